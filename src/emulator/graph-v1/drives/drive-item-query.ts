import type { GraphCall } from '../http/call.js';
import { checkItemSelect } from '../items/drive-item-json.js';
import { readPage } from '../http/page-links.js';
import { badRequest, filesBadRequest, notEmulated } from '../../graph-errors.js';
import { parseExpand, type Expansion } from '../../odata/expand.js';
import { parseFilter } from '../../odata/filter-parser.js';
import type { Filter } from '../../odata/filter-syntax.js';
import { parseOrderBy, type OrderBy } from '../../odata/order-by.js';
import { readSelect, readTop, splitNames } from '../../odata/query-options.js';

export const defaultItemPage = 200;
export const largestItemPage = 1000;

export type ItemExpansion =
  | { readonly name: 'thumbnails' }
  | {
      readonly name: 'children';
      readonly select: readonly string[];
      readonly top: number;
      /** The nested options again, as the query of a link to the rest. */
      readonly query: string;
    };

const relationships = [
  'permissions',
  'versions',
  'listItem',
  'analytics',
  'createdByUser',
  'lastModifiedByUser',
];

/** At most one relationship; `children` only for a single item. */
export function readItemExpand(call: GraphCall, single: boolean): ItemExpansion | undefined {
  const text = call.options.get('$expand');
  if (text === undefined) return undefined;
  const [expansion, ...more] = parseExpand(text);
  if (!expansion || more.length > 0)
    throw filesBadRequest('Only one relationship can be expanded.', 'invalidQueryOption');
  const { name, options } = expansion;
  if (name === 'thumbnails' && options.size === 0) return { name };
  if (name === 'children' && single) return readChildrenExpansion(call, expansion);
  if (relationships.includes(name)) throw notEmulated(`the expansion of '${name}'`);
  if (name !== 'thumbnails' && name !== 'children') {
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.driveItem'.`,
    );
  }
  throw filesBadRequest(`The expansion '${text}' is not supported here.`, 'invalidQueryOption');
}

function readChildrenExpansion(call: GraphCall, { options }: Expansion): ItemExpansion {
  const unknown = [...options.keys()].find((option) => option !== '$select' && option !== '$top');
  if (unknown !== undefined) {
    throw filesBadRequest(`The option '${unknown}' is not supported inside $expand.`, 'invalidQueryOption');
  }
  const select = options.get('$select');
  return {
    name: 'children',
    select: checkItemSelect(call, select === undefined ? undefined : splitNames(select)),
    top: Math.min(readTop(options, 'files') ?? defaultItemPage, defaultItemPage),
    query: [...options].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'),
  };
}

export interface ItemListQuery {
  readonly select: readonly string[];
  readonly expansion: ItemExpansion | undefined;
  readonly filter: Filter | undefined;
  readonly orderBy: OrderBy;
  readonly pageSize: number;
  readonly offset: number;
}

const byName: OrderBy = { property: 'name', descending: false };

export function readItemListQuery(call: GraphCall): ItemListQuery {
  const { options } = call;
  const select = checkItemSelect(call, readSelect(options));
  const expansion = readItemExpand(call, false);
  const filter = readFilter(options.get('$filter'));
  const orderBy = readOrderBy(options.get('$orderby'));
  const pageSize = Math.min(readTop(options, 'files') ?? defaultItemPage, largestItemPage);
  const page = readPage(call);
  if (!page)
    throw filesBadRequest('The provided skip token is not valid for this request.', 'invalidQueryOption');
  return { select, expansion, filter, orderBy, pageSize, offset: page.offset };
}

/** OneDrive for Business sorts by name and url only. */
function readOrderBy(text: string | undefined): OrderBy {
  if (text === undefined) return byName;
  const [order, ...more] = parseOrderBy(text) ?? [];
  if (!order || more.length > 0 || (order.property !== 'name' && order.property !== 'url')) {
    throw filesBadRequest(
      `Sorting by '${text}' is not supported: only name and url are.`,
      'invalidQueryOption',
    );
  }
  return order;
}

/** OneDrive for Business filters by an equal name or url only. */
function readFilter(text: string | undefined): Filter | undefined {
  if (text === undefined) return undefined;
  const filter = parseFilter(text);
  const [property, ...rest] = filter.kind === 'compare' && filter.operator === 'eq' ? filter.path : [];
  if (rest.length > 0 || (property !== 'name' && property !== 'url')) {
    throw filesBadRequest('Filtering is supported for equal name and url only.', 'invalidQueryOption');
  }
  return filter;
}
