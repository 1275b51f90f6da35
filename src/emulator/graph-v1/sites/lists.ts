import { contextUrl, type GraphCall, type GraphResult, type JsonObject } from '../http/call.js';
import type { DriveReference } from '../drives/drive-access.js';
import type { ItemAddress } from '../drives/drive-address.js';
import {
  columnTable,
  itemNumberOf,
  listIdOf,
  listNameOf,
  listTable,
  type ListItemView,
  type ListView,
} from './list-json.js';
import { listItems, listItemOptions, readListItem, viewsOfItems } from './list-items.js';
import type { Segment } from '../http/path.js';
import { jsonOf, selectedBy } from '../http/property-table.js';
import type { Route } from '../http/route.js';
import type { ItemView } from '../items/drive-item-json.js';
import { commonColumns } from '../../data/content/list-record.js';
import { itemNotFound, notEmulated, unknownSegment } from '../../graph-errors.js';
import type { Library, Site } from '../../sites.js';
import type { Drive } from '../../tenant.js';

const lists = { workload: 'files', method: 'GET', permission: 'sites' } as const;

/** The routes of drives, which a list leads to. */
export interface DriveRoutes {
  readonly drive: (reference: DriveReference, segments: readonly Segment[]) => Route;
  readonly item: (reference: DriveReference, address: ItemAddress) => Route;
}

/** Everything below `lists` of a site. */
export function listsRoute(
  site: (call: GraphCall) => Site,
  [key, ...rest]: readonly Segment[],
  drives: DriveRoutes,
): Route {
  if (key) return listRoute((call) => findList(call, site(call), key.text), rest, drives);
  return { ...lists, units: () => 2, options: ['$select'], handle: (call) => getLists(call, site(call)) };
}

/** The list behind a drive. https://learn.microsoft.com/graph/api/drive-get */
export function driveListRoute(
  find: (call: GraphCall) => Drive,
  segments: readonly Segment[],
  drives: DriveRoutes,
): Route {
  return listRoute((call) => listOfDrive(call, find(call)), segments, drives);
}

/** The list item of a file or folder. https://learn.microsoft.com/graph/api/listitem-get */
export function itemOfDriveRoute(
  find: (call: GraphCall) => ItemView,
  segments: readonly Segment[],
  drives: DriveRoutes,
): Route {
  const view = (call: GraphCall): ListItemView => {
    const { drive, node } = find(call);
    return { ...listOfDrive(call, drive), item: { node } };
  };
  return itemRoute(view, segments, drives);
}

function listRoute(
  find: (call: GraphCall) => ListView,
  [relationship, ...rest]: readonly Segment[],
  drives: DriveRoutes,
): Route {
  const [next, ...below] = rest;
  switch (relationship?.text) {
    case undefined:
      return { ...lists, units: () => 1, options: ['$select'], handle: (call) => getList(find(call)) };
    case 'columns':
      if (next) throw notEmulated('a single column of a list');
      return { ...lists, units: () => 2, options: ['$select'], handle: (call) => getColumns(find(call)) };
    case 'drive':
      return drives.drive({ find: (call) => driveOf(find(call)) }, rest);
    case 'items': {
      if (next) return itemRoute((call) => findItem(find(call), next.text), below, drives);
      const options = [...listItemOptions, '$filter', '$top', '$skiptoken'];
      return { ...lists, units: () => 2, options, handle: (call) => listItems(find(call)) };
    }
    case 'contentTypes':
    case 'operations':
    case 'permissions':
    case 'subscriptions':
      throw notEmulated(`'${relationship?.text}' of a list`);
    default:
      throw unknownSegment(relationship?.text ?? '');
  }
}

function itemRoute(
  find: (call: GraphCall) => ListItemView,
  [relationship, ...rest]: readonly Segment[],
  drives: DriveRoutes,
): Route {
  if (!relationship) {
    return {
      ...lists,
      units: (call) => (call.options.has('$expand') ? 2 : 1),
      options: listItemOptions,
      handle: (call) => readListItem(find(call)),
    };
  }
  if (relationship.text === 'driveItem') {
    const node = (call: GraphCall) => {
      const { item } = find(call);
      if (item.node === undefined) throw itemNotFound();
      return item.node;
    };
    const reference = { find: (call: GraphCall) => driveOf(find(call)) };
    return drives.item(reference, { itemId: undefined, names: [], rest, node });
  }
  if (['analytics', 'documentSetVersions', 'fields', 'permissions', 'versions'].includes(relationship.text)) {
    throw notEmulated(`'${relationship.text}' of a list item`);
  }
  throw unknownSegment(relationship.text);
}

function viewOfLibrary(call: GraphCall, site: Site, library: Library): ListView {
  return { call, site, content: { library, drive: call.tenant.drive(library.ordinal) } };
}

function listOfDrive(call: GraphCall, drive: Drive): ListView {
  const site = drive.home?.site ?? call.tenant.personalSite(drive.ownerOrdinal);
  const library = site?.libraries.find(({ listId }) => listId === drive.listId);
  if (!site || !library) throw itemNotFound();
  return { call, site, content: { library, drive } };
}

function viewsOfLists(call: GraphCall, site: Site): ListView[] {
  return [
    ...site.libraries.map((library) => viewOfLibrary(call, site, library)),
    ...site.lists.map((list) => ({ call, site, content: { list } })),
  ];
}

/** By its id, or by its title. https://learn.microsoft.com/graph/api/list-get */
function findList(call: GraphCall, site: Site, key: string): ListView {
  const wanted = key.toLowerCase();
  const found = viewsOfLists(call, site).find(
    (view) => listIdOf(view) === wanted || listNameOf(view).toLowerCase() === wanted,
  );
  if (!found) throw itemNotFound();
  return found;
}

/** Only libraries have drives. */
function driveOf({ content }: ListView): Drive {
  if (!content.library) throw itemNotFound();
  return content.drive;
}

function findItem(list: ListView, id: string): ListItemView {
  const found = viewsOfItems(list).find((view) => String(itemNumberOf(view)) === id);
  if (!found) throw itemNotFound();
  return found;
}

/** https://learn.microsoft.com/graph/api/list-list */
function getLists(call: GraphCall, site: Site): GraphResult {
  const select = selectedBy(listTable, call);
  const value = viewsOfLists(call, site).map((view) => jsonOf(listTable, view, select));
  return { status: 200, body: { '@odata.context': contextUrl(call, 'lists'), value } };
}

function getList(view: ListView): GraphResult {
  const select = selectedBy(listTable, view.call);
  const context = contextUrl(view.call, 'lists/$entity');
  return { status: 200, body: { '@odata.context': context, ...jsonOf(listTable, view, select) } };
}

/** https://learn.microsoft.com/graph/api/list-list-columns */
function getColumns(list: ListView): GraphResult {
  const { call, content } = list;
  const select = selectedBy(columnTable, call);
  const columns = content.library ? commonColumns : content.list.columns;
  const value: JsonObject[] = columns.map((column) => jsonOf(columnTable, { list, column }, select));
  return { status: 200, body: { '@odata.context': contextUrl(call, 'columns'), value } };
}
