import type {
  Identity,
  IdentitySet,
  Shared,
  SharePointIdentity,
  SharePointIdentitySet,
} from '@microsoft/microsoft-graph-types';
import { checkedObject, checkedText } from '../../graph/query/checked-values.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import type { Entity } from '../entity.js';
import { selectionOf } from '../selection/selection.js';
import type { Resolvers } from '../types.generated.js';
import { userPath } from '../directory/user-resource.js';
import { costOfUserById, readUser } from '../directory/user.js';

export type IdentitySetParent = InTenant<IdentitySet>;
export type UserIdentityParent = InTenant<Identity>;
export type SharePointIdentitySetParent = InTenant<SharePointIdentitySet>;
export type SharePointIdentityParent = SharePointIdentity;
/** Microsoft's types do not have it yet. https://learn.microsoft.com/graph/api/resources/sharepointgroupidentity */
export type SharePointGroupIdentityParent = Identity;
export type SharedFacetParent = InTenant<Shared>;

/** A part of an entity, with the tenant it was read from: an identity leads back into the directory. */
export function partOf<T extends object>(
  { tenantId }: { readonly tenantId: string },
  part: T | null | undefined,
): InTenant<T> | null {
  const checked = checkedObject(part);
  return checked === undefined ? null : copyWith(checked, { tenantId });
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const resolvers: Resolvers = {
  IdentitySet: {
    user: (set) => partOf(set, set.user),
  },
  UserIdentity: {
    account: ({ id, tenantId }, _, context, info) => {
      // SharePoint names people the directory does not know by ids of its own, or by none.
      const checked = checkedText(id);
      if (checked === undefined || !guid.test(checked)) return null;
      return readUser(context.forTenant(tenantId), userPath(checked), selectionOf(info));
    },
  },
  SharePointIdentitySet: {
    user: (set) => partOf(set, set.user),
  },
  SharePointIdentity: {
    localId: ({ id }) => id ?? null,
  },
  SharePointGroupIdentity: {
    localId: ({ id }) => id ?? null,
  },
  SharedFacet: {
    owner: (shared) => partOf(shared, shared.owner),
    sharedBy: (shared) => partOf(shared, shared.sharedBy),
  },
};

export const identity: Entity = {
  resolvers,
  costs: { fields: { UserIdentity: { account: costOfUserById } } },
};
