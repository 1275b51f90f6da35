import type { GraphCall, GraphResult } from '../http/call.js';
import {
  countDirectory,
  directoryListOptions,
  listDirectory,
  type DirectoryCollection,
} from '../directory/directory-list.js';
import { isEventual, readDirectoryQuery } from '../directory/directory-query.js';
import { holds } from '../http/permissions.js';
import { checkExpandGate, expandUser, plainUser, readUserExpand, relatedUser } from './user-expand.js';
import { basicUserProperties } from './user-properties.js';
import { userDescription } from './user-type.js';

export const userListOptions = [...directoryListOptions, '$expand'] as const;

export interface UserCollection {
  /** As in the context URL. */
  readonly name: 'users' | 'directoryObjects';
  /** Places in the directory, in the order of the list. */
  readonly ordinals: readonly number[];
}

function asDirectory(call: GraphCall, { name, ordinals }: UserCollection): DirectoryCollection<number> {
  return {
    name,
    type: userDescription,
    entries: ordinals,
    recordOf: (ordinal) => call.tenant.user(ordinal),
    readableOf: (ordinal) => readable(call, call.tenant.user(ordinal)),
  };
}

/** https://learn.microsoft.com/graph/api/user-list */
export function listUsers(call: GraphCall, collection: UserCollection): GraphResult {
  const query = readDirectoryQuery(call, userDescription);
  const expansion = readUserExpand(call);
  const count = call.options.get('$count') === 'true';
  checkExpandGate(expansion, { eventual: isEventual(call), count, advanced: query.advanced });
  const userJson = collection.name === 'directoryObjects' ? relatedUser : plainUser;
  return listDirectory(call, asDirectory(call, collection), query, (ordinal) => ({
    ...userJson(call, ordinal, query.select),
    ...expandUser(call, ordinal, expansion),
  }));
}

function readable(
  call: GraphCall,
  record: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (holds(call, 'userRelations')) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => basicUserProperties.has(name)));
}

export function countUsers(call: GraphCall, collection: UserCollection): GraphResult {
  return countDirectory(call, asDirectory(call, collection));
}
