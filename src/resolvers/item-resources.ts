import type {
  DriveItemVersion,
  ItemActivityStat,
  ItemRetentionLabel,
  Permission,
  ThumbnailSet,
} from '@microsoft/microsoft-graph-types';
import { graphResource } from '../graph/resource.js';

// What hangs on a drive item by requests of its own. None of it is kept in the shared cache: thumbnails have addresses
// that open without a key, and permissions are asked for to know how things stand now.

const ofFiles = { workload: 'files', permission: 'Files.Read.All', filteredBy: 'path' } as const;

/** https://learn.microsoft.com/graph/api/resources/thumbnailset. The addresses in them are secrets of a kind. */
export const thumbnailSets = graphResource<ThumbnailSet>({
  ...ofFiles,
  typeName: 'ThumbnailSet',
  capability: 'files.metadata',
  keys: [],
  select: [],
});

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
