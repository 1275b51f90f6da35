import { buildConnections, buildOverload } from '../../../src/config/sections/build-life.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { openConnection } from '../../support/raw-request.js';

const gateway = await startTestGateway({
  emulator: await startTestEmulator(),
  server: {
    overload: { ...buildOverload({}), eventLoopDelayMs: 60_000, maximumInFlight: 2 },
    corsOrigins: ['https://files.contoso.com'],
    // How long the rest of a body is waited for.
    connections: { ...buildConnections({}), unreadMs: 300 },
  },
});
const known = `authorization: Bearer ${gateway.keyOf('tester')}\r\n`;

/** A request of which one byte of 900 ever comes. */
function half(line: string, headers = '', host = 'localhost'): string {
  return `${line} HTTP/1.1\r\nhost: ${host}\r\n${headers}content-length: 900\r\n\r\n{`;
}

const json = 'content-type: application/json\r\n';
const preflight = 'origin: https://files.contoso.com\r\naccess-control-request-method: POST\r\n';

describe('a request whose body does not come', () => {
  it.each([
    ['401', half('POST /graphql', json)],
    ['404', half('POST /nothing', json)],
    ['404', half('POST /nothing')],
    ['405', half('PUT /graphql', json)],
    ['405', half('DELETE /graphql', json)],
    ['403', half('POST /graphql', json, 'evil.example')],
    ['204', half('OPTIONS /graphql', preflight)],
    ['415', half('POST /graphql', `${known}content-type: text/plain\r\n`)],
    ['415', half('POST /graphql', `${known}${json}content-encoding: gzip\r\n`)],
    ['200', half('GET /')],
    ['400', half('POST /%zz', json)],
  ])('is answered %s at once, keeps nobody out, and is closed: %#', async (status, text) => {
    const connections = Array.from({ length: 20 }, () => openConnection(gateway.url));
    for (const connection of connections) connection.write(text);
    const heads = await Promise.all(
      connections.map((connection) => connection.answersWith(/^HTTP\/1\.1 [^]*\r\n\r\n/)),
    );
    expect(heads.map((head) => head.slice(9, 12))).toEqual(Array(20).fill(status));
    expect(await gateway.query('{ viewer { name } }')).toMatchObject({
      status: 200,
      data: { viewer: { name: 'tester' } },
    });
    await Promise.all(connections.map(({ closed }) => closed));
  });

  it('is answered, and its connection goes on when the body comes a little later', async () => {
    const connection = openConnection(gateway.url);
    connection.write(half('POST /graphql', json));
    await connection.answersWith(/ 401 Unauthorized[^]*UNAUTHENTICATED/);
    connection.write('x'.repeat(899) + 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await connection.answersWith(/ 401 [^]* 200 OK[^]*"OrgGraph"/);
    connection.leave();
  });

  it('is closed with its answer when the body has no end that is known', async () => {
    const connection = openConnection(gateway.url);
    connection.write(
      `POST /nothing HTTP/1.1\r\nhost: localhost\r\n${json}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n`,
    );
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 404 [^]*connection: close/);
  });
});
