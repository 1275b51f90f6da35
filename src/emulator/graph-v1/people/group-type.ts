import {
  member,
  property,
  supports,
  type DirectoryProperty,
  type DirectoryType,
} from '../directory/directory-type.js';

const { text, plainEquals, equalsOrNull, advancedText } = supports;
const { string, dateTime, boolean, single, strings, objects } = property;

/**
 * The structural properties of a group, and which filters each one takes.
 * https://learn.microsoft.com/graph/aad-advanced-queries#group-properties
 */
const groupProperties: Readonly<Record<string, DirectoryProperty>> = {
  allowExternalSenders: single('boolean'),
  assignedLabels: objects,
  assignedLicenses: objects,
  autoSubscribeNewMembers: single('boolean'),
  classification: string({ equals: 'default', startsWith: 'default' }),
  createdDateTime: dateTime(),
  deletedDateTime: dateTime(),
  description: string(advancedText),
  displayName: string(text),
  expirationDateTime: dateTime({ compare: 'advanced' }),
  groupTypes: strings,
  hideFromAddressLists: single('boolean'),
  hideFromOutlookClients: single('boolean'),
  id: string(plainEquals),
  isArchived: single('boolean'),
  isAssignableToRole: boolean(plainEquals),
  isSubscribedByMail: single('boolean'),
  mail: string(text),
  mailEnabled: boolean(plainEquals),
  mailNickname: string(text),
  membershipRule: string({ equals: 'default', startsWith: 'default' }),
  membershipRuleProcessingState: string(plainEquals),
  onPremisesDomainName: string(),
  onPremisesLastSyncDateTime: dateTime({ compare: 'default' }),
  onPremisesNetBiosName: string(),
  onPremisesProvisioningErrors: objects,
  onPremisesSamAccountName: string({ equals: 'advanced', startsWith: 'advanced' }),
  onPremisesSecurityIdentifier: string(equalsOrNull),
  onPremisesSyncEnabled: boolean(equalsOrNull),
  preferredDataLocation: string(),
  preferredLanguage: string(advancedText),
  proxyAddresses: strings,
  renewedDateTime: dateTime({ compare: 'default' }),
  resourceBehaviorOptions: strings,
  resourceProvisioningOptions: strings,
  securityEnabled: boolean(plainEquals),
  securityIdentifier: string(),
  serviceProvisioningErrors: objects,
  theme: string(),
  uniqueName: string({ equals: 'default', startsWith: 'default' }),
  unseenCount: single('object'),
  visibility: string(),
};

const returnedOnlyWhenSelected = ['assignedLabels', 'assignedLicenses', 'serviceProvisioningErrors'];

/** https://learn.microsoft.com/graph/api/resources/group */
export const groupDescription: DirectoryType = {
  name: 'group',
  title: 'Group',
  properties: groupProperties,
  defaults: Object.keys(groupProperties).filter(
    (name) => groupProperties[name]?.singleOnly !== true && !returnedOnlyWhenSelected.includes(name),
  ),
  lambdas: {
    assignedLicenses: { skuId: member(plainEquals, 'guid') },
    groupTypes: { '': member(plainEquals) },
    proxyAddresses: { '': member({ equals: 'default', startsWith: 'default' }) },
    resourceBehaviorOptions: { '': member(plainEquals) },
    resourceProvisioningOptions: { '': member(plainEquals) },
  },
  countable: new Set(['assignedLicenses', 'onPremisesProvisioningErrors']),
  nested: () => undefined,
  orders: { default: ['displayName'], advanced: ['displayName', 'deletedDateTime'] },
};
