import type { Config } from '../../config/config.js';
import { createTenantAccess } from '../../identity/tenants/tenant-access.js';
import { neededPermissions } from '../../resolvers/gateway/permissions.js';
import { createSealer, randomSealingKey } from '../../sealing.js';
import { createAdminApp } from '../../server/admin.js';
import { createBudgets } from '../../server/admission/budgets.js';
import { createApp } from '../../server/app.js';
import type { ConsentOptions } from '../../server/consent/consent.js';
import { adminHosts, isOnLoopback, publicHosts } from './addresses.js';
import type { GatewayOptions } from './gateway.js';
import { graphiqlDirectory } from './graphiql-page.js';
import type { Layers } from './layers.js';

/** The longest duration of an operation, with all its waits. */
const operationTimeoutMs = 30_000;

/**
 * The server of the public port.
 * @param publicOrigin the origin of the consent page; undefined before the gateway listens
 */
export function createPublicServer(
  { server }: Config,
  options: GatewayOptions,
  layers: Layers,
  publicOrigin: () => string | undefined,
): ReturnType<typeof createApp> {
  const { clock, audit, tenants, identity, guard, graphLayer, callerLayer, scheduler, shares } = layers;
  const needed = neededPermissions();
  const isLocal = isOnLoopback(server);
  const consent: ConsentOptions = {
    tokens: identity.tokens,
    expected: needed.expected,
    clock,
    publicOrigin,
    onConsent: (tenantId) => {
      graphLayer.purge(tenantId);
    },
  };
  const [key = randomSealingKey(), ...otherKeys] = server.sealing;
  return createApp({
    tenants,
    graph: graphLayer.graph,
    tokens: identity.tokens,
    readTenantAccess: createTenantAccess({ ...identity, ...needed }),
    consent: isLocal || server.publicUrl ? consent : undefined,
    sealer: createSealer([key, ...otherKeys]),
    clock,
    audit,
    operationTimeoutMs: options.operationTimeoutMs ?? operationTimeoutMs,
    plansReads: options.plansReads,
    callers: callerLayer.callers,
    budgets: createBudgets(clock),
    scheduler,
    shares,
    logger: options.logger,
    guard,
    connectionLimits: server.connections,
    corsOrigins: server.corsOrigins,
    corsHeaders: server.corsHeaders,
    allowedHosts: publicHosts(server, options.loopbackNamesOnly ?? false),
    showsTenants: options.showsTenants,
    graphiqlDirectory: (server.graphiql ?? isLocal) ? graphiqlDirectory : undefined,
  });
}

/** The server of the admin port. */
export function createAdminServer(
  { server }: Config,
  { logger }: GatewayOptions,
  { guard, tenants, graphLayer }: Layers,
  isReady: () => boolean,
): ReturnType<typeof createAdminApp> {
  return createAdminApp({
    isReady,
    shedding: () => guard.shedding(),
    reopenGates: (text) => {
      const tenant = tenants.resolve(text);
      if (tenant === undefined) return undefined;
      logger.warn('gates reopened by an operator', { tenant: tenant.name });
      return graphLayer.reopenGates(tenant.tenantId);
    },
    allowedHosts: adminHosts(server),
  });
}
