import type { GraphCall, GraphResult } from '../http/call.js';
import type { ItemView } from '../items/drive-item-json.js';
import { readItemListQuery } from './drive-item-query.js';
import { itemContext, listedItem } from './drive-items.js';
import { pageLink } from '../http/page-links.js';
import { itemUrl } from '../items/sharepoint-urls.js';
import { descendants, type DriveNode } from '../../data/content/drive-node.js';
import { filesBadRequest } from '../../graph-errors.js';
import { orderComparer } from '../../odata/order-by.js';

/** Finds items below a folder by name. https://learn.microsoft.com/graph/api/driveitem-search */
export function searchItems(call: GraphCall, view: ItemView, text: string): GraphResult {
  // Quotes are a part of the text here. https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/5767
  const wanted = text.trim().toLowerCase();
  if (wanted === '') throw filesBadRequest('The search query must not be empty.');
  // https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/3999
  if (wanted.includes('/')) throw filesBadRequest('The search query is not valid.');
  const query = readItemListQuery(call);
  const found = descendants(view.node).filter(({ name }) => name.toLowerCase().includes(wanted));
  if (call.options.has('$orderby')) {
    const read = (node: DriveNode) =>
      query.orderBy.property === 'name' ? node.name : itemUrl(call.tenant, view.drive, node);
    found.sort(orderComparer(read, query.orderBy.descending));
  }
  const end = query.offset + query.pageSize;
  return {
    status: 200,
    body: {
      '@odata.context': itemContext(call, view.drive, 'items'),
      ...(end < found.length && { '@odata.nextLink': pageLink(call, end) }),
      value: found
        .slice(query.offset, end)
        .map((node) => listedItem({ ...view, node, source: 'search' }, query)),
    },
  };
}
