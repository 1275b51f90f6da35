import type { GraphQLResolveInfo } from 'graphql';
import type { TenantConfig } from '../config/config.js';
import { BadUserInputError } from '../errors.js';
import { memoizeByObject } from '../graph/memoize-by-object.js';
import type { BoundContext, Costs, FieldCost, CostEstimator } from './cost/cost-estimator.js';
import type { RequestContext } from './context.js';
import type { FindByNodeId } from './entity.js';
import { decodeNodeId, foreignNodeId, type NodeReference } from './node-id.js';
import type { SelectedField } from './selection/selection.js';
import type { Resolvers, ResolversParentTypes } from './types.generated.js';

const mostNodes = 999;
/** To find an object takes as long as this many values take to be made. */
const workOfFinding = 20;

// The generated types know null beside a promise, and not inside one.
type Found = ResolversParentTypes['Node'];

/** What `Query.node` and `Query.nodes` cost: what the types cost that the nodeIds name. */
export function nodeCosts(costs: ReadonlyMap<string, FieldCost>): Costs {
  const costOf = (nodeIds: readonly string[], field: SelectedField, estimator: CostEstimator): void => {
    for (const { typeName, tenant, count } of groupsOf(nodeIds, estimator.context)) {
      const narrowed = { ...field, typeNames: [typeName] };
      costs.get(typeName)?.(narrowed, estimator.multiply(count, [tenant]));
    }
  };
  return {
    Query: {
      node: (field, estimator) => costOf([field.args['nodeId'] as string], field, estimator),
      nodes: (field, estimator) => {
        const nodeIds = field.args['nodeIds'] as readonly string[];
        if (nodeIds.length <= mostNodes) costOf(nodeIds, field, estimator);
      },
    },
  };
}

interface NodeGroup {
  readonly typeName: string;
  readonly tenant: TenantConfig;
  count: number;
}

/** How many objects of which types in which tenants are named. What leads nowhere costs nothing. */
function groupsOf(nodeIds: readonly string[], context: BoundContext): Iterable<NodeGroup> {
  const groups = new Map<string, NodeGroup>();
  for (const nodeId of nodeIds) {
    const reference = referenceOf(nodeId, context);
    const tenant = reference && context.findTenant(reference.tenantId);
    if (reference === undefined || tenant === undefined) continue;
    const { typeName } = reference;
    const key = JSON.stringify([typeName, tenant.tenantId]);
    const group = groups.get(key) ?? { typeName, tenant, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return groups.values();
}

type WithSealer = Pick<RequestContext, 'sealer'>;

const referencesOf = memoizeByObject((_: WithSealer) => new Map<string, NodeReference | undefined>());

/** What a nodeId says, worked out once in an operation: first for its bound, then for each place that has it. */
function referenceOf(nodeId: string, context: WithSealer): NodeReference | undefined {
  const references = referencesOf(context);
  if (references.has(nodeId)) return references.get(nodeId);
  const reference = decodeNodeId(context.sealer, nodeId);
  references.set(nodeId, reference);
  return reference;
}

/** `Query.node` and `Query.nodes` over all the types that have a nodeId. */
export function nodeResolvers(finders: ReadonlyMap<string, FindByNodeId>): Resolvers {
  const find = async (nodeId: string, context: RequestContext, info: GraphQLResolveInfo) => {
    await context.schedule(workOfFinding);
    const reference = referenceOf(nodeId, context);
    if (reference === undefined) throw foreignNodeId();
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
