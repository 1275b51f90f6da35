import { once } from 'node:events';
import { connect } from 'node:net';
import { startGateway } from '../../../src/commands/gateway/gateway.js';
import { ask, startTestEmulator } from '../../support/gateway/gateway.js';
import { testConfig } from '../../support/gateway/test-config.js';
import { silentLogger } from '../../support/gateway/silent-logger.js';

const emulator = await startTestEmulator();
const query = '{ tenant(id: "contoso") { users(first: 1) { nodes { id } } } }';

async function start(drainMs: number) {
  const keys = new Map<string, string>();
  const warnings: string[] = [];
  const config = testConfig(emulator, { tester: { contoso: ['users.basic'] } }, keys);
  const gateway = await startGateway(
    { ...config, server: { ...config.server, shutdown: { probeMs: 0, drainMs } } },
    { logger: { ...silentLogger, warn: (event) => void warnings.push(event) } },
  );
  const asked = () => ask(`${gateway.url}/graphql`, keys.get('tester')!, { query });
  await asked();
  return { gateway, asked, warnings };
}

/** Resolves once a request has reached Graph. */
async function graphIsAsked(): Promise<void> {
  while (emulator.journal.graphCalls().length === 0) await new Promise((resolve) => setImmediate(resolve));
}

it('what begins after the end has begun is told to go elsewhere, and what is under way is answered', async () => {
  const { gateway, asked, warnings } = await start(10_000);
  const { hostname, port } = new URL(gateway.url);
  const slow = connect(Number(port), hostname);
  slow.write('POST /graphql HTTP/1.1\r\n');
  emulator.journal.clear();
  const delay = emulator.faults.inject({ on: 'request', kind: 'delay', delayMs: 300 });
  const underWay = asked();
  await graphIsAsked();
  const closed = gateway.close();
  await expect(fetch(gateway.url)).rejects.toThrow('fetch failed');
  slow.write('host: localhost\r\ncontent-length: 0\r\n\r\n');
  const [answer] = (await once(slow, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 [^]*connection: close[^]*GATEWAY_UNAVAILABLE/);
  expect(answer.toString()).toMatch(/retry-after: 1\r\n/);
  expect(await underWay).toMatchObject({ status: 200, errors: [] });
  await closed;
  delay.remove();
  expect(warnings).toEqual([]);
});

it('what is not answered by the limit is cut off, and the log says so', async () => {
  const { gateway, asked, warnings } = await start(50);
  emulator.journal.clear();
  const hang = emulator.faults.inject({ on: 'request', kind: 'hang' });
  const underWay = asked().catch(() => 'cut off');
  await graphIsAsked();
  await gateway.close();
  hang.remove();
  expect(await underWay).toBe('cut off');
  expect(warnings).toEqual(['stopped before all was answered']);
});
