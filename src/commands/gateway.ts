import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Audit } from '../audit/audit.js';
import { openAudit } from '../audit/open-audit.js';
import type { Config, ServerConfig } from '../config/config.js';
import { createCachingGraphClient } from '../graph/cache/cache.js';
import type { CacheStore } from '../graph/cache/cache-store.js';
import { MemoryStore } from '../graph/cache/memory-store.js';
import { createGraphClient, type GraphClock } from '../graph/client/client.js';
import { connectTo } from '../graph/client/http.js';
import type { AppCredentials } from '../identity/tokens/app-credentials.js';
import { createVerifyCallerToken } from '../identity/callers/caller-token.js';
import { createExpiryWatch } from '../identity/tokens/credential-expiry.js';
import { createSigningKeysReader } from '../identity/callers/read-signing-keys.js';
import { createSigningKeys } from '../identity/callers/signing-keys.js';
import { createTenantAccess } from '../identity/tenants/tenant-access.js';
import { createTenantRegistry } from '../identity/tenants/tenant-registry.js';
import type { Logger } from '../logger.js';
import { neededPermissions } from '../resolvers/gateway/permissions.js';
import { createSealer, randomSealingKey } from '../sealing.js';
import { createAdminApp } from '../server/admin.js';
import { createApp } from '../server/app.js';
import { createBudgets } from '../server/admission/budgets.js';
import { createCallers } from '../server/admission/callers.js';
import type { ConsentOptions } from '../server/consent/consent.js';
import { loopbackHosts } from '../server/http/host-check.js';
import { FairScheduler } from '../server/answers/fair-scheduler.js';
import { listenAt } from '../server/http/listen.js';
import { LoadGuard } from '../server/admission/overload.js';
import { WorkShares } from '../server/answers/work-shares.js';
import { createIdentity } from './identity.js';
import { version } from './version.js';

/** A gateway that listens. */
export interface Gateway {
  /** Where GraphQL is asked, without a slash at the end. */
  readonly url: string;
  readonly adminUrl: string;
  /** From now on callers are those of this configuration. Nothing else of it is taken over. */
  replaceCallers(config: Config): void;
  /**
   * Says that it is not ready, then stops taking requests, finishes those that are under way, writes down what is
   * left for the audit log, and closes every connection.
   */
  close(): Promise<void>;
  /** `close` is done by then, whatever happens; in milliseconds. */
  readonly closesWithinMs: number;
}

export interface GatewayOptions {
  readonly logger: Logger;
  /** Answer only requests sent to a loopback name, whatever address is listened on. */
  readonly loopbackNamesOnly?: boolean;
  /** Show everybody which tenants there are: for emulated ones. */
  readonly showsTenants?: boolean;
  /** Monotonic and real unless given. */
  readonly clock?: GraphClock;
  /** That of the configuration unless given. */
  readonly audit?: Audit;
  /** How long an operation may take, for tests that cannot wait; `operationTimeoutMs` unless given. */
  readonly operationTimeoutMs?: number;
  /** Whether there is too much to do; the process is looked at unless given. */
  readonly isStrained?: () => boolean;
  /** Where the shared cache keeps its entries; the memory of this process unless given. */
  readonly cacheStore?: CacheStore;
  /** See `OperationContext.plansReads`. */
  readonly plansReads?: boolean;
}

/** How long an operation may take, whatever it waits for. */
const operationTimeoutMs = 30_000;

type App = Awaited<ReturnType<typeof createApp>>['app'];

/** The built page is in dist/graphiql, seen from src/commands as from dist/commands. */
const graphiqlDirectory = fileURLToPath(new URL('../../dist/graphiql', import.meta.url));

/** The time of this machine that never goes back. */
export const monotonicClock: GraphClock = {
  now: () => performance.now(),
  // An aborted wait ends early, and what was waited for finds the signal aborted.
  sleep: (durationMs, signal) => wait(durationMs, undefined, { signal }).catch(() => undefined),
};

/** Builds each layer from the one below, and listens. Rejects when a port cannot be had. */
export async function startGateway(config: Config, options: GatewayOptions): Promise<Gateway> {
  const { logger, clock = monotonicClock } = options;
  const { server } = config;
  const audit = options.audit ?? (await openAudit(config.audit, logger));
  const guard = new LoadGuard({
    limits: server.overload,
    logger,
    onFull: () => memoryStore.clear(),
  });
  const memoryStore = new MemoryStore(config.cache.maximumBytes);
  const tenants = createTenantRegistry(config.tenants);
  const identity = createIdentity({ clock, logger });
  const client = createGraphClient({
    tokens: identity.tokens,
    connect: (cloud) => connectTo(cloud),
    clock,
    logger,
    userAgent: `NONISV|OrgGraph|OrgGraph/${version}`,
  });
  const cache = config.cache.enabled
    ? createCachingGraphClient(client, {
        config: config.cache,
        store: options.cacheStore ?? memoryStore,
        clock,
        timeOriginMs: Date.now() - clock.now(),
        logger,
        mayStore: () => guard.mayStore,
      })
    : undefined;
  const graph = cache ?? client;
  const [key = randomSealingKey(), ...otherKeys] = server.sealing;
  const isLoopback = loopbackHosts.includes(server.host);
  const needed = neededPermissions();
  const publicName = server.publicUrl?.hostname;
  const publicAddress = { origin: server.publicUrl?.origin };
  const consent: ConsentOptions = {
    tokens: identity.tokens,
    expected: needed.expected,
    clock,
    publicOrigin: () => publicAddress.origin,
    onConsent: (tenantId) => cache?.purge(tenantId),
  };
  const keysReader = createSigningKeysReader();
  const callers = createCallers({ callers: config.callers, jwt: server.jwt }, (jwt) => {
    const keys = createSigningKeys({ read: () => keysReader.read(jwt.keysUrl), clock, logger });
    return createVerifyCallerToken(jwt, keys);
  });
  const scheduler = new FairScheduler();
  const { isStrained = () => guard.isStrained || scheduler.isStrained } = options;
  const shares = new WorkShares({ clock, isStrained });
  const { app, drain } = await createApp({
    tenants,
    graph,
    tokens: identity.tokens,
    readTenantAccess: createTenantAccess({ ...identity, ...needed }),
    consent: isLoopback || server.publicUrl ? consent : undefined,
    sealer: createSealer([key, ...otherKeys]),
    clock,
    audit,
    operationTimeoutMs: options.operationTimeoutMs ?? operationTimeoutMs,
    plansReads: options.plansReads,
    callers,
    budgets: createBudgets(clock),
    scheduler,
    shares,
    logger,
    guard,
    connectionLimits: server.connections,
    corsOrigins: server.corsOrigins,
    corsHeaders: server.corsHeaders,
    allowedHosts:
      isLoopback || options.loopbackNamesOnly || server.allowedHosts.length > 0
        ? [...loopbackHosts, ...server.allowedHosts, ...(publicName === undefined ? [] : [publicName])]
        : undefined,
    showsTenants: options.showsTenants,
    graphiqlDirectory: (server.graphiql ?? isLoopback) ? graphiqlDirectory : undefined,
  });
  const stopWatching = watchExpiry(config, identity.credentials, logger);
  const life = { isStopping: false, isListening: false };
  guard.start();
  const admin = createAdminApp({
    isReady: () => !life.isStopping,
    shedding: () => guard.shedding(),
    reopenGates: (text) => {
      const tenant = tenants.resolve(text);
      if (tenant === undefined) return undefined;
      logger.warn('gates reopened by an operator', { tenant: tenant.name });
      return client.reopenGates(tenant.tenantId);
    },
    allowedHosts: loopbackHosts.includes(server.adminHost) ? loopbackHosts : undefined,
  });
  const { probeMs, drainMs } = server.shutdown;
  const close = async (): Promise<void> => {
    life.isStopping = true;
    stopWatching();
    drain.begin();
    if (life.isListening && probeMs > 0) await wait(probeMs);
    const cutOff = await drain.finish(drainMs);
    if (cutOff > 0)
      logger.warn('stopped before all was answered', { reason: `${cutOff} connections cut off` });
    guard.stop();
    await admin.close();
    await audit.close();
    await Promise.all([graph.close(), identity.close(), keysReader.close()]);
  };
  try {
    const [url, adminUrl] = await listen(server, app, admin);
    publicAddress.origin ??= url;
    const replaceCallers = (next: Config): void => {
      callers.replace({ callers: next.callers, jwt: next.server.jwt });
    };
    life.isListening = true;
    const closesWithinMs = probeMs + drainMs + closingMarginMs;
    return { url, adminUrl, replaceCallers, close, closesWithinMs };
  } catch (error) {
    await close();
    throw error;
  }
}

/** For what is left to do when all is answered: the audit log, connections. */
const closingMarginMs = 5_000;
const hourMs = 60 * 60 * 1000;

/** Looks at once and every hour, until the function it returns is called. */
function watchExpiry(config: Config, credentials: AppCredentials, logger: Logger): () => void {
  const apps = [...new Set(config.tenants.map(({ app }) => app))];
  const look = createExpiryWatch({ apps, credentials, logger, nowMs: () => Date.now() });
  void look();
  const timer = setInterval(() => void look(), hourMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

async function listen(
  { host, port, adminHost, adminPort }: ServerConfig,
  app: App,
  admin: App,
): Promise<[string, string]> {
  await listenAt(app, { host, port });
  await admin.listen({ host: adminHost, port: adminPort });
  return [addressOf(app, host), addressOf(admin, adminHost)];
}

function addressOf(app: App, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Whether the GraphiQL page was built. */
export function isGraphiqlBuilt(): boolean {
  return existsSync(join(graphiqlDirectory, 'index.html'));
}
