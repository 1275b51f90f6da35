import { startGateway } from '../../../src/commands/gateway/gateway.js';
import { ask, startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { testConfig } from '../../support/gateway/test-config.js';
import { rawRequest } from '../../support/raw-request.js';
import { silentLogger } from '../../support/gateway/silent-logger.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const key = gateway.keyOf('tester');
const json = { 'content-type': 'application/json' };
const authorization = `Bearer ${key}`;
const query = JSON.stringify({ query: '{ viewer { name } }' });

interface Failure {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly errors: readonly { message: string; extensions: Record<string, unknown> }[] };
}

async function failureOf(text: string): Promise<Failure> {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = new Headers(lines.map((line) => line.split(': ', 2) as [string, string]));
  return { status: Number(statusLine.split(' ')[1]), headers, body: JSON.parse(body) as Failure['body'] };
}

const post = async (init: RequestInit, path = '/graphql'): Promise<Failure> => {
  const response = await fetch(`${gateway.url}${path}`, { method: 'POST', body: query, ...init });
  const body = (await response.json()) as Failure['body'];
  return { status: response.status, headers: response.headers, body };
};

const failures: [
  what: string,
  status: number,
  code: string,
  message: string,
  fail: () => Promise<Failure>,
][] = [
  ['no key', 401, 'UNAUTHENTICATED', 'no valid API key', () => post({ headers: json })],
  [
    'another Host name',
    403,
    'FORBIDDEN',
    'host name',
    async () =>
      failureOf(
        await rawRequest(gateway.url, 'GET / HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'),
      ),
  ],
  ['another address', 404, 'NOT_FOUND', 'nothing at this address', () => post({ headers: json }, '/else')],
  [
    'another method',
    405,
    'BAD_REQUEST',
    'Send a POST request',
    () => post({ method: 'PUT', headers: { ...json, authorization } }),
  ],
  [
    'a large body',
    413,
    'BAD_REQUEST',
    'larger than 256 kB',
    () => post({ headers: { ...json, authorization }, body: ' '.repeat(300_000) }),
  ],
  [
    'another content type',
    415,
    'BAD_REQUEST',
    'Content-Type',
    () => post({ headers: { 'content-type': 'text/plain', authorization } }),
  ],
  [
    'no JSON',
    400,
    'BAD_REQUEST',
    'not valid JSON',
    () => post({ headers: { ...json, authorization }, body: '{' }),
  ],
  [
    'large headers',
    431,
    'BAD_REQUEST',
    'larger than 16 kB',
    async () =>
      failureOf(
        await rawRequest(
          gateway.url,
          `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
        ),
      ),
  ],
  [
    'no HTTP',
    400,
    'BAD_REQUEST',
    'not HTTP',
    async () => failureOf(await rawRequest(gateway.url, 'hello\r\n\r\n')),
  ],
  [
    'several operations at a time',
    400,
    'BAD_REQUEST',
    'batching',
    () => post({ headers: { ...json, authorization }, body: '[{"query":"{ viewer { name } }"}]' }),
  ],
  [
    'an empty object',
    400,
    'BAD_REQUEST',
    'POST body missing',
    () => post({ headers: { ...json, authorization }, body: '{}' }),
  ],
  [
    'a query that is no text',
    400,
    'BAD_REQUEST',
    'must be strings',
    () => post({ headers: { ...json, authorization }, body: '{"query":{"kind":"Document"}}' }),
  ],
  [
    'variables in a text',
    400,
    'BAD_REQUEST',
    'variables',
    () =>
      post({ headers: { ...json, authorization }, body: '{"query":"{ viewer { name } }","variables":"{}"}' }),
  ],
  [
    'a query of GraphQL that is wrong',
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot query',
    () => post({ headers: { ...json, authorization }, body: '{"query":"{ nothing }"}' }),
  ],
];

it.each(failures)('%s: %i, with the id of the request', async (_, status, code, message, fail) => {
  const answer = await fail();
  expect(answer.status).toBe(status);
  const requestId = answer.headers.get('x-request-id');
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.body.errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining(message),
      extensions: expect.objectContaining({ code, requestId }),
    }),
  ]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('a host name that is not served is refused in the type that is accepted', async () => {
  const accept = 'application/graphql-response+json';
  const request = `POST /graphql HTTP/1.1\r\nhost: evil.example\r\naccept: ${accept}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`;
  const { status, headers } = await failureOf(await rawRequest(gateway.url, request));
  expect([status, headers.get('content-type')]).toEqual([403, `${accept}; charset=utf-8`]);
});

it('an empty operationName is none', async () => {
  const { data, errors } = await ask(`${gateway.url}/graphql`, key, {
    query: '{ viewer { name } }',
    operationName: '',
  });
  expect({ data, errors }).toEqual({ data: { viewer: { name: 'tester' } }, errors: [] });
});

it('an answer carries the id of its request in the header, too', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { ...json, authorization },
    body: query,
  });
  const { extensions } = (await response.json()) as { extensions: { orggraph: { requestId: string } } };
  expect(response.headers.get('x-request-id')).toBe(extensions.orggraph.requestId);
});

it('an operation that runs out of time is 504 when nothing was read, and 200 when something was', async () => {
  const impatient = await startTestGateway({ emulator, operationTimeoutMs: 1_500 });
  await impatient.query('{ tenant(id: "contoso") { users(first: 1) { nodes { id } } } }');
  const hang = emulator.faults.inject({ on: 'request', kind: 'hang', match: /drive/ });
  const id = emulator.tenant('contoso').userIds[0]!;
  const drive = emulator.tenant('contoso').driveIdOf(id)!;
  const nothing = await impatient.query(`{ tenant(id: "contoso") { name drive(id: "${drive}") { name } } }`);
  const something = await impatient.query(
    '{ tenant(id: "contoso") { users(first: 1) { nodes { id drive { name } } } } }',
  );
  hang.remove();
  expect(something).toMatchObject({
    status: 200,
    data: { tenant: { users: { nodes: [{ id, drive: null }] } } },
    errors: [{ extensions: { code: 'GRAPH_TIMEOUT' } }],
  });
  expect(nothing).toMatchObject({
    status: 504,
    data: { tenant: { name: 'contoso', drive: null } },
    errors: [{ extensions: { code: 'GRAPH_TIMEOUT' } }],
  });
});

describe('a gateway with too much to do', () => {
  it('says so at once to whoever asks for work, and nobody else notices', async () => {
    const overload = {
      maximumInFlight: 1,
      eventLoopDelayMs: 60_000,
      heapHighPercent: 99,
      heapFullPercent: 100,
    };
    const keys = new Map<string, string>();
    const config = testConfig(emulator, { tester: { contoso: ['users.basic'] } }, keys);
    const small = await startGateway(
      { ...config, server: { ...config.server, overload } },
      { logger: silentLogger },
    );
    const url = `${small.url}/graphql`;
    const slow = { query: '{ tenant(id: "contoso") { users(first: 1) { nodes { id } } } }' };
    emulator.setLatencyMs(200);
    const first = ask(url, keys.get('tester')!, slow);
    await emulatorIsAsked();
    const accept = 'application/graphql-response+json';
    const post = (headers: object) =>
      fetch(url, { method: 'POST', headers: { ...json, accept, ...headers }, body: query });
    const refused = await post({ authorization: `Bearer ${keys.get('tester')}` });
    // Who is unknown costs no work.
    const unknown = await post({});
    emulator.setLatencyMs(0);
    expect(unknown.status).toBe(401);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(refused.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    expect(await refused.json()).toMatchObject({
      errors: [
        { extensions: { code: 'GATEWAY_UNAVAILABLE', retryAfterMs: 1000, requestId: expect.any(String) } },
      ],
    });
    expect((await first).errors).toEqual([]);
    expect(await ask(url, keys.get('tester')!, slow)).toMatchObject({ status: 200, errors: [] });
    await small.close();
  });

  /** Resolves once a request has reached Entra or Graph. */
  async function emulatorIsAsked(): Promise<void> {
    emulator.journal.clear();
    while (emulator.journal.entries().length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
});
