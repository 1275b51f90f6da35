import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { OperationLimitError, RateLimitedError } from '../../errors.js';
import { boundOf, type Bound, type Costs } from '../../resolvers/cost/cost-estimator.js';
import { allCosts } from '../../resolvers/index.js';
import { selectionOfOperation, type Selection } from '../../resolvers/selection/selection.js';
import type { GraphqlRequest } from '../context/context.js';
import { asksFor, explanation, requireExplain } from '../graphql/explain.js';
import { fittingSize } from './fitting-size.js';
import { maximumMistakes } from './operation-limit.js';
import { excessOfNodeIds } from './operation-limit-node-ids.js';
import { refusal, refusalForNow } from '../replies/refusal.js';

/**
 * Judges what an operation may cost before it runs. Nothing can be read until then. With the
 * header `orggraph-explain: 1` the judgement is the answer.
 */
export function operationsAreBounded(): ApolloServerPlugin<GraphqlRequest> {
  const costs = allCosts();
  return {
    requestDidStart: () => {
      let bound: Bound | undefined;
      return Promise.resolve({
        didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
          if (operation === undefined) return;
          const explains = asksFor('explain', request);
          if (explains) requireExplain(contextValue);
          const read = readOperation({ schema, document, operation, variables: request.variables ?? {} });
          // Execution says why the variables do not fit, in its own words.
          if (read === undefined) return;
          const excess = excessOfNodeIds(read.selection);
          if (excess !== undefined) throw refusal(excess);
          const judged = { ...read, costs, context: contextValue };
          bound = explains ? boundOfOperation(judged) : await boundOfKnown(judged);
          const { unitsPerOperation } = contextValue;
          if (bound.units > unitsPerOperation && !explains) {
            const fitting = fittingSizeOf(judged, bound);
            throw refusal(tooMuch(bound, unitsPerOperation, fitting));
          }
          if (!explains) await setAside(bound, contextValue);
          contextValue.cost.allow(bound.units, unitsPerOperation);
        },
        responseForOperation: ({ request }) =>
          Promise.resolve(bound !== undefined && asksFor('explain', request) ? explanation(bound) : null),
      });
    },
  };
}

/** @throws GraphQLError */
async function setAside({ units }: Bound, { budget }: GraphqlRequest): Promise<void> {
  try {
    await budget.reserve(units);
  } catch (error) {
    throw error instanceof RateLimitedError ? refusalForNow(error) : error;
  }
}

/** An operation as it came, its variables not yet coerced. */
interface ReceivedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: NonNullable<GraphQLRequest['variables']>;
}

/** An operation with its variables coerced. */
interface ReadOperation {
  readonly selection: Selection;
  readonly typeName: string;
}

/** An operation that a caller asks for. */
interface JudgedOperation extends ReadOperation {
  readonly costs: Costs;
  readonly context: GraphqlRequest;
}

/** The bound with what can be learned about the tenants beforehand, where that makes a difference. */
async function boundOfKnown(judged: JudgedOperation): Promise<Bound> {
  const bound = boundOfOperation(judged);
  if (bound.unknownTenants.size === 0) return bound;
  await judged.context.learnPermissions([...bound.unknownTenants]);
  return boundOfOperation(judged);
}

function boundOfOperation({ selection, typeName, costs, context }: JudgedOperation): Bound {
  return boundOf(selection, typeName, { costs, context });
}

/** Undefined when the variables do not fit. Call it once: many ids in variables take time. */
function readOperation(parts: ReceivedOperation): ReadOperation | undefined {
  const { schema, document, operation, variables } = parts;
  const type = schema.getRootType(operation.operation);
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables, { maxErrors: maximumMistakes });
  if (coerced === undefined || type == null) return undefined;
  const asked = { schema, operation, fragments: fragmentsOf(document), variableValues: coerced };
  return { selection: selectionOfOperation(asked, type), typeName: type.name };
}

/** What would fit, in words; undefined when nothing would. */
function fittingSizeOf(judged: JudgedOperation, bound: Bound): string | undefined {
  const { selection, typeName, context } = judged;
  const unitsOf = (smaller: Selection): number => boundOfOperation({ ...judged, selection: smaller }).units;
  return fittingSize({ selection, typeName, bound, limit: context.unitsPerOperation, unitsOf });
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function tooMuch({ units, fields }: Bound, limit: number, fitting: string | undefined): OperationLimitError {
  const byField = new Map<string, number>();
  for (const one of fields) byField.set(one.field, (byField.get(one.field) ?? 0) + one.units);
  const [[field, most] = ['', 0]] = [...byField].sort(([, one], [, other]) => other - one);
  const because = fields.find((one) => one.field === field && one.because !== undefined)?.because;
  return new OperationLimitError(
    `This operation may cost ${units} resource units, and ${limit} are allowed.`,
    {
      hint:
        `Most of it, ${most}, is for ${field}. ${because === undefined ? '' : `${because} `}` +
        `${fitting ?? 'Select less of it, or use several operations.'} ` +
        'The header "orggraph-explain: 1" shows what each field may cost.',
    },
  );
}
