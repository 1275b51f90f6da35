import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import relay from 'relay-runtime';
import { createEnvironment } from '../../examples/clients/relay/environment.js';
import { startTestEmulator, startTestGateway, type Answer } from '../support/gateway/gateway.js';
import { corpus, type CorpusQuery } from './corpus.js';
import { compileForRelay } from './compile-for-relay.js';

// What a client shows is what the network answered, whatever its cache holds of other lists, files and tenants.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const url = `${gateway.url}/graphql`;
const authorization = `Bearer ${gateway.keyOf('tester')}`;

interface Asked {
  readonly query: CorpusQuery;
  readonly variables: Record<string, string>;
  readonly expected: Answer['data'];
}

/** Each query of each tenant, with what the gateway answers to those who keep nothing. */
const asked: Asked[] = [];
for (const tenant of ['contoso', 'fabrikam']) {
  for (const query of corpus) {
    const variables = query.variablesOf(emulator.tenant(tenant));
    const { data, errors } = await gateway.query(query.text, variables);
    expect({ query: query.name, errors }).toEqual({ query: query.name, errors: [] });
    asked.push({ query, variables, expected: data });
  }
}

/** A client, as a function that shows what a query answers: from its cache, where that has all of it. */
type Show = (query: CorpusQuery, variables: Record<string, string>) => Promise<unknown>;

const clients: readonly [name: string, create: () => Promise<Show>][] = [
  [
    'Apollo Client with its default cache',
    async () => {
      const link = new HttpLink({ uri: url, headers: { authorization } });
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      return async ({ text }, variables) => (await client.query({ query: gql(text), variables })).data;
    },
  ],
  [
    'graphcache with its default keys',
    async () => {
      const client = new Client({
        url,
        preferGetMethod: false,
        fetchOptions: { headers: { authorization } },
        exchanges: [cacheExchange({ logger: () => undefined }), fetchExchange],
      });
      return async ({ text }, variables) => (await client.query(text, variables)).data;
    },
  ],
  [
    'Relay with the keys of docs/clients.md',
    async () => {
      const compiled = await compileForRelay(corpus);
      const environment = createEnvironment(url, () => gateway.keyOf('tester'));
      return async ({ name }, variables) => {
        const document = compiled.get(name)!;
        return relay
          .fetchQuery(environment, document, variables, { fetchPolicy: 'store-or-network' })
          .toPromise();
      };
    },
  ],
];

/** What is shown, without what a client adds for itself. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([name]) => !name.startsWith('__'));
  return Object.fromEntries(entries.map(([name, part]) => [name, plain(part)]));
}

it('the corpus has two lists whose columns have equal ids and other values', () => {
  const columnsOf = (list: Answer['data']) =>
    new Map<string, string>(
      list.list.columns.map((column: Answer['data']) => [column.localId, column.displayName]),
    );
  const { tenant } = asked.find(({ query }) => query.name === 'corpusColumnsQuery')!.expected;
  const [one, other] = [columnsOf(tenant.a), columnsOf(tenant.b)];
  const renamed = [...one].filter(([id, name]) => other.has(id) && other.get(id) !== name);
  expect(renamed.map(([, name]) => name)).toEqual(['Supplier']);
});

describe.each(clients)('%s', (_, create) => {
  it(`shows exactly what the network answered, for ${corpus.length} queries over two tenants`, async () => {
    const show = await create();
    // The second time much of it comes from the cache, to which all the other queries have written.
    for (const round of [1, 2]) {
      for (const { query, variables, expected } of asked) {
        const shown = plain(await show(query, variables));
        expect({ round, query: query.name, shown }).toEqual({ round, query: query.name, shown: expected });
      }
    }
  });
});
