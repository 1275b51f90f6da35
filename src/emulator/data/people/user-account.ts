import { guid } from '../hash.js';
import { daysAgo } from '../moments.js';
import type { Random } from '../random.js';
import type { UserSeed } from './user-seed.js';

/** Microsoft 365 E3 and E5. */
export const skuIds = {
  e3: '05e9a617-0261-4cee-bb44-138d3ef5d965',
  e5: '06ebc4ee-1bb5-47dd-8120-11324bc54e06',
};

const plan = (service: string, servicePlanId: string) => ({
  assignedDateTime: daysAgo(200),
  capabilityStatus: 'Enabled',
  service,
  servicePlanId,
});

const assignedPlans = [
  plan('exchange', 'efb87545-963c-4e0d-99df-69c6916d9eb0'),
  plan('SharePoint', '5dbe027f-2339-4123-9542-606e4d348a72'),
  plan('TeamspaceAPI', '57ff2da0-773e-42df-b2af-ffb7a2317929'),
];

const provisionedPlans = assignedPlans.map(({ service }) => ({
  capabilityStatus: 'Enabled',
  provisioningStatus: 'Success',
  service,
}));

const noAttributes = Object.fromEntries(
  Array.from({ length: 15 }, (_, index) => [`extensionAttribute${index + 1}`, null]),
);

export function account({ seed, ordinal }: UserSeed, random: Random, guest: boolean) {
  return {
    accountEnabled: random.chance(0.97),
    userType: guest ? 'Guest' : 'Member',
    creationType: guest ? 'Invitation' : null,
    externalUserState: guest ? 'Accepted' : null,
    externalUserStateChangeDateTime: guest ? daysAgo(90) : null,
    ageGroup: null,
    consentProvidedForMinor: null,
    legalAgeGroupClassification: null,
    isResourceAccount: null,
    isManagementRestricted: null,
    showInAddressList: null,
    identityParentId: null,
    passwordPolicies: random.chance(0.3) ? 'DisablePasswordExpiration' : null,
    passwordProfile: null,
    securityIdentifier: `S-1-12-1-${random.between(1, 4e9)}-${random.between(1, 2e9)}-${random.between(1, 4e9)}-${ordinal}`,
    deletedDateTime: null,
    customSecurityAttributes: null,
    authorizationInfo: { certificateUserIds: [] },
    signInActivity: {
      lastSignInDateTime: daysAgo(random.between(0, 60)),
      lastSignInRequestId: guid(`${seed}|sign-in|${ordinal}`),
    },
  };
}

export function addresses({ domain }: UserSeed, nickname: string, mail: string, guest: boolean) {
  const issuerAssignedId = guest ? mail : `${nickname}@${domain}`;
  return {
    otherMails: guest ? [mail] : [],
    proxyAddresses: guest ? [`SMTP:${mail}`] : [`SMTP:${mail}`, `smtp:${nickname}@mail.${domain}`],
    imAddresses: guest ? [] : [mail],
    identities: [
      {
        signInType: guest ? 'federated' : 'userPrincipalName',
        issuer: guest ? 'ExternalAzureAD' : domain,
        issuerAssignedId: guest ? null : issuerAssignedId,
      },
    ],
  };
}

export function onPremises(
  { domain, companyName, seed, ordinal }: UserSeed,
  nickname: string,
  random: Random,
) {
  const synced = random.chance(0.6);
  const team = synced && random.chance(0.5) ? { extensionAttribute1: `team-${random.between(1, 9)}` } : {};
  return {
    onPremisesSyncEnabled: synced ? true : null,
    onPremisesLastSyncDateTime: synced ? daysAgo(random.between(0, 3)) : null,
    onPremisesImmutableId: synced ? Buffer.from(guid(`${seed}|anchor|${ordinal}`)).toString('base64') : null,
    onPremisesSecurityIdentifier: synced
      ? `S-1-5-21-1004336348-1177238915-682003330-${10_000 + ordinal}`
      : null,
    onPremisesSamAccountName: synced ? nickname.slice(0, 20) : null,
    onPremisesDomainName: synced ? 'corp.example' : null,
    onPremisesUserPrincipalName: synced ? `${nickname}@${domain}` : null,
    onPremisesDistinguishedName: synced ? `CN=${nickname},OU=${companyName},DC=corp,DC=example` : null,
    onPremisesExtensionAttributes: { ...noAttributes, ...team },
    onPremisesProvisioningErrors: [],
    serviceProvisioningErrors: [],
  };
}

export function licences({ person }: UserSeed, random: Random, guest: boolean) {
  const licensed = !guest && person?.drive !== 'none';
  return {
    assignedLicenses: licensed
      ? [{ disabledPlans: [], skuId: random.chance(0.2) ? skuIds.e5 : skuIds.e3 }]
      : [],
    assignedPlans: licensed ? assignedPlans : [],
    provisionedPlans: licensed ? provisionedPlans : [],
    licenseAssignmentStates: [],
  };
}

/** Properties kept outside Entra: Graph serves them for a single user only. */
export function profile({ ordinal }: UserSeed, random: Random) {
  return {
    aboutMe: null,
    birthday: '0001-01-01T08:00:00Z',
    hireDate: '0001-01-01T08:00:00Z',
    interests: [],
    mySite: null,
    pastProjects: [],
    preferredName: null,
    responsibilities: [],
    schools: [],
    skills: random.chance(0.3) ? ['Spreadsheets', `Topic ${ordinal % 7}`] : [],
  };
}
