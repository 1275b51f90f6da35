import type { NeededPermissions } from '../../identity/tenants/tenant-access.js';
import { entities } from '../index.js';

/** The application permissions that reading takes, sorted. What only makes reads cheaper is not among them. */
export function neededPermissions(): NeededPermissions {
  return { expected: expectedPermissions(), optional: optionalPermissions() };
}

/** Those it takes to read all there is in the schema, but for single fields. */
export function expectedPermissions(): string[] {
  const permissions = Object.values(entities).flatMap(({ resource }) => resource?.permission ?? []);
  return [...new Set(permissions)].sort();
}

function optionalPermissions(): NeededPermissions['optional'] {
  const fieldsOf = new Map<string, string[]>();
  for (const { optionalPermissions: ofEntity = {} } of Object.values(entities)) {
    for (const [permission, fields] of Object.entries(ofEntity)) {
      fieldsOf.set(permission, [...(fieldsOf.get(permission) ?? []), ...fields].sort());
    }
  }
  return [...fieldsOf]
    .map(([permission, fields]) => ({ permission, fields }))
    .sort((one, other) => (one.permission < other.permission ? -1 : 1));
}
