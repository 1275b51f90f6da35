import type { ApolloServerPlugin } from '@apollo/server';
import type { TraceEntry } from '../../graph/client/trace.js';
import type { GraphqlRequest } from '../context/context.js';
import { asksFor, requireExplain } from './explain.js';

/** Keeps a list of the Graph requests of an operation when the header `orggraph-trace: 1` asks for it. */
export const requestsAreTraced: ApolloServerPlugin<GraphqlRequest> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request, contextValue }) => {
        if (asksFor('trace', request)) {
          requireExplain(contextValue);
          contextValue.startTrace();
        }
        return Promise.resolve();
      },
    }),
};

/** What the caller may see of the trace: the requests to tenants it may ask for explanations of. */
export function traceOf(context: GraphqlRequest): TraceEntry[] | undefined {
  const explained = context.granted.filter(({ capabilities }) => capabilities.has('explain'));
  return context.trace()?.entriesOf(new Set(explained.map(({ tenant }) => tenant.tenantId)));
}
