import type { Costs, FieldCost } from './cost/cost-estimator.js';
import { directoryObject } from './directory/directory-object.js';
import { domain } from './directory/domain.js';
import { driveItemDetails } from './items/drive-item-details.js';
import { driveItem } from './items/drive-item.js';
import { drive } from './drives/drive.js';
import type { Entity, FindByNodeId } from './entity.js';
import { group } from './directory/group.js';
import { identity } from './items/identity.js';
import { managerChain } from './directory/manager-chain.js';
import { listItem } from './sites/list-item.js';
import { list } from './sites/list.js';
import { nodeCosts, nodeResolvers } from './node.js';
import { organization } from './directory/organization.js';
import { scalars } from './scalars.js';
import { signInActivity } from './directory/sign-in-activity.js';
import { subscribedSku } from './directory/subscribed-sku.js';
import { search } from './drives/search.js';
import { site } from './sites/site.js';
import { tenantAccess } from './gateway/tenant-access.js';
import { tenant } from './gateway/tenant.js';
import { thumbnails } from './items/thumbnails.js';
import type { Resolvers } from './types.generated.js';
import { userPhoto } from './directory/user-photo.js';
import { userProfile } from './directory/user-profile.js';
import { user } from './directory/user.js';
import { viewer } from './gateway/viewer.js';

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
