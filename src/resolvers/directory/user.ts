import type { User } from '@microsoft/microsoft-graph-types';
import { OperationLimitError } from '../../errors.js';
import { graphPath, type GraphPath } from '../../graph/query/path.js';
import { checkedObject } from '../../graph/query/checked-values.js';
import type { Projection } from '../../graph/query/projection.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import { costOfDrive, costOfDrives } from '../drives/bound-drive.js';
import { inlineCost, costOfOne, costOfOneById } from '../cost/bound-reads.js';
import type { Costs, EntityCosts, FieldCost } from '../cost/cost-estimator.js';
import type { RequestContext } from '../context.js';
import { directoryList } from '../lists/directory-list.js';
import { relatedObjects } from './directory-object.js';
import { directoryQuery } from '../lists/directory-query.js';
import { listDrives, mostDrivesOfAUser, readDrive } from '../drives/drive-plan.js';
import type { Entity } from '../entity.js';
import { guardedFields } from '../guarded-fields.js';
import { encodeNodeId } from '../node-id.js';
import { isUserOrNoted } from './object-type.js';
import {
  below,
  memoize,
  nodesOf,
  selectionOf,
  projectionOf,
  type Selection,
} from '../selection/selection.js';
import { usersWithSignIns, withoutSignInsUnlessGranted } from './sign-in-activity.js';
import type { TenantParent } from '../gateway/tenant.js';
import type { Resolvers, TenantUsersArgs, UserDirectReportsArgs } from '../types.generated.js';
import { userListAbilities } from '../lists/user-filter.js';
import { userPath, users, type UserParent } from './user-resource.js';

/**
 * What to read of a user; the manager comes along in the same request, unless the list is an advanced query: Graph
 * expands nothing in those.
 */
function userProjection(selection: Selection, { isAdvanced = false } = {}): Projection<User> {
  const manager = isAdvanced ? undefined : below(selection, users.typeName, 'manager');
  if (manager === undefined) return projectionOf(users, selection);
  return memoize(selection, 'user with manager', () =>
    projectionOf(
      users,
      selection,
      new Map([['manager', { ...projectionOf(users, manager), isOptional: true }]]),
    ),
  );
}

/** A user whose manager was asked for along with it: Graph leaves the property out when there is none. */
function toUser(projection: Projection<User>): (user: InTenant<User>) => UserParent {
  return (user) =>
    projection.expand.has('manager') && !('manager' in user) ? copyWith(user, { manager: null }) : user;
}

/** One user, and the manager with it where that is selected; null when there is none. */
export async function readUser(
  loaders: TenantLoaders,
  path: GraphPath,
  selection: Selection,
): Promise<UserParent | null> {
  const projection = userProjection(selection);
  const user = await loaders.one(path, projection);
  return user && toUser(projection)(user);
}

/** The manager behind a user's relationship, which Graph types as any directory object: nothing comes along. */
async function readManager(
  context: RequestContext,
  loaders: TenantLoaders,
  userId: string,
  selection: Selection,
  options?: { readonly wasRequestedInline: boolean },
): Promise<UserParent | null> {
  const manager = await loaders.one(
    graphPath`${userPath(userId)}/manager`,
    projectionOf(users, selection),
    options,
  );
  return manager !== null && isUserOrNoted(manager, context, loaders) ? manager : null;
}

/** @throws what was thrown; where it is that the bound has no room, an error that says why there should be */
function throwNotRead(cause: unknown): never {
  if (!(cause instanceof OperationLimitError)) throw cause;
  throw new OperationLimitError('Microsoft Graph failed to send the managers with this list.', {
    cause,
    hint: 'Reading them one by one would cost more than this operation may cost. Select fewer entries with "first".',
  });
}

const inlineManager: Costs = { User: { manager: inlineCost } };

/** A manager that is read by itself. */
function costOfManager(because?: string): FieldCost {
  return (field, estimator) =>
    costOfOne(field, estimator, projectionOf(users, field.selection), undefined, because);
}

function managersReadApart(advancedBy: string): string {
  return (
    `${advancedBy} makes the list an advanced query. Microsoft Graph sends no managers with those, ` +
    'so each manager is one more request.'
  );
}

/** https://learn.microsoft.com/graph/api/user-list */
const allUsers = directoryList<TenantParent, TenantUsersArgs, User, UserParent>({
  field: 'Tenant.users',
  nodeType: users.typeName,
  path: () => graphPath`/users`,
  all: users,
  units: 2,
  query: (args) => directoryQuery(args, userListAbilities),
  projection: (connection, isAdvanced) => {
    const selection = nodesOf(connection, users.typeName);
    const projection = userProjection(selection, { isAdvanced });
    return below(selection, users.typeName, 'signInActivity') === undefined
      ? projection
      : { ...projectionOf(usersWithSignIns, selection), expand: projection.expand };
  },
  narrow: withoutSignInsUnlessGranted,
  toNode: toUser,
  overrides: (projection, advancedBy) => ({
    User: {
      ...(projection.expand.has('manager')
        ? inlineManager['User']
        : advancedBy !== undefined && { manager: costOfManager(managersReadApart(advancedBy)) }),
      signInActivity: inlineCost,
    },
  }),
});

/** https://learn.microsoft.com/graph/api/user-list-directreports */
const directReports = directoryList<UserParent, UserDirectReportsArgs, User, UserParent>({
  field: 'User.directReports',
  nodeType: users.typeName,
  path: (user) => graphPath`${userPath(user.id!)}/directReports`,
  ids: (user) => [user.id!],
  units: 2,
  projection: (connection) => projectionOf(users, nodesOf(connection, users.typeName)),
  toNode: () => (report) => report,
  keep: (_, context, loaders) => (report) => isUserOrNoted(report, context, loaders),
});

const ofUser = (relationship: 'memberOf' | 'transitiveMemberOf' | 'ownedObjects', permission: string) =>
  relatedObjects<UserParent>({
    field: `User.${relationship}`,
    path: (user) => pathsOfRelationships[relationship](userPath(user.id!)),
    units: 2,
    permission,
  });

const pathsOfRelationships = {
  memberOf: (user: GraphPath) => graphPath`${user}/memberOf`,
  transitiveMemberOf: (user: GraphPath) => graphPath`${user}/transitiveMemberOf`,
  ownedObjects: (user: GraphPath) => graphPath`${user}/ownedObjects`,
} as const;

const memberOf = ofUser('memberOf', 'GroupMember.Read.All');
const transitiveMemberOf = ofUser('transitiveMemberOf', 'GroupMember.Read.All');
const ownedObjects = ofUser('ownedObjects', users.permission);

const resolvers: Resolvers = {
  Tenant: {
    user: (tenant, { id }, context, info) =>
      readUser(context.forTenant(tenant.tenantId), userPath(id), selectionOf(info)),
    users: allUsers.resolve,
  },
  User: {
    ...guardedFields(users),
    nodeId: (user, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: users.typeName, tenantId: user.tenantId, ids: [user.id!] }),
    manager: (user, _, context, info) => {
      const loaders = context.forTenant(user.tenantId);
      if (user.manager === null) return null;
      const manager = checkedObject(user.manager);
      if (manager !== undefined) {
        return isUserOrNoted(manager, context, loaders) ? loaders.authorize(users, manager) : null;
      }
      // It is there as undefined where Graph failed to bring it along: no bound could count on a read for each then.
      const wasRequestedInline = 'manager' in user;
      const read = readManager(context, loaders, user.id!, selectionOf(info), { wasRequestedInline });
      return wasRequestedInline ? read.catch(throwNotRead) : read;
    },
    directReports: directReports.resolve,
    memberOf: memberOf.resolve,
    transitiveMemberOf: transitiveMemberOf.resolve,
    ownedObjects: ownedObjects.resolve,
    drive: (user, _, context, info) =>
      readDrive(context.forTenant(user.tenantId), graphPath`${userPath(user.id!)}/drive`, selectionOf(info)),
    drives: (user, _, context, info) =>
      listDrives(
        context.forTenant(user.tenantId),
        graphPath`${userPath(user.id!)}/drives`,
        selectionOf(info),
      ),
  },
};

const costOfUser: FieldCost = (field, estimator) =>
  costOfOne(field, estimator, userProjection(field.selection), inlineManager);

/** A user the directory is asked for by id, as by a nodeId. */
export const costOfUserById: FieldCost = (field, estimator) =>
  costOfOneById(field, estimator, userProjection(field.selection), inlineManager);

const costs: EntityCosts = {
  fields: {
    Tenant: {
      user: costOfUser,
      users: allUsers.cost,
    },
    User: {
      manager: costOfManager(),
      directReports: directReports.cost,
      memberOf: memberOf.cost,
      transitiveMemberOf: transitiveMemberOf.cost,
      ownedObjects: ownedObjects.cost,
      drive: (field, estimator) => costOfDrive(field, estimator, false),
      drives: (field, estimator) => costOfDrives(field, estimator, mostDrivesOfAUser),
    },
  },
  byNodeId: costOfUserById,
};

export const user: Entity = {
  resource: users,
  resolvers,
  costs,
  byNodeId: (context, { tenantId, ids: [id = ''] }, info) =>
    readUser(context.forTenant(tenantId), userPath(id), selectionOf(info)),
};
