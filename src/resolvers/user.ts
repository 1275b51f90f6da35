import type { User } from '@microsoft/microsoft-graph-types';
import { graphPath, segment, type GraphPath } from '../graph/path.js';
import { graphResource } from '../graph/resource.js';
import type { Want } from '../graph/want.js';
import type { InTenant, TenantLoaders } from '../loaders/tenant-loaders.js';
import { costOfDrive, costOfDrives } from './bound-drive.js';
import { comesAlong, costOfList, costOfOne, costOfOneById } from './bound-reads.js';
import type { Costs, EntityCosts, FieldCost } from './bound.js';
import { readConnection } from './connection.js';
import { listDrives, mostDrivesOfAUser, readDrive } from './drive-plan.js';
import type { Entity } from './entity.js';
import { guardedFields } from './guarded-fields.js';
import { encodeNodeId } from './node-id.js';
import { below, nodesOf, selectionOf, wantOf, type Selection } from './selection.js';
import type { Resolvers } from './types.generated.js';

/** https://learn.microsoft.com/graph/api/resources/user */
const users = graphResource<User>({
  typeName: 'User',
  workload: 'directory',
  permission: 'User.Read.All',
  capability: 'users.basic',
  keys: ['id'],
  filteredBy: { kind: 'users', idOf: ({ id }) => id },
  byIds: { collection: '/users', type: 'user' },
  cacheKind: 'users',
  select: [
    'displayName',
    'userPrincipalName',
    'mail',
    'mailNickname',
    'givenName',
    'surname',
    'jobTitle',
    'department',
    'companyName',
    'officeLocation',
    'city',
    'state',
    'country',
    'usageLocation',
    'preferredLanguage',
    'userType',
    'accountEnabled',
    'createdDateTime',
    'onPremisesSyncEnabled',
    'mobilePhone',
    'businessPhones',
    'streetAddress',
    'postalCode',
    'employeeId',
  ],
  guarded: {
    'users.sensitive': ['mobilePhone', 'businessPhones', 'streetAddress', 'postalCode', 'employeeId'],
  },
});

export type UserParent = InTenant<User>;

const idOrPrincipalName =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[^\s/\\?]{1,200}@[a-z0-9.-]{1,200})$/;

/**
 * Where Graph has a user, by id or userPrincipalName.
 * @throws BadUserInputError
 */
export function userPath(text: string): GraphPath {
  // Ids and names are case-insensitive: lower case makes equal reads equal.
  const key = segment(text.toLowerCase(), idOrPrincipalName, 'user id or userPrincipalName');
  // A name that begins with a dollar sign would be taken for an OData segment.
  // https://learn.microsoft.com/graph/api/user-get
  return text.startsWith('$') ? graphPath`/users('${key}')` : graphPath`/users/${key}`;
}

/**
 * What to read of a user; the manager comes along in the same request, unless the list is counted: Graph
 * expands nothing in an advanced query.
 */
function wantUser(selection: Selection, { isCounted = false } = {}): Want<User> {
  const manager = isCounted ? undefined : below(selection, users.typeName, 'manager');
  const expand = manager === undefined ? [] : [['manager', wantOf(users, manager)] as const];
  return wantOf(users, selection, new Map(expand));
}

/** A user whose manager was asked for along with it: Graph leaves the property out when there is none. */
function toUser(want: Want<User>): (user: InTenant<User>) => UserParent {
  return (user) => (want.expand.has('manager') && !('manager' in user) ? { ...user, manager: null } : user);
}

/** One user, and the manager with it where that is selected; null when there is none. */
export async function readUser(
  loaders: TenantLoaders,
  path: GraphPath,
  selection: Selection,
): Promise<UserParent | null> {
  const want = wantUser(selection);
  const user = await loaders.one(path, want);
  return user && toUser(want)(user);
}

/** The manager behind a user's relationship, which Graph types as any directory object: nothing comes along. */
async function readManager(
  loaders: TenantLoaders,
  userId: string,
  selection: Selection,
): Promise<UserParent | null> {
  const manager = await loaders.one(graphPath`${userPath(userId)}/manager`, wantOf(users, selection));
  return manager !== null && isUser(manager) ? manager : null;
}

/** A manager may also be an organisational contact, which is no user. */
function isUser(object: object): boolean {
  const type = '@odata.type' in object ? object['@odata.type'] : undefined;
  return type === undefined || type === '#microsoft.graph.user';
}

function isCounted(connection: Selection): boolean {
  return below(connection, 'UserConnection', 'totalCount') !== undefined;
}

const resolvers: Resolvers = {
  Tenant: {
    user: (tenant, { id }, context, info) =>
      readUser(context.forTenant(tenant.tenantId), userPath(id), selectionOf(info)),
    users: (tenant, args, context, info) => {
      const selection = selectionOf(info);
      const count = isCounted(selection);
      const want = wantUser(nodesOf(selection, users.typeName), { isCounted: count });
      return readConnection({
        context,
        loaders: context.forTenant(tenant.tenantId),
        path: graphPath`/users`,
        want,
        args,
        count,
        orderBy: (args.orderBy ?? []).map(({ field, direction }) => ({
          property: field,
          descending: direction === 'DESC',
        })),
        belongsTo: () => ['Tenant.users'],
        toNode: toUser(want),
      });
    },
  },
  User: {
    ...guardedFields(users),
    nodeId: (user, _, { sealer }) =>
      encodeNodeId(sealer, { typeName: users.typeName, tenantId: user.tenantId, ids: [user.id!] }),
    manager: (user, _, context, info) => {
      const loaders = context.forTenant(user.tenantId);
      if ('manager' in user) {
        const manager = user.manager;
        return manager == null || !isUser(manager) ? null : loaders.own(users, manager);
      }
      return readManager(loaders, user.id!, selectionOf(info));
    },
    directReports: (user, args, context, info) => {
      const selection = selectionOf(info);
      const want = wantOf(users, nodesOf(selection, users.typeName));
      return readConnection({
        context,
        loaders: context.forTenant(user.tenantId),
        path: graphPath`${userPath(user.id!)}/directReports`,
        want,
        args,
        count: isCounted(selection),
        belongsTo: () => ['User.directReports', user.id!],
        toNode: (report) => report,
      });
    },
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

const managerComesAlong: Costs = { User: { manager: comesAlong } };

const costOfUser: FieldCost = (field, walk) =>
  costOfOne(field, walk, wantUser(field.selection), managerComesAlong);

/** A user the directory is asked for by id, as by a nodeId. */
export const costOfUserById: FieldCost = (field, walk) =>
  costOfOneById(field, walk, wantUser(field.selection), managerComesAlong);

const costs: EntityCosts = {
  fields: {
    Tenant: {
      user: costOfUser,
      users: (field, walk) => {
        const want = wantUser(nodesOf(field.selection, users.typeName), {
          isCounted: isCounted(field.selection),
        });
        costOfList(field, walk, want, want.expand.has('manager') ? managerComesAlong : undefined);
      },
    },
    User: {
      manager: (field, walk) => costOfOne(field, walk, wantOf(users, field.selection)),
      directReports: (field, walk) =>
        costOfList(field, walk, wantOf(users, nodesOf(field.selection, users.typeName))),
      drive: (field, walk) => costOfDrive(field, walk, false),
      drives: (field, walk) => costOfDrives(field, walk, mostDrivesOfAUser),
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
