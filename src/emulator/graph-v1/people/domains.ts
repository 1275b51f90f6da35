import type { GraphCall, JsonObject } from '../http/call.js';
import type { Segment } from '../http/path.js';
import { plainCollectionRoute } from '../http/plain-collection.js';
import type { Route } from '../http/route.js';

function domain(id: string, isDefault: boolean, isVerified: boolean): JsonObject & { readonly id: string } {
  return {
    authenticationType: 'Managed',
    availabilityStatus: null,
    id,
    isAdminManaged: true,
    isDefault,
    isInitial: isDefault,
    isRoot: true,
    isVerified,
    supportedServices: isVerified ? ['Email', 'OfficeCommunicationsOnline'] : [],
    passwordValidityPeriodInDays: isVerified ? 2_147_483_647 : null,
    passwordNotificationWindowInDays: isVerified ? 14 : null,
    state: null,
    manufacturer: null,
    model: null,
  };
}

/** The initial domain of the tenant, and one that is not verified yet. */
function domainsOf({ tenant }: GraphCall) {
  return [domain(tenant.domain, true, true), domain(`new.${tenant.name}.example`, false, false)];
}

/** https://learn.microsoft.com/graph/api/domain-list */
export function domainsRoute(segments: readonly Segment[]): Route {
  return plainCollectionRoute(
    {
      name: 'domains',
      typeName: 'domain',
      permission: 'domains',
      units: 1,
      listOptions: ['$select'],
      entries: domainsOf,
    },
    segments,
  );
}
