import {
  getDirectiveValues,
  isObjectType,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Writes what `@permission` says into the descriptions of fields and types: introspection shows no directives of
 * a schema, but GraphiQL shows every description. A field without the directive has its type's.
 */
export function describePermissions(schema: GraphQLSchema): GraphQLSchema {
  const directive = schema.getDirective('permission');
  if (directive == null) return schema;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const ofType = permissionsOf(directive, type);
    append(type, ofType);
    for (const field of Object.values(type.getFields())) {
      append(field, permissionsOf(directive, field) ?? ofType);
    }
  }
  return schema;
}

type Described = GraphQLObjectType | GraphQLField<unknown, unknown>;

function permissionsOf(directive: GraphQLDirective, { astNode }: Described): readonly string[] | undefined {
  const values = astNode == null ? undefined : getDirectiveValues(directive, astNode);
  return values?.['application'] as readonly string[] | undefined;
}

function append(described: Described, permissions: readonly string[] | undefined): void {
  if (permissions === undefined) return;
  const noun = permissions.length === 1 ? 'Permission' : 'Permissions';
  const sentence = `${noun}: ${permissions.map((name) => `\`${name}\``).join(', ')}.`;
  const text = described.description ?? '';
  if (text.includes(sentence)) return;
  described.description = text === '' ? sentence : `${text}\n\n${sentence}`;
}
