import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  defaultDataIdFromObject,
  gql,
  HttpLink,
  InMemoryCache,
  ServerError,
  type TypedDocumentNode,
} from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { relayStylePagination } from '@apollo/client/utilities';

/** Appends the `nodes` of the next page. `relayStylePagination` does the same for `edges`, and for these only. */
const nodesPagination = (keyArgs: string[]) => ({
  keyArgs,
  merge: (
    before: { nodes: readonly unknown[] } | undefined,
    page: { nodes: readonly unknown[] },
    { args }: { args: Record<string, unknown> | null },
  ) => (args?.['after'] == null || !before ? page : { ...page, nodes: [...before.nodes, ...page.nodes] }),
});

/** @param key the API key or access token, which may be renewed between two requests */
export function createApolloClient(url: string, key: () => string | Promise<string>): ApolloClient {
  const authorized = new SetContextLink(async ({ headers }) => ({
    headers: { ...headers, authorization: `Bearer ${await key()}` },
  }));
  return new ApolloClient({
    link: ApolloLink.from([authorized, new HttpLink({ uri: url })]),
    cache: new InMemoryCache({
      // Graph promises that the id of a drive item is unique in its drive only: nodeId is the safe key.
      dataIdFromObject: (object) =>
        typeof object['nodeId'] === 'string' ? object['nodeId'] : defaultDataIdFromObject(object),
      possibleTypes: {
        DirectoryObject: ['AdministrativeUnit', 'DirectoryRole', 'Group', 'OtherDirectoryObject', 'User'],
      },
      typePolicies: {
        Tenant: { fields: { users: nodesPagination(['search', 'filter', 'orderBy']) } },
        DriveItem: { fields: { children: relayStylePagination(['orderBy']) } },
      },
    }),
  });
}

interface PeopleData {
  tenant: {
    nodeId: string;
    users: {
      nodes: { nodeId: string; id: string; displayName: string | null }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    } | null;
  } | null;
}

export const people: TypedDocumentNode<PeopleData, { tenant: string; after?: string | null }> = gql`
  query People($tenant: ID!, $after: String) {
    tenant(id: $tenant) {
      nodeId
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

/**
 * The next page, as `fetchMore` reads it. The cache holds all pages as one list, so the network has to be asked for
 * more. With "all", a field that failed is null, and its siblings are there.
 */
export const pageOfPeople = (client: ApolloClient, tenant: string, after: string | null = null) =>
  client.query({
    query: people,
    variables: { tenant, after },
    errorPolicy: 'all',
    fetchPolicy: after === null ? 'cache-first' : 'network-only',
  });

interface PersonData {
  node: { nodeId: string; displayName: string | null; jobTitle: string | null } | null;
}

/** Reads one object again, by the id that the gateway gave it. */
export const person: TypedDocumentNode<PersonData, { nodeId: string }> = gql`
  query Person($nodeId: ID!) {
    node(nodeId: $nodeId) {
      nodeId
      ... on User {
        displayName
        jobTitle
      }
    }
  }
`;

/** What to decide by: `code` and `retryAfterMs` are part of the contract, the message is not. */
export function problemsOf(error: unknown): Readonly<Record<string, unknown>>[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(({ extensions }) => extensions ?? {});
  // Something between the client and the gateway answered, such as a proxy.
  if (ServerError.is(error)) return [{ code: `HTTP ${error.statusCode}` }];
  throw error;
}
