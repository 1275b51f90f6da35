import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { EmulatorInfo } from '../processes/emulator.js';
import { startGatewayProgram } from '../processes/start-child.js';
import type { Usage } from '../processes/usage.js';
import type { Contestant } from './contestant.js';
import { createAsk, createGraphqlContestant } from './graphql-client.js';

const startWithinMs = 20_000;

/** The gateway as it is deployed: `serve` with a configuration file, in a process of its own. */
export async function startOrgGraph(
  name: string,
  emulator: EmulatorInfo,
  { cache }: { cache: boolean },
): Promise<Contestant> {
  const [port, adminPort] = [await freePort(), await freePort()];
  const secret = randomBytes(32).toString('base64url');
  const folder = await mkdtemp(join(tmpdir(), 'orggraph-bench-'));
  const file = join(folder, 'orggraph.yaml');
  await writeFile(join(folder, 'app-secret'), emulator.app.clientSecret);
  // JSON is YAML, too.
  await writeFile(file, JSON.stringify(configuration(emulator, { port, adminPort, secret, cache })));
  const child = startGatewayProgram(file);
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ggw_bench_${secret}` };
  const stop = async (): Promise<void> => {
    await child.stop();
    await rm(folder, { recursive: true });
  };
  try {
    await untilReady(`http://127.0.0.1:${adminPort}/health/ready`);
    const everyItem = (await hasItems(url, headers)) ? 'by pages' : undefined;
    const usage = (): Promise<Usage> => child.usage();
    return createGraphqlContestant({ name, url, headers, everyItem, usage, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

function configuration(
  emulator: EmulatorInfo,
  { port, adminPort, secret, cache }: { port: number; adminPort: number; secret: string; cache: boolean },
): object {
  const app = { clientId: emulator.app.clientId, credential: { secretFile: './app-secret' } };
  const tenants = emulator.tenants.map(({ name, tenantId, domain }) => [
    name,
    { tenantId, domains: [domain], app: 'bench', cloud: 'emulator' },
  ]);
  const sha256 = createHash('sha256').update(secret).digest('hex');
  const capabilities = ['users.basic', 'drives.list', 'files.metadata', 'schema.introspect'];
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  return {
    server: { port, adminPort, graphiql: false },
    cache: { enabled: cache },
    clouds: { emulator: { authority: emulator.entraUrl, graph: emulator.graphUrl } },
    apps: { bench: app },
    tenants: Object.fromEntries(tenants) as object,
    callers: {
      bench: {
        apiKeys: [{ id: 'bench', sha256, expires: tomorrow.toISOString() }],
        grants: [{ tenants: emulator.tenants.map(({ name }) => name), capabilities }],
        limits: { requestsPerSecond: 100_000, unitsPerMinute: 1_000_000_000, unitsPerDay: 1_000_000_000_000 },
      },
    },
    log: { level: 'error' },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilReady(url: string): Promise<void> {
  const deadlineMs = performance.now() + startWithinMs;
  while (performance.now() < deadlineMs) {
    const response = await fetch(url).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error('The gateway did not get ready in time.');
}

/** Whether this gateway lists all items of a drive. */
async function hasItems(url: string, headers: Readonly<Record<string, string>>): Promise<boolean> {
  const pool = new Pool(url);
  const data = await createAsk(pool, headers)('{ __type(name: "Drive") { fields { name } } }', {});
  await pool.close();
  const { fields } = (data as { __type: { fields: { name: string }[] } }).__type;
  return fields.some(({ name }) => name === 'items');
}
