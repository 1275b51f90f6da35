import { contextUrl, type GraphCall, type GraphResult, type JsonObject } from '../http/call.js';
import { findDrive, findItem, type DriveReference } from './drive-access.js';
import type { ItemAddress } from './drive-address.js';
import { checkItemSelect, cTagOf, eTagOf, itemJson, type ItemView } from '../items/drive-item-json.js';
import {
  readItemExpand,
  readItemListQuery,
  type ItemExpansion,
  type ItemListQuery,
} from './drive-item-query.js';
import { pageLink } from '../http/page-links.js';
import { itemUrl } from '../items/sharepoint-urls.js';
import { thumbnailsOf } from '../items/thumbnails.js';
import type { DriveNode } from '../../data/content/drive-node.js';
import { matches } from '../../odata/filter-evaluation.js';
import { orderComparer } from '../../odata/order-by.js';
import { readSelect } from '../../odata/query-options.js';
import type { Drive } from '../../tenant.js';

/** Where an item's JSON says it comes from. */
export function itemContext(call: GraphCall, drive: Drive, suffix: string): string {
  return contextUrl(call, `drives('${encodeURIComponent(drive.id)}')/${suffix}`);
}

export function viewItem(call: GraphCall, reference: DriveReference, address: ItemAddress): ItemView {
  const drive = findDrive(call, reference);
  return { call, drive, node: findItem(call, drive, address), source: 'item' };
}

/** https://learn.microsoft.com/graph/api/driveitem-get */
export function getItem(call: GraphCall, reference: DriveReference, address: ItemAddress): GraphResult {
  const select = checkItemSelect(call, readSelect(call.options));
  const expansion = readItemExpand(call, true);
  const view = viewItem(call, reference, address);
  const { drive, node } = view;
  const known = call.request.headers['if-none-match'];
  const headers = { ETag: eTagOf(node) };
  if (known !== undefined && (known === eTagOf(node) || known === cTagOf(node)))
    return { status: 304, headers };
  const entity = node.kind === 'root' ? 'root' : 'items';
  const shape = call.options.has('$select') ? `${entity}(${call.options.get('$select')})` : entity;
  return {
    status: 200,
    headers,
    body: {
      '@odata.context': itemContext(call, drive, `${shape}/$entity`),
      ...itemJson(view, select),
      ...expand(view, expansion),
    },
  };
}

/** https://learn.microsoft.com/graph/api/driveitem-list-children */
export function listChildren(call: GraphCall, reference: DriveReference, address: ItemAddress): GraphResult {
  const query = readItemListQuery(call);
  const view = viewItem(call, reference, address);
  const children = arrange(view, query);
  const end = query.offset + query.pageSize;
  const value = children
    .slice(query.offset, end)
    .map((node) => listedItem({ ...view, node, source: 'children' }, query));
  const shape = call.options.has('$select') ? `children(${call.options.get('$select')})` : 'children';
  return {
    status: 200,
    body: {
      '@odata.context': itemContext(call, view.drive, `items('${view.node.id}')/${shape}`),
      ...(end < children.length && { '@odata.nextLink': pageLink(call, end) }),
      value,
    },
  };
}

export function listedItem(view: ItemView, query: Pick<ItemListQuery, 'select' | 'expansion'>): JsonObject {
  return {
    '@odata.etag': eTagOf(view.node),
    ...itemJson(view, query.select),
    ...expand(view, query.expansion),
  };
}

function arrange({ call, drive, node }: ItemView, { filter, orderBy }: ItemListQuery): DriveNode[] {
  const read = (child: DriveNode) =>
    orderBy.property === 'name' ? child.name : itemUrl(call.tenant, drive, child);
  const sorted = [...node.children].sort(orderComparer(read, orderBy.descending));
  if (!filter) return sorted;
  return sorted.filter((child) =>
    matches(filter, { name: child.name, url: itemUrl(call.tenant, drive, child) }),
  );
}

function expand(view: ItemView, expansion: ItemExpansion | undefined): JsonObject {
  if (!expansion) return {};
  if (expansion.name === 'thumbnails') {
    return view.drive.omitsExpandedThumbnails ? {} : { thumbnails: thumbnailsOf(view) };
  }
  const { call, drive, node } = view;
  const sorted = [...node.children].sort(orderComparer((child) => child.name, false));
  const linked = { path: `/drives/${drive.id}/items/${node.id}/children`, query: expansion.query };
  return {
    'children@odata.context': itemContext(call, drive, `items('${node.id}')/children`),
    ...(sorted.length > expansion.top && {
      'children@odata.nextLink': pageLink(call, expansion.top, false, linked),
    }),
    children: sorted
      .slice(0, expansion.top)
      .map((child) => itemJson({ ...view, node: child, source: 'expanded' }, expansion.select)),
  };
}
