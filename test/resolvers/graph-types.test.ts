import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLType,
} from 'graphql';
import { createSchema } from '../../src/server/schema/schema.js';
import { derivesFrom, propertyType, readGraphTypes } from '../support/graph/graph-v1.js';

/** Types that have another name in Graph. */
const names: Readonly<Record<string, string>> = {
  LicenseUnits: 'licenseUnitsDetail',
  OtherDirectoryObject: 'directoryObject',
  RetentionLabel: 'itemRetentionLabel',
  RetentionSettings: 'retentionLabelSettings',
  UserProfile: 'user',
};

/** Types that are no type of Graph's, and why. Filters' operators are judged where they are used. */
const ourTypes: Readonly<Record<string, string>> = {
  Budget: 'what a caller may use of the gateway',
  BudgetLine: 'what a caller may use of the gateway',
  Cloud: 'the configuration of a tenant',
  DriveDelta: 'a page of changes, which Graph writes as a link',
  Grant: 'what a caller was granted',
  Node: 'an interface of Relay',
  PageInfo: 'of Relay',
  Query: 'where operations begin',
  Tenant: 'a tenant as the gateway is configured for it; Organization is what Graph has',
  TenantAccess: 'how the gateway fares with a tenant',
  OptionalPermission: 'how the gateway fares with a tenant',
  TenantError: 'how the gateway fares with a tenant',
  Viewer: 'the caller',
};

/** Fields that are not Graph's, or of another type than Graph's, and why. Without a type: in all types. */
const ourFields: Readonly<Record<string, string>> = {
  and: 'of filters',
  not: 'of filters',
  or: 'of filters',
  localId: 'id, of what is known by it inside of its parent only: clients keep objects by their `id`',
  nodeId: 'of Relay',
  'ColumnDefinition.kind': 'which of the columns is not null, as one word',
  'DirectoryObject.displayName': 'of the types that inherit from it, which the interface shares',
  'Drive.delta': 'a function in Graph',
  'Drive.item': 'by id or by path',
  'Drive.search': 'a function in Graph',
  'Drive.special': 'one by name: Graph has no list of them, only members by key',
  'DriveItem.downloadUrl': 'the annotation @microsoft.graph.downloadUrl',
  'DriveItem.drive': 'where parentReference leads',
  'DriveItem.parent': 'where parentReference leads',
  'DriveItem.path': 'made of parentReference and name',
  'Group.site': 'sites, of which Graph answers the root',
  'Identity.email': 'undeclared in an open type, and documented with identitySet',
  'IdentitySet.group': 'undeclared in an open type; sharePointIdentitySet declares it',
  'LicenseDetails.disabledPlans':
    "of user.assignedLicenses, with which the licence's details are one thing here",
  'LicenseDetails.sku': 'where skuId leads',
  'List.item': 'one by its id',
  'ListItem.fields': 'columns of the list, as an object: fieldValueSet is open and declares none',
  'OtherDirectoryObject.displayName': 'of the types that inherit from directoryObject',
  'OtherDirectoryObject.type': '@odata.type',
  'RemoteItemFacet.item': 'where the remote item leads',
  'RootFacet.isRoot': 'root is empty in Graph, and there or not there; GraphQL has no empty types',
  'SearchHit.item': 'resource, where it is a drive item',
  'Site.list': 'one by id or title',
  'ThumbnailSet.custom': 'sizes that Graph makes as they are selected, undeclared in an open type',
  'User.managerChain': 'manager, of the manager, and so on',
  'User.profile': 'the properties of a user that come from SharePoint, in a type of their own',
  'UserIdentity.account': 'where id leads',
  'UserIdentity.email': 'undeclared in an open type, and documented with identitySet',
};

/** The pages of a list, which follow from the type of its elements. */
const ofPages = /(Connection|Edge)$/;

/** What the scalars of Edm may be in the schema. */
const scalars: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['Boolean'],
  Date: ['String'],
  DateTimeOffset: ['DateTime'],
  Double: ['Float'],
  Guid: ['ID', 'String'],
  Int16: ['Int'],
  Int32: ['Int'],
  Int64: ['Long'],
  Single: ['Float'],
  String: ['ID', 'String'],
};

type WithFields = GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType;

const schema = createSchema();
const graph = readGraphTypes();

/** The Graph type a type of the schema stands for; undefined for one that is ours. */
function graphTypeOf(name: string): string | undefined {
  const lower = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return [names[name] ?? lower, lower.replace(/(Facet|Filter)$/, '')].find((known) => graph.types.has(known));
}

const hasFields = (type: GraphQLNamedType): type is WithFields =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);

const ofGraph = Object.values(schema.getTypeMap())
  .filter(hasFields)
  .filter(({ name }) => !name.startsWith('__') && graphTypeOf(name) !== undefined);

/** The type of the elements of a list or of a connection; undefined for what is one thing. */
function elementOf(type: GraphQLType): GraphQLType | undefined {
  const bare = getNullableType(type);
  if (isListType(bare)) return bare.ofType;
  const nodes =
    isObjectType(bare) && bare.name.endsWith('Connection') ? bare.getFields()['nodes'] : undefined;
  return nodes && elementOf(nodes.type);
}

function fitsOne(type: GraphQLType, wanted: string): boolean {
  const bare = getNullableType(type);
  if (isListType(bare)) return false;
  const named = getNamedType(bare);
  const members = graph.enums.get(wanted);
  if (isEnumType(named)) return named.getValues().every(({ name }) => members?.includes(name) ?? false);
  if (hasFields(named)) return derivesFrom(graph, graphTypeOf(named.name) ?? '', wanted);
  return (members ? ['String'] : (scalars[wanted] ?? [])).includes(named.name);
}

function fits(type: GraphQLType, wanted: string): boolean {
  const element = elementOf(type);
  const ofCollection = /^\[(.+)\]$/.exec(wanted)?.[1];
  if (isInputObjectType(type) && graphTypeOf(type.name) === undefined) return fitsOperators(type, wanted);
  if (element === undefined || ofCollection === undefined) {
    return element === undefined && ofCollection === undefined && fitsOne(type, wanted);
  }
  return fitsOne(element, ofCollection);
}

/** Whether the operators of a filter compare with what Graph has: a list has `any`, everything else values. */
function fitsOperators(type: GraphQLInputObjectType, wanted: string): boolean {
  const ofCollection = /^\[(.+)\]$/.exec(wanted)?.[1];
  return Object.values(type.getFields()).every(({ name, type: operand }) => {
    if (ofCollection !== undefined)
      return name === 'isEmpty' || (name === 'any' && fits(operand, ofCollection));
    return name === 'null' || (name !== 'any' && fitsOne(elementOf(operand) ?? operand, wanted));
  });
}

/** A field as this test names it, with what is wrong about it; undefined where Graph has it so. */
function misfit(typeName: string, { name, type }: { name: string; type: GraphQLType }): string | undefined {
  const wanted = propertyType(graph, graphTypeOf(typeName)!, name);
  if (wanted === undefined) return 'not in Graph';
  return fits(type, wanted) ? undefined : `${String(type)}, and ${wanted} in Graph`;
}

const misfits = new Map(
  ofGraph.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const wrong = misfit(type.name, field);
      return wrong === undefined ? [] : [[`${type.name}.${field.name}`, wrong] as const];
    }),
  ),
);
const namesOf = (field: string): string[] => [field, field.slice(field.indexOf('.') + 1)];
const isExcused = (field: string): boolean => namesOf(field).some((name) => name in ourFields);

describe('what the schema says of Graph', () => {
  it('is of types that Graph has, or that are named as ours', () => {
    const others = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('__') && !ofPages.test(name) && graphTypeOf(name) === undefined);
    expect(others.sort()).toEqual(Object.keys(ourTypes).sort());
  });

  it('is true of every field, or the field is named as ours', () => {
    expect(ofGraph.length).toBeGreaterThan(70);
    expect([...misfits].filter(([field]) => !isExcused(field)).map((wrong) => wrong.join(': '))).toEqual([]);
  });

  it('names no field as ours that is as Graph has it, or is gone', () => {
    const needed = new Set([...misfits.keys()].flatMap(namesOf));
    expect(Object.keys(ourFields).filter((field) => !needed.has(field))).toEqual([]);
    expect(Object.keys(names).filter((name) => schema.getType(name) === undefined)).toEqual([]);
  });

  it.each([
    ['UserOrderField', 'user'],
    ['GroupOrderField', 'group'],
    ['DriveItemOrderField', 'driveItem'],
  ])('%s orders by properties', (order, type) => {
    const values = (schema.getType(order) as GraphQLEnumType).getValues().map(({ name }) => name);
    expect(values.filter((name) => propertyType(graph, type, name) === undefined)).toEqual([]);
  });

  it('is all there is in the data', () => {
    const stoodFor = ofGraph.map(({ name }) => graphTypeOf(name)!);
    const unused = [...graph.types.keys()].filter(
      (known) => !stoodFor.some((type) => derivesFrom(graph, type, known)),
    );
    expect(unused).toEqual([]);
  });
});
