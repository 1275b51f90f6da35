import { Pool } from 'undici';
import type { Usage } from '../processes/usage.js';
import type { Contestant } from './contestant.js';
import { readEveryItem, type EveryItemWay } from './graphql-items.js';
import { queryFor } from './graphql-queries.js';
import type { Item, Operation, Visit } from './operation.js';

export interface GraphqlServer {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How it can tell all items of a drive, if at all. */
  readonly everyItem: EveryItemWay | undefined;
  /** Of the server's process. */
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/** Sends one GraphQL document; resolves to `data`, rejects when there are errors. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A contestant that is a GraphQL server, asked over HTTP by a small client in the runner's process. */
export function createGraphqlContestant(server: GraphqlServer): Contestant {
  const { name, usage, everyItem } = server;
  const pool = new Pool(server.url, { connections: 32, pipelining: 1, headersTimeout: 120_000 });
  const ask = createAsk(pool, server.headers);
  const perform = async (operation: Operation, visit: Visit): Promise<unknown> => {
    if (operation.kind === 'everyItem') return readEveryItem(everyItem!, ask, operation, visit);
    const { query, variables, read } = queryFor(operation);
    return read(await ask(query, variables));
  };
  return {
    name,
    canDo: ({ kind }) => kind !== 'everyItem' || everyItem !== undefined,
    run: async (operation) => {
      let seen = 0;
      const startedMs = performance.now();
      await perform(operation, () => {
        seen += 1;
      });
      const wallMs = performance.now() - startedMs;
      if (operation.kind === 'everyItem' && seen === 0) throw new Error('No item was seen.');
      return wallMs;
    },
    answer: async (operation) => {
      const items: Item[] = [];
      const answer = await perform(operation, ({ id, name: itemName, size }) => {
        items.push({ id, name: itemName, size });
      });
      return operation.kind === 'everyItem' ? items : answer;
    },
    usage,
    stop: async () => {
      await pool.close();
      await server.stop();
    },
  };
}

export function createAsk(pool: Pool, headers: Readonly<Record<string, string>>): Ask {
  return async (query, variables) => {
    const answer = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.body.json()) as {
      data?: unknown;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    if (errors !== undefined) {
      const [{ message, extensions } = { message: 'no message' }] = errors;
      throw new Error(`${errors.length} errors, the first: ${message} (${extensions?.code ?? 'no code'})`);
    }
    return data;
  };
}
