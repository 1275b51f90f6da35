import { ask, type Answer, type Gateway } from './client.js';
import { graphql } from './generated/gql.js';
import type { PeopleSearchQuery, PeopleSearchQueryVariables } from './generated/graphql.js';

const peopleSearch = graphql(`
  query PeopleSearch($tenant: ID!, $search: String, $filter: UserFilter, $first: Int!, $after: String) {
    tenant(id: $tenant) {
      users(search: $search, filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          id
          displayName
          mail
          department
          jobTitle
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Users = NonNullable<NonNullable<PeopleSearchQuery['tenant']>['users']>;

/** One page of the people found. */
export interface PeoplePage {
  /** How many were found, on all pages. */
  readonly total: number | null;
  readonly people: Users['nodes'];
  /** To be passed as `after`, for the page behind this one; null on the last page. */
  readonly next: string | null;
}

/** People by words of their names or addresses, by conditions, or by both. `data` is null where `errors` say why. */
export async function searchPeople(
  gateway: Gateway,
  what: PeopleSearchQueryVariables,
): Promise<Answer<PeoplePage>> {
  const { data, errors } = await ask(gateway, peopleSearch, what);
  const users = data?.tenant?.users;
  if (!users) return { data: null, errors };
  const { hasNextPage, endCursor } = users.pageInfo;
  return {
    data: { total: users.totalCount, people: users.nodes, next: hasNextPage ? endCursor : null },
    errors,
  };
}
