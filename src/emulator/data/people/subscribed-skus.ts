import { guid } from '../hash.js';
import { skuIds } from './user-account.js';

interface Plan {
  readonly servicePlanId: string;
  readonly servicePlanName: string;
}

const exchange: Plan = {
  servicePlanId: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
  servicePlanName: 'EXCHANGE_S_ENTERPRISE',
};
const sharePoint: Plan = {
  servicePlanId: '5dbe027f-2339-4123-9542-606e4d348a72',
  servicePlanName: 'SHAREPOINTENTERPRISE',
};
const teams: Plan = { servicePlanId: '57ff2da0-773e-42df-b2af-ffb7a2317929', servicePlanName: 'TEAMS1' };

const products = [
  { skuId: skuIds.e3, skuPartNumber: 'SPE_E3', plans: [exchange, sharePoint, teams] },
  { skuId: skuIds.e5, skuPartNumber: 'SPE_E5', plans: [exchange, sharePoint, teams] },
];

export type SkuRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly skuId: string };

/** What a tenant has bought. https://learn.microsoft.com/graph/api/resources/subscribedsku */
export function subscribedSkus(
  { tenantId, userCount, displayName }: { tenantId: string; userCount: number; displayName: string },
  consumedOf: (skuId: string) => number,
): SkuRecord[] {
  return products.map(({ skuId, skuPartNumber, plans }) => ({
    id: `${tenantId}_${skuId}`,
    accountId: guid(`${tenantId}|account`),
    accountName: displayName,
    skuId,
    skuPartNumber,
    appliesTo: 'User',
    capabilityStatus: 'Enabled',
    consumedUnits: consumedOf(skuId),
    prepaidUnits: { enabled: userCount + 25, suspended: 0, warning: 0, lockedOut: 0 },
    servicePlans: plans.map((plan) => ({ ...plan, provisioningStatus: 'Success', appliesTo: 'User' })),
    subscriptionIds: [guid(`${tenantId}|subscription|${skuId}`)],
  }));
}
