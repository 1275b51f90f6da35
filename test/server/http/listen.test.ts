import { fastify } from 'fastify';
import { Connections } from '../../../src/server/http/connections.js';
import { listenAt } from '../../../src/server/http/listen.js';

async function start(host: string) {
  const app = fastify({ forceCloseConnections: 'idle' });
  const connections = new Connections();
  connections.watch(app.server);
  app.get('/', (request, reply) => {
    void reply.header('connection', 'close');
    return { isKnown: connections.of(request.raw.socket) !== undefined };
  });
  await listenAt(app, { host, port: 0 }, () => Promise.resolve(['127.0.0.1', '127.0.0.2', '192.0.2.1']));
  const { port } = app.server.address() as { port: number };
  const ask = async (address: string): Promise<unknown> => (await fetch(`http://${address}:${port}/`)).json();
  return { app, ask };
}

it('a name with several addresses is one server at all of them that the machine has', async () => {
  const { app, ask } = await start('localhost');
  expect([await ask('127.0.0.1'), await ask('127.0.0.2')]).toEqual([{ isKnown: true }, { isKnown: true }]);
  await app.close();
  for (const address of ['127.0.0.1', '127.0.0.2'])
    await expect(ask(address)).rejects.toThrow('fetch failed');
});

it('an address is that address alone', async () => {
  const { app, ask } = await start('127.0.0.2');
  expect(await ask('127.0.0.2')).toEqual({ isKnown: true });
  await expect(ask('127.0.0.1')).rejects.toThrow('fetch failed');
  await app.close();
});
