import type { GraphQLResolveInfo } from 'graphql';
import { BadUserInputError } from '../../errors.js';
import type { GraphPath } from '../../graph/query/path.js';
import type { GraphResource } from '../../graph/query/resource.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import { listedIds, partsOfListed, topOfPart, type WholeList } from '../../loaders/access/listed-objects.js';
import type { ListQuery } from '../../loaders/list-reader.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import { costOfList, costOfListed } from '../cost/bound-reads.js';
import type { Costs, FieldCost } from '../cost/cost-estimator.js';
import { readConnection, type ConnectionParent } from './connection.js';
import type { RequestContext } from '../context.js';
import type { DirectoryQuery } from './directory-query.js';
import { below, selectionOf, type Selection } from '../selection/selection.js';

interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A list of directory objects: all that its field and the cost of its field have to know. */
export interface DirectoryList<Parent, Args extends ListArguments, T extends object, Node> {
  /** The field, such as `Group.members`. */
  readonly field: string;
  /** What its entries are in the schema: they come in a connection of that name. */
  readonly nodeType: string;
  /** Where Graph has it. */
  readonly path: (parent: Parent) => GraphPath;
  /** The ids of what it is a list of; none for lists of a tenant. */
  readonly ids?: (parent: Parent) => readonly string[];
  /** What its entries are, where it is a list of all of a tenant's: Graph can be asked for some of them. */
  readonly all?: GraphResource;
  /** Graph's resource units before what the options change: https://learn.microsoft.com/graph/throttling-limits */
  readonly units: number;
  /** How it is asked for, where its arguments say. */
  readonly query?: (args: Args) => DirectoryQuery;
  /** What is wanted of the entries; advanced queries bring nothing along. */
  readonly projection: (connection: Selection, isAdvanced: boolean) => Projection<T>;
  /** What is left of a projection, where that depends on what the application was granted. */
  readonly narrow?: (projection: Projection<T>, loaders: TenantLoaders) => Promise<Projection<T>>;
  readonly toNode: (projection: Projection<T>) => (entity: InTenant<T>) => Node;
  /** Tells of the entries of a page which are passed on, where it is not all of them. */
  readonly keep?: (
    entities: readonly InTenant<T>[],
    context: RequestContext,
    loaders: TenantLoaders,
  ) => (entity: InTenant<T>) => boolean;
  /** What costs less below, since it comes along, or more, since an advanced query brings nothing along. */
  readonly overrides?: (projection: Projection<T>, advancedBy: string | undefined) => Costs | undefined;
}

export interface DirectoryListField<Parent, Args, Node> {
  readonly resolve: (
    parent: Parent,
    args: Args,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => Promise<ConnectionParent<Node>>;
  readonly cost: FieldCost;
}

/** How one page of a list is read. */
interface ListPlan<T extends object> {
  readonly projection: Projection<T>;
  readonly query: ListQuery;
  readonly ofAll: WholeList | undefined;
  /** Which arguments make it an advanced query, in words. */
  readonly advancedBy: string | undefined;
  /** Whether the length of the list takes a request of its own. */
  readonly isCountedApart: boolean;
}

/** The resolver of a list, and what it costs: made of the same description, so that they agree. */
export function directoryList<
  Parent extends { readonly tenantId: string },
  Args extends ListArguments,
  T extends object,
  Node,
>(list: DirectoryList<Parent, Args, T, Node>): DirectoryListField<Parent, Args, Node> {
  const { field, nodeType, path, ids, units, toNode, keep, overrides, all } = list;
  const queryOf = (args: Args): DirectoryQuery => list.query?.(args) ?? { orderBy: [], query: {} };

  /**
   * Graph counts in advanced queries only, and expands nothing in those. Where something comes along, the length of the
   * list is asked apart, or told by the parts of a list that is read by ids: they are all read for it.
   * https://learn.microsoft.com/graph/aad-advanced-queries
   */
  function planOf(asked: DirectoryQuery, connection: Selection, isByIds = false): ListPlan<T> {
    const isCounted = below(connection, `${nodeType}Connection`, 'totalCount') !== undefined;
    // Graph sorts what is filtered, as by ids, in advanced queries only.
    const sortedByIds = isByIds && asked.orderBy.length > 0 ? '"orderBy"' : undefined;
    const advancedBy = asked.advancedBy ?? sortedByIds;
    const projection = list.projection(connection, advancedBy !== undefined);
    const bringsAlong = projection.expand.size > 0;
    return {
      projection,
      query: { ...asked.query, units, isAdvanced: advancedBy !== undefined || (isCounted && !bringsAlong) },
      ofAll: asked.ofAll && { ...asked.ofAll, isCounted },
      advancedBy,
      isCountedApart: isCounted && bringsAlong && !isByIds,
    };
  }

  /** The shortest list there is of the same, which Graph counts. */
  function countProjection({ projection }: Pick<ListPlan<T>, 'projection'>): Projection {
    const resource = all ?? projection.resource;
    return { resource, select: new Set(resource.keys), expand: new Map() };
  }

  async function count(
    loaders: TenantLoaders,
    parent: Parent,
    plan: ListPlan<T>,
  ): Promise<number | undefined> {
    const { query, ofAll } = plan;
    const counted = { first: 1, query: { ...query, isAdvanced: true }, ofAll };
    return (await loaders.page(path(parent), countProjection(plan), counted)).count;
  }

  return {
    resolve: async (parent, args, context, info) => {
      const asked = queryOf(args);
      const loaders = context.forTenant(parent.tenantId);
      const isByIds = all && asked.ofAll && loaders.listedIds(all, asked.ofAll) !== undefined;
      const plan = planOf(asked, selectionOf(info), isByIds);
      const projection =
        list.narrow === undefined ? plan.projection : await list.narrow(plan.projection, loaders);
      return readConnection({
        context,
        loaders,
        path: path(parent),
        projection,
        args,
        orderBy: asked.orderBy,
        query: plan.query,
        ofAll: plan.ofAll,
        belongsTo: () => [field, ...(ids?.(parent) ?? [])],
        toNode: toNode(projection),
        ...(keep && { keep: (entities: readonly InTenant<T>[]) => keep(entities, context, loaders) }),
        ...(plan.isCountedApart && { count: () => count(loaders, parent, plan) }),
      });
    },
    cost: (selected, estimator) => {
      const asked = queryForCost(() => queryOf(selected.args as Args));
      if (asked === undefined) return;
      const { ofAll } = asked;
      const whole = planOf(asked, selected.selection);
      const beside = whole.isCountedApart ? estimateUnits(countProjection(whole), { units, top: 1 }) : 0;
      const listed = all && ofAll ? estimator.visible.map((each) => listedIds(each, all, ofAll)) : [];
      if (listed.every((some) => some === undefined)) {
        costOfList(selected, estimator, whole.projection, overrides?.(whole.projection, whole.advancedBy), {
          units,
          beside,
        });
        return;
      }
      const byIds = planOf(asked, selected.selection, true);
      costOfListed(selected, estimator, {
        listed,
        partsOf: (some) => partsOfListed(some, ofAll?.filter),
        unitsOfPart: estimateUnits(byIds.projection, { units, top: topOfPart }),
        unitsOfWhole: (top) => estimateUnits(whole.projection, { units, top }) + beside,
        overrides: overrides?.(byIds.projection, byIds.advancedBy),
      });
    },
  };
}

/** What cannot be asked is refused before anything is sent, and costs nothing. */
function queryForCost(query: () => DirectoryQuery): DirectoryQuery | undefined {
  try {
    return query();
  } catch (error) {
    if (error instanceof BadUserInputError) return undefined;
    throw error;
  }
}
