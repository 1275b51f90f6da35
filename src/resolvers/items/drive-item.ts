import { graphPath } from '../../graph/query/path.js';
import { costOfChildren, costOfDrive, costOfItem } from '../drives/bound-drive.js';
import { readConnection } from '../lists/connection.js';
import {
  addressOf,
  childrenOf,
  isExpandable,
  drivePath,
  itemPath,
  readDrive,
  readItem,
  toItem,
  type DriveItemParent,
} from '../drives/drive-plan.js';
import { readDownloadUrl } from './download-url.js';
import { driveItems } from '../drives/drive-resources.js';
import type { Entity } from '../entity.js';
import { partOf } from './identity.js';
import {
  driveOf,
  humanPathOf,
  knownDriveOf,
  parentIdOf,
  parentReferenceOf,
  partOfReference,
} from './item-location.js';
import { encodeNodeId } from '../node-id.js';
import { costOfListItem, readListItem } from '../sites/list-plan.js';
import { selectionOf } from '../selection/selection.js';
import { costOfThumbnails, readThumbnails } from './thumbnails.js';
import type { Resolvers } from '../types.generated.js';

export type { DriveItemParent } from '../drives/drive-plan.js';

const resolvers: Resolvers = {
  DriveItem: {
    nodeId: (item, _, { sealer }) =>
      encodeNodeId(sealer, {
        typeName: driveItems.typeName,
        tenantId: item.tenantId,
        ids: [driveOf(item), item.id!],
      }),
    root: (item) => (item.root == null ? null : { isRoot: true }),
    drive: (item, _, context, info) =>
      readDrive(context.forTenant(item.tenantId), drivePath(driveOf(item)), selectionOf(info), driveOf(item)),
    parent: (item, _, context, info) => {
      const parentId = parentIdOf(item);
      if (parentId === undefined) return null;
      const address = itemPath(drivePath(driveOf(item)), parentId);
      return readItem(context.forTenant(item.tenantId), address, selectionOf(info));
    },
    path: humanPathOf,
    parentReference: parentReferenceOf,
    createdBy: (item) => partOf(item, item.createdBy),
    lastModifiedBy: (item) => partOf(item, item.lastModifiedBy),
    shared: (item) => partOf(item, item.shared),
    thumbnails: (item, _, context, info) => readThumbnails(item, context, info),
    downloadUrl: (item, _, context) => readDownloadUrl(item, context),
    listItem: (item, _, context, info) => {
      const address = graphPath`${addressOf(item)}/listItem`;
      return readListItem(context.forTenant(item.tenantId), address, selectionOf(info));
    },
    children: (item, args, context, info) => {
      const loaders = context.forTenant(item.tenantId);
      const selection = selectionOf(info);
      const { path, projection, orderBy } = childrenOf(addressOf(item), args, selection);
      return readConnection({
        context,
        loaders,
        path,
        projection,
        args,
        orderBy,
        belongsTo: (first) => [
          'DriveItem.children',
          knownDriveOf(item) ?? first?.parentReference?.driveId ?? '',
          // A root that was skipped is known by nothing else.
          item.root != null || item.id === undefined ? 'root' : item.id,
        ],
        toNode: (child) => toItem(child, item.reachedBy, projection),
        prefetched: holdsNothing(item)
          ? { value: [], nextLink: undefined }
          : isExpandable({ args, selection })
            ? loaders.expandedPage(item, 'children')
            : undefined,
        wasRequestedInline:
          item.requestedInline?.has('children') === true && isExpandable({ args, selection }),
      });
    },
  },
  ItemReference: {
    name: (reference) => partOfReference(reference, 'name'),
    path: (reference) => partOfReference(reference, 'path'),
  },
};

/** A file has no children, and need not be asked for them. Of a skipped item nothing is known. */
function holdsNothing(item: DriveItemParent): boolean {
  return item.id !== undefined && item.folder == null && item.package == null && item.root == null;
}

export const driveItem: Entity = {
  resource: driveItems,
  resolvers,
  costs: {
    fields: {
      DriveItem: {
        drive: (field, estimator) => costOfDrive(field, estimator, true),
        parent: costOfItem,
        children: costOfChildren,
        thumbnails: costOfThumbnails,
        listItem: costOfListItem,
      },
    },
    byNodeId: costOfItem,
  },
  byNodeId: (context, { tenantId, ids: [drive = '', id = ''] }, info) =>
    readItem(context.forTenant(tenantId), itemPath(drivePath(drive), id), selectionOf(info)),
};
