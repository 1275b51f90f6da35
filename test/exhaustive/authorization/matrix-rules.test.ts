import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { capabilities } from '../../../src/config/config.js';
import { createSchema } from '../../../src/server/schema/schema.js';
import { fieldRules, typeRules } from './matrix-rules.js';

// The table the matrix judges by knows every type of the schema, and agrees with what the schema says of itself.

const schema = createSchema();
const types = Object.values(schema.getTypeMap())
  .filter((type): type is GraphQLObjectType => isObjectType(type))
  .filter(({ name }) => !name.startsWith('__'));

/** Their entries are judged, and not they themselves. */
const ofLists = /(Connection|Edge)$/;

it('says of each type which capability it takes', () => {
  const names = types.map(({ name }) => name).filter((name) => !ofLists.test(name));
  expect(Object.keys(typeRules).sort()).toEqual(names.sort());
});

it('has rules of their own for fields there are', () => {
  const coordinates = types.flatMap((type) =>
    Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
  );
  expect(Object.keys(fieldRules).filter((coordinate) => !coordinates.includes(coordinate))).toEqual([]);
});

/** The capabilities the description of a field names. */
function documented(description: string | null | undefined): string[] {
  const named = [...(description ?? '').matchAll(/`([a-z]+\.[a-z]+|explain)`/g)].map(([, name]) => name!);
  return named.filter((name) => (capabilities as readonly string[]).includes(name));
}

/** The capabilities the table has for a type. */
function ofType(typeName: string): string[] {
  const rule = typeRules[typeName];
  return [
    ...(rule !== undefined && 'capability' in rule ? [rule.capability] : []),
    ...(rule?.is === 'whole' ? rule.capabilities : []),
    ...(rule?.is === 'list' || rule?.is === 'listItem' ? ['sites.read'] : []),
    ...(rule?.is === 'listItem' ? ['files.metadata'] : []),
  ];
}

/** The capabilities the table has for a field, for what it is found in, and for what it answers and is in that. */
function inTable(coordinate: string, typeName: string): string[] {
  const own = fieldRules[coordinate]?.capability;
  const entry = typeName.replace(/Connection$/, '');
  const inside = Object.entries(fieldRules).filter(([inner]) => inner.startsWith(`${entry}.`));
  return [
    ...(own === undefined ? [] : [own]),
    ...ofType(coordinate.split('.')[0]!),
    ...ofType(entry),
    ...inside.map(([, { capability }]) => capability),
    ...(entry === 'DirectoryObject' ? ['users.basic', 'groups.read'] : []),
    ...(entry === 'DriveDelta' ? ['files.metadata'] : []),
  ];
}

it('takes what the schema says of each field', () => {
  const ofTenants = types.filter(({ name }) => typeRules[name]?.is !== 'caller');
  const unknown = ofTenants.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const coordinate = `${type.name}.${field.name}`;
      const known = inTable(coordinate, getNamedType(field.type).name);
      return documented(field.description)
        .filter((capability) => !known.includes(capability))
        .map((capability) => `${coordinate} takes ${capability}`);
    }),
  );
  expect(unknown).toEqual([]);
});
