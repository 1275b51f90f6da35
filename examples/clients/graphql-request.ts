import { ClientError, gql, GraphQLClient } from 'graphql-request';

/** @param key the API key or access token, asked for before each request */
export function createRequestClient(url: string, key: () => string): GraphQLClient {
  // With "all", what was answered is not thrown away when one field of it failed.
  return new GraphQLClient(url, {
    errorPolicy: 'all',
    headers: () => ({ authorization: `Bearer ${key()}` }),
  });
}

interface Person {
  nodeId: string;
  displayName: string | null;
}

interface PeoplePage {
  nodes: Person[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

interface PeopleData {
  tenant: { users: PeoplePage | null } | null;
}

const people = gql`
  query People($tenant: ID!, $after: String) {
    tenant(id: $tenant) {
      users(first: 3, after: $after) {
        nodes {
          nodeId
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

/** The people of a tenant, page by page; ends when there is no further page. */
export async function* pagesOfPeople(client: GraphQLClient, tenant: string): AsyncGenerator<Person[]> {
  let after: string | null = null;
  do {
    const page: PeopleData = await pageOfPeople(client, tenant, after);
    const users = page.tenant?.users;
    if (users == null) return;
    yield users.nodes;
    after = users.pageInfo.hasNextPage ? users.pageInfo.endCursor : null;
  } while (after !== null);
}

async function pageOfPeople(
  client: GraphQLClient,
  tenant: string,
  after: string | null,
): Promise<PeopleData> {
  const { data, errors } = await client.rawRequest<PeopleData>(people, { tenant, after });
  if (errors !== undefined) throw new Error('A page could not be read in full.', { cause: errors });
  return data;
}

/** Reads one object again, by the id that the gateway gave it. */
export function readPerson(client: GraphQLClient, nodeId: string): Promise<{ node: Person | null }> {
  const query = gql`
    query Person($nodeId: ID!) {
      node(nodeId: $nodeId) {
        nodeId
        ... on User {
          displayName
        }
      }
    }
  `;
  return client.request(query, { nodeId });
}

/** What to decide by when a request was refused: `code` and `retryAfterMs` are part of the contract. */
export function problemsOf(error: unknown): Readonly<Record<string, unknown>>[] {
  if (!(error instanceof ClientError)) throw error;
  return (error.response.errors ?? []).map(({ extensions }) => extensions);
}
