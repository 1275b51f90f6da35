import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Connections } from '../../../src/server/http/connections.js';
import { InterruptibleRequest, limitPipelining } from '../../../src/server/http/pipelining.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { openConnection, rawRequest } from '../../support/raw-request.js';
import { everythingIn } from '../../support/gateway/test-config.js';

const emulator = await startTestEmulator();
const both = everythingIn(emulator);
const gateway = await startTestGateway({ emulator, callers: { one: both, other: both } });
const get = (): string => `GET / HTTP/1.1\r\nhost: localhost\r\n\r\n`;

/** A request that is under way until Graph answers. */
function slow(tenant: string): string {
  const body = JSON.stringify({ query: `{ tenant(id: "${tenant}") { users(first: 1) { nodes { id } } } }` });
  const key = gateway.keyOf('one');
  const headers = `authorization: Bearer ${key}\r\ncontent-type: application/json\r\n`;
  return `POST /graphql HTTP/1.1\r\nhost: localhost\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`;
}

function statusesIn(received: string): string[] {
  return Array.from(received.matchAll(/HTTP\/1\.1 (\d{3})/g), ([, status]) => status!);
}

/** What a connection is answered on which all of this is sent at once, in the order of its arrival. */
async function answersTo(text: string): Promise<{ statuses: string[]; received: string }> {
  const received = await rawRequest(gateway.url, text);
  return { statuses: statusesIn(received), received };
}

beforeEach(() => {
  emulator.journal.clear();
  emulator.faults.inject({ on: 'request', kind: 'delay', delayMs: 50 });
});

afterEach(() => emulator.faults.clear());

describe('what cannot be read behind a running request', () => {
  const long = `GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`;
  it.each([
    ['no HTTP', 'garbage\r\n\r\n', '400'],
    ['headers that are too large', long, '431'],
    ['a length that is none', 'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: x\r\n\r\n', '400'],
  ])('is answered behind its answer, which is whole: %s', async (_, garbage, status) => {
    const { statuses, received } = await answersTo(slow('contoso') + slow('fabrikam') + garbage);
    expect(statuses).toEqual(['200', '200', status]);
    expect(received.match(/"nodes":\[\{"id":"[^"]+"\}\]/g)).toHaveLength(2);
    expect(received).toMatch(/connection: close[^]*"code":"BAD_REQUEST"[^]*$/);
    expect(emulator.journal.graphCalls()).toHaveLength(2);
  });

  it('replaces the answer of the request whose body it is in, and of no other', async () => {
    const headers = `authorization: Bearer ${gateway.keyOf('one')}\r\ncontent-type: application/json\r\n`;
    const broken = `POST /graphql HTTP/1.1\r\nhost: localhost\r\n${headers}transfer-encoding: chunked\r\n\r\nzz\r\n`;
    const { statuses } = await answersTo(slow('contoso') + broken);
    expect(statuses).toEqual(['200', '400']);
  });

  it('takes nothing from another connection', async () => {
    const [broken, whole] = await Promise.all([
      answersTo(`${slow('contoso')}garbage\r\n\r\n`),
      gateway.query('{ viewer { name } }', {}, 'other'),
    ]);
    expect([broken.statuses, whole.status]).toEqual([['200', '400'], 200]);
  });
});

describe('requests that are sent without waiting for answers', () => {
  it('are answered in their order, up to 16 of a connection', async () => {
    const last = 'GET /nothing HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n';
    const { statuses } = await answersTo(slow('contoso') + get().repeat(14) + last);
    expect(statuses).toEqual([...Array<string>(15).fill('200'), '404']);
  });

  it('beyond 16 are answered with 400 behind the others, once, and the connection is closed', async () => {
    const { statuses, received } = await answersTo(slow('contoso') + get().repeat(30));
    expect(statuses).toEqual([...Array<string>(16).fill('200'), '400']);
    expect(received).toMatch(/This connection has more than 16 requests under way[^]*$/);
  });

  it('beyond 64 cost them the connection', async () => {
    expect((await answersTo(slow('contoso') + get().repeat(200))).received).toBe('');
    expect(await gateway.query('{ viewer { name } }', {}, 'other')).toMatchObject({ status: 200 });
  });

  it('beyond 64 are not even read', async () => {
    const server = createServer({ IncomingMessage: InterruptibleRequest }, () => undefined);
    const connections = new Connections();
    connections.watch(server);
    limitPipelining(server, connections);
    let read = 0;
    server.on('request', () => (read += 1));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const received = await rawRequest(`http://127.0.0.1:${port}/`, get().repeat(5_000));
    expect([received, read]).toEqual(['', 65]);
    server.close();
    await once(server, 'close');
  });

  it('do not begin when their connections are gone before their turn', async () => {
    let begun = 0;
    const server = createServer({ IncomingMessage: InterruptibleRequest }, (_, response) => {
      begun += 1;
      response.end('here');
    });
    const connections = new Connections();
    connections.watch(server);
    limitPipelining(server, connections);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const clients = Array.from({ length: 8 }, () => openConnection(`http://127.0.0.1:${port}/`));
    for (const client of clients) client.write(get());
    await Promise.all(clients.map((client) => client.answersWith(/here/)));
    begun = 0;
    for (const client of clients) client.write(get().repeat(16));
    // All 128 are read in the next turn, and 32 of them begin in it.
    await nextTurn();
    await nextTurn();
    for (const { socket } of connections) socket.destroy();
    await Promise.all(clients.map(({ closed }) => closed));
    expect(begun).toBe(32);
    server.close();
    await once(server, 'close');
  });

  it.each([
    ['nobody', undefined, '401'],
    ['a caller', 'one', '200'],
  ])(
    'are no more than 16 at a time when each is answered at once, and has a body: %s',
    async (_, name, status) => {
      const key = name === undefined ? '' : `authorization: Bearer ${gateway.keyOf(name)}\r\n`;
      const body = '{"query":"{ __typename }"}';
      const headers = `${key}content-type: application/json\r\ncontent-length: ${body.length}\r\n`;
      const post = `POST /graphql HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n${body}`;
      const { statuses } = await answersTo(post.repeat(60));
      expect(statuses).toEqual([...Array<string>(16).fill(status), '400']);
    },
  );

  it('are no limit for those that are sent one after the other', async () => {
    const connection = openConnection(gateway.url);
    for (let turn = 1; turn <= 100; turn += 1) {
      connection.write(get());
      await connection.answersWith(/"graphql":"\/graphql"/, turn);
    }
    connection.leave();
  });
});
