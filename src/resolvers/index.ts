import { driveItem } from './drive-item.js';
import { drive } from './drive.js';
import type { Entity, FindByNodeId } from './entity.js';
import { identity } from './identity.js';
import { nodeResolvers } from './node.js';
import { scalars } from './scalars.js';
import { tenantAccess } from './tenant-access.js';
import { tenant } from './tenant.js';
import type { Resolvers } from './types.generated.js';
import { user } from './user.js';
import { viewer } from './viewer.js';

/** All there is in the schema, an entry a concept, by the name of its type. */
export const entities: Readonly<Record<string, Entity>> = {
  Scalars: scalars,
  Viewer: viewer,
  Tenant: tenant,
  TenantAccess: tenantAccess,
  User: user,
  Drive: drive,
  DriveItem: driveItem,
  Identity: identity,
};

/** The resolvers of the whole schema, to be merged. */
export function allResolvers(): Resolvers[] {
  const finders = new Map<string, FindByNodeId>();
  for (const [typeName, { byNodeId }] of Object.entries(entities)) {
    if (byNodeId !== undefined) finders.set(typeName, byNodeId);
  }
  return [...Object.values(entities).map((entity) => entity.resolvers), nodeResolvers(finders)];
}
