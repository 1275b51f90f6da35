import type { Logger } from '../../../src/logger.js';
import { startTestGateway } from '../../support/gateway/gateway.js';
import { rawRequest } from '../../support/raw-request.js';
import { silentLogger } from '../../support/gateway/silent-logger.js';

const errors: string[] = [];
const logger: Logger = { ...silentLogger, error: (event) => errors.push(event) };
const gateway = await startTestGateway({ logger });

/** The whole answer to raw bytes: `fetch` would put the address in order. */
function raw(requestLine: string, ...headers: string[]): Promise<string> {
  const lines = [
    `${requestLine} HTTP/1.1`,
    `host: ${new URL(gateway.url).host}`,
    'connection: close',
    ...headers,
    '',
    '',
  ];
  return rawRequest(gateway.url, lines.join('\r\n'));
}

const authorization = `authorization: Bearer ${gateway.keyOf('tester')}`;

it.each<[requestLine: string, ...headers: string[]]>([
  ['GET /graphiql/%2e%2e/%2e%2e/x'],
  ['GET /graphiql/%2e%2e%2fx'],
  ['GET /graphiql/..%5c..%5cx'],
  ['GET /graphiql/%00'],
  ['GET /graphiql/%'],
  ['GET /graphiql/.hidden'],
  ['GET /%'],
  ['GET /%zz'],
  ['GET /%c0%ae'],
  ['GET /consent/%'],
  [`GET /graphiql/${'x'.repeat(300)}`],
  [`GET /${'x'.repeat(300)}`],
  ['GET //'],
  ['OPTIONS /graphql'],
  ['TRACE /graphql'],
  ['PROPFIND /graphiql/'],
  ['PUT /consent/start', 'content-length: 0'],
  ['GET /graphiql/', 'range: bytes=999999999-'],
  ['GET /graphiql/', 'accept-encoding: %'],
  ['POST /graphql', authorization, 'content-type: nonsense', 'content-length: 0'],
  ['POST /graphql', authorization, 'content-type: application/json', 'content-length: 0'],
  ['POST /graphql', authorization, 'content-length: 0', 'expect: a-miracle'],
])('%s: a mistake of the client, without a line in the log', async (requestLine, ...headers) => {
  const answer = await raw(requestLine, ...headers);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const status = Number(head.split(' ')[1]);
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).not.toBe(500);
  expect(body).not.toContain('.js:');
  expect(body).not.toContain('FST_ERR');
  expect(errors).toEqual([]);
});

it.each([
  ['GET /%', 400],
  ['GET /graphiql/%', 400],
  ['POST /graphql%', 400],
])('%s is answered in the form of every other error', async (requestLine, status) => {
  const [head = '', body = ''] = (await raw(requestLine)).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  const { errors: told } = JSON.parse(body) as {
    errors: { message: string; extensions: { code: string; requestId: string } }[];
  };
  expect(told).toHaveLength(1);
  expect(told[0]?.extensions.code).toBe('BAD_REQUEST');
  expect(told[0]?.message).toBe('The address of this request cannot be decoded.');
  expect(head).toContain(`x-request-id: ${told[0]?.extensions.requestId}`);
  expect(head).toContain('cache-control: no-store');
  expect(head).toContain('x-content-type-options: nosniff');
});
