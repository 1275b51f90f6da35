import { buildCache } from '../config/sections/build-cache.js';
import { buildConnections, buildOverload, buildShutdown } from '../config/sections/build-life.js';
import { capabilities, defaultLimits, Secret, type Config } from '../config/config.js';
import { demoApp, demoTenants } from '../emulator/demo-tenants.js';
import { startEmulator } from '../emulator/emulator.js';
import { randomSealingKey } from '../sealing.js';
import { createApiKey } from '../server/admission/api-keys.js';
import { startGateway } from './gateway/gateway.js';
import { isGraphiqlBuilt } from './gateway/graphiql-page.js';
import { openProcessLog } from './process-log.js';
import { runUntilStopped } from './run.js';

export interface DemoOptions {
  readonly host: string;
  readonly port: number;
  readonly adminPort: number;
  /** Milliseconds the emulated Graph takes longer for each HTTP request. */
  readonly latency: number;
  /** Pages that may ask from a browser. */
  readonly corsOrigin: readonly string[];
  /** An emulator that runs elsewhere on loopback; both or none. */
  readonly entraUrl?: string;
  readonly graphUrl?: string;
}

/** `orggraph demo`: the gateway over emulated tenants, with a fresh key. It knows no real tenant. */
export async function demo(options: DemoOptions): Promise<void> {
  const log = openProcessLog('warn');
  await runUntilStopped(log, async () => {
    const emulator = await emulatorFor(options);
    const { key, sha256 } = createApiKey('demo');
    const config = demoConfig(options, emulator, sha256);
    const openly = { logger: log.logger, loopbackNamesOnly: true, showsTenants: true };
    const gateway = await startGateway(config, openly).catch(async (error: unknown) => {
      await emulator.close();
      throw error;
    });
    process.stdout.write(greeting(gateway.url, key));
    return {
      closesWithinMs: gateway.closesWithinMs,
      close: async () => {
        await gateway.close();
        await emulator.close();
      },
    };
  });
}

interface EmulatorAddress {
  readonly entraUrl: string;
  readonly graphUrl: string;
  close(): Promise<void>;
}

async function emulatorFor({ entraUrl, graphUrl, latency }: DemoOptions): Promise<EmulatorAddress> {
  if (entraUrl !== undefined && graphUrl !== undefined) {
    for (const url of [entraUrl, graphUrl]) requireLoopback(url);
    return { entraUrl, graphUrl, close: () => Promise.resolve() };
  }
  if (entraUrl !== undefined || graphUrl !== undefined) {
    throw new Error('--entra-url and --graph-url belong together: give both or none.');
  }
  return startEmulator({ latencyMs: latency });
}

/** The demo is for the emulator alone: it must not be talked into sending its requests anywhere else. */
function requireLoopback(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return;
  throw new Error('the demo talks to an emulator on loopback only, such as http://127.0.0.1:4010.');
}

function demoConfig(options: DemoOptions, emulator: EmulatorAddress, sha256: Buffer): Config {
  const cloud = {
    name: 'emulator',
    authority: new URL(emulator.entraUrl),
    graph: new URL(emulator.graphUrl),
    scope: 'https://graph.microsoft.com/.default',
  };
  const app = {
    name: 'demo',
    clientId: demoApp.clientId,
    credential: {
      kind: 'secret',
      secret: new Secret(demoApp.clientSecret),
      source: 'the emulator',
    },
  } as const;
  const tenants = demoTenants.map(({ name, tenantId, domain }) => ({
    name,
    tenantId,
    domains: [domain],
    searchRegion: 'NAM',
    app,
    cloud,
  }));
  return {
    server: {
      host: options.host,
      port: options.port,
      adminHost: '127.0.0.1',
      adminPort: options.adminPort,
      sealing: [randomSealingKey()],
      graphiql: true,
      allowedHosts: [],
      corsOrigins: options.corsOrigin,
      // No balancer is there that has to notice.
      shutdown: buildShutdown({ shutdown: { probeSeconds: 0 } }),
      overload: buildOverload({}),
      connections: buildConnections({}),
    },
    tenants,
    callers: [
      {
        name: 'demo',
        apiKeys: [{ id: 'demo', sha256, expiresAtMs: undefined }],
        grants: [{ tenantIds: tenants.map(({ tenantId }) => tenantId), capabilities: new Set(capabilities) }],
        limits: defaultLimits,
      },
    ],
    cache: buildCache({}),
    log: { level: 'warn' },
  };
}

function greeting(url: string, key: string): string {
  const rows = demoTenants.map(
    ({ name, domain, userCount }) =>
      `  ${name.padEnd(15)}${domain.padEnd(34)}${String(userCount).padStart(6)}`,
  );
  const query = '{"query":"{ tenants { name users(first: 3) { nodes { displayName jobTitle } } } }"}';
  return [
    '',
    'OrgGraph demo. Microsoft Graph is emulated: nothing leaves this machine.',
    '',
    `  ${'tenant'.padEnd(15)}${'domain'.padEnd(34)}${'users'.padStart(6)}`,
    ...rows,
    '',
    'Explore in GraphiQL (the key is in the address):',
    `  ${url}/graphiql#key=${key}`,
    ...(isGraphiqlBuilt() ? [] : ['  (the page is not built yet: run "npm run build:graphiql")']),
    '',
    'Or ask from a shell:',
    `  curl -s ${url}/graphql \\`,
    `    -H 'authorization: Bearer ${key}' \\`,
    `    -H 'content-type: application/json' \\`,
    `    -d '${query}'`,
    '',
    `API key, new at each start: ${key}`,
    'Ctrl-C stops the demo.',
    '',
    '',
  ].join('\n');
}
