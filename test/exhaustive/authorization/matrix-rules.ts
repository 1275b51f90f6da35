import type { Capability, ResourceKind } from '../../../src/config/config.js';

/**
 * Which capability each type and field of the schema takes, and for which object: written down from the
 * documentation, and not from the code that is tested. What a caller may see follows from this table alone.
 */
export type TypeRule =
  /** Whoever has any grant for the tenant. */
  | { readonly is: 'open' }
  /** About the caller itself, and different for each. */
  | { readonly is: 'caller' }
  /** Belongs to the object it is found in, and takes nothing more. */
  | { readonly is: 'part' }
  /** Belongs to the object it is found in, for which it takes this. */
  | { readonly is: 'guardedPart'; readonly capability: Capability }
  /** Belongs to no single object: it takes the capabilities for the whole tenant. */
  | { readonly is: 'whole'; readonly capabilities: readonly Capability[] }
  /** An object that a grant can list, and what has to be asked to tell which one it is. */
  | {
      readonly is: 'object';
      readonly capability: Capability;
      readonly told: string;
      readonly idOf: (answer: Json) => string | undefined;
    }
  /** A list of a site, or an entry of one; where it lives follows from the id of the list. */
  | {
      readonly is: 'list' | 'listItem';
      readonly told: string;
      readonly idOf: (answer: Json) => string | undefined;
    };

export type Json = Readonly<Record<string, unknown>>;

/** The kind of object a capability is for; undefined for those that are for no object. */
export const kindOf: Readonly<Record<Capability, ResourceKind | undefined>> = {
  'users.basic': 'users',
  'users.sensitive': 'users',
  'groups.read': 'groups',
  'sites.read': 'sites',
  'drives.list': 'drives',
  'files.metadata': 'drives',
  'files.search': 'drives',
  'files.permissions': 'drives',
  'files.download': 'drives',
  'schema.introspect': undefined,
  explain: undefined,
};

const open = { is: 'open' } as const;
const caller = { is: 'caller' } as const;
const part = { is: 'part' } as const;
const wholeDirectory = { is: 'whole', capabilities: ['users.basic'] } as const;
const wholeGroups = { is: 'whole', capabilities: ['groups.read'] } as const;

const ownId = (answer: Json): string | undefined => textOf(answer['id']);
const driveInReference = (answer: Json): string | undefined =>
  textOf((answer['parentReference'] as Json | null | undefined)?.['driveId']);
const listInIds = (answer: Json): string | undefined =>
  textOf((answer['sharepointIds'] as Json | null | undefined)?.['listId']);

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const driveReference = 'parentReference { driveId }';

export const typeRules: Readonly<Record<string, TypeRule>> = {
  Query: open,
  Tenant: open,
  Cloud: open,
  TenantAccess: open,
  OptionalPermission: open,
  TenantError: open,
  PageInfo: open,
  Viewer: caller,
  Budget: caller,
  BudgetLine: caller,
  Grant: caller,

  User: { is: 'object', capability: 'users.basic', told: 'id', idOf: ownId },
  Organization: wholeDirectory,
  Domain: wholeDirectory,
  SubscribedSku: wholeDirectory,
  Group: { is: 'object', capability: 'groups.read', told: 'id', idOf: ownId },
  DirectoryRole: wholeGroups,
  AdministrativeUnit: wholeGroups,
  OtherDirectoryObject: wholeGroups,
  Site: { is: 'object', capability: 'sites.read', told: 'id', idOf: ownId },
  List: { is: 'list', told: 'id', idOf: ownId },
  ListItem: { is: 'listItem', told: 'sharepointIds { listId }', idOf: listInIds },
  Drive: { is: 'object', capability: 'drives.list', told: 'id', idOf: ownId },
  DriveItem: { is: 'object', capability: 'files.metadata', told: driveReference, idOf: driveInReference },
  // A shortcut tells the name of what it leads to.
  RemoteItemFacet: {
    is: 'object',
    capability: 'files.metadata',
    told: driveReference,
    idOf: driveInReference,
  },
  SearchHit: { is: 'whole', capabilities: ['files.search', 'files.metadata'] },
  DriveDelta: part,

  Permission: { is: 'guardedPart', capability: 'files.permissions' },
  ...Object.fromEntries(
    [
      ...[
        'EmployeeOrgData',
        'OnPremisesExtensionAttributes',
        'SignInActivity',
        'UserProfile',
        'ProfilePhoto',
      ],
      ...['LicenseDetails', 'LicenseUnits', 'ServicePlanInfo', 'VerifiedDomain'],
      ...['IdentitySet', 'Identity', 'UserIdentity', 'SharePointIdentitySet', 'SharePointIdentity'],
      ...['SharePointGroupIdentity', 'SharingLink', 'SharingInvitation', 'ItemReference', 'SharepointIds'],
      ...['SiteCollection', 'SiteArchivalDetails', 'RootFacet', 'ListInfo', 'ContentTypeInfo'],
      ...['ColumnDefinition', 'CalculatedColumn', 'ChoiceColumn', 'CurrencyColumn', 'DateTimeColumn'],
      ...['DefaultColumnValue', 'HyperlinkOrPictureColumn', 'LookupColumn', 'NumberColumn', 'TextColumn'],
      ...[
        'PersonOrGroupColumn',
        'Quota',
        'FileSystemInfo',
        'FileFacet',
        'Hashes',
        'FolderFacet',
        'FolderView',
      ],
      ...['PackageFacet', 'SharedFacet', 'SpecialFolderFacet', 'ImageFacet', 'PhotoFacet', 'AudioFacet'],
      ...[
        'VideoFacet',
        'GeoCoordinates',
        'BundleFacet',
        'Album',
        'PendingOperations',
        'PendingContentUpdate',
      ],
      ...[
        'PublicationFacet',
        'SearchResultFacet',
        'DeletedFacet',
        'MalwareFacet',
        'ThumbnailSet',
        'Thumbnail',
      ],
      ...['DriveItemVersion', 'ItemAnalytics', 'ItemActivityStat', 'ItemActionStat', 'IncompleteData'],
      ...['RetentionLabel', 'RetentionSettings'],
    ].map((name) => [name, part]),
  ),
};

/** What a field takes besides what its type takes. */
export interface FieldRule {
  readonly capability: Capability;
  /** Whether it takes the capability for the whole tenant, and not for the object it is found in. */
  readonly isWhole?: true;
  /** What else has to be asked to tell whether it takes it this time. */
  readonly told?: string;
  readonly when?: (parent: Json) => boolean;
}

const sensitive = { capability: 'users.sensitive' } as const;
const download = { capability: 'files.download' } as const;
const explained = { capability: 'explain', isWhole: true } as const;
const opensForEverybody = {
  ...download,
  told: 'scope',
  when: ({ scope }: Json) => scope === 'anonymous',
} as const;

export const fieldRules: Readonly<Record<string, FieldRule>> = {
  'TenantAccess.grantedPermissions': explained,
  'TenantAccess.missingPermissions': explained,
  'TenantAccess.missingOptionalPermissions': explained,
  'TenantAccess.adminConsentUrl': explained,
  'TenantAccess.credentialExpiresAt': explained,
  ...Object.fromEntries(
    [
      ...['mobilePhone', 'businessPhones', 'streetAddress', 'postalCode', 'employeeId', 'employeeHireDate'],
      ...['otherMails', 'faxNumber', 'ageGroup', 'consentProvidedForMinor', 'legalAgeGroupClassification'],
      ...[
        'lastPasswordChangeDateTime',
        'passwordPolicies',
        'signInSessionsValidFromDateTime',
        'signInActivity',
      ],
    ].map((name) => [`User.${name}`, sensitive]),
  ),
  'UserProfile.birthday': sensitive,
  'UserProfile.hireDate': sensitive,
  'Drive.search': { capability: 'files.search' },
  'DriveItem.downloadUrl': download,
  'ThumbnailSet.large': download,
  'ThumbnailSet.custom': download,
  'ThumbnailSet.source': download,
  'SharingLink.webUrl': opensForEverybody,
  'SharingLink.webHtml': opensForEverybody,
};
