import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TenantParent } from './tenant.js';
import type { TenantAccessParent } from './tenant-access.js';
import type { GrantParent, ViewerParent, BudgetLineParent } from './viewer.js';
import type { UserParent } from './user-resource.js';
import type { ConnectionParent, EdgeParent, PageInfoParent } from './connection.js';
import type { UserProfileParent } from './user-profile.js';
import type { ProfilePhotoParent } from './user-photo.js';
import type { LicenseDetailsParent, SubscribedSkuParent } from './subscribed-sku.js';
import type { OrganizationParent } from './organization.js';
import type { DomainParent } from './domain.js';
import type { GroupParent } from './group-resource.js';
import type { DirectoryObjectParent } from './directory-object.js';
import type { DriveParent } from './drive.js';
import type { DriveItemParent, ThumbnailSetParent } from './drive-item.js';
import type { DriveDeltaParent } from './drive-delta.js';
import type { IdentitySetParent, UserIdentityParent, SharedFacetParent } from './identity.js';
import type { CloudConfig } from '../config/config.js';
import type { RequestContext } from './context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An RFC 3339 date and time in UTC, such as `2026-03-01T09:30:00Z`. */
  DateTime: { input: string; output: string; }
  /** A whole number that may exceed 32 bits (sizes and quotas in bytes), as a JSON number up to 2^53 - 1. */
  Long: { input: number; output: number; }
};

/** Conditions on one address of a list. */
export type AddressEntryFilter = {
  /** Such as `@contoso.com`. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Is this address. */
  eq?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on an address that may be missing. */
export type AddressFilter = {
  /** Such as `@contoso.com`. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Is this address. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another address, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the directory that is managed apart (https://learn.microsoft.com/graph/api/resources/administrativeunit). */
export type AdministrativeUnit = DirectoryObject & {
  __typename?: 'AdministrativeUnit';
  description?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the unit, a GUID. */
  id: Scalars['ID']['output'];
  /** `HiddenMembership` when only its members see who is in it; else null. */
  visibility?: Maybe<Scalars['String']['output']>;
};

/** Conditions on one licence. */
export type AssignedLicenseFilter = {
  /** The product, see `Tenant.subscribedSkus`. */
  skuId?: InputMaybe<GuidFilter>;
};

/** Conditions on the licences of a user or a group. */
export type AssignedLicensesFilter = {
  /** A licence for which all of this holds. */
  any?: InputMaybe<AssignedLicenseFilter>;
  /** Whether there is none. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one service. */
export type AssignedPlanFilter = {
  /** Such as `Enabled`. */
  capabilityStatus?: InputMaybe<WordEntryFilter>;
  /** Such as `exchange` or `SharePoint`. */
  service?: InputMaybe<TextEntryFilter>;
  servicePlanId?: InputMaybe<GuidFilter>;
};

/** Conditions on the services licences give access to. */
export type AssignedPlansFilter = {
  /** A service for which all of this holds. */
  any?: InputMaybe<AssignedPlanFilter>;
};

/** Conditions on a yes or no. */
export type BooleanFilter = {
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is the opposite, or not set. */
  ne?: InputMaybe<Scalars['Boolean']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * The limits of a caller. One that is spent is answered with `RATE_LIMITED`; `retryAfterMs` says for how long. Several
 * gateways count each for itself.
 */
export type Budget = {
  __typename?: 'Budget';
  /** Operations at the same time, this one counted. */
  concurrentOperations: BudgetLine;
  /** Ids, names and paths of a minute that led nowhere. */
  missesPerMinute: BudgetLine;
  /** Requests within a second, this one counted. */
  requestsPerSecond: BudgetLine;
  /** Resource units of 24 hours, likewise. */
  unitsPerDay: BudgetLine;
  /** Resource units of a minute. What this operation may cost is taken off, and what it does not use comes back. */
  unitsPerMinute: BudgetLine;
  /** How many resource units of Microsoft Graph one operation may cost. */
  unitsPerOperation: Scalars['Long']['output'];
};

/** One limit, and what is left of it. */
export type BudgetLine = {
  __typename?: 'BudgetLine';
  limit: Scalars['Long']['output'];
  remaining: Scalars['Long']['output'];
  /** When all of it is there again; null when all of it is there, or when that depends on operations that still run. */
  resetAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A Microsoft cloud: where tokens come from and where Graph is. */
export type Cloud = {
  __typename?: 'Cloud';
  /** The origin of Microsoft Graph in this cloud. */
  graph: Scalars['String']['output'];
  /** The configured name: `global`, `usgov`, `usgov-dod`, `china`, or one the operator added. */
  name: Scalars['String']['output'];
};

/** Conditions on a date and time. */
export type DateTimeFilter = {
  /** Is then or later. */
  ge?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is then or earlier. */
  le?: InputMaybe<Scalars['DateTime']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
};

/** That an item is gone. */
export type DeletedFacet = {
  __typename?: 'DeletedFacet';
  /** `deleted`, or nothing more than that. */
  state?: Maybe<Scalars['String']['output']>;
};

/**
 * Something in the directory. What the application may not read of it is null: with `GroupMember.Read.All` alone, roles and
 * administrative units have an id only.
 */
export type DirectoryObject = {
  /** The name shown in address books and in the portal. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the object, a GUID. */
  id: Scalars['ID']['output'];
};

/** One page of objects of the directory. */
export type DirectoryObjectConnection = {
  __typename?: 'DirectoryObjectConnection';
  edges: Array<DirectoryObjectEdge>;
  /** The objects themselves, without the edges. */
  nodes: Array<DirectoryObject>;
  pageInfo: PageInfo;
  /** How many there are in the whole list, counted by Graph at its beginning. Not asked for, it costs nothing. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An object of the directory in a page, with its place. */
export type DirectoryObjectEdge = {
  __typename?: 'DirectoryObjectEdge';
  /** The place of this object: pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  node: DirectoryObject;
};

/** A role that lets its members manage the directory (https://learn.microsoft.com/graph/api/resources/directoryrole). */
export type DirectoryRole = DirectoryObject & {
  __typename?: 'DirectoryRole';
  description?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the role in this tenant, a GUID. */
  id: Scalars['ID']['output'];
  /** The id of the role in all tenants of the world. */
  roleTemplateId?: Maybe<Scalars['ID']['output']>;
};

/** A domain of a directory (https://learn.microsoft.com/graph/api/resources/domain). */
export type Domain = Node & {
  __typename?: 'Domain';
  /** `Managed` when users sign in at Entra, `Federated` when elsewhere. */
  authenticationType?: Maybe<Scalars['String']['output']>;
  /** The name, such as `contoso.com`. */
  id: Scalars['ID']['output'];
  /** Whether administrators manage its addresses, and not its users. */
  isAdminManaged?: Maybe<Scalars['Boolean']['output']>;
  /** Whether new users get addresses in it. */
  isDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is the one the directory came with, below `onmicrosoft.com`. */
  isInitial?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is no subdomain of another one here. */
  isRoot?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was proven to belong to the organisation. */
  isVerified?: Maybe<Scalars['Boolean']['output']>;
  nodeId: Scalars['ID']['output'];
  /** How many days before that users are told. */
  passwordNotificationWindowInDays?: Maybe<Scalars['Int']['output']>;
  /** After how many days a password ends; 2147483647 for never. */
  passwordValidityPeriodInDays?: Maybe<Scalars['Int']['output']>;
  /** What it is used for, such as `Email`. */
  supportedServices?: Maybe<Array<Scalars['String']['output']>>;
};

/** A OneDrive or a document library (https://learn.microsoft.com/graph/api/resources/drive). */
export type Drive = Node & {
  __typename?: 'Drive';
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What changed since a token was given out: items as they are now, and deleted ones with their `deleted` facet. Keep
   * the new token; it goes on within a round while `hasMore`, and begins the next round after it, days later
   * as well. Without a token it begins with every item of the drive. When Graph has forgotten the token, the error
   * `RESYNC_REQUIRED` says to begin again without one. Capability: `files.metadata`.
   */
  delta?: Maybe<DriveDelta>;
  description?: Maybe<Scalars['String']['output']>;
  /** `business` for a OneDrive, `documentLibrary` for a SharePoint library. */
  driveType?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the drive, case-sensitive. */
  id: Scalars['ID']['output'];
  /**
   * An item by Graph id, or by its path from the root with names as people read them (`/Q3 #final/100%.xlsx`;
   * the root is `/`). Give exactly one of the two. Null when there is no such item.
   * Capability: `files.metadata`.
   */
  item?: Maybe<DriveItem>;
  /**
   * Every item of the drive, flat, in no order: the root, folders and files at any depth. A page costs one request,
   * however many folders there are; an item that changes meanwhile may come again. Graph does not tell paths here.
   * Capability: `files.metadata`.
   */
  items?: Maybe<DriveItemConnection>;
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  nodeId: Scalars['ID']['output'];
  /** Who owns the drive. */
  owner?: Maybe<IdentitySet>;
  /** Space used and left; null where Graph reports none. */
  quota?: Maybe<Quota>;
  /** The top folder. Capability: `files.metadata`. */
  root?: Maybe<DriveItem>;
  /** The address of the drive in a browser. */
  webUrl?: Maybe<Scalars['String']['output']>;
};


/** A OneDrive or a document library (https://learn.microsoft.com/graph/api/resources/drive). */
export type DriveDeltaArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  token?: InputMaybe<Scalars['String']['input']>;
};


/** A OneDrive or a document library (https://learn.microsoft.com/graph/api/resources/drive). */
export type DriveItemArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  path?: InputMaybe<Scalars['String']['input']>;
};


/** A OneDrive or a document library (https://learn.microsoft.com/graph/api/resources/drive). */
export type DriveItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of changes in a drive. */
export type DriveDelta = {
  __typename?: 'DriveDelta';
  /** Whether there are more changes now. */
  hasMore: Scalars['Boolean']['output'];
  /** The items that changed, each in its latest state. */
  nodes: Array<DriveItem>;
  /** The place behind this page, to keep and pass as `token`. */
  token: Scalars['String']['output'];
};

/**
 * A file, a folder or another thing in a drive (https://learn.microsoft.com/graph/api/resources/driveitem).
 * Which one it is shows in the facets: `file`, `folder`, `package`, `remoteItem`, of which normally one is there.
 */
export type DriveItem = Node & {
  __typename?: 'DriveItem';
  /** Changes with the content only; null for folders. */
  cTag?: Maybe<Scalars['String']['output']>;
  /** What is in this folder, in pages; empty for a file. */
  children?: Maybe<DriveItemConnection>;
  createdBy?: Maybe<IdentitySet>;
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** There for items that are gone, in `Drive.delta` only. */
  deleted?: Maybe<DeletedFacet>;
  description?: Maybe<Scalars['String']['output']>;
  /** The drive the item lives in. Capability: `drives.list`. */
  drive?: Maybe<Drive>;
  /** Changes with the metadata or the content. */
  eTag?: Maybe<Scalars['String']['output']>;
  /** There for files. */
  file?: Maybe<FileFacet>;
  /** The times the item's own device recorded. */
  fileSystemInfo?: Maybe<FileSystemInfo>;
  /** There for folders. */
  folder?: Maybe<FolderFacet>;
  /** Graph's id of the item, unique within its drive, case-sensitive. */
  id: Scalars['ID']['output'];
  /** There for images. */
  image?: Maybe<ImageFacet>;
  lastModifiedBy?: Maybe<IdentitySet>;
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** There for content that is blocked as malware. */
  malware?: Maybe<MalwareFacet>;
  name?: Maybe<Scalars['String']['output']>;
  nodeId: Scalars['ID']['output'];
  /** There for things that look like one file and are stored as a folder, such as OneNote notebooks. */
  package?: Maybe<PackageFacet>;
  /** The folder the item is in; null for the root. */
  parent?: Maybe<DriveItem>;
  /** Where the item lives. */
  parentReference?: Maybe<ItemReference>;
  /**
   * The path from the root with names as people read them, such as `/Q3 #final/100%.xlsx`; the root is `/`.
   * Null where Graph does not tell the parent's path.
   */
  path?: Maybe<Scalars['String']['output']>;
  /** There for photos: what the camera recorded. */
  photo?: Maybe<PhotoFacet>;
  /** There for shortcuts: the item lives in another drive. */
  remoteItem?: Maybe<RemoteItemFacet>;
  /** There for the top folder of a drive. */
  root?: Maybe<RootFacet>;
  /** There for items that are shared beyond what their folder passes on. */
  shared?: Maybe<SharedFacet>;
  /** The size in bytes; of a folder, all that is below it. */
  size?: Maybe<Scalars['Long']['output']>;
  /** There for the folders Graph knows by a name of their own. */
  specialFolder?: Maybe<SpecialFolderFacet>;
  /** Small pictures of the item; empty where Graph makes none. Their addresses open without a key for a short time. */
  thumbnails?: Maybe<Array<ThumbnailSet>>;
  /** The address of the item in a browser. */
  webUrl?: Maybe<Scalars['String']['output']>;
};


/**
 * A file, a folder or another thing in a drive (https://learn.microsoft.com/graph/api/resources/driveitem).
 * Which one it is shows in the facets: `file`, `folder`, `package`, `remoteItem`, of which normally one is there.
 */
export type DriveItemChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<DriveItemOrder>>;
};

/** One page of drive items. */
export type DriveItemConnection = {
  __typename?: 'DriveItemConnection';
  edges: Array<DriveItemEdge>;
  /** The items themselves, without the edges. */
  nodes: Array<DriveItem>;
  pageInfo: PageInfo;
};

/** An item in a page, with its place. */
export type DriveItemEdge = {
  __typename?: 'DriveItemEdge';
  /** The place of this item: pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  node: DriveItem;
};

/** How to sort the items of a folder. */
export type DriveItemOrder = {
  direction?: OrderDirection;
  field: DriveItemOrderField;
};

/** What Graph can sort the items of a folder by. */
export type DriveItemOrderField =
  /** The file or folder name. */
  | 'name';

/** Where in the organisation an employee belongs. */
export type EmployeeOrgData = {
  __typename?: 'EmployeeOrgData';
  costCenter?: Maybe<Scalars['String']['output']>;
  division?: Maybe<Scalars['String']['output']>;
};

/** Conditions on where in the organisation an employee belongs. */
export type EmployeeOrgDataFilter = {
  costCenter?: InputMaybe<SetIndexedTextFilter>;
  division?: InputMaybe<SetIndexedTextFilter>;
};

/** Conditions on a list of addresses that may be empty. */
export type EmptyableAddressListFilter = {
  /** An entry of the list for which all of this holds. */
  any?: InputMaybe<AddressEntryFilter>;
  /** Whether the list is empty. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a list of texts that may be empty. */
export type EmptyableTextListFilter = {
  /** An entry of the list for which all of this holds. */
  any?: InputMaybe<TextEntryFilter>;
  /** Whether the list is empty. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What is known of a file's content. */
export type FileFacet = {
  __typename?: 'FileFacet';
  /** Fingerprints of the content; may be missing until a file is first read. */
  hashes?: Maybe<Hashes>;
  /** The media type, such as `application/pdf`. */
  mimeType?: Maybe<Scalars['String']['output']>;
};

/** The times recorded by the device an item came from. */
export type FileSystemInfo = {
  __typename?: 'FileSystemInfo';
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  lastAccessedDateTime?: Maybe<Scalars['DateTime']['output']>;
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** What is known of a folder. */
export type FolderFacet = {
  __typename?: 'FolderFacet';
  /** How many items are directly in the folder. */
  childCount?: Maybe<Scalars['Int']['output']>;
};

/** What a caller may do with one tenant. */
export type Grant = {
  __typename?: 'Grant';
  /** The capabilities, such as `users.basic`, `drives.list` or `files.metadata`, sorted. */
  capabilities: Array<Scalars['String']['output']>;
  /** Whether some of them are narrowed to single users, groups, sites or drives; the others are not there then. */
  isFiltered: Scalars['Boolean']['output'];
  tenant: Tenant;
};

/**
 * A group of the directory: a Microsoft 365 group, a security group or a distribution list
 * (https://learn.microsoft.com/graph/api/resources/group). A property is null when it is not set, or when the application
 * may not read it.
 */
export type Group = DirectoryObject & Node & {
  __typename?: 'Group';
  /** A word the organisation made up, such as `Confidential`. */
  classification?: Maybe<Scalars['String']['output']>;
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  /** The name shown in address books. */
  displayName?: Maybe<Scalars['String']['output']>;
  /**
   * The group's document library; null for groups that are no Microsoft 365 groups.
   * Permission: `Files.Read.All`. Capability: `drives.list`.
   */
  drive?: Maybe<Drive>;
  /**
   * The document libraries of the group's site; empty for groups that are no Microsoft 365 groups.
   * Permission: `Files.Read.All`. Capability: `drives.list`.
   */
  drives?: Maybe<Array<Drive>>;
  /** When the group will be deleted unless it is renewed; null when never. */
  expirationDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** `Unified` for Microsoft 365 groups, `DynamicMembership` for groups with a rule; empty for others. */
  groupTypes?: Maybe<Array<Scalars['String']['output']>>;
  /** Graph's id of the group, a GUID. */
  id: Scalars['ID']['output'];
  /** Whether directory roles can be given to the group. */
  isAssignableToRole?: Maybe<Scalars['Boolean']['output']>;
  /** The SMTP address; null for groups without a mailbox. */
  mail?: Maybe<Scalars['String']['output']>;
  /** Whether mail can be sent to the group. */
  mailEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** The mail alias. */
  mailNickname?: Maybe<Scalars['String']['output']>;
  /**
   * The groups and administrative units the group is directly in.
   * Permission: `GroupMember.Read.All`. Capabilities: `groups.read` and `users.basic`.
   */
  memberOf?: Maybe<DirectoryObjectConnection>;
  /**
   * Who is directly in the group: users, other groups, devices and the like. Users and groups have all that is selected of
   * them in the same request. What the application may not read has an id only.
   * Permission: `GroupMember.Read.All`. Capabilities: `groups.read` and `users.basic`.
   */
  members?: Maybe<DirectoryObjectConnection>;
  /** Who belongs to a group with dynamic membership, as a rule. */
  membershipRule?: Maybe<Scalars['String']['output']>;
  /** `On` or `Paused`; null for groups without a rule. */
  membershipRuleProcessingState?: Maybe<Scalars['String']['output']>;
  nodeId: Scalars['ID']['output'];
  onPremisesDomainName?: Maybe<Scalars['String']['output']>;
  onPremisesLastSyncDateTime?: Maybe<Scalars['DateTime']['output']>;
  onPremisesNetBiosName?: Maybe<Scalars['String']['output']>;
  onPremisesSamAccountName?: Maybe<Scalars['String']['output']>;
  onPremisesSecurityIdentifier?: Maybe<Scalars['String']['output']>;
  /** Whether the group is synchronised from an on-premises directory; null when it never was. */
  onPremisesSyncEnabled?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Who may change the group.
   * Permission: `GroupMember.Read.All`. Capabilities: `groups.read` and `users.basic`.
   */
  owners?: Maybe<DirectoryObjectConnection>;
  preferredDataLocation?: Maybe<Scalars['String']['output']>;
  preferredLanguage?: Maybe<Scalars['String']['output']>;
  /** All addresses mail reaches the group by, such as `SMTP:sales@contoso.com`; the capitals mark the main one. */
  proxyAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** When somebody last said that the group is still needed. */
  renewedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** How a Microsoft 365 group was set up, such as `WelcomeEmailDisabled`. */
  resourceBehaviorOptions?: Maybe<Array<Scalars['String']['output']>>;
  /** What was set up besides the group, such as `Team`. */
  resourceProvisioningOptions?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether access can be granted to the group. */
  securityEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** The identifier of the group on Windows devices. */
  securityIdentifier?: Maybe<Scalars['String']['output']>;
  /** The colour of a Microsoft 365 group. */
  theme?: Maybe<Scalars['String']['output']>;
  /**
   * Who is in the group or in a group within it, at any depth, each once.
   * Permission: `GroupMember.Read.All`. Capabilities: `groups.read` and `users.basic`.
   */
  transitiveMembers?: Maybe<DirectoryObjectConnection>;
  /** `Public`, `Private` or `HiddenMembership`; null for groups that are no Microsoft 365 groups. */
  visibility?: Maybe<Scalars['String']['output']>;
};


/**
 * A group of the directory: a Microsoft 365 group, a security group or a distribution list
 * (https://learn.microsoft.com/graph/api/resources/group). A property is null when it is not set, or when the application
 * may not read it.
 */
export type GroupMemberOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A group of the directory: a Microsoft 365 group, a security group or a distribution list
 * (https://learn.microsoft.com/graph/api/resources/group). A property is null when it is not set, or when the application
 * may not read it.
 */
export type GroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A group of the directory: a Microsoft 365 group, a security group or a distribution list
 * (https://learn.microsoft.com/graph/api/resources/group). A property is null when it is not set, or when the application
 * may not read it.
 */
export type GroupOwnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A group of the directory: a Microsoft 365 group, a security group or a distribution list
 * (https://learn.microsoft.com/graph/api/resources/group). A property is null when it is not set, or when the application
 * may not read it.
 */
export type GroupTransitiveMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of groups. */
export type GroupConnection = {
  __typename?: 'GroupConnection';
  edges: Array<GroupEdge>;
  /** The groups themselves, without the edges. */
  nodes: Array<Group>;
  pageInfo: PageInfo;
  /** How many there are in the whole list, counted by Graph at its beginning. Not asked for, it costs nothing. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A group in a page, with its place. */
export type GroupEdge = {
  __typename?: 'GroupEdge';
  /** The place of this group: pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  node: Group;
};

/**
 * Which groups. What stands in one object has all to hold; letter case never matters. What Microsoft Graph cannot filter by
 * is not here.
 */
export type GroupFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<GroupFilter>>;
  assignedLicenses?: InputMaybe<AssignedLicensesFilter>;
  classification?: InputMaybe<SetTextFilter>;
  description?: InputMaybe<IndexedTextFilter>;
  displayName?: InputMaybe<TextFilter>;
  /** `any: { eq: "Unified" }` are the Microsoft 365 groups, `DynamicMembership` those with a rule. */
  groupTypes?: InputMaybe<WordListFilter>;
  isAssignableToRole?: InputMaybe<SetBooleanFilter>;
  mail?: InputMaybe<TextFilter>;
  mailEnabled?: InputMaybe<SetBooleanFilter>;
  mailNickname?: InputMaybe<TextFilter>;
  membershipRuleProcessingState?: InputMaybe<SetWordFilter>;
  /** This does not hold. What is not set does not hold either. */
  not?: InputMaybe<GroupFilter>;
  onPremisesLastSyncDateTime?: InputMaybe<SetDateTimeFilter>;
  onPremisesSamAccountName?: InputMaybe<SetIndexedTextFilter>;
  onPremisesSecurityIdentifier?: InputMaybe<WordFilter>;
  onPremisesSyncEnabled?: InputMaybe<BooleanFilter>;
  /** At least one of these holds. A filter has at most 15 alternatives, those of `in` included. */
  or?: InputMaybe<Array<GroupFilter>>;
  proxyAddresses?: InputMaybe<TextListFilter>;
  renewedDateTime?: InputMaybe<SetDateTimeFilter>;
  /** `any: { eq: "Team" }` are the groups with a team in Microsoft Teams. */
  resourceProvisioningOptions?: InputMaybe<WordListFilter>;
  securityEnabled?: InputMaybe<SetBooleanFilter>;
};

/** How to sort groups. */
export type GroupOrder = {
  direction?: OrderDirection;
  field: GroupOrderField;
};

/** What Graph can sort groups by. */
export type GroupOrderField =
  /** The name shown in address books. */
  | 'displayName';

/** Conditions on a GUID inside of something. */
export type GuidFilter = {
  /** Is this GUID. */
  eq?: InputMaybe<Scalars['ID']['input']>;
};

/** Fingerprints of a file's content. */
export type Hashes = {
  __typename?: 'Hashes';
  crc32Hash?: Maybe<Scalars['String']['output']>;
  /** The only one in business drives and libraries: Microsoft's QuickXorHash, base64. */
  quickXorHash?: Maybe<Scalars['String']['output']>;
  sha1Hash?: Maybe<Scalars['String']['output']>;
  sha256Hash?: Maybe<Scalars['String']['output']>;
};

/** Conditions on an id. */
export type IdFilter = {
  /** Is this id. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these, at most 15. For more, ask `Query.nodes`. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Is another id. */
  ne?: InputMaybe<Scalars['ID']['input']>;
};

/** A name and an id as Graph keeps them beside a file. */
export type Identity = {
  __typename?: 'Identity';
  displayName?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the actor; null for actors outside the directory. */
  id?: Maybe<Scalars['ID']['output']>;
};

/** Who did something: a user, an application, a device or a group; the others are null. */
export type IdentitySet = {
  __typename?: 'IdentitySet';
  application?: Maybe<Identity>;
  device?: Maybe<Identity>;
  group?: Maybe<Identity>;
  user?: Maybe<UserIdentity>;
};

/** The size of an image, in pixels. */
export type ImageFacet = {
  __typename?: 'ImageFacet';
  height?: Maybe<Scalars['Int']['output']>;
  width?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on a text that Graph keeps in a second index only. */
export type IndexedTextFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text of which Graph's second index knows the whole only. */
export type IndexedWordFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where an item lives. */
export type ItemReference = {
  __typename?: 'ItemReference';
  /** The drive's id. */
  driveId?: Maybe<Scalars['ID']['output']>;
  /** The kind of the drive: `business` or `documentLibrary`. */
  driveType?: Maybe<Scalars['String']['output']>;
  /** The parent folder's id. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The parent folder's name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The parent folder's path as Graph writes it, percent-encoded: `/drives/{id}/root:/{path}`. */
  path?: Maybe<Scalars['String']['output']>;
  /** The SharePoint site's id. */
  siteId?: Maybe<Scalars['String']['output']>;
};

/** A licence of a user. */
export type LicenseDetails = {
  __typename?: 'LicenseDetails';
  /** Services of the product that were turned off for this user; GUIDs. */
  disabledPlans?: Maybe<Array<Scalars['ID']['output']>>;
  /** The services of the product without those turned off for this user. Permission: `Organization.Read.All`. */
  servicePlans?: Maybe<Array<ServicePlanInfo>>;
  /** The product; null when the organisation no longer has it. Permission: `Organization.Read.All`. */
  sku?: Maybe<SubscribedSku>;
  /** The product; a GUID. */
  skuId?: Maybe<Scalars['ID']['output']>;
  /**
   * The name of the product, such as `SPE_E5`; null when the organisation no longer has it.
   * Permission: `Organization.Read.All`.
   */
  skuPartNumber?: Maybe<Scalars['String']['output']>;
};

/** Numbers of licences. */
export type LicenseUnits = {
  __typename?: 'LicenseUnits';
  /** Ready to be used. */
  enabled?: Maybe<Scalars['Int']['output']>;
  /** Lost unless the organisation pays. */
  lockedOut?: Maybe<Scalars['Int']['output']>;
  /** Not usable any more, but not lost either. */
  suspended?: Maybe<Scalars['Int']['output']>;
  /** Still usable for a while, although the subscription has ended. */
  warning?: Maybe<Scalars['Int']['output']>;
};

/** Content that is blocked. */
export type MalwareFacet = {
  __typename?: 'MalwareFacet';
  /** What was found. */
  description?: Maybe<Scalars['String']['output']>;
};

/** Anything that can be fetched again by its `nodeId`. */
export type Node = {
  /** The global id: it names the type, the tenant and Graph's id, and is accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
};

/** Fifteen attributes that on-premises directories fill as they like. */
export type OnPremisesExtensionAttributes = {
  __typename?: 'OnPremisesExtensionAttributes';
  extensionAttribute1?: Maybe<Scalars['String']['output']>;
  extensionAttribute2?: Maybe<Scalars['String']['output']>;
  extensionAttribute3?: Maybe<Scalars['String']['output']>;
  extensionAttribute4?: Maybe<Scalars['String']['output']>;
  extensionAttribute5?: Maybe<Scalars['String']['output']>;
  extensionAttribute6?: Maybe<Scalars['String']['output']>;
  extensionAttribute7?: Maybe<Scalars['String']['output']>;
  extensionAttribute8?: Maybe<Scalars['String']['output']>;
  extensionAttribute9?: Maybe<Scalars['String']['output']>;
  extensionAttribute10?: Maybe<Scalars['String']['output']>;
  extensionAttribute11?: Maybe<Scalars['String']['output']>;
  extensionAttribute12?: Maybe<Scalars['String']['output']>;
  extensionAttribute13?: Maybe<Scalars['String']['output']>;
  extensionAttribute14?: Maybe<Scalars['String']['output']>;
  extensionAttribute15?: Maybe<Scalars['String']['output']>;
};

/** Conditions on the fifteen attributes that on-premises directories fill as they like. */
export type OnPremisesExtensionAttributesFilter = {
  extensionAttribute1?: InputMaybe<IndexedTextFilter>;
  extensionAttribute2?: InputMaybe<IndexedTextFilter>;
  extensionAttribute3?: InputMaybe<IndexedTextFilter>;
  extensionAttribute4?: InputMaybe<IndexedTextFilter>;
  extensionAttribute5?: InputMaybe<IndexedTextFilter>;
  extensionAttribute6?: InputMaybe<IndexedTextFilter>;
  extensionAttribute7?: InputMaybe<IndexedTextFilter>;
  extensionAttribute8?: InputMaybe<IndexedTextFilter>;
  extensionAttribute9?: InputMaybe<IndexedTextFilter>;
  extensionAttribute10?: InputMaybe<IndexedTextFilter>;
  extensionAttribute11?: InputMaybe<IndexedTextFilter>;
  extensionAttribute12?: InputMaybe<IndexedTextFilter>;
  extensionAttribute13?: InputMaybe<IndexedTextFilter>;
  extensionAttribute14?: InputMaybe<IndexedTextFilter>;
  extensionAttribute15?: InputMaybe<IndexedTextFilter>;
};

/** Which way a list is sorted. */
export type OrderDirection =
  /** From A to Z, from low to high. */
  | 'ASC'
  /** From Z to A, from high to low. */
  | 'DESC';

/** An organisation (https://learn.microsoft.com/graph/api/resources/organization). */
export type Organization = Node & {
  __typename?: 'Organization';
  businessPhones?: Maybe<Array<Scalars['String']['output']>>;
  city?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['String']['output']>;
  /** The two-letter country code (ISO 3166). */
  countryLetterCode?: Maybe<Scalars['String']['output']>;
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The two-letter country code of users that have none of their own. */
  defaultUsageLocation?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  /** The directory (tenant) id, a GUID. */
  id: Scalars['ID']['output'];
  /** Who is told of offers. */
  marketingNotificationEmails?: Maybe<Array<Scalars['String']['output']>>;
  nodeId: Scalars['ID']['output'];
  onPremisesLastSyncDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the directory is synchronised from an on-premises one; null when it never was. */
  onPremisesSyncEnabled?: Maybe<Scalars['Boolean']['output']>;
  postalCode?: Maybe<Scalars['String']['output']>;
  preferredLanguage?: Maybe<Scalars['String']['output']>;
  /** Who is told of security incidents. */
  securityComplianceNotificationMails?: Maybe<Array<Scalars['String']['output']>>;
  state?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  /** Who is told of technical matters. */
  technicalNotificationMails?: Maybe<Array<Scalars['String']['output']>>;
  /** `AAD` for employees, `CIAM` or `AAD B2C` for customers. */
  tenantType?: Maybe<Scalars['String']['output']>;
  /** The domains that were proven to belong to the organisation. */
  verifiedDomains?: Maybe<Array<VerifiedDomain>>;
};

/** Something in the directory this gateway knows by its name only: a device, a contact, an application and the like. */
export type OtherDirectoryObject = DirectoryObject & {
  __typename?: 'OtherDirectoryObject';
  displayName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the object, a GUID. */
  id: Scalars['ID']['output'];
  /** Graph's type, such as `device`, `orgContact`, `servicePrincipal` or `application`; null when Graph does not say. */
  type?: Maybe<Scalars['String']['output']>;
};

/** What kind of package it is. */
export type PackageFacet = {
  __typename?: 'PackageFacet';
  /** `oneNote`, or another kind. */
  type?: Maybe<Scalars['String']['output']>;
};

/** Where a list page begins and ends, as the Relay connection specification has it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor to pass as `after` for the next page; null when the page is empty and the last. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether another page may follow. Graph may announce a page that turns out to be empty. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Always false: Graph pages forwards only. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What a camera recorded. */
export type PhotoFacet = {
  __typename?: 'PhotoFacet';
  cameraMake?: Maybe<Scalars['String']['output']>;
  cameraModel?: Maybe<Scalars['String']['output']>;
  takenDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** What is known of a photo. */
export type ProfilePhoto = {
  __typename?: 'ProfilePhoto';
  /** In pixels. */
  height?: Maybe<Scalars['Int']['output']>;
  /** The largest size there is, such as `648X648`. */
  id?: Maybe<Scalars['ID']['output']>;
  /** In pixels. */
  width?: Maybe<Scalars['Int']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** The object with this `nodeId`, or null when it no longer exists or this caller may not see its tenant. */
  node?: Maybe<Node>;
  /** Several objects by `nodeId`, in the order asked, each as `node` would answer it; fetched together. */
  nodes: Array<Maybe<Node>>;
  /**
   * One tenant, by its configured name, its directory (tenant) id or one of its listed domains.
   * Null when there is no such tenant or this caller was not granted it: the two cannot be told apart.
   */
  tenant?: Maybe<Tenant>;
  /** The tenants this caller may see, in the order of the configuration. */
  tenants: Array<Tenant>;
  /** Who is asking: the caller behind the API key, and what it may see. */
  viewer: Viewer;
};


export type QueryNodeArgs = {
  nodeId: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  nodeIds: Array<Scalars['ID']['input']>;
};


export type QueryTenantArgs = {
  id: Scalars['ID']['input'];
};

/** The space of a drive, in bytes. */
export type Quota = {
  __typename?: 'Quota';
  /** The space held by the recycle bin. */
  deleted?: Maybe<Scalars['Long']['output']>;
  /** The space left. */
  remaining?: Maybe<Scalars['Long']['output']>;
  /** `normal`, `nearing` (under 10 % left), `critical` (under 1 % left) or `exceeded`. */
  state?: Maybe<Scalars['String']['output']>;
  /** All the space of the drive. */
  total?: Maybe<Scalars['Long']['output']>;
  /** The space in use, the recycle bin included. */
  used?: Maybe<Scalars['Long']['output']>;
};

/** What a shortcut points to. */
export type RemoteItemFacet = {
  __typename?: 'RemoteItemFacet';
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  file?: Maybe<FileFacet>;
  folder?: Maybe<FolderFacet>;
  /** The id of the real item, within its own drive. */
  id?: Maybe<Scalars['ID']['output']>;
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** Where the real item lives. */
  parentReference?: Maybe<ItemReference>;
  size?: Maybe<Scalars['Long']['output']>;
  webUrl?: Maybe<Scalars['String']['output']>;
};

/** Says that the item is the top folder. */
export type RootFacet = {
  __typename?: 'RootFacet';
  /** Always true. */
  isRoot: Scalars['Boolean']['output'];
};

/** A service within a product. */
export type ServicePlanInfo = {
  __typename?: 'ServicePlanInfo';
  /** `User` or `Company`. */
  appliesTo?: Maybe<Scalars['String']['output']>;
  /** `Success` when it can be used; else such as `Disabled` or `PendingInput`. */
  provisioningStatus?: Maybe<Scalars['String']['output']>;
  /** The service, the same in all tenants of the world; a GUID. */
  servicePlanId?: Maybe<Scalars['ID']['output']>;
  /** Such as `SHAREPOINTENTERPRISE`. */
  servicePlanName?: Maybe<Scalars['String']['output']>;
};

/** Conditions on an address that is always set. */
export type SetAddressFilter = {
  /** Such as `@contoso.com`. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Is this address. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another address. */
  ne?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a yes or no that is always set, or whose absence Graph cannot find. */
export type SetBooleanFilter = {
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is the opposite, or not set. */
  ne?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a date and time that is always set, or whose absence Graph cannot find. */
export type SetDateTimeFilter = {
  /** Is then or later. */
  ge?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is then or earlier. */
  le?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on a text that Graph keeps in a second index only, and whose absence it cannot find. */
export type SetIndexedTextFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text of which Graph's second index knows the whole only, and whose absence it cannot find. */
export type SetIndexedWordFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text that is always set, or whose absence Graph cannot find. */
export type SetTextFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another text. */
  ne?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text of which Graph knows the whole only, and whose absence it cannot find. */
export type SetWordFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
};

/** How an item is shared. */
export type SharedFacet = {
  __typename?: 'SharedFacet';
  owner?: Maybe<IdentitySet>;
  /** `anonymous`, `organization` or `users`. */
  scope?: Maybe<Scalars['String']['output']>;
  sharedBy?: Maybe<IdentitySet>;
  sharedDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** When a user last signed in. */
export type SignInActivity = {
  __typename?: 'SignInActivity';
  /** The latest sign-in of an application on the user's behalf, whether it succeeded or not. */
  lastNonInteractiveSignInDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The latest interactive sign-in, whether it succeeded or not. */
  lastSignInDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The latest sign-in that succeeded. */
  lastSuccessfulSignInDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** A folder Graph knows by a name of its own. */
export type SpecialFolderFacet = {
  __typename?: 'SpecialFolderFacet';
  /** Such as `documents` or `photos`. */
  name?: Maybe<Scalars['String']['output']>;
};

/** A product an organisation has licences of (https://learn.microsoft.com/graph/api/resources/subscribedsku). */
export type SubscribedSku = Node & {
  __typename?: 'SubscribedSku';
  /** Who can have a licence: `User` or `Company`. */
  appliesTo?: Maybe<Scalars['String']['output']>;
  /** `Enabled`, `Warning`, `Suspended`, `Deleted` or `LockedOut`. */
  capabilityStatus?: Maybe<Scalars['String']['output']>;
  /** How many licences are in use. */
  consumedUnits?: Maybe<Scalars['Int']['output']>;
  /** Graph's id: the directory id, an underscore, and `skuId`. */
  id: Scalars['ID']['output'];
  nodeId: Scalars['ID']['output'];
  /** How many licences there are. */
  prepaidUnits?: Maybe<LicenseUnits>;
  /** The services the product is made of. */
  servicePlans?: Maybe<Array<ServicePlanInfo>>;
  /** The product, the same in all tenants of the world; a GUID. */
  skuId?: Maybe<Scalars['ID']['output']>;
  /** The name of the product, such as `SPE_E5`. */
  skuPartNumber?: Maybe<Scalars['String']['output']>;
  /** The orders it came by. */
  subscriptionIds?: Maybe<Array<Scalars['ID']['output']>>;
};

/** A Microsoft Entra tenant (a directory) this gateway reads with application permissions. */
export type Tenant = Node & {
  __typename?: 'Tenant';
  /**
   * Whether the application can read this tenant, and what to do when it cannot: derived from what Entra answers
   * at the moment, without asking Graph.
   */
  access: TenantAccess;
  /** The Microsoft cloud the tenant lives in. */
  cloud: Cloud;
  /**
   * The domains of the directory, also those that are not verified yet; `domains` are those of the configuration.
   * Permission: `Domain.Read.All`. Capability: `users.basic`.
   */
  domainList?: Maybe<Array<Domain>>;
  /** The domains listed for this tenant in the configuration; each is accepted by `Query.tenant`. */
  domains: Array<Scalars['String']['output']>;
  /**
   * A drive (a OneDrive or a document library) by Graph id, case-sensitive; null when there is none.
   * Permission: `Files.Read.All`. Capability: `drives.list`.
   * Graph is asked for the drive itself only when something of it, or its root, is selected.
   */
  drive?: Maybe<Drive>;
  /**
   * A group by Graph id; null when there is none.
   * Permission: `GroupMember.Read.All`. Capability: `groups.read`.
   */
  group?: Maybe<Group>;
  /**
   * The groups of the directory, in pages of at most 999.
   * Permission: `GroupMember.Read.All`. Capability: `groups.read`.
   */
  groups?: Maybe<GroupConnection>;
  /** The directory (tenant) id, a GUID. */
  id: Scalars['ID']['output'];
  /** The name the configuration gives this tenant. */
  name: Scalars['String']['output'];
  nodeId: Scalars['ID']['output'];
  /**
   * What the directory says of the organisation.
   * Permission: `Organization.Read.All`. Capability: `users.basic`.
   */
  organization?: Maybe<Organization>;
  /**
   * The products the organisation has licences of.
   * Permission: `Organization.Read.All`. Capability: `users.basic`.
   */
  subscribedSkus?: Maybe<Array<SubscribedSku>>;
  /**
   * A user by Graph id or userPrincipalName; null when there is none.
   * Permission: `User.Read.All`. Capability: `users.basic`.
   */
  user?: Maybe<User>;
  /**
   * The users of the directory, in pages of at most 999.
   * Permission: `User.Read.All`. Capability: `users.basic`.
   */
  users?: Maybe<UserConnection>;
};


/** A Microsoft Entra tenant (a directory) this gateway reads with application permissions. */
export type TenantDriveArgs = {
  id: Scalars['ID']['input'];
};


/** A Microsoft Entra tenant (a directory) this gateway reads with application permissions. */
export type TenantGroupArgs = {
  id: Scalars['ID']['input'];
};


/** A Microsoft Entra tenant (a directory) this gateway reads with application permissions. */
export type TenantGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GroupOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A Microsoft Entra tenant (a directory) this gateway reads with application permissions. */
export type TenantUserArgs = {
  id: Scalars['ID']['input'];
};


/** A Microsoft Entra tenant (a directory) this gateway reads with application permissions. */
export type TenantUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<UserOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** How the application stands in a tenant. */
export type TenantAccess = {
  __typename?: 'TenantAccess';
  /** Where an administrator of the tenant consents to the application, in a browser. */
  adminConsentUrl: Scalars['String']['output'];
  /** When the application's certificate or secret ends; null when that is not known. */
  credentialExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The application permissions the tenant's administrator granted, as the token has them. */
  grantedPermissions: Array<Scalars['String']['output']>;
  /** Why Entra gave no token at the latest attempt; null when it did. A token from before may still be good. */
  lastError?: Maybe<TenantError>;
  /** The application permissions fields of this schema need and the token has not; all of them while there is no token. */
  missingPermissions: Array<Scalars['String']['output']>;
  status: TenantStatus;
};

/** A failure and what to do about it. */
export type TenantError = {
  __typename?: 'TenantError';
  /** A code as it stands in `extensions.code` of errors. */
  code: Scalars['String']['output'];
  hint?: Maybe<Scalars['String']['output']>;
};

/** Whether a tenant can be read, and what stands in the way if not. */
export type TenantStatus =
  /** The application is not consented to in the tenant, or nothing was granted to it. */
  | 'CONSENT_REQUIRED'
  /** Entra refuses the application's secret, certificate or federated token. */
  | 'CREDENTIAL_REJECTED'
  /** Some application permissions are missing: the fields that need them fail, the others do not. */
  | 'PERMISSIONS_MISSING'
  /** There is a token, and it has every application permission the schema needs. */
  | 'READY'
  /** There is no such tenant in the configured cloud. */
  | 'TENANT_UNKNOWN'
  /** No token can be had for another reason: the network, an outage, or a policy of the tenant. */
  | 'UNREACHABLE';

/** Conditions on one text of a list. */
export type TextEntryFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text. */
export type TextFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a list of texts. */
export type TextListFilter = {
  /** An entry of the list for which all of this holds. */
  any?: InputMaybe<TextEntryFilter>;
};

/** One picture. */
export type Thumbnail = {
  __typename?: 'Thumbnail';
  /** In pixels. */
  height?: Maybe<Scalars['Int']['output']>;
  /** Where the picture is. Whoever has the address can open it, for a short time. */
  url?: Maybe<Scalars['String']['output']>;
  /** In pixels. */
  width?: Maybe<Scalars['Int']['output']>;
};

/** Pictures of one item in several sizes; null where one was not made. */
export type ThumbnailSet = {
  __typename?: 'ThumbnailSet';
  /** The number of the set, as text; nearly always `0`. */
  id?: Maybe<Scalars['ID']['output']>;
  /** At most 800 pixels wide and high. */
  large?: Maybe<Thumbnail>;
  /** At most 176 pixels wide and high. */
  medium?: Maybe<Thumbnail>;
  /** At most 96 pixels wide and high. */
  small?: Maybe<Thumbnail>;
};

/**
 * A user of the directory (https://learn.microsoft.com/graph/api/resources/user). A property is null when it
 * is not set, or when the application may not read it.
 */
export type User = DirectoryObject & Node & {
  __typename?: 'User';
  /** Whether the account may sign in. */
  accountEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** `Minor`, `NotAdult` or `Adult`; null when not told. Capability: `users.sensitive`. */
  ageGroup?: Maybe<Scalars['String']['output']>;
  /** The office numbers; Graph keeps at most one. Capability: `users.sensitive`. */
  businessPhones?: Maybe<Array<Scalars['String']['output']>>;
  city?: Maybe<Scalars['String']['output']>;
  companyName?: Maybe<Scalars['String']['output']>;
  /** Of minors: `Granted`, `Denied` or `NotRequired`. Capability: `users.sensitive`. */
  consentProvidedForMinor?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['String']['output']>;
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** How the account came about: null for an ordinary one, `Invitation` for guests. */
  creationType?: Maybe<Scalars['String']['output']>;
  department?: Maybe<Scalars['String']['output']>;
  /** The users who report to this one, in pages. */
  directReports?: Maybe<UserConnection>;
  /** The name shown in address books. */
  displayName?: Maybe<Scalars['String']['output']>;
  /**
   * The user's OneDrive; null when none was ever set up.
   * Permission: `Files.Read.All`. Capability: `drives.list`.
   */
  drive?: Maybe<Drive>;
  /**
   * The drives of the user's OneDrive site, usually one; empty when there is no OneDrive.
   * Permission: `Files.Read.All`. Capability: `drives.list`.
   */
  drives?: Maybe<Array<Drive>>;
  /** When the employee was hired. Capability: `users.sensitive`. */
  employeeHireDate?: Maybe<Scalars['DateTime']['output']>;
  /** The number the organisation gave the employee. Capability: `users.sensitive`. */
  employeeId?: Maybe<Scalars['String']['output']>;
  /** Where in the organisation the employee belongs. */
  employeeOrgData?: Maybe<EmployeeOrgData>;
  /** Such as `Employee` or `Contractor`. */
  employeeType?: Maybe<Scalars['String']['output']>;
  /** Of guests: `PendingAcceptance` or `Accepted`. */
  externalUserState?: Maybe<Scalars['String']['output']>;
  /** When `externalUserState` last changed. */
  externalUserStateChangeDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Capability: `users.sensitive`. */
  faxNumber?: Maybe<Scalars['String']['output']>;
  givenName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the user, a GUID. */
  id: Scalars['ID']['output'];
  /** Addresses for instant messages. */
  imAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether this is the account of a room, of equipment or the like. */
  isResourceAccount?: Maybe<Scalars['Boolean']['output']>;
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** When the password was last changed. Capability: `users.sensitive`. */
  lastPasswordChangeDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** What follows from `ageGroup` and the consent. Capability: `users.sensitive`. */
  legalAgeGroupClassification?: Maybe<Scalars['String']['output']>;
  /**
   * The licences of the user, empty when there is none. Their names are those of `Tenant.subscribedSkus`, read once for all
   * users.
   */
  licenseDetails?: Maybe<Array<LicenseDetails>>;
  /** The SMTP address. */
  mail?: Maybe<Scalars['String']['output']>;
  /** The mail alias. */
  mailNickname?: Maybe<Scalars['String']['output']>;
  /** The user's manager; null when there is none, or when the manager is not a user (an organisational contact). */
  manager?: Maybe<User>;
  /** The user's manager, that one's manager, and so on up to the top, in one request a user; empty when there is no manager. */
  managerChain?: Maybe<Array<User>>;
  /**
   * The groups, directory roles and administrative units the user is directly in.
   * Permission: `GroupMember.Read.All`. Capability: `groups.read`. What the application may not read has an id only.
   */
  memberOf?: Maybe<DirectoryObjectConnection>;
  /** The mobile number. Capability: `users.sensitive`. */
  mobilePhone?: Maybe<Scalars['String']['output']>;
  nodeId: Scalars['ID']['output'];
  officeLocation?: Maybe<Scalars['String']['output']>;
  onPremisesDistinguishedName?: Maybe<Scalars['String']['output']>;
  onPremisesDomainName?: Maybe<Scalars['String']['output']>;
  /** Fifteen attributes that on-premises directories fill as they like. */
  onPremisesExtensionAttributes?: Maybe<OnPremisesExtensionAttributes>;
  onPremisesImmutableId?: Maybe<Scalars['String']['output']>;
  /** When the account was last synchronised from an on-premises directory. */
  onPremisesLastSyncDateTime?: Maybe<Scalars['DateTime']['output']>;
  onPremisesSamAccountName?: Maybe<Scalars['String']['output']>;
  onPremisesSecurityIdentifier?: Maybe<Scalars['String']['output']>;
  /** Whether the account is synchronised from an on-premises directory; null when it never was. */
  onPremisesSyncEnabled?: Maybe<Scalars['Boolean']['output']>;
  onPremisesUserPrincipalName?: Maybe<Scalars['String']['output']>;
  /** Further addresses, also private ones. Capability: `users.sensitive`. */
  otherMails?: Maybe<Array<Scalars['String']['output']>>;
  /**
   * What the user owns in the directory: groups, applications and the like.
   * Permission: `User.Read.All`. Capability: `groups.read`.
   */
  ownedObjects?: Maybe<DirectoryObjectConnection>;
  /** Such as `DisablePasswordExpiration`. Capability: `users.sensitive`. */
  passwordPolicies?: Maybe<Scalars['String']['output']>;
  /** What is known of the user's photo, one request a user; null when there is none. The picture itself is not served. */
  photo?: Maybe<ProfilePhoto>;
  /** The postal code. Capability: `users.sensitive`. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Where in the world the user's data is kept, in tenants with several places. */
  preferredDataLocation?: Maybe<Scalars['String']['output']>;
  /** The preferred language, such as `en-US`. */
  preferredLanguage?: Maybe<Scalars['String']['output']>;
  /**
   * What the user, or an administrator, wrote in the user's profile. It is kept outside of the directory: each user is a
   * request to Graph, and a slow one. Null when the user has no site.
   */
  profile?: Maybe<UserProfile>;
  /** All addresses mail reaches the user by, such as `SMTP:adele@contoso.com`; the capitals mark the main one. */
  proxyAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** The identifier of the user on Windows devices. */
  securityIdentifier?: Maybe<Scalars['String']['output']>;
  /** Whether address books show the user. */
  showInAddressList?: Maybe<Scalars['Boolean']['output']>;
  /**
   * When the user last signed in; the tenant needs Microsoft Entra ID P1 or P2. Capability: `users.sensitive`. Graph answers
   * ten such requests a minute: in `Tenant.users` it comes along with the list, up to 500 users in a request; anywhere else
   * each user is a request, and an operation may make ten of them.
   */
  signInActivity?: Maybe<SignInActivity>;
  /** Sign-ins before this moment are no longer valid. Capability: `users.sensitive`. */
  signInSessionsValidFromDateTime?: Maybe<Scalars['DateTime']['output']>;
  state?: Maybe<Scalars['String']['output']>;
  /** The street address. Capability: `users.sensitive`. */
  streetAddress?: Maybe<Scalars['String']['output']>;
  surname?: Maybe<Scalars['String']['output']>;
  /**
   * As `memberOf`, with the groups those groups are in, at any depth.
   * Permission: `GroupMember.Read.All`. Capability: `groups.read`.
   */
  transitiveMemberOf?: Maybe<DirectoryObjectConnection>;
  /** The two-letter country code (ISO 3166) licences are assigned for. */
  usageLocation?: Maybe<Scalars['String']['output']>;
  /** The sign-in name, usually an address in one of the tenant's domains. */
  userPrincipalName?: Maybe<Scalars['String']['output']>;
  /** `Member` or `Guest`. */
  userType?: Maybe<Scalars['String']['output']>;
};


/**
 * A user of the directory (https://learn.microsoft.com/graph/api/resources/user). A property is null when it
 * is not set, or when the application may not read it.
 */
export type UserDirectReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A user of the directory (https://learn.microsoft.com/graph/api/resources/user). A property is null when it
 * is not set, or when the application may not read it.
 */
export type UserManagerChainArgs = {
  levels?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A user of the directory (https://learn.microsoft.com/graph/api/resources/user). A property is null when it
 * is not set, or when the application may not read it.
 */
export type UserMemberOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A user of the directory (https://learn.microsoft.com/graph/api/resources/user). A property is null when it
 * is not set, or when the application may not read it.
 */
export type UserOwnedObjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A user of the directory (https://learn.microsoft.com/graph/api/resources/user). A property is null when it
 * is not set, or when the application may not read it.
 */
export type UserTransitiveMemberOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  /** The users themselves, without the edges. */
  nodes: Array<User>;
  pageInfo: PageInfo;
  /**
   * How many there are in the whole list, counted by Graph at its beginning. Asking for it makes the list an
   * advanced query, in which managers cannot come along and are read one by one. So do `search`, many conditions of
   * `filter`, and a filter together with an order.
   */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in a page, with its place. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** The place of this user: pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  node: User;
};

/**
 * Which users. What stands in one object has all to hold; letter case never matters. What Microsoft Graph cannot filter by
 * is not here. Some conditions are answered from a second index, which may be some moments behind.
 */
export type UserFilter = {
  accountEnabled?: InputMaybe<SetBooleanFilter>;
  /** Capability: `users.sensitive`. */
  ageGroup?: InputMaybe<SetWordFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<UserFilter>>;
  assignedLicenses?: InputMaybe<AssignedLicensesFilter>;
  assignedPlans?: InputMaybe<AssignedPlansFilter>;
  /** Capability: `users.sensitive`. */
  businessPhones?: InputMaybe<TextListFilter>;
  city?: InputMaybe<TextFilter>;
  companyName?: InputMaybe<IndexedTextFilter>;
  /** Capability: `users.sensitive`. */
  consentProvidedForMinor?: InputMaybe<SetWordFilter>;
  country?: InputMaybe<TextFilter>;
  createdDateTime?: InputMaybe<DateTimeFilter>;
  creationType?: InputMaybe<SetWordFilter>;
  department?: InputMaybe<TextFilter>;
  displayName?: InputMaybe<TextFilter>;
  /** Capability: `users.sensitive`. */
  employeeHireDate?: InputMaybe<SetDateTimeFilter>;
  /** Capability: `users.sensitive`. */
  employeeId?: InputMaybe<WordFilter>;
  employeeOrgData?: InputMaybe<EmployeeOrgDataFilter>;
  employeeType?: InputMaybe<SetIndexedWordFilter>;
  externalUserState?: InputMaybe<SetWordFilter>;
  /** Capability: `users.sensitive`. */
  faxNumber?: InputMaybe<IndexedTextFilter>;
  givenName?: InputMaybe<TextFilter>;
  id?: InputMaybe<IdFilter>;
  imAddresses?: InputMaybe<TextListFilter>;
  isResourceAccount?: InputMaybe<SetBooleanFilter>;
  jobTitle?: InputMaybe<TextFilter>;
  mail?: InputMaybe<AddressFilter>;
  mailNickname?: InputMaybe<TextFilter>;
  /** Capability: `users.sensitive`. */
  mobilePhone?: InputMaybe<IndexedTextFilter>;
  /** This does not hold. What is not set does not hold either. */
  not?: InputMaybe<UserFilter>;
  officeLocation?: InputMaybe<IndexedTextFilter>;
  onPremisesDistinguishedName?: InputMaybe<IndexedTextFilter>;
  onPremisesExtensionAttributes?: InputMaybe<OnPremisesExtensionAttributesFilter>;
  onPremisesImmutableId?: InputMaybe<SetWordFilter>;
  onPremisesLastSyncDateTime?: InputMaybe<SetDateTimeFilter>;
  onPremisesSamAccountName?: InputMaybe<SetIndexedTextFilter>;
  onPremisesSecurityIdentifier?: InputMaybe<WordFilter>;
  onPremisesSyncEnabled?: InputMaybe<BooleanFilter>;
  /** At least one of these holds. A filter has at most 15 alternatives, those of `in` included. */
  or?: InputMaybe<Array<UserFilter>>;
  /** Capability: `users.sensitive`. */
  otherMails?: InputMaybe<EmptyableTextListFilter>;
  /** Capability: `users.sensitive`. */
  postalCode?: InputMaybe<IndexedTextFilter>;
  preferredLanguage?: InputMaybe<IndexedWordFilter>;
  proxyAddresses?: InputMaybe<EmptyableAddressListFilter>;
  state?: InputMaybe<WordFilter>;
  /** Capability: `users.sensitive`. */
  streetAddress?: InputMaybe<IndexedTextFilter>;
  surname?: InputMaybe<TextFilter>;
  usageLocation?: InputMaybe<TextFilter>;
  userPrincipalName?: InputMaybe<SetAddressFilter>;
  userType?: InputMaybe<WordFilter>;
};

/** A person as Graph keeps them beside a file; the name may be older than the directory's. */
export type UserIdentity = {
  __typename?: 'UserIdentity';
  /**
   * The user in the directory, read on demand; null when it is not there any more.
   * Permission: `User.Read.All`. Capability: `users.basic`. With the permission `Directory.Read.All`, up to a
   * thousand users are one request to Graph.
   */
  account?: Maybe<User>;
  displayName?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the user; null for people outside the directory. */
  id?: Maybe<Scalars['ID']['output']>;
};

/** How to sort users. */
export type UserOrder = {
  direction?: OrderDirection;
  field: UserOrderField;
};

/** What Graph can sort users by. */
export type UserOrderField =
  /** When the account was made. */
  | 'createdDateTime'
  /** The name shown in address books. */
  | 'displayName'
  /** The sign-in name. */
  | 'userPrincipalName';

/** What a user's profile says. Texts are null, and lists empty, where nothing was written. */
export type UserProfile = {
  __typename?: 'UserProfile';
  aboutMe?: Maybe<Scalars['String']['output']>;
  /** Year 1 stands for: not given. Capability: `users.sensitive`. */
  birthday?: Maybe<Scalars['DateTime']['output']>;
  /** As the user's site has it; `User.employeeHireDate` is the directory's. Capability: `users.sensitive`. */
  hireDate?: Maybe<Scalars['DateTime']['output']>;
  interests?: Maybe<Array<Scalars['String']['output']>>;
  /** The address of the user's personal site. */
  mySite?: Maybe<Scalars['String']['output']>;
  pastProjects?: Maybe<Array<Scalars['String']['output']>>;
  preferredName?: Maybe<Scalars['String']['output']>;
  responsibilities?: Maybe<Array<Scalars['String']['output']>>;
  schools?: Maybe<Array<Scalars['String']['output']>>;
  skills?: Maybe<Array<Scalars['String']['output']>>;
};

/** A domain that was proven to belong to an organisation. */
export type VerifiedDomain = {
  __typename?: 'VerifiedDomain';
  /** What it is used for, such as `Email, OfficeCommunicationsOnline`. */
  capabilities?: Maybe<Scalars['String']['output']>;
  /** Whether new users get addresses in it. */
  isDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is the one the directory came with, below `onmicrosoft.com`. */
  isInitial?: Maybe<Scalars['Boolean']['output']>;
  /** Such as `contoso.com`. */
  name?: Maybe<Scalars['String']['output']>;
  /** `Managed` or `Federated`. */
  type?: Maybe<Scalars['String']['output']>;
};

/** The caller of this gateway. */
export type Viewer = {
  __typename?: 'Viewer';
  /** How much it may use, and what is left at this moment. */
  budget: Budget;
  /** What the caller was granted, one entry a tenant. */
  grants: Array<Grant>;
  /** The caller's name in the configuration. */
  name: Scalars['String']['output'];
};

/** Conditions on one word of a list. */
export type WordEntryFilter = {
  /** Is this word. */
  eq?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text of which Graph knows the whole only. */
export type WordFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a list of words. */
export type WordListFilter = {
  /** An entry of the list for which all of this holds. */
  any?: InputMaybe<WordEntryFilter>;
};

export type WithIndex<TObject> = TObject & Record<string, any>;
export type ResolversObject<TObject> = WithIndex<TObject>;

export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  DirectoryObject:
    | ( DirectoryObjectParent )
    | ( DirectoryObjectParent )
    | ( GroupParent )
    | ( DirectoryObjectParent )
    | ( UserParent )
  ;
  Node:
    | ( DomainParent )
    | ( DriveParent )
    | ( DriveItemParent )
    | ( GroupParent )
    | ( OrganizationParent )
    | ( SubscribedSkuParent )
    | ( TenantParent )
    | ( UserParent )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  AddressEntryFilter: AddressEntryFilter;
  AddressFilter: AddressFilter;
  AdministrativeUnit: ResolverTypeWrapper<DirectoryObjectParent>;
  AssignedLicenseFilter: AssignedLicenseFilter;
  AssignedLicensesFilter: AssignedLicensesFilter;
  AssignedPlanFilter: AssignedPlanFilter;
  AssignedPlansFilter: AssignedPlansFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BooleanFilter: BooleanFilter;
  Budget: ResolverTypeWrapper<Omit<Budget, 'concurrentOperations' | 'missesPerMinute' | 'requestsPerSecond' | 'unitsPerDay' | 'unitsPerMinute'> & { concurrentOperations: ResolversTypes['BudgetLine'], missesPerMinute: ResolversTypes['BudgetLine'], requestsPerSecond: ResolversTypes['BudgetLine'], unitsPerDay: ResolversTypes['BudgetLine'], unitsPerMinute: ResolversTypes['BudgetLine'] }>;
  BudgetLine: ResolverTypeWrapper<BudgetLineParent>;
  Cloud: ResolverTypeWrapper<CloudConfig>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  DeletedFacet: ResolverTypeWrapper<DeletedFacet>;
  DirectoryObject: ResolverTypeWrapper<DirectoryObjectParent>;
  DirectoryObjectConnection: ResolverTypeWrapper<ConnectionParent<DirectoryObjectParent>>;
  DirectoryObjectEdge: ResolverTypeWrapper<EdgeParent<DirectoryObjectParent>>;
  DirectoryRole: ResolverTypeWrapper<DirectoryObjectParent>;
  Domain: ResolverTypeWrapper<DomainParent>;
  Drive: ResolverTypeWrapper<DriveParent>;
  DriveDelta: ResolverTypeWrapper<DriveDeltaParent>;
  DriveItem: ResolverTypeWrapper<DriveItemParent>;
  DriveItemConnection: ResolverTypeWrapper<ConnectionParent<DriveItemParent>>;
  DriveItemEdge: ResolverTypeWrapper<EdgeParent<DriveItemParent>>;
  DriveItemOrder: DriveItemOrder;
  DriveItemOrderField: DriveItemOrderField;
  EmployeeOrgData: ResolverTypeWrapper<EmployeeOrgData>;
  EmployeeOrgDataFilter: EmployeeOrgDataFilter;
  EmptyableAddressListFilter: EmptyableAddressListFilter;
  EmptyableTextListFilter: EmptyableTextListFilter;
  FileFacet: ResolverTypeWrapper<FileFacet>;
  FileSystemInfo: ResolverTypeWrapper<FileSystemInfo>;
  FolderFacet: ResolverTypeWrapper<FolderFacet>;
  Grant: ResolverTypeWrapper<GrantParent>;
  Group: ResolverTypeWrapper<GroupParent>;
  GroupConnection: ResolverTypeWrapper<ConnectionParent<GroupParent>>;
  GroupEdge: ResolverTypeWrapper<EdgeParent<GroupParent>>;
  GroupFilter: GroupFilter;
  GroupOrder: GroupOrder;
  GroupOrderField: GroupOrderField;
  GuidFilter: GuidFilter;
  Hashes: ResolverTypeWrapper<Hashes>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdFilter: IdFilter;
  Identity: ResolverTypeWrapper<Identity>;
  IdentitySet: ResolverTypeWrapper<IdentitySetParent>;
  ImageFacet: ResolverTypeWrapper<ImageFacet>;
  IndexedTextFilter: IndexedTextFilter;
  IndexedWordFilter: IndexedWordFilter;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ItemReference: ResolverTypeWrapper<ItemReference>;
  LicenseDetails: ResolverTypeWrapper<LicenseDetailsParent>;
  LicenseUnits: ResolverTypeWrapper<LicenseUnits>;
  Long: ResolverTypeWrapper<Scalars['Long']['output']>;
  MalwareFacet: ResolverTypeWrapper<MalwareFacet>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OnPremisesExtensionAttributes: ResolverTypeWrapper<OnPremisesExtensionAttributes>;
  OnPremisesExtensionAttributesFilter: OnPremisesExtensionAttributesFilter;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  OtherDirectoryObject: ResolverTypeWrapper<DirectoryObjectParent>;
  PackageFacet: ResolverTypeWrapper<PackageFacet>;
  PageInfo: ResolverTypeWrapper<PageInfoParent>;
  PhotoFacet: ResolverTypeWrapper<PhotoFacet>;
  ProfilePhoto: ResolverTypeWrapper<ProfilePhotoParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quota: ResolverTypeWrapper<Quota>;
  RemoteItemFacet: ResolverTypeWrapper<RemoteItemFacet>;
  RootFacet: ResolverTypeWrapper<RootFacet>;
  ServicePlanInfo: ResolverTypeWrapper<ServicePlanInfo>;
  SetAddressFilter: SetAddressFilter;
  SetBooleanFilter: SetBooleanFilter;
  SetDateTimeFilter: SetDateTimeFilter;
  SetIndexedTextFilter: SetIndexedTextFilter;
  SetIndexedWordFilter: SetIndexedWordFilter;
  SetTextFilter: SetTextFilter;
  SetWordFilter: SetWordFilter;
  SharedFacet: ResolverTypeWrapper<SharedFacetParent>;
  SignInActivity: ResolverTypeWrapper<SignInActivity>;
  SpecialFolderFacet: ResolverTypeWrapper<SpecialFolderFacet>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubscribedSku: ResolverTypeWrapper<SubscribedSkuParent>;
  Tenant: ResolverTypeWrapper<TenantParent>;
  TenantAccess: ResolverTypeWrapper<TenantAccessParent>;
  TenantError: ResolverTypeWrapper<TenantError>;
  TenantStatus: TenantStatus;
  TextEntryFilter: TextEntryFilter;
  TextFilter: TextFilter;
  TextListFilter: TextListFilter;
  Thumbnail: ResolverTypeWrapper<Thumbnail>;
  ThumbnailSet: ResolverTypeWrapper<ThumbnailSetParent>;
  User: ResolverTypeWrapper<UserParent>;
  UserConnection: ResolverTypeWrapper<ConnectionParent<UserParent>>;
  UserEdge: ResolverTypeWrapper<EdgeParent<UserParent>>;
  UserFilter: UserFilter;
  UserIdentity: ResolverTypeWrapper<UserIdentityParent>;
  UserOrder: UserOrder;
  UserOrderField: UserOrderField;
  UserProfile: ResolverTypeWrapper<UserProfileParent>;
  VerifiedDomain: ResolverTypeWrapper<VerifiedDomain>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  WordEntryFilter: WordEntryFilter;
  WordFilter: WordFilter;
  WordListFilter: WordListFilter;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  AddressEntryFilter: AddressEntryFilter;
  AddressFilter: AddressFilter;
  AdministrativeUnit: DirectoryObjectParent;
  AssignedLicenseFilter: AssignedLicenseFilter;
  AssignedLicensesFilter: AssignedLicensesFilter;
  AssignedPlanFilter: AssignedPlanFilter;
  AssignedPlansFilter: AssignedPlansFilter;
  Boolean: Scalars['Boolean']['output'];
  BooleanFilter: BooleanFilter;
  Budget: Omit<Budget, 'concurrentOperations' | 'missesPerMinute' | 'requestsPerSecond' | 'unitsPerDay' | 'unitsPerMinute'> & { concurrentOperations: ResolversParentTypes['BudgetLine'], missesPerMinute: ResolversParentTypes['BudgetLine'], requestsPerSecond: ResolversParentTypes['BudgetLine'], unitsPerDay: ResolversParentTypes['BudgetLine'], unitsPerMinute: ResolversParentTypes['BudgetLine'] };
  BudgetLine: BudgetLineParent;
  Cloud: CloudConfig;
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  DeletedFacet: DeletedFacet;
  DirectoryObject: DirectoryObjectParent;
  DirectoryObjectConnection: ConnectionParent<DirectoryObjectParent>;
  DirectoryObjectEdge: EdgeParent<DirectoryObjectParent>;
  DirectoryRole: DirectoryObjectParent;
  Domain: DomainParent;
  Drive: DriveParent;
  DriveDelta: DriveDeltaParent;
  DriveItem: DriveItemParent;
  DriveItemConnection: ConnectionParent<DriveItemParent>;
  DriveItemEdge: EdgeParent<DriveItemParent>;
  DriveItemOrder: DriveItemOrder;
  EmployeeOrgData: EmployeeOrgData;
  EmployeeOrgDataFilter: EmployeeOrgDataFilter;
  EmptyableAddressListFilter: EmptyableAddressListFilter;
  EmptyableTextListFilter: EmptyableTextListFilter;
  FileFacet: FileFacet;
  FileSystemInfo: FileSystemInfo;
  FolderFacet: FolderFacet;
  Grant: GrantParent;
  Group: GroupParent;
  GroupConnection: ConnectionParent<GroupParent>;
  GroupEdge: EdgeParent<GroupParent>;
  GroupFilter: GroupFilter;
  GroupOrder: GroupOrder;
  GuidFilter: GuidFilter;
  Hashes: Hashes;
  ID: Scalars['ID']['output'];
  IdFilter: IdFilter;
  Identity: Identity;
  IdentitySet: IdentitySetParent;
  ImageFacet: ImageFacet;
  IndexedTextFilter: IndexedTextFilter;
  IndexedWordFilter: IndexedWordFilter;
  Int: Scalars['Int']['output'];
  ItemReference: ItemReference;
  LicenseDetails: LicenseDetailsParent;
  LicenseUnits: LicenseUnits;
  Long: Scalars['Long']['output'];
  MalwareFacet: MalwareFacet;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OnPremisesExtensionAttributes: OnPremisesExtensionAttributes;
  OnPremisesExtensionAttributesFilter: OnPremisesExtensionAttributesFilter;
  Organization: OrganizationParent;
  OtherDirectoryObject: DirectoryObjectParent;
  PackageFacet: PackageFacet;
  PageInfo: PageInfoParent;
  PhotoFacet: PhotoFacet;
  ProfilePhoto: ProfilePhotoParent;
  Query: Record<PropertyKey, never>;
  Quota: Quota;
  RemoteItemFacet: RemoteItemFacet;
  RootFacet: RootFacet;
  ServicePlanInfo: ServicePlanInfo;
  SetAddressFilter: SetAddressFilter;
  SetBooleanFilter: SetBooleanFilter;
  SetDateTimeFilter: SetDateTimeFilter;
  SetIndexedTextFilter: SetIndexedTextFilter;
  SetIndexedWordFilter: SetIndexedWordFilter;
  SetTextFilter: SetTextFilter;
  SetWordFilter: SetWordFilter;
  SharedFacet: SharedFacetParent;
  SignInActivity: SignInActivity;
  SpecialFolderFacet: SpecialFolderFacet;
  String: Scalars['String']['output'];
  SubscribedSku: SubscribedSkuParent;
  Tenant: TenantParent;
  TenantAccess: TenantAccessParent;
  TenantError: TenantError;
  TextEntryFilter: TextEntryFilter;
  TextFilter: TextFilter;
  TextListFilter: TextListFilter;
  Thumbnail: Thumbnail;
  ThumbnailSet: ThumbnailSetParent;
  User: UserParent;
  UserConnection: ConnectionParent<UserParent>;
  UserEdge: EdgeParent<UserParent>;
  UserFilter: UserFilter;
  UserIdentity: UserIdentityParent;
  UserOrder: UserOrder;
  UserProfile: UserProfileParent;
  VerifiedDomain: VerifiedDomain;
  Viewer: ViewerParent;
  WordEntryFilter: WordEntryFilter;
  WordFilter: WordFilter;
  WordListFilter: WordListFilter;
}>;

export type PermissionDirectiveArgs = {
  application: Array<Scalars['String']['input']>;
};

export type PermissionDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = PermissionDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdministrativeUnitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministrativeUnit'] = ResolversParentTypes['AdministrativeUnit']> = ResolversObject<{
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  visibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type BudgetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Budget'] = ResolversParentTypes['Budget']> = ResolversObject<{
  concurrentOperations?: Resolver<ResolversTypes['BudgetLine'], ParentType, ContextType>;
  missesPerMinute?: Resolver<ResolversTypes['BudgetLine'], ParentType, ContextType>;
  requestsPerSecond?: Resolver<ResolversTypes['BudgetLine'], ParentType, ContextType>;
  unitsPerDay?: Resolver<ResolversTypes['BudgetLine'], ParentType, ContextType>;
  unitsPerMinute?: Resolver<ResolversTypes['BudgetLine'], ParentType, ContextType>;
  unitsPerOperation?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
}>;

export type BudgetLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BudgetLine'] = ResolversParentTypes['BudgetLine']> = ResolversObject<{
  limit?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  resetAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type CloudResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Cloud'] = ResolversParentTypes['Cloud']> = ResolversObject<{
  graph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletedFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeletedFacet'] = ResolversParentTypes['DeletedFacet']> = ResolversObject<{
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type DirectoryObjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DirectoryObject'] = ResolversParentTypes['DirectoryObject']> = ResolversObject<{
  __resolveType: TypeResolveFn<'AdministrativeUnit' | 'DirectoryRole' | 'Group' | 'OtherDirectoryObject' | 'User', ParentType, ContextType>;
}>;

export type DirectoryObjectConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DirectoryObjectConnection'] = ResolversParentTypes['DirectoryObjectConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['DirectoryObjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DirectoryObject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type DirectoryObjectEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DirectoryObjectEdge'] = ResolversParentTypes['DirectoryObjectEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DirectoryObject'], ParentType, ContextType>;
}>;

export type DirectoryRoleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DirectoryRole'] = ResolversParentTypes['DirectoryRole']> = ResolversObject<{
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roleTemplateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DomainResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain']> = ResolversObject<{
  authenticationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAdminManaged?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isInitial?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRoot?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  passwordNotificationWindowInDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  passwordValidityPeriodInDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supportedServices?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DriveResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Drive'] = ResolversParentTypes['Drive']> = ResolversObject<{
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delta?: Resolver<Maybe<ResolversTypes['DriveDelta']>, ParentType, ContextType, RequireFields<DriveDeltaArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  driveType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType, Partial<DriveItemArgs>>;
  items?: Resolver<Maybe<ResolversTypes['DriveItemConnection']>, ParentType, ContextType, RequireFields<DriveItemsArgs, 'first'>>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DriveDeltaResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DriveDelta'] = ResolversParentTypes['DriveDelta']> = ResolversObject<{
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type DriveItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DriveItem'] = ResolversParentTypes['DriveItem']> = ResolversObject<{
  cTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['DriveItemConnection']>, ParentType, ContextType, RequireFields<DriveItemChildrenArgs, 'first'>>;
  createdBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deleted?: Resolver<Maybe<ResolversTypes['DeletedFacet']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType>;
  eTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['FileFacet']>, ParentType, ContextType>;
  fileSystemInfo?: Resolver<Maybe<ResolversTypes['FileSystemInfo']>, ParentType, ContextType>;
  folder?: Resolver<Maybe<ResolversTypes['FolderFacet']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['ImageFacet']>, ParentType, ContextType>;
  lastModifiedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  malware?: Resolver<Maybe<ResolversTypes['MalwareFacet']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['PackageFacet']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  parentReference?: Resolver<Maybe<ResolversTypes['ItemReference']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['PhotoFacet']>, ParentType, ContextType>;
  remoteItem?: Resolver<Maybe<ResolversTypes['RemoteItemFacet']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['RootFacet']>, ParentType, ContextType>;
  shared?: Resolver<Maybe<ResolversTypes['SharedFacet']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  specialFolder?: Resolver<Maybe<ResolversTypes['SpecialFolderFacet']>, ParentType, ContextType>;
  thumbnails?: Resolver<Maybe<Array<ResolversTypes['ThumbnailSet']>>, ParentType, ContextType>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DriveItemConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DriveItemConnection'] = ResolversParentTypes['DriveItemConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['DriveItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type DriveItemEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DriveItemEdge'] = ResolversParentTypes['DriveItemEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DriveItem'], ParentType, ContextType>;
}>;

export type EmployeeOrgDataResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EmployeeOrgData'] = ResolversParentTypes['EmployeeOrgData']> = ResolversObject<{
  costCenter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type FileFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FileFacet'] = ResolversParentTypes['FileFacet']> = ResolversObject<{
  hashes?: Resolver<Maybe<ResolversTypes['Hashes']>, ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type FileSystemInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FileSystemInfo'] = ResolversParentTypes['FileSystemInfo']> = ResolversObject<{
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAccessedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type FolderFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FolderFacet'] = ResolversParentTypes['FolderFacet']> = ResolversObject<{
  childCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type GrantResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = ResolversObject<{
  capabilities?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  isFiltered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
}>;

export type GroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = ResolversObject<{
  classification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType>;
  drives?: Resolver<Maybe<Array<ResolversTypes['Drive']>>, ParentType, ContextType>;
  expirationDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupTypes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAssignableToRole?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mailEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mailNickname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memberOf?: Resolver<Maybe<ResolversTypes['DirectoryObjectConnection']>, ParentType, ContextType, RequireFields<GroupMemberOfArgs, 'first'>>;
  members?: Resolver<Maybe<ResolversTypes['DirectoryObjectConnection']>, ParentType, ContextType, RequireFields<GroupMembersArgs, 'first'>>;
  membershipRule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  membershipRuleProcessingState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onPremisesDomainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesLastSyncDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  onPremisesNetBiosName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesSamAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesSecurityIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesSyncEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  owners?: Resolver<Maybe<ResolversTypes['DirectoryObjectConnection']>, ParentType, ContextType, RequireFields<GroupOwnersArgs, 'first'>>;
  preferredDataLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferredLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proxyAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  renewedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resourceBehaviorOptions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  resourceProvisioningOptions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  securityEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  securityIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transitiveMembers?: Resolver<Maybe<ResolversTypes['DirectoryObjectConnection']>, ParentType, ContextType, RequireFields<GroupTransitiveMembersArgs, 'first'>>;
  visibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type GroupConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GroupConnection'] = ResolversParentTypes['GroupConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['GroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type GroupEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
}>;

export type HashesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Hashes'] = ResolversParentTypes['Hashes']> = ResolversObject<{
  crc32Hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quickXorHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha1Hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256Hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type IdentityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = ResolversObject<{
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
}>;

export type IdentitySetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdentitySet'] = ResolversParentTypes['IdentitySet']> = ResolversObject<{
  application?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['UserIdentity']>, ParentType, ContextType>;
}>;

export type ImageFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImageFacet'] = ResolversParentTypes['ImageFacet']> = ResolversObject<{
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type ItemReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ItemReference'] = ResolversParentTypes['ItemReference']> = ResolversObject<{
  driveId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  driveType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  siteId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type LicenseDetailsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LicenseDetails'] = ResolversParentTypes['LicenseDetails']> = ResolversObject<{
  disabledPlans?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  servicePlans?: Resolver<Maybe<Array<ResolversTypes['ServicePlanInfo']>>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['SubscribedSku']>, ParentType, ContextType>;
  skuId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  skuPartNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type LicenseUnitsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LicenseUnits'] = ResolversParentTypes['LicenseUnits']> = ResolversObject<{
  enabled?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lockedOut?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suspended?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  warning?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MalwareFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MalwareFacet'] = ResolversParentTypes['MalwareFacet']> = ResolversObject<{
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = ResolversObject<{
  __resolveType: TypeResolveFn<'Domain' | 'Drive' | 'DriveItem' | 'Group' | 'Organization' | 'SubscribedSku' | 'Tenant' | 'User', ParentType, ContextType>;
}>;

export type OnPremisesExtensionAttributesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OnPremisesExtensionAttributes'] = ResolversParentTypes['OnPremisesExtensionAttributes']> = ResolversObject<{
  extensionAttribute1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute5?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute6?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute7?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute8?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute9?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute10?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute11?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute12?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute13?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute14?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionAttribute15?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type OrganizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = ResolversObject<{
  businessPhones?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryLetterCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  defaultUsageLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  marketingNotificationEmails?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onPremisesLastSyncDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  onPremisesSyncEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferredLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  securityComplianceNotificationMails?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  technicalNotificationMails?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  tenantType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verifiedDomains?: Resolver<Maybe<Array<ResolversTypes['VerifiedDomain']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OtherDirectoryObjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OtherDirectoryObject'] = ResolversParentTypes['OtherDirectoryObject']> = ResolversObject<{
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type PackageFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PackageFacet'] = ResolversParentTypes['PackageFacet']> = ResolversObject<{
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PhotoFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PhotoFacet'] = ResolversParentTypes['PhotoFacet']> = ResolversObject<{
  cameraMake?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cameraModel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  takenDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type ProfilePhotoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProfilePhoto'] = ResolversParentTypes['ProfilePhoto']> = ResolversObject<{
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'nodeId'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'nodeIds'>>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType, RequireFields<QueryTenantArgs, 'id'>>;
  tenants?: Resolver<Array<ResolversTypes['Tenant']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
}>;

export type QuotaResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Quota'] = ResolversParentTypes['Quota']> = ResolversObject<{
  deleted?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  used?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
}>;

export type RemoteItemFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoteItemFacet'] = ResolversParentTypes['RemoteItemFacet']> = ResolversObject<{
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['FileFacet']>, ParentType, ContextType>;
  folder?: Resolver<Maybe<ResolversTypes['FolderFacet']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentReference?: Resolver<Maybe<ResolversTypes['ItemReference']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type RootFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RootFacet'] = ResolversParentTypes['RootFacet']> = ResolversObject<{
  isRoot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ServicePlanInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServicePlanInfo'] = ResolversParentTypes['ServicePlanInfo']> = ResolversObject<{
  appliesTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisioningStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  servicePlanId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  servicePlanName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SharedFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharedFacet'] = ResolversParentTypes['SharedFacet']> = ResolversObject<{
  owner?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sharedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  sharedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type SignInActivityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInActivity'] = ResolversParentTypes['SignInActivity']> = ResolversObject<{
  lastNonInteractiveSignInDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSignInDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSuccessfulSignInDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type SpecialFolderFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpecialFolderFacet'] = ResolversParentTypes['SpecialFolderFacet']> = ResolversObject<{
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SubscribedSkuResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SubscribedSku'] = ResolversParentTypes['SubscribedSku']> = ResolversObject<{
  appliesTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  capabilityStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consumedUnits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  prepaidUnits?: Resolver<Maybe<ResolversTypes['LicenseUnits']>, ParentType, ContextType>;
  servicePlans?: Resolver<Maybe<Array<ResolversTypes['ServicePlanInfo']>>, ParentType, ContextType>;
  skuId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  skuPartNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscriptionIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type TenantResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant']> = ResolversObject<{
  access?: Resolver<ResolversTypes['TenantAccess'], ParentType, ContextType>;
  cloud?: Resolver<ResolversTypes['Cloud'], ParentType, ContextType>;
  domainList?: Resolver<Maybe<Array<ResolversTypes['Domain']>>, ParentType, ContextType>;
  domains?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType, RequireFields<TenantDriveArgs, 'id'>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<TenantGroupArgs, 'id'>>;
  groups?: Resolver<Maybe<ResolversTypes['GroupConnection']>, ParentType, ContextType, RequireFields<TenantGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  subscribedSkus?: Resolver<Maybe<Array<ResolversTypes['SubscribedSku']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<TenantUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<TenantUsersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type TenantAccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TenantAccess'] = ResolversParentTypes['TenantAccess']> = ResolversObject<{
  adminConsentUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  credentialExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantedPermissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['TenantError']>, ParentType, ContextType>;
  missingPermissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TenantStatus'], ParentType, ContextType>;
}>;

export type TenantErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TenantError'] = ResolversParentTypes['TenantError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ThumbnailResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Thumbnail'] = ResolversParentTypes['Thumbnail']> = ResolversObject<{
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type ThumbnailSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ThumbnailSet'] = ResolversParentTypes['ThumbnailSet']> = ResolversObject<{
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  large?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
  small?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
}>;

export type UserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = ResolversObject<{
  accountEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ageGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessPhones?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consentProvidedForMinor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  creationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directReports?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<UserDirectReportsArgs, 'first'>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType>;
  drives?: Resolver<Maybe<Array<ResolversTypes['Drive']>>, ParentType, ContextType>;
  employeeHireDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  employeeId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeOrgData?: Resolver<Maybe<ResolversTypes['EmployeeOrgData']>, ParentType, ContextType>;
  employeeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalUserState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalUserStateChangeDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  faxNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  isResourceAccount?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastPasswordChangeDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  legalAgeGroupClassification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licenseDetails?: Resolver<Maybe<Array<ResolversTypes['LicenseDetails']>>, ParentType, ContextType>;
  mail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mailNickname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  managerChain?: Resolver<Maybe<Array<ResolversTypes['User']>>, ParentType, ContextType, RequireFields<UserManagerChainArgs, 'levels'>>;
  memberOf?: Resolver<Maybe<ResolversTypes['DirectoryObjectConnection']>, ParentType, ContextType, RequireFields<UserMemberOfArgs, 'first'>>;
  mobilePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officeLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesDistinguishedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesDomainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesExtensionAttributes?: Resolver<Maybe<ResolversTypes['OnPremisesExtensionAttributes']>, ParentType, ContextType>;
  onPremisesImmutableId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesLastSyncDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  onPremisesSamAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesSecurityIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesSyncEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  onPremisesUserPrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  otherMails?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  ownedObjects?: Resolver<Maybe<ResolversTypes['DirectoryObjectConnection']>, ParentType, ContextType, RequireFields<UserOwnedObjectsArgs, 'first'>>;
  passwordPolicies?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['ProfilePhoto']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferredDataLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferredLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['UserProfile']>, ParentType, ContextType>;
  proxyAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  securityIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  showInAddressList?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  signInActivity?: Resolver<Maybe<ResolversTypes['SignInActivity']>, ParentType, ContextType>;
  signInSessionsValidFromDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  streetAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transitiveMemberOf?: Resolver<Maybe<ResolversTypes['DirectoryObjectConnection']>, ParentType, ContextType, RequireFields<UserTransitiveMemberOfArgs, 'first'>>;
  usageLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type UserConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type UserEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
}>;

export type UserIdentityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserIdentity'] = ResolversParentTypes['UserIdentity']> = ResolversObject<{
  account?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
}>;

export type UserProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserProfile'] = ResolversParentTypes['UserProfile']> = ResolversObject<{
  aboutMe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthday?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hireDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  interests?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  mySite?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pastProjects?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  preferredName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsibilities?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  schools?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  skills?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
}>;

export type VerifiedDomainResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VerifiedDomain'] = ResolversParentTypes['VerifiedDomain']> = ResolversObject<{
  capabilities?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isInitial?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  budget?: Resolver<ResolversTypes['Budget'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type Resolvers<ContextType = RequestContext> = ResolversObject<{
  AdministrativeUnit?: AdministrativeUnitResolvers<ContextType>;
  Budget?: BudgetResolvers<ContextType>;
  BudgetLine?: BudgetLineResolvers<ContextType>;
  Cloud?: CloudResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletedFacet?: DeletedFacetResolvers<ContextType>;
  DirectoryObject?: DirectoryObjectResolvers<ContextType>;
  DirectoryObjectConnection?: DirectoryObjectConnectionResolvers<ContextType>;
  DirectoryObjectEdge?: DirectoryObjectEdgeResolvers<ContextType>;
  DirectoryRole?: DirectoryRoleResolvers<ContextType>;
  Domain?: DomainResolvers<ContextType>;
  Drive?: DriveResolvers<ContextType>;
  DriveDelta?: DriveDeltaResolvers<ContextType>;
  DriveItem?: DriveItemResolvers<ContextType>;
  DriveItemConnection?: DriveItemConnectionResolvers<ContextType>;
  DriveItemEdge?: DriveItemEdgeResolvers<ContextType>;
  EmployeeOrgData?: EmployeeOrgDataResolvers<ContextType>;
  FileFacet?: FileFacetResolvers<ContextType>;
  FileSystemInfo?: FileSystemInfoResolvers<ContextType>;
  FolderFacet?: FolderFacetResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  Hashes?: HashesResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentitySet?: IdentitySetResolvers<ContextType>;
  ImageFacet?: ImageFacetResolvers<ContextType>;
  ItemReference?: ItemReferenceResolvers<ContextType>;
  LicenseDetails?: LicenseDetailsResolvers<ContextType>;
  LicenseUnits?: LicenseUnitsResolvers<ContextType>;
  Long?: GraphQLScalarType;
  MalwareFacet?: MalwareFacetResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OnPremisesExtensionAttributes?: OnPremisesExtensionAttributesResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OtherDirectoryObject?: OtherDirectoryObjectResolvers<ContextType>;
  PackageFacet?: PackageFacetResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PhotoFacet?: PhotoFacetResolvers<ContextType>;
  ProfilePhoto?: ProfilePhotoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  RemoteItemFacet?: RemoteItemFacetResolvers<ContextType>;
  RootFacet?: RootFacetResolvers<ContextType>;
  ServicePlanInfo?: ServicePlanInfoResolvers<ContextType>;
  SharedFacet?: SharedFacetResolvers<ContextType>;
  SignInActivity?: SignInActivityResolvers<ContextType>;
  SpecialFolderFacet?: SpecialFolderFacetResolvers<ContextType>;
  SubscribedSku?: SubscribedSkuResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TenantAccess?: TenantAccessResolvers<ContextType>;
  TenantError?: TenantErrorResolvers<ContextType>;
  Thumbnail?: ThumbnailResolvers<ContextType>;
  ThumbnailSet?: ThumbnailSetResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserIdentity?: UserIdentityResolvers<ContextType>;
  UserProfile?: UserProfileResolvers<ContextType>;
  VerifiedDomain?: VerifiedDomainResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
}>;

export type DirectiveResolvers<ContextType = RequestContext> = ResolversObject<{
  permission?: PermissionDirectiveResolver<any, any, ContextType>;
}>;
