import {
  defaultFieldResolver,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { unexpectedValue } from '../../graph/errors/errors.js';
import { isRecord } from '../../graph/client/request.js';
import type { GraphqlRequest } from '../context/context.js';
import { isPromise } from './is-promise.js';

/** Introspection types are of all schemas of the process, also of those that are executed without a request. */
type Context = GraphqlRequest | undefined;
type Field = GraphQLField<unknown, Context>;
type Fits = (value: unknown) => boolean;

/**
 * Holds every value of an answer to the type that its field has in the schema: what Graph sent may be anything. A value
 * that does not fit is GRAPH_BAD_RESPONSE at its field. graphql-js by itself makes texts of numbers and booleans of
 * numbers, takes any value for an object without properties, and for what it refuses has an error that nobody foresaw.
 */
export function checkValues(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    checkObjectsOf(type);
    for (const field of Object.values(type.getFields())) {
      const fits = fitsType(field.type);
      if (fits !== undefined) checkValuesOf(field as Field, fits);
    }
  }
  return schema;
}

/** graphql-js calls `isTypeOf` once for each object, before any of its fields. */
function checkObjectsOf(type: GraphQLObjectType): void {
  const { isTypeOf } = type;
  type.isTypeOf = (value, context: Context, info) => {
    if (!isRecord(value)) throw failed(context, info);
    return isTypeOf?.(value, context, info) ?? true;
  };
}

function checkValuesOf(field: Field, fits: Fits): void {
  const { resolve = defaultFieldResolver } = field;
  const checked = (value: unknown, context: Context, info: GraphQLResolveInfo): unknown => {
    if (fits(value)) return value;
    throw failed(context, info);
  };
  field.resolve = (source, args: Record<string, unknown>, context, info): unknown => {
    const value = resolve(source, args, context, info);
    return isPromise(value)
      ? value.then((found) => checked(found, context, info))
      : checked(value, context, info);
  };
}

function failed(context: Context, { path }: GraphQLResolveInfo): Error {
  const error = unexpectedValue();
  context?.work.failed(error, path);
  return error;
}

/** What tells whether a value fits; undefined where there is nothing to tell before the objects in it are looked at. */
function fitsType(type: GraphQLOutputType): Fits | undefined {
  const fits = fitsNullable(getNullableType(type));
  if (fits === undefined) return undefined;
  return isNonNullType(type)
    ? (value) => value != null && fits(value)
    : (value) => value == null || fits(value);
}

function fitsNullable(type: GraphQLOutputType): Fits | undefined {
  if (isLeafType(type)) return fitsLeaf(type);
  if (!isListType(type)) return undefined;
  const entryType = type.ofType as GraphQLOutputType;
  const fitsEntry = fitsType(entryType) ?? ((entry) => entry != null || !isNonNullType(entryType));
  return (value) => Array.isArray(value) && value.every(fitsEntry);
}

const isText: Fits = (value) => typeof value === 'string';

const fitsSpecified: Readonly<Record<string, Fits>> = {
  String: isText,
  ID: isText,
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: Number.isFinite,
};

/** Scalars and enums of ours refuse what does not fit by themselves. */
function fitsLeaf(type: GraphQLLeafType): Fits {
  if (isSpecifiedScalarType(type)) return fitsSpecified[type.name]!;
  return (value) => {
    try {
      type.serialize(value);
      return true;
    } catch {
      return false;
    }
  };
}
