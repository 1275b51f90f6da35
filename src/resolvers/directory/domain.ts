import type { Domain } from '@microsoft/microsoft-graph-types';
import { graphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import type { FieldCost } from '../cost/cost-estimator.js';
import type { Entity } from '../entity.js';
import { encodeNodeId } from '../node-id.js';
import { costOfShortList, readShortList } from '../lists/short-list.js';
import type { Resolvers } from '../types.generated.js';

/** https://learn.microsoft.com/graph/api/resources/domain */
const domains = graphResource<Domain>({
  typeName: 'Domain',
  workload: 'directory',
  permission: 'Domain.Read.All',
  capability: 'users.basic',
  keys: ['id'],
  cacheKind: 'users',
  select: [
    'authenticationType',
    'isDefault',
    'isInitial',
    'isVerified',
    'isRoot',
    'isAdminManaged',
    'supportedServices',
    'passwordValidityPeriodInDays',
    'passwordNotificationWindowInDays',
  ],
});

export type DomainParent = InTenant<Domain>;

const allDomains = { path: graphPath`/domains`, resource: domains, units: 1 };

const costOfDomains: FieldCost = (field, estimator) => costOfShortList(field, estimator, allDomains);

const resolvers: Resolvers = {
  Tenant: {
    domainList: (tenant, _, context) => readShortList(context.forTenant(tenant.tenantId), allDomains),
  },
  Domain: {
    nodeId: ({ tenantId, id }, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: domains.typeName, tenantId, ids: [id!] }),
  },
};

export const domain: Entity = {
  resource: domains,
  resolvers,
  costs: { fields: { Tenant: { domainList: costOfDomains } }, byNodeId: costOfDomains },
  byNodeId: async (context, { tenantId, ids: [id] }) => {
    const found = await readShortList(context.forTenant(tenantId), allDomains);
    return found.find((candidate) => candidate.id === id) ?? null;
  },
};
