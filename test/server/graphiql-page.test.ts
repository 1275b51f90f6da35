import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { registerGraphiql } from '../../src/server/replies/graphiql-page.js';
import { startTestGateway } from '../support/gateway/gateway.js';

let directory: string;
let app: FastifyInstance;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'graphiql-'));
  app = fastify();
});

afterEach(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

async function build() {
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<title>OrgGraph</title>');
  await writeFile(join(directory, 'assets', 'page-1a2b.js'), 'plain');
  await writeFile(join(directory, 'assets', 'page-1a2b.js.gz'), 'compressed');
}

describe('with a built page', () => {
  beforeEach(async () => {
    await build();
    await registerGraphiql(app, { directory });
  });

  it('redirects relatively and echoes nothing, so that a path prefix and the fragment survive', async () => {
    const response = await app.inject('/graphiql?key=secret');

    expect(response.statusCode).toBe(302);
    expect(response.headers.location).toBe('graphiql/');
  });

  it('serves the page, to be asked for again each time', async () => {
    const response = await app.inject('/graphiql/');

    expect(response.statusCode).toBe(200);
    expect(response.body).toBe('<title>OrgGraph</title>');
    expect(response.headers['content-type']).toMatch('text/html');
    expect(response.headers['cache-control']).toBe('no-cache');
  });

  it('lets browsers keep the hashed assets for good', async () => {
    const response = await app.inject('/graphiql/assets/page-1a2b.js');

    expect(response.body).toBe('plain');
    expect(response.headers['content-type']).toMatch('javascript');
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('prefers the asset compressed at build time', async () => {
    const response = await app.inject({
      url: '/graphiql/assets/page-1a2b.js',
      headers: { 'accept-encoding': 'gzip' },
    });

    expect(response.body).toBe('compressed');
    expect(response.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': expect.stringMatching('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it.each(['/graphiql', '/graphiql/', '/graphiql/assets/page-1a2b.js'])(
    'answers %s with a strict content security policy',
    async (url) => {
      const { headers } = await app.inject(url);
      const policy = String(headers['content-security-policy']);

      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(policy).toMatch("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    },
  );

  it('sets these headers nowhere else', async () => {
    app.get('/other', async () => 'other');

    expect((await app.inject('/other')).headers).not.toHaveProperty('content-security-policy');
  });

  it.each(['/graphiql/nothing.js', '/graphiql/..%2fpackage.json', '/graphiql/%2e%2e/package.json'])(
    'serves nothing for %s',
    async (url) => {
      const { statusCode } = await app.inject(url);

      expect([403, 404]).toContain(statusCode);
    },
  );
});

it.each(['/graphiql', '/graphiql/'])(
  'names the missing step at %s when the page has not been built',
  async (url) => {
    await registerGraphiql(app, { directory });

    const response = await app.inject(url);

    expect(response.statusCode).toBe(503);
    expect(response.body).toBe('GraphiQL has not been built: run npm run build:graphiql');
  },
);

it.each([
  ['127.0.0.1', undefined, true],
  ['127.0.0.1', false, false],
  ['0.0.0.0', undefined, false],
  ['0.0.0.0', true, true],
])('a gateway on %s with server.graphiql %j serves the page: %j', async (host, graphiql, isServed) => {
  const gateway = await startTestGateway({ server: { host, graphiql } });
  const { status } = await fetch(`${gateway.url}/graphiql/`);
  // Where it has not been built, 503 says so.
  expect(status !== 404).toBe(isServed);
});
