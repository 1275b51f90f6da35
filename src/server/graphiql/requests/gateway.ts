import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ApiKey } from './api-key';
import type { Ask } from './question';

export function createAsk(key: ApiKey | undefined, onRefused: (key: ApiKey) => void): Ask {
  let refused = false;
  return async (question, { detail, signal } = {}) => {
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
        ...(detail && { [`orggraph-${detail}`]: '1' }),
      },
      body: JSON.stringify(question),
      credentials: 'omit',
      signal: signal ?? null,
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
}

function refusal(key: ApiKey): ExecutionResult {
  return failure(`Key ${key.id} was refused (401): enter a current key in the bar above.`);
}

function failure(message: string): ExecutionResult {
  return { errors: [new GraphQLError(message)] };
}
