import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { countOfFields } from '../../resolvers/selection/selection.js';
import type { GraphqlRequest } from '../context/context.js';
import { isPromise } from './is-promise.js';

/** Introspection types are of all schemas of the process, also of those that are executed without a request. */
type Context = GraphqlRequest | undefined;

type Field = GraphQLField<unknown, Context>;

/**
 * Counts the values of an answer while it is made: texts, numbers, booleans and nulls. A list counts as one, and each
 * of its entries besides. graphql-js calls `isTypeOf` once for each object, before any of its fields; a promise makes
 * it wait.
 */
export function countValues(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    // Without this, graphql-js would call `isTypeOf` of each possible type to find out which one it is.
    if (isAbstractType(type)) type.resolveType = (value: { __typename?: string }) => value.__typename;
    if (!isObjectType(type)) continue;
    countValuesOf(type);
    for (const field of Object.values(type.getFields())) if (hasParts(field)) countPartsOf(field as Field);
  }
  return schema;
}

function countValuesOf(type: GraphQLObjectType): void {
  // graphql-js hands siblings the same list of field nodes.
  const known = new WeakMap<object, number>();
  type.isTypeOf = (_, context: Context, info) => {
    const work = context?.work;
    if (work === undefined) return true;
    let values = known.get(info.fieldNodes);
    if (values === undefined) known.set(info.fieldNodes, (values = valuesOfOne(type, info)));
    return work.begin(values) ?? true;
  };
}

/** The fields of one object. Its parent has counted the object itself, which might have been null. */
function valuesOfOne(type: GraphQLObjectType, info: GraphQLResolveInfo): number {
  const isCounted = info.path.prev !== undefined && !isListType(getNullableType(info.returnType));
  return countOfFields(info, type) - (isCounted ? 1 : 0);
}

/** Whether one value of this field has parts nobody selects: entries of a list, properties of a JSON object. */
function hasParts({ type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return isLeafType(named) && (isListType(getNullableType(type)) || named.name === 'JSONObject');
}

function countPartsOf(field: Field): void {
  const { resolve = defaultFieldResolver } = field;
  const counted = (value: unknown, context: Context): unknown => {
    if (typeof value === 'object' && value !== null) context?.work.count(Object.keys(value).length);
    return value;
  };
  field.resolve = (source, args: Record<string, unknown>, context, info): unknown => {
    const value = resolve(source, args, context, info);
    return isPromise(value) ? value.then((found) => counted(found, context)) : counted(value, context);
  };
}
