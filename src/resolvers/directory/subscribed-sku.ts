import type { AssignedLicense, SubscribedSku } from '@microsoft/microsoft-graph-types';
import { graphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import { checkedObjects, checkedText, checkedTexts } from '../../graph/query/checked-values.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import type { FieldCost } from '../cost/cost-estimator.js';
import type { RequestContext } from '../context.js';
import type { Entity } from '../entity.js';
import { encodeNodeId } from '../node-id.js';
import { costOfShortList, readShortList } from '../lists/short-list.js';
import type { Resolvers } from '../types.generated.js';

/** https://learn.microsoft.com/graph/api/resources/subscribedsku */
const subscribedSkus = graphResource<SubscribedSku>({
  typeName: 'SubscribedSku',
  workload: 'directory',
  permission: 'Organization.Read.All',
  capability: 'users.basic',
  keys: ['id'],
  cacheKind: 'users',
  select: [
    'skuId',
    'skuPartNumber',
    'appliesTo',
    'capabilityStatus',
    'consumedUnits',
    'prepaidUnits',
    'servicePlans',
    'subscriptionIds',
  ],
});

export type SubscribedSkuParent = InTenant<SubscribedSku>;
export type LicenseDetailsParent = InTenant<AssignedLicense>;

const allSkus = { path: graphPath`/subscribedSkus`, resource: subscribedSkus, units: 3 };

const costOfSkus: FieldCost = (field, estimator) => costOfShortList(field, estimator, allSkus);

async function skuOf(
  { tenantId, skuId }: LicenseDetailsParent,
  context: RequestContext,
): Promise<SubscribedSkuParent | null> {
  const skuIdOfLicense = checkedText(skuId);
  const skus = await readShortList(context.forTenant(tenantId), allSkus);
  return skus.find((sku) => checkedText(sku.skuId) === skuIdOfLicense) ?? null;
}

const resolvers: Resolvers = {
  Tenant: {
    subscribedSkus: (tenant, _, context) => readShortList(context.forTenant(tenant.tenantId), allSkus),
  },
  SubscribedSku: {
    nodeId: ({ tenantId, id }, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: subscribedSkus.typeName, tenantId, ids: [id!] }),
  },
  User: {
    licenseDetails: ({ tenantId, assignedLicenses }) =>
      checkedObjects(assignedLicenses)?.map((licence) => ({ ...licence, tenantId })) ?? null,
  },
  LicenseDetails: {
    sku: (licence, _, context) => skuOf(licence, context),
    skuPartNumber: async (licence, _, context) => (await skuOf(licence, context))?.skuPartNumber ?? null,
    servicePlans: async (licence, _, context) => {
      const turnedOff = new Set(checkedTexts(licence.disabledPlans));
      const plans = checkedObjects((await skuOf(licence, context))?.servicePlans);
      return plans?.filter(({ servicePlanId }) => !turnedOff.has(checkedText(servicePlanId) ?? '')) ?? null;
    },
  },
};

export const subscribedSku: Entity = {
  resource: subscribedSkus,
  resolvers,
  costs: {
    fields: {
      Tenant: { subscribedSkus: costOfSkus },
      LicenseDetails: { sku: costOfSkus, skuPartNumber: costOfSkus, servicePlans: costOfSkus },
    },
    byNodeId: costOfSkus,
  },
  byNodeId: async (context, { tenantId, ids: [id] }) => {
    const skus = await readShortList(context.forTenant(tenantId), allSkus);
    return skus.find((sku) => sku.id === id) ?? null;
  },
};
