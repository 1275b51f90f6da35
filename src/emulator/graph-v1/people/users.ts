import { contextUrl, type GraphCall, type GraphResult } from '../http/call.js';
import { checkUserSelect, demandSelected } from '../directory/directory-select.js';
import { shapeOf } from '../directory/directory-list.js';
import { directoryUnits } from '../directory/directory-units.js';
import { driveRoute, drivesOfRoute } from '../drives/drives.js';
import type { Segment } from '../http/path.js';
import type { Permission } from '../http/permissions.js';
import { listObjects, relationshipOptions, type ObjectReference } from '../directory/related-objects.js';
import type { Route } from '../http/route.js';
import { checkExpandGate, expandUser, plainUser, readUserExpand, relatedUser } from './user-expand.js';
import { countUsers, listUsers, userListOptions } from './user-list.js';
import { userRelationships } from './user-properties.js';
import { userDescription } from './user-type.js';
import { isEventual } from '../directory/directory-query.js';
import { photoOf } from '../../data/people/user-photo.js';
import {
  directoryBadRequest,
  directoryObjectNotFound,
  GraphError,
  notEmulated,
  noMySite,
  unknownSegment,
} from '../../graph-errors.js';
import { readSelect } from '../../odata/query-options.js';

const common = {
  workload: 'directory',
  method: 'GET',
  permission: 'users',
  units: ({ options }: GraphCall) => directoryUnits(1, options),
} as const;

/** Everything below /users. */
export function usersRoute(segments: readonly Segment[]): Route {
  const [key, relationship, ...rest] = segments;
  if (!key) {
    return {
      ...common,
      options: userListOptions,
      units: ({ options }) => directoryUnits(2, options),
      handle: (call) => listUsers(call, everybody(call)),
    };
  }
  if (key.text.startsWith('$') && key.raw.startsWith('$')) return usersFunction(key, relationship);
  if (!relationship) {
    return {
      ...common,
      options: ['$select', '$expand', '$count'],
      handle: (call) => getUser(call, key.text),
    };
  }
  if (relationship.text === 'drive') return driveRoute({ userKey: key.text }, rest);
  if (relationship.text === 'drives') {
    const [driveId, ...below] = rest;
    return driveId
      ? driveRoute({ userKey: key.text, driveId: driveId.text }, below)
      : drivesOfRoute({ userKey: key.text });
  }
  return relationshipRoute(key, relationship, rest);
}

/** A key that starts with a dollar sign is taken for a system segment, unless it is written `users('$...')`. */
function usersFunction(segment: Segment, next: Segment | undefined): Route {
  if (segment.text !== '$count' || next) throw unknownSegment(segment.text);
  return {
    ...common,
    permission: 'userRelations',
    options: ['$filter', '$search'],
    handle: (call) => countUsers(call, everybody(call)),
  };
}

function relationshipRoute(key: Segment, relationship: Segment, rest: readonly Segment[]): Route {
  const [next] = rest;
  const related = { ...common, permission: 'userRelations' } as const;
  if (relationship.text === 'manager' && !next) {
    return { ...related, options: ['$select'], handle: (call) => getManager(call, key.text) };
  }
  if (relationship.text === 'directReports' && !next) {
    return {
      ...related,
      options: userListOptions.filter((option) => option !== '$expand'),
      handle: (call) => listUsers(call, reportsOf(call, key.text)),
    };
  }
  if (relationship.text === 'directReports' && next?.text === '$count' && rest.length === 1) {
    return {
      ...related,
      options: ['$filter', '$search'],
      handle: (call) => countUsers(call, reportsOf(call, key.text)),
    };
  }
  if (relationship.text === 'photo' && !next) {
    return { ...common, permission: 'photos', options: [], handle: (call) => getPhoto(call, key.text) };
  }
  const objects = Object.hasOwn(relatedObjects, relationship.text)
    ? relatedObjects[relationship.text]
    : undefined;
  if (objects && !next) {
    return {
      ...common,
      permission: objects.permission,
      options: relationshipOptions,
      units: ({ options }) => directoryUnits(2, options),
      handle: (call) => listObjects(call, objects.of(call, ordinalOf(call, key.text))),
    };
  }
  if (!userRelationships.has(relationship.text)) throw unknownSegment(relationship.text);
  throw notEmulated(`'${relationship.text}' of a user${next ? ` with '${next.text}'` : ''}`);
}

interface RelatedObjects {
  readonly permission: Permission;
  readonly of: (call: GraphCall, ordinal: number) => readonly ObjectReference[];
}

/** Relationships of a user to objects of several types. */
const relatedObjects: Readonly<Record<string, RelatedObjects>> = {
  memberOf: {
    permission: 'groups',
    of: ({ tenant }, ordinal) => tenant.groups.containersOf({ kind: 'user', ordinal }),
  },
  transitiveMemberOf: {
    permission: 'usersOrGroups',
    of: ({ tenant }, ordinal) => tenant.groups.transitiveContainersOf({ kind: 'user', ordinal }),
  },
  ownedObjects: {
    permission: 'userRelations',
    of: ({ tenant }, ordinal) => tenant.groups.ownedBy(ordinal).map((index) => ({ kind: 'group', index })),
  },
};

function everybody({ tenant }: GraphCall) {
  return {
    name: 'users',
    ordinals: Array.from({ length: tenant.userCount }, (_, ordinal) => ordinal),
  } as const;
}

function reportsOf(call: GraphCall, key: string) {
  return { name: 'directoryObjects', ordinals: call.tenant.reportsOf(ordinalOf(call, key)) } as const;
}

function ordinalOf({ tenant }: GraphCall, key: string): number {
  const ordinal = tenant.ordinalOf(key);
  if (ordinal === undefined) throw directoryObjectNotFound(key);
  return ordinal;
}

/** https://learn.microsoft.com/graph/api/user-get */
function getUser(call: GraphCall, key: string): GraphResult {
  const count = call.options.get('$count') === 'true';
  const expansion = readUserExpand(call);
  checkExpandGate(expansion, { eventual: isEventual(call), count, advanced: false });
  if (call.options.has('$count') && !expansion?.usesLevels) {
    throw directoryBadRequest('$count is not currently supported.');
  }
  const select = checkUserSelect(readSelect(call.options), true);
  demandSelected(call, select);
  const ordinal = ordinalOf(call, key);
  // They are kept in the user's site, which somebody without OneDrive has not.
  const needsSite = select.some((name) => userDescription.properties[name]?.singleOnly === true);
  if (needsSite && call.tenant.driveContent(ordinal) === 'none') throw noMySite();
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, `${shapeOf(call, 'users')}/$entity`),
      ...plainUser(call, ordinal, select),
      ...expandUser(call, ordinal, expansion),
    },
  };
}

/** What is known of a photo; the picture itself is at `$value`. https://learn.microsoft.com/graph/api/profilephoto-get */
function getPhoto(call: GraphCall, key: string): GraphResult {
  const ordinal = ordinalOf(call, key);
  const user = call.tenant.user(ordinal);
  if (call.tenant.driveContent(ordinal) === 'none') {
    throw new GraphError(
      404,
      'ErrorNonExistentMailbox',
      'The SMTP address has no mailbox associated with it.',
    );
  }
  const photo = photoOf(user);
  if (!photo) throw new GraphError(404, 'ImageNotFound', "The photo wasn't found.");
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, `users('${user.id}')/photo/$entity`),
      '@odata.mediaContentType': 'image/jpeg',
      '@odata.mediaEtag': photo.eTag,
      id: photo.id,
      height: photo.height,
      width: photo.width,
    },
  };
}

/** https://learn.microsoft.com/graph/api/user-list-manager */
function getManager(call: GraphCall, key: string): GraphResult {
  const select = checkUserSelect(readSelect(call.options), false);
  const manager = call.tenant.managerOf(ordinalOf(call, key));
  if (manager === undefined) throw directoryObjectNotFound('manager');
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, 'directoryObjects/$entity'),
      ...relatedUser(call, manager, select),
    },
  };
}
