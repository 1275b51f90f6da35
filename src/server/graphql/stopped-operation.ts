import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { RateLimitedError, type GatewayError } from '../../errors.js';
import type { GraphqlRequest } from '../context/context.js';
import { refusal, refusalForNow } from '../replies/refusal.js';

/**
 * An operation that was stopped is answered as one that was refused: with one error and no data, in place of
 * thousands of errors about what was not made any more. It has to be the first plugin that looks at errors.
 */
export const stoppedIsRefused: ApolloServerPlugin<GraphqlRequest> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        const { stoppedBy } = contextValue.work;
        // Apollo Server goes on with this very list: thousands of errors take it a while to format.
        if (stoppedBy !== undefined)
          (errors as GraphQLError[]).splice(0, errors.length, refusalOf(stoppedBy));
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body }, contextValue }) => {
        if (contextValue.work.stoppedBy !== undefined && body.kind === 'single')
          delete body.singleResult.data;
        return Promise.resolve();
      },
    }),
};

function refusalOf(error: GatewayError): GraphQLError {
  return error instanceof RateLimitedError ? refusalForNow(error) : refusal(error);
}
