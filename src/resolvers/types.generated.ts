import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TenantParent } from './tenant.js';
import type { TenantAccessParent } from './tenant-access.js';
import type { GrantParent, ViewerParent, BudgetLineParent } from './viewer.js';
import type { UserParent } from './user.js';
import type { ConnectionParent, EdgeParent, PageInfoParent } from './connection.js';
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

/** That an item is gone. */
export type DeletedFacet = {
  __typename?: 'DeletedFacet';
  /** `deleted`, or nothing more than that. */
  state?: Maybe<Scalars['String']['output']>;
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

/** Fingerprints of a file's content. */
export type Hashes = {
  __typename?: 'Hashes';
  crc32Hash?: Maybe<Scalars['String']['output']>;
  /** The only one in business drives and libraries: Microsoft's QuickXorHash, base64. */
  quickXorHash?: Maybe<Scalars['String']['output']>;
  sha1Hash?: Maybe<Scalars['String']['output']>;
  sha256Hash?: Maybe<Scalars['String']['output']>;
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

/** Which way a list is sorted. */
export type OrderDirection =
  /** From A to Z, from low to high. */
  | 'ASC'
  /** From Z to A, from high to low. */
  | 'DESC';

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

/** How an item is shared. */
export type SharedFacet = {
  __typename?: 'SharedFacet';
  owner?: Maybe<IdentitySet>;
  /** `anonymous`, `organization` or `users`. */
  scope?: Maybe<Scalars['String']['output']>;
  sharedBy?: Maybe<IdentitySet>;
  sharedDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** A folder Graph knows by a name of its own. */
export type SpecialFolderFacet = {
  __typename?: 'SpecialFolderFacet';
  /** Such as `documents` or `photos`. */
  name?: Maybe<Scalars['String']['output']>;
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
  /** The domains listed for this tenant in the configuration; each is accepted by `Query.tenant`. */
  domains: Array<Scalars['String']['output']>;
  /**
   * A drive (a OneDrive or a document library) by Graph id, case-sensitive; null when there is none.
   * Permission: `Files.Read.All`. Capability: `drives.list`.
   * Graph is asked for the drive itself only when something of it, or its root, is selected.
   */
  drive?: Maybe<Drive>;
  /** The directory (tenant) id, a GUID. */
  id: Scalars['ID']['output'];
  /** The name the configuration gives this tenant. */
  name: Scalars['String']['output'];
  nodeId: Scalars['ID']['output'];
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
export type TenantUserArgs = {
  id: Scalars['ID']['input'];
};


/** A Microsoft Entra tenant (a directory) this gateway reads with application permissions. */
export type TenantUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<UserOrder>>;
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
export type User = Node & {
  __typename?: 'User';
  /** Whether the account may sign in. */
  accountEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** The office numbers; Graph keeps at most one. Capability: `users.sensitive`. */
  businessPhones?: Maybe<Array<Scalars['String']['output']>>;
  city?: Maybe<Scalars['String']['output']>;
  companyName?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['String']['output']>;
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
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
  /** The number the organisation gave the employee. Capability: `users.sensitive`. */
  employeeId?: Maybe<Scalars['String']['output']>;
  givenName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the user, a GUID. */
  id: Scalars['ID']['output'];
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** The SMTP address. */
  mail?: Maybe<Scalars['String']['output']>;
  /** The mail alias. */
  mailNickname?: Maybe<Scalars['String']['output']>;
  /** The user's manager; null when there is none, or when the manager is not a user (an organisational contact). */
  manager?: Maybe<User>;
  /** The mobile number. Capability: `users.sensitive`. */
  mobilePhone?: Maybe<Scalars['String']['output']>;
  nodeId: Scalars['ID']['output'];
  officeLocation?: Maybe<Scalars['String']['output']>;
  /** Whether the account is synchronised from an on-premises directory; null when it never was. */
  onPremisesSyncEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** The postal code. Capability: `users.sensitive`. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The preferred language, such as `en-US`. */
  preferredLanguage?: Maybe<Scalars['String']['output']>;
  state?: Maybe<Scalars['String']['output']>;
  /** The street address. Capability: `users.sensitive`. */
  streetAddress?: Maybe<Scalars['String']['output']>;
  surname?: Maybe<Scalars['String']['output']>;
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

/** One page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  /** The users themselves, without the edges. */
  nodes: Array<User>;
  pageInfo: PageInfo;
  /**
   * How many there are in the whole list, counted by Graph at its beginning. Asking for it makes the list an
   * advanced query, in which managers cannot come along and are read one by one.
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
  /** The name shown in address books. */
  | 'displayName'
  /** The sign-in name. */
  | 'userPrincipalName';

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
  Node:
    | ( DriveParent )
    | ( DriveItemParent )
    | ( TenantParent )
    | ( UserParent )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Budget: ResolverTypeWrapper<Omit<Budget, 'concurrentOperations' | 'missesPerMinute' | 'requestsPerSecond' | 'unitsPerDay' | 'unitsPerMinute'> & { concurrentOperations: ResolversTypes['BudgetLine'], missesPerMinute: ResolversTypes['BudgetLine'], requestsPerSecond: ResolversTypes['BudgetLine'], unitsPerDay: ResolversTypes['BudgetLine'], unitsPerMinute: ResolversTypes['BudgetLine'] }>;
  BudgetLine: ResolverTypeWrapper<BudgetLineParent>;
  Cloud: ResolverTypeWrapper<CloudConfig>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeletedFacet: ResolverTypeWrapper<DeletedFacet>;
  Drive: ResolverTypeWrapper<DriveParent>;
  DriveDelta: ResolverTypeWrapper<DriveDeltaParent>;
  DriveItem: ResolverTypeWrapper<DriveItemParent>;
  DriveItemConnection: ResolverTypeWrapper<ConnectionParent<DriveItemParent>>;
  DriveItemEdge: ResolverTypeWrapper<EdgeParent<DriveItemParent>>;
  DriveItemOrder: DriveItemOrder;
  DriveItemOrderField: DriveItemOrderField;
  FileFacet: ResolverTypeWrapper<FileFacet>;
  FileSystemInfo: ResolverTypeWrapper<FileSystemInfo>;
  FolderFacet: ResolverTypeWrapper<FolderFacet>;
  Grant: ResolverTypeWrapper<GrantParent>;
  Hashes: ResolverTypeWrapper<Hashes>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Identity: ResolverTypeWrapper<Identity>;
  IdentitySet: ResolverTypeWrapper<IdentitySetParent>;
  ImageFacet: ResolverTypeWrapper<ImageFacet>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ItemReference: ResolverTypeWrapper<ItemReference>;
  Long: ResolverTypeWrapper<Scalars['Long']['output']>;
  MalwareFacet: ResolverTypeWrapper<MalwareFacet>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PackageFacet: ResolverTypeWrapper<PackageFacet>;
  PageInfo: ResolverTypeWrapper<PageInfoParent>;
  PhotoFacet: ResolverTypeWrapper<PhotoFacet>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quota: ResolverTypeWrapper<Quota>;
  RemoteItemFacet: ResolverTypeWrapper<RemoteItemFacet>;
  RootFacet: ResolverTypeWrapper<RootFacet>;
  SharedFacet: ResolverTypeWrapper<SharedFacetParent>;
  SpecialFolderFacet: ResolverTypeWrapper<SpecialFolderFacet>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Tenant: ResolverTypeWrapper<TenantParent>;
  TenantAccess: ResolverTypeWrapper<TenantAccessParent>;
  TenantError: ResolverTypeWrapper<TenantError>;
  TenantStatus: TenantStatus;
  Thumbnail: ResolverTypeWrapper<Thumbnail>;
  ThumbnailSet: ResolverTypeWrapper<ThumbnailSetParent>;
  User: ResolverTypeWrapper<UserParent>;
  UserConnection: ResolverTypeWrapper<ConnectionParent<UserParent>>;
  UserEdge: ResolverTypeWrapper<EdgeParent<UserParent>>;
  UserIdentity: ResolverTypeWrapper<UserIdentityParent>;
  UserOrder: UserOrder;
  UserOrderField: UserOrderField;
  Viewer: ResolverTypeWrapper<ViewerParent>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  Boolean: Scalars['Boolean']['output'];
  Budget: Omit<Budget, 'concurrentOperations' | 'missesPerMinute' | 'requestsPerSecond' | 'unitsPerDay' | 'unitsPerMinute'> & { concurrentOperations: ResolversParentTypes['BudgetLine'], missesPerMinute: ResolversParentTypes['BudgetLine'], requestsPerSecond: ResolversParentTypes['BudgetLine'], unitsPerDay: ResolversParentTypes['BudgetLine'], unitsPerMinute: ResolversParentTypes['BudgetLine'] };
  BudgetLine: BudgetLineParent;
  Cloud: CloudConfig;
  DateTime: Scalars['DateTime']['output'];
  DeletedFacet: DeletedFacet;
  Drive: DriveParent;
  DriveDelta: DriveDeltaParent;
  DriveItem: DriveItemParent;
  DriveItemConnection: ConnectionParent<DriveItemParent>;
  DriveItemEdge: EdgeParent<DriveItemParent>;
  DriveItemOrder: DriveItemOrder;
  FileFacet: FileFacet;
  FileSystemInfo: FileSystemInfo;
  FolderFacet: FolderFacet;
  Grant: GrantParent;
  Hashes: Hashes;
  ID: Scalars['ID']['output'];
  Identity: Identity;
  IdentitySet: IdentitySetParent;
  ImageFacet: ImageFacet;
  Int: Scalars['Int']['output'];
  ItemReference: ItemReference;
  Long: Scalars['Long']['output'];
  MalwareFacet: MalwareFacet;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PackageFacet: PackageFacet;
  PageInfo: PageInfoParent;
  PhotoFacet: PhotoFacet;
  Query: Record<PropertyKey, never>;
  Quota: Quota;
  RemoteItemFacet: RemoteItemFacet;
  RootFacet: RootFacet;
  SharedFacet: SharedFacetParent;
  SpecialFolderFacet: SpecialFolderFacet;
  String: Scalars['String']['output'];
  Tenant: TenantParent;
  TenantAccess: TenantAccessParent;
  TenantError: TenantError;
  Thumbnail: Thumbnail;
  ThumbnailSet: ThumbnailSetParent;
  User: UserParent;
  UserConnection: ConnectionParent<UserParent>;
  UserEdge: EdgeParent<UserParent>;
  UserIdentity: UserIdentityParent;
  UserOrder: UserOrder;
  Viewer: ViewerParent;
}>;

export type PermissionDirectiveArgs = {
  application: Array<Scalars['String']['input']>;
};

export type PermissionDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = PermissionDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MalwareFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MalwareFacet'] = ResolversParentTypes['MalwareFacet']> = ResolversObject<{
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = ResolversObject<{
  __resolveType: TypeResolveFn<'Drive' | 'DriveItem' | 'Tenant' | 'User', ParentType, ContextType>;
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

export type SharedFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharedFacet'] = ResolversParentTypes['SharedFacet']> = ResolversObject<{
  owner?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sharedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  sharedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type SpecialFolderFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpecialFolderFacet'] = ResolversParentTypes['SpecialFolderFacet']> = ResolversObject<{
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type TenantResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant']> = ResolversObject<{
  access?: Resolver<ResolversTypes['TenantAccess'], ParentType, ContextType>;
  cloud?: Resolver<ResolversTypes['Cloud'], ParentType, ContextType>;
  domains?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType, RequireFields<TenantDriveArgs, 'id'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  businessPhones?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directReports?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<UserDirectReportsArgs, 'first'>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType>;
  drives?: Resolver<Maybe<Array<ResolversTypes['Drive']>>, ParentType, ContextType>;
  employeeId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mailNickname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  mobilePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officeLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onPremisesSyncEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferredLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  streetAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  budget?: Resolver<ResolversTypes['Budget'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type Resolvers<ContextType = RequestContext> = ResolversObject<{
  Budget?: BudgetResolvers<ContextType>;
  BudgetLine?: BudgetLineResolvers<ContextType>;
  Cloud?: CloudResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletedFacet?: DeletedFacetResolvers<ContextType>;
  Drive?: DriveResolvers<ContextType>;
  DriveDelta?: DriveDeltaResolvers<ContextType>;
  DriveItem?: DriveItemResolvers<ContextType>;
  DriveItemConnection?: DriveItemConnectionResolvers<ContextType>;
  DriveItemEdge?: DriveItemEdgeResolvers<ContextType>;
  FileFacet?: FileFacetResolvers<ContextType>;
  FileSystemInfo?: FileSystemInfoResolvers<ContextType>;
  FolderFacet?: FolderFacetResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  Hashes?: HashesResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentitySet?: IdentitySetResolvers<ContextType>;
  ImageFacet?: ImageFacetResolvers<ContextType>;
  ItemReference?: ItemReferenceResolvers<ContextType>;
  Long?: GraphQLScalarType;
  MalwareFacet?: MalwareFacetResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PackageFacet?: PackageFacetResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PhotoFacet?: PhotoFacetResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  RemoteItemFacet?: RemoteItemFacetResolvers<ContextType>;
  RootFacet?: RootFacetResolvers<ContextType>;
  SharedFacet?: SharedFacetResolvers<ContextType>;
  SpecialFolderFacet?: SpecialFolderFacetResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TenantAccess?: TenantAccessResolvers<ContextType>;
  TenantError?: TenantErrorResolvers<ContextType>;
  Thumbnail?: ThumbnailResolvers<ContextType>;
  ThumbnailSet?: ThumbnailSetResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserIdentity?: UserIdentityResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
}>;

export type DirectiveResolvers<ContextType = RequestContext> = ResolversObject<{
  permission?: PermissionDirectiveResolver<any, any, ContextType>;
}>;
