import type { Filterable, FilterSupport, LiteralType } from './user-properties.js';
import type { PropertyPath } from '../odata/filter-syntax.js';

export interface LambdaMember extends Filterable {
  /** Works only without ConsistencyLevel. */
  readonly defaultOnly?: true;
}

const member = (support: FilterSupport, type: LiteralType = 'string'): LambdaMember => ({ type, support });
const equalsAdvanced = { equals: 'advanced' } as const;
const textAdvanced = { equals: 'advanced', startsWith: 'advanced' } as const;
const textDefault = { equals: 'default', startsWith: 'default' } as const;
const identity: LambdaMember = { type: 'string', support: { equals: 'default' }, defaultOnly: true };

/** What may stand inside `any(x: ...)`, by the path below the variable; '' is the element itself. */
const lambdas: Readonly<Record<string, Readonly<Record<string, LambdaMember>>>> = {
  assignedLicenses: { skuId: member({ equals: 'default' }, 'guid') },
  assignedPlans: {
    capabilityStatus: member(equalsAdvanced),
    servicePlanId: member(equalsAdvanced, 'guid'),
    service: member(textAdvanced),
  },
  businessPhones: { '': member(textAdvanced) },
  identities: { issuer: identity, issuerAssignedId: identity, signInType: identity },
  imAddresses: { '': member(textDefault) },
  otherMails: { '': member(textDefault) },
  provisionedPlans: { provisioningStatus: member(equalsAdvanced), service: member(textAdvanced) },
  proxyAddresses: { '': member({ ...textDefault, endsWith: 'advanced' }) },
};

export function lambdaSupport(collection: string): Readonly<Record<string, LambdaMember>> | undefined {
  return Object.hasOwn(lambdas, collection) ? lambdas[collection] : undefined;
}

/** Collections whose `$count` may be compared with 0. */
export const countableCollections: ReadonlySet<string> = new Set([
  'assignedLicenses',
  'otherMails',
  'proxyAddresses',
  'onPremisesProvisioningErrors',
]);

/** Properties inside complex ones. */
export function nestedSupport(path: PropertyPath): Filterable | undefined {
  const text = path.join('/');
  if (/^onPremisesExtensionAttributes\/extensionAttribute([1-9]|1[0-5])$/.test(text)) {
    return { type: 'string', support: { ...textAdvanced, equalsNull: 'advanced' } };
  }
  return text === 'employeeOrgData/costCenter' || text === 'employeeOrgData/division'
    ? { type: 'string', support: textAdvanced }
    : undefined;
}
