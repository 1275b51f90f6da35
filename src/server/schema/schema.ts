import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { allResolvers } from '../../resolvers/index.js';
import { checkValues } from '../answers/check-values.js';
import { countErrors } from '../answers/count-errors.js';
import { countMisses } from '../limits/count-misses.js';
import { countValues } from '../answers/count-values.js';
import { describePermissions } from '../graphql/describe-permissions.js';

const schemaDirectory = new URL('../../../schema/', import.meta.url);

/** The SDL files of `schema/`, joined. */
function readTypeDefinitions(): string {
  return readdirSync(schemaDirectory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, schemaDirectory), 'utf8'))
    .join('\n');
}

/** The schema as the SDL files say it, without resolvers and without anything added. */
export function contractSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readTypeDefinitions() });
}

/**
 * The executable schema. A field with arguments that has no resolver, and a resolver whose field is gone, stop
 * the server from starting.
 */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: readTypeDefinitions(),
    resolvers: allResolvers(),
    resolverValidationOptions: {
      requireResolversForArgs: 'error',
      requireResolversToMatchSchema: 'error',
    },
  });
  return checkValues(countErrors(countValues(countMisses(describePermissions(schema)))));
}
