import type { CallerConfig } from '../../config/config.js';
import { memoizeByObject } from '../../graph/memoize-by-object.js';
import type { TenantRegistry } from '../../identity/tenants/tenant-registry.js';
import { VisibleObjects } from '../../loaders/access/visible-objects.js';
import type { GrantedTenant } from '../../resolvers/context.js';

export interface Granted {
  /** In the order of the configuration. */
  readonly granted: readonly GrantedTenant[];
  /** By the GUID of the tenant. */
  readonly grantIn: ReadonlyMap<string, GrantedTenant>;
}

/**
 * The grants of a caller for each tenant, computed once for each list of grants. Lists of grants are frozen, and a new
 * configuration has new lists.
 */
export const grantsByTenant = memoizeByObject((tenants: TenantRegistry) =>
  memoizeByObject((grants: CallerConfig['grants']): Granted => {
    const granted = grantedTenants(grants, tenants);
    return { granted, grantIn: new Map(granted.map((grant) => [grant.tenant.tenantId, grant])) };
  }),
);

/** Several grants for one tenant are one. */
function grantedTenants(ofCaller: CallerConfig['grants'], tenants: TenantRegistry): GrantedTenant[] {
  return tenants.all.flatMap((tenant) => {
    const grants = ofCaller.filter(({ tenantIds }) => tenantIds.includes(tenant.tenantId));
    if (grants.length === 0) return [];
    const visible = new VisibleObjects(grants);
    const { capabilities, isFiltered } = visible;
    return [{ tenant, capabilities, isFiltered, visible }];
  });
}
