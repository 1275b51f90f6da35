import type { Drive, DriveItem } from '@microsoft/microsoft-graph-types';
import { graphResource } from '../../graph/query/resource.js';

/** https://learn.microsoft.com/graph/api/resources/drive */
export const drives = graphResource<Drive>({
  typeName: 'Drive',
  workload: 'files',
  permission: 'Files.Read.All',
  capability: 'drives.list',
  keys: ['id'],
  filteredBy: { kind: 'drives', idOf: ({ id }) => id },
  cacheKind: 'drives',
  select: [
    'name',
    'description',
    'driveType',
    'webUrl',
    'createdDateTime',
    'lastModifiedDateTime',
    'createdBy',
    'lastModifiedBy',
    'owner',
    'sharePointIds',
    'quota',
  ],
});

/**
 * The address of a file's content, which opens without a token. OData cannot declare it, so Microsoft's type does not
 * have it. https://learn.microsoft.com/graph/api/resources/driveitem#instance-attributes
 */
export const downloadAnnotation = '@microsoft.graph.downloadUrl';

/**
 * How that annotation is selected: by its own name, Graph leaves it out or refuses the request.
 * https://github.com/OneDrive/onedrive-api-docs/issues/1434
 */
export const downloadSelector = 'content.downloadUrl';

/** A drive item with the annotation it may carry. */
export interface AnnotatedItem extends DriveItem {
  readonly [downloadAnnotation]?: string | null;
  /** Never there: it can only be selected. */
  readonly [downloadSelector]?: never;
}

/** https://learn.microsoft.com/graph/api/resources/driveitem */
export const driveItems = graphResource<AnnotatedItem>({
  typeName: 'DriveItem',
  workload: 'files',
  permission: 'Files.Read.All',
  capability: 'files.metadata',
  keys: ['id'],
  addressKeys: ['parentReference'],
  filteredBy: { kind: 'drives', idOf: ({ parentReference }) => parentReference?.driveId },
  // A shortcut tells name, size and address of an item in another drive.
  pointers: { remoteItem: { kind: 'drives', idOf: ({ parentReference }) => parentReference?.driveId } },
  cacheKind: 'items',
  select: [
    'name',
    'description',
    'size',
    'webUrl',
    'eTag',
    'cTag',
    'createdDateTime',
    'lastModifiedDateTime',
    'createdBy',
    'lastModifiedBy',
    'parentReference',
    'fileSystemInfo',
    'file',
    'folder',
    'package',
    'root',
    'remoteItem',
    'shared',
    'specialFolder',
    'image',
    'photo',
    'audio',
    'video',
    'location',
    'bundle',
    'pendingOperations',
    'publication',
    'searchResult',
    'sharepointIds',
    'webDavUrl',
    'malware',
    'deleted',
  ],
  // Never asked of Graph for others, and never kept: the cache knows both by their names.
  guarded: { 'files.download': [downloadSelector, downloadAnnotation] },
  derived: {
    // A file without a link is asked once more, and what is no file has none.
    downloadUrl: [downloadSelector, 'file'],
    thumbnails: ['file'],
    versions: ['file'],
    path: ['name', 'root'],
    parent: ['root'],
    children: ['folder', 'package', 'root'],
  },
});

/** Items that a search of a drive found. Microsoft's search may answer items of other drives. */
export const foundItems: typeof driveItems = { ...driveItems, furtherCapabilities: ['files.search'] };

/** The root folder of a drive: that it may have children need not be asked. */
export const rootFolders: typeof driveItems = {
  ...driveItems,
  derived: { ...driveItems.derived, children: [] },
};
