import { contextUrl, type GraphCall, type GraphResult, type JsonObject } from '../http/call.js';
import { fieldsOf, listItemTable, type ListItemView, type ListView } from './list-json.js';
import { pageLink, readPage } from '../http/page-links.js';
import { jsonOf, selectedBy } from '../http/property-table.js';
import { badRequest, filesBadRequest, notEmulated } from '../../graph-errors.js';
import { commonColumns } from '../../data/content/list-record.js';
import { parseExpand } from '../../odata/expand.js';
import { matches } from '../../odata/filter-evaluation.js';
import { parseFilter } from '../../odata/filter-parser.js';
import type { Filter } from '../../odata/filter-syntax.js';
import { readTop, splitNames } from '../../odata/query-options.js';

export const listItemOptions: readonly string[] = ['$select', '$expand'];

const defaultPage = 200;
const largestPage = 5_000;
const otherRelationships = ['driveItem', 'analytics', 'versions', 'documentSetVersions', 'permissions'];

interface FieldsExpansion {
  /** All of them when left out. */
  readonly names: readonly string[] | undefined;
}

function readFieldsExpansion(call: GraphCall): FieldsExpansion | undefined {
  const text = call.options.get('$expand');
  if (text === undefined) return undefined;
  const [expansion, ...more] = parseExpand(text);
  if (!expansion || more.length > 0)
    throw filesBadRequest('Only one relationship can be expanded.', 'invalidQueryOption');
  if (otherRelationships.includes(expansion.name)) throw notEmulated(`the expansion of '${expansion.name}'`);
  if (expansion.name !== 'fields') {
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${expansion.name}' on type 'microsoft.graph.listItem'.`,
    );
  }
  const unknown = [...expansion.options.keys()].find((option) => option !== '$select');
  if (unknown !== undefined) {
    throw filesBadRequest(`The option '${unknown}' is not supported inside $expand.`, 'invalidQueryOption');
  }
  const select = expansion.options.get('$select');
  return { names: select === undefined ? undefined : splitNames(select) };
}

/** Every item of a list, in the order of SharePoint's numbers; of a library, files and folders at any depth. */
export function viewsOfItems(list: ListView): ListItemView[] {
  const { content } = list;
  if (content.library) {
    const nodes = content.drive.tree.nodes.filter((node) => !node.deleted && node.parent !== undefined);
    return nodes.map((node) => ({ ...list, item: { node } }));
  }
  return content.list.items.map((record) => ({ ...list, item: { record } }));
}

function itemJson(
  view: ListItemView,
  select: readonly string[],
  expansion: FieldsExpansion | undefined,
): JsonObject {
  return {
    '@odata.etag': listItemTable.properties['eTag']?.(view),
    ...jsonOf(listItemTable, view, select),
    ...(expansion && { fields: fieldsOf(view, expansion.names) }),
  };
}

/** https://learn.microsoft.com/graph/api/listitem-list */
export function listItems(list: ListView): GraphResult {
  const { call } = list;
  const select = selectedBy(listItemTable, call);
  const expansion = readFieldsExpansion(call);
  const filter = readFilter(list);
  const pageSize = Math.min(readTop(call.options, 'files') ?? defaultPage, largestPage);
  const page = readPage(call);
  if (!page)
    throw filesBadRequest('The provided skip token is not valid for this request.', 'invalidQueryOption');
  const views = viewsOfItems(list);
  const found = filter
    ? views.filter((view) => matches(filter, { fields: fieldsOf(view, undefined) }))
    : views;
  const end = page.offset + pageSize;
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, 'listItems'),
      ...(end < found.length && { '@odata.nextLink': pageLink(call, end) }),
      value: found.slice(page.offset, end).map((view) => itemJson(view, select, expansion)),
    },
  };
}

/** https://learn.microsoft.com/graph/api/listitem-get */
export function readListItem(view: ListItemView): GraphResult {
  const { call } = view;
  const select = selectedBy(listItemTable, call);
  const expansion = readFieldsExpansion(call);
  return {
    status: 200,
    body: { '@odata.context': contextUrl(call, 'listItems/$entity'), ...itemJson(view, select, expansion) },
  };
}

const acceptsUnindexed = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** Equal values of indexed columns; others only for those who accept that it may fail. */
function readFilter({ call, content }: ListView): Filter | undefined {
  const text = call.options.get('$filter');
  if (text === undefined) return undefined;
  const filter = parseFilter(text);
  const [container, name, ...rest] = filter.kind === 'compare' && filter.operator === 'eq' ? filter.path : [];
  if (container !== 'fields' || name === undefined || rest.length > 0) {
    throw filesBadRequest('Filtering is supported for equal fields only.', 'invalidQueryOption');
  }
  const columns = content.library ? commonColumns : content.list.columns;
  const column = columns.find((candidate) => candidate.name === name);
  if (!column) throw filesBadRequest(`Field '${name}' is not recognized.`, 'invalidQueryOption');
  if (column.indexed !== true && !(call.request.headers['prefer'] ?? '').includes(acceptsUnindexed)) {
    throw filesBadRequest(
      `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ${acceptsUnindexed}' header to allow this, but be warned that such queries may fail on large lists.`,
      'invalidQueryOption',
    );
  }
  return filter;
}
