import type { Capability, TenantConfig } from '../config/config.js';
import type { TenantAccess } from '../identity/tenants/tenant-access.js';
import type { VisibleObjects } from '../loaders/access/visible-objects.js';
import type { TenantLoaders } from '../loaders/tenant-loaders.js';
import type { Sealer } from '../sealing.js';

/** What a caller was granted for one tenant. */
export interface GrantedTenant {
  readonly tenant: TenantConfig;
  readonly capabilities: ReadonlySet<Capability>;
  /** Whether some of it is narrowed to single objects. */
  readonly isFiltered: boolean;
  readonly visible: VisibleObjects;
}

/** What is left of one limit. */
export interface BudgetLine {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds since the epoch; undefined when nothing was used, or no moment can be told. */
  readonly resetAtMs: number | undefined;
}

/** How a caller stands with its limits. */
export interface BudgetStanding {
  readonly unitsPerOperation: number;
  readonly requestsPerSecond: BudgetLine;
  readonly concurrentOperations: BudgetLine;
  readonly unitsPerMinute: BudgetLine;
  readonly unitsPerDay: BudgetLine;
  readonly missesPerMinute: BudgetLine;
}

/** What every resolver of one GraphQL request is given. Built in server/, used here. */
export interface RequestContext {
  readonly requestId: string;
  readonly caller: {
    /** As the configuration has it. */
    readonly name: string;
    /** Tells apart those who share the name. What is sealed is sealed for this one. */
    readonly id: string;
  };
  /** What this caller was granted, in the order of the configuration. */
  readonly granted: readonly GrantedTenant[];
  readonly sealer: Sealer;
  /** What the caller has left; what this operation may cost is taken off. */
  readonly budget: { standing(): Promise<BudgetStanding> };
  /**
   * Where much is done at a time: undefined when this much work may be done at once, in values of an answer; else resolves
   * when it may. Rejects when the operation is stopped.
   */
  schedule(work: number): Promise<true> | undefined;
  /** Adds a text to what the answer says besides data and errors; the same text is added once. */
  note(text: string): void;
  /** A granted tenant by name, GUID or domain. What was not granted is not there. */
  findTenant(text: string): TenantConfig | undefined;
  /**
   * The only door to a tenant: checks that this caller may enter, then answers the one set of loaders this
   * request has for it.
   * @throws ForbiddenError
   */
  forTenant(tenantId: string): TenantLoaders;
  /**
   * How a granted tenant stands with Entra.
   * @throws ForbiddenError
   */
  accessOf(tenantId: string): Promise<TenantAccess>;
}
