import { contextUrl, type GraphCall, type GraphResult, type JsonObject } from './call.js';
import { userType } from './directory-objects.js';
import { projectUser } from './directory-select.js';
import { pageLink } from './page-links.js';
import { holds } from './permissions.js';
import { expandUser } from './user-expand.js';
import { basicUserProperties } from './user-properties.js';
import { isEventual, readUserQuery, type UserQuery } from './user-query.js';
import { searchMatches } from './user-search.js';
import { directoryBadRequest } from '../graph-errors.js';
import { matches } from '../odata/filter-evaluation.js';
import { orderComparer } from '../odata/order-by.js';

/** Options a list of users takes; `$skip` is not among them. */
export const userListOptions = [
  '$select',
  '$filter',
  '$orderby',
  '$search',
  '$count',
  '$expand',
  '$top',
  '$skiptoken',
] as const;

export interface UserCollection {
  /** As in the context URL. */
  readonly name: 'users' | 'directoryObjects';
  /** Places in the directory, in the order of the list. */
  readonly places: readonly number[];
}

/** https://learn.microsoft.com/graph/api/user-list */
export function listUsers(call: GraphCall, collection: UserCollection): GraphResult {
  const query = readUserQuery(call);
  const places = select(call, query, collection.places);
  const end = query.offset + query.pageSize;
  const entryType = collection.name === 'directoryObjects' ? userType : {};
  const value = places.slice(query.offset, end).map((place): JsonObject => ({
    ...entryType,
    ...projectUser(call, call.tenant.user(place), query.select),
    ...expandUser(call, place, query.expansion),
  }));
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, shapeOf(call, collection.name)),
      ...(query.count && query.offset === 0 && { '@odata.count': places.length }),
      ...(end < places.length && { '@odata.nextLink': pageLink(call, end, query.advanced) }),
      value,
    },
  };
}

export function shapeOf(call: GraphCall, name: string): string {
  const expanded = call.options.get('$expand')?.replace(/\(.*/s, '()');
  const listed = [call.options.get('$select'), expanded].filter((part) => part !== undefined);
  return listed.length > 0 ? `${name}(${listed.join(',')})` : name;
}

function select(call: GraphCall, query: UserQuery, places: readonly number[]): readonly number[] {
  const { filter, search, orderBy } = query;
  const { tenant } = call;
  let selected = places;
  if (filter ?? search) {
    selected = selected.filter((place) => {
      const record = readable(call, tenant.user(place));
      return (!filter || matches(filter, record)) && (!search || searchMatches(search, record));
    });
  }
  if (!orderBy) return selected;
  const read = (place: number) => tenant.user(place)[orderBy.property];
  return [...selected].sort(orderComparer(read, orderBy.descending));
}

/** A property the app may not read makes a filter false rather than failing it. */
function readable(
  call: GraphCall,
  record: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (holds(call, 'userRelations')) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => basicUserProperties.has(name)));
}

/** The `/$count` segment answers text, and only to a client that accepts eventual consistency. */
export function countUsers(call: GraphCall, collection: UserCollection): GraphResult {
  if (!isEventual(call)) throw directoryBadRequest('$count is not currently supported.');
  const query = readUserQuery({ ...call, options: new Map([...call.options, ['$count', 'true']]) });
  return { status: 200, text: String(select(call, query, collection.places).length) };
}
