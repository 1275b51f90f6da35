import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { Entity } from './entity.js';

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Graph's text letter for letter: it has up to seven fraction digits, and a Date would lose four of them. */
function dateTime(value: unknown): string {
  if (typeof value === 'string' && rfc3339.test(value)) return value;
  throw new GraphQLError('A DateTime is an RFC 3339 text, such as 2026-03-01T09:30:00Z.');
}

function long(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('A Long is a whole number between -(2^53 - 1) and 2^53 - 1.');
}

function jsonObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new GraphQLError('A JSONObject is a JSON object.');
}

function scalarType<T>(name: string, coerce: (value: unknown) => T): GraphQLScalarType<T, T> {
  const type = new GraphQLScalarType<T, T>({ name, serialize: coerce, parseValue: coerce });
  // The description is in the schema file, and an empty one here would replace it.
  Reflect.deleteProperty(type, 'description');
  return type;
}

export const scalars: Entity = {
  resolvers: {
    DateTime: scalarType('DateTime', dateTime),
    Long: scalarType('Long', long),
    JSONObject: scalarType('JSONObject', jsonObject),
  },
};
