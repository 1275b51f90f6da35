import type { Audit } from '../../audit/audit.js';
import { openAudit } from '../../audit/open-audit.js';
import type { Config } from '../../config/config.js';
import type { GraphClock } from '../../graph/client/client.js';
import { createTenantRegistry, type TenantRegistry } from '../../identity/tenants/tenant-registry.js';
import { LoadGuard } from '../../server/admission/overload.js';
import { FairScheduler } from '../../server/answers/fair-scheduler.js';
import { WorkShares } from '../../server/answers/work-shares.js';
import { createCallerLayer, type CallerLayer } from './caller-layer.js';
import { monotonicClock } from './clock.js';
import type { GatewayOptions } from './gateway.js';
import { createGraphLayer, type GraphLayer } from './graph-layer.js';
import { createIdentity, type Identity } from './identity.js';

/** What the servers are made of. Each layer uses only those above it in this list. */
export interface Layers {
  readonly clock: GraphClock;
  readonly audit: Audit;
  readonly tenants: TenantRegistry;
  readonly identity: Identity;
  readonly guard: LoadGuard;
  readonly graphLayer: GraphLayer;
  readonly callerLayer: CallerLayer;
  readonly scheduler: FairScheduler;
  readonly shares: WorkShares;
}

export async function createLayers(config: Config, options: GatewayOptions): Promise<Layers> {
  const { logger, clock = monotonicClock } = options;
  const audit = options.audit ?? (await openAudit(config.audit, logger));
  const tenants = createTenantRegistry(config.tenants);
  const identity = createIdentity({ clock, logger });
  // The guard empties the cache when memory is short, and the cache asks the guard before it stores more.
  const guard = new LoadGuard({
    limits: config.server.overload,
    logger,
    onFull: () => {
      graphLayer.clear();
    },
  });
  const graphLayer = createGraphLayer({
    cache: config.cache,
    tokens: identity.tokens,
    clock,
    logger,
    mayStore: () => guard.mayStore,
    cacheStore: options.cacheStore,
  });
  const callerLayer = createCallerLayer(config, { clock, logger });
  const scheduler = new FairScheduler();
  const { isStrained = () => guard.isStrained || scheduler.isStrained } = options;
  const shares = new WorkShares({ clock, isStrained });
  return { clock, audit, tenants, identity, guard, graphLayer, callerLayer, scheduler, shares };
}

/** Closes the audit log and the connections of all layers. */
export async function closeLayers({
  audit,
  guard,
  graphLayer,
  identity,
  callerLayer,
}: Layers): Promise<void> {
  guard.stop();
  await audit.close();
  await Promise.all([graphLayer.graph.close(), identity.close(), callerLayer.close()]);
}
