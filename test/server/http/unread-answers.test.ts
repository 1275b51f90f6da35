import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connections } from '../../../src/server/http/connections.js';
import { limitPipelining } from '../../../src/server/http/pipelining.js';
import { closeStalled, UnreadAnswers } from '../../../src/server/http/unread-answers.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { openConnection, type RawConnection } from '../../support/raw-request.js';
import { silentLogger } from '../../support/gateway/silent-logger.js';

const mib = 1024 * 1024;
const warnings: string[] = [];
const logger = { ...silentLogger, warn: (event: string) => void warnings.push(event) };
const open: { close(): void }[] = [];

afterAll(() => {
  for (const server of open) server.close();
});

/**
 * A server that answers `/<owner>/<MiB>` with so much for this owner, and says whose answers are over.
 */
async function start({ unreadMs = 60_000, maximumMib = 1_000 }) {
  const connections = new Connections();
  const over: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const [, owner = '', size] = url.split('/');
    connections.belongsTo(response, owner);
    connections.whenOver(response, () => {
      over.push(owner);
      server.emit('over');
    });
    response.end('x'.repeat(Number(size) * mib));
    server.emit('asked');
  });
  server.setTimeout(unreadMs);
  connections.watch(server);
  limitPipelining(server, connections);
  closeStalled(server, connections);
  const unread = new UnreadAnswers(connections, maximumMib * mib, logger);
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** Asks for an answer and reads none of it. */
  const ask = async (path: string): Promise<RawConnection> => {
    const asked = once(server, 'asked');
    const connection = openConnection(url);
    connection.stopReading();
    connection.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
    await asked;
    return connection;
  };
  return { ask, over, unread, nextOver: () => once(server, 'over') };
}

describe('an answer that nobody reads', () => {
  it('is kept for a time, and then costs its peer the connection', async () => {
    const { ask, over, nextOver } = await start({ unreadMs: 50 });
    const ended = nextOver();
    const idle = await ask('/one/20');
    await ended;
    expect(over).toEqual(['one']);
    idle.leave();
  });

  it('counts with all others, and when they are too much the caller with the most loses the largest', async () => {
    const { ask, over, nextOver, unread } = await start({ maximumMib: 65 });
    const connections = [await ask('/other/30'), await ask('/one/15'), await ask('/one/20')];
    connections.push(await ask('/one/16'));
    const ended = nextOver();
    unread.look();
    await ended;
    expect(over).toEqual(['one']);
    unread.look();
    expect([over, warnings]).toEqual([['one'], ['connections closed']]);
    for (const connection of connections) connection.leave();
  });
});

it('the gateway does not close a connection on which Graph keeps a request waiting', async () => {
  const emulator = await startTestEmulator();
  const gateway = await startTestGateway({
    emulator,
    change: (config) => ({
      ...config,
      server: { ...config.server, connections: { ...config.server.connections, unreadMs: 200 } },
    }),
  });
  emulator.faults.inject({ on: 'request', kind: 'delay', delayMs: 600 });
  const answer = await gateway.query('{ tenant(id: "contoso") { users(first: 1) { nodes { id } } } }');
  expect(answer).toMatchObject({ status: 200, errors: [] });
});
