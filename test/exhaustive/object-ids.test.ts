import { isObjectType, type GraphQLCompositeType } from 'graphql';
import { createSchema } from '../../src/server/schema/schema.js';
import { queriesOf, selection } from '../support/graph/every-field.js';
import { startTestGateway } from '../support/gateway/gateway.js';

// Clients keep objects by their type and `id`. So two objects of one type with the same `id` are the same object, with
// the same values, whatever tenant, site, drive or file they were read from.

const schema = createSchema();
const gateway = await startTestGateway({ unitsPerOperation: 500_000 });

/** Types whose `id` names one object of the directory, of SharePoint, or of the gateway's configuration. */
const objects = [
  'AdministrativeUnit',
  'DirectoryRole',
  'Domain',
  'Drive',
  'DriveItem',
  'Group',
  'List',
  'Organization',
  'OtherDirectoryObject',
  'Site',
  'SubscribedSku',
  'Tenant',
  'User',
];
/** Types that tell what their `id` refers to, as Graph wrote it down at some time. */
const references = ['Identity', 'ItemReference', 'RemoteItemFacet', 'UserIdentity'];
/** What Graph wrote beside a file may differ from file to file, as the descriptions of these fields say. */
const writtenDown = new Set([
  'Identity.displayName',
  'Identity.email',
  'UserIdentity.displayName',
  'UserIdentity.email',
]);

/** What Graph does not tell in a list of changes. */
const notInChanges = new Set([
  'DriveItem.cTag',
  'DriveItem.path',
  'ItemReference.name',
  'ItemReference.path',
]);

const notEmulated = new Set(['OtherDirectoryObject']);

const objectTypes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));
const withId = objectTypes.filter((type) => 'id' in type.getFields()).map(({ name }) => name);

const values = (name: string) => selection(schema, schema.getType(name) as GraphQLCompositeType, 0);

/** What the first entries of every list do not have. */
const rare = [
  `{ users(first: 250) { nodes { memberOf { nodes ${values('DirectoryObject')} } } } }`,
  `{ groups(first: 50) { nodes { members(first: 5) { nodes ${values('DirectoryObject')} } } } }`,
  `{ groups(first: 10) { nodes { drive { owner { group ${values('Identity')} } } } } }`,
  `{ users(first: 50) { nodes { drive { root { children { nodes { remoteItem ${values('RemoteItemFacet')} } } } } } } }`,
];

type Seen = Map<string, Map<string, unknown>>;

/** Notes the values of every object that has an `id`; what an object of the same type and `id` has otherwise. */
function compare(value: unknown, seen: Seen): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => compare(entry, seen));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Readonly<Record<string, unknown>>;
  const typeName = String(object['__typename']);
  const below = Object.entries(object).filter(([name]) => name !== 'fields');
  const inside = below.flatMap(([, part]) => compare(part, seen));
  if (typeof object['id'] !== 'string') return inside;
  const key = `${typeName}:${object['id']}`;
  const known = seen.get(key) ?? new Map<string, unknown>();
  seen.set(key, known);
  return [
    ...inside,
    ...below.flatMap(([name, found]) => {
      if (typeof found === 'object' && found !== null) return [];
      if (writtenDown.has(`${typeName}.${name}`) || notInChanges.has(`${typeName}.${name}`)) return [];
      if (!known.has(name)) known.set(name, found);
      return known.get(name) === found
        ? []
        : [`${key}.${name}: ${String(known.get(name))}, and ${String(found)}`];
    }),
  ];
}

describe('the rule of ids', () => {
  it('leaves `id` to what is one object wherever it is read, and to what refers to one', () => {
    expect(withId.sort()).toEqual([...objects, ...references].sort());
  });

  it('calls a number or a name that is unique inside a parent only `localId`', () => {
    const local = objectTypes.filter((type) => 'localId' in type.getFields()).map(({ name }) => name);
    expect(local.sort()).toEqual([
      'ColumnDefinition',
      'ContentTypeInfo',
      'DriveItemVersion',
      'ListItem',
      'Permission',
      'SharePointGroupIdentity',
      'SharePointIdentity',
    ]);
  });

  it('holds for everything that two tenants have', async () => {
    const seen: Seen = new Map();
    const wrong = new Set<string>();
    for (const query of [...queriesOf(schema), ...rare]) {
      const answers = await Promise.all(
        ['contoso', 'fabrikam'].map((tenant) => gateway.query(`{ tenant(id: "${tenant}") ${query} }`)),
      );
      for (const { data, errors } of answers) {
        // A query that was refused as a whole would compare nothing.
        const refusals = errors.filter(({ extensions: { code } }) => /LIMIT|VALIDATION|INTERNAL/.test(code));
        expect({ query, refusals }).toEqual({ query, refusals: [] });
        for (const difference of compare(data, seen)) wrong.add(difference);
      }
    }
    expect([...wrong]).toEqual([]);
    const met = new Set([...seen.keys()].map((key) => key.slice(0, key.indexOf(':'))));
    expect(withId.filter((name) => !met.has(name) && !notEmulated.has(name))).toEqual([]);
  }, 120_000);
});
