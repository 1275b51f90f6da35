import type { GraphCall } from '../http/call.js';
import type { ItemAddress } from './drive-address.js';
import type { DriveNode } from '../../data/content/drive-node.js';
import { directoryObjectNotFound, itemNotFound, malformedDriveId, noMySite } from '../../graph-errors.js';
import type { Drive } from '../../tenant.js';

/** A drive by its id, by its user or its group, by both, or by whatever else leads to it. */
export interface DriveReference {
  readonly userKey?: string;
  readonly groupId?: string;
  readonly driveId?: string;
  readonly find?: (call: GraphCall, driveId: string | undefined) => Drive;
}

/** Drive ids are case-sensitive, and another tenant's is no better than a made-up one. */
export function findDrive(call: GraphCall, { userKey, groupId, driveId, find }: DriveReference): Drive {
  if (find !== undefined) return find(call, driveId);
  const { tenant } = call;
  if (groupId !== undefined) return findGroupDrive(call, groupId, driveId);
  if (userKey === undefined) {
    const ordinal = tenant.placeOfDrive(driveId ?? '');
    if (ordinal === undefined) throw malformedDriveId();
    if (tenant.driveContent(ordinal) === 'none') throw itemNotFound();
    return tenant.drive(ordinal);
  }
  const ordinal = tenant.ordinalOf(userKey);
  if (ordinal === undefined) throw directoryObjectNotFound(userKey);
  if (tenant.driveContent(ordinal) === 'none') throw noMySite();
  if (driveId !== undefined && driveId !== tenant.driveId(ordinal)) throw itemNotFound();
  return tenant.drive(ordinal);
}

/** Groups that are no Microsoft 365 groups have no site, and so no library. */
function findGroupDrive({ tenant }: GraphCall, groupId: string, driveId: string | undefined): Drive {
  const index = tenant.groups.indexOf(groupId);
  if (index === undefined) throw directoryObjectNotFound(groupId);
  const ordinal = tenant.driveOrdinalOfGroup(index);
  if (tenant.driveContent(ordinal) === 'none') throw itemNotFound();
  if (driveId !== undefined && driveId !== tenant.driveId(ordinal)) throw itemNotFound();
  return tenant.drive(ordinal);
}

export function findItem(call: GraphCall, { tree }: Drive, address: ItemAddress): DriveNode {
  if (address.node !== undefined) return address.node(call);
  const { itemId, names } = address;
  const start = itemId === undefined ? tree.root : tree.byId(itemId);
  const node = start && tree.byPath(start, names);
  if (!node) throw itemNotFound();
  return node;
}
