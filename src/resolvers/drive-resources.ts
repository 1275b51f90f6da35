import type { Drive, DriveItem, ThumbnailSet } from '@microsoft/microsoft-graph-types';
import { graphResource } from '../graph/resource.js';

/** How the files half of Graph speaks of an id that leads nowhere in this tenant. */
const absentCodes = ['invalidRequest'];

/** https://learn.microsoft.com/graph/api/resources/drive */
export const drives = graphResource<Drive>({
  typeName: 'Drive',
  workload: 'files',
  permission: 'Files.Read.All',
  capability: 'drives.list',
  keys: ['id'],
  filteredBy: { kind: 'drives', idOf: ({ id }) => id },
  absentCodes,
  cacheKind: 'drives',
  select: [
    'name',
    'description',
    'driveType',
    'webUrl',
    'createdDateTime',
    'lastModifiedDateTime',
    'owner',
    'quota',
  ],
});

/** https://learn.microsoft.com/graph/api/resources/driveitem */
export const driveItems = graphResource<DriveItem>({
  typeName: 'DriveItem',
  workload: 'files',
  permission: 'Files.Read.All',
  capability: 'files.metadata',
  keys: ['id'],
  addressKeys: ['parentReference'],
  filteredBy: { kind: 'drives', idOf: ({ parentReference }) => parentReference?.driveId },
  // A shortcut tells name, size and address of an item in another drive.
  pointers: { remoteItem: { kind: 'drives', idOf: ({ parentReference }) => parentReference?.driveId } },
  absentCodes,
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
    'malware',
    'deleted',
  ],
  derived: {
    thumbnails: ['file'],
    path: ['name', 'root'],
    children: ['folder', 'package', 'root'],
  },
});

/** https://learn.microsoft.com/graph/api/resources/thumbnailset. The addresses in them are secrets of a kind. */
export const thumbnailSets = graphResource<ThumbnailSet>({
  typeName: 'ThumbnailSet',
  workload: 'files',
  permission: 'Files.Read.All',
  capability: 'files.metadata',
  filteredBy: 'path',
  absentCodes,
  keys: [],
  select: [],
});
