import type { GrantedTenant, RequestContext } from './context.js';
import type { Entity } from './entity.js';
import type { Resolvers } from './types.generated.js';

export type ViewerParent = RequestContext['caller'];
export type GrantParent = GrantedTenant;

const resolvers: Resolvers = {
  Query: {
    viewer: (_, __, context) => context.caller,
  },
  Viewer: {
    grants: (_, __, context) => [...context.granted],
  },
  Grant: {
    capabilities: ({ capabilities }) => [...capabilities].sort(),
  },
};

export const viewer: Entity = {
  resolvers,
  costs: {
    fields: {
      Viewer: {
        grants: (field, walk) =>
          walk.inTenants(
            field,
            walk.context.granted.map(({ tenant }) => tenant),
          ),
      },
    },
  },
};
