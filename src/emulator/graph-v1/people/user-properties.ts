import { property, supports, type DirectoryProperty } from '../directory/directory-type.js';

const { text, plainEquals, equalsOrNull, advancedText } = supports;
const { string, dateTime, boolean, single, objects, object } = property;

/**
 * The structural properties of a user, and which filters each one takes. What a lambda takes is in
 * user-type.ts.
 * https://learn.microsoft.com/graph/aad-advanced-queries#user-properties
 */
export const userProperties: Readonly<Record<string, DirectoryProperty>> = {
  aboutMe: single('string'),
  accountEnabled: boolean(plainEquals),
  ageGroup: string(plainEquals),
  assignedLicenses: objects,
  assignedPlans: objects,
  authorizationInfo: object,
  birthday: single('dateTime'),
  businessPhones: { type: 'strings' },
  city: string(text),
  companyName: string(advancedText),
  consentProvidedForMinor: string(plainEquals),
  country: string(text),
  createdDateTime: dateTime({ compare: 'default', equalsNull: 'advanced' }),
  creationType: string(plainEquals),
  customSecurityAttributes: object,
  deletedDateTime: dateTime(),
  department: string(text),
  displayName: string(text),
  employeeHireDate: dateTime({ compare: 'advanced' }),
  employeeId: string(equalsOrNull),
  employeeLeaveDateTime: dateTime(),
  employeeOrgData: object,
  employeeType: string({ equals: 'advanced' }),
  externalUserState: string(plainEquals),
  externalUserStateChangeDateTime: dateTime(),
  faxNumber: string(advancedText),
  givenName: string(text),
  hireDate: single('dateTime'),
  id: string(plainEquals),
  identities: objects,
  identityParentId: string(),
  imAddresses: { type: 'strings' },
  interests: single('strings'),
  isManagementRestricted: boolean(),
  isResourceAccount: boolean(plainEquals),
  jobTitle: string(text),
  lastPasswordChangeDateTime: dateTime(),
  legalAgeGroupClassification: string(),
  licenseAssignmentStates: objects,
  mail: string({ ...text, endsWith: 'advanced' }),
  mailNickname: string(text),
  mailboxSettings: single('object'),
  mobilePhone: string(advancedText),
  mySite: single('string'),
  officeLocation: string(advancedText),
  onPremisesDistinguishedName: string(advancedText),
  onPremisesDomainName: string(),
  onPremisesExtensionAttributes: object,
  onPremisesImmutableId: string(plainEquals),
  onPremisesLastSyncDateTime: dateTime({ compare: 'default' }),
  onPremisesProvisioningErrors: objects,
  onPremisesSamAccountName: string({ equals: 'advanced', startsWith: 'advanced' }),
  onPremisesSecurityIdentifier: string(equalsOrNull),
  onPremisesSyncEnabled: boolean(equalsOrNull),
  onPremisesUserPrincipalName: string(),
  otherMails: { type: 'strings' },
  passwordPolicies: string(),
  passwordProfile: object,
  pastProjects: single('strings'),
  postalCode: string(advancedText),
  preferredDataLocation: string(),
  preferredLanguage: string({ equals: 'advanced', equalsNull: 'advanced' }),
  preferredName: single('string'),
  provisionedPlans: objects,
  proxyAddresses: { type: 'strings' },
  responsibilities: single('strings'),
  schools: single('strings'),
  securityIdentifier: string(),
  serviceProvisioningErrors: objects,
  showInAddressList: boolean(),
  signInActivity: object,
  signInSessionsValidFromDateTime: dateTime(),
  skills: single('strings'),
  state: string(equalsOrNull),
  streetAddress: string(advancedText),
  surname: string(text),
  usageLocation: string(text),
  userPrincipalName: string({ equals: 'default', startsWith: 'default', endsWith: 'advanced' }),
  userType: string(equalsOrNull),
};

/** Returned when nothing is selected. https://learn.microsoft.com/graph/api/resources/user */
export const defaultUserProperties = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
] as const;

/** All that User.ReadBasic.All shows. */
export const basicUserProperties: ReadonlySet<string> = new Set([
  'displayName',
  'givenName',
  'surname',
  'mail',
  'id',
  'securityIdentifier',
]);

/** Relationships of a user, whether or not the emulator serves them. */
export const userRelationships: ReadonlySet<string> = new Set(
  (
    'activities agreementAcceptances appRoleAssignments authentication calendar calendarGroups calendars ' +
    'calendarView chats contactFolders contacts createdObjects directReports drive drives events extensions ' +
    'followedSites inferenceClassification insights joinedTeams licenseDetails mailFolders ' +
    'managedAppRegistrations managedDevices manager memberOf messages oauth2PermissionGrants onenote ' +
    'onlineMeetings outlook ownedDevices ownedObjects people permissionGrants photo photos planner presence ' +
    'registeredDevices scopedRoleMemberOf settings sponsors teamwork todo transitiveMemberOf'
  ).split(' '),
);
