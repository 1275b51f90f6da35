import { BadUserInputError } from '../../errors.js';
import { searchClause } from '../../graph/query/odata.js';
import type { OrderBy } from '../../graph/query/projection.js';
import type { WholeListQuery } from '../../loaders/access/listed-objects.js';
import type { ListQuery } from '../../loaders/list-reader.js';
import { compileFilter, type CompiledFilter, type FilterableProperties } from './filter.js';
import type { UserFilter } from '../types.generated.js';

/** What Graph lets a list of directory objects be asked. */
export interface DirectoryListAbilities {
  readonly filterable: FilterableProperties;
  /** What a search looks into. */
  readonly searched: string;
  /** Properties it is sorted by in advanced queries only. */
  readonly advancedOrders: readonly string[];
}

/** The arguments of such a list, as the schema has them. */
export interface DirectoryListArguments {
  readonly filter?: object | null | undefined;
  readonly search?: string | null | undefined;
  readonly orderBy?:
    readonly { readonly field: string; readonly direction?: 'ASC' | 'DESC' }[] | null | undefined;
}

export interface DirectoryQuery {
  readonly orderBy: OrderBy;
  readonly query: Pick<ListQuery, 'filter' | 'search'>;
  /** Which arguments make it an advanced query, in words; undefined when none does. */
  readonly advancedBy?: string | undefined;
  /** There for lists of all objects of a kind. */
  readonly ofAll?: WholeListQuery;
}

const longestSearch = 120;

/**
 * How a list is asked of Graph, and whether that has to be an advanced query.
 * https://learn.microsoft.com/graph/aad-advanced-queries
 * @throws BadUserInputError for what Graph would refuse
 */
export function directoryQuery(
  args: DirectoryListArguments,
  { filterable, searched, advancedOrders }: DirectoryListAbilities,
): DirectoryQuery {
  const filter = compileFilter(args.filter, filterable);
  const search = args.search == null ? undefined : readSearch(args.search, searched);
  const orderBy = readOrder(args.orderBy ?? [], search === undefined ? undefined : searched);
  const causes: readonly (readonly [is: boolean, cause: string])[] = [
    [search !== undefined, '"search"'],
    [filter?.isAdvanced === true, 'This "filter"'],
    [filter !== undefined && orderBy.length > 0, '"filter" together with "orderBy"'],
    [orderBy.some(({ property }) => advancedOrders.includes(property)), 'This "orderBy"'],
  ];
  return {
    orderBy,
    query: { filter: filter?.text, search },
    advancedBy: causes.find(([is]) => is)?.[1],
    ofAll: {
      looksAt: [...(filter?.properties ?? []), ...orderBy.map(({ property }) => property)],
      ...besideIds(args.filter, filter, filterable),
    },
  };
}

/** The ids that a filter names, and what else it says: for whoever is asked for objects by their ids anyway. */
function besideIds(
  filter: object | null | undefined,
  compiled: CompiledFilter | undefined,
  filterable: FilterableProperties,
): Pick<WholeListQuery, 'filter' | 'namedIds'> {
  const { id, ...others } = (filter ?? {}) as Pick<UserFilter, 'id'>;
  const [[operator, operand] = [], ...more] = Object.entries(id ?? {});
  const isOnlyIds = (operator === 'eq' || operator === 'in') && more.length === 0;
  if (!isOnlyIds) return { filter: compiled };
  const ids = (Array.isArray(operand) ? operand : [operand]) as readonly unknown[];
  return {
    filter: compileFilter(others, filterable),
    namedIds: ids.map((each) => String(each).toLowerCase()),
  };
}

function readSearch(text: string, property: string): string {
  const clause = text.length > longestSearch ? undefined : searchClause(property, text);
  if (clause !== undefined) return clause;
  throw new BadUserInputError(`A search is a text of 1 to ${longestSearch} letters.`, {
    hint: 'Write the beginnings of words, such as "ann sch". Quotes and "&" are left out.',
  });
}

function readOrder(
  [first, ...others]: NonNullable<DirectoryListArguments['orderBy']>,
  searched: string | undefined,
): OrderBy {
  if (first === undefined) return [];
  if (others.length > 0) {
    throw new BadUserInputError('Microsoft Graph sorts this list by one property only.', {
      hint: 'Give "orderBy" one entry.',
    });
  }
  if (searched !== undefined && first.field !== searched) {
    throw new BadUserInputError(`Microsoft Graph sorts what was searched for by ${searched} only.`, {
      hint: `Sort by ${searched}, or use "filter" in place of "search".`,
    });
  }
  return [{ property: first.field, descending: first.direction === 'DESC' }];
}
