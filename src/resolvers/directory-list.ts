import type { GraphQLResolveInfo } from 'graphql';
import { BadUserInputError } from '../errors.js';
import type { GraphPath } from '../graph/path.js';
import type { GraphResource } from '../graph/resource.js';
import { estimateUnits } from '../graph/units.js';
import type { Want } from '../graph/want.js';
import { listedIds, partsOfListed, topOfPart } from '../loaders/listed-objects.js';
import type { InTenant, TenantLoaders } from '../loaders/tenant-loaders.js';
import { costOfList, costOfListed } from './bound-reads.js';
import type { Costs, FieldCost } from './bound.js';
import { readConnection, type ConnectionParent } from './connection.js';
import type { RequestContext } from './context.js';
import type { DirectoryQuery } from './directory-query.js';
import { below, selectionOf, type Selection } from './selection.js';

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
  /** How it is asked for. Counted, where nothing else can be asked. */
  readonly query?: (args: Args, isCounted: boolean) => DirectoryQuery;
  /** What is wanted of the entries; advanced queries bring nothing along. */
  readonly want: (connection: Selection, isAdvanced: boolean) => Want<T>;
  /** What is left of a want, where that depends on what the application was granted. */
  readonly narrow?: (want: Want<T>, loaders: TenantLoaders) => Promise<Want<T>>;
  readonly toNode: (want: Want<T>) => (entity: InTenant<T>) => Node;
  /** Tells of the entries of a page which are passed on, where it is not all of them. */
  readonly keep?: (
    entities: readonly InTenant<T>[],
    context: RequestContext,
    loaders: TenantLoaders,
  ) => (entity: InTenant<T>) => boolean;
  /** What costs less below, since it comes along. */
  readonly instead?: (want: Want<T>) => Costs | undefined;
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

/** The resolver of a list, and what it costs: made of the same description, so that they agree. */
export function directoryList<
  Parent extends { readonly tenantId: string },
  Args extends ListArguments,
  T extends object,
  Node,
>(list: DirectoryList<Parent, Args, T, Node>): DirectoryListField<Parent, Args, Node> {
  const { field, nodeType, path, ids, units, want: wantOfList, toNode, keep, instead, all } = list;
  const queryOf = (args: Args, connection: Selection): DirectoryQuery => {
    const isCounted = below(connection, `${nodeType}Connection`, 'totalCount') !== undefined;
    return list.query?.(args, isCounted) ?? { orderBy: [], query: { isAdvanced: isCounted } };
  };
  return {
    resolve: async (parent, args, context, info) => {
      const selection = selectionOf(info);
      const asked = queryOf(args, selection);
      const loaders = context.forTenant(parent.tenantId);
      const { ofAll, orderBy } = asked;
      const listed = all && ofAll && loaders.listedIds(all, ofAll);
      const query = listed === undefined ? asked.query : byIds(asked).query;
      const wanted = wantOfList(selection, query.isAdvanced);
      const want = list.narrow === undefined ? wanted : await list.narrow(wanted, loaders);
      return readConnection({
        context,
        loaders,
        path: path(parent),
        want,
        args,
        orderBy,
        query: { ...query, units },
        ofAll,
        belongsTo: () => [field, ...(ids?.(parent) ?? [])],
        toNode: toNode(want),
        ...(keep && { keep: (entities: readonly InTenant<T>[]) => keep(entities, context, loaders) }),
      });
    },
    cost: (selected, walk) => {
      const asked = queryForCost(() => queryOf(selected.args as Args, selected.selection));
      if (asked === undefined) return;
      const { ofAll, query } = asked;
      const want = wantOfList(selected.selection, query.isAdvanced);
      const listed = all && ofAll ? walk.visible.map((each) => listedIds(each, all, ofAll)) : [];
      if (listed.every((some) => some === undefined)) {
        costOfList(selected, walk, want, instead?.(want), units);
        return;
      }
      const wantById = wantOfList(selected.selection, byIds(asked).query.isAdvanced);
      costOfListed(selected, walk, {
        listed,
        partsOf: (some) => partsOfListed(some, ofAll?.filter),
        unitsOfPart: estimateUnits(wantById, { units, top: topOfPart }),
        unitsOfWhole: (top) => estimateUnits(want, { units, ...(top !== undefined && { top }) }),
        instead: instead?.(wantById),
      });
    },
  };
}

/** The same of some objects alone: Graph sorts what is filtered, as by ids, in advanced queries only. */
function byIds(asked: DirectoryQuery): DirectoryQuery {
  const { orderBy, query } = asked;
  return { ...asked, query: { ...query, isAdvanced: query.isAdvanced || orderBy.length > 0 } };
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
