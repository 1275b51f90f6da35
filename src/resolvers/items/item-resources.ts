import type {
  DriveItemVersion,
  ItemActivityStat,
  ItemRetentionLabel,
  Permission,
  SharingLink,
  ThumbnailSet,
} from '@microsoft/microsoft-graph-types';
import { isRecord } from '../../graph/client/request.js';
import { graphResource } from '../../graph/query/resource.js';

// What hangs on a drive item by requests of its own. None of it is kept in the shared cache: thumbnails have addresses
// that open without a key, and permissions are asked for to know how things stand now.

const ofFiles = {
  workload: 'files',
  permission: 'Files.Read.All',
  // It belongs to the drive of its item.
  filteredBy: { kind: 'drives' },
} as const;

/** What of a thumbnail set shows no more than that there is something. */
const unreadable = new Set(['id', 'small', 'medium']);

/** Whether a picture of this name shows what is in a file: a page of 800 pixels can be read. */
export function isReadable(picture: string): boolean {
  return !unreadable.has(picture);
}

/**
 * https://learn.microsoft.com/graph/api/resources/thumbnailset. The addresses in them are secrets of a kind. Graph sends
 * the sizes it always has whether or not they are named.
 */
export const thumbnailSets = graphResource<ThumbnailSet>({
  ...ofFiles,
  typeName: 'ThumbnailSet',
  capability: 'files.metadata',
  keys: [],
  select: [],
  guardedParts: {
    capability: 'files.download',
    redact: (set, kept) => {
      const readable = Object.entries(set).filter(([name]) => !isReadable(name) || kept.has(name));
      return readable.length === Object.keys(set).length ? set : Object.fromEntries(readable);
    },
  },
});

const addresses = ['webUrl', 'webHtml'] as const;

/** Who may use a link that does not open the item for whoever has its address. */
const limitedScopes = new Set<unknown>(['organization', 'users', 'existingAccess']);

/** Whether having the address of a link is as good as a download. What does not say is taken for such a link. */
export function opensForAnybody({ scope }: Pick<SharingLink, 'scope'>): boolean {
  return !limitedScopes.has(scope);
}

/** What `guardedParts` calls the address in a link. */
export function linkPart(address: (typeof addresses)[number]): string {
  return `link/${address}`;
}

/** https://learn.microsoft.com/graph/api/resources/permission. Whatever has to do with permissions is dear. */
export const permissions = graphResource<Permission>({
  ...ofFiles,
  typeName: 'Permission',
  capability: 'files.permissions',
  units: 5,
  keys: ['id'],
  select: [
    'roles',
    'grantedToV2',
    'grantedToIdentitiesV2',
    'link',
    'invitation',
    'inheritedFrom',
    'expirationDateTime',
    'hasPassword',
  ],
  derived: { localId: ['id'] },
  guardedParts: {
    capability: 'files.download',
    redact: (permission, kept) => {
      const { link } = permission;
      if (!isRecord(link) || !opensForAnybody(link)) return permission;
      const hidden = addresses.filter((address) => address in link && !kept.has(linkPart(address)));
      if (hidden.length === 0) return permission;
      const readable = Object.entries(link).filter(([name]) => !hidden.some((address) => address === name));
      return { ...permission, link: Object.fromEntries(readable) };
    },
  },
});

/** https://learn.microsoft.com/graph/api/resources/driveitemversion */
export const versions = graphResource<DriveItemVersion>({
  ...ofFiles,
  typeName: 'DriveItemVersion',
  capability: 'files.metadata',
  keys: ['id'],
  select: ['lastModifiedDateTime', 'lastModifiedBy', 'size', 'publication'],
  derived: { localId: ['id'] },
});

/** https://learn.microsoft.com/graph/api/resources/itemactivitystat */
export const activityStats = graphResource<ItemActivityStat>({
  ...ofFiles,
  typeName: 'ItemActivityStat',
  capability: 'files.metadata',
  keys: [],
  select: [
    'startDateTime',
    'endDateTime',
    'access',
    'create',
    'delete',
    'edit',
    'move',
    'isTrending',
    'incompleteData',
  ],
});

/** https://learn.microsoft.com/graph/api/resources/itemretentionlabel */
export const retentionLabels = graphResource<ItemRetentionLabel>({
  ...ofFiles,
  typeName: 'RetentionLabel',
  capability: 'files.metadata',
  keys: ['name'],
  select: ['isLabelAppliedExplicitly', 'labelAppliedDateTime', 'labelAppliedBy', 'retentionSettings'],
});
