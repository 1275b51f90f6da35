import { contextUrl, type GraphCall, type GraphResult, type JsonObject } from '../http/call.js';
import { isEventual, readDirectoryQuery, type DirectoryQuery } from './directory-query.js';
import { searchMatches } from './directory-search.js';
import type { DirectoryType } from './directory-type.js';
import { pageLink } from '../http/page-links.js';
import { directoryBadRequest } from '../../graph-errors.js';
import { matches } from '../../odata/filter-evaluation.js';
import { orderComparer } from '../../odata/order-by.js';

/** Options a list of directory objects takes; `$skip` is not among them. */
export const directoryListOptions = [
  '$select',
  '$filter',
  '$orderby',
  '$search',
  '$count',
  '$top',
  '$skiptoken',
] as const;

type DirectoryRecord = Readonly<Record<string, unknown>>;

export interface DirectoryCollection<Entry> {
  /** As in the context URL. */
  readonly name: string;
  readonly type: DirectoryType;
  /** In the order of the list. */
  readonly entries: readonly Entry[];
  /** An entry with every property. */
  readonly recordOf: (entry: Entry) => DirectoryRecord;
  /** An entry as far as the app may read it: the rest makes a filter false rather than failing it. */
  readonly readableOf: (entry: Entry) => DirectoryRecord;
}

/** A page of a list. */
export function listDirectory<Entry>(
  call: GraphCall,
  collection: DirectoryCollection<Entry>,
  query: DirectoryQuery,
  toJson: (entry: Entry) => JsonObject,
): GraphResult {
  const entries = select(query, collection);
  return pageOf(call, { name: collection.name, entries, query }, toJson);
}

export interface ListedEntries<Entry> {
  /** As in the context URL. */
  readonly name: string;
  /** All there are, in order. */
  readonly entries: readonly Entry[];
  readonly query: Pick<DirectoryQuery, 'offset' | 'pageSize' | 'count' | 'advanced'>;
}

/** The page of these entries that is asked for. The count is on the first page only. */
export function pageOf<Entry>(
  call: GraphCall,
  { name, entries, query }: ListedEntries<Entry>,
  toJson: (entry: Entry) => JsonObject,
): GraphResult {
  const end = query.offset + query.pageSize;
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, shapeOf(call, name)),
      ...(query.count && query.offset === 0 && { '@odata.count': entries.length }),
      ...(end < entries.length && { '@odata.nextLink': pageLink(call, end, query.advanced) }),
      value: entries.slice(query.offset, end).map(toJson),
    },
  };
}

export function shapeOf(call: GraphCall, name: string): string {
  const expanded = call.options.get('$expand')?.replace(/\(.*/s, '()');
  const listed = [call.options.get('$select'), expanded].filter((part) => part !== undefined);
  return listed.length > 0 ? `${name}(${listed.join(',')})` : name;
}

function select<Entry>(
  { filter, search, orderBy }: DirectoryQuery,
  { entries, recordOf, readableOf }: DirectoryCollection<Entry>,
): readonly Entry[] {
  let selected = entries;
  if (filter ?? search) {
    selected = selected.filter((entry) => {
      const record = readableOf(entry);
      return (!filter || matches(filter, record)) && (!search || searchMatches(search, record));
    });
  }
  if (!orderBy) return selected;
  const read = (entry: Entry) => recordOf(entry)[orderBy.property];
  return [...selected].sort(orderComparer(read, orderBy.descending));
}

/** The `/$count` segment answers text, and only to a client that accepts eventual consistency. */
export function countDirectory<Entry>(call: GraphCall, collection: DirectoryCollection<Entry>): GraphResult {
  if (!isEventual(call)) throw directoryBadRequest('$count is not currently supported.');
  const counting = { ...call, options: new Map([...call.options, ['$count', 'true']]) };
  const query = readDirectoryQuery(counting, collection.type);
  return { status: 200, text: String(select(query, collection).length) };
}
