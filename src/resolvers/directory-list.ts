import type { GraphQLResolveInfo } from 'graphql';
import { BadUserInputError } from '../errors.js';
import type { GraphPath } from '../graph/path.js';
import type { Want } from '../graph/want.js';
import type { InTenant, TenantLoaders } from '../loaders/tenant-loaders.js';
import { costOfList } from './bound-reads.js';
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
  readonly keep?: (entities: readonly InTenant<T>[]) => (entity: InTenant<T>) => boolean;
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
  const { field, nodeType, path, ids, units, want: wantOfList, toNode, keep, instead } = list;
  const queryOf = (args: Args, connection: Selection): DirectoryQuery => {
    const isCounted = below(connection, `${nodeType}Connection`, 'totalCount') !== undefined;
    return list.query?.(args, isCounted) ?? { orderBy: [], query: { isAdvanced: isCounted }, filteredBy: [] };
  };
  return {
    resolve: async (parent, args, context, info) => {
      const selection = selectionOf(info);
      const { orderBy, query, filteredBy } = queryOf(args, selection);
      const loaders = context.forTenant(parent.tenantId);
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
        filteredBy,
        belongsTo: () => [field, ...(ids?.(parent) ?? [])],
        toNode: toNode(want),
        ...(keep && { keep }),
      });
    },
    cost: (selected, walk) => {
      const query = queryForCost(() => queryOf(selected.args as Args, selected.selection));
      if (query === undefined) return;
      const want = wantOfList(selected.selection, query.query.isAdvanced);
      costOfList(selected, walk, want, instead?.(want), units);
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
