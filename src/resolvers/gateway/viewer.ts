import type { BudgetLine, GrantedTenant, RequestContext } from '../context.js';
import type { Entity } from '../entity.js';
import type { Resolvers } from '../types.generated.js';

export type ViewerParent = RequestContext['caller'];
export type GrantParent = GrantedTenant;
export type BudgetLineParent = BudgetLine;

const resolvers: Resolvers = {
  Query: {
    viewer: (_, __, context) => context.caller,
  },
  Viewer: {
    grants: (_, __, context) => [...context.granted],
    budget: (_, __, context) => context.budget.standing(),
  },
  BudgetLine: {
    resetAt: ({ resetAtMs }) => (resetAtMs === undefined ? null : new Date(resetAtMs).toISOString()),
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
        grants: (field, estimator) =>
          estimator.inTenants(
            field,
            estimator.context.granted.map(({ tenant }) => tenant),
          ),
      },
    },
  },
};
