import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ApiKey } from './api-key';
import { operationToRun } from './operation-name';

/** What the gateway is asked for beside the data: see `extensions.orggraph` in an answer. */
export type Detail = 'cost' | 'trace' | 'explain';

export interface FetcherOptions {
  key: ApiKey | undefined;
  detail: () => Detail;
  onRefused: (key: ApiKey) => void;
}

interface Observer {
  next(result: ExecutionResult): void;
  complete(): void;
}

/**
 * Asks the gateway. An answer is something to subscribe to: that lets GraphiQL stop a request that is under way,
 * and keeps its answer out of the tab a person has gone to meanwhile.
 */
export function createFetcher({ key, detail, onRefused }: FetcherOptions): Fetcher {
  let refused = false;

  const ask = async (params: FetcherParams, signal: AbortSignal): Promise<ExecutionResult> => {
    if (!key) return failure('No API key: enter one in the bar above, then run this again.');
    // GraphiQL asks twice for a schema that it did not get.
    if (refused) return refusal(key);

    // The page is at <prefix>/graphiql/, the endpoint at <prefix>/graphql.
    const response = await fetch(new URL('../graphql', document.baseURI), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${key.value}`,
        ...detailHeaders(params, detail()),
      },
      body: JSON.stringify({ ...params, operationName: operationToRun(params.query, params.operationName) }),
      credentials: 'omit',
      signal,
    }).catch(() => undefined);
    if (response === undefined) return failure('The gateway did not answer. Is it still running?');
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

  return (params) => ({
    subscribe: (subscriber) => {
      // The types allow callbacks too; GraphiQL comes with an object.
      const observer = subscriber as Observer;
      const stop = new AbortController();
      void ask(params, stop.signal).then((result) => {
        if (stop.signal.aborted) return;
        observer.next(result);
        observer.complete();
      });
      return { unsubscribe: () => stop.abort() };
    },
  });
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
