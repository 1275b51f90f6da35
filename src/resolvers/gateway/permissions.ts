import type { NeededPermissions } from '../../identity/tenants/tenant-access.js';
import type { Entity } from '../entity.js';
import { entities as allEntities } from '../index.js';

/**
 * The application permissions that reading needs, sorted. They come from the resources of the entities. A permission
 * that only saves requests is not in the list.
 */
export function neededPermissions(
  entities: Readonly<Record<string, Entity>> = allEntities,
): NeededPermissions {
  return { expected: expectedPermissions(entities), optional: optionalPermissions(entities) };
}

/** The permissions of whole entities. Without one of them, a part of the schema cannot be read. */
function expectedPermissions(entities: Readonly<Record<string, Entity>>): string[] {
  const permissions = Object.values(entities).flatMap(({ resource }) => resource?.permission ?? []);
  return [...new Set(permissions)].sort();
}

/** The permissions of single properties, each with the fields that need it. */
function optionalPermissions(entities: Readonly<Record<string, Entity>>): NeededPermissions['optional'] {
  const fieldsOf = new Map<string, string[]>();
  for (const { resource } of Object.values(entities)) {
    for (const [property, permission] of resource?.propertyPermissions ?? []) {
      const field = `${resource!.typeName}.${property}`;
      fieldsOf.set(permission, [...(fieldsOf.get(permission) ?? []), field].sort());
    }
  }
  return [...fieldsOf]
    .map(([permission, fields]) => ({ permission, fields }))
    .sort((one, other) => (one.permission < other.permission ? -1 : 1));
}
