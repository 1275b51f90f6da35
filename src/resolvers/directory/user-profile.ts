import type { User } from '@microsoft/microsoft-graph-types';
import { graphResource } from '../../graph/query/resource.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import { costOfOne } from '../cost/bound-reads.js';
import type { Entity } from '../entity.js';
import { guardedFields } from '../guarded-fields.js';
import { selectionOf, projectionOf } from '../selection/selection.js';
import type { Resolvers } from '../types.generated.js';
import { userPath, users } from './user-resource.js';

const sensitive = ['birthday', 'hireDate'] as const;

/**
 * What Graph keeps of a user outside of the directory, and tells of a single user only. It is read apart: it is slow,
 * and where it fails the user itself is there all the same.
 * https://learn.microsoft.com/graph/api/user-get
 */
const userProfiles = graphResource<User>({
  typeName: 'UserProfile',
  workload: 'directory',
  permission: 'User.Read.All',
  capability: 'users.basic',
  filteredBy: users.filteredBy!,
  keys: ['id'],
  cacheKind: 'users',
  select: [
    'aboutMe',
    'interests',
    'mySite',
    'pastProjects',
    'preferredName',
    'responsibilities',
    'schools',
    'skills',
    ...sensitive,
  ],
  guarded: { 'users.sensitive': sensitive },
});

export type UserProfileParent = InTenant<User>;

const resolvers: Resolvers = {
  User: {
    profile: (user, _, context, info) =>
      context.forTenant(user.tenantId).one(userPath(user.id!), projectionOf(userProfiles, selectionOf(info))),
  },
  UserProfile: guardedFields(userProfiles),
};

export const userProfile: Entity = {
  resolvers,
  costs: {
    fields: {
      User: {
        profile: (field, estimator) =>
          costOfOne(field, estimator, projectionOf(userProfiles, field.selection)),
      },
    },
  },
};
