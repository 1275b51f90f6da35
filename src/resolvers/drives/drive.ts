import { BadUserInputError } from '../../errors.js';
import {
  costOfDelta,
  costOfDrive,
  costOfItem,
  costOfItems,
  costOfRoot,
  costOfSearch,
} from './bound-drive.js';
import { readConnection } from '../lists/connection.js';
import { isLastAmong, readDelta } from './drive-delta.js';
import { copyWith } from '../../loaders/copy-with.js';
import { graphPath, humanPath, quotedText, segment, type GraphPath } from '../../graph/query/path.js';
import {
  addressOfDrive,
  drivePath,
  itemPath,
  readDrive,
  readItem,
  readRoot,
  rootAddressOf,
  toItem,
  foundItemProjection,
  type DriveParent,
} from './drive-plan.js';
import { driveItems, drives } from './drive-resources.js';
import type { Entity } from '../entity.js';
import { showsParentPaths, enumeratedItemProjection } from './enumerated-items.js';
import { partOf } from '../items/identity.js';
import { encodeNodeId } from '../node-id.js';
import { noteEncoded } from '../notes.js';
import { costOfListEntity, readList } from '../sites/list-plan.js';
import { withParents } from './parent-paths.js';
import { driveSearchText } from './search-term.js';
import { nodesOf, selectionOf } from '../selection/selection.js';
import type { DriveItemArgs, Resolvers, SpecialFolderName } from '../types.generated.js';

export type { DriveParent } from './drive-plan.js';

const resolvers: Resolvers = {
  Tenant: {
    drive: (tenant, { id }, context, info) =>
      readDrive(context.forTenant(tenant.tenantId), drivePath(id), selectionOf(info), id),
  },
  Drive: {
    nodeId: (drive, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: drives.typeName, tenantId: drive.tenantId, ids: [drive.id!] }),
    owner: (drive) => partOf(drive, drive.owner),
    createdBy: (drive) => partOf(drive, drive.createdBy),
    lastModifiedBy: (drive) => partOf(drive, drive.lastModifiedBy),
    root: (drive, _, context, info) =>
      drive.rootRead ??
      readRoot(context.forTenant(drive.tenantId), rootAddressOf(drive), selectionOf(info), false),
    item: async (drive, args, context, info) => {
      const loaders = context.forTenant(drive.tenantId);
      const item = await readItem(loaders, addressOfItem(drive, args), selectionOf(info));
      return noteEncoded(context, args.path, item);
    },
    items: (drive, args, context, info) => {
      const root = rootAddressOf(drive);
      const loaders = context.forTenant(drive.tenantId);
      const nodes = nodesOf(selectionOf(info), driveItems.typeName);
      const path = graphPath`${root}/delta`;
      const projection = enumeratedItemProjection(nodes);
      return readConnection({
        context,
        loaders,
        // A delta that begins at the beginning is the one list Graph has of everything in a drive.
        path,
        projection,
        args,
        ...(showsParentPaths(nodes) && {
          readPage: async (request) => {
            const page = await loaders.page(path, projection, request);
            return { ...page, items: await withParents(loaders, drive.id!, page.items) };
          },
        }),
        belongsTo: () => ['Drive.items', drive.id!],
        keep: (items) => {
          const isLast = isLastAmong(items);
          return (item) => isLast(item) && item.deleted == null;
        },
        toNode: (item) => toItem(item, root),
      });
    },
    search: (drive, args, context, info) => {
      const term = driveSearchText(args.query);
      const loaders = context.forTenant(drive.tenantId);
      loaders.requireCapabilityFor('files.search', drives, drive, { path: drive.reachedBy });
      const root = rootAddressOf(drive);
      const projection = foundItemProjection(nodesOf(selectionOf(info), driveItems.typeName));
      return readConnection({
        context,
        loaders,
        path: graphPath`${root}/search(q='${quotedText(term)}')`,
        projection,
        args,
        belongsTo: () => ['Drive.search', drive.id!, term],
        toNode: (item) => copyWith(toItem(item, root, projection), { isFound: true }),
      });
    },
    special: (drive, { name }, context, info) =>
      readItem(context.forTenant(drive.tenantId), specialFolderPath(drive, name), selectionOf(info)),
    list: (drive, _, context, info) =>
      readList(
        context.forTenant(drive.tenantId),
        graphPath`${addressOfDrive(drive)}/list`,
        selectionOf(info),
      ),
    delta: (drive, args, context, info) => readDelta(context, drive, args, selectionOf(info)),
  },
};

function addressOfItem(drive: DriveParent, { id, path }: Partial<DriveItemArgs>): GraphPath {
  if ((id == null) === (path == null)) {
    throw new BadUserInputError('An item is named by its "id" or by its "path".', {
      hint: 'Give exactly one of the two arguments.',
    });
  }
  if (id != null) return itemPath(addressOfDrive(drive), id);
  const names = humanPath(path!);
  const root = rootAddressOf(drive);
  // Closed, or Graph takes a last name such as `photo` for a property of the item before it.
  // https://learn.microsoft.com/graph/onedrive-addressing-driveitems
  return names === '' ? root : graphPath`${root}:/${names}:`;
}

function specialFolderPath(drive: DriveParent, name: SpecialFolderName): GraphPath {
  return graphPath`${addressOfDrive(drive)}/special/${segment(name, /^[a-z]+$/, 'special folder')}`;
}

export const drive: Entity = {
  resource: drives,
  resolvers,
  costs: {
    fields: {
      Tenant: { drive: (field, estimator) => costOfDrive(field, estimator, true) },
      Drive: {
        root: costOfRoot,
        item: costOfItem,
        items: costOfItems,
        search: costOfSearch,
        special: costOfItem,
        list: costOfListEntity,
        delta: costOfDelta,
      },
    },
    byNodeId: (field, estimator) => costOfDrive(field, estimator, true),
  },
  byNodeId: (context, { tenantId, ids: [id = ''] }, info) =>
    readDrive(context.forTenant(tenantId), drivePath(id), selectionOf(info), id),
};
