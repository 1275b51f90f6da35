import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { GraphqlRequest } from '../context/context.js';
import { isPromise } from './is-promise.js';

type Field = GraphQLField<unknown, GraphqlRequest>;

/** Counts the errors of an answer while it is made. A field without a resolver has none. */
export function countErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) countErrorsOf(field as Field);
  }
  return schema;
}

function countErrorsOf(field: Field): void {
  const { resolve } = field;
  if (resolve === undefined) return;
  field.resolve = (source, args: unknown, context, info): unknown => {
    try {
      const value = resolve(source, args, context, info);
      // Beside what graphql-js does with the promise, and not in front of it: nothing is answered later for it.
      if (isPromise(value)) value.then(undefined, (error: unknown) => context.work.failed(error, info.path));
      return value;
    } catch (error) {
      context.work.failed(error, info.path);
      throw error;
    }
  };
}
