import type { User } from '@microsoft/microsoft-graph-types';
import { graphPath, quotedKey, segment, type GraphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';

const sensitive = [
  'mobilePhone',
  'businessPhones',
  'faxNumber',
  'streetAddress',
  'postalCode',
  'otherMails',
  'employeeId',
  'employeeHireDate',
  'ageGroup',
  'consentProvidedForMinor',
  'legalAgeGroupClassification',
  'lastPasswordChangeDateTime',
  'passwordPolicies',
  'signInSessionsValidFromDateTime',
] as const;

/** https://learn.microsoft.com/graph/api/resources/user */
export const users = graphResource<User>({
  typeName: 'User',
  workload: 'directory',
  permission: 'User.Read.All',
  capability: 'users.basic',
  filteredBy: { kind: 'users', idOf: ({ id }) => id },
  keys: ['id'],
  byIds: { collection: '/users', type: 'user' },
  cacheKind: 'users',
  select: [
    'displayName',
    'userPrincipalName',
    'mail',
    'mailNickname',
    'givenName',
    'surname',
    'jobTitle',
    'department',
    'companyName',
    'officeLocation',
    'city',
    'state',
    'country',
    'usageLocation',
    'preferredLanguage',
    'preferredDataLocation',
    'userType',
    'accountEnabled',
    'createdDateTime',
    'creationType',
    'externalUserState',
    'externalUserStateChangeDateTime',
    'isResourceAccount',
    'showInAddressList',
    'employeeType',
    'employeeOrgData',
    'proxyAddresses',
    'imAddresses',
    'securityIdentifier',
    'onPremisesSyncEnabled',
    'onPremisesLastSyncDateTime',
    'onPremisesDomainName',
    'onPremisesDistinguishedName',
    'onPremisesImmutableId',
    'onPremisesSamAccountName',
    'onPremisesSecurityIdentifier',
    'onPremisesUserPrincipalName',
    'onPremisesExtensionAttributes',
    ...sensitive,
  ],
  derived: { licenseDetails: ['assignedLicenses'] },
  guarded: { 'users.sensitive': sensitive },
  propertyPermissions: { signInActivity: 'AuditLog.Read.All' },
});

export type UserParent = InTenant<User>;

const idOrPrincipalName =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[^\s/\\?]{1,200}@[a-z0-9.-]{1,200})$/;

/**
 * Where Graph has a user, by id or userPrincipalName.
 * @throws BadUserInputError
 */
export function userPath(text: string): GraphPath {
  // Ids and names are case-insensitive: lower case makes equal reads equal.
  const key = text.toLowerCase();
  const what = 'user id or userPrincipalName';
  // A name that begins with a dollar sign would be taken for an OData segment.
  // https://learn.microsoft.com/graph/api/user-get
  return key.startsWith('$')
    ? graphPath`/users${quotedKey(key, idOrPrincipalName, what)}`
    : graphPath`/users/${segment(key, idOrPrincipalName, what)}`;
}
