import { fastify } from 'fastify';
import { createHostCheck } from '../../../src/server/http/host-check.js';

const app = fastify();
app.addHook('onRequest', createHostCheck(['localhost', '[::1]', 'Files.example:8443']));
app.get('/', () => 'here');

const statusFor = async (host: string): Promise<number> =>
  (await app.inject({ url: '/', headers: { host } })).statusCode;

describe('the Host header', () => {
  it.each([
    'localhost',
    'LOCALHOST:1',
    '[::1]:4000',
    'files.example',
    'files.example:8443',
    'files.example:1',
  ])('may be %s', async (host) => {
    expect(await statusFor(host)).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', 'evil.example:localhost', 'xlocalhost', '::1'])(
    'may not be %j',
    async (host) => {
      expect(await statusFor(host)).toBe(403);
    },
  );
});
