import { graphRoot, type GraphCall, type GraphResult, type JsonObject } from '../http/call.js';
import { openDeltaToken, sealDeltaToken, type DeltaPosition } from './delta-token.js';
import { checkItemSelect, type ItemView } from '../items/drive-item-json.js';
import { defaultItemPage, largestItemPage, readItemExpand } from './drive-item-query.js';
import { itemContext, listedItem } from './drive-items.js';
import { driveTypeOf } from './drive-json.js';
import type { DriveNode } from '../../data/content/drive-node.js';
import { filesBadRequest, GraphError } from '../../graph-errors.js';
import { readSelect, readTop } from '../../odata/query-options.js';

/** The address that enumerates from the beginning: what a 410 sends the client back to. */
export function deltaLocation(call: GraphCall): string {
  const path = call.request.path.replace(/\/delta(\(.*\))?$/, '/delta');
  const kept = call.request.query.split('&').filter((pair) => pair !== '' && !pair.startsWith('token='));
  return `${graphRoot(call)}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** https://learn.microsoft.com/graph/api/driveitem-delta */
export function readDelta(
  call: GraphCall,
  view: ItemView,
  token: string | undefined,
  location: string,
): GraphResult {
  if (view.node.kind !== 'root')
    throw filesBadRequest('OneDrive for Business supports delta on the root of a drive only.');
  const select = checkItemSelect(call, readSelect(call.options)).filter((name) => onRequest(call, name));
  const expansion = readItemExpand(call, false);
  const pageSize = Math.min(readTop(call.options, 'files') ?? defaultItemPage, largestItemPage);
  const position = positionOf(view, token, location);
  const changed = changesSince(view, position);
  const start = repeatsLast(changed, position.offset) && pageSize > 1 ? position.offset - 1 : position.offset;
  const end = start + pageSize;
  const value = changed.slice(start, end).map((node) => changedItem(view, node, { select, expansion }));
  const more = end < changed.length;
  const next: DeltaPosition = more
    ? { ...position, offset: end }
    : { since: position.until, until: undefined, offset: 0 };
  const link = `${location}${location.includes('?') ? '&' : '?'}token=${sealDeltaToken(call, view.drive.id, next)}`;
  return {
    status: 200,
    body: {
      '@odata.context': itemContext(call, view.drive, 'items'),
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
      value,
    },
  };
}

/** Download addresses would be stale before anybody used them, so delta has them only when asked. */
function onRequest(call: GraphCall, name: string): boolean {
  return call.options.has('$select') || name !== '@microsoft.graph.downloadUrl';
}

interface OpenPosition extends DeltaPosition {
  readonly until: number;
}

function positionOf({ call, drive }: ItemView, token: string | undefined, location: string): OpenPosition {
  const { changes } = drive.tree;
  if (token === undefined) return { since: undefined, until: changes, offset: 0 };
  if (token === 'latest') return { since: changes, until: changes, offset: 0 };
  // A moment is accepted too. Nothing in the emulator changes but through its API, so all changes are recent.
  if (/^\d{4}-\d{2}-\d{2}T/.test(token)) return { since: 0, until: changes, offset: 0 };
  const position = openDeltaToken(call, drive.id, token);
  if (!position) throw resyncRequired(location);
  return { ...position, until: position.until ?? changes };
}

function resyncRequired(location: string): GraphError {
  return new GraphError(
    410,
    'resyncRequired',
    "Resync required. Replace any local items with the server's version.",
    {
      innerCode: 'resyncChangesApplyDifferences',
      headers: { Location: location },
    },
  );
}

/**
 * Changed items and the folders above them, in a fixed order, so that what changes while a client pages can
 * make it see an item twice but never miss one: the next round starts at `until`.
 */
function changesSince({ drive }: ItemView, { since, until }: OpenPosition): readonly DriveNode[] {
  const { nodes } = drive.tree;
  if (since === undefined) return nodes.filter((node) => !node.deleted || node.changedAt > until);
  const reported = new Set<DriveNode>();
  for (const node of nodes) {
    if (node.changedAt <= since) continue;
    for (let at: DriveNode | undefined = node; at; at = at.parent) reported.add(at);
  }
  return nodes.filter((node) => reported.has(node));
}

/**
 * An item may occur more than once in an enumeration. The emulator repeats the last item of a page at the
 * head of the next one, so that a client which counts instead of keeping track by id is found out.
 */
function repeatsLast(changed: readonly DriveNode[], offset: number): boolean {
  return offset > 0 && offset < changed.length;
}

function changedItem(
  view: ItemView,
  node: DriveNode,
  query: { readonly select: readonly string[]; readonly expansion: ReturnType<typeof readItemExpand> },
): JsonObject {
  const changed = { ...view, node, source: 'delta' } as const;
  if (!node.deleted) return listedItem(changed, query);
  // What is gone has no name any more. That it is gone is only told where `deleted` is selected: what is left looks like
  // a living file without a name. https://github.com/wisecom-oy/atlas/issues/139
  const parentReference = { driveType: driveTypeOf(view.drive), driveId: view.drive.id, id: node.parent?.id };
  const tellsParent =
    query.select.includes('parentReference') && !view.call.misbehaviour.omitsParentReference;
  return {
    id: node.id,
    ...(node.kind === 'file' && query.select.includes('file') && { file: {} }),
    ...(query.select.includes('deleted') && { deleted: { state: 'deleted' } }),
    ...(tellsParent && { parentReference }),
  };
}
