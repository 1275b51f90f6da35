import {
  getNamedType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** An application permission of Microsoft Graph, and the fields of a query that take it. */
export interface NeededPermission {
  name: string;
  /** As in the schema, such as `User.drive`. */
  fields: string[];
}

/**
 * What a query takes. Introspection tells no directives, so that the gateway writes `@permission` into
 * descriptions; they are read here. A permission is named for the field that first takes it, not for those below.
 */
export function permissionsOfQuery(schema: GraphQLSchema, document: DocumentNode): NeededPermission[] {
  const fieldsOf = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  /** What the fields around the current one take, each with what its own ancestors take. */
  const taken: Set<string>[] = [];
  const enter = (): void => {
    const [parent, field] = [types.getParentType(), types.getFieldDef()];
    const known = new Set([...(taken.at(-1) ?? []), ...permissionsIn(parent?.description)]);
    const own = field ? [...permissionsIn(field.description), ...permissionsOfType(field.type)] : [];
    for (const name of own.filter((one) => !known.has(one))) {
      const fields = fieldsOf.get(name) ?? new Set();
      fieldsOf.set(name, fields.add(`${parent?.name}.${field?.name}`));
    }
    taken.push(new Set([...known, ...own]));
  };
  visit(document, visitWithTypeInfo(types, { Field: { enter, leave: () => void taken.pop() } }));
  return [...fieldsOf].map(([name, fields]) => ({ name, fields: [...fields] }));
}

function permissionsOfType(type: GraphQLOutputType): string[] {
  const named = getNamedType(type);
  return isObjectType(named) ? permissionsIn(named.description) : [];
}

/** The permissions a description ends with: see `describe-permissions.ts` of the server. */
export function permissionsIn(description: string | null | undefined): string[] {
  const found = [...(description ?? '').matchAll(/\bPermissions?: ((?:`[^`]+`(?:, )?)+)/g)];
  return [
    ...new Set(found.flatMap(([, list = '']) => [...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))),
  ];
}
