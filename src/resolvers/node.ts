import type { GraphQLResolveInfo } from 'graphql';
import { BadUserInputError } from '../errors.js';
import type { RequestContext } from './context.js';
import type { FindByNodeId } from './entity.js';
import { decodeNodeId, foreignNodeId } from './node-id.js';
import type { Resolvers, ResolversParentTypes } from './types.generated.js';

const mostNodes = 999;

// The generated types know null beside a promise, and not inside one.
type Found = ResolversParentTypes['Node'];

/** `Query.node` and `Query.nodes` over all the types that have a nodeId. */
export function nodeResolvers(finders: ReadonlyMap<string, FindByNodeId>): Resolvers {
  const find = async (nodeId: string, context: RequestContext, info: GraphQLResolveInfo) => {
    const reference = decodeNodeId(context.sealer, nodeId);
    const finder = finders.get(reference.typeName);
    // A tenant this caller was not granted is answered like a nodeId that never was one.
    if (finder === undefined || context.findTenant(reference.tenantId) === undefined) throw foreignNodeId();
    const found = await finder(context, reference, info);
    return found && { ...found, __typename: reference.typeName };
  };
  return {
    Query: {
      node: (_, { nodeId }, context, info) => find(nodeId, context, info),
      nodes: (_, { nodeIds }, context, info) => {
        if (nodeIds.length > mostNodes) {
          throw new BadUserInputError(`At most ${mostNodes} nodeIds can be asked for at once.`, {
            hint: 'Ask in several operations.',
          });
        }
        return nodeIds.map((nodeId) => find(nodeId, context, info) as Promise<Found>);
      },
    },
  };
}
