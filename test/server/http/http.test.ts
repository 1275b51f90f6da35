import { connect } from 'node:net';
import { ask, startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const key = gateway.keyOf('tester');
const url = `${gateway.url}/graphql`;
const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ viewer { name } }' });

/** What the server answers to raw bytes, up to the end of the headers. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(gateway.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let received = '';
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
      if (!received.includes('\r\n\r\n')) return;
      socket.destroy();
      resolve(received);
    });
    socket.on('error', reject);
  });
}

describe('POST /graphql', () => {
  it('answers a caller with data, cost and safe headers', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${key}` },
      body: query,
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: { viewer: { name: 'tester' } },
      extensions: {
        orggraph: {
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          cost: {
            bound: 0,
            httpRequests: 0,
            graphRequests: 0,
            resourceUnits: 0,
            merged: 0,
            cached: 0,
            retried: 0,
            waitedMs: 0,
          },
          budget: {
            unitsPerMinute: { limit: 1e9, remaining: 1e9, resetAt: null },
            unitsPerDay: { limit: 1e9, remaining: 1e9, resetAt: null },
          },
        },
      },
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer ggw_tester_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['an unknown key', { authorization: 'Bearer ggw_nobody_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['the key as a password', { authorization: `Basic ${key}` }],
    ['the key elsewhere', { 'x-api-key': key }],
  ])('answers 401 to %s, always the same', async (_, headers) => {
    const response = await fetch(url, { method: 'POST', headers: { ...json, ...headers }, body: query });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'This request carries no valid API key or access token.',
          extensions: {
            code: 'UNAUTHENTICATED',
            hint: expect.stringContaining('Authorization: Bearer ggw_'),
            requestId: expect.any(String),
          },
        },
      ],
    });
  });

  it('passes none of the caller’s headers on', async () => {
    emulator.journal.clear();
    await ask(
      url,
      key,
      { query: '{ tenant(id: "contoso") { users(first: 1) { nodes { id drive { id name } } } } }' },
      {
        cookie: 'a=secret',
        'client-request-id': 'mine',
        consistencylevel: 'eventual',
        'x-forwarded-for': '1.1.1.1',
      },
    );
    const sent = emulator.journal.entries().filter(({ server }) => server === 'graph');
    emulator.journal.clear();
    expect(sent).toHaveLength(2);
    for (const { headers } of sent) {
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/cookie|consistencylevel|x-forwarded-for/)]),
      );
      expect(headers['client-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers['user-agent']).toMatch(/^NONISV\|OrgGraph\|OrgGraph\//);
    }
  });

  it('answers 401 from the headers alone, before the body has come', async () => {
    const answer = await raw(
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });

  it.each<[string, RequestInit, number, string]>([
    ['a GET', { method: 'GET' }, 405, 'Send a POST request'],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={viewer{name}}' },
      415,
      'Content-Type',
    ],
    ['plain text', { headers: { 'content-type': 'text/plain' }, body: query }, 415, 'Content-Type'],
    ['a body that is no JSON', { body: '{' }, 400, 'not valid JSON'],
    ['an empty body', { body: '' }, 400, 'not valid JSON'],
    ['a large body', { body: JSON.stringify({ query: ' '.repeat(300_000) }) }, 413, 'larger than 256 kB'],
    ['a list of operations', { body: `[${query}]` }, 400, ''],
    ['an object without a query', { body: '{}' }, 400, ''],
    ['a query that is no text', { body: '{"query": {}}' }, 400, ''],
    ['a query that does not parse', { body: '{"query": "{"}' }, 400, 'Syntax Error'],
    ['a query for an unknown field', { body: '{"query": "{ nothing }"}' }, 400, 'Cannot query field'],
    ['a mutation', { body: '{"query": "mutation { __typename }"}' }, 400, 'OrgGraph only reads'],
    [
      'a query of too many tokens',
      { body: JSON.stringify({ query: `{${' viewer { name }'.repeat(600)} }` }) },
      400,
      'too many|token',
    ],
  ])('refuses %s', async (_, init, status, message) => {
    const response = await fetch(url, {
      method: 'POST',
      ...init,
      headers: { ...json, authorization: `Bearer ${key}`, ...init.headers },
    });
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(new RegExp(message));
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|at \w+ \(/);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it('tells clients that try persisted queries to send the whole one', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const { status, errors } = await ask(url, key, { extensions });
    expect(status).toBe(200);
    expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }]);
  });

  it('answers only to the names of this machine, which a rebound domain is not', async () => {
    const send = (host: string) =>
      raw(
        `POST /graphql HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\n` +
          `content-length: ${query.length}\r\n\r\n${query}`,
      );
    for (const host of ['localhost', 'localhost:4000', '127.0.0.1:1', '[::1]:4000', 'LOCALHOST']) {
      expect(await send(host)).toMatch(/^HTTP\/1\.1 200 /);
    }
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4000', '']) {
      expect(await send(host)).toMatch(/^HTTP\/1\.1 40[03] /);
    }
  });
});

it('what was not foreseen is one constant text, without a word of the cause', async () => {
  const lines: string[] = [];
  const log = (event: string, fields?: object) => void lines.push(JSON.stringify({ event, ...fields }));
  let isBroken = false;
  const logged = await startTestGateway({
    emulator,
    logger: { debug: log, info: log, warn: log, error: log },
    change: (config) => {
      const tenants = config.tenants.map((tenant) =>
        Object.defineProperty({ ...tenant }, 'domains', {
          get: () => {
            if (isBroken) throw new Error('a tenant’s secret');
            return tenant.domains;
          },
        }),
      );
      return { ...config, tenants };
    },
  });
  isBroken = true;
  const { data, errors } = await logged.query('{ tenant(id: "contoso") { name domains } }');
  expect(data.tenant).toBeNull();
  expect(errors).toMatchObject([
    {
      message: 'Internal server error',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
    },
  ]);
  expect(JSON.stringify([errors, lines])).not.toContain('secret');
});

describe('the other addresses', () => {
  it('GET / says what this is', async () => {
    expect(await (await fetch(gateway.url)).json()).toEqual({ name: 'OrgGraph', graphql: '/graphql' });
  });

  it('an unknown address is 404 in the form of every other error', async () => {
    const response = await fetch(`${gateway.url}/nothing`);
    expect([response.status, await response.json()]).toEqual([
      404,
      {
        errors: [
          {
            message: 'There is nothing at this address.',
            extensions: { code: 'NOT_FOUND', requestId: expect.any(String) },
          },
        ],
      },
    ]);
  });

  it('health is on the admin port, and nothing else is', async () => {
    for (const [path, body] of [
      ['live', { status: 'live' }],
      ['ready', { status: 'ready' }],
    ] as const) {
      const response = await fetch(`${gateway.adminUrl}/health/${path}`);
      expect([response.status, await response.json()]).toEqual([200, body]);
      expect((await fetch(`${gateway.url}/health/${path}`)).status).toBe(404);
    }
    expect((await fetch(`${gateway.adminUrl}/graphql`, { method: 'POST' })).status).toBe(404);
  });
});

it('two hundred callers at once, of a cold process, make one token request for each tenant', async () => {
  const cold = await startTestGateway({ emulator });
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      ask(`${cold.url}/graphql`, cold.keyOf('tester'), {
        query: `{ tenant(id: "${index % 2 === 0 ? 'contoso' : 'fabrikam'}") { name users(first: 1) { nodes { id } } } }`,
      }),
    ),
  );
  for (const [index, { data, errors }] of answers.entries()) {
    const tenant = emulator.tenant(index % 2 === 0 ? 'contoso' : 'fabrikam');
    expect(errors).toEqual([]);
    expect(data.tenant).toEqual({ name: tenant.name, users: { nodes: [{ id: tenant.userIds[0] }] } });
  }
  const asked = emulator.journal.tokenRequests().map(({ path }) => path.split('/')[1]);
  expect(asked.sort()).toEqual([emulator.tenant('contoso').tenantId, emulator.tenant('fabrikam').tenantId]);
});

it('nothing is shared between two GraphQL requests', async () => {
  const id = emulator.tenant('contoso').userIds[0]!;
  const ask1 = () =>
    gateway.query(`query ($id: ID!) { tenant(id: "contoso") { user(id: $id) { displayName } } }`, { id });
  gateway.takeGraphCalls();
  await Promise.all([ask1(), ask1()]);
  await ask1();
  expect(gateway.takeGraphCalls()).toHaveLength(3);
});
