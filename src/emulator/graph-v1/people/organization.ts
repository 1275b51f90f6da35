import type { GraphCall, JsonObject } from '../http/call.js';
import type { Segment } from '../http/path.js';
import { plainCollectionRoute } from '../http/plain-collection.js';
import type { Route } from '../http/route.js';

function organizationOf({ tenant }: GraphCall): JsonObject & { readonly id: string } {
  return {
    id: tenant.tenantId,
    deletedDateTime: null,
    businessPhones: [],
    city: null,
    country: null,
    countryLetterCode: 'US',
    createdDateTime: '2019-02-12T08:30:00Z',
    defaultUsageLocation: null,
    displayName: tenant.displayName,
    marketingNotificationEmails: [],
    mobileDeviceManagementAuthority: 'unknown',
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    partnerTenantType: null,
    postalCode: null,
    preferredLanguage: 'en',
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: null,
    technicalNotificationMails: [`admin@${tenant.domain}`],
    tenantType: 'AAD',
    assignedPlans: [],
    privacyProfile: null,
    provisionedPlans: [],
    verifiedDomains: [
      {
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: true,
        isInitial: true,
        name: tenant.domain,
        type: 'Managed',
      },
    ],
  };
}

/** https://learn.microsoft.com/graph/api/organization-list */
export function organizationRoute(segments: readonly Segment[]): Route {
  return plainCollectionRoute(
    {
      name: 'organization',
      typeName: 'organization',
      permission: 'organization',
      units: 1,
      listOptions: ['$select', '$top'],
      entries: (call) => [organizationOf(call)],
    },
    segments,
  );
}
