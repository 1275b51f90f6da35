import type { User } from '@microsoft/microsoft-graph-types';
import { graphResource, permissionOf, type GraphResource } from '../../graph/query/resource.js';
import type { Projection } from '../../graph/query/projection.js';
import type { TenantLoaders } from '../../loaders/tenant-loaders.js';
import { costOfOne } from '../cost/bound-reads.js';
import type { Entity } from '../entity.js';
import type { Resolvers } from '../types.generated.js';
import { userPath, users } from './user-resource.js';

/** The permission that Graph requires in addition to the one for users. */
const permission = permissionOf(users, 'signInActivity');
const capability = 'users.sensitive';

/** Users with their latest sign-ins: the same list, at another pace. */
export const usersWithSignIns: GraphResource<User> = {
  ...users,
  workload: 'signIns',
  select: [...users.select, 'signInActivity'],
  guarded: { ...users.guarded, [capability]: [...(users.guarded[capability] ?? []), 'signInActivity'] },
};

/**
 * The sign-ins of one user. Graph answers ten such requests a minute, to an application in a tenant.
 * https://learn.microsoft.com/graph/throttling-limits
 */
const signIns = graphResource<User>({
  typeName: 'SignInActivity',
  workload: 'signIns',
  permission,
  capability,
  filteredBy: 'path',
  keys: ['id', 'signInActivity'],
  select: [],
  mostSingleReads: 10,
  cacheKind: 'users',
});

const signInsProjection: Projection<User> = {
  resource: signIns,
  select: new Set(signIns.keys),
  expand: new Map(),
};

/**
 * The list at its usual pace if the caller or the application may not read sign-ins. The loaders would leave out the
 * sign-ins as well, but they would still read the list at the pace of sign-ins.
 */
export async function withoutSignInsUnlessGranted(
  projection: Projection<User>,
  loaders: TenantLoaders,
): Promise<Projection<User>> {
  if (projection.resource !== usersWithSignIns) return projection;
  const granted = await loaders.grantedPart(projection);
  if (loaders.can(capability) && granted.select.has('signInActivity')) return granted;
  const select = new Set(granted.select);
  select.delete('signInActivity');
  return { ...granted, resource: users, select };
}

const resolvers: Resolvers = {
  User: {
    signInActivity: async (user, _, context) => {
      const loaders = context.forTenant(user.tenantId);
      loaders.requireCapabilityFor(capability, users, user);
      await loaders.requireAppPermission(permission);
      if ('signInActivity' in user) return user.signInActivity ?? null;
      const read = await loaders.one(userPath(user.id!), signInsProjection);
      return read?.signInActivity ?? null;
    },
  },
};

export const signInActivity: Entity = {
  resolvers,
  costs: {
    fields: {
      User: { signInActivity: (field, estimator) => costOfOne(field, estimator, signInsProjection) },
    },
  },
};
