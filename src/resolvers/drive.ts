import { BadUserInputError } from '../errors.js';
import { graphPath, humanPath, type GraphPath } from '../graph/path.js';
import { drivePath, itemPath, readDrive, readItem, readRoot, type DriveParent } from './drive-plan.js';
import { drives } from './drive-resources.js';
import type { Entity } from './entity.js';
import { encodeNodeId } from './node-id.js';
import { selectionOf } from './selection.js';
import type { DriveItemArgs, Resolvers } from './types.generated.js';

export type { DriveParent } from './drive-plan.js';

const resolvers: Resolvers = {
  Tenant: {
    drive: (tenant, { id }, context, info) =>
      readDrive(context.forTenant(tenant.tenantId), drivePath(id), selectionOf(info), id),
  },
  Drive: {
    nodeId: (drive, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: drives.typeName, tenantId: drive.tenantId, ids: [drive.id!] }),
    root: (drive, _, context, info) =>
      drive.rootRead ??
      readRoot(context.forTenant(drive.tenantId), graphPath`${drive.address}/root`, selectionOf(info), false),
    item: (drive, args, context, info) =>
      readItem(context.forTenant(drive.tenantId), addressOfItem(drive, args), selectionOf(info)),
  },
};

function addressOfItem(drive: DriveParent, { id, path }: Partial<DriveItemArgs>): GraphPath {
  if ((id == null) === (path == null)) {
    throw new BadUserInputError('An item is named by its "id" or by its "path".', {
      hint: 'Give exactly one of the two arguments.',
    });
  }
  if (id != null) return itemPath(drive.address, id);
  const names = humanPath(path!);
  return names === '' ? graphPath`${drive.address}/root` : graphPath`${drive.address}/root:/${names}`;
}

export const drive: Entity = {
  resource: drives,
  resolvers,
  byNodeId: (context, { tenantId, ids: [id = ''] }, info) =>
    readDrive(context.forTenant(tenantId), drivePath(id), selectionOf(info), id),
};
