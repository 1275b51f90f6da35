import type { Config } from '../../../src/config/config.js';
import { buildConnections } from '../../../src/config/sections/build-life.js';
import { addressGroup } from '../../../src/server/http/connection-limit.js';
import type { LogFields } from '../../../src/logger.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { openConnection, type RawConnection } from '../../support/raw-request.js';
import { silentLogger } from '../../support/gateway/silent-logger.js';

const emulator = await startTestEmulator();
const get = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';
const warnings: string[] = [];
const logger = {
  ...silentLogger,
  warn: (event: string, fields?: LogFields) => void warnings.push(`${event}: ${fields?.reason}`),
};

function start(connections: Parameters<typeof buildConnections>[0]['connections']) {
  const change = (config: Config): Config => ({
    ...config,
    server: { ...config.server, connections: buildConnections({ connections }) },
  });
  return startTestGateway({ emulator, logger, change });
}

/** Connections from an address, each of which has asked; and what each was answered first. */
async function openFrom(url: string, count: number, address: string): Promise<[RawConnection[], string[]]> {
  const connections = Array.from({ length: count }, () => openConnection(url, address));
  for (const connection of connections) connection.write(get);
  const answers = await Promise.all(connections.map((connection) => connection.answersWith(/\r\n\r\n\{/)));
  return [connections, answers.map((answer) => answer.slice(9, 12)).sort()];
}

describe('connections of one address', () => {
  it('are as many as configured, which other addresses do not notice', async () => {
    const { url } = await start({ perAddress: 3 });
    const [connections, statuses] = await openFrom(url, 5, '127.0.0.1');
    expect(statuses).toEqual(['200', '200', '200', '429', '429']);
    const [others, otherStatuses] = await openFrom(url, 3, '127.0.0.2');
    expect(otherStatuses).toEqual(['200', '200', '200']);
    expect(warnings).toEqual(['connections refused: 1 beyond server.connections.perAddress']);
    for (const connection of [...connections, ...others]) connection.leave();
  });

  it('may be opened again when others were closed', async () => {
    const { url } = await start({ perAddress: 1 });
    for (let turn = 0; turn < 3; turn += 1) {
      const connection = openConnection(url);
      connection.write(get.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'));
      expect(await connection.closed).toMatch(/^HTTP\/1\.1 200 /);
    }
  });

  it('are not counted when it is a trusted proxy', async () => {
    const { url } = await start({ perAddress: 1, trustedProxies: ['127.0.0.2/31'] });
    const [proxied, statuses] = await openFrom(url, 5, '127.0.0.3');
    expect(statuses).toEqual(Array(5).fill('200'));
    const [others, otherStatuses] = await openFrom(url, 2, '127.0.0.1');
    expect(otherStatuses).toEqual(['200', '429']);
    for (const connection of [...proxied, ...others]) connection.leave();
  });

  it('are not counted on loopback unless a number is configured', async () => {
    const { url } = await start({});
    const [connections, statuses] = await openFrom(url, 300, '127.0.0.1');
    expect(statuses).toEqual(Array(300).fill('200'));
    for (const connection of connections) connection.leave();
  });
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the address %s counts as %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});
