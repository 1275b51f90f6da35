import type { ProfilePhoto } from '@microsoft/microsoft-graph-types';
import { graphPath } from '../../graph/query/path.js';
import { graphResource } from '../../graph/query/resource.js';
import type { Projection } from '../../graph/query/projection.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import { costOfOne } from '../cost/bound-reads.js';
import type { Entity } from '../entity.js';
import type { Resolvers } from '../types.generated.js';
import { userPath } from './user-resource.js';

/** https://learn.microsoft.com/graph/api/profilephoto-get */
const photos = graphResource<ProfilePhoto>({
  typeName: 'ProfilePhoto',
  workload: 'directory',
  permission: 'User.Read.All',
  capability: 'users.basic',
  filteredBy: 'path',
  keys: [],
  select: [],
  cacheKind: 'users',
});

export type ProfilePhotoParent = InTenant<ProfilePhoto>;

/** All that is known of it: Graph documents no `$select` here. */
const photoProjection: Projection<ProfilePhoto> = { resource: photos, select: new Set(), expand: new Map() };

const resolvers: Resolvers = {
  User: {
    photo: (user, _, context) =>
      context.forTenant(user.tenantId).one(graphPath`${userPath(user.id!)}/photo`, photoProjection),
  },
};

export const userPhoto: Entity = {
  resolvers,
  costs: { fields: { User: { photo: (field, estimator) => costOfOne(field, estimator, photoProjection) } } },
};
