import type { Organization } from '@microsoft/microsoft-graph-types';
import { graphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import type { FieldCost } from '../cost/cost-estimator.js';
import type { RequestContext } from '../context.js';
import type { Entity } from '../entity.js';
import { encodeNodeId } from '../node-id.js';
import { costOfShortList, readShortList } from '../lists/short-list.js';
import type { Resolvers } from '../types.generated.js';

/** https://learn.microsoft.com/graph/api/resources/organization */
const organizations = graphResource<Organization>({
  typeName: 'Organization',
  workload: 'directory',
  permission: 'Organization.Read.All',
  capability: 'users.basic',
  keys: ['id'],
  cacheKind: 'users',
  select: [
    'displayName',
    'tenantType',
    'street',
    'postalCode',
    'city',
    'state',
    'country',
    'countryLetterCode',
    'defaultUsageLocation',
    'preferredLanguage',
    'businessPhones',
    'createdDateTime',
    'technicalNotificationMails',
    'marketingNotificationEmails',
    'securityComplianceNotificationMails',
    'onPremisesSyncEnabled',
    'onPremisesLastSyncDateTime',
    'verifiedDomains',
  ],
});

export type OrganizationParent = InTenant<Organization>;

/** Graph answers with a list, of one. */
const onlyOne = { path: graphPath`/organization`, resource: organizations, units: 1 };

async function readOrganization(
  context: RequestContext,
  tenantId: string,
): Promise<OrganizationParent | null> {
  const [found] = await readShortList(context.forTenant(tenantId), onlyOne);
  return found ?? null;
}

const costOfOrganization: FieldCost = (field, estimator) => costOfShortList(field, estimator, onlyOne);

const resolvers: Resolvers = {
  Tenant: {
    organization: ({ tenantId }, _, context) => readOrganization(context, tenantId),
  },
  Organization: {
    nodeId: ({ tenantId }, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: organizations.typeName, tenantId, ids: [] }),
  },
};

export const organization: Entity = {
  resource: organizations,
  resolvers,
  costs: { fields: { Tenant: { organization: costOfOrganization } }, byNodeId: costOfOrganization },
  byNodeId: (context, { tenantId }) => readOrganization(context, tenantId),
};
