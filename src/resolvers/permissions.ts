import { entities } from './index.js';

/**
 * The application permissions it takes to read all there is in the schema, sorted. What only makes reads cheaper
 * is not among them.
 */
export function expectedPermissions(): string[] {
  const permissions = Object.values(entities).flatMap(({ resource }) => resource?.permission ?? []);
  return [...new Set(permissions)].sort();
}
