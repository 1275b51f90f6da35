import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { OperationTypeNode, visit, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { maximumTokens } from '../../config/sections/registered-operations.js';
import { BadUserInputError, ForbiddenError } from '../../errors.js';
import type { Logger } from '../../logger.js';
import { operationsAreAudited } from '../admission/audit.js';
import type { BudgetLine, BudgetStanding } from '../../resolvers/context.js';
import type { GraphqlRequest } from '../context/context.js';
import { equalErrorsAreOne } from './equal-errors.js';
import { formatError, isExpected } from './format-error.js';
import { maximumMistakes, sizeIsLimited } from '../limits/operation-limit.js';
import { operationsAreBounded } from '../limits/operation-limit-units.js';
import { refusal } from '../replies/refusal.js';
import { createSchema } from '../schema/schema.js';
import { stoppedIsRefused } from './stopped-operation.js';
import { requestsAreTraced, traceOf } from './trace.js';

/** GraphQL over the schema: parsing, validation, execution, and what every answer carries besides data. */
export function createGraphql(
  logger: Logger,
  writeAnswer: (answer: object) => string | Promise<string>,
): ApolloServer<GraphqlRequest> {
  return new ApolloServer<GraphqlRequest>({
    schema: createSchema(),
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // Apollo Server's own limit would make ours come after all other rules.
    maxRecursiveSelections: false,
    validationRules: [sizeIsLimited],
    parseOptions: { maxTokens: maximumTokens },
    validationOptions: { maxErrors: maximumMistakes },
    executionOptions: { maxCoercionErrors: maximumMistakes },
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger: quiet,
    stringifyResult: writeAnswer,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It looks at every field of every answer, for a header that is "no-store" anyway.
      ApolloServerPluginCacheControlDisabled(),
      stoppedIsRefused,
      equalErrorsAreOne,
      onlyQueriesRun,
      introspectionIsGranted,
      requestsAreTraced,
      operationsAreBounded(),
      answerCarriesCost,
      nothingInTimeIsATimeout,
      operationsAreAudited,
      errorsAreLogged(logger),
    ],
  });
}

/** Apollo's own lines are about its start and stop, and may quote errors: ours say the same without. */
const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // Nothing is worth a line here.
}

const onlyQueriesRun: ApolloServerPlugin<GraphqlRequest> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation === OperationTypeNode.QUERY) return Promise.resolve();
        throw refusal(
          new BadUserInputError('OrgGraph only reads.', { hint: 'Send a query: there is nothing else.' }),
        );
      },
    }),
};

/** Looking at the schema is a capability: it takes one grant that has it. */
const introspectionIsGranted: ApolloServerPlugin<GraphqlRequest> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, contextValue }) => {
        if (mayLookAtSchema(contextValue) || !looksAtSchema(document)) return Promise.resolve();
        throw refusal(
          new ForbiddenError('This caller was not granted "schema.introspect".', {
            hint: 'Add the capability to one of the caller’s grants, or work from the schema files.',
          }),
        );
      },
      willSendResponse: ({ response, contextValue }) => {
        const { body } = response;
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        if (body.kind === 'single' && errors !== undefined && !mayLookAtSchema(contextValue)) {
          body.singleResult.errors = errors.map(withoutSuggestion);
        }
        return Promise.resolve();
      },
    }),
};

function mayLookAtSchema(context: GraphqlRequest): boolean {
  return context.granted.some(({ capabilities }) => capabilities.has('schema.introspect'));
}

function looksAtSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (name.value === '__schema' || name.value === '__type') found = true;
    },
  });
  return found;
}

/** graphql-js helps with misspelt names, which would spell out the schema to those who may not look at it. */
function withoutSuggestion(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: error.message.replace(/ Did you mean .*\?$/s, '') };
}

/** `extensions.orggraph` on every answer, and the requestId beside every error's code. */
const answerCarriesCost: ApolloServerPlugin<GraphqlRequest> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ response, contextValue }) => {
        const { requestId, cost, budget } = contextValue;
        await budget.settle(cost.resourceUnits);
        const left = leftOf(await budget.standing());
        const { body } = response;
        if (body.kind === 'single') {
          const result = body.singleResult;
          const trace = traceOf(contextValue);
          const explained = result.extensions?.['orggraph'] as object | undefined;
          const notes = contextValue.notes();
          const orggraph = {
            requestId,
            cost: { ...cost },
            budget: left,
            ...explained,
            ...(notes.length > 0 && { notes }),
            ...(trace && { trace }),
          };
          result.extensions = { ...result.extensions, orggraph };
          const { errors } = result;
          if (errors !== undefined && errors.length > 0) {
            result.errors = errors.map((error) => ({
              ...error,
              extensions: { ...error.extensions, requestId },
            }));
          }
        }
      },
    }),
};

/** What an operation takes something off, for callers that pace themselves. */
function leftOf({ unitsPerMinute, unitsPerDay }: BudgetStanding): Record<string, object> {
  const line = ({ limit, remaining, resetAtMs }: BudgetLine): object => ({
    limit,
    remaining,
    resetAt: resetAtMs === undefined ? null : new Date(resetAtMs).toISOString(),
  });
  return { unitsPerMinute: line(unitsPerMinute), unitsPerDay: line(unitsPerDay) };
}

/** An operation of which nothing was read before its time was over is one for whoever looks at the status only. */
const nothingInTimeIsATimeout: ApolloServerPlugin<GraphqlRequest> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http }, contextValue }) => {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        const hasTimedOut = errors?.some(({ extensions }) => extensions?.['code'] === 'GRAPH_TIMEOUT');
        if (hasTimedOut === true && contextValue.isOutOfTime() && contextValue.audit.readsAnswered === 0) {
          http.status = 504;
        }
        return Promise.resolve();
      },
    }),
};

function errorsAreLogged(logger: Logger): ApolloServerPlugin<GraphqlRequest> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) {
            if (isExpected(error)) continue;
            const { requestId, caller } = contextValue;
            logger.error('unexpected error', {
              requestId,
              caller: caller.name,
              error: error.originalError ?? error,
            });
          }
          return Promise.resolve();
        },
      }),
  };
}
