import {
  Environment,
  Network,
  RecordSource,
  Store,
  type FetchFunction,
  type GraphQLResponse,
} from 'relay-runtime';

/** Why the gateway refused a request or a field. `code` and `retryAfterMs` are what to decide by. */
export class GatewayProblem extends Error {
  constructor(readonly problems: readonly Readonly<Record<string, unknown>>[]) {
    super('The gateway did not answer all of it.');
  }
}

function fetchFrom(url: string, key: () => string | Promise<string>): FetchFunction {
  return async ({ text, name }, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${await key()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, operationName: name, variables }),
    });
    const answer = (await response.json()) as GraphQLResponse & {
      errors?: { extensions: Readonly<Record<string, unknown>> }[];
    };
    // Relay itself throws when there are no data at all, and without the extensions.
    if (!('data' in answer))
      throw new GatewayProblem(answer.errors?.map(({ extensions }) => extensions) ?? []);
    return answer;
  };
}

export function createEnvironment(url: string, key: () => string | Promise<string>): Environment {
  return new Environment({
    network: Network.create(fetchFrom(url, key)),
    store: new Store(new RecordSource()),
    // Relay looks objects up by an id alone, and a tenant has the id of its organization.
    getDataID: (record) => record['nodeId'] as string,
  });
}
