import {
  member,
  supports,
  type DirectoryType,
  type Filterable,
  type LambdaMember,
} from '../directory/directory-type.js';
import { defaultUserProperties, userProperties } from './user-properties.js';
import type { PropertyPath } from '../../odata/filter-syntax.js';

const equalsAdvanced = { equals: 'advanced' } as const;
const textAdvanced = { equals: 'advanced', startsWith: 'advanced' } as const;
const textDefault = { equals: 'default', startsWith: 'default' } as const;
const identity: LambdaMember = { type: 'string', support: { equals: 'default' }, defaultOnly: true };

const lambdas: DirectoryType['lambdas'] = {
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

function nestedSupport(path: PropertyPath): Filterable | undefined {
  const text = path.join('/');
  if (/^onPremisesExtensionAttributes\/extensionAttribute([1-9]|1[0-5])$/.test(text)) {
    return { type: 'string', support: supports.advancedText };
  }
  return text === 'employeeOrgData/costCenter' || text === 'employeeOrgData/division'
    ? { type: 'string', support: textAdvanced }
    : undefined;
}

const defaultOrders = ['displayName', 'userPrincipalName'];

/** https://learn.microsoft.com/graph/api/resources/user */
export const userDescription: DirectoryType = {
  name: 'user',
  title: 'User',
  properties: userProperties,
  defaults: defaultUserProperties,
  lambdas,
  countable: new Set(['assignedLicenses', 'otherMails', 'proxyAddresses', 'onPremisesProvisioningErrors']),
  nested: nestedSupport,
  orders: { default: defaultOrders, advanced: [...defaultOrders, 'createdDateTime', 'deletedDateTime'] },
};
