import { decodeHumanPath, graphPath } from '../graph/path.js';
import { costOfChildren, costOfDrive, costOfItem } from './bound-drive.js';
import { readConnection } from './connection.js';
import {
  addressOf,
  childrenOf,
  comesAlong,
  drivePath,
  itemPath,
  placeOf,
  readDrive,
  readItem,
  toItem,
  type DriveItemParent,
} from './drive-plan.js';
import { downloadAddress, driveItems } from './drive-resources.js';
import type { Entity } from './entity.js';
import { partOf } from './identity.js';
import { encodeNodeId } from './node-id.js';
import { costOfListItem, readListItem } from './list-plan.js';
import { selectionOf } from './selection.js';
import { costOfThumbnails, readThumbnails } from './thumbnails.js';
import type { Resolvers } from './types.generated.js';

export type { DriveItemParent } from './drive-plan.js';

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
      const parentId = item.parentReference?.id;
      if (item.root != null || parentId == null) return null;
      const address = itemPath(drivePath(driveOf(item)), parentId);
      return readItem(context.forTenant(item.tenantId), address, selectionOf(info));
    },
    path: humanPathOf,
    createdBy: (item) => partOf(item, item.createdBy),
    lastModifiedBy: (item) => partOf(item, item.lastModifiedBy),
    shared: (item) => partOf(item, item.shared),
    thumbnails: (item, _, context, info) => readThumbnails(item, context, selectionOf(info)),
    downloadUrl: (item, _, context) => {
      context
        .forTenant(item.tenantId)
        .requireCapabilityFor('files.download', driveItems, item, placeOf(item));
      return item[downloadAddress] ?? null;
    },
    listItem: (item, _, context, info) => {
      const address = graphPath`${addressOf(item)}/listItem`;
      return readListItem(context.forTenant(item.tenantId), address, selectionOf(info));
    },
    children: (item, args, context, info) => {
      const loaders = context.forTenant(item.tenantId);
      const selection = selectionOf(info);
      const { path, want, orderBy } = childrenOf(addressOf(item), args, selection);
      return readConnection({
        context,
        loaders,
        path,
        want,
        args,
        orderBy,
        belongsTo: (first) => [
          'DriveItem.children',
          item.parentReference?.driveId ?? first?.parentReference?.driveId ?? '',
          item.id ?? first?.parentReference?.id ?? '',
        ],
        toNode: (child) => toItem(child, item.reachedBy, want),
        prefetched: holdsNothing(item)
          ? { value: [], nextLink: undefined }
          : orderBy.length === 0
            ? loaders.expandedPage(item, 'children')
            : undefined,
        wasExpected: item.expected?.has('children') === true && comesAlong({ args, selection }),
      });
    },
  },
};

/** The drive is part of every item's parent reference, the root's included. */
function driveOf(item: DriveItemParent): string {
  return item.parentReference?.driveId ?? '';
}

/** A file has no children, and need not be asked for them. Of a skipped item nothing is known. */
function holdsNothing(item: DriveItemParent): boolean {
  return item.id !== undefined && item.folder == null && item.package == null && item.root == null;
}

function humanPathOf(item: DriveItemParent): string | null {
  if (item.root != null) return '/';
  const parent = item.parentReference?.path;
  if (parent == null || item.name == null) return null;
  // /drives/{id}/root:/A%20B, where the part behind the colon is what people read, percent-encoded.
  const above = decodeHumanPath(parent.slice(parent.indexOf(':') + 1));
  return above === undefined || !parent.includes(':') ? null : `${above.replace(/\/$/, '')}/${item.name}`;
}

export const driveItem: Entity = {
  resource: driveItems,
  resolvers,
  costs: {
    fields: {
      DriveItem: {
        drive: (field, walk) => costOfDrive(field, walk, true),
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
