import type { DirectoryListAbilities } from './directory-query.js';
import type { FilterableProperties, FilterableProperty } from './filter.js';
import type { UserFilter } from '../types.generated.js';

const text: FilterableProperty = { kind: 'text' };
const indexedText: FilterableProperty = { kind: 'text', isAdvanced: true };
const yesOrNo: FilterableProperty = { kind: 'boolean' };
const moment: FilterableProperty = { kind: 'moment' };
const texts: FilterableProperty = { kind: 'collection' };
const guid: FilterableProperty = { kind: 'guid' };

const extensionAttributes: FilterableProperties = Object.fromEntries(
  Array.from({ length: 15 }, (_, index) => [`extensionAttribute${index + 1}`, indexedText]),
);

/** Users are filtered by these. https://learn.microsoft.com/graph/aad-advanced-queries#user-properties */
const filterable: Readonly<Record<Exclude<keyof UserFilter, 'and' | 'or' | 'not'>, FilterableProperty>> = {
  id: text,
  displayName: text,
  givenName: text,
  surname: text,
  jobTitle: text,
  department: text,
  mail: text,
  mailNickname: text,
  userPrincipalName: text,
  city: text,
  country: text,
  usageLocation: text,
  state: text,
  companyName: indexedText,
  officeLocation: indexedText,
  preferredLanguage: indexedText,
  accountEnabled: yesOrNo,
  userType: text,
  creationType: text,
  externalUserState: text,
  isResourceAccount: yesOrNo,
  createdDateTime: moment,
  employeeType: indexedText,
  employeeOrgData: { kind: 'object', members: { costCenter: indexedText, division: indexedText } },
  employeeId: text,
  employeeHireDate: { kind: 'moment', isAdvanced: true },
  ageGroup: text,
  consentProvidedForMinor: text,
  mobilePhone: indexedText,
  businessPhones: { kind: 'collection', isAdvanced: true },
  faxNumber: indexedText,
  streetAddress: indexedText,
  postalCode: indexedText,
  otherMails: texts,
  proxyAddresses: texts,
  imAddresses: texts,
  assignedLicenses: { kind: 'collection', members: { skuId: guid } },
  assignedPlans: {
    kind: 'collection',
    isAdvanced: true,
    members: { capabilityStatus: text, servicePlanId: guid, service: text },
  },
  onPremisesSyncEnabled: yesOrNo,
  onPremisesLastSyncDateTime: moment,
  onPremisesImmutableId: text,
  onPremisesSecurityIdentifier: text,
  onPremisesSamAccountName: indexedText,
  onPremisesDistinguishedName: indexedText,
  onPremisesExtensionAttributes: { kind: 'object', members: extensionAttributes },
};

export const userListAbilities: DirectoryListAbilities = {
  filterable,
  searched: 'displayName',
  advancedOrders: ['createdDateTime'],
};
