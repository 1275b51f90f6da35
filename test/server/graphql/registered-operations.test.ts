import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { operationHash } from '../../../src/config/sections/registered-operations.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const registered = `query People($tenant: ID!, $first: Int = 2) {
  tenant(id: $tenant) { users(first: $first) { nodes { id } } } # the start page
}`;
const gateway = await startTestGateway({
  emulator,
  callers: {
    portal: { contoso: ['users.basic'], fabrikam: ['users.basic'] },
    script: { contoso: ['users.basic'] },
  },
  change: (config) => ({
    ...config,
    callers: config.callers.map((caller) =>
      caller.name === 'portal' ? { ...caller, operations: new Set([operationHash(registered)]) } : caller,
    ),
  }),
});

beforeEach(() => void gateway.takeGraphCalls());

describe('a caller with registered operations', () => {
  it.each([
    ['as it is', registered],
    ['laid out differently', registered.replaceAll(/\s+/g, '\n').replace(/#.*/s, '}')],
    [
      'with other comments and commas',
      `# hello\n${registered.replace('$tenant: ID!, ', '$tenant: ID!,,, ').replace(/#.*/, '')}`,
    ],
    ['with the type names that clients add', registered.replaceAll(/\}/g, '__typename }')],
  ])('runs one %s, with any variables', async (_, query) => {
    for (const tenant of ['contoso', 'fabrikam']) {
      const { data, errors } = await gateway.query(query, { tenant, first: 1 }, 'portal');
      expect(errors).toEqual([]);
      expect(data.tenant.users.nodes).toHaveLength(1);
    }
    expect(gateway.takeGraphCalls()).toHaveLength(2);
  });

  it.each([
    ['another one', '{ viewer { name } }'],
    ['one with a field more', registered.replace('{ id }', '{ id displayName }')],
    ['one with another name', registered.replace('People', 'Persons')],
    ['one with another beside it', `${registered} query Other { viewer { name } }`],
    ['one with an alias', registered.replace('users', 'u: users')],
    ['one with a type name under an alias', registered.replace('{ id }', '{ id t: __typename }')],
    ['one with a conditional type name', registered.replace('{ id }', '{ id __typename @skip(if: true) }')],
    ['one whose fields became type names', registered.replace('{ id }', '{ __typename }')],
    ['one whose type name is a fragment', registered.replace('{ id }', '{ id ... on User { __typename } }')],
    ['one that does not parse', `${registered} {`],
    ['text that is no GraphQL', 'query People(\u0000'],
    ['nothing', ''],
    ['the hash of it', operationHash(registered)],
    ['introspection', '{ __schema { types { name } } }'],
  ])('does not run %s', async (_, query) => {
    const { status, errors, data } = await gateway.query(query, { tenant: 'contoso' }, 'portal');
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it('runs what Apollo Client and urql make of one', async () => {
    const url = `${gateway.url}/graphql`;
    const headers = { authorization: `Bearer ${gateway.keyOf('portal')}` };
    const apollo = new ApolloClient({
      link: new HttpLink({ uri: url, headers }),
      cache: new InMemoryCache(),
    });
    const exchanges = [cacheExchange({ keys: { Tenant: () => null } }), fetchExchange];
    const urql = new Client({ url, preferGetMethod: false, fetchOptions: { headers }, exchanges });
    for (const tenant of ['contoso', 'fabrikam']) {
      const userIds = emulator.tenant(tenant).userIds.slice(0, 2);
      const shown = { tenant: { users: { nodes: userIds.map((id) => ({ id })) } } };
      const byApollo = await apollo.query({ query: gql(registered), variables: { tenant } });
      expect(byApollo.data).toMatchObject(shown);
      const byUrql = await urql.query(registered, { tenant });
      expect(byUrql).toMatchObject({ data: shown, error: undefined });
    }
  });

  it('does not bind the others', async () => {
    expect((await gateway.query('{ viewer { name } }', {}, 'script')).errors).toEqual([]);
  });
});
