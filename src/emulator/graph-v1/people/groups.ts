import { contextUrl, type GraphCall, type GraphResult, type JsonObject } from '../http/call.js';
import {
  countDirectory,
  directoryListOptions,
  listDirectory,
  shapeOf,
  type DirectoryCollection,
} from '../directory/directory-list.js';
import { readDirectoryQuery } from '../directory/directory-query.js';
import { checkSelect } from '../directory/directory-select.js';
import { directoryUnits } from '../directory/directory-units.js';
import { driveRoute, drivesOfRoute } from '../drives/drives.js';
import { groupDescription } from './group-type.js';
import type { Segment } from '../http/path.js';
import { listObjects, relationshipOptions, type ObjectReference } from '../directory/related-objects.js';
import type { Route } from '../http/route.js';
import { siteRoute } from '../sites/sites.js';
import { directoryObjectNotFound, itemNotFound, notEmulated, unknownSegment } from '../../graph-errors.js';
import { siteOfGroup } from '../../group-site.js';
import { readSelect } from '../../odata/query-options.js';
import type { Site } from '../../sites.js';

const common = {
  workload: 'directory',
  method: 'GET',
  permission: 'groups',
  units: ({ options }: GraphCall) => directoryUnits(1, options),
} as const;

interface Relationship {
  /** Resource units before what the options change. */
  readonly units: number;
  readonly objectsOf: (call: GraphCall, index: number) => readonly ObjectReference[];
}

const relationships: Readonly<Record<string, Relationship>> = {
  members: { units: 3, objectsOf: ({ tenant }, index) => tenant.groups.membersOf(index) },
  transitiveMembers: { units: 5, objectsOf: ({ tenant }, index) => tenant.groups.transitiveMembersOf(index) },
  owners: { units: 1, objectsOf: ({ tenant }, index) => tenant.groups.ownersOf(index) },
  memberOf: {
    units: 1,
    objectsOf: ({ tenant }, index) => tenant.groups.containersOf({ kind: 'group', index }),
  },
};

const otherRelationships = new Set(
  (
    'acceptedSenders appRoleAssignments calendar calendarView conversations createdOnBehalfOf events extensions ' +
    'groupLifecyclePolicies membersWithLicenseErrors onenote permissionGrants photo photos planner ' +
    'rejectedSenders settings sites team threads transitiveMemberOf'
  ).split(' '),
);

/** Everything below /groups. */
export function groupsRoute(segments: readonly Segment[]): Route {
  const [key, relationship, ...rest] = segments;
  if (!key) {
    return { ...common, options: directoryListOptions, handle: (call) => listGroups(call) };
  }
  if (key.text === '$count' && !relationship) {
    return {
      ...common,
      options: ['$filter', '$search'],
      handle: (call) => countDirectory(call, allGroups(call)),
    };
  }
  if (!relationship) {
    return { ...common, options: ['$select'], handle: (call) => getGroup(call, key.text) };
  }
  if (relationship.text === 'drive') return driveRoute({ groupId: key.text }, rest);
  if (relationship.text === 'drives') {
    const [driveId, ...below] = rest;
    return driveId
      ? driveRoute({ groupId: key.text, driveId: driveId.text }, below)
      : drivesOfRoute({ groupId: key.text });
  }
  if (relationship.text === 'sites' && rest[0]?.text === 'root') {
    return siteRoute((call) => siteOf(call, key.text), rest.slice(1));
  }
  return relationshipRoute(key.text, relationship.text, rest);
}

function relationshipRoute(key: string, name: string, rest: readonly Segment[]): Route {
  const relationship = Object.hasOwn(relationships, name) ? relationships[name] : undefined;
  if (!relationship && !otherRelationships.has(name)) throw unknownSegment(name);
  if (!relationship || rest.length > 0) {
    throw notEmulated(`'${[name, ...rest.map(({ text }) => text)].join('/')}' of a group`);
  }
  return {
    ...common,
    options: relationshipOptions,
    units: ({ options }) => directoryUnits(relationship.units, options),
    handle: (call) => listObjects(call, relationship.objectsOf(call, indexOf(call, key))),
  };
}

/** https://learn.microsoft.com/graph/api/site-get */
function siteOf(call: GraphCall, key: string): Site {
  const site = siteOfGroup(call.tenant, indexOf(call, key));
  if (site === undefined) throw itemNotFound();
  return site;
}

function indexOf({ tenant }: GraphCall, key: string): number {
  const index = tenant.groups.indexOf(key);
  if (index === undefined) throw directoryObjectNotFound(key);
  return index;
}

function allGroups({ tenant }: GraphCall): DirectoryCollection<number> {
  return {
    name: 'groups',
    type: groupDescription,
    entries: Array.from({ length: tenant.groups.count }, (_, index) => index),
    recordOf: (index) => tenant.groups.group(index),
    readableOf: (index) => tenant.groups.group(index),
  };
}

/** https://learn.microsoft.com/graph/api/group-list */
function listGroups(call: GraphCall): GraphResult {
  const query = readDirectoryQuery(call, groupDescription);
  return listDirectory(call, allGroups(call), query, (index) => groupJson(call, index, query.select));
}

function groupJson({ tenant }: GraphCall, index: number, select: readonly string[]): JsonObject {
  const record = tenant.groups.group(index);
  return Object.fromEntries(select.map((name) => [name, record[name] ?? null]));
}

/** https://learn.microsoft.com/graph/api/group-get */
function getGroup(call: GraphCall, key: string): GraphResult {
  const select = checkSelect(readSelect(call.options), true, groupDescription);
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, `${shapeOf(call, 'groups')}/$entity`),
      ...groupJson(call, indexOf(call, key), select),
    },
  };
}
