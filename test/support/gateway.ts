import type { Audit } from '../../src/audit/audit.js';
import { startGateway, type Gateway } from '../../src/commands/gateway.js';
import { buildCache } from '../../src/config/build-cache.js';
import { buildOverload } from '../../src/config/build-life.js';
import {
  capabilities,
  Secret,
  type AppConfig,
  type CallerLimits,
  type Capability,
  type Config,
  type SealingKey,
  type ServerConfig,
} from '../../src/config/config.js';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.js';
import type { GraphClock } from '../../src/graph/client.js';
import type { Logger } from '../../src/logger.js';
import { createApiKey } from '../../src/server/api-keys.js';
import { silentLogger } from './silent-logger.js';
import { plenty } from './plenty.js';

/** The answer to a GraphQL request. `data` is whatever the test expects it to be. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the query's, which only the test knows
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly hint?: string; readonly [name: string]: unknown };
  }[];
  readonly extensions: {
    readonly orggraph?: {
      readonly requestId: string;
      readonly cost: Readonly<Record<string, number>>;
      readonly budget: Readonly<Record<string, { limit: number; remaining: number; resetAt: string | null }>>;
    };
  };
}

export interface TestGateway extends Gateway {
  readonly emulator: Emulator;
  /** The Graph requests since the gateway started or since the last look, such as `POST /v1.0/$batch [20]`. */
  takeGraphCalls(): string[];
  query(query: string, variables?: Record<string, unknown>, caller?: string): Promise<Answer>;
  /** A key of the caller of this name. */
  keyOf(caller: string): string;
}

export interface TestGatewayOptions {
  readonly emulator?: Emulator;
  /** What each caller was granted: capabilities by the tenant's name. One caller with everything unless given. */
  readonly callers?: Readonly<Record<string, Readonly<Record<string, readonly Capability[]>>>>;
  readonly sealing?: readonly SealingKey[];
  readonly logger?: Logger;
  readonly allowedHosts?: readonly string[];
  /** Whether answers of Graph are shared between operations. They are not unless a test asks for it. */
  readonly cache?: boolean;
  /** How many resource units an operation may cost; the default of the configuration unless given. */
  readonly unitsPerOperation?: number;
  /** Whatever else is to be different in the configuration. */
  readonly change?: (config: Config) => Config;
  /** What every caller may use; plenty unless given. */
  readonly limits?: Partial<CallerLimits>;
  /** Where it listens, and whether it serves the GraphiQL page: on loopback and not, unless given. */
  readonly server?: Partial<Pick<ServerConfig, 'host' | 'graphiql' | 'corsOrigins'>>;
  /** Whether the page at `/` names the tenants, as in the demo. */
  readonly showsTenants?: boolean;
  /** The callers who may start admin consent. */
  readonly operators?: readonly string[];
  /** The credentials of the app registration; the emulator's secret unless given. */
  readonly credentials?: Pick<AppConfig, 'credential' | 'nextCredential'>;
  /** What a search of the tenants names as their region: the emulator's unless given, none for null. */
  readonly searchRegion?: string | null;
  /** The gateway's clock; a real one unless given. */
  readonly clock?: GraphClock;
  /** Where it is noted who read what; nowhere unless given. */
  readonly audit?: Audit;
  /** How long an operation may take; 30 s unless given. */
  readonly operationTimeoutMs?: number;
}

const open: { close(): Promise<void> }[] = [];

afterAll(async () => {
  await Promise.all(open.splice(0).map((running) => running.close()));
});

/** An emulator for this test file; it is stopped when the file is done. */
export async function startTestEmulator(options?: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  open.push(emulator);
  return emulator;
}

/** A real gateway over a real emulator, both on loopback sockets; stopped when the test file is done. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const emulator = options.emulator ?? (await startTestEmulator());
  const everywhere = Object.fromEntries(emulator.tenants.map(({ name }) => [name, [...capabilities]]));
  const keys = new Map<string, string>();
  const { change = (unchanged) => unchanged } = options;
  const config = change(testConfig(emulator, options.callers ?? { tester: everywhere }, keys, options));
  const gateway = await startGateway(config, {
    logger: options.logger ?? silentLogger,
    ...(options.clock && { clock: options.clock }),
    ...(options.audit && { audit: options.audit }),
    ...(options.operationTimeoutMs !== undefined && { operationTimeoutMs: options.operationTimeoutMs }),
    ...(options.showsTenants && { showsTenants: true }),
  });
  const close = once(() => gateway.close());
  open.push({ close });
  emulator.journal.clear();
  const keyOf = (caller: string): string => keys.get(caller) ?? '';
  return {
    ...gateway,
    close,
    emulator,
    keyOf,
    takeGraphCalls: () => {
      const calls = emulator.journal.graphCalls();
      emulator.journal.clear();
      return calls;
    },
    query: async (query, variables, caller = [...keys.keys()][0]!) =>
      ask(`${gateway.url}/graphql`, keyOf(caller), { query, variables }),
  };
}

/** Asks a gateway over HTTP, as any client does. */
export async function ask(
  url: string,
  key: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<Answer>;
  return {
    status: response.status,
    data: answer.data,
    errors: answer.errors ?? [],
    extensions: answer.extensions ?? {},
  };
}

/** The configuration of a gateway over an emulator; notes the keys of its callers. */
export function testConfig(
  emulator: Emulator,
  callers: NonNullable<TestGatewayOptions['callers']>,
  keys: Map<string, string>,
  options: TestGatewayOptions = {},
): Config {
  const { sealing = [], allowedHosts = [], cache = false, operators = [], credentials } = options;
  const app: AppConfig = {
    name: 'app',
    clientId: emulator.app.clientId,
    ...(credentials ?? {
      credential: { kind: 'secret', secret: new Secret(emulator.app.clientSecret), source: 'test' },
    }),
  };
  const cloud = {
    name: 'emulator',
    authority: new URL(emulator.entraUrl),
    graph: new URL(emulator.graphUrl),
    scope: 'https://graph.microsoft.com/.default',
  };
  const tenants = emulator.tenants.map(({ name, tenantId, domain }) => ({
    name,
    tenantId,
    domains: [domain],
    ...(options.searchRegion !== null && { searchRegion: options.searchRegion ?? 'NAM' }),
    app,
    cloud,
  }));
  return {
    server: {
      host: '127.0.0.1',
      port: 0,
      adminHost: '127.0.0.1',
      adminPort: 0,
      sealing,
      graphiql: false,
      allowedHosts,
      // A machine that is busy with other tests is no overload.
      overload: { ...buildOverload({}), eventLoopDelayMs: 60_000 },
      ...options.server,
    },
    tenants,
    callers: Object.entries(callers).map(([name, grants]) => {
      const { key, sha256 } = createApiKey(name);
      keys.set(name, key);
      return {
        name,
        ...(operators.includes(name) && { operator: true }),
        apiKeys: [{ id: name, sha256, expiresAtMs: undefined }],
        grants: Object.entries(grants).map(([tenantName, granted]) => ({
          tenantIds: tenants.filter((tenant) => tenant.name === tenantName).map(({ tenantId }) => tenantId),
          capabilities: new Set(granted),
        })),
        limits: {
          ...plenty,
          ...(options.unitsPerOperation !== undefined && { unitsPerOperation: options.unitsPerOperation }),
          ...options.limits,
        },
      };
    }),
    cache: { ...buildCache({}), enabled: cache },
    log: { level: 'error' },
  };
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}
