import { buildCache } from '../../../src/config/sections/build-cache.js';
import { buildConnections, buildOverload, buildShutdown } from '../../../src/config/sections/build-life.js';
import {
  capabilities,
  Secret,
  type AppConfig,
  type CallerLimits,
  type Capability,
  type Config,
  type SealingKey,
  type ServerConfig,
} from '../../../src/config/config.js';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { createApiKey } from '../../../src/server/admission/api-keys.js';
import { plenty } from '../graph/plenty.js';

/** What each caller was granted: capabilities by the tenant's name. */
export type GrantsOfCallers = Readonly<Record<string, GrantsByTenant>>;

type GrantsByTenant = Readonly<Record<string, readonly Capability[]>>;

export interface TestConfigOptions {
  readonly sealing?: readonly SealingKey[];
  readonly allowedHosts?: readonly string[];
  /** Whether answers of Graph are shared between operations. They are not unless a test asks for it. */
  readonly cache?: boolean;
  /** How many resource units an operation may cost; the default of the configuration unless given. */
  readonly unitsPerOperation?: number;
  /** What every caller may use; plenty unless given. */
  readonly limits?: Partial<CallerLimits>;
  /** Where it listens, and whether it serves the GraphiQL page: on loopback and not, unless given. */
  readonly server?: Partial<
    Pick<ServerConfig, 'host' | 'graphiql' | 'corsOrigins' | 'corsHeaders' | 'overload' | 'connections'>
  >;
  /** The callers who may start admin consent. */
  readonly operators?: readonly string[];
  /** The credentials of the app registration; the emulator's secret unless given. */
  readonly credentials?: Pick<AppConfig, 'credential' | 'nextCredential'>;
  /** What a search of the tenants names as their region: the emulator's unless given, none for null. */
  readonly searchRegion?: string | null;
}

/** Every capability in every tenant of an emulator. */
export function everythingIn({ tenants }: Emulator): GrantsByTenant {
  return Object.fromEntries(tenants.map(({ name }) => [name, [...capabilities]]));
}

/** The configuration of a gateway over an emulator; notes the keys of its callers. */
export function testConfig(
  emulator: Emulator,
  callers: GrantsOfCallers,
  keys: Map<string, string>,
  options: TestConfigOptions = {},
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
      shutdown: buildShutdown({ shutdown: { probeSeconds: 0 } }),
      // A machine that is busy with other tests is no overload.
      overload: { ...buildOverload({}), eventLoopDelayMs: 60_000 },
      connections: buildConnections({}),
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
