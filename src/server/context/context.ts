import type { Audit } from '../../audit/audit.js';
import { OperationAudit, type Requester } from '../../audit/operation-audit.js';
import type { TenantConfig } from '../../config/config.js';
import type { GraphClient, GraphClock } from '../../graph/client/client.js';
import { Cost, type OperationContext, type Priority } from '../../graph/client/operation.js';
import { Trace } from '../../graph/client/trace.js';
import type { ReadTenantAccess } from '../../identity/tenants/tenant-access.js';
import type { TenantRegistry } from '../../identity/tenants/tenant-registry.js';
import type { TenantTokens } from '../../identity/tokens/token-provider.js';
import { TenantLoaders } from '../../loaders/tenant-loaders.js';
import type { RequestContext } from '../../resolvers/context.js';
import type { Sealer } from '../../sealing.js';
import type { RequestBudget } from '../admission/budgets.js';
import type { KnownCaller } from '../admission/callers.js';
import type { FairScheduler } from '../answers/fair-scheduler.js';
import { OperationWork } from '../answers/operation-work.js';
import type { WorkShares } from '../answers/work-shares.js';
import { GrantedTenants } from './granted-tenants.js';
import { grantsByTenant } from './grants-by-tenant.js';
import { OperationLife } from './operation-life.js';

/** One GraphQL request, from its first to its last moment. */
export interface GraphqlRequest extends RequestContext {
  readonly cost: Cost;
  readonly budget: RequestBudget;
  readonly audit: OperationAudit;
  /** The work of this process for the operation. */
  readonly work: OperationWork;
  /** The largest cost of an operation of this caller, in resource units. */
  readonly unitsPerOperation: number;
  /** The application permissions in the cached token of a tenant; undefined when none is cached. */
  permissionsIn(tenant: TenantConfig): ReadonlySet<string> | undefined;
  /** Gets tokens of these tenants into the cache, if the tenants have tokens. */
  learnPermissions(tenants: readonly TenantConfig[]): Promise<void>;
  startTrace(): void;
  /** The Graph requests since `startTrace`; undefined without it. */
  trace(): Trace | undefined;
  /** The notes of the answer, beside its data and errors. */
  notes(): readonly string[];
  /** Whether the operation has no time left. */
  isOutOfTime(): boolean;
  /** Must be called when the answer is sent, or when its connection is closed. Stops the running requests. */
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
  /** Divides the work of all operations of this process. */
  readonly scheduler: FairScheduler;
  readonly shares: WorkShares;
  /** The longest duration of an operation, with all its waits. */
  readonly operationTimeoutMs: number;
  /** See `OperationContext.plansReads`. */
  readonly plansReads?: boolean | undefined;
}

/** The facts of a request beside its operation. */
export interface Circumstances {
  readonly requester: Requester;
  readonly budget: RequestBudget;
  readonly priority: Priority;
}

/** Makes the context of one GraphQL request of a caller. */
export function createContext(
  options: ContextOptions,
  caller: KnownCaller,
  { requester, budget, priority }: Circumstances,
): GraphqlRequest {
  const { tenants, graph, tokens, sealer, clock, operationTimeoutMs } = options;
  const audit = new OperationAudit(options.audit, requester);
  const life = new OperationLife(operationTimeoutMs);
  const scheduler = options.scheduler.join(caller.id);
  const work = new OperationWork({
    scheduler,
    valuesPerOperation: caller.limits.valuesPerOperation,
    charge: (values) => options.shares.charge(caller.id, values),
    onStop: () => life.stop(),
  });
  const operation: OperationContext & { trace?: Trace } = {
    requestId: requester.requestId,
    caller: caller.id,
    priority,
    signal: life.signal,
    deadlineMs: clock.now() + operationTimeoutMs,
    cost: new Cost(),
    atEndOfTick: (callback) => scheduler.atEndOfTick(callback),
    plansReads: options.plansReads,
  };
  const granted = grantsByTenant(tenants)(caller.grants);
  const grantedTenants = new GrantedTenants({
    tenants,
    granted,
    audit,
    createLoaders: ({ tenant, visible }) =>
      new TenantLoaders(tenant, visible, graph, tokens, operation, audit),
  });
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
      // A tenant without a token has its error later, at the fields that need the token.
      await Promise.allSettled(unknown.map((tenant) => tokens.get(tenant, { signal: operation.signal })));
    },
    startTrace: () => {
      operation.trace = new Trace(() => clock.now());
    },
    trace: () => operation.trace,
    caller: { name: caller.name, id: caller.id },
    granted: granted.granted,
    sealer,
    schedule: (values) => scheduler.take(values),
    note: (text) => void notes.add(text),
    notes: () => [...notes],
    findTenant: (text) => grantedTenants.find(text),
    forTenant: (tenantId) => grantedTenants.loadersOf(tenantId),
    accessOf: async (tenantId) =>
      options.readTenantAccess(grantedTenants.require(tenantId).tenant, operation.signal),
    isOutOfTime: () => life.isOutOfTime,
    end: () => {
      life.stopTimer();
      work.stop(life.ended);
      work.charge();
      void budget.settle(operation.cost.resourceUnits);
    },
  };
}
