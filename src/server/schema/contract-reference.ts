import {
  getDirectiveValues,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { contractSchema } from './schema.js';

/** A type of the contract, as a page of reference shows it. */
export interface ReferenceType {
  kind: 'type' | 'interface' | 'input' | 'enum' | 'scalar';
  name: string;
  description: string;
  interfaces: string[];
  /** Fields, or the values of an enum; none for scalars. */
  entries: ReferenceEntry[];
}

/** A field or an enum value. What does not apply is empty. */
export interface ReferenceEntry {
  name: string;
  type: string;
  /** The text is the SDL's, a default included: `first: Int = 50`. */
  args: { text: string; description: string }[];
  /** The application permissions it takes: its own, or else those of its type. */
  permissions: readonly string[];
  description: string;
  deprecationReason: string;
}

/** Every type of the contract but GraphQL's own: `Query` first, then by name. */
export function contractReference(schema: GraphQLSchema = contractSchema()): ReferenceType[] {
  const directive = schema.getDirective('permission')!;
  const permissionsOf = ({
    astNode,
  }: GraphQLObjectType | GraphQLField<unknown, unknown>): readonly string[] | undefined => {
    const values = astNode == null ? undefined : getDirectiveValues(directive, astNode);
    return values?.['application'] as readonly string[] | undefined;
  };

  function entriesOf(type: GraphQLNamedType): ReferenceEntry[] {
    if (isEnumType(type)) return type.getValues().map((value) => entry(value));
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((field) => entry(field, { type: inputText(field) }));
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const ofType = isObjectType(type) ? permissionsOf(type) : undefined;
    return Object.values(type.getFields()).map((field) =>
      entry(field, {
        type: String(field.type),
        args: field.args.map((argument) => ({
          text: `${argument.name}: ${inputText(argument)}`,
          description: argument.description ?? '',
        })),
        permissions: permissionsOf(field) ?? ofType ?? [],
      }),
    );
  }

  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .map((type) => ({
      kind: kindOf(type),
      name: type.name,
      description: type.description ?? '',
      interfaces: isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [],
      entries: entriesOf(type),
    }))
    .sort((a, b) => Number(b.name === 'Query') - Number(a.name === 'Query') || (a.name < b.name ? -1 : 1));
}

interface Described {
  name: string;
  description?: string | null | undefined;
  deprecationReason?: string | null | undefined;
}

function entry(described: Described, more: Partial<ReferenceEntry> = {}): ReferenceEntry {
  return {
    name: described.name,
    type: '',
    args: [],
    permissions: [],
    description: described.description ?? '',
    deprecationReason: described.deprecationReason ?? '',
    ...more,
  };
}

function inputText({ type, astNode }: GraphQLArgument | GraphQLInputField): string {
  const value = astNode?.defaultValue;
  return value === undefined ? String(type) : `${String(type)} = ${print(value)}`;
}

function kindOf(type: GraphQLNamedType): ReferenceType['kind'] {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isInputObjectType(type)) return 'input';
  return isEnumType(type) ? 'enum' : 'scalar';
}
