import type { GraphCall, GraphResult, JsonObject } from '../http/call.js';
import { pageOf } from './directory-list.js';
import { readDirectoryQuery } from './directory-query.js';
import { property, type DirectoryProperty, type DirectoryType } from './directory-type.js';
import { groupDescription } from '../people/group-type.js';
import { objectType } from './object-type.js';
import { holds, type Permission } from '../http/permissions.js';
import { userDescription } from '../people/user-type.js';
import type { ContainerReference, MemberReference } from '../../tenant-groups.js';

/** Options a relationship takes here. Graph also filters some of them, in advanced queries. */
export const relationshipOptions = ['$select', '$count', '$top', '$skiptoken'] as const;

/** Any object of the directory. */
export type ObjectReference = MemberReference | ContainerReference;

interface ObjectType {
  readonly odataType: string;
  readonly properties: Readonly<Record<string, DirectoryProperty>>;
  readonly defaults: readonly string[];
  /** Who may read more than its id. */
  readonly permission: Permission;
}

const { string, dateTime, boolean } = property;

const roleProperties = {
  id: string(),
  deletedDateTime: dateTime(),
  displayName: string(),
  description: string(),
  roleTemplateId: string(),
};

const unitProperties = {
  id: string(),
  deletedDateTime: dateTime(),
  displayName: string(),
  description: string(),
  visibility: string(),
  membershipType: string(),
  membershipRule: string(),
  membershipRuleProcessingState: string(),
  isMemberManagementRestricted: boolean(),
};

const types: Readonly<Record<ObjectReference['kind'], ObjectType>> = {
  user: { ...userDescription, odataType: '#microsoft.graph.user', permission: 'userRelations' },
  group: { ...groupDescription, odataType: '#microsoft.graph.group', permission: 'groups' },
  directoryRole: {
    odataType: '#microsoft.graph.directoryRole',
    properties: roleProperties,
    defaults: Object.keys(roleProperties),
    permission: 'directoryRoles',
  },
  administrativeUnit: {
    odataType: '#microsoft.graph.administrativeUnit',
    properties: unitProperties,
    defaults: Object.keys(unitProperties),
    permission: 'administrativeUnits',
  },
};

/** What can be selected of a list of mixed objects: whatever one of them has. */
export const mixedDescription: DirectoryType = {
  ...userDescription,
  name: 'directoryObject',
  title: 'DirectoryObject',
  properties: Object.assign({}, ...Object.values(types).map(({ properties }) => properties)) as Record<
    string,
    DirectoryProperty
  >,
};

function recordOf({ tenant }: GraphCall, object: ObjectReference): Readonly<Record<string, unknown>> {
  if (object.kind === 'user') return tenant.user(object.ordinal);
  return object.kind === 'group' ? tenant.groups.group(object.index) : object.record;
}

/**
 * An object of the directory. Of a type the app may not read there is the id, and everything else is null.
 * https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
 */
export function objectJson(
  call: GraphCall,
  object: ObjectReference,
  select: readonly string[] | undefined,
): JsonObject {
  const { odataType, properties, defaults, permission } = types[object.kind];
  const record = recordOf(call, object);
  const mayRead = holds(call, permission);
  const names = (select ?? defaults).filter((name) => Object.hasOwn(properties, name));
  const shown = names.map((name) => [name, mayRead || name === 'id' ? (record[name] ?? null) : null]);
  return {
    ...objectType(call, String(record['id']), odataType),
    ...(Object.fromEntries(shown) as JsonObject),
  };
}

/** A page of objects of any type. */
export function listObjects(call: GraphCall, entries: readonly ObjectReference[]): GraphResult {
  const query = readDirectoryQuery(call, mixedDescription);
  const select = call.options.has('$select') ? query.select : undefined;
  return pageOf(call, { name: 'directoryObjects', entries, query }, (entry) =>
    objectJson(call, entry, select),
  );
}
