import { getNamedType, isInputObjectType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { fieldRules, type Json } from './matrix-rules.js';
import type { QueryMaker } from './query-maker.js';
import type { Selected } from './selected.js';

/** Operators that take one value, the closest fit first. */
const operators = ['eq', 'ge', 'startsWith'];

/** A list that can be filtered, and the objects whose values it is asked for. */
export interface FilteredList {
  readonly field: 'users' | 'groups';
  readonly type: 'User' | 'Group';
  readonly hidden: readonly Json[];
}

/**
 * The list of a tenant filtered by each property there is, for the value a hidden object has; by what takes a further
 * capability also in other words; and searched, and sorted.
 */
export function filteredLists(schema: GraphQLSchema, maker: QueryMaker, list: FilteredList): Selected[] {
  const filter = schema.getType(`${list.type}Filter`) as GraphQLInputObjectType;
  const properties = Object.values(filter.getFields()).filter(
    ({ name }) => !['and', 'or', 'not'].includes(name),
  );
  const filtered = properties.flatMap(({ name, type }) => {
    const needed = fieldRules[`${list.type}.${name}`]?.capability;
    const values = list.hidden.map((object) => object[name]).filter(isThere);
    const conditions = conditionsOn(getNamedType(type) as GraphQLInputObjectType, values[0]);
    const all = conditions.map((condition) => `{ ${name}: ${condition} }`);
    const texts = needed === undefined ? all : all.flatMap((one) => inOtherWords(one, list));
    return texts.flatMap((text) =>
      ask(maker, list, `filter: ${text}`).map((selected) => ({
        ...selected,
        ...(needed !== undefined && { entriesTake: needed }),
      })),
    );
  });
  const order = schema.getType(`${list.type}OrderField`) as unknown as { getValues(): { name: string }[] };
  const sorted = order
    .getValues()
    .flatMap(({ name }) => ask(maker, list, `orderBy: [{ field: ${name}, direction: DESC }]`));
  const capability = list.type === 'User' ? 'users.basic' : 'groups.read';
  const searched = ask(maker, list, 'search: "a"').map(
    (one) => ({ ...one, takesWhole: capability }) as const,
  );
  return [...filtered, ...sorted, ...searched];
}

/** A condition, alone and in combination: what is hidden must not show through any of them. */
function inOtherWords(condition: string, { hidden }: FilteredList): string[] {
  const [first] = hidden;
  return [
    condition,
    `{ not: ${condition} }`,
    `{ or: [${condition}, { displayName: { eq: "nobody" } }] }`,
    `{ and: [${condition}, { id: { eq: "${String(first!['id'])}" } }] }`,
  ];
}

function ask(maker: QueryMaker, { field, type }: FilteredList, args: string): Selected[] {
  const [whole, beginning] = maker.edge('Tenant', field, () => maker.key(type), `(first: 100, ${args})`);
  return [whole!, beginning!];
}

/** The conditions a filter can put on a value, one for each property inside it. */
function conditionsOn(type: GraphQLInputObjectType, value: unknown): string[] {
  const fields = type.getFields();
  if ('any' in fields) {
    const entry = Array.isArray(value) ? (value as unknown[])[0] : undefined;
    const inner = getNamedType(fields['any'].type) as GraphQLInputObjectType;
    return conditionsOn(inner, entry).map((condition) => `{ any: ${condition} }`);
  }
  const operator = operators.find((name) => name in fields);
  if (operator !== undefined) {
    const scalar = getNamedType(fields[operator]!.type).name;
    return [`{ ${operator}: ${literal(scalar, value)} }`];
  }
  return Object.values(fields).flatMap(({ name, type: innerType }) => {
    const inner = getNamedType(innerType);
    if (!isInputObjectType(inner)) throw new Error(`Say how to filter by ${type.name}.${name}.`);
    const innerValue = (value as Json | undefined)?.[name];
    return conditionsOn(inner, innerValue).map((condition) => `{ ${name}: ${condition} }`);
  });
}

/** Where no hidden object has a value, any will do: nothing may show either way. */
function literal(scalar: string, value: unknown): string {
  if (typeof value === 'boolean') return String(value);
  if (scalar === 'Boolean') return 'true';
  if (scalar === 'DateTime') return JSON.stringify(value ?? '2020-01-01T00:00:00Z');
  if (typeof value === 'string') return JSON.stringify(value);
  return scalar === 'ID' ? '"00000000-0000-0000-0000-000000000000"' : '"a"';
}

function isThere(value: unknown): boolean {
  return value != null && !(Array.isArray(value) && value.length === 0);
}
