import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ApiKey } from './api-key';

/** What the gateway is asked for beside the data: see `extensions.orggraph` in an answer. */
export type Detail = 'cost' | 'trace' | 'explain';

export interface FetcherOptions {
  key: ApiKey | undefined;
  detail: () => Detail;
  onRefused: (key: ApiKey) => void;
}

export function createFetcher({ key, detail, onRefused }: FetcherOptions): Fetcher {
  let refused = false;
  return async (params) => {
    if (!key) return failure('No API key: enter one in the bar above, then run this again.');
    // GraphiQL asks twice for a schema that it did not get.
    if (refused) return refusal(key);

    let response: Response;
    try {
      // The page is at <prefix>/graphiql/, the endpoint at <prefix>/graphql.
      response = await fetch(new URL('../graphql', document.baseURI), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          authorization: `Bearer ${key.value}`,
          ...detailHeaders(params, detail()),
        },
        body: JSON.stringify(params),
        credentials: 'omit',
      });
    } catch {
      return failure('The gateway did not answer. Is it still running?');
    }
    if (response.status === 401) {
      refused = true;
      onRefused(key);
      return refusal(key);
    }
    try {
      return (await response.json()) as ExecutionResult;
    } catch {
      return failure(`The gateway answered ${response.status} ${response.statusText} without JSON.`);
    }
  };
}

function detailHeaders(params: FetcherParams, detail: Detail): Record<string, string> {
  // An explained introspection would answer a bound instead of the schema.
  if (detail === 'cost' || params.operationName === 'IntrospectionQuery') return {};
  return { [`orggraph-${detail}`]: '1' };
}

function refusal(key: ApiKey) {
  return failure(`Key ${key.id} was refused (401): enter a current key in the bar above.`);
}

function failure(message: string) {
  return { errors: [new GraphQLError(message)] };
}
