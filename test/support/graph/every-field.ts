import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

// Queries that ask for every field of a schema which can be reached from a tenant without knowing any id.

type Field = GraphQLField<unknown, unknown>;

const ofPages = /(Connection|Edge)$/;

/** The arguments with which a field is asked; undefined for a field that is reached in another way as well. */
function argumentsOf({ name, args }: Field): string | undefined {
  const names = new Set(args.map((argument) => argument.name));
  if (['id', 'path', 'url', 'title', 'name'].some((one) => names.has(one))) return undefined;
  // Graph answers ten requests for sign-ins in a minute.
  if (name === 'signInActivity') return undefined;
  const given = [
    ...(names.has('first') ? ['first: 4'] : []),
    ...(names.has('query') ? ['query: "a"'] : []),
    ...(names.has('width') ? ['width: 100, height: 100'] : []),
  ];
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter((field) => argumentsOf(field) !== undefined);
}

function possible(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/** The values of a type, and those of a number of levels below it. */
export function selection(schema: GraphQLSchema, type: GraphQLCompositeType, levels: number): string {
  const ofTypes = possible(schema, type).map((one) => {
    const fields = fieldsOf(one).flatMap((field) => {
      const below = getNamedType(field.type);
      if (!isCompositeType(below)) return [field.name];
      // The entries of a page are as deep as the page itself.
      const left = ofPages.test(type.name) ? levels : levels - 1;
      return left < 0 ? [] : [`${field.name}${argumentsOf(field)!} ${selection(schema, below, left)}`];
    });
    return `... on ${one.name} { ${fields.join(' ')} }`;
  });
  return `{ __typename ${ofTypes.join(' ')} }`;
}

/** A query for each field of each type that can be reached from a tenant, by the shortest way there. */
export function queriesOf(schema: GraphQLSchema): string[] {
  const made: string[] = [];
  const seen = new Set<string>();
  const waiting = [{ type: schema.getType('Tenant') as GraphQLObjectType, wrap: (inner: string) => inner }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { type, wrap } = next;
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of fieldsOf(type)) {
      const below = getNamedType(field.type);
      if (!isCompositeType(below)) continue;
      const path = `${field.name}${argumentsOf(field)!}`;
      const own = 'id' in type.getFields() ? 'id ' : '';
      if (!ofPages.test(type.name)) {
        made.push(wrap(`{ __typename ${own}${path} ${selection(schema, below, 1)} }`));
      }
      for (const one of possible(schema, below)) {
        waiting.push({ type: one, wrap: (inner) => wrap(`{ ${path} { ... on ${one.name} ${inner} } }`) });
      }
    }
  }
  return made;
}
