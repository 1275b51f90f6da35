import type { GraphCall } from '../http/call.js';
import { checkFilter } from './directory-filter.js';
import { checkSearch } from './directory-search.js';
import { checkSelect, demandSelected } from './directory-select.js';
import type { DirectoryType } from './directory-type.js';
import { readPage } from '../http/page-links.js';
import { directoryBadRequest, GraphError, unsupportedQuery } from '../../graph-errors.js';
import { parseFilter } from '../../odata/filter-parser.js';
import type { Filter } from '../../odata/filter-syntax.js';
import { parseOrderBy, type OrderBy } from '../../odata/order-by.js';
import { readSelect, readTop } from '../../odata/query-options.js';
import { parseSearch, type Search } from '../../odata/search.js';

const defaultPage = 100;
const largestPage = 999;
const largestSignInPage = 500;
const pageTokenLifeMs = 10 * 60_000;

export interface DirectoryQuery {
  readonly select: readonly string[];
  readonly filter: Filter | undefined;
  readonly search: Search | undefined;
  readonly orderBy: OrderBy | undefined;
  readonly pageSize: number;
  readonly offset: number;
  readonly count: boolean;
  readonly advanced: boolean;
}

/** ConsistencyLevel has one value. https://learn.microsoft.com/graph/aad-advanced-queries */
export function isEventual(call: GraphCall): boolean {
  const level = call.request.headers['consistencylevel'];
  if (level === undefined) return false;
  if (level.toLowerCase() !== 'eventual')
    throw directoryBadRequest(`Invalid value '${level}' for header ConsistencyLevel.`);
  return true;
}

/** Everything a list of directory objects can be asked, checked against what the directory supports. */
export function readDirectoryQuery(call: GraphCall, type: DirectoryType): DirectoryQuery {
  const { options } = call;
  const eventual = isEventual(call);
  const count = readCount(options.get('$count'));
  const search = readSearch(options.get('$search'), type, eventual);
  const advanced = eventual && (count || search !== undefined);
  const filterText = options.get('$filter');
  const filter = filterText === undefined ? undefined : parseFilter(filterText);
  if (filter) checkFilter(filter, type, advanced);
  const orderBy = readOrderBy(options.get('$orderby'), type, { isFiltered: filter !== undefined, advanced });
  const select = checkSelect(readSelect(options), false, type);
  demandSelected(call, select);
  return {
    select,
    filter,
    search,
    orderBy,
    pageSize: readPageSize(call, select),
    offset: readOffset(call, eventual),
    count: count && eventual,
    advanced,
  };
}

function readCount(text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text !== 'true') throw directoryBadRequest(`Invalid value '${text}' for $count query option found.`);
  return true;
}

function readSearch(text: string | undefined, type: DirectoryType, eventual: boolean): Search | undefined {
  if (text === undefined) return undefined;
  if (!eventual) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const search = parseSearch(text);
  checkSearch(search, type);
  return search;
}

function readOrderBy(
  text: string | undefined,
  { name, properties, orders: sortable }: DirectoryType,
  { isFiltered, advanced }: { readonly isFiltered: boolean; readonly advanced: boolean },
): OrderBy | undefined {
  if (text === undefined) return undefined;
  const orders = parseOrderBy(text);
  const [order, ...more] = orders ?? [];
  if (!order) throw directoryBadRequest(`Invalid $orderby clause '${text}'.`);
  if (!Object.hasOwn(properties, order.property)) {
    throw directoryBadRequest(
      `Invalid $orderby clause: no property '${order.property}' on type 'microsoft.graph.${name}'.`,
    );
  }
  if (
    more.length > 0 ||
    !sortable[advanced ? 'advanced' : 'default'].includes(order.property) ||
    (isFiltered && !advanced)
  ) {
    throw unsupportedQuery('Sorting not supported for current query.');
  }
  return order;
}

function readPageSize(call: GraphCall, select: readonly string[]): number {
  const top = readTop(call.options, 'directory') ?? defaultPage;
  if (top > largestPage) {
    throw unsupportedQuery(
      `Invalid page size specified: '${top}'. Must be between 1 and ${largestPage} inclusive.`,
    );
  }
  return select.includes('signInActivity') ? Math.min(top, largestSignInPage) : top;
}

/** Directory page tokens live for minutes, and those of an advanced query need its header again. */
function readOffset(call: GraphCall, eventual: boolean): number {
  const page = readPage(call);
  if (!page) throw directoryBadRequest('The specified page token value is not valid for this request.');
  const late = call.nowMs - page.issuedAtMs > pageTokenLifeMs;
  if (late || (page.advanced && !eventual)) {
    throw new GraphError(
      400,
      'Directory_ExpiredPageToken',
      'The specified page token value has expired and can no longer be included in your request.',
    );
  }
  return page.offset;
}
