import { setMaxListeners } from 'node:events';
import type { Audit } from '../audit/audit.js';
import { OperationAudit, type Requester } from '../audit/operation-audit.js';
import type { CallerConfig, TenantConfig } from '../config/config.js';
import { ForbiddenError, GraphError } from '../errors.js';
import type { GraphClient, GraphClock } from '../graph/client/client.js';
import { memoizeByObject } from '../graph/memoize-by-object.js';
import { Cost, type OperationContext, type Priority } from '../graph/client/operation.js';
import { Trace } from '../graph/client/trace.js';
import type { ReadTenantAccess } from '../identity/tenants/tenant-access.js';
import type { TenantRegistry } from '../identity/tenants/tenant-registry.js';
import type { TenantTokens } from '../identity/tokens/token-provider.js';
import { TenantLoaders } from '../loaders/tenant-loaders.js';
import { VisibleObjects } from '../loaders/access/visible-objects.js';
import type { GrantedTenant, RequestContext } from '../resolvers/context.js';
import type { Sealer } from '../sealing.js';
import type { RequestBudget } from './admission/budgets.js';
import type { KnownCaller } from './admission/callers.js';
import type { FairScheduler } from './answers/fair-scheduler.js';
import { OperationWork } from './answers/operation-work.js';
import type { WorkShares } from './answers/work-shares.js';

/** A GraphQL request from its first to its last moment. */
export interface GraphqlRequest extends RequestContext {
  readonly cost: Cost;
  readonly budget: RequestBudget;
  readonly audit: OperationAudit;
  /** What the operation costs this process. */
  readonly work: OperationWork;
  /** How many resource units an operation of this caller may cost. */
  readonly unitsPerOperation: number;
  /** The application permissions in the cached token of a tenant; undefined when none is cached. */
  permissionsIn(tenant: TenantConfig): ReadonlySet<string> | undefined;
  /** Sees to it that tokens of these tenants are cached, where they can be had. */
  learnPermissions(tenants: readonly TenantConfig[]): Promise<void>;
  startTrace(): void;
  /** The Graph requests since then; undefined when nobody asked for them. */
  trace(): Trace | undefined;
  /** What the answer says besides data and errors. */
  notes(): readonly string[];
  /** Whether the operation has taken all the time it may take. */
  isOutOfTime(): boolean;
  /** Must be called when the answer is sent, or nobody waits for it any more: stops what is still under way. */
  end(): void;
}

export interface ContextOptions {
  readonly tenants: TenantRegistry;
  readonly graph: GraphClient;
  readonly tokens: TenantTokens;
  readonly readTenantAccess: ReadTenantAccess;
  readonly sealer: Sealer;
  readonly clock: GraphClock;
  readonly audit: Audit;
  /** The work of all operations of this process. */
  readonly scheduler: FairScheduler;
  readonly shares: WorkShares;
  /** How long an operation may take, whatever it waits for. */
  readonly operationTimeoutMs: number;
  /** See `OperationContext.plansReads`. */
  readonly plansReads?: boolean | undefined;
}

/** What a request says besides the operation. */
export interface Circumstances {
  readonly requester: Requester;
  readonly budget: RequestBudget;
  readonly priority: Priority;
}

/**
 * Every operation ends with it, nearly always unseen: one will do for all. It is retryable, so that other operations that
 * wait for the same read ask for it themselves.
 */
const nobodyWaits = outOfTime();

/** Makes the context of one GraphQL request of a caller. */
export function createContext(
  options: ContextOptions,
  caller: KnownCaller,
  { requester, budget, priority }: Circumstances,
): GraphqlRequest {
  const { tenants, graph, tokens, sealer, clock, operationTimeoutMs } = options;
  const audit = new OperationAudit(options.audit, requester);
  const stop = new AbortController();
  // Every request to Graph listens for its end, and more than ten of them are no leak.
  setMaxListeners(0, stop.signal);
  const timer = setTimeout(() => stop.abort(outOfTime()), operationTimeoutMs);
  const scheduler = options.scheduler.join(caller.id);
  const work = new OperationWork({
    scheduler,
    valuesPerOperation: caller.limits.valuesPerOperation,
    charge: (values) => options.shares.charge(caller.id, values),
    onStop: () => stop.abort(nobodyWaits),
  });
  const operation: OperationContext & { trace?: Trace } = {
    requestId: requester.requestId,
    caller: caller.id,
    priority,
    signal: stop.signal,
    deadlineMs: clock.now() + operationTimeoutMs,
    cost: new Cost(),
    atEndOfTick: (callback) => scheduler.atEndOfTick(callback),
    plansReads: options.plansReads,
  };
  const { granted, grantIn } = grantsIn(tenants)(caller.grants);
  /** @throws ForbiddenError for a tenant of which this caller was granted nothing */
  const enter = (tenantId: string): GrantedTenant => {
    const grant = grantIn.get(tenantId);
    if (grant !== undefined) return grant;
    audit.tenantRefused(tenants.byId(tenantId)?.name);
    throw notGranted();
  };
  const loaders = new Map<string, TenantLoaders>();
  const notes = new Set<string>();
  return {
    requestId: operation.requestId,
    cost: operation.cost,
    budget,
    audit,
    work,
    unitsPerOperation: caller.limits.unitsPerOperation,
    permissionsIn: (tenant) => tokens.cached(tenant)?.roles,
    learnPermissions: async (unknown) => {
      // Where there is no token, whoever needs it says why.
      await Promise.allSettled(unknown.map((tenant) => tokens.get(tenant, { signal: operation.signal })));
    },
    startTrace: () => {
      operation.trace = new Trace(() => clock.now());
    },
    trace: () => operation.trace,
    caller: { name: caller.name, id: caller.id },
    granted,
    sealer,
    schedule: (values) => scheduler.take(values),
    note: (text) => void notes.add(text),
    notes: () => [...notes],
    findTenant: (text) => {
      const tenant = tenants.resolve(text);
      if (tenant !== undefined && grantIn.has(tenant.tenantId)) return tenant;
      audit.tenantRefused(tenant?.name);
      return undefined;
    },
    forTenant: (tenantId) => {
      const present = loaders.get(tenantId);
      if (present !== undefined) return present;
      const { tenant, visible } = enter(tenantId);
      const entered = new TenantLoaders(tenant, visible, graph, tokens, operation, audit);
      loaders.set(tenantId, entered);
      return entered;
    },
    accessOf: async (tenantId) => options.readTenantAccess(enter(tenantId).tenant, operation.signal),
    isOutOfTime: () => stop.signal.aborted && stop.signal.reason !== nobodyWaits,
    end: () => {
      clearTimeout(timer);
      work.stop(nobodyWaits);
      work.charge();
      void budget.settle(operation.cost.resourceUnits);
    },
  };
}

interface Granted {
  readonly granted: readonly GrantedTenant[];
  /** By the GUID of the tenant. */
  readonly grantIn: ReadonlyMap<string, GrantedTenant>;
}

/**
 * What the grants of a configured caller come to in the tenants, worked out once for each list of grants.
 * Both are frozen, and a configuration that is loaded anew has other lists.
 */
const grantsIn = memoizeByObject((tenants: TenantRegistry) =>
  memoizeByObject((grants: CallerConfig['grants']): Granted => {
    const granted = grantsByTenant(grants, tenants);
    return { granted, grantIn: new Map(granted.map((grant) => [grant.tenant.tenantId, grant])) };
  }),
);

/** The grants of a caller, those for the same tenant taken together, in the order of the configuration. */
function grantsByTenant(ofCaller: CallerConfig['grants'], tenants: TenantRegistry): GrantedTenant[] {
  return tenants.all.flatMap((tenant) => {
    const grants = ofCaller.filter(({ tenantIds }) => tenantIds.includes(tenant.tenantId));
    if (grants.length === 0) return [];
    const visible = new VisibleObjects(grants);
    const { capabilities, isFiltered } = visible;
    return [{ tenant, capabilities, isFiltered, visible }];
  });
}

function notGranted(): ForbiddenError {
  return new ForbiddenError('This caller was not granted this tenant.');
}

function outOfTime(): GraphError {
  return new GraphError('GRAPH_TIMEOUT', 'The operation ran out of time.', {
    status: 0,
    retryable: true,
    hint: 'Ask for less at once, or try again.',
  });
}
