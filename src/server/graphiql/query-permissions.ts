import {
  getNamedType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** An application permission of Microsoft Graph, and the fields of a query that take it. */
export interface NeededPermission {
  name: string;
  /** As in the schema, such as `User.drive`; those by which one gets to what takes it. */
  fields: string[];
}

/**
 * What a query takes. Introspection tells no directives, so that the gateway writes `@permission` into
 * descriptions; they are read here. Of a type whose every field takes a permission, the way into it is named.
 */
export function permissionsOfQuery(schema: GraphQLSchema, document: DocumentNode): NeededPermission[] {
  const fieldsOf = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  const noteField = (): void => {
    const [parent, field] = [types.getParentType(), types.getFieldDef()];
    if (!parent || !field) return;
    const type = getNamedType(field.type);
    const ofParent = new Set(permissionsIn(parent.description));
    const taken = [
      ...permissionsIn(field.description).filter((name) => !ofParent.has(name)),
      ...(isObjectType(type) ? permissionsIn(type.description).filter((name) => !ofParent.has(name)) : []),
    ];
    for (const name of taken) {
      const fields = fieldsOf.get(name) ?? new Set();
      fieldsOf.set(name, fields.add(`${parent.name}.${field.name}`));
    }
  };
  visit(document, visitWithTypeInfo(types, { Field: noteField }));
  return [...fieldsOf].map(([name, fields]) => ({ name, fields: [...fields] }));
}

/** The permissions a description ends with: see `describe-permissions.ts` of the server. */
export function permissionsIn(description: string | null | undefined): string[] {
  const found = [...(description ?? '').matchAll(/\bPermissions?: ((?:`[^`]+`(?:, )?)+)/g)];
  return [
    ...new Set(found.flatMap(([, list = '']) => [...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))),
  ];
}
