import type { DirectoryListAbilities } from './directory-query.js';
import type { FilterableProperty } from './filter.js';
import type { GroupFilter } from '../types.generated.js';

const text: FilterableProperty = { kind: 'text' };
const indexedText: FilterableProperty = { kind: 'text', isAdvanced: true };
const yesOrNo: FilterableProperty = { kind: 'boolean' };
const moment: FilterableProperty = { kind: 'moment' };
const texts: FilterableProperty = { kind: 'collection' };

/** Groups are filtered by these. https://learn.microsoft.com/graph/aad-advanced-queries#group-properties */
const filterable: Readonly<Record<Exclude<keyof GroupFilter, 'and' | 'or' | 'not'>, FilterableProperty>> = {
  displayName: text,
  description: indexedText,
  mail: text,
  mailNickname: text,
  mailEnabled: yesOrNo,
  securityEnabled: yesOrNo,
  groupTypes: texts,
  classification: text,
  isAssignableToRole: yesOrNo,
  membershipRuleProcessingState: text,
  renewedDateTime: moment,
  proxyAddresses: texts,
  resourceProvisioningOptions: texts,
  assignedLicenses: { kind: 'collection', members: { skuId: { kind: 'guid' } } },
  onPremisesSyncEnabled: yesOrNo,
  onPremisesLastSyncDateTime: moment,
  onPremisesSamAccountName: indexedText,
  onPremisesSecurityIdentifier: text,
};

export const groupListAbilities: DirectoryListAbilities = {
  filterable,
  searched: 'displayName',
  advancedOrders: [],
};
