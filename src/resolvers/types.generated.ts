import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TenantParent } from './gateway/tenant.js';
import type { TenantAccessParent } from './gateway/tenant-access.js';
import type { GrantParent, ViewerParent, BudgetLineParent } from './gateway/viewer.js';
import type { UserParent } from './directory/user-resource.js';
import type { ConnectionParent, EdgeParent, PageInfoParent } from './lists/connection.js';
import type { UserProfileParent } from './directory/user-profile.js';
import type { ProfilePhotoParent } from './directory/user-photo.js';
import type { LicenseDetailsParent, SubscribedSkuParent } from './directory/subscribed-sku.js';
import type { OrganizationParent } from './directory/organization.js';
import type { DomainParent } from './directory/domain.js';
import type { GroupParent } from './directory/group-resource.js';
import type { DirectoryObjectParent } from './directory/directory-object.js';
import type { DriveParent } from './drives/drive.js';
import type { DriveItemParent } from './items/drive-item.js';
import type { ItemReferenceParent } from './items/item-location.js';
import type { DriveDeltaParent } from './drives/drive-delta.js';
import type { IdentitySetParent, UserIdentityParent, SharedFacetParent, SharePointIdentitySetParent, SharePointIdentityParent, SharePointGroupIdentityParent } from './items/identity.js';
import type { ThumbnailSetParent } from './items/thumbnails.js';
import type { PermissionParent, SharingLinkParent, SharingInvitationParent, DriveItemVersionParent, ItemAnalyticsParent, ItemActivityStatParent, RetentionLabelParent, PublicationFacetParent, RemoteItemParent } from './items/drive-item-details.js';
import type { SiteParent, SiteCollectionParent } from './sites/site.js';
import type { ListParent, ColumnDefinitionParent } from './sites/list.js';
import type { ListItemParent, ContentTypeInfoParent } from './sites/list-item.js';
import type { SearchHitParent } from './drives/search.js';
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
  /** A JSON object whose keys are a tenant's own, such as the columns of a list. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** A whole number that may exceed 32 bits (sizes and quotas in bytes), as a JSON number up to 2^53 - 1. */
  Long: { input: number; output: number; }
};

/** Conditions on one address of a list. */
export type AddressEntryFilter = {
  /** For example `@contoso.com`. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Is this address. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on an address that may be missing. */
export type AddressFilter = {
  /** For example `@contoso.com`. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Is this address. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another address, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the directory with its own administrators (https://learn.microsoft.com/graph/api/resources/administrativeunit). */
export type AdministrativeUnit = DirectoryObject & {
  __typename?: 'AdministrativeUnit';
  /** The description; null if there is none, or if the application may not read it. */
  description?: Maybe<Scalars['String']['output']>;
  /** The name of the unit; null when the application may not read it. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the unit, a GUID. */
  id: Scalars['ID']['output'];
  /** `HiddenMembership` if only members can see the members; else null. */
  visibility?: Maybe<Scalars['String']['output']>;
};

/** A bundle of pictures. */
export type Album = {
  __typename?: 'Album';
  /** The id of the picture on its cover. */
  coverImageItemId?: Maybe<Scalars['ID']['output']>;
};

/** Conditions on one licence. */
export type AssignedLicenseFilter = {
  /** The product, see `Tenant.subscribedSkus`. */
  skuId?: InputMaybe<GuidFilter>;
};

/** Conditions on the licences of a user or a group. */
export type AssignedLicensesFilter = {
  /** There is a licence that meets all of these conditions. */
  any?: InputMaybe<AssignedLicenseFilter>;
  /** Whether there is none. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one service. */
export type AssignedPlanFilter = {
  /** For example `Enabled`. */
  capabilityStatus?: InputMaybe<WordEntryFilter>;
  /** For example `exchange` or `SharePoint`. */
  service?: InputMaybe<TextEntryFilter>;
  /** The id of the service, the same in every tenant. */
  servicePlanId?: InputMaybe<GuidFilter>;
};

/** Conditions on the services licences give access to. */
export type AssignedPlansFilter = {
  /** There is a service that meets all of these conditions. */
  any?: InputMaybe<AssignedPlanFilter>;
};

/** The properties of an audio recording. */
export type AudioFacet = {
  __typename?: 'AudioFacet';
  /** The title of the album. */
  album?: Maybe<Scalars['String']['output']>;
  /** The artist of the album. */
  albumArtist?: Maybe<Scalars['String']['output']>;
  /** The performer. */
  artist?: Maybe<Scalars['String']['output']>;
  /** In kilobits per second. */
  bitrate?: Maybe<Scalars['Long']['output']>;
  /** The composers. */
  composers?: Maybe<Scalars['String']['output']>;
  /** The copyright. */
  copyright?: Maybe<Scalars['String']['output']>;
  /** The number of the disc in the album. */
  disc?: Maybe<Scalars['Int']['output']>;
  /** How many discs the album has. */
  discCount?: Maybe<Scalars['Int']['output']>;
  /** In milliseconds. */
  duration?: Maybe<Scalars['Long']['output']>;
  /** The kind of music or speech. */
  genre?: Maybe<Scalars['String']['output']>;
  /** Whether it is protected by digital rights management. */
  hasDrm?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the bitrate changes. */
  isVariableBitrate?: Maybe<Scalars['Boolean']['output']>;
  /** The title of the recording. */
  title?: Maybe<Scalars['String']['output']>;
  /** The number of the track on the disc. */
  track?: Maybe<Scalars['Int']['output']>;
  /** How many tracks the disc has. */
  trackCount?: Maybe<Scalars['Int']['output']>;
  /** When it was recorded. */
  year?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on a boolean. */
export type BooleanFilter = {
  /** Has this value. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is the opposite, or not set. */
  ne?: InputMaybe<Scalars['Boolean']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * The limits of a caller. A request above a limit gets the error `RATE_LIMITED`, with the time to wait in `retryAfterMs`.
 * If there are several gateways, each counts by itself.
 */
export type Budget = {
  __typename?: 'Budget';
  /** Operations at the same time, including this one. */
  concurrentOperations: BudgetLine;
  /** Ids, names and paths within one minute that did not exist. */
  missesPerMinute: BudgetLine;
  /** Requests within one second, including this one. */
  requestsPerSecond: BudgetLine;
  /** Resource units within 24 hours, counted in the same way. */
  unitsPerDay: BudgetLine;
  /** Resource units within one minute. The highest possible cost of this operation is subtracted; what it does not use is added again. */
  unitsPerMinute: BudgetLine;
  /** How many resource units of Microsoft Graph one operation may cost. */
  unitsPerOperation: Scalars['Long']['output'];
};

/** One limit, and what is left of it. */
export type BudgetLine = {
  __typename?: 'BudgetLine';
  /** The limit when nothing is used. */
  limit: Scalars['Long']['output'];
  /** How much is left at this moment. */
  remaining: Scalars['Long']['output'];
  /** When the full limit is available again; null if it is available now, or if that depends on operations that still run. */
  resetAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The properties of a bundle. */
export type BundleFacet = {
  __typename?: 'BundleFacet';
  /** Present for albums. */
  album?: Maybe<Album>;
  /** How many items are in it. */
  childCount?: Maybe<Scalars['Int']['output']>;
};

/** How a value is calculated from others. */
export type CalculatedColumn = {
  __typename?: 'CalculatedColumn';
  /** For dates: `dateOnly` or `dateTime`. */
  format?: Maybe<Scalars['String']['output']>;
  /** The formula, as SharePoint writes it. */
  formula?: Maybe<Scalars['String']['output']>;
  /** `boolean`, `currency`, `dateTime`, `number` or `text`. */
  outputType?: Maybe<Scalars['String']['output']>;
};

/** What a choice column allows. */
export type ChoiceColumn = {
  __typename?: 'ChoiceColumn';
  /** Whether people may enter another text. */
  allowTextEntry?: Maybe<Scalars['Boolean']['output']>;
  /** The texts to choose from. */
  choices?: Maybe<Array<Scalars['String']['output']>>;
  /** `checkBoxes`, `dropDownMenu` or `radioButtons`. */
  displayAs?: Maybe<Scalars['String']['output']>;
};

/** A Microsoft cloud. It has its own addresses for tokens and for Graph. */
export type Cloud = {
  __typename?: 'Cloud';
  /** The origin of Microsoft Graph in this cloud. */
  graph: Scalars['String']['output'];
  /** The configured name: `global`, `usgov`, `usgov-dod`, `china`, or a name that the operator added. */
  name: Scalars['String']['output'];
};

/** A column of a list (https://learn.microsoft.com/graph/api/resources/columndefinition). */
export type ColumnDefinition = {
  __typename?: 'ColumnDefinition';
  /** Present for `calculated` columns. */
  calculated?: Maybe<CalculatedColumn>;
  /** Present for `choice` columns. */
  choice?: Maybe<ChoiceColumn>;
  /** The group in which people find the column. */
  columnGroup?: Maybe<Scalars['String']['output']>;
  /** Present for `currency` columns. */
  currency?: Maybe<CurrencyColumn>;
  /** Present for `dateTime` columns. */
  dateTime?: Maybe<DateTimeColumn>;
  /** The default value. */
  defaultValue?: Maybe<DefaultColumnValue>;
  /** What people wrote about the column. */
  description?: Maybe<Scalars['String']['output']>;
  /** The name people see. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Whether no two items may have the same value. */
  enforceUniqueValues?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is hidden from people. */
  hidden?: Maybe<Scalars['Boolean']['output']>;
  /** Present for `hyperlinkOrPicture` columns. */
  hyperlinkOrPicture?: Maybe<HyperlinkOrPictureColumn>;
  /** Whether Graph can filter and sort by it. */
  indexed?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the column may be deleted. */
  isDeletable?: Maybe<Scalars['Boolean']['output']>;
  /** Whether values may be sorted by hand. */
  isReorderable?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the column cannot be changed. */
  isSealed?: Maybe<Scalars['Boolean']['output']>;
  /** What the column holds; null if Graph does not name the kind. */
  kind?: Maybe<ColumnKind>;
  /** Graph's id of the column. Columns of different lists may have the same id. */
  localId: Scalars['ID']['output'];
  /** Present for `lookup` columns. */
  lookup?: Maybe<LookupColumn>;
  /** The name in `ListItem.fields`. */
  name?: Maybe<Scalars['String']['output']>;
  /** Present for `number` columns. */
  number?: Maybe<NumberColumn>;
  /** Present for `personOrGroup` columns. */
  personOrGroup?: Maybe<PersonOrGroupColumn>;
  /** Whether SharePoint sets its values. */
  readOnly?: Maybe<Scalars['Boolean']['output']>;
  /** Whether an item has to have a value. */
  required?: Maybe<Scalars['Boolean']['output']>;
  /** Present for `text` columns. */
  text?: Maybe<TextColumn>;
};

/** What a column holds. */
export type ColumnKind =
  /** Yes or no. */
  | 'boolean'
  /** The result of a formula over other columns. */
  | 'calculated'
  /** One or more texts from a list of choices. */
  | 'choice'
  /** Whether the item is approved. */
  | 'contentApprovalStatus'
  /** An amount of money. */
  | 'currency'
  /** A date, with or without a time. */
  | 'dateTime'
  /** A place on earth. */
  | 'geolocation'
  /** An address, or a picture at an address. */
  | 'hyperlinkOrPicture'
  /** Items of another list. */
  | 'lookup'
  /** A number. */
  | 'number'
  /** People or groups. */
  | 'personOrGroup'
  /** Terms of a taxonomy. */
  | 'term'
  /** Text. */
  | 'text'
  /** A picture. */
  | 'thumbnail';

/** A content type. */
export type ContentTypeInfo = {
  __typename?: 'ContentTypeInfo';
  /**
   * SharePoint's id of the content type. It begins with the ids of the content types from which it inherits. Different sites
   * may use the same id for their own content types.
   */
  localId?: Maybe<Scalars['ID']['output']>;
  /** For example `Document`, `Folder` or `Item`. */
  name?: Maybe<Scalars['String']['output']>;
};

/** How money is shown. */
export type CurrencyColumn = {
  __typename?: 'CurrencyColumn';
  /** The language and country of the currency, such as `en-us`. */
  locale?: Maybe<Scalars['String']['output']>;
};

/** How a date column is shown. */
export type DateTimeColumn = {
  __typename?: 'DateTimeColumn';
  /** `default`, `friendly` or `standard`. */
  displayAs?: Maybe<Scalars['String']['output']>;
  /** `dateOnly` or `dateTime`. */
  format?: Maybe<Scalars['String']['output']>;
};

/** Conditions on a date and time. */
export type DateTimeFilter = {
  /** At this moment or later. */
  ge?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or earlier. */
  le?: InputMaybe<Scalars['DateTime']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The default value: either a formula or a value. */
export type DefaultColumnValue = {
  __typename?: 'DefaultColumnValue';
  /** The formula of the value. */
  formula?: Maybe<Scalars['String']['output']>;
  /** The value itself. */
  value?: Maybe<Scalars['String']['output']>;
};

/** Marks a deleted item. */
export type DeletedFacet = {
  __typename?: 'DeletedFacet';
  /** `deleted`, or null. */
  state?: Maybe<Scalars['String']['output']>;
};

/**
 * An object of the directory. A property that the application may not read is null: with `GroupMember.Read.All` alone,
 * roles and administrative units have only an id.
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
  /** The objects, each with its cursor. */
  edges: Array<DirectoryObjectEdge>;
  /** The objects themselves, without the edges. */
  nodes: Array<DirectoryObject>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** The number of entries in the whole list. Graph counts them for the first page. It costs nothing unless it is selected. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An object of the directory in a page, with its cursor. */
export type DirectoryObjectEdge = {
  __typename?: 'DirectoryObjectEdge';
  /** The cursor of this object: pass it as `after` to read the entries after it. */
  cursor: Scalars['String']['output'];
  /** The object itself. */
  node: DirectoryObject;
};

/** A role that lets its members manage the directory (https://learn.microsoft.com/graph/api/resources/directoryrole). */
export type DirectoryRole = DirectoryObject & {
  __typename?: 'DirectoryRole';
  /** What the role lets its members do; null when the application may not read it. */
  description?: Maybe<Scalars['String']['output']>;
  /** The name of the role, such as `User Administrator`; null when the application may not read it. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the role in this tenant, a GUID. */
  id: Scalars['ID']['output'];
  /** The id of the role, the same in every tenant. */
  roleTemplateId?: Maybe<Scalars['ID']['output']>;
};

/** A domain of a directory (https://learn.microsoft.com/graph/api/resources/domain). */
export type Domain = Node & {
  __typename?: 'Domain';
  /** `Managed` if users sign in at Entra, `Federated` if they sign in elsewhere. */
  authenticationType?: Maybe<Scalars['String']['output']>;
  /** The name, such as `contoso.com`. */
  id: Scalars['ID']['output'];
  /** Whether administrators manage its addresses. False if its users do. */
  isAdminManaged?: Maybe<Scalars['Boolean']['output']>;
  /** Whether new users get addresses in it. */
  isDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is the first domain of the directory, below `onmicrosoft.com`. */
  isInitial?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is not a subdomain of another domain of the directory. */
  isRoot?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the ownership of the domain is verified. */
  isVerified?: Maybe<Scalars['Boolean']['output']>;
  /** The global id of the domain, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** The number of days before the expiry on which users get a notification. */
  passwordNotificationWindowInDays?: Maybe<Scalars['Int']['output']>;
  /** The number of days after which a password expires; 2147483647 if it never expires. */
  passwordValidityPeriodInDays?: Maybe<Scalars['Int']['output']>;
  /** What it is used for, such as `Email`. */
  supportedServices?: Maybe<Array<Scalars['String']['output']>>;
};

/** A OneDrive or a document library (https://learn.microsoft.com/graph/api/resources/drive). */
export type Drive = Node & {
  __typename?: 'Drive';
  /** Who made the drive. */
  createdBy?: Maybe<IdentitySet>;
  /** When the drive was made. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The changes since a token was issued: changed items in their current state, and deleted items with their `deleted`
   * facet. Store the new token. While `hasMore` is true, it continues the same round. After that, it begins the next round,
   * even days later. Without a token, the first round contains every item of the drive. If Graph no longer knows the token,
   * the error is `RESYNC_REQUIRED`: begin again without a token. Capability: `files.metadata`.
   */
  delta?: Maybe<DriveDelta>;
  /** The description. */
  description?: Maybe<Scalars['String']['output']>;
  /** `business` for a OneDrive, `documentLibrary` for a SharePoint library. */
  driveType?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the drive, case-sensitive. */
  id: Scalars['ID']['output'];
  /**
   * An item by Graph id, or by its path from the root with readable, unencoded names (`/Q3 #final/100%.xlsx`;
   * the root is `/`). Give exactly one of the two. Null if there is no such item.
   * Capability: `files.metadata`.
   */
  item?: Maybe<DriveItem>;
  /**
   * All items of the drive as one list without an order: the root, folders and files at any depth. A page costs one
   * request, independent of the number of folders. An item that changes during the listing may appear twice. Graph sends no
   * paths here, so `DriveItem.path` may need further reads.
   * Capability: `files.metadata`.
   */
  items?: Maybe<DriveItemConnection>;
  /** Who changed something in the drive last. */
  lastModifiedBy?: Maybe<IdentitySet>;
  /** When something in the drive was changed last. */
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The drive as a list, with columns and list items. Permission: `Sites.Read.All`. Capability: `sites.read`. */
  list?: Maybe<List>;
  /** The name people see. */
  name?: Maybe<Scalars['String']['output']>;
  /** The global id of the drive, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** Who owns the drive. */
  owner?: Maybe<IdentitySet>;
  /** The used and the free space; null if Graph reports none. */
  quota?: Maybe<Quota>;
  /** The top folder. Capability: `files.metadata`. */
  root?: Maybe<DriveItem>;
  /**
   * The items of the drive that have the text in their name, their properties or their content. The text is sent unchanged;
   * double quotes are part of the text. The answer comes from a search index. The index is some time behind and has no
   * paths. Capabilities: `files.search` and `files.metadata`.
   */
  search?: Maybe<DriveItemConnection>;
  /** The ids by which SharePoint's own API identifies the drive. */
  sharePointIds?: Maybe<SharepointIds>;
  /**
   * A folder with a special name in Graph, even if it was moved. If the folder does not exist, the
   * error is `GRAPH_FORBIDDEN`, because Graph sends this error to an application that may only read. Capability: `files.metadata`.
   */
  special?: Maybe<DriveItem>;
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


/** A OneDrive or a document library (https://learn.microsoft.com/graph/api/resources/drive). */
export type DriveSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};


/** A OneDrive or a document library (https://learn.microsoft.com/graph/api/resources/drive). */
export type DriveSpecialArgs = {
  name: SpecialFolderName;
};

/** A page of changes in a drive. */
export type DriveDelta = {
  __typename?: 'DriveDelta';
  /** Whether there are more changes now. */
  hasMore: Scalars['Boolean']['output'];
  /** The items that changed, each in its latest state. Deleted ones are among them: select `deleted { state }`. */
  nodes: Array<DriveItem>;
  /**
   * The position after this page. Store it and pass it as `token`. Later rounds can select only the fields that the first
   * round selected. After a first round without `nodes`, such as `delta(token: "latest") { token }`, later rounds can select
   * all fields.
   */
  token: Scalars['String']['output'];
};

/**
 * A file, a folder or another thing in a drive (https://learn.microsoft.com/graph/api/resources/driveitem).
 * The facets `file`, `folder`, `package` and `remoteItem` show the kind. Normally one of them is present.
 */
export type DriveItem = Node & {
  __typename?: 'DriveItem';
  /** How often the item was opened and changed. Not available in every national cloud. */
  analytics?: Maybe<ItemAnalytics>;
  /** Present for audio recordings. Microsoft documents it for personal OneDrives only: it is null in business drives. */
  audio?: Maybe<AudioFacet>;
  /** Present for bundles, such as albums. Only personal OneDrives have them. */
  bundle?: Maybe<BundleFacet>;
  /** Changes with the content only; null for folders. */
  cTag?: Maybe<Scalars['String']['output']>;
  /** The items in this folder, in pages; empty for a file. */
  children?: Maybe<DriveItemConnection>;
  /** Who made the item. */
  createdBy?: Maybe<IdentitySet>;
  /** When the item was made. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Present for deleted items, in `Drive.delta` only. Select it there: no other field marks deleted items. */
  deleted?: Maybe<DeletedFacet>;
  /** The description. Microsoft documents it for personal OneDrives only. */
  description?: Maybe<Scalars['String']['output']>;
  /**
   * The address of the file's content. For about an hour, everyone who has this address can download the file without a
   * key: do not store it and do not log it. Null for items that are not files, such as folders, and for deleted files. A
   * file without an address is an error. It is read together with the item. After `Drive.search`, it costs one more
   * resource unit for each file. Capability: `files.download`.
   */
  downloadUrl?: Maybe<Scalars['String']['output']>;
  /** The drive the item lives in. Capability: `drives.list`. */
  drive?: Maybe<Drive>;
  /** Changes with the metadata or the content. */
  eTag?: Maybe<Scalars['String']['output']>;
  /** Present for files. */
  file?: Maybe<FileFacet>;
  /** The times that the device of the item recorded. */
  fileSystemInfo?: Maybe<FileSystemInfo>;
  /** Present for folders. */
  folder?: Maybe<FolderFacet>;
  /** Graph's id of the item, unique within its drive, case-sensitive. */
  id: Scalars['ID']['output'];
  /** Present for images. */
  image?: Maybe<ImageFacet>;
  /** Who changed the item last. */
  lastModifiedBy?: Maybe<IdentitySet>;
  /** When the item was changed last. */
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The item as a list item of its library, with the columns of the library.
   * Permission: `Sites.Read.All`. Capability: `sites.read`.
   */
  listItem?: Maybe<ListItem>;
  /** Present for items with a recorded place, such as photos. */
  location?: Maybe<GeoCoordinates>;
  /** Present for content that is blocked as malware. */
  malware?: Maybe<MalwareFacet>;
  /** The file or folder name, with its extension. */
  name?: Maybe<Scalars['String']['output']>;
  /** The global id of the item, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** Present for items that look like one file and are stored as a folder, such as OneNote notebooks. */
  package?: Maybe<PackageFacet>;
  /** The folder the item is in; null for the root. */
  parent?: Maybe<DriveItem>;
  /** Where the item lives. */
  parentReference?: Maybe<ItemReference>;
  /**
   * The path from the root with readable, unencoded names, such as `/Q3 #final/100%.xlsx`. The root is `/`. Null for
   * deleted items, and for items of `Drive.search`, because the search index has no paths. In `Drive.items` and
   * `Drive.delta` the path is built from the names of the folders. Folders that are not on the same page are read for it,
   * one resource unit each.
   */
  path?: Maybe<Scalars['String']['output']>;
  /** Present while a change of the content is pending. */
  pendingOperations?: Maybe<PendingOperations>;
  /**
   * Who may do what with the item, including inherited rights. It costs five resource units for each item: select it for
   * few items at a time, or look at `shared` first. Capability: `files.permissions`.
   */
  permissions?: Maybe<Array<Permission>>;
  /** Present for photos: what the camera recorded. */
  photo?: Maybe<PhotoFacet>;
  /** How far a file is published, and who has checked it out; null for folders. */
  publication?: Maybe<PublicationFacet>;
  /** Present for shortcuts: the real item is in another drive. */
  remoteItem?: Maybe<RemoteItemFacet>;
  /** The retention label on the item; null when there is none. */
  retentionLabel?: Maybe<RetentionLabel>;
  /** Present for the top folder of a drive. */
  root?: Maybe<RootFacet>;
  /** Present for items that a search found. */
  searchResult?: Maybe<SearchResultFacet>;
  /** Present for items that are shared with more people than their folder. */
  shared?: Maybe<SharedFacet>;
  /** The ids by which SharePoint's own API identifies the item. */
  sharepointIds?: Maybe<SharepointIds>;
  /** The size in bytes. The size of a folder includes everything below it. */
  size?: Maybe<Scalars['Long']['output']>;
  /** Present for folders with a special name in Graph, such as `documents`. */
  specialFolder?: Maybe<SpecialFolderFacet>;
  /**
   * Pictures of the item; empty if Graph makes none. Their addresses can be opened without a key for a short time. `small`
   * and `medium` need the capability `files.metadata`, as the item does. The other sizes also need `files.download`, because
   * they show the content. Null if Graph fails to send them; a list then has one error for all of its items.
   * They are read together with the item. Only a `custom` size needs one more request for each item.
   */
  thumbnails?: Maybe<Array<ThumbnailSet>>;
  /** The versions of the file, newest first; empty for folders. It costs two resource units for each item. */
  versions?: Maybe<Array<DriveItemVersion>>;
  /** Present for videos. */
  video?: Maybe<VideoFacet>;
  /** The address of the item for WebDAV clients. */
  webDavUrl?: Maybe<Scalars['String']['output']>;
  /** The address of the item in a browser. */
  webUrl?: Maybe<Scalars['String']['output']>;
};


/**
 * A file, a folder or another thing in a drive (https://learn.microsoft.com/graph/api/resources/driveitem).
 * The facets `file`, `folder`, `package` and `remoteItem` show the kind. Normally one of them is present.
 */
export type DriveItemChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<DriveItemOrder>>;
};

/** One page of drive items. */
export type DriveItemConnection = {
  __typename?: 'DriveItemConnection';
  /** The items, each with its cursor. */
  edges: Array<DriveItemEdge>;
  /** The items themselves, without the edges. */
  nodes: Array<DriveItem>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** An item in a page, with its cursor. */
export type DriveItemEdge = {
  __typename?: 'DriveItemEdge';
  /** The cursor of this item: pass it as `after` to read the entries after it. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: DriveItem;
};

/** How to sort the items of a folder. */
export type DriveItemOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** What to sort by. */
  field: DriveItemOrderField;
};

/** What Graph can sort the items of a folder by. */
export type DriveItemOrderField =
  /** The file or folder name. */
  | 'name';

/** A version of a file (https://learn.microsoft.com/graph/api/resources/driveitemversion). */
export type DriveItemVersion = {
  __typename?: 'DriveItemVersion';
  /** Who made this version. */
  lastModifiedBy?: Maybe<IdentitySet>;
  /** When this version was made. */
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The number of the version, such as `3.0`. It is unique in its file only. */
  localId: Scalars['ID']['output'];
  /** How far this version is published; null if Graph does not report it. */
  publication?: Maybe<PublicationFacet>;
  /** In bytes. */
  size?: Maybe<Scalars['Long']['output']>;
};

/** The place of an employee in the organisation. */
export type EmployeeOrgData = {
  __typename?: 'EmployeeOrgData';
  /** The cost centre. */
  costCenter?: Maybe<Scalars['String']['output']>;
  /** The division. */
  division?: Maybe<Scalars['String']['output']>;
};

/** Conditions on the place of an employee in the organisation. */
export type EmployeeOrgDataFilter = {
  /** The cost centre. */
  costCenter?: InputMaybe<SetIndexedTextFilter>;
  /** The division. */
  division?: InputMaybe<SetIndexedTextFilter>;
};

/** Conditions on a list of addresses that may be empty. */
export type EmptyableAddressListFilter = {
  /** The list has an entry that meets all of these conditions. */
  any?: InputMaybe<AddressEntryFilter>;
  /** Whether the list is empty. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a list of texts that may be empty. */
export type EmptyableTextListFilter = {
  /** The list has an entry that meets all of these conditions. */
  any?: InputMaybe<TextEntryFilter>;
  /** Whether the list is empty. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The properties of a file's content. */
export type FileFacet = {
  __typename?: 'FileFacet';
  /** Hashes of the content. They may be missing until the file is first read. */
  hashes?: Maybe<Hashes>;
  /** The media type, such as `application/pdf`. */
  mimeType?: Maybe<Scalars['String']['output']>;
  /** Whether Microsoft is still working on the content. */
  processingMetadata?: Maybe<Scalars['Boolean']['output']>;
};

/** The times that the device recorded from which the item came. */
export type FileSystemInfo = {
  __typename?: 'FileSystemInfo';
  /** When the file was made on the device. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** When the file was opened last; only in lists of recent files. */
  lastAccessedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** When the file was changed last on the device. */
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** The properties of a folder. */
export type FolderFacet = {
  __typename?: 'FolderFacet';
  /** How many items are directly in the folder. */
  childCount?: Maybe<Scalars['Int']['output']>;
  /** How the owner wants the folder shown. */
  view?: Maybe<FolderView>;
};

/** How a folder is shown. */
export type FolderView = {
  __typename?: 'FolderView';
  /** `default`, `name`, `type`, `size`, `takenOrCreatedDateTime`, `lastModifiedDateTime` or `sequence`. */
  sortBy?: Maybe<Scalars['String']['output']>;
  /** `ascending` or `descending`. */
  sortOrder?: Maybe<Scalars['String']['output']>;
  /** `default`, `icons`, `details` or `thumbnails`. */
  viewType?: Maybe<Scalars['String']['output']>;
};

/** A place on earth. */
export type GeoCoordinates = {
  __typename?: 'GeoCoordinates';
  /** In feet above sea level. */
  altitude?: Maybe<Scalars['Float']['output']>;
  /** In degrees, positive in the north. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** In degrees, positive in the east. */
  longitude?: Maybe<Scalars['Float']['output']>;
};

/** What a caller may do with one tenant. */
export type Grant = {
  __typename?: 'Grant';
  /** The capabilities, such as `users.basic`, `drives.list` or `files.metadata`, sorted. */
  capabilities: Array<Scalars['String']['output']>;
  /** Whether some capabilities are narrowed to single users, groups, sites or drives. Then all other objects do not exist for the caller. */
  isFiltered: Scalars['Boolean']['output'];
  /** The tenant of this grant. */
  tenant: Tenant;
};

/**
 * A group of the directory: a Microsoft 365 group, a security group or a distribution list
 * (https://learn.microsoft.com/graph/api/resources/group). A property is null when it is not set, or when the application
 * may not read it.
 */
export type Group = DirectoryObject & Node & {
  __typename?: 'Group';
  /** A word that the organisation chose, such as `Confidential`. */
  classification?: Maybe<Scalars['String']['output']>;
  /** When the group was made. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** What people wrote about the group. */
  description?: Maybe<Scalars['String']['output']>;
  /** The name shown in address books. */
  displayName?: Maybe<Scalars['String']['output']>;
  /**
   * The group's document library; null for groups that are not Microsoft 365 groups.
   * Permission: `Files.Read.All`. Capability: `drives.list`.
   */
  drive?: Maybe<Drive>;
  /**
   * The document libraries of the group's site; empty for groups that are not Microsoft 365 groups.
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
   * The groups and administrative units that the group is a direct member of.
   * Permission: `GroupMember.Read.All`. Capabilities: `groups.read` and `users.basic`.
   */
  memberOf?: Maybe<DirectoryObjectConnection>;
  /**
   * The direct members of the group: users, other groups, devices and others. The same request reads all selected fields of
   * users and groups. An object that the application may not read has only an id.
   * Permission: `GroupMember.Read.All`. Capabilities: `groups.read` and `users.basic`.
   */
  members?: Maybe<DirectoryObjectConnection>;
  /** The membership rule of a group with dynamic membership. */
  membershipRule?: Maybe<Scalars['String']['output']>;
  /** `On` or `Paused`; null for groups without a rule. */
  membershipRuleProcessingState?: Maybe<Scalars['String']['output']>;
  /** The global id of the group, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** The DNS domain of the on-premises directory; null when the group was never synchronised. */
  onPremisesDomainName?: Maybe<Scalars['String']['output']>;
  /** When the group was last synchronised from an on-premises directory; null when it never was. */
  onPremisesLastSyncDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The NetBIOS domain of the on-premises directory; null when the group was never synchronised. */
  onPremisesNetBiosName?: Maybe<Scalars['String']['output']>;
  /** The SAM account name in the on-premises directory; null when the group was never synchronised. */
  onPremisesSamAccountName?: Maybe<Scalars['String']['output']>;
  /** The security identifier (SID) in the on-premises directory; null when the group was never synchronised. */
  onPremisesSecurityIdentifier?: Maybe<Scalars['String']['output']>;
  /** Whether the group is synchronised from an on-premises directory; null when it never was. */
  onPremisesSyncEnabled?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Who may change the group.
   * Permission: `GroupMember.Read.All`. Capabilities: `groups.read` and `users.basic`.
   */
  owners?: Maybe<DirectoryObjectConnection>;
  /** The geographic location of the group's data, in tenants with several locations. */
  preferredDataLocation?: Maybe<Scalars['String']['output']>;
  /** The language of a Microsoft 365 group, such as `en-US`. */
  preferredLanguage?: Maybe<Scalars['String']['output']>;
  /** All mail addresses of the group, such as `SMTP:sales@contoso.com`; capital letters mark the main address. */
  proxyAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** When the group was last renewed: a person confirmed that it is still needed. */
  renewedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** How a Microsoft 365 group was set up, such as `WelcomeEmailDisabled`. */
  resourceBehaviorOptions?: Maybe<Array<Scalars['String']['output']>>;
  /** What was created together with the group, such as `Team`. */
  resourceProvisioningOptions?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether access can be granted to the group. */
  securityEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** The identifier of the group on Windows devices. */
  securityIdentifier?: Maybe<Scalars['String']['output']>;
  /**
   * The group's site in SharePoint; null for groups that are not Microsoft 365 groups.
   * Permission: `Sites.Read.All`. Capability: `sites.read`.
   */
  site?: Maybe<Site>;
  /** The colour of a Microsoft 365 group. */
  theme?: Maybe<Scalars['String']['output']>;
  /**
   * The members of the group and of the groups in it, at any depth. Each member appears once.
   * Permission: `GroupMember.Read.All`. Capabilities: `groups.read` and `users.basic`.
   */
  transitiveMembers?: Maybe<DirectoryObjectConnection>;
  /** `Public`, `Private` or `HiddenMembership`; null for groups that are not Microsoft 365 groups. */
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
  /** The groups, each with its cursor. */
  edges: Array<GroupEdge>;
  /** The groups themselves, without the edges. */
  nodes: Array<Group>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** The number of entries in the whole list. Graph counts them for the first page. It costs nothing unless it is selected. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A group in a page, with its cursor. */
export type GroupEdge = {
  __typename?: 'GroupEdge';
  /** The cursor of this group: pass it as `after` to read the entries after it. */
  cursor: Scalars['String']['output'];
  /** The group itself. */
  node: Group;
};

/**
 * The conditions on groups. All conditions in one object must hold. Letter case never matters. The filter has only
 * properties that Microsoft Graph can filter by.
 */
export type GroupFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<GroupFilter>>;
  /** The licences that the members get from the group. */
  assignedLicenses?: InputMaybe<AssignedLicensesFilter>;
  /** A word that the organisation chose, such as `Confidential`. */
  classification?: InputMaybe<SetTextFilter>;
  /** What people wrote about the group. */
  description?: InputMaybe<IndexedTextFilter>;
  /** The name shown in address books. */
  displayName?: InputMaybe<TextFilter>;
  /** `any: { eq: "Unified" }` finds the Microsoft 365 groups, `DynamicMembership` the groups with a rule. */
  groupTypes?: InputMaybe<WordListFilter>;
  /** Whether directory roles can be given to the group. */
  isAssignableToRole?: InputMaybe<SetBooleanFilter>;
  /** The SMTP address. */
  mail?: InputMaybe<TextFilter>;
  /** Whether mail can be sent to the group. */
  mailEnabled?: InputMaybe<SetBooleanFilter>;
  /** The mail alias. */
  mailNickname?: InputMaybe<TextFilter>;
  /** `On` or `Paused`, of groups with a rule. */
  membershipRuleProcessingState?: InputMaybe<SetWordFilter>;
  /** This does not hold. A condition on a property that is not set does not hold. */
  not?: InputMaybe<GroupFilter>;
  /** When the group was last synchronised from an on-premises directory. */
  onPremisesLastSyncDateTime?: InputMaybe<SetDateTimeFilter>;
  /** The SAM account name in the on-premises directory. */
  onPremisesSamAccountName?: InputMaybe<SetIndexedTextFilter>;
  /** The security identifier (SID) in the on-premises directory. */
  onPremisesSecurityIdentifier?: InputMaybe<WordFilter>;
  /** Whether the group is synchronised from an on-premises directory; not set when it never was. */
  onPremisesSyncEnabled?: InputMaybe<BooleanFilter>;
  /** At least one of these holds. A filter has at most 15 alternatives, including the values of `in`. */
  or?: InputMaybe<Array<GroupFilter>>;
  /** All mail addresses of the group, each with its prefix, such as `smtp:sales@contoso.com`. */
  proxyAddresses?: InputMaybe<TextListFilter>;
  /** When the group was last renewed: a person confirmed that it is still needed. */
  renewedDateTime?: InputMaybe<SetDateTimeFilter>;
  /** `any: { eq: "Team" }` finds the groups with a team in Microsoft Teams. */
  resourceProvisioningOptions?: InputMaybe<WordListFilter>;
  /** Whether access can be granted to the group. */
  securityEnabled?: InputMaybe<SetBooleanFilter>;
};

/** How to sort groups. */
export type GroupOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** What to sort by. */
  field: GroupOrderField;
};

/** What Graph can sort groups by. */
export type GroupOrderField =
  /** The name shown in address books. */
  | 'displayName';

/** Conditions on a GUID inside of another object. */
export type GuidFilter = {
  /** Is this GUID. */
  eq?: InputMaybe<Scalars['ID']['input']>;
};

/** Hashes of a file's content. */
export type Hashes = {
  __typename?: 'Hashes';
  /** CRC32 in hexadecimal; null in business drives and libraries. */
  crc32Hash?: Maybe<Scalars['String']['output']>;
  /** Microsoft's QuickXorHash in base64. Business drives and libraries have only this one. */
  quickXorHash?: Maybe<Scalars['String']['output']>;
  /** SHA-1 in hexadecimal; null in business drives and libraries. */
  sha1Hash?: Maybe<Scalars['String']['output']>;
  /** SHA-256 in hexadecimal; null in business drives and libraries. */
  sha256Hash?: Maybe<Scalars['String']['output']>;
};

/** What an address column shows. */
export type HyperlinkOrPictureColumn = {
  __typename?: 'HyperlinkOrPictureColumn';
  /** Whether the picture at the address is shown. */
  isPicture?: Maybe<Scalars['Boolean']['output']>;
};

/** Conditions on an id. */
export type IdFilter = {
  /** Is this id. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these, at most 15. For more ids, use `Query.nodes`. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Is another id. */
  ne?: InputMaybe<Scalars['ID']['input']>;
};

/** A name and an id as Graph stores them together with a file. The same actor may have another name in another file. */
export type Identity = {
  __typename?: 'Identity';
  /** The name people see; null if Graph stored none. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The address; null if Graph stored none. */
  email?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the actor; null for actors outside the directory. */
  id?: Maybe<Scalars['ID']['output']>;
};

/** Who did something: a user, an application, a device or a group; the others are null. */
export type IdentitySet = {
  __typename?: 'IdentitySet';
  /** The application; null when none was used, or if Graph does not report it. */
  application?: Maybe<Identity>;
  /** The device; null if Graph does not report it. */
  device?: Maybe<Identity>;
  /** The group; null if it was not a group. */
  group?: Maybe<Identity>;
  /** The person; null if it was not a person. */
  user?: Maybe<UserIdentity>;
};

/** The size of an image, in pixels. */
export type ImageFacet = {
  __typename?: 'ImageFacet';
  /** In pixels. */
  height?: Maybe<Scalars['Int']['output']>;
  /** In pixels. */
  width?: Maybe<Scalars['Int']['output']>;
};

/** What is missing in the numbers. */
export type IncompleteData = {
  __typename?: 'IncompleteData';
  /** Data before this moment is missing. */
  missingDataBeforeDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Whether data is missing because there was too much of it. */
  wasThrottled?: Maybe<Scalars['Boolean']['output']>;
};

/** Conditions on a text that Graph has only in a second index. */
export type IndexedTextFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text that Graph's second index can only compare as a whole. */
export type IndexedWordFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** `true`: is not set. `false`: is set. */
  null?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How often an action was done, and by how many people. */
export type ItemActionStat = {
  __typename?: 'ItemActionStat';
  /** How often. */
  actionCount?: Maybe<Scalars['Int']['output']>;
  /** By how many people. */
  actorCount?: Maybe<Scalars['Int']['output']>;
};

/** What was done with an item during a period. */
export type ItemActivityStat = {
  __typename?: 'ItemActivityStat';
  /** How often it was opened. */
  access?: Maybe<ItemActionStat>;
  /** How often something was made in it. */
  create?: Maybe<ItemActionStat>;
  /** How often something was deleted in it. */
  delete?: Maybe<ItemActionStat>;
  /** How often it was changed. */
  edit?: Maybe<ItemActionStat>;
  /** When the period ends. */
  endDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Present when some of the numbers are missing. */
  incompleteData?: Maybe<IncompleteData>;
  /** Whether it is used more than usual; null if Graph does not report it. */
  isTrending?: Maybe<Scalars['Boolean']['output']>;
  /** How often it was moved. */
  move?: Maybe<ItemActionStat>;
  /** When the period begins. */
  startDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * How often an item was used (https://learn.microsoft.com/graph/api/resources/itemanalytics). Each period needs its own
 * request.
 */
export type ItemAnalytics = {
  __typename?: 'ItemAnalytics';
  /** Since the item was created; null if Graph has no data. */
  allTime?: Maybe<ItemActivityStat>;
  /** During the last seven days; null if Graph has no data. */
  lastSevenDays?: Maybe<ItemActivityStat>;
};

/** Where an item lives. */
export type ItemReference = {
  __typename?: 'ItemReference';
  /** The drive's id. */
  driveId?: Maybe<Scalars['ID']['output']>;
  /** The kind of the drive: `business` or `documentLibrary`. */
  driveType?: Maybe<Scalars['String']['output']>;
  /** The parent folder's id, unique in its drive. The other fields describe this folder. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The parent folder's name. In `Drive.items` and `Drive.delta` it is read in the same way as `DriveItem.path`. */
  name?: Maybe<Scalars['String']['output']>;
  /** The parent folder's path as Graph writes it, percent-encoded: `/drives/{id}/root:/{path}`. */
  path?: Maybe<Scalars['String']['output']>;
  /** The ids by which SharePoint's own API identifies the place. */
  sharepointIds?: Maybe<SharepointIds>;
  /** The SharePoint site's id. */
  siteId?: Maybe<Scalars['String']['output']>;
};

/** A licence of a user. */
export type LicenseDetails = {
  __typename?: 'LicenseDetails';
  /** Services of the product that were turned off for this user; GUIDs. */
  disabledPlans?: Maybe<Array<Scalars['ID']['output']>>;
  /** The services of the product that are not turned off for this user. Permission: `Organization.Read.All`. */
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
  /** Locked; they are deleted unless the organisation pays. */
  lockedOut?: Maybe<Scalars['Int']['output']>;
  /** No longer usable, but not deleted. */
  suspended?: Maybe<Scalars['Int']['output']>;
  /** Usable for a limited time after the end of the subscription. */
  warning?: Maybe<Scalars['Int']['output']>;
};

/** A list of a site. A document library is also a list (https://learn.microsoft.com/graph/api/resources/list). */
export type List = Node & {
  __typename?: 'List';
  /** The columns of the list. They cost two resource units. */
  columns?: Maybe<Array<ColumnDefinition>>;
  /** Who made the list. */
  createdBy?: Maybe<IdentitySet>;
  /** When the list was made. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** What people wrote about the list. */
  description?: Maybe<Scalars['String']['output']>;
  /** The title people see. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The drive of a document library; null for other lists. Permission: `Files.Read.All`. Capability: `drives.list`. */
  drive?: Maybe<Drive>;
  /** Changes with the list's own properties. */
  eTag?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the list, a GUID. */
  id: Scalars['ID']['output'];
  /** An item by its number in the list; null when there is none. */
  item?: Maybe<ListItem>;
  /**
   * The items of the list, in SharePoint's order. A library returns files and folders at any depth. Because these are files,
   * they also need the capability `files.metadata` for the drive of the library.
   */
  items?: Maybe<ListItemConnection>;
  /** Who changed the list last. */
  lastModifiedBy?: Maybe<IdentitySet>;
  /** When the list or something in it was changed last. */
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** What kind of list it is. */
  list?: Maybe<ListInfo>;
  /** The last part of its address. */
  name?: Maybe<Scalars['String']['output']>;
  /** The global id of the list, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** The site the list is in. */
  parentReference?: Maybe<ItemReference>;
  /** The ids by which SharePoint's own API identifies the list. */
  sharepointIds?: Maybe<SharepointIds>;
  /** The address of the list in a browser. */
  webUrl?: Maybe<Scalars['String']['output']>;
};


/** A list of a site. A document library is also a list (https://learn.microsoft.com/graph/api/resources/list). */
export type ListItemArgs = {
  id: Scalars['ID']['input'];
};


/** A list of a site. A document library is also a list (https://learn.microsoft.com/graph/api/resources/list). */
export type ListItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of lists. */
export type ListConnection = {
  __typename?: 'ListConnection';
  /** The lists, each with its cursor. */
  edges: Array<ListEdge>;
  /** The lists themselves, without the edges. */
  nodes: Array<List>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** A list in a page, with its cursor. */
export type ListEdge = {
  __typename?: 'ListEdge';
  /** The cursor of this list: pass it as `after` to read the entries after it. */
  cursor: Scalars['String']['output'];
  /** The list itself. */
  node: List;
};

/** What kind of list it is. */
export type ListInfo = {
  __typename?: 'ListInfo';
  /** Whether its items may be of several content types. */
  contentTypesEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is hidden from people. */
  hidden?: Maybe<Scalars['Boolean']['output']>;
  /** For example `documentLibrary`, `genericList`, `tasks`, `survey`, `announcements` or `contacts`. */
  template?: Maybe<Scalars['String']['output']>;
};

/** An item of a list. An item of a library is a file or a folder (https://learn.microsoft.com/graph/api/resources/listitem). */
export type ListItem = Node & {
  __typename?: 'ListItem';
  /** What kind of item it is. */
  contentType?: Maybe<ContentTypeInfo>;
  /** Who made the item. */
  createdBy?: Maybe<IdentitySet>;
  /** When the item was made. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The file or folder behind an item of a document library; null for items of other lists.
   * Permission: `Files.Read.All`. Capability: `files.metadata`.
   */
  driveItem?: Maybe<DriveItem>;
  /** Changes with the item. */
  eTag?: Maybe<Scalars['String']['output']>;
  /**
   * The values of the item, by the `name` of their column. A column without a value is left out, and so is a name that is
   * not a column of the list. The values are read together with the item. With `names`, Graph sends only these columns.
   */
  fields?: Maybe<Scalars['JSONObject']['output']>;
  /** Who changed the item last. */
  lastModifiedBy?: Maybe<IdentitySet>;
  /** When the item was changed last. */
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The number of the item. It is unique in its list only; `nodeId` is unique everywhere. */
  localId: Scalars['ID']['output'];
  /** The global id of the item, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** The folder and the site the item is in. */
  parentReference?: Maybe<ItemReference>;
  /** The ids by which SharePoint's own API identifies the item. */
  sharepointIds?: Maybe<SharepointIds>;
  /** The address of the item in a browser. */
  webUrl?: Maybe<Scalars['String']['output']>;
};


/** An item of a list. An item of a library is a file or a folder (https://learn.microsoft.com/graph/api/resources/listitem). */
export type ListItemFieldsArgs = {
  names?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** One page of list items. */
export type ListItemConnection = {
  __typename?: 'ListItemConnection';
  /** The items, each with its cursor. */
  edges: Array<ListItemEdge>;
  /** The items themselves, without the edges. */
  nodes: Array<ListItem>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** An item in a page, with its cursor. */
export type ListItemEdge = {
  __typename?: 'ListItemEdge';
  /** The cursor of this item: pass it as `after` to read the entries after it. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: ListItem;
};

/** The source of a lookup column. */
export type LookupColumn = {
  __typename?: 'LookupColumn';
  /** Whether several items may be chosen. */
  allowMultipleValues?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the values may be of any length. */
  allowUnlimitedLength?: Maybe<Scalars['Boolean']['output']>;
  /** The column of the other list that is shown. */
  columnName?: Maybe<Scalars['String']['output']>;
  /** The other list's id. */
  listId?: Maybe<Scalars['String']['output']>;
  /** The `localId` of the column from which this column shows another property. */
  primaryLookupColumnId?: Maybe<Scalars['String']['output']>;
};

/** Blocked content. */
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

/** What a number column allows. */
export type NumberColumn = {
  __typename?: 'NumberColumn';
  /** `automatic`, `none`, `one` up to `five`. */
  decimalPlaces?: Maybe<Scalars['String']['output']>;
  /** `number` or `percentage`. */
  displayAs?: Maybe<Scalars['String']['output']>;
  /** The largest number allowed; null for none. */
  maximum?: Maybe<Scalars['Float']['output']>;
  /** The smallest number allowed; null for none. */
  minimum?: Maybe<Scalars['Float']['output']>;
};

/** Fifteen attributes for free use by on-premises directories. */
export type OnPremisesExtensionAttributes = {
  __typename?: 'OnPremisesExtensionAttributes';
  /** Attribute 1; null when it is not set. */
  extensionAttribute1?: Maybe<Scalars['String']['output']>;
  /** Attribute 2; null when it is not set. */
  extensionAttribute2?: Maybe<Scalars['String']['output']>;
  /** Attribute 3; null when it is not set. */
  extensionAttribute3?: Maybe<Scalars['String']['output']>;
  /** Attribute 4; null when it is not set. */
  extensionAttribute4?: Maybe<Scalars['String']['output']>;
  /** Attribute 5; null when it is not set. */
  extensionAttribute5?: Maybe<Scalars['String']['output']>;
  /** Attribute 6; null when it is not set. */
  extensionAttribute6?: Maybe<Scalars['String']['output']>;
  /** Attribute 7; null when it is not set. */
  extensionAttribute7?: Maybe<Scalars['String']['output']>;
  /** Attribute 8; null when it is not set. */
  extensionAttribute8?: Maybe<Scalars['String']['output']>;
  /** Attribute 9; null when it is not set. */
  extensionAttribute9?: Maybe<Scalars['String']['output']>;
  /** Attribute 10; null when it is not set. */
  extensionAttribute10?: Maybe<Scalars['String']['output']>;
  /** Attribute 11; null when it is not set. */
  extensionAttribute11?: Maybe<Scalars['String']['output']>;
  /** Attribute 12; null when it is not set. */
  extensionAttribute12?: Maybe<Scalars['String']['output']>;
  /** Attribute 13; null when it is not set. */
  extensionAttribute13?: Maybe<Scalars['String']['output']>;
  /** Attribute 14; null when it is not set. */
  extensionAttribute14?: Maybe<Scalars['String']['output']>;
  /** Attribute 15; null when it is not set. */
  extensionAttribute15?: Maybe<Scalars['String']['output']>;
};

/** Conditions on the fifteen attributes for free use by on-premises directories. */
export type OnPremisesExtensionAttributesFilter = {
  /** Attribute 1. */
  extensionAttribute1?: InputMaybe<IndexedTextFilter>;
  /** Attribute 2. */
  extensionAttribute2?: InputMaybe<IndexedTextFilter>;
  /** Attribute 3. */
  extensionAttribute3?: InputMaybe<IndexedTextFilter>;
  /** Attribute 4. */
  extensionAttribute4?: InputMaybe<IndexedTextFilter>;
  /** Attribute 5. */
  extensionAttribute5?: InputMaybe<IndexedTextFilter>;
  /** Attribute 6. */
  extensionAttribute6?: InputMaybe<IndexedTextFilter>;
  /** Attribute 7. */
  extensionAttribute7?: InputMaybe<IndexedTextFilter>;
  /** Attribute 8. */
  extensionAttribute8?: InputMaybe<IndexedTextFilter>;
  /** Attribute 9. */
  extensionAttribute9?: InputMaybe<IndexedTextFilter>;
  /** Attribute 10. */
  extensionAttribute10?: InputMaybe<IndexedTextFilter>;
  /** Attribute 11. */
  extensionAttribute11?: InputMaybe<IndexedTextFilter>;
  /** Attribute 12. */
  extensionAttribute12?: InputMaybe<IndexedTextFilter>;
  /** Attribute 13. */
  extensionAttribute13?: InputMaybe<IndexedTextFilter>;
  /** Attribute 14. */
  extensionAttribute14?: InputMaybe<IndexedTextFilter>;
  /** Attribute 15. */
  extensionAttribute15?: InputMaybe<IndexedTextFilter>;
};

/** An application permission that only single fields need. */
export type OptionalPermission = {
  __typename?: 'OptionalPermission';
  /** The fields that need it, such as `User.signInActivity`. */
  fields: Array<Scalars['String']['output']>;
  /** The name of the permission, such as `AuditLog.Read.All`. */
  permission: Scalars['String']['output'];
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
  /** The phone number; Graph keeps at most one. */
  businessPhones?: Maybe<Array<Scalars['String']['output']>>;
  /** The city of its address. */
  city?: Maybe<Scalars['String']['output']>;
  /** The country or region of its address. */
  country?: Maybe<Scalars['String']['output']>;
  /** The two-letter country code (ISO 3166). */
  countryLetterCode?: Maybe<Scalars['String']['output']>;
  /** When the directory was made. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The two-letter country code for users who have no country of their own. */
  defaultUsageLocation?: Maybe<Scalars['String']['output']>;
  /** The name of the organisation. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The directory (tenant) id, a GUID. */
  id: Scalars['ID']['output'];
  /** The mail addresses for offers. */
  marketingNotificationEmails?: Maybe<Array<Scalars['String']['output']>>;
  /** The global id of the organisation, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** When the directory was last synchronised from an on-premises one; null when it never was. */
  onPremisesLastSyncDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the directory is synchronised from an on-premises one; null when it never was. */
  onPremisesSyncEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** The postal code of its address. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The preferred language as a two-letter code (ISO 639-1), such as `en`. */
  preferredLanguage?: Maybe<Scalars['String']['output']>;
  /** The mail addresses for notices of security incidents. */
  securityComplianceNotificationMails?: Maybe<Array<Scalars['String']['output']>>;
  /** The state or province of its address. */
  state?: Maybe<Scalars['String']['output']>;
  /** The street of its address. */
  street?: Maybe<Scalars['String']['output']>;
  /** The mail addresses for technical notices. */
  technicalNotificationMails?: Maybe<Array<Scalars['String']['output']>>;
  /** `AAD` for employees, `CIAM` or `AAD B2C` for customers. */
  tenantType?: Maybe<Scalars['String']['output']>;
  /** The domains whose ownership is verified. */
  verifiedDomains?: Maybe<Array<VerifiedDomain>>;
};

/**
 * An object of the directory that has no type of its own in this schema, such as a device, a contact or an application.
 * Types that are newer than this gateway are here as well. Types that inherit from a user, such as `agentUser`, are `User`.
 */
export type OtherDirectoryObject = DirectoryObject & {
  __typename?: 'OtherDirectoryObject';
  /** The name shown in the portal; null when the application may not read it. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the object, a GUID. */
  id: Scalars['ID']['output'];
  /** Graph's type, such as `device`, `orgContact`, `servicePrincipal` or `application`; null if Graph does not report it. */
  type?: Maybe<Scalars['String']['output']>;
};

/** What kind of package it is. */
export type PackageFacet = {
  __typename?: 'PackageFacet';
  /** `oneNote`, or another kind. */
  type?: Maybe<Scalars['String']['output']>;
};

/** Where a page begins and ends, as defined by the Relay connection specification. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor to pass as `after` for the next page; null when the page is empty and the last. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether another page may follow. Graph sometimes announces a page that is empty. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Always false: Graph pages forwards only. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A pending change of the content. */
export type PendingContentUpdate = {
  __typename?: 'PendingContentUpdate';
  /** When the change was queued. */
  queuedDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** The pending changes of an item. */
export type PendingOperations = {
  __typename?: 'PendingOperations';
  /** Present while the content is being changed. */
  pendingContentUpdate?: Maybe<PendingContentUpdate>;
};

/** The right of a person or a group to an item, or a link that gives such a right (https://learn.microsoft.com/graph/api/resources/permission). */
export type Permission = {
  __typename?: 'Permission';
  /** When the right ends; null if it does not end. */
  expirationDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The people the link is for; null if this is not a link, empty if the link is for everyone. */
  grantedToIdentitiesV2?: Maybe<Array<SharePointIdentitySet>>;
  /** The person or group that has the right; null for links that are for everyone. */
  grantedToV2?: Maybe<SharePointIdentitySet>;
  /** Whether the link needs a password; null if this is not a link. */
  hasPassword?: Maybe<Scalars['Boolean']['output']>;
  /** The folder the right comes from; null when it was given to the item itself. */
  inheritedFrom?: Maybe<ItemReference>;
  /** Present when the right was given by an invitation. */
  invitation?: Maybe<SharingInvitation>;
  /** Present if the right is given by a link. */
  link?: Maybe<SharingLink>;
  /** Graph's id of the permission. It is unique in its item only. */
  localId: Scalars['ID']['output'];
  /** `read`, `write`, `owner` or another role. */
  roles?: Maybe<Array<Scalars['String']['output']>>;
};

/** Who can be chosen in a person column. */
export type PersonOrGroupColumn = {
  __typename?: 'PersonOrGroupColumn';
  /** Whether several people or groups may be chosen. */
  allowMultipleSelection?: Maybe<Scalars['Boolean']['output']>;
  /** `peopleAndGroups` or `peopleOnly`. */
  chooseFromType?: Maybe<Scalars['String']['output']>;
  /** What is shown for each, such as `name` or `nameWithPresence`. */
  displayAs?: Maybe<Scalars['String']['output']>;
};

/** What a camera recorded. */
export type PhotoFacet = {
  __typename?: 'PhotoFacet';
  /** Who made the camera. */
  cameraMake?: Maybe<Scalars['String']['output']>;
  /** The model of the camera. */
  cameraModel?: Maybe<Scalars['String']['output']>;
  /** The exposure time in seconds is `exposureNumerator` divided by this. */
  exposureDenominator?: Maybe<Scalars['Float']['output']>;
  /** See `exposureDenominator`. */
  exposureNumerator?: Maybe<Scalars['Float']['output']>;
  /** The aperture. */
  fNumber?: Maybe<Scalars['Float']['output']>;
  /** In millimetres. */
  focalLength?: Maybe<Scalars['Float']['output']>;
  /** The sensitivity. */
  iso?: Maybe<Scalars['Int']['output']>;
  /** The orientation as defined by Exif, from 1 to 8. */
  orientation?: Maybe<Scalars['Int']['output']>;
  /** When the photo was taken, by the camera's clock. */
  takenDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** The properties of the user's largest photo. */
export type ProfilePhoto = {
  __typename?: 'ProfilePhoto';
  /** In pixels. */
  height?: Maybe<Scalars['Int']['output']>;
  /** In pixels. */
  width?: Maybe<Scalars['Int']['output']>;
};

/** How far a file or a version is published. */
export type PublicationFacet = {
  __typename?: 'PublicationFacet';
  /** Who has checked it out; null if it is not checked out. */
  checkedOutBy?: Maybe<IdentitySet>;
  /** `published` or `checkout`. */
  level?: Maybe<Scalars['String']['output']>;
  /** The version this is about, such as `2.0`. */
  versionId?: Maybe<Scalars['String']['output']>;
};

/** The root of every query. Queries only read; they change nothing. */
export type Query = {
  __typename?: 'Query';
  /** The object with this `nodeId`, or null when it no longer exists or this caller may not see its tenant. */
  node?: Maybe<Node>;
  /** Several objects by `nodeId`, in the order of the argument. Each is what `node` returns. They are read together. */
  nodes: Array<Maybe<Node>>;
  /**
   * One tenant, by its configured name, its directory (tenant) id or one of its listed domains.
   * Null if there is no such tenant, and equally if the caller has no grant for it, so that the answer does not reveal
   * which tenants exist. `extensions.orggraph.notes` then names the tenants of this caller.
   */
  tenant?: Maybe<Tenant>;
  /** The tenants this caller may see, in the order of the configuration. */
  tenants: Array<Tenant>;
  /** The caller of this request, and what it may read. */
  viewer: Viewer;
};


/** The root of every query. Queries only read; they change nothing. */
export type QueryNodeArgs = {
  nodeId: Scalars['ID']['input'];
};


/** The root of every query. Queries only read; they change nothing. */
export type QueryNodesArgs = {
  nodeIds: Array<Scalars['ID']['input']>;
};


/** The root of every query. Queries only read; they change nothing. */
export type QueryTenantArgs = {
  id: Scalars['ID']['input'];
};

/** The space of a drive, in bytes. */
export type Quota = {
  __typename?: 'Quota';
  /** The space that the recycle bin uses. */
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
  /** Who made the real item. */
  createdBy?: Maybe<IdentitySet>;
  /** When the real item was made. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Present when the real item is a file. */
  file?: Maybe<FileFacet>;
  /** The times that the device of the real item recorded. */
  fileSystemInfo?: Maybe<FileSystemInfo>;
  /** Present when the real item is a folder. */
  folder?: Maybe<FolderFacet>;
  /** The id of the real item, unique in its own drive. The other fields contain what the shortcut stores about this item. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Present when the real item is an image. */
  image?: Maybe<ImageFacet>;
  /** The real item, read only if selected; null if it no longer exists, or if the application may not see it. */
  item?: Maybe<DriveItem>;
  /** Who changed the real item last. */
  lastModifiedBy?: Maybe<IdentitySet>;
  /** When the real item was changed last. */
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The name of the real item. */
  name?: Maybe<Scalars['String']['output']>;
  /** Present when the real item is a package. */
  package?: Maybe<PackageFacet>;
  /** Where the real item lives. */
  parentReference?: Maybe<ItemReference>;
  /** Present when the real item is shared. */
  shared?: Maybe<SharedFacet>;
  /** The ids by which SharePoint's own API identifies the real item. */
  sharepointIds?: Maybe<SharepointIds>;
  /** The size of the real item, in bytes. */
  size?: Maybe<Scalars['Long']['output']>;
  /** Present when the real item is a folder with a special name in Graph. */
  specialFolder?: Maybe<SpecialFolderFacet>;
  /** Present when the real item is a video. */
  video?: Maybe<VideoFacet>;
  /** The address of the real item for WebDAV clients. */
  webDavUrl?: Maybe<Scalars['String']['output']>;
  /** The address of the real item in a browser. */
  webUrl?: Maybe<Scalars['String']['output']>;
};

/** How long an item must be kept (https://learn.microsoft.com/graph/api/resources/itemretentionlabel). */
export type RetentionLabel = {
  __typename?: 'RetentionLabel';
  /** Whether the label was put on the item itself. False if it was put on a folder above. */
  isLabelAppliedExplicitly?: Maybe<Scalars['Boolean']['output']>;
  /** Who put the label on. */
  labelAppliedBy?: Maybe<IdentitySet>;
  /** When the label was put on. */
  labelAppliedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The name of the label. */
  name?: Maybe<Scalars['String']['output']>;
  /** What may be done with the item. */
  retentionSettings?: Maybe<RetentionSettings>;
};

/** What a retention label allows. */
export type RetentionSettings = {
  __typename?: 'RetentionSettings';
  /** `doNotRetain`, `retain`, `retainAsRecord` or `retainAsRegulatoryRecord`. */
  behaviorDuringRetentionPeriod?: Maybe<Scalars['String']['output']>;
  /** Whether the content may be changed. */
  isContentUpdateAllowed?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the item may be deleted. */
  isDeleteAllowed?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the label may be changed. */
  isLabelUpdateAllowed?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the properties may be changed. */
  isMetadataUpdateAllowed?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the item is a record that is locked. */
  isRecordLocked?: Maybe<Scalars['Boolean']['output']>;
};

/** Says that the item is the top folder. */
export type RootFacet = {
  __typename?: 'RootFacet';
  /** Always true. */
  isRoot: Scalars['Boolean']['output'];
};

/** A hit of a search (https://learn.microsoft.com/graph/api/resources/searchhit). */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** Graph's id of the hit. */
  hitId?: Maybe<Scalars['ID']['output']>;
  /**
   * The item; null if it was deleted after it was indexed. The hit already contains some of its fields: names, dates, size,
   * people and address. All other selected fields are read from the item, which costs one resource unit for each item.
   */
  item?: Maybe<DriveItem>;
  /** The rank of the hit, from 1. */
  rank?: Maybe<Scalars['Int']['output']>;
  /** Some words around the text. They contain Microsoft's marks: `<c0>` around the text, `<ddd/>` where words are left out. */
  summary?: Maybe<Scalars['String']['output']>;
};

/** One page of hits. */
export type SearchHitConnection = {
  __typename?: 'SearchHitConnection';
  /** The hits, each with its cursor. */
  edges: Array<SearchHitEdge>;
  /** The hits themselves, without the edges. */
  nodes: Array<SearchHit>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** The number of hits that Graph counts. It is not reliable. It is the same for every page. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A hit in a page, with its cursor. */
export type SearchHitEdge = {
  __typename?: 'SearchHitEdge';
  /** The cursor of this hit: pass it as `after` to read the entries after it. */
  cursor: Scalars['String']['output'];
  /** The hit itself. */
  node: SearchHit;
};

/** Marks an item that a search found. */
export type SearchResultFacet = {
  __typename?: 'SearchResultFacet';
  /** An address of Microsoft that records that a user opened the item. */
  onClickTelemetryUrl?: Maybe<Scalars['String']['output']>;
};

/** A service within a product. */
export type ServicePlanInfo = {
  __typename?: 'ServicePlanInfo';
  /** `User` or `Company`. */
  appliesTo?: Maybe<Scalars['String']['output']>;
  /** `Success` if it can be used; otherwise for example `Disabled` or `PendingInput`. */
  provisioningStatus?: Maybe<Scalars['String']['output']>;
  /** The id of the service, a GUID, the same in every tenant. */
  servicePlanId?: Maybe<Scalars['ID']['output']>;
  /** For example `SHAREPOINTENTERPRISE`. */
  servicePlanName?: Maybe<Scalars['String']['output']>;
};

/** Conditions on an address that is always set. */
export type SetAddressFilter = {
  /** For example `@contoso.com`. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Is this address. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another address. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a boolean that is always set, or that Graph cannot search for when it is not set. */
export type SetBooleanFilter = {
  /** Has this value. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is the opposite, or not set. */
  ne?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a date and time that is always set, or that Graph cannot search for when it is not set. */
export type SetDateTimeFilter = {
  /** At this moment or later. */
  ge?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or earlier. */
  le?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on a text that Graph has only in a second index, and that Graph cannot search for when it is not set. */
export type SetIndexedTextFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text that Graph's second index can only compare as a whole, and that Graph cannot search for when it is not set. */
export type SetIndexedWordFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text that is always set, or that Graph cannot search for when it is not set. */
export type SetTextFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another text. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text that Graph can only compare as a whole, and that Graph cannot search for when it is not set. */
export type SetWordFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, at most 15. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is another text, or not set. */
  ne?: InputMaybe<Scalars['String']['input']>;
};

/** A group of SharePoint. */
export type SharePointGroupIdentity = {
  __typename?: 'SharePointGroupIdentity';
  /** The name people see. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The id within the container. Other containers use the same ids. */
  localId?: Maybe<Scalars['ID']['output']>;
  /** The id of the group within its container. */
  principalId?: Maybe<Scalars['String']['output']>;
  /** The title of the group. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A user or a group of a site. */
export type SharePointIdentity = {
  __typename?: 'SharePointIdentity';
  /** The name people see. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The id within the site, a number. Other sites use the same numbers. */
  localId?: Maybe<Scalars['ID']['output']>;
  /** The sign-in name, as SharePoint writes it. */
  loginName?: Maybe<Scalars['String']['output']>;
};

/** Who has a right. Normally one of these fields is set and the others are null. */
export type SharePointIdentitySet = {
  __typename?: 'SharePointIdentitySet';
  /** An application. */
  application?: Maybe<Identity>;
  /** A device. */
  device?: Maybe<Identity>;
  /** A group of the directory. */
  group?: Maybe<Identity>;
  /** A group of SharePoint. */
  sharePointGroup?: Maybe<SharePointGroupIdentity>;
  /** A group of the site, such as its owners. */
  siteGroup?: Maybe<SharePointIdentity>;
  /** A user of the site. */
  siteUser?: Maybe<SharePointIdentity>;
  /** A person of the directory. */
  user?: Maybe<UserIdentity>;
};

/** How an item is shared. */
export type SharedFacet = {
  __typename?: 'SharedFacet';
  /** Who owns the shared item. */
  owner?: Maybe<IdentitySet>;
  /** `anonymous`, `organization` or `users`. */
  scope?: Maybe<Scalars['String']['output']>;
  /** Who shared it. */
  sharedBy?: Maybe<IdentitySet>;
  /** When it was shared. */
  sharedDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** The ids of an object in SharePoint's own API. */
export type SharepointIds = {
  __typename?: 'SharepointIds';
  /** The id of the list, a GUID. */
  listId?: Maybe<Scalars['String']['output']>;
  /** The number of the item in its list. */
  listItemId?: Maybe<Scalars['String']['output']>;
  /** The id of the item, a GUID. */
  listItemUniqueId?: Maybe<Scalars['String']['output']>;
  /** The id of the site collection, a GUID. */
  siteId?: Maybe<Scalars['String']['output']>;
  /** The address of the site. */
  siteUrl?: Maybe<Scalars['String']['output']>;
  /** The directory (tenant) id, a GUID. */
  tenantId?: Maybe<Scalars['String']['output']>;
  /** The site's own id, a GUID. */
  webId?: Maybe<Scalars['String']['output']>;
};

/** The invitation that gave a right. */
export type SharingInvitation = {
  __typename?: 'SharingInvitation';
  /** The address the invitation was sent to. */
  email?: Maybe<Scalars['String']['output']>;
  /** Who sent the invitation. */
  invitedBy?: Maybe<IdentitySet>;
  /** Who accepted the invitation, if this is another person than the invited one. */
  redeemedBy?: Maybe<Scalars['String']['output']>;
  /** Whether the invited person must sign in. */
  signInRequired?: Maybe<Scalars['Boolean']['output']>;
};

/** A link that gives a right. */
export type SharingLink = {
  __typename?: 'SharingLink';
  /** The application that made the link, if Graph reports it. */
  application?: Maybe<Identity>;
  /** Whether the link shows the item but does not allow a download. */
  preventsDownload?: Maybe<Scalars['Boolean']['output']>;
  /** Who can use the link: `anonymous` means everyone, `organization` the whole tenant, `users` and `existingAccess` fewer people. */
  scope?: Maybe<Scalars['String']['output']>;
  /** `view`, `edit`, `embed` or another kind. */
  type?: Maybe<Scalars['String']['output']>;
  /** For `embed`: HTML that shows the item. The rule of `webUrl` applies. */
  webHtml?: Maybe<Scalars['String']['output']>;
  /**
   * The address. Everyone who has the address of an anonymous link can open the item. Therefore an anonymous link also
   * needs the capability `files.download` for the drive of the item.
   */
  webUrl?: Maybe<Scalars['String']['output']>;
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

/** A SharePoint site (https://learn.microsoft.com/graph/api/resources/site). */
export type Site = Node & {
  __typename?: 'Site';
  /** When the site was made. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** What people wrote about the site. */
  description?: Maybe<Scalars['String']['output']>;
  /** The title people see. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The default document library. Permission: `Files.Read.All`. Capability: `drives.list`. */
  drive?: Maybe<Drive>;
  /** The document libraries, at most 200. Permission: `Files.Read.All`. Capability: `drives.list`. */
  drives?: Maybe<Array<Drive>>;
  /** Graph's id of the site: its host, and the GUIDs of its site collection and of itself. */
  id: Scalars['ID']['output'];
  /** Whether it is a personal site, which contains a OneDrive. */
  isPersonalSite?: Maybe<Scalars['Boolean']['output']>;
  /** When the site or something in it was changed last. */
  lastModifiedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** A list by its id or by its title. Give exactly one of the two; null when there is none. */
  list?: Maybe<List>;
  /** The lists of the site, including libraries. SharePoint's internal lists are left out. */
  lists?: Maybe<ListConnection>;
  /** The last part of its address. */
  name?: Maybe<Scalars['String']['output']>;
  /** The global id of the site, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** Present for sites that are at the top of their site collection. */
  root?: Maybe<RootFacet>;
  /** The ids by which SharePoint's own API identifies the site. */
  sharepointIds?: Maybe<SharepointIds>;
  /** The site collection; Graph may leave it out for subsites. */
  siteCollection?: Maybe<SiteCollection>;
  /** The sites right below this one. */
  sites?: Maybe<SiteConnection>;
  /** The address of the site in a browser. */
  webUrl?: Maybe<Scalars['String']['output']>;
};


/** A SharePoint site (https://learn.microsoft.com/graph/api/resources/site). */
export type SiteListArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};


/** A SharePoint site (https://learn.microsoft.com/graph/api/resources/site). */
export type SiteListsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A SharePoint site (https://learn.microsoft.com/graph/api/resources/site). */
export type SiteSitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The archive state of a site collection. */
export type SiteArchivalDetails = {
  __typename?: 'SiteArchivalDetails';
  /** `recentlyArchived`, `fullyArchived` or `reactivating`. */
  archiveStatus?: Maybe<Scalars['String']['output']>;
};

/** The site collection that a site belongs to. */
export type SiteCollection = {
  __typename?: 'SiteCollection';
  /** Present for site collections that are archived. */
  archivalDetails?: Maybe<SiteArchivalDetails>;
  /** The region of its data, such as `NAM`. `tenants.<name>.searchRegion` needs this value. Null if Graph does not report it. */
  dataLocationCode?: Maybe<Scalars['String']['output']>;
  /** For example `contoso.sharepoint.com`. */
  hostname?: Maybe<Scalars['String']['output']>;
  /** Present for the site collection at the root of its host. */
  root?: Maybe<RootFacet>;
};

/** One page of sites. */
export type SiteConnection = {
  __typename?: 'SiteConnection';
  /** The sites, each with its cursor. */
  edges: Array<SiteEdge>;
  /** The sites themselves, without the edges. */
  nodes: Array<Site>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** A site in a page, with its cursor. */
export type SiteEdge = {
  __typename?: 'SiteEdge';
  /** The cursor of this site: pass it as `after` to read the entries after it. */
  cursor: Scalars['String']['output'];
  /** The site itself. */
  node: Site;
};

/** A folder with a special name in Graph. */
export type SpecialFolderFacet = {
  __typename?: 'SpecialFolderFacet';
  /** For example `documents` or `photos`. */
  name?: Maybe<Scalars['String']['output']>;
};

/** The folders with a special name in Graph, in business drives. */
export type SpecialFolderName =
  /** The folder of the application itself. */
  | 'approot'
  /** The documents folder. */
  | 'documents'
  /** The photos folder. */
  | 'photos';

/** A product for which an organisation has licences (https://learn.microsoft.com/graph/api/resources/subscribedsku). */
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
  /** The global id of the product, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** How many licences there are. */
  prepaidUnits?: Maybe<LicenseUnits>;
  /** The services in the product. */
  servicePlans?: Maybe<Array<ServicePlanInfo>>;
  /** The id of the product, a GUID, the same in every tenant. */
  skuId?: Maybe<Scalars['ID']['output']>;
  /** The name of the product, such as `SPE_E5`. */
  skuPartNumber?: Maybe<Scalars['String']['output']>;
  /** The ids of its subscriptions. */
  subscriptionIds?: Maybe<Array<Scalars['ID']['output']>>;
};

/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type Tenant = Node & {
  __typename?: 'Tenant';
  /**
   * Whether the application can read this tenant, and what to do if it cannot. The information comes from Entra's current
   * answer; Graph is not called. Permissions, the consent address and the expiry of the credential need the capability
   * `explain`. Every caller that may see the tenant may see the other fields.
   */
  access: TenantAccess;
  /** The Microsoft cloud of the tenant. */
  cloud: Cloud;
  /**
   * All domains of the directory, including those that are not verified. (`domains` has the domains of the configuration.)
   * Permission: `Domain.Read.All`. Capability: `users.basic`.
   */
  domainList?: Maybe<Array<Domain>>;
  /** The domains listed for this tenant in the configuration; each is accepted by `Query.tenant`. */
  domains: Array<Scalars['String']['output']>;
  /**
   * A drive (a OneDrive or a document library) by Graph id, case-sensitive; null when there is none.
   * Permission: `Files.Read.All`. Capability: `drives.list`.
   * The drive itself is read only if one of its properties or its root is selected.
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
  /** The name of this tenant in the configuration. */
  name: Scalars['String']['output'];
  /** The global id of the tenant, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /**
   * The organisation, as described in its directory.
   * Permission: `Organization.Read.All`. Capability: `users.basic`.
   */
  organization?: Maybe<Organization>;
  /** The root site of the tenant. Permission: `Sites.Read.All`. Capability: `sites.read`. */
  rootSite?: Maybe<Site>;
  /**
   * The files and folders of the whole tenant that have a text in their name, their properties or their content. The best
   * hits are first. The text is one term: quotes, `AND`, `author:` and the rest of SharePoint's query language (KQL) have no
   * special meaning here. The answer comes from a search index, which is some time behind. By default, the index contains
   * shared items and no private ones. An application can search only one region of a tenant:
   * `tenants.<name>.searchRegion` of the configuration. Without this setting, the field is an error. Permission: `Files.Read.All`. Capabilities: `files.search` and `files.metadata`.
   */
  search?: Maybe<SearchHitConnection>;
  /**
   * A site by Graph id (`host,guid,guid`) or by its address in a browser. Give exactly one of the two; null when there
   * is no such site in this tenant. Permission: `Sites.Read.All`. Capability: `sites.read`.
   */
  site?: Maybe<Site>;
  /**
   * All sites of the tenant, including personal sites (`isPersonalSite`). With `search`: the sites in the search index that
   * match a text, in the order of the index. Graph decides the length of its pages, so a long list may need several
   * requests. Permission: `Sites.Read.All`. Capability: `sites.read`.
   */
  sites?: Maybe<SiteConnection>;
  /**
   * The products for which the organisation has licences.
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


/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type TenantDriveArgs = {
  id: Scalars['ID']['input'];
};


/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type TenantGroupArgs = {
  id: Scalars['ID']['input'];
};


/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type TenantGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GroupOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type TenantSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};


/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type TenantSiteArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
};


/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type TenantSitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type TenantUserArgs = {
  id: Scalars['ID']['input'];
};


/** A Microsoft Entra tenant (a directory) that this gateway reads with application permissions. */
export type TenantUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<UserOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The state of the application in a tenant. */
export type TenantAccess = {
  __typename?: 'TenantAccess';
  /** The address where an administrator of the tenant consents to the application in a browser. Capability: `explain`. */
  adminConsentUrl?: Maybe<Scalars['String']['output']>;
  /** When the application's certificate or secret expires; null if this is not known. Capability: `explain`. */
  credentialExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The application permissions in the token. The tenant's administrator granted them. Capability: `explain`. */
  grantedPermissions?: Maybe<Array<Scalars['String']['output']>>;
  /** Why Entra issued no token at the latest attempt; null if it issued one. An earlier token may still be valid. */
  lastError?: Maybe<TenantError>;
  /**
   * The additional application permissions that only single fields need and that are not in the token. If there is no token,
   * all of them. Without such a permission only these fields fail. Therefore `status` does not depend on them.
   * Capability: `explain`.
   */
  missingOptionalPermissions?: Maybe<Array<OptionalPermission>>;
  /**
   * The application permissions that this schema needs and that are not in the token. If there is no token, all of them.
   * Capability: `explain`.
   */
  missingPermissions?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the tenant can be read, and if not, the reason. */
  status: TenantStatus;
};

/** A failure and what to do about it. */
export type TenantError = {
  __typename?: 'TenantError';
  /** The code, as in `extensions.code` of errors. */
  code: Scalars['String']['output'];
  /** What to do about it; null when there is nothing to advise. */
  hint?: Maybe<Scalars['String']['output']>;
};

/** Whether a tenant can be read, and if not, the reason. */
export type TenantStatus =
  /** The tenant has not consented to the application, or has granted no permissions. */
  | 'CONSENT_REQUIRED'
  /** Entra refuses the application's secret, certificate or federated token. */
  | 'CREDENTIAL_REJECTED'
  /** Some application permissions are missing. The fields that need them fail; the other fields work. */
  | 'PERMISSIONS_MISSING'
  /** There is a token, and it has every application permission that the schema needs. */
  | 'READY'
  /** Entra refuses a token for another reason, such as a policy of the tenant; `lastError` says which. */
  | 'REFUSED'
  /** There is no such tenant in the configured cloud. */
  | 'TENANT_UNKNOWN'
  /** Entra sent no usable answer. The cause is the network, a proxy or an outage. */
  | 'UNREACHABLE';

/** What a text column allows. */
export type TextColumn = {
  __typename?: 'TextColumn';
  /** Whether the text may have several lines. */
  allowMultipleLines?: Maybe<Scalars['Boolean']['output']>;
  /** Whether a change is added to the text that was there before. */
  appendChangesToExistingText?: Maybe<Scalars['Boolean']['output']>;
  /** The number of lines in the input box. */
  linesForEditing?: Maybe<Scalars['Int']['output']>;
  /** In characters. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** `plain` or `richText`. */
  textType?: Maybe<Scalars['String']['output']>;
};

/** Conditions on one text of a list. */
export type TextEntryFilter = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this text. */
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
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a list of texts. */
export type TextListFilter = {
  /** The list has an entry that meets all of these conditions. */
  any?: InputMaybe<TextEntryFilter>;
};

/** One picture. */
export type Thumbnail = {
  __typename?: 'Thumbnail';
  /** In pixels. */
  height?: Maybe<Scalars['Int']['output']>;
  /** The address of the picture. For a short time, everyone who has this address can open the picture. */
  url?: Maybe<Scalars['String']['output']>;
  /** In pixels. */
  width?: Maybe<Scalars['Int']['output']>;
};

/** Pictures of one item in several sizes. A size that Graph did not make is null. */
export type ThumbnailSet = {
  __typename?: 'ThumbnailSet';
  /** A picture in the size that you request. Capability: `files.download`. */
  custom?: Maybe<Thumbnail>;
  /** At most 800 pixels wide and high. The text of a page is readable in it. Capability: `files.download`. */
  large?: Maybe<Thumbnail>;
  /** At most 176 pixels wide and high. */
  medium?: Maybe<Thumbnail>;
  /** At most 96 pixels wide and high. */
  small?: Maybe<Thumbnail>;
  /** The picture that was uploaded for the item, if there is one. Capability: `files.download`. */
  source?: Maybe<Thumbnail>;
};


/** Pictures of one item in several sizes. A size that Graph did not make is null. */
export type ThumbnailSetCustomArgs = {
  crop?: Scalars['Boolean']['input'];
  height: Scalars['Int']['input'];
  width: Scalars['Int']['input'];
};

/**
 * A user of the directory (https://learn.microsoft.com/graph/api/resources/user). A property is null when it
 * is not set, or when the application may not read it.
 */
export type User = DirectoryObject & Node & {
  __typename?: 'User';
  /** Whether the account may sign in. */
  accountEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** `Minor`, `NotAdult` or `Adult`; null if not given. Capability: `users.sensitive`. */
  ageGroup?: Maybe<Scalars['String']['output']>;
  /** The office numbers; Graph keeps at most one. Capability: `users.sensitive`. */
  businessPhones?: Maybe<Array<Scalars['String']['output']>>;
  /** The city. */
  city?: Maybe<Scalars['String']['output']>;
  /** The company, such as that of a guest. */
  companyName?: Maybe<Scalars['String']['output']>;
  /** For minors: `Granted`, `Denied` or `NotRequired`. Capability: `users.sensitive`. */
  consentProvidedForMinor?: Maybe<Scalars['String']['output']>;
  /** The country or region, as the directory spells it. */
  country?: Maybe<Scalars['String']['output']>;
  /** When the account was made; null for some accounts from before June 2018. */
  createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** How the account was created: null for an ordinary one, `Invitation` for guests. */
  creationType?: Maybe<Scalars['String']['output']>;
  /** The department. */
  department?: Maybe<Scalars['String']['output']>;
  /**
   * The users who report to this user, in pages. Other objects, such as organisational contacts, are left out.
   * `extensions.orggraph.notes` then contains a note.
   */
  directReports?: Maybe<UserConnection>;
  /** The name shown in address books. */
  displayName?: Maybe<Scalars['String']['output']>;
  /**
   * The user's OneDrive; null if the user has none.
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
  /** The place of the employee in the organisation. */
  employeeOrgData?: Maybe<EmployeeOrgData>;
  /** For example `Employee` or `Contractor`. */
  employeeType?: Maybe<Scalars['String']['output']>;
  /** For guests: `PendingAcceptance` or `Accepted`. */
  externalUserState?: Maybe<Scalars['String']['output']>;
  /** When `externalUserState` last changed. */
  externalUserStateChangeDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The fax number. Capability: `users.sensitive`. */
  faxNumber?: Maybe<Scalars['String']['output']>;
  /** The given name. */
  givenName?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the user, a GUID. */
  id: Scalars['ID']['output'];
  /** Addresses for instant messages. */
  imAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether this is the account of a resource, such as a room or equipment. */
  isResourceAccount?: Maybe<Scalars['Boolean']['output']>;
  /** The job title. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** When the password was last changed. Capability: `users.sensitive`. */
  lastPasswordChangeDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** What follows from `ageGroup` and the consent. Capability: `users.sensitive`. */
  legalAgeGroupClassification?: Maybe<Scalars['String']['output']>;
  /**
   * The licences of the user; empty if there are none. Their names come from `Tenant.subscribedSkus`, which is read once for
   * all users.
   */
  licenseDetails?: Maybe<Array<LicenseDetails>>;
  /** The SMTP address. */
  mail?: Maybe<Scalars['String']['output']>;
  /** The mail alias. */
  mailNickname?: Maybe<Scalars['String']['output']>;
  /**
   * The user's manager; null if there is none. Also null if the manager is not a user but, for example, an organisational
   * contact. `extensions.orggraph.notes` then contains a note. Types that inherit from a user, such as `agentUser`, are users.
   */
  manager?: Maybe<User>;
  /**
   * The user's manager, the manager of the manager, and so on up to the top. Empty if there is no manager. Each user needs one
   * request. The list ends before the first manager who is not a user, with a note as for `manager`.
   */
  managerChain?: Maybe<Array<User>>;
  /**
   * The groups, directory roles and administrative units that the user is a direct member of.
   * Permission: `GroupMember.Read.All`. Capability: `groups.read`. An object that the application may not read has only an
   * id.
   */
  memberOf?: Maybe<DirectoryObjectConnection>;
  /** The mobile number. Capability: `users.sensitive`. */
  mobilePhone?: Maybe<Scalars['String']['output']>;
  /** The global id of the user, accepted by `Query.node`. */
  nodeId: Scalars['ID']['output'];
  /** The office. */
  officeLocation?: Maybe<Scalars['String']['output']>;
  /** The distinguished name (DN) in the on-premises directory; null when the account was never synchronised. */
  onPremisesDistinguishedName?: Maybe<Scalars['String']['output']>;
  /** The DNS domain of the on-premises directory; null when the account was never synchronised. */
  onPremisesDomainName?: Maybe<Scalars['String']['output']>;
  /** Fifteen attributes for free use by on-premises directories. */
  onPremisesExtensionAttributes?: Maybe<OnPremisesExtensionAttributes>;
  /** The value that links the account to its on-premises account; null if there is none. */
  onPremisesImmutableId?: Maybe<Scalars['String']['output']>;
  /** When the account was last synchronised from an on-premises directory. */
  onPremisesLastSyncDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The SAM account name in the on-premises directory; null when the account was never synchronised. */
  onPremisesSamAccountName?: Maybe<Scalars['String']['output']>;
  /** The security identifier (SID) in the on-premises directory; null when the account was never synchronised. */
  onPremisesSecurityIdentifier?: Maybe<Scalars['String']['output']>;
  /** Whether the account is synchronised from an on-premises directory; null when it never was. */
  onPremisesSyncEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** The sign-in name in the on-premises directory; null when the account was never synchronised. */
  onPremisesUserPrincipalName?: Maybe<Scalars['String']['output']>;
  /** Further addresses, including private ones. Capability: `users.sensitive`. */
  otherMails?: Maybe<Array<Scalars['String']['output']>>;
  /**
   * The objects of the directory that the user owns, such as groups and applications.
   * Permission: `User.Read.All`. Capability: `groups.read`.
   */
  ownedObjects?: Maybe<DirectoryObjectConnection>;
  /** For example `DisablePasswordExpiration`. Capability: `users.sensitive`. */
  passwordPolicies?: Maybe<Scalars['String']['output']>;
  /** The properties of the user's photo; null if there is none. Each user needs one request. The picture itself is not served. */
  photo?: Maybe<ProfilePhoto>;
  /** The postal code. Capability: `users.sensitive`. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The geographic location of the user's data, in tenants with several locations. */
  preferredDataLocation?: Maybe<Scalars['String']['output']>;
  /** The preferred language, such as `en-US`. */
  preferredLanguage?: Maybe<Scalars['String']['output']>;
  /**
   * The user's profile, written by the user or an administrator. It is stored outside of the directory, so each user needs one
   * slow request to Graph. Null if the user has no site.
   */
  profile?: Maybe<UserProfile>;
  /** All mail addresses of the user, such as `SMTP:adele@contoso.com`; capital letters mark the main address. */
  proxyAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** The identifier of the user on Windows devices. */
  securityIdentifier?: Maybe<Scalars['String']['output']>;
  /** Whether address books show the user. */
  showInAddressList?: Maybe<Scalars['Boolean']['output']>;
  /**
   * When the user last signed in. The tenant needs Microsoft Entra ID P1 or P2. Capability: `users.sensitive`. Graph allows ten
   * such requests per minute. In `Tenant.users` it is read together with the list, for up to 500 users per request.
   * Everywhere else each user needs one request, and an operation may have at most ten of them.
   */
  signInActivity?: Maybe<SignInActivity>;
  /** Sign-ins before this moment are no longer valid. Capability: `users.sensitive`. */
  signInSessionsValidFromDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The state or province. */
  state?: Maybe<Scalars['String']['output']>;
  /** The street address. Capability: `users.sensitive`. */
  streetAddress?: Maybe<Scalars['String']['output']>;
  /** The family name. */
  surname?: Maybe<Scalars['String']['output']>;
  /**
   * As `memberOf`, and also the groups that contain these groups, at any depth.
   * Permission: `GroupMember.Read.All`. Capability: `groups.read`.
   */
  transitiveMemberOf?: Maybe<DirectoryObjectConnection>;
  /** The two-letter country code (ISO 3166) that is used to assign licences. */
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
  /** The users, each with its cursor. */
  edges: Array<UserEdge>;
  /** The users themselves, without the edges. */
  nodes: Array<User>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /**
   * The number of entries in the whole list. Graph counts them for the first page. If `manager` is also selected, the count
   * needs one more request, and the managers are still read together with the list. With an advanced query, the managers are
   * read one by one. These make a list an advanced query: `search`, many conditions of `filter`, a filter together with an
   * order, and an order by `createdDateTime`.
   */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in a page, with its cursor. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** The cursor of this user: pass it as `after` to read the entries after it. */
  cursor: Scalars['String']['output'];
  /** The user itself. */
  node: User;
};

/**
 * The conditions on users. All conditions in one object must hold. Letter case never matters. The filter has only
 * properties that Microsoft Graph can filter by. For some conditions Graph uses a second index, which may be some moments behind.
 */
export type UserFilter = {
  /** Whether the account may sign in. */
  accountEnabled?: InputMaybe<SetBooleanFilter>;
  /** `Minor`, `NotAdult` or `Adult`. Capability: `users.sensitive`. */
  ageGroup?: InputMaybe<SetWordFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<UserFilter>>;
  /** The licences of the user. */
  assignedLicenses?: InputMaybe<AssignedLicensesFilter>;
  /** The services the user's licences give access to. */
  assignedPlans?: InputMaybe<AssignedPlansFilter>;
  /** The office numbers. Capability: `users.sensitive`. */
  businessPhones?: InputMaybe<TextListFilter>;
  /** The city. */
  city?: InputMaybe<TextFilter>;
  /** The company. */
  companyName?: InputMaybe<IndexedTextFilter>;
  /** For minors: `Granted`, `Denied` or `NotRequired`. Capability: `users.sensitive`. */
  consentProvidedForMinor?: InputMaybe<SetWordFilter>;
  /** The country or region, as the directory spells it. */
  country?: InputMaybe<TextFilter>;
  /** When the account was made. */
  createdDateTime?: InputMaybe<DateTimeFilter>;
  /** How the account was created: `Invitation` for guests. */
  creationType?: InputMaybe<SetWordFilter>;
  /** The department. */
  department?: InputMaybe<TextFilter>;
  /** The name shown in address books. */
  displayName?: InputMaybe<TextFilter>;
  /** When the employee was hired. Capability: `users.sensitive`. */
  employeeHireDate?: InputMaybe<SetDateTimeFilter>;
  /** The number the organisation gave the employee. Capability: `users.sensitive`. */
  employeeId?: InputMaybe<WordFilter>;
  /** The place of the employee in the organisation. */
  employeeOrgData?: InputMaybe<EmployeeOrgDataFilter>;
  /** For example `Employee` or `Contractor`. */
  employeeType?: InputMaybe<SetIndexedWordFilter>;
  /** For guests: `PendingAcceptance` or `Accepted`. */
  externalUserState?: InputMaybe<SetWordFilter>;
  /** The fax number. Capability: `users.sensitive`. */
  faxNumber?: InputMaybe<IndexedTextFilter>;
  /** The given name. */
  givenName?: InputMaybe<TextFilter>;
  /** Graph's id of the user. */
  id?: InputMaybe<IdFilter>;
  /** Addresses for instant messages. */
  imAddresses?: InputMaybe<TextListFilter>;
  /** Whether this is the account of a resource, such as a room or equipment. */
  isResourceAccount?: InputMaybe<SetBooleanFilter>;
  /** The job title. */
  jobTitle?: InputMaybe<TextFilter>;
  /** The SMTP address. */
  mail?: InputMaybe<AddressFilter>;
  /** The mail alias. */
  mailNickname?: InputMaybe<TextFilter>;
  /** The mobile number. Capability: `users.sensitive`. */
  mobilePhone?: InputMaybe<IndexedTextFilter>;
  /** This does not hold. A condition on a property that is not set does not hold. */
  not?: InputMaybe<UserFilter>;
  /** The office. */
  officeLocation?: InputMaybe<IndexedTextFilter>;
  /** The distinguished name (DN) in the on-premises directory. */
  onPremisesDistinguishedName?: InputMaybe<IndexedTextFilter>;
  /** The fifteen attributes that on-premises directories fill as they like. */
  onPremisesExtensionAttributes?: InputMaybe<OnPremisesExtensionAttributesFilter>;
  /** What ties the account to its on-premises one. */
  onPremisesImmutableId?: InputMaybe<SetWordFilter>;
  /** When the account was last synchronised from an on-premises directory. */
  onPremisesLastSyncDateTime?: InputMaybe<SetDateTimeFilter>;
  /** The SAM account name in the on-premises directory. */
  onPremisesSamAccountName?: InputMaybe<SetIndexedTextFilter>;
  /** The security identifier (SID) in the on-premises directory. */
  onPremisesSecurityIdentifier?: InputMaybe<WordFilter>;
  /** Whether the account is synchronised from an on-premises directory; not set when it never was. */
  onPremisesSyncEnabled?: InputMaybe<BooleanFilter>;
  /** At least one of these holds. A filter has at most 15 alternatives, including the values of `in`. */
  or?: InputMaybe<Array<UserFilter>>;
  /** Further addresses, including private ones. Capability: `users.sensitive`. */
  otherMails?: InputMaybe<EmptyableTextListFilter>;
  /** The postal code. Capability: `users.sensitive`. */
  postalCode?: InputMaybe<IndexedTextFilter>;
  /** The preferred language, such as `en-US`. */
  preferredLanguage?: InputMaybe<IndexedWordFilter>;
  /** All mail addresses of the user, each with its prefix, such as `smtp:adele@contoso.com`. */
  proxyAddresses?: InputMaybe<EmptyableAddressListFilter>;
  /** The state or province. */
  state?: InputMaybe<WordFilter>;
  /** The street address. Capability: `users.sensitive`. */
  streetAddress?: InputMaybe<IndexedTextFilter>;
  /** The family name. */
  surname?: InputMaybe<TextFilter>;
  /** The two-letter country code (ISO 3166) that is used to assign licences. */
  usageLocation?: InputMaybe<TextFilter>;
  /** The sign-in name. */
  userPrincipalName?: InputMaybe<SetAddressFilter>;
  /** `Member` or `Guest`. */
  userType?: InputMaybe<WordFilter>;
};

/**
 * A person as Graph stores it together with a file. The name and the address were correct when Graph wrote them. They may
 * be older than those in the directory, and the same person may have another name in another file.
 */
export type UserIdentity = {
  __typename?: 'UserIdentity';
  /**
   * The user in the directory, read only if selected; null if the user no longer exists.
   * Permission: `User.Read.All`. Capability: `users.basic`. With the permission `Directory.Read.All`, one request to Graph
   * reads up to a thousand users.
   */
  account?: Maybe<User>;
  /** The name people see; null if Graph stored none. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The address; null if Graph stored none. */
  email?: Maybe<Scalars['String']['output']>;
  /** Graph's id of the user; null for people outside the directory. */
  id?: Maybe<Scalars['ID']['output']>;
};

/** How to sort users. */
export type UserOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** What to sort by. */
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

/** A user's profile. A text that is not set is null, a list that is not set is empty. */
export type UserProfile = {
  __typename?: 'UserProfile';
  /** What the user wrote about themselves. */
  aboutMe?: Maybe<Scalars['String']['output']>;
  /** The year 1 means that no date is set. Capability: `users.sensitive`. */
  birthday?: Maybe<Scalars['DateTime']['output']>;
  /** The date in the user's site. `User.employeeHireDate` is the date in the directory. Capability: `users.sensitive`. */
  hireDate?: Maybe<Scalars['DateTime']['output']>;
  /** What interests the user. */
  interests?: Maybe<Array<Scalars['String']['output']>>;
  /** The address of the user's personal site. */
  mySite?: Maybe<Scalars['String']['output']>;
  /** Projects of the past. */
  pastProjects?: Maybe<Array<Scalars['String']['output']>>;
  /** The name the user wants to be called by. */
  preferredName?: Maybe<Scalars['String']['output']>;
  /** What the user is responsible for. */
  responsibilities?: Maybe<Array<Scalars['String']['output']>>;
  /** Schools the user attended. */
  schools?: Maybe<Array<Scalars['String']['output']>>;
  /** What the user can do. */
  skills?: Maybe<Array<Scalars['String']['output']>>;
};

/** A domain whose ownership is verified. */
export type VerifiedDomain = {
  __typename?: 'VerifiedDomain';
  /** What it is used for, such as `Email, OfficeCommunicationsOnline`. */
  capabilities?: Maybe<Scalars['String']['output']>;
  /** Whether new users get addresses in it. */
  isDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is the first domain of the directory, below `onmicrosoft.com`. */
  isInitial?: Maybe<Scalars['Boolean']['output']>;
  /** For example `contoso.com`. */
  name?: Maybe<Scalars['String']['output']>;
  /** `Managed` or `Federated`. */
  type?: Maybe<Scalars['String']['output']>;
};

/** The properties of a video. */
export type VideoFacet = {
  __typename?: 'VideoFacet';
  /** Bits per audio sample. */
  audioBitsPerSample?: Maybe<Scalars['Int']['output']>;
  /** The number of audio channels. */
  audioChannels?: Maybe<Scalars['Int']['output']>;
  /** For example `AAC` or `MP3`. */
  audioFormat?: Maybe<Scalars['String']['output']>;
  /** Audio samples per second. */
  audioSamplesPerSecond?: Maybe<Scalars['Int']['output']>;
  /** In bits per second. */
  bitrate?: Maybe<Scalars['Int']['output']>;
  /** In milliseconds. */
  duration?: Maybe<Scalars['Long']['output']>;
  /** The four-character code of the format. */
  fourCC?: Maybe<Scalars['String']['output']>;
  /** In frames per second. */
  frameRate?: Maybe<Scalars['Float']['output']>;
  /** In pixels. */
  height?: Maybe<Scalars['Int']['output']>;
  /** In pixels. */
  width?: Maybe<Scalars['Int']['output']>;
};

/** The caller of this gateway. */
export type Viewer = {
  __typename?: 'Viewer';
  /** How much the caller may use, and what is left at this moment. */
  budget: Budget;
  /** The grants of the caller, one entry for each tenant. */
  grants: Array<Grant>;
  /** The caller's name in the configuration. */
  name: Scalars['String']['output'];
};

/** Conditions on one word of a list. */
export type WordEntryFilter = {
  /** Is this word. */
  eq?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text that Graph can only compare as a whole. */
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
  /** The list has an entry that meets all of these conditions. */
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
    | ( ListParent )
    | ( ListItemParent )
    | ( OrganizationParent )
    | ( SiteParent )
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
  Album: ResolverTypeWrapper<Album>;
  AssignedLicenseFilter: AssignedLicenseFilter;
  AssignedLicensesFilter: AssignedLicensesFilter;
  AssignedPlanFilter: AssignedPlanFilter;
  AssignedPlansFilter: AssignedPlansFilter;
  AudioFacet: ResolverTypeWrapper<AudioFacet>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BooleanFilter: BooleanFilter;
  Budget: ResolverTypeWrapper<Omit<Budget, 'concurrentOperations' | 'missesPerMinute' | 'requestsPerSecond' | 'unitsPerDay' | 'unitsPerMinute'> & { concurrentOperations: ResolversTypes['BudgetLine'], missesPerMinute: ResolversTypes['BudgetLine'], requestsPerSecond: ResolversTypes['BudgetLine'], unitsPerDay: ResolversTypes['BudgetLine'], unitsPerMinute: ResolversTypes['BudgetLine'] }>;
  BudgetLine: ResolverTypeWrapper<BudgetLineParent>;
  BundleFacet: ResolverTypeWrapper<BundleFacet>;
  CalculatedColumn: ResolverTypeWrapper<CalculatedColumn>;
  ChoiceColumn: ResolverTypeWrapper<ChoiceColumn>;
  Cloud: ResolverTypeWrapper<CloudConfig>;
  ColumnDefinition: ResolverTypeWrapper<ColumnDefinitionParent>;
  ColumnKind: ColumnKind;
  ContentTypeInfo: ResolverTypeWrapper<ContentTypeInfoParent>;
  CurrencyColumn: ResolverTypeWrapper<CurrencyColumn>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeColumn: ResolverTypeWrapper<DateTimeColumn>;
  DateTimeFilter: DateTimeFilter;
  DefaultColumnValue: ResolverTypeWrapper<DefaultColumnValue>;
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
  DriveItemVersion: ResolverTypeWrapper<DriveItemVersionParent>;
  EmployeeOrgData: ResolverTypeWrapper<EmployeeOrgData>;
  EmployeeOrgDataFilter: EmployeeOrgDataFilter;
  EmptyableAddressListFilter: EmptyableAddressListFilter;
  EmptyableTextListFilter: EmptyableTextListFilter;
  FileFacet: ResolverTypeWrapper<FileFacet>;
  FileSystemInfo: ResolverTypeWrapper<FileSystemInfo>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FolderFacet: ResolverTypeWrapper<FolderFacet>;
  FolderView: ResolverTypeWrapper<FolderView>;
  GeoCoordinates: ResolverTypeWrapper<GeoCoordinates>;
  Grant: ResolverTypeWrapper<GrantParent>;
  Group: ResolverTypeWrapper<GroupParent>;
  GroupConnection: ResolverTypeWrapper<ConnectionParent<GroupParent>>;
  GroupEdge: ResolverTypeWrapper<EdgeParent<GroupParent>>;
  GroupFilter: GroupFilter;
  GroupOrder: GroupOrder;
  GroupOrderField: GroupOrderField;
  GuidFilter: GuidFilter;
  Hashes: ResolverTypeWrapper<Hashes>;
  HyperlinkOrPictureColumn: ResolverTypeWrapper<HyperlinkOrPictureColumn>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdFilter: IdFilter;
  Identity: ResolverTypeWrapper<Identity>;
  IdentitySet: ResolverTypeWrapper<IdentitySetParent>;
  ImageFacet: ResolverTypeWrapper<ImageFacet>;
  IncompleteData: ResolverTypeWrapper<IncompleteData>;
  IndexedTextFilter: IndexedTextFilter;
  IndexedWordFilter: IndexedWordFilter;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ItemActionStat: ResolverTypeWrapper<ItemActionStat>;
  ItemActivityStat: ResolverTypeWrapper<ItemActivityStatParent>;
  ItemAnalytics: ResolverTypeWrapper<ItemAnalyticsParent>;
  ItemReference: ResolverTypeWrapper<ItemReferenceParent>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  LicenseDetails: ResolverTypeWrapper<LicenseDetailsParent>;
  LicenseUnits: ResolverTypeWrapper<LicenseUnits>;
  List: ResolverTypeWrapper<ListParent>;
  ListConnection: ResolverTypeWrapper<ConnectionParent<ListParent>>;
  ListEdge: ResolverTypeWrapper<EdgeParent<ListParent>>;
  ListInfo: ResolverTypeWrapper<ListInfo>;
  ListItem: ResolverTypeWrapper<ListItemParent>;
  ListItemConnection: ResolverTypeWrapper<ConnectionParent<ListItemParent>>;
  ListItemEdge: ResolverTypeWrapper<EdgeParent<ListItemParent>>;
  Long: ResolverTypeWrapper<Scalars['Long']['output']>;
  LookupColumn: ResolverTypeWrapper<LookupColumn>;
  MalwareFacet: ResolverTypeWrapper<MalwareFacet>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NumberColumn: ResolverTypeWrapper<NumberColumn>;
  OnPremisesExtensionAttributes: ResolverTypeWrapper<OnPremisesExtensionAttributes>;
  OnPremisesExtensionAttributesFilter: OnPremisesExtensionAttributesFilter;
  OptionalPermission: ResolverTypeWrapper<OptionalPermission>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  OtherDirectoryObject: ResolverTypeWrapper<DirectoryObjectParent>;
  PackageFacet: ResolverTypeWrapper<PackageFacet>;
  PageInfo: ResolverTypeWrapper<PageInfoParent>;
  PendingContentUpdate: ResolverTypeWrapper<PendingContentUpdate>;
  PendingOperations: ResolverTypeWrapper<PendingOperations>;
  Permission: ResolverTypeWrapper<PermissionParent>;
  PersonOrGroupColumn: ResolverTypeWrapper<PersonOrGroupColumn>;
  PhotoFacet: ResolverTypeWrapper<PhotoFacet>;
  ProfilePhoto: ResolverTypeWrapper<ProfilePhotoParent>;
  PublicationFacet: ResolverTypeWrapper<PublicationFacetParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quota: ResolverTypeWrapper<Quota>;
  RemoteItemFacet: ResolverTypeWrapper<RemoteItemParent>;
  RetentionLabel: ResolverTypeWrapper<RetentionLabelParent>;
  RetentionSettings: ResolverTypeWrapper<RetentionSettings>;
  RootFacet: ResolverTypeWrapper<RootFacet>;
  SearchHit: ResolverTypeWrapper<SearchHitParent>;
  SearchHitConnection: ResolverTypeWrapper<ConnectionParent<SearchHitParent>>;
  SearchHitEdge: ResolverTypeWrapper<EdgeParent<SearchHitParent>>;
  SearchResultFacet: ResolverTypeWrapper<SearchResultFacet>;
  ServicePlanInfo: ResolverTypeWrapper<ServicePlanInfo>;
  SetAddressFilter: SetAddressFilter;
  SetBooleanFilter: SetBooleanFilter;
  SetDateTimeFilter: SetDateTimeFilter;
  SetIndexedTextFilter: SetIndexedTextFilter;
  SetIndexedWordFilter: SetIndexedWordFilter;
  SetTextFilter: SetTextFilter;
  SetWordFilter: SetWordFilter;
  SharePointGroupIdentity: ResolverTypeWrapper<SharePointGroupIdentityParent>;
  SharePointIdentity: ResolverTypeWrapper<SharePointIdentityParent>;
  SharePointIdentitySet: ResolverTypeWrapper<SharePointIdentitySetParent>;
  SharedFacet: ResolverTypeWrapper<SharedFacetParent>;
  SharepointIds: ResolverTypeWrapper<SharepointIds>;
  SharingInvitation: ResolverTypeWrapper<SharingInvitationParent>;
  SharingLink: ResolverTypeWrapper<SharingLinkParent>;
  SignInActivity: ResolverTypeWrapper<SignInActivity>;
  Site: ResolverTypeWrapper<SiteParent>;
  SiteArchivalDetails: ResolverTypeWrapper<SiteArchivalDetails>;
  SiteCollection: ResolverTypeWrapper<SiteCollectionParent>;
  SiteConnection: ResolverTypeWrapper<ConnectionParent<SiteParent>>;
  SiteEdge: ResolverTypeWrapper<EdgeParent<SiteParent>>;
  SpecialFolderFacet: ResolverTypeWrapper<SpecialFolderFacet>;
  SpecialFolderName: SpecialFolderName;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubscribedSku: ResolverTypeWrapper<SubscribedSkuParent>;
  Tenant: ResolverTypeWrapper<TenantParent>;
  TenantAccess: ResolverTypeWrapper<TenantAccessParent>;
  TenantError: ResolverTypeWrapper<TenantError>;
  TenantStatus: TenantStatus;
  TextColumn: ResolverTypeWrapper<TextColumn>;
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
  VideoFacet: ResolverTypeWrapper<VideoFacet>;
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
  Album: Album;
  AssignedLicenseFilter: AssignedLicenseFilter;
  AssignedLicensesFilter: AssignedLicensesFilter;
  AssignedPlanFilter: AssignedPlanFilter;
  AssignedPlansFilter: AssignedPlansFilter;
  AudioFacet: AudioFacet;
  Boolean: Scalars['Boolean']['output'];
  BooleanFilter: BooleanFilter;
  Budget: Omit<Budget, 'concurrentOperations' | 'missesPerMinute' | 'requestsPerSecond' | 'unitsPerDay' | 'unitsPerMinute'> & { concurrentOperations: ResolversParentTypes['BudgetLine'], missesPerMinute: ResolversParentTypes['BudgetLine'], requestsPerSecond: ResolversParentTypes['BudgetLine'], unitsPerDay: ResolversParentTypes['BudgetLine'], unitsPerMinute: ResolversParentTypes['BudgetLine'] };
  BudgetLine: BudgetLineParent;
  BundleFacet: BundleFacet;
  CalculatedColumn: CalculatedColumn;
  ChoiceColumn: ChoiceColumn;
  Cloud: CloudConfig;
  ColumnDefinition: ColumnDefinitionParent;
  ContentTypeInfo: ContentTypeInfoParent;
  CurrencyColumn: CurrencyColumn;
  DateTime: Scalars['DateTime']['output'];
  DateTimeColumn: DateTimeColumn;
  DateTimeFilter: DateTimeFilter;
  DefaultColumnValue: DefaultColumnValue;
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
  DriveItemVersion: DriveItemVersionParent;
  EmployeeOrgData: EmployeeOrgData;
  EmployeeOrgDataFilter: EmployeeOrgDataFilter;
  EmptyableAddressListFilter: EmptyableAddressListFilter;
  EmptyableTextListFilter: EmptyableTextListFilter;
  FileFacet: FileFacet;
  FileSystemInfo: FileSystemInfo;
  Float: Scalars['Float']['output'];
  FolderFacet: FolderFacet;
  FolderView: FolderView;
  GeoCoordinates: GeoCoordinates;
  Grant: GrantParent;
  Group: GroupParent;
  GroupConnection: ConnectionParent<GroupParent>;
  GroupEdge: EdgeParent<GroupParent>;
  GroupFilter: GroupFilter;
  GroupOrder: GroupOrder;
  GuidFilter: GuidFilter;
  Hashes: Hashes;
  HyperlinkOrPictureColumn: HyperlinkOrPictureColumn;
  ID: Scalars['ID']['output'];
  IdFilter: IdFilter;
  Identity: Identity;
  IdentitySet: IdentitySetParent;
  ImageFacet: ImageFacet;
  IncompleteData: IncompleteData;
  IndexedTextFilter: IndexedTextFilter;
  IndexedWordFilter: IndexedWordFilter;
  Int: Scalars['Int']['output'];
  ItemActionStat: ItemActionStat;
  ItemActivityStat: ItemActivityStatParent;
  ItemAnalytics: ItemAnalyticsParent;
  ItemReference: ItemReferenceParent;
  JSONObject: Scalars['JSONObject']['output'];
  LicenseDetails: LicenseDetailsParent;
  LicenseUnits: LicenseUnits;
  List: ListParent;
  ListConnection: ConnectionParent<ListParent>;
  ListEdge: EdgeParent<ListParent>;
  ListInfo: ListInfo;
  ListItem: ListItemParent;
  ListItemConnection: ConnectionParent<ListItemParent>;
  ListItemEdge: EdgeParent<ListItemParent>;
  Long: Scalars['Long']['output'];
  LookupColumn: LookupColumn;
  MalwareFacet: MalwareFacet;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberColumn: NumberColumn;
  OnPremisesExtensionAttributes: OnPremisesExtensionAttributes;
  OnPremisesExtensionAttributesFilter: OnPremisesExtensionAttributesFilter;
  OptionalPermission: OptionalPermission;
  Organization: OrganizationParent;
  OtherDirectoryObject: DirectoryObjectParent;
  PackageFacet: PackageFacet;
  PageInfo: PageInfoParent;
  PendingContentUpdate: PendingContentUpdate;
  PendingOperations: PendingOperations;
  Permission: PermissionParent;
  PersonOrGroupColumn: PersonOrGroupColumn;
  PhotoFacet: PhotoFacet;
  ProfilePhoto: ProfilePhotoParent;
  PublicationFacet: PublicationFacetParent;
  Query: Record<PropertyKey, never>;
  Quota: Quota;
  RemoteItemFacet: RemoteItemParent;
  RetentionLabel: RetentionLabelParent;
  RetentionSettings: RetentionSettings;
  RootFacet: RootFacet;
  SearchHit: SearchHitParent;
  SearchHitConnection: ConnectionParent<SearchHitParent>;
  SearchHitEdge: EdgeParent<SearchHitParent>;
  SearchResultFacet: SearchResultFacet;
  ServicePlanInfo: ServicePlanInfo;
  SetAddressFilter: SetAddressFilter;
  SetBooleanFilter: SetBooleanFilter;
  SetDateTimeFilter: SetDateTimeFilter;
  SetIndexedTextFilter: SetIndexedTextFilter;
  SetIndexedWordFilter: SetIndexedWordFilter;
  SetTextFilter: SetTextFilter;
  SetWordFilter: SetWordFilter;
  SharePointGroupIdentity: SharePointGroupIdentityParent;
  SharePointIdentity: SharePointIdentityParent;
  SharePointIdentitySet: SharePointIdentitySetParent;
  SharedFacet: SharedFacetParent;
  SharepointIds: SharepointIds;
  SharingInvitation: SharingInvitationParent;
  SharingLink: SharingLinkParent;
  SignInActivity: SignInActivity;
  Site: SiteParent;
  SiteArchivalDetails: SiteArchivalDetails;
  SiteCollection: SiteCollectionParent;
  SiteConnection: ConnectionParent<SiteParent>;
  SiteEdge: EdgeParent<SiteParent>;
  SpecialFolderFacet: SpecialFolderFacet;
  String: Scalars['String']['output'];
  SubscribedSku: SubscribedSkuParent;
  Tenant: TenantParent;
  TenantAccess: TenantAccessParent;
  TenantError: TenantError;
  TextColumn: TextColumn;
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
  VideoFacet: VideoFacet;
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

export type AlbumResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Album'] = ResolversParentTypes['Album']> = ResolversObject<{
  coverImageItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
}>;

export type AudioFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AudioFacet'] = ResolversParentTypes['AudioFacet']> = ResolversObject<{
  album?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  albumArtist?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  artist?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bitrate?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  composers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  copyright?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disc?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  discCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  genre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasDrm?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isVariableBitrate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  track?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trackCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type BundleFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BundleFacet'] = ResolversParentTypes['BundleFacet']> = ResolversObject<{
  album?: Resolver<Maybe<ResolversTypes['Album']>, ParentType, ContextType>;
  childCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type CalculatedColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CalculatedColumn'] = ResolversParentTypes['CalculatedColumn']> = ResolversObject<{
  format?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formula?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outputType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ChoiceColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChoiceColumn'] = ResolversParentTypes['ChoiceColumn']> = ResolversObject<{
  allowTextEntry?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  displayAs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type CloudResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Cloud'] = ResolversParentTypes['Cloud']> = ResolversObject<{
  graph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ColumnDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ColumnDefinition'] = ResolversParentTypes['ColumnDefinition']> = ResolversObject<{
  calculated?: Resolver<Maybe<ResolversTypes['CalculatedColumn']>, ParentType, ContextType>;
  choice?: Resolver<Maybe<ResolversTypes['ChoiceColumn']>, ParentType, ContextType>;
  columnGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyColumn']>, ParentType, ContextType>;
  dateTime?: Resolver<Maybe<ResolversTypes['DateTimeColumn']>, ParentType, ContextType>;
  defaultValue?: Resolver<Maybe<ResolversTypes['DefaultColumnValue']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enforceUniqueValues?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hidden?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hyperlinkOrPicture?: Resolver<Maybe<ResolversTypes['HyperlinkOrPictureColumn']>, ParentType, ContextType>;
  indexed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDeletable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReorderable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSealed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ColumnKind']>, ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lookup?: Resolver<Maybe<ResolversTypes['LookupColumn']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['NumberColumn']>, ParentType, ContextType>;
  personOrGroup?: Resolver<Maybe<ResolversTypes['PersonOrGroupColumn']>, ParentType, ContextType>;
  readOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  required?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['TextColumn']>, ParentType, ContextType>;
}>;

export type ContentTypeInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContentTypeInfo'] = ResolversParentTypes['ContentTypeInfo']> = ResolversObject<{
  localId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type CurrencyColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CurrencyColumn'] = ResolversParentTypes['CurrencyColumn']> = ResolversObject<{
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DateTimeColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DateTimeColumn'] = ResolversParentTypes['DateTimeColumn']> = ResolversObject<{
  displayAs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type DefaultColumnValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefaultColumnValue'] = ResolversParentTypes['DefaultColumnValue']> = ResolversObject<{
  formula?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

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
  createdBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delta?: Resolver<Maybe<ResolversTypes['DriveDelta']>, ParentType, ContextType, RequireFields<DriveDeltaArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  driveType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType, Partial<DriveItemArgs>>;
  items?: Resolver<Maybe<ResolversTypes['DriveItemConnection']>, ParentType, ContextType, RequireFields<DriveItemsArgs, 'first'>>;
  lastModifiedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['List']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['DriveItemConnection']>, ParentType, ContextType, RequireFields<DriveSearchArgs, 'first' | 'query'>>;
  sharePointIds?: Resolver<Maybe<ResolversTypes['SharepointIds']>, ParentType, ContextType>;
  special?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType, RequireFields<DriveSpecialArgs, 'name'>>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DriveDeltaResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DriveDelta'] = ResolversParentTypes['DriveDelta']> = ResolversObject<{
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type DriveItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DriveItem'] = ResolversParentTypes['DriveItem']> = ResolversObject<{
  analytics?: Resolver<Maybe<ResolversTypes['ItemAnalytics']>, ParentType, ContextType>;
  audio?: Resolver<Maybe<ResolversTypes['AudioFacet']>, ParentType, ContextType>;
  bundle?: Resolver<Maybe<ResolversTypes['BundleFacet']>, ParentType, ContextType>;
  cTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['DriveItemConnection']>, ParentType, ContextType, RequireFields<DriveItemChildrenArgs, 'first'>>;
  createdBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deleted?: Resolver<Maybe<ResolversTypes['DeletedFacet']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType>;
  eTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['FileFacet']>, ParentType, ContextType>;
  fileSystemInfo?: Resolver<Maybe<ResolversTypes['FileSystemInfo']>, ParentType, ContextType>;
  folder?: Resolver<Maybe<ResolversTypes['FolderFacet']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['ImageFacet']>, ParentType, ContextType>;
  lastModifiedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  listItem?: Resolver<Maybe<ResolversTypes['ListItem']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoCoordinates']>, ParentType, ContextType>;
  malware?: Resolver<Maybe<ResolversTypes['MalwareFacet']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['PackageFacet']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  parentReference?: Resolver<Maybe<ResolversTypes['ItemReference']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pendingOperations?: Resolver<Maybe<ResolversTypes['PendingOperations']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['Permission']>>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['PhotoFacet']>, ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['PublicationFacet']>, ParentType, ContextType>;
  remoteItem?: Resolver<Maybe<ResolversTypes['RemoteItemFacet']>, ParentType, ContextType>;
  retentionLabel?: Resolver<Maybe<ResolversTypes['RetentionLabel']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['RootFacet']>, ParentType, ContextType>;
  searchResult?: Resolver<Maybe<ResolversTypes['SearchResultFacet']>, ParentType, ContextType>;
  shared?: Resolver<Maybe<ResolversTypes['SharedFacet']>, ParentType, ContextType>;
  sharepointIds?: Resolver<Maybe<ResolversTypes['SharepointIds']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  specialFolder?: Resolver<Maybe<ResolversTypes['SpecialFolderFacet']>, ParentType, ContextType>;
  thumbnails?: Resolver<Maybe<Array<ResolversTypes['ThumbnailSet']>>, ParentType, ContextType>;
  versions?: Resolver<Maybe<Array<ResolversTypes['DriveItemVersion']>>, ParentType, ContextType>;
  video?: Resolver<Maybe<ResolversTypes['VideoFacet']>, ParentType, ContextType>;
  webDavUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type DriveItemVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DriveItemVersion'] = ResolversParentTypes['DriveItemVersion']> = ResolversObject<{
  lastModifiedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['PublicationFacet']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
}>;

export type EmployeeOrgDataResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EmployeeOrgData'] = ResolversParentTypes['EmployeeOrgData']> = ResolversObject<{
  costCenter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type FileFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FileFacet'] = ResolversParentTypes['FileFacet']> = ResolversObject<{
  hashes?: Resolver<Maybe<ResolversTypes['Hashes']>, ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processingMetadata?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
}>;

export type FileSystemInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FileSystemInfo'] = ResolversParentTypes['FileSystemInfo']> = ResolversObject<{
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAccessedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type FolderFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FolderFacet'] = ResolversParentTypes['FolderFacet']> = ResolversObject<{
  childCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['FolderView']>, ParentType, ContextType>;
}>;

export type FolderViewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FolderView'] = ResolversParentTypes['FolderView']> = ResolversObject<{
  sortBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sortOrder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type GeoCoordinatesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GeoCoordinates'] = ResolversParentTypes['GeoCoordinates']> = ResolversObject<{
  altitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  site?: Resolver<Maybe<ResolversTypes['Site']>, ParentType, ContextType>;
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

export type HyperlinkOrPictureColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HyperlinkOrPictureColumn'] = ResolversParentTypes['HyperlinkOrPictureColumn']> = ResolversObject<{
  isPicture?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
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

export type IncompleteDataResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncompleteData'] = ResolversParentTypes['IncompleteData']> = ResolversObject<{
  missingDataBeforeDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  wasThrottled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
}>;

export type ItemActionStatResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ItemActionStat'] = ResolversParentTypes['ItemActionStat']> = ResolversObject<{
  actionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  actorCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type ItemActivityStatResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ItemActivityStat'] = ResolversParentTypes['ItemActivityStat']> = ResolversObject<{
  access?: Resolver<Maybe<ResolversTypes['ItemActionStat']>, ParentType, ContextType>;
  create?: Resolver<Maybe<ResolversTypes['ItemActionStat']>, ParentType, ContextType>;
  delete?: Resolver<Maybe<ResolversTypes['ItemActionStat']>, ParentType, ContextType>;
  edit?: Resolver<Maybe<ResolversTypes['ItemActionStat']>, ParentType, ContextType>;
  endDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  incompleteData?: Resolver<Maybe<ResolversTypes['IncompleteData']>, ParentType, ContextType>;
  isTrending?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  move?: Resolver<Maybe<ResolversTypes['ItemActionStat']>, ParentType, ContextType>;
  startDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type ItemAnalyticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ItemAnalytics'] = ResolversParentTypes['ItemAnalytics']> = ResolversObject<{
  allTime?: Resolver<Maybe<ResolversTypes['ItemActivityStat']>, ParentType, ContextType>;
  lastSevenDays?: Resolver<Maybe<ResolversTypes['ItemActivityStat']>, ParentType, ContextType>;
}>;

export type ItemReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ItemReference'] = ResolversParentTypes['ItemReference']> = ResolversObject<{
  driveId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  driveType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sharepointIds?: Resolver<Maybe<ResolversTypes['SharepointIds']>, ParentType, ContextType>;
  siteId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

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

export type ListResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['List'] = ResolversParentTypes['List']> = ResolversObject<{
  columns?: Resolver<Maybe<Array<ResolversTypes['ColumnDefinition']>>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType>;
  eTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ListItem']>, ParentType, ContextType, RequireFields<ListItemArgs, 'id'>>;
  items?: Resolver<Maybe<ResolversTypes['ListItemConnection']>, ParentType, ContextType, RequireFields<ListItemsArgs, 'first'>>;
  lastModifiedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ListInfo']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parentReference?: Resolver<Maybe<ResolversTypes['ItemReference']>, ParentType, ContextType>;
  sharepointIds?: Resolver<Maybe<ResolversTypes['SharepointIds']>, ParentType, ContextType>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ListConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListConnection'] = ResolversParentTypes['ListConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['ListEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['List']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ListEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListEdge'] = ResolversParentTypes['ListEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['List'], ParentType, ContextType>;
}>;

export type ListInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListInfo'] = ResolversParentTypes['ListInfo']> = ResolversObject<{
  contentTypesEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hidden?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ListItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListItem'] = ResolversParentTypes['ListItem']> = ResolversObject<{
  contentType?: Resolver<Maybe<ResolversTypes['ContentTypeInfo']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  driveItem?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  eTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType, Partial<ListItemFieldsArgs>>;
  lastModifiedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parentReference?: Resolver<Maybe<ResolversTypes['ItemReference']>, ParentType, ContextType>;
  sharepointIds?: Resolver<Maybe<ResolversTypes['SharepointIds']>, ParentType, ContextType>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ListItemConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListItemConnection'] = ResolversParentTypes['ListItemConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['ListItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ListItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ListItemEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListItemEdge'] = ResolversParentTypes['ListItemEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListItem'], ParentType, ContextType>;
}>;

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type LookupColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LookupColumn'] = ResolversParentTypes['LookupColumn']> = ResolversObject<{
  allowMultipleValues?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowUnlimitedLength?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  columnName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryLookupColumnId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type MalwareFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MalwareFacet'] = ResolversParentTypes['MalwareFacet']> = ResolversObject<{
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = ResolversObject<{
  __resolveType: TypeResolveFn<'Domain' | 'Drive' | 'DriveItem' | 'Group' | 'List' | 'ListItem' | 'Organization' | 'Site' | 'SubscribedSku' | 'Tenant' | 'User', ParentType, ContextType>;
}>;

export type NumberColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberColumn'] = ResolversParentTypes['NumberColumn']> = ResolversObject<{
  decimalPlaces?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayAs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type OptionalPermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OptionalPermission'] = ResolversParentTypes['OptionalPermission']> = ResolversObject<{
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type PendingContentUpdateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PendingContentUpdate'] = ResolversParentTypes['PendingContentUpdate']> = ResolversObject<{
  queuedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type PendingOperationsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PendingOperations'] = ResolversParentTypes['PendingOperations']> = ResolversObject<{
  pendingContentUpdate?: Resolver<Maybe<ResolversTypes['PendingContentUpdate']>, ParentType, ContextType>;
}>;

export type PermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = ResolversObject<{
  expirationDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantedToIdentitiesV2?: Resolver<Maybe<Array<ResolversTypes['SharePointIdentitySet']>>, ParentType, ContextType>;
  grantedToV2?: Resolver<Maybe<ResolversTypes['SharePointIdentitySet']>, ParentType, ContextType>;
  hasPassword?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  inheritedFrom?: Resolver<Maybe<ResolversTypes['ItemReference']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['SharingInvitation']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['SharingLink']>, ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
}>;

export type PersonOrGroupColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PersonOrGroupColumn'] = ResolversParentTypes['PersonOrGroupColumn']> = ResolversObject<{
  allowMultipleSelection?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  chooseFromType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayAs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PhotoFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PhotoFacet'] = ResolversParentTypes['PhotoFacet']> = ResolversObject<{
  cameraMake?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cameraModel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposureDenominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exposureNumerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fNumber?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  focalLength?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  iso?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orientation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  takenDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type ProfilePhotoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProfilePhoto'] = ResolversParentTypes['ProfilePhoto']> = ResolversObject<{
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type PublicationFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublicationFacet'] = ResolversParentTypes['PublicationFacet']> = ResolversObject<{
  checkedOutBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versionId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  createdBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['FileFacet']>, ParentType, ContextType>;
  fileSystemInfo?: Resolver<Maybe<ResolversTypes['FileSystemInfo']>, ParentType, ContextType>;
  folder?: Resolver<Maybe<ResolversTypes['FolderFacet']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['ImageFacet']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  lastModifiedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['PackageFacet']>, ParentType, ContextType>;
  parentReference?: Resolver<Maybe<ResolversTypes['ItemReference']>, ParentType, ContextType>;
  shared?: Resolver<Maybe<ResolversTypes['SharedFacet']>, ParentType, ContextType>;
  sharepointIds?: Resolver<Maybe<ResolversTypes['SharepointIds']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  specialFolder?: Resolver<Maybe<ResolversTypes['SpecialFolderFacet']>, ParentType, ContextType>;
  video?: Resolver<Maybe<ResolversTypes['VideoFacet']>, ParentType, ContextType>;
  webDavUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type RetentionLabelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetentionLabel'] = ResolversParentTypes['RetentionLabel']> = ResolversObject<{
  isLabelAppliedExplicitly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  labelAppliedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  labelAppliedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retentionSettings?: Resolver<Maybe<ResolversTypes['RetentionSettings']>, ParentType, ContextType>;
}>;

export type RetentionSettingsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetentionSettings'] = ResolversParentTypes['RetentionSettings']> = ResolversObject<{
  behaviorDuringRetentionPeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isContentUpdateAllowed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDeleteAllowed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isLabelUpdateAllowed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isMetadataUpdateAllowed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRecordLocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
}>;

export type RootFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RootFacet'] = ResolversParentTypes['RootFacet']> = ResolversObject<{
  isRoot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type SearchHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = ResolversObject<{
  hitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['DriveItem']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SearchHitConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchHitConnection'] = ResolversParentTypes['SearchHitConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['SearchHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type SearchHitEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchHitEdge'] = ResolversParentTypes['SearchHitEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
}>;

export type SearchResultFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchResultFacet'] = ResolversParentTypes['SearchResultFacet']> = ResolversObject<{
  onClickTelemetryUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ServicePlanInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServicePlanInfo'] = ResolversParentTypes['ServicePlanInfo']> = ResolversObject<{
  appliesTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisioningStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  servicePlanId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  servicePlanName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SharePointGroupIdentityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharePointGroupIdentity'] = ResolversParentTypes['SharePointGroupIdentity']> = ResolversObject<{
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  principalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SharePointIdentityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharePointIdentity'] = ResolversParentTypes['SharePointIdentity']> = ResolversObject<{
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  loginName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SharePointIdentitySetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharePointIdentitySet'] = ResolversParentTypes['SharePointIdentitySet']> = ResolversObject<{
  application?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  sharePointGroup?: Resolver<Maybe<ResolversTypes['SharePointGroupIdentity']>, ParentType, ContextType>;
  siteGroup?: Resolver<Maybe<ResolversTypes['SharePointIdentity']>, ParentType, ContextType>;
  siteUser?: Resolver<Maybe<ResolversTypes['SharePointIdentity']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['UserIdentity']>, ParentType, ContextType>;
}>;

export type SharedFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharedFacet'] = ResolversParentTypes['SharedFacet']> = ResolversObject<{
  owner?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sharedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  sharedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type SharepointIdsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharepointIds'] = ResolversParentTypes['SharepointIds']> = ResolversObject<{
  listId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listItemId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listItemUniqueId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  siteId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  siteUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenantId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SharingInvitationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharingInvitation'] = ResolversParentTypes['SharingInvitation']> = ResolversObject<{
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['IdentitySet']>, ParentType, ContextType>;
  redeemedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signInRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
}>;

export type SharingLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharingLink'] = ResolversParentTypes['SharingLink']> = ResolversObject<{
  application?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  preventsDownload?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SignInActivityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInActivity'] = ResolversParentTypes['SignInActivity']> = ResolversObject<{
  lastNonInteractiveSignInDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSignInDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSuccessfulSignInDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type SiteResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Site'] = ResolversParentTypes['Site']> = ResolversObject<{
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  drive?: Resolver<Maybe<ResolversTypes['Drive']>, ParentType, ContextType>;
  drives?: Resolver<Maybe<Array<ResolversTypes['Drive']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPersonalSite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastModifiedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['List']>, ParentType, ContextType, Partial<SiteListArgs>>;
  lists?: Resolver<Maybe<ResolversTypes['ListConnection']>, ParentType, ContextType, RequireFields<SiteListsArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['RootFacet']>, ParentType, ContextType>;
  sharepointIds?: Resolver<Maybe<ResolversTypes['SharepointIds']>, ParentType, ContextType>;
  siteCollection?: Resolver<Maybe<ResolversTypes['SiteCollection']>, ParentType, ContextType>;
  sites?: Resolver<Maybe<ResolversTypes['SiteConnection']>, ParentType, ContextType, RequireFields<SiteSitesArgs, 'first'>>;
  webUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SiteArchivalDetailsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SiteArchivalDetails'] = ResolversParentTypes['SiteArchivalDetails']> = ResolversObject<{
  archiveStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SiteCollectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SiteCollection'] = ResolversParentTypes['SiteCollection']> = ResolversObject<{
  archivalDetails?: Resolver<Maybe<ResolversTypes['SiteArchivalDetails']>, ParentType, ContextType>;
  dataLocationCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['RootFacet']>, ParentType, ContextType>;
}>;

export type SiteConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SiteConnection'] = ResolversParentTypes['SiteConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['SiteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Site']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type SiteEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SiteEdge'] = ResolversParentTypes['SiteEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Site'], ParentType, ContextType>;
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
  rootSite?: Resolver<Maybe<ResolversTypes['Site']>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['SearchHitConnection']>, ParentType, ContextType, RequireFields<TenantSearchArgs, 'first' | 'query'>>;
  site?: Resolver<Maybe<ResolversTypes['Site']>, ParentType, ContextType, Partial<TenantSiteArgs>>;
  sites?: Resolver<Maybe<ResolversTypes['SiteConnection']>, ParentType, ContextType, RequireFields<TenantSitesArgs, 'first'>>;
  subscribedSkus?: Resolver<Maybe<Array<ResolversTypes['SubscribedSku']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<TenantUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<TenantUsersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type TenantAccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TenantAccess'] = ResolversParentTypes['TenantAccess']> = ResolversObject<{
  adminConsentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credentialExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantedPermissions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['TenantError']>, ParentType, ContextType>;
  missingOptionalPermissions?: Resolver<Maybe<Array<ResolversTypes['OptionalPermission']>>, ParentType, ContextType>;
  missingPermissions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TenantStatus'], ParentType, ContextType>;
}>;

export type TenantErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TenantError'] = ResolversParentTypes['TenantError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type TextColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TextColumn'] = ResolversParentTypes['TextColumn']> = ResolversObject<{
  allowMultipleLines?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  appendChangesToExistingText?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  linesForEditing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  textType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ThumbnailResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Thumbnail'] = ResolversParentTypes['Thumbnail']> = ResolversObject<{
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type ThumbnailSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ThumbnailSet'] = ResolversParentTypes['ThumbnailSet']> = ResolversObject<{
  custom?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType, RequireFields<ThumbnailSetCustomArgs, 'crop' | 'height' | 'width'>>;
  large?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
  small?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
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

export type VideoFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VideoFacet'] = ResolversParentTypes['VideoFacet']> = ResolversObject<{
  audioBitsPerSample?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audioChannels?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audioFormat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  audioSamplesPerSecond?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bitrate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  fourCC?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  frameRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  budget?: Resolver<ResolversTypes['Budget'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type Resolvers<ContextType = RequestContext> = ResolversObject<{
  AdministrativeUnit?: AdministrativeUnitResolvers<ContextType>;
  Album?: AlbumResolvers<ContextType>;
  AudioFacet?: AudioFacetResolvers<ContextType>;
  Budget?: BudgetResolvers<ContextType>;
  BudgetLine?: BudgetLineResolvers<ContextType>;
  BundleFacet?: BundleFacetResolvers<ContextType>;
  CalculatedColumn?: CalculatedColumnResolvers<ContextType>;
  ChoiceColumn?: ChoiceColumnResolvers<ContextType>;
  Cloud?: CloudResolvers<ContextType>;
  ColumnDefinition?: ColumnDefinitionResolvers<ContextType>;
  ContentTypeInfo?: ContentTypeInfoResolvers<ContextType>;
  CurrencyColumn?: CurrencyColumnResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DateTimeColumn?: DateTimeColumnResolvers<ContextType>;
  DefaultColumnValue?: DefaultColumnValueResolvers<ContextType>;
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
  DriveItemVersion?: DriveItemVersionResolvers<ContextType>;
  EmployeeOrgData?: EmployeeOrgDataResolvers<ContextType>;
  FileFacet?: FileFacetResolvers<ContextType>;
  FileSystemInfo?: FileSystemInfoResolvers<ContextType>;
  FolderFacet?: FolderFacetResolvers<ContextType>;
  FolderView?: FolderViewResolvers<ContextType>;
  GeoCoordinates?: GeoCoordinatesResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  Hashes?: HashesResolvers<ContextType>;
  HyperlinkOrPictureColumn?: HyperlinkOrPictureColumnResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentitySet?: IdentitySetResolvers<ContextType>;
  ImageFacet?: ImageFacetResolvers<ContextType>;
  IncompleteData?: IncompleteDataResolvers<ContextType>;
  ItemActionStat?: ItemActionStatResolvers<ContextType>;
  ItemActivityStat?: ItemActivityStatResolvers<ContextType>;
  ItemAnalytics?: ItemAnalyticsResolvers<ContextType>;
  ItemReference?: ItemReferenceResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  LicenseDetails?: LicenseDetailsResolvers<ContextType>;
  LicenseUnits?: LicenseUnitsResolvers<ContextType>;
  List?: ListResolvers<ContextType>;
  ListConnection?: ListConnectionResolvers<ContextType>;
  ListEdge?: ListEdgeResolvers<ContextType>;
  ListInfo?: ListInfoResolvers<ContextType>;
  ListItem?: ListItemResolvers<ContextType>;
  ListItemConnection?: ListItemConnectionResolvers<ContextType>;
  ListItemEdge?: ListItemEdgeResolvers<ContextType>;
  Long?: GraphQLScalarType;
  LookupColumn?: LookupColumnResolvers<ContextType>;
  MalwareFacet?: MalwareFacetResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NumberColumn?: NumberColumnResolvers<ContextType>;
  OnPremisesExtensionAttributes?: OnPremisesExtensionAttributesResolvers<ContextType>;
  OptionalPermission?: OptionalPermissionResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OtherDirectoryObject?: OtherDirectoryObjectResolvers<ContextType>;
  PackageFacet?: PackageFacetResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PendingContentUpdate?: PendingContentUpdateResolvers<ContextType>;
  PendingOperations?: PendingOperationsResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  PersonOrGroupColumn?: PersonOrGroupColumnResolvers<ContextType>;
  PhotoFacet?: PhotoFacetResolvers<ContextType>;
  ProfilePhoto?: ProfilePhotoResolvers<ContextType>;
  PublicationFacet?: PublicationFacetResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  RemoteItemFacet?: RemoteItemFacetResolvers<ContextType>;
  RetentionLabel?: RetentionLabelResolvers<ContextType>;
  RetentionSettings?: RetentionSettingsResolvers<ContextType>;
  RootFacet?: RootFacetResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchHitConnection?: SearchHitConnectionResolvers<ContextType>;
  SearchHitEdge?: SearchHitEdgeResolvers<ContextType>;
  SearchResultFacet?: SearchResultFacetResolvers<ContextType>;
  ServicePlanInfo?: ServicePlanInfoResolvers<ContextType>;
  SharePointGroupIdentity?: SharePointGroupIdentityResolvers<ContextType>;
  SharePointIdentity?: SharePointIdentityResolvers<ContextType>;
  SharePointIdentitySet?: SharePointIdentitySetResolvers<ContextType>;
  SharedFacet?: SharedFacetResolvers<ContextType>;
  SharepointIds?: SharepointIdsResolvers<ContextType>;
  SharingInvitation?: SharingInvitationResolvers<ContextType>;
  SharingLink?: SharingLinkResolvers<ContextType>;
  SignInActivity?: SignInActivityResolvers<ContextType>;
  Site?: SiteResolvers<ContextType>;
  SiteArchivalDetails?: SiteArchivalDetailsResolvers<ContextType>;
  SiteCollection?: SiteCollectionResolvers<ContextType>;
  SiteConnection?: SiteConnectionResolvers<ContextType>;
  SiteEdge?: SiteEdgeResolvers<ContextType>;
  SpecialFolderFacet?: SpecialFolderFacetResolvers<ContextType>;
  SubscribedSku?: SubscribedSkuResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TenantAccess?: TenantAccessResolvers<ContextType>;
  TenantError?: TenantErrorResolvers<ContextType>;
  TextColumn?: TextColumnResolvers<ContextType>;
  Thumbnail?: ThumbnailResolvers<ContextType>;
  ThumbnailSet?: ThumbnailSetResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserIdentity?: UserIdentityResolvers<ContextType>;
  UserProfile?: UserProfileResolvers<ContextType>;
  VerifiedDomain?: VerifiedDomainResolvers<ContextType>;
  VideoFacet?: VideoFacetResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
}>;

export type DirectiveResolvers<ContextType = RequestContext> = ResolversObject<{
  permission?: PermissionDirectiveResolver<any, any, ContextType>;
}>;
