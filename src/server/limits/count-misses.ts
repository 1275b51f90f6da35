import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { BadUserInputError, GraphError } from '../../errors.js';
import type { GraphqlRequest } from '../context/context.js';

/** Arguments that name one thing: whoever tries many of them may be guessing. */
const namingArguments: ReadonlySet<string> = new Set(['id', 'nodeId', 'nodeIds', 'path']);

type Field = GraphQLField<unknown, GraphqlRequest>;

/**
 * Counts, for every field that finds something by its name, how often there was nothing. An operation that finds nothing
 * too often is stopped.
 */
export function countMisses(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.some(({ name }) => namingArguments.has(name))) countMissesOf(field as Field);
    }
  }
  return schema;
}

function countMissesOf(field: Field): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = async (source, args: Record<string, unknown>, context, info): Promise<unknown> => {
    const found = await counted(() => resolve(source, args, context, info), context);
    return Array.isArray(found) ? found.map((one) => counted(() => one as unknown, context)) : found;
  };
}

async function counted(find: () => unknown, context: GraphqlRequest): Promise<unknown> {
  try {
    const found = await find();
    if (found == null) missed(context);
    return found;
  } catch (error) {
    if (error instanceof BadUserInputError || isRefused(error)) missed(context);
    throw error;
  }
}

/** SharePoint answers 400 for the ids of many things that are not there. */
function isRefused(error: unknown): boolean {
  return error instanceof GraphError && error.status === 400;
}

/** @throws RateLimitedError when these are too many: the operation is stopped then */
function missed({ budget, work }: GraphqlRequest): void {
  const refusal = budget.missed();
  if (refusal !== undefined) throw work.stop(refusal);
}
