import { Client, fetchExchange, gql, type CombinedError } from '@urql/core';
import { cacheExchange, type Data } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

/** What `node` finds again. Its `nodeId` is the safe key: some ids are unique in their drive or list only. */
const byNodeId = (object: Data) => (typeof object['nodeId'] === 'string' ? object['nodeId'] : null);

/** @param key the API key or access token; urql asks for it before each request */
export function createUrqlClient(url: string, key: () => string): Client {
  return new Client({
    url,
    // Queries go by POST: the gateway answers no GET.
    preferGetMethod: false,
    fetchOptions: () => ({ headers: { authorization: `Bearer ${key()}` } }),
    exchanges: [
      cacheExchange({
        keys: { DriveItem: byNodeId, ListItem: byNodeId },
        // It merges the pages of `edges` and of `nodes` alike.
        resolvers: { Tenant: { users: relayPagination() } },
      }),
      fetchExchange,
    ],
  });
}

export const people = gql<
  {
    tenant: {
      id: string;
      users: {
        nodes: { nodeId: string; id: string; displayName: string | null }[];
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      } | null;
    } | null;
  },
  { tenant: string; after?: string | null }
>`
  query People($tenant: ID!, $after: String) {
    tenant(id: $tenant) {
      id
      users(first: 3, after: $after) {
        nodes {
          nodeId
          id
          displayName
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`;

export const person = gql<
  { node: { id: string; displayName: string | null; jobTitle: string | null } | null },
  { nodeId: string }
>`
  query Person($nodeId: ID!) {
    node(nodeId: $nodeId) {
      ... on User {
        id
        displayName
        jobTitle
      }
    }
  }
`;

/** What to decide by: `code` and `retryAfterMs` are part of the contract, the message is not. */
export function problemsOf(error: CombinedError): Readonly<Record<string, unknown>>[] {
  if (error.networkError !== undefined) throw error.networkError;
  return error.graphQLErrors.map(({ extensions }) => extensions);
}
