import { contextUrl, type GraphCall, type JsonObject } from './call.js';
import { directoryUnits } from './directory-units.js';
import type { Segment } from './path.js';
import type { Route } from './route.js';
import { directoryObjectNotFound, unknownProperty, unknownSegment } from '../graph-errors.js';
import { readSelect } from '../odata/query-options.js';

function organizationOf({ tenant }: GraphCall): JsonObject {
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

function selected(call: GraphCall): JsonObject {
  const organization = organizationOf(call);
  const select = readSelect(call.options);
  if (!select) return organization;
  return Object.fromEntries(
    select.map((name) => {
      if (!Object.hasOwn(organization, name)) throw unknownProperty(name, 'organization');
      return [name, organization[name]];
    }),
  );
}

function shape(call: GraphCall): string {
  const select = readSelect(call.options);
  return select ? `organization(${select.join(',')})` : 'organization';
}

const common = {
  workload: 'directory',
  method: 'GET',
  permission: 'organization',
  units: ({ options }: GraphCall) => directoryUnits(1, options),
} as const;

/** https://learn.microsoft.com/graph/api/organization-list */
export function organizationRoute([key, ...rest]: readonly Segment[]): Route {
  if (rest[0]) throw unknownSegment(rest[0].text);
  if (!key) {
    return {
      ...common,
      options: ['$select', '$top'],
      handle: (call) => ({
        status: 200,
        body: { '@odata.context': contextUrl(call, shape(call)), value: [selected(call)] },
      }),
    };
  }
  return {
    ...common,
    options: ['$select'],
    handle: (call) => {
      if (key.text.toLowerCase() !== call.tenant.tenantId) throw directoryObjectNotFound(key.text);
      return {
        status: 200,
        body: { '@odata.context': contextUrl(call, `${shape(call)}/$entity`), ...selected(call) },
      };
    },
  };
}
