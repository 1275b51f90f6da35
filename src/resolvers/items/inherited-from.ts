import type { ItemReference, Permission } from '@microsoft/microsoft-graph-types';
import { unexpectedValue } from '../../graph/errors/errors.js';
import { isRecord } from '../../graph/client/request.js';
import { checkedObject } from '../../graph/query/checked-values.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';

/**
 * A permission whose `inheritedFrom` has all that other references to the same folder have. Graph documents only
 * `driveId`, `id` and `path` there; a folder is in the drive and in the site of the items below it.
 * https://learn.microsoft.com/graph/api/driveitem-list-permissions
 * @param parent the `parentReference` of the item that has the permission
 */
export function withFolder(
  permission: InTenant<Permission>,
  parent: ItemReference | null | undefined,
): InTenant<Permission> {
  const inheritedFrom: ItemReference | null | undefined = permission.inheritedFrom;
  // What is no reference is told as it is, and fails where it is answered.
  if (inheritedFrom == null || !isRecord(inheritedFrom)) return permission;
  const { driveType = null, siteId = null } = checkedObject(parent) ?? {};
  const { path } = inheritedFrom;
  const isKnown = path == null || typeof path === 'string';
  return copyWith(permission, {
    inheritedFrom: {
      driveType,
      siteId,
      ...(isKnown ? { name: nameIn(path) } : { unknownLocation: unexpectedValue() }),
      ...inheritedFrom,
    },
  });
}

/** The name at the end of `/drives/{id}/root:/{path}`, which is percent-encoded. */
function nameIn(path: string | null | undefined): string | null {
  if (path == null) return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'root:') return 'root';
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
