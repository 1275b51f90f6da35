import type { DirectoryObject, DirectoryRole, AdministrativeUnit } from '@microsoft/microsoft-graph-types';
import type { GraphPath } from '../../graph/query/path.js';
import { graphResource, type GraphResource } from '../../graph/query/resource.js';
import type { Projection } from '../../graph/query/projection.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import { directoryList, type DirectoryListField } from '../lists/directory-list.js';
import type { Entity } from '../entity.js';
import { groups } from './group-resource.js';
import { graphTypeOf, isTypeOfUsers } from './object-type.js';
import { nodesOf, projectionOf, type Selection } from '../selection/selection.js';
import type { Resolvers } from '../types.generated.js';
import { users } from './user-resource.js';

/** An object of any type, as Graph lists them together. */
interface MixedObject extends DirectoryObject {
  displayName?: string | null;
}

const common = {
  workload: 'directory',
  permission: 'GroupMember.Read.All',
  capability: 'groups.read',
  keys: ['id'],
} as const;

/** https://learn.microsoft.com/graph/api/resources/directoryrole */
const directoryRoles = graphResource<DirectoryRole>({
  ...common,
  typeName: 'DirectoryRole',
  select: ['displayName', 'description', 'roleTemplateId'],
});

/** https://learn.microsoft.com/graph/api/resources/administrativeunit */
const administrativeUnits = graphResource<AdministrativeUnit>({
  ...common,
  typeName: 'AdministrativeUnit',
  select: ['displayName', 'description', 'visibility'],
});

/** Whatever else there may be. */
const others = graphResource<MixedObject>({
  ...common,
  typeName: 'OtherDirectoryObject',
  select: ['displayName'],
});

const kinds: readonly GraphResource[] = [users, groups, directoryRoles, administrativeUnits, others];

/** By Graph's type. Those of users are recognised by their name. */
const resources: Readonly<Record<string, GraphResource>> = {
  group: groups,
  directoryRole: directoryRoles,
  administrativeUnit: administrativeUnits,
};

/** What an object is; undefined where Graph does not say. */
function checkedResourceOf(object: MixedObject): GraphResource | undefined {
  const type = graphTypeOf(object);
  if (type === null) return undefined;
  if (isTypeOfUsers(type)) return users;
  return Object.hasOwn(resources, type) ? resources[type] : others;
}

/** Which grants an object falls under. What may be a user is taken for one. */
function resourceOf(object: MixedObject): GraphResource {
  return checkedResourceOf(object) ?? users;
}

export type DirectoryObjectParent = InTenant<MixedObject> & { readonly __typename: string };

function toObject(object: InTenant<MixedObject>): DirectoryObjectParent {
  const { typeName } = checkedResourceOf(object) ?? others;
  return copyWith(object, { __typename: typeName });
}

/** What is selected of the objects, whatever type they turn out to be of: Graph takes one list for all. */
function objectsProjection(
  connection: Selection,
  resource: GraphResource<MixedObject>,
): Projection<MixedObject> {
  const nodes = nodesOf(connection, 'DirectoryObject');
  const select = kinds.flatMap((kind) => [...projectionOf(kind, nodes).select]);
  return { resource, select: new Set(select), expand: new Map() };
}

export interface RelatedObjects<Parent> {
  /** The field, such as `Group.members`. */
  readonly field: string;
  readonly path: (parent: Parent) => GraphPath;
  /** Graph's resource units before what the options change. */
  readonly units: number;
  readonly permission: string;
}

/**
 * A relationship to objects of several types. There may be users among them, so it takes the capability for those as
 * well, and what is sensitive of users stays so.
 */
export function relatedObjects<Parent extends { readonly tenantId: string; readonly id?: string }>({
  field,
  path,
  units,
  permission,
}: RelatedObjects<Parent>): DirectoryListField<
  Parent,
  { readonly first?: number | null; readonly after?: string | null },
  DirectoryObjectParent
> {
  const resource: GraphResource<MixedObject> = {
    ...graphResource<MixedObject>({ ...common, typeName: 'DirectoryObject', select: ['displayName'] }),
    permission,
    furtherCapabilities: [users.capability],
    guarded: users.guarded,
    filteredBy: groups.filteredBy!,
    resourceOf,
    cacheKind: 'users',
  };
  return directoryList({
    field,
    nodeType: resource.typeName,
    path,
    ids: ({ id }) => [id!],
    units,
    projection: (connection) => objectsProjection(connection, resource),
    toNode: () => toObject,
  });
}

const resolvers: Resolvers = {
  OtherDirectoryObject: {
    type: graphTypeOf,
  },
};

export const directoryObject: Entity = { resolvers };
