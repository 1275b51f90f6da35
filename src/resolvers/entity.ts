import type { GraphQLResolveInfo } from 'graphql';
import type { GraphResource } from '../graph/query/resource.js';
import type { EntityCosts } from './cost/cost-estimator.js';
import type { RequestContext } from './context.js';
import type { NodeReference } from './node-id.js';
import type { Resolvers, ResolversParentTypes } from './types.generated.js';

/** One concept of the schema: its resolvers and, when Graph knows it, its resource. */
export interface Entity {
  readonly resource?: GraphResource;
  readonly resolvers: Resolvers;
  /** What its fields make Graph do, for the bound of an operation: beside the resolvers, and as they do it. */
  readonly costs?: EntityCosts;
  /** How `Query.node` finds the object again; left out for types that have no `nodeId`. */
  readonly byNodeId?: FindByNodeId;
}

export type FindByNodeId = (
  context: RequestContext,
  reference: NodeReference,
  info: GraphQLResolveInfo,
) => Promise<ResolversParentTypes['Node'] | null>;
