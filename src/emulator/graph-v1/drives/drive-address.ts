import type { GraphCall } from '../http/call.js';
import type { Segment } from '../http/path.js';
import type { DriveNode } from '../../data/content/drive-node.js';
import { filesBadRequest, unknownSegment } from '../../graph-errors.js';

/** An item of a drive by id, by path, or by a path below an id, and what is asked of it. */
export interface ItemAddress {
  /** Without one, the path starts at the root. */
  readonly itemId: string | undefined;
  readonly names: readonly string[];
  readonly rest: readonly Segment[];
  /** Where something else than an id or a path leads to the item. */
  readonly node?: (call: GraphCall) => DriveNode;
}

/** What stands behind an item in a path, besides the names of other items. */
const relationships: ReadonlySet<string> = new Set([
  'analytics',
  'audio',
  'children',
  'content',
  'createdByUser',
  'image',
  'lastModifiedByUser',
  'listItem',
  'location',
  'permissions',
  'photo',
  'retentionLabel',
  'subscriptions',
  'thumbnails',
  'versions',
  'video',
  'workbook',
]);

const forbiddenInNames = /[\\/*<>?:|"]/;
const longestPath = 400;

/**
 * Reads what stands behind a drive: `root`, `root:/path`, `root:/path:/children`, `items/{id}`,
 * `items/{id}:/path:/children`. A colon opens the path, and closes it when something follows.
 * https://learn.microsoft.com/onedrive/developer/rest-api/concepts/addressing-driveitems
 */
export function parseItemAddress(segments: readonly Segment[]): ItemAddress {
  const [start, ...after] = segments;
  if (start?.raw === 'root') return { itemId: undefined, names: [], rest: after };
  if (start?.raw === 'root:') return byPath(undefined, after);
  if (start?.raw !== 'items') throw unknownSegment(start?.text ?? '');
  const [item, ...below] = after;
  if (!item) throw filesBadRequest('The request must name an item: this drive cannot list all of its items.');
  if (item.raw.endsWith(':')) return byPath(item.text.slice(0, -1), below);
  return { itemId: item.text, names: [], rest: below };
}

function byPath(itemId: string | undefined, segments: readonly Segment[]): ItemAddress {
  const end = segments.findIndex(({ raw }) => raw.endsWith(':'));
  // An open path ends where Graph sees a property. https://github.com/OneDrive/onedrive-api-docs/issues/1020
  const last = segments.at(-1);
  if (end < 0 && last && relationships.has(last.text)) throw unknownSegment(last.text);
  const inPath = end < 0 ? segments : segments.slice(0, end + 1);
  const names = inPath.map(({ raw, text }) => (raw.endsWith(':') ? text.slice(0, -1) : text));
  const wrong = names.length === 0 || names.some((name) => name === '' || forbiddenInNames.test(name));
  if (wrong) throw filesBadRequest('The provided path is not valid.', 'invalidPath');
  if (names.join('/').length > longestPath)
    throw filesBadRequest('The provided path is too long.', 'pathIsTooLong');
  return { itemId, names, rest: segments.slice(inPath.length) };
}
