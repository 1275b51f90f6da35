import type { Costs, FieldCost } from './cost-estimator.js';
import { directoryObject } from './directory-object.js';
import { domain } from './domain.js';
import { driveItemDetails } from './drive-item-details.js';
import { driveItem } from './drive-item.js';
import { drive } from './drive.js';
import type { Entity, FindByNodeId } from './entity.js';
import { group } from './group.js';
import { identity } from './identity.js';
import { managerChain } from './manager-chain.js';
import { listItem } from './list-item.js';
import { list } from './list.js';
import { nodeCosts, nodeResolvers } from './node.js';
import { organization } from './organization.js';
import { scalars } from './scalars.js';
import { signInActivity } from './sign-in-activity.js';
import { subscribedSku } from './subscribed-sku.js';
import { search } from './search.js';
import { site } from './site.js';
import { tenantAccess } from './tenant-access.js';
import { tenant } from './tenant.js';
import { thumbnails } from './thumbnails.js';
import type { Resolvers } from './types.generated.js';
import { userPhoto } from './user-photo.js';
import { userProfile } from './user-profile.js';
import { user } from './user.js';
import { viewer } from './viewer.js';

/** All there is in the schema, an entry a concept, by the name of its type. */
export const entities: Readonly<Record<string, Entity>> = {
  Scalars: scalars,
  Viewer: viewer,
  Tenant: tenant,
  TenantAccess: tenantAccess,
  Organization: organization,
  Domain: domain,
  SubscribedSku: subscribedSku,
  DirectoryObject: directoryObject,
  User: user,
  UserProfile: userProfile,
  ProfilePhoto: userPhoto,
  SignInActivity: signInActivity,
  ManagerChain: managerChain,
  Group: group,
  Drive: drive,
  DriveItem: driveItem,
  DriveItemDetails: driveItemDetails,
  Thumbnails: thumbnails,
  Site: site,
  List: list,
  ListItem: listItem,
  Search: search,
  Identity: identity,
};

/** What each field of the schema costs; a field that is not there costs nothing of its own. */
export function allCosts(): Costs {
  const ofNodes = new Map<string, FieldCost>();
  const merged: Record<string, Record<string, FieldCost>> = {};
  const add = (costs: Costs): void => {
    for (const [typeName, fields] of Object.entries(costs)) Object.assign((merged[typeName] ??= {}), fields);
  };
  for (const [typeName, { costs }] of Object.entries(entities)) {
    if (costs?.byNodeId !== undefined) ofNodes.set(typeName, costs.byNodeId);
    add(costs?.fields ?? {});
  }
  add(nodeCosts(ofNodes));
  return merged;
}

/** The resolvers of the whole schema, to be merged. */
export function allResolvers(): Resolvers[] {
  const finders = new Map<string, FindByNodeId>();
  for (const [typeName, { byNodeId }] of Object.entries(entities)) {
    if (byNodeId !== undefined) finders.set(typeName, byNodeId);
  }
  return [...Object.values(entities).map((entity) => entity.resolvers), nodeResolvers(finders)];
}
