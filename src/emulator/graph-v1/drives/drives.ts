import { contextUrl, type GraphCall, type GraphResult } from '../http/call.js';
import { findDrive, type DriveReference } from './drive-access.js';
import { parseItemAddress, type ItemAddress } from './drive-address.js';
import { deltaLocation, readDelta } from './drive-delta.js';
import { getItem, listChildren, viewItem } from './drive-items.js';
import { checkDriveSelect, driveJson } from './drive-json.js';
import { searchItems } from './drive-search.js';
import { driveListRoute, itemOfDriveRoute, type DriveRoutes } from '../sites/lists.js';
import { getDetails, itemDetails, redirectToContent } from '../items/item-details.js';
import {
  accessDenied,
  getAnalytics,
  getRetentionLabel,
  nameOfSpecialFolder,
} from '../items/item-relationships.js';
import type { Segment } from '../http/path.js';
import type { Route } from '../http/route.js';
import { notEmulated, unknownSegment } from '../../graph-errors.js';
import { readSelect, readTop } from '../../odata/query-options.js';

/** SharePoint's resource units: 1 for a single item, 2 for several, 5 for permissions. */
const files = { workload: 'files', method: 'GET', permission: 'files' } as const;
const listOptions = ['$select', '$expand', '$orderby', '$top', '$skiptoken'] as const;
const otherItemRelationships = ['subscriptions', 'workbook', 'createdByUser', 'lastModifiedByUser'];
const otherDriveRelationships = ['bundles', 'following'];

/** What else leads to drives needs of them. */
export const driveRoutes: DriveRoutes = { drive: driveRoute, item: itemRoute };

/** Everything below /drives. */
export function drivesRoute([driveId, ...rest]: readonly Segment[]): Route {
  if (!driveId) throw notEmulated('a list of all drives');
  return driveRoute({ driveId: driveId.text }, rest);
}

/** A drive and everything in it. */
export function driveRoute(reference: DriveReference, segments: readonly Segment[]): Route {
  const [first] = segments;
  if (!first) {
    return { ...files, units: () => 1, options: ['$select'], handle: (call) => getDrive(call, reference) };
  }
  if (otherDriveRelationships.includes(first.text)) throw notEmulated(`'${first.text}' of a drive`);
  if (first.raw === 'list')
    return driveListRoute((call) => findDrive(call, reference), segments.slice(1), driveRoutes);
  if (first.raw === 'special') return specialRoute(reference, segments.slice(1));
  const address = parseItemAddress(segments);
  return itemRoute(reference, address);
}

/** A special folder, and whatever can be asked of a folder. */
function specialRoute(reference: DriveReference, [name, ...rest]: readonly Segment[]): Route {
  if (!name) throw notEmulated('the list of special folders');
  const names = [nameOfSpecialFolder(name.text)];
  const route = itemRoute(reference, { itemId: undefined, names, rest });
  return {
    ...route,
    handle: (call) => {
      const drive = findDrive(call, reference);
      // Graph makes a special folder that is not there, for those who may write.
      if (drive.tree.byPath(drive.tree.root, names) === undefined) throw accessDenied();
      return route.handle(call);
    },
  };
}

function itemRoute(reference: DriveReference, address: ItemAddress): Route {
  const [relationship, ...rest] = address.rest;
  if (!relationship) {
    return {
      ...files,
      units: () => 1,
      options: ['$select', '$expand'],
      handle: (call) => getItem(call, reference, address),
    };
  }
  const [name = '', argument] = splitFunction(relationship.text);
  if (argument !== undefined && rest.length === 0) return functionRoute(reference, address, name, argument);
  return relationshipRoute(reference, address, name, rest);
}

/** `search(q='x')` is the name and what stands in the parentheses. */
function splitFunction(text: string): readonly string[] {
  const [, name, argument] = /^(\w+)\((.*)\)$/s.exec(text) ?? [];
  return name === undefined || argument === undefined ? [text] : [name, argument];
}

function functionRoute(
  reference: DriveReference,
  address: ItemAddress,
  name: string,
  argument: string,
): Route {
  const quoted = /^(q|token)='((?:[^']|'')*)'$/s.exec(argument);
  const value = quoted?.[2]?.replaceAll("''", "'");
  if (name === 'search' && quoted?.[1] === 'q' && value !== undefined) {
    return {
      ...files,
      units: () => 2,
      options: listOptions,
      handle: (call) => searchItems(call, viewItem(call, reference, address), value),
    };
  }
  if (name === 'delta' && (argument === '' || quoted?.[1] === 'token'))
    return deltaRoute(reference, address, value);
  throw unknownSegment(`${name}(${argument})`);
}

function deltaRoute(reference: DriveReference, address: ItemAddress, token: string | undefined): Route {
  const tokenOf = (call: GraphCall) => token ?? call.options.get('token');
  return {
    ...files,
    units: (call) => (tokenOf(call) === undefined ? 2 : 1),
    options: ['$select', '$expand', '$top', ...(token === undefined ? ['token'] : [])],
    handle: (call) => readDelta(call, viewItem(call, reference, address), tokenOf(call), deltaLocation(call)),
  };
}

function relationshipRoute(
  reference: DriveReference,
  address: ItemAddress,
  name: string,
  rest: readonly Segment[],
): Route {
  const [next] = rest;
  const view = (call: GraphCall) => viewItem(call, reference, address);
  if (name === 'children' && !next) {
    const options = [...listOptions, '$filter'];
    return { ...files, units: () => 2, options, handle: (call) => listChildren(call, reference, address) };
  }
  if (name === 'delta' && !next) return deltaRoute(reference, address, undefined);
  if (name === 'content' && !next) {
    return { ...files, units: () => 1, options: [], handle: (call) => redirectToContent(view(call)) };
  }
  if ((name === 'thumbnails' || name === 'permissions' || name === 'versions') && rest.length <= 1) {
    return {
      ...files,
      units: () => (name === 'permissions' ? 5 : next ? 1 : 2),
      options: ['$select'],
      handle: (call) => getDetails(itemDetails[name], view(call), next?.text),
    };
  }
  if (name === 'listItem') return itemOfDriveRoute(view, rest, driveRoutes);
  if (name === 'retentionLabel' && !next) {
    return {
      ...files,
      units: () => 1,
      options: ['$select'],
      handle: (call) => getRetentionLabel(view(call)),
    };
  }
  if (name === 'analytics' && next && rest.length === 1) {
    return {
      ...files,
      units: () => 1,
      options: ['$select'],
      handle: (call) => getAnalytics(view(call), next.text),
    };
  }
  if (otherItemRelationships.includes(name) || name === 'analytics' || rest.length > 0) {
    throw notEmulated(`'${[name, ...rest.map(({ text }) => text)].join('/')}' of a drive item`);
  }
  throw unknownSegment(name);
}

/** https://learn.microsoft.com/graph/api/drive-get */
function getDrive(call: GraphCall, reference: DriveReference): GraphResult {
  const select = checkDriveSelect(readSelect(call.options));
  const drive = findDrive(call, reference);
  const shape = call.options.has('$select') ? `drives(${call.options.get('$select')})` : 'drives';
  return {
    status: 200,
    body: { '@odata.context': contextUrl(call, `${shape}/$entity`), ...driveJson(call, drive, select) },
  };
}

/** A user or a group has one drive, so its list is never longer. https://learn.microsoft.com/graph/api/drive-list */
export function drivesOfRoute(owner: Pick<DriveReference, 'userKey' | 'groupId'>): Route {
  return {
    ...files,
    units: () => 2,
    options: ['$select', '$top'],
    handle: (call) => {
      const select = checkDriveSelect(readSelect(call.options));
      readTop(call.options, 'files');
      const value = [driveJson(call, findDrive(call, owner), select)];
      return { status: 200, body: { '@odata.context': contextUrl(call, 'drives'), value } };
    },
  };
}
