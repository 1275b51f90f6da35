import { graphql } from 'relay-runtime';

// What the compiler reads. babel-plugin-relay puts the compiled document in the place of each; without it, import the
// document from __generated__.

/** The pages of `users` become one list: Relay appends the edges of the next page. */
export const people = graphql`
  query peopleQuery($tenant: ID!, $after: String) {
    tenant(id: $tenant) {
      users(first: 3, after: $after) @connection(key: "people_users") {
        edges {
          node {
            ...people_person
          }
        }
      }
    }
  }
`;

/** The compiler makes a query of it that reads one person again, by `node(nodeId:)`. */
export const person = graphql`
  fragment people_person on User @refetchable(queryName: "peoplePersonQuery") {
    id
    displayName
    jobTitle
  }
`;
