import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
} from 'graphql';
import { entities } from '../../src/resolvers/index.js';
import { contractSchema, createSchema } from '../../src/server/schema/schema.js';

const schema = createSchema();
/** Without the sentences about permissions, which would hide that nothing else is said. */
const contract = contractSchema();
const withResource = Object.values(entities).flatMap(({ resource }) =>
  resource === undefined ? [] : [{ resource }],
);

/** The fields of a type that have a resolver, whichever entity brings it. */
function resolvedFields(typeName: string): Set<string> {
  const ofType = Object.values(entities).map(
    ({ resolvers }) => (resolvers as Record<string, object | undefined>)[typeName],
  );
  return new Set(ofType.flatMap((fields) => Object.keys(fields ?? {})));
}

describe.each(withResource.map((entity) => [entity.resource.typeName, entity] as const))(
  '%s',
  (name, entity) => {
    const { resource } = entity;
    const type = schema.getType(name) as GraphQLObjectType;
    const answered = new Set([...resource.keys, ...resource.select]);
    const resolved = resolvedFields(name);
    // Fields of a guarded property: of its own name, or made of it.
    const guarded = Object.values(resource.guarded)
      .flat()
      // An annotation is what comes of a property that is selected by another name.
      .filter((property) => !property.startsWith('@'))
      .map((property) => [
        ...(answered.has(property) ? [property] : []),
        ...Object.keys(resource.derived).filter((field) => resource.derived[field]!.includes(property)),
      ]);

    it('is an object type of the schema', () => {
      expect(isObjectType(type)).toBe(true);
    });

    it('reads from Graph every field that has no resolver', () => {
      const unanswered = Object.keys(type.getFields()).filter(
        (field) => !answered.has(field) && !resolved.has(field),
      );
      expect(unanswered).toEqual([]);
    });

    it('shows every property it can select, and needs nothing it does not know', () => {
      const fields = type.getFields();
      expect(resource.select.filter((property) => !(property in fields))).toEqual([]);
      expect(Object.keys(resource.derived).filter((field) => !(field in fields))).toEqual([]);
      expect(guarded.filter((shown) => shown.length === 0)).toEqual([]);
    });

    it('guards every guarded property by a resolver', () => {
      expect(guarded.flat().filter((field) => !resolved.has(field))).toEqual([]);
    });

    it('explains by a resolver that the permission of a single property is missing', () => {
      const properties = [...resource.propertyPermissions.keys()];
      expect(properties.filter((property) => !(property in type.getFields()))).toEqual([]);
      expect(properties.filter((property) => !resolved.has(property))).toEqual([]);
    });

    it('can be found again by its nodeId', () => {
      expect(type.getInterfaces().map(({ name: implemented }) => implemented)).toContain('Node');
      expect(entities[name]?.byNodeId).toBeDefined();
    });
  },
);

it('every type, field, argument and enum value of the schema is described', () => {
  const undescribed: string[] = [];
  const see = (name: string, { description }: { description?: string | null | undefined }): void => {
    if (description == null || description.trim() === '') undescribed.push(name);
  };
  const seeArguments = (owner: string, args: readonly GraphQLArgument[]): void =>
    args.forEach((argument) => see(`${owner}(${argument.name}:)`, argument));

  for (const type of Object.values(contract.getTypeMap()).filter((type) => !isIntrospectionType(type))) {
    see(type.name, type);
    if (isEnumType(type)) type.getValues().forEach((value) => see(`${type.name}.${value.name}`, value));
    if (!isInterfaceType(type) && !isObjectType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields())) {
      see(`${type.name}.${field.name}`, field);
      if ('args' in field) seeArguments(`${type.name}.${field.name}`, field.args);
    }
  }
  for (const directive of contract.getDirectives()) {
    see(`@${directive.name}`, directive);
    seeArguments(`@${directive.name}`, directive.args);
  }
  expect(undescribed).toEqual([]);
});
