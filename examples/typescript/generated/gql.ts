/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query DriveChanges($tenant: ID!, $drive: ID!, $token: String, $first: Int!) {\n    tenant(id: $tenant) {\n      drive(id: $drive) {\n        delta(token: $token, first: $first) {\n          nodes {\n            id\n            name\n            size\n            parentReference {\n              id\n            }\n            folder {\n              childCount\n            }\n            deleted {\n              state\n            }\n          }\n          token\n          hasMore\n        }\n      }\n    }\n  }\n": typeof types.DriveChangesDocument,
    "\n  query FolderListing($tenant: ID!, $user: ID!, $path: String!, $first: Int!, $after: String) {\n    tenant(id: $tenant) {\n      user(id: $user) {\n        drive {\n          item(path: $path) {\n            id\n            name\n            children(first: $first, after: $after, orderBy: [{ field: name }]) {\n              nodes {\n                id\n                name\n                size\n                lastModifiedDateTime\n                folder {\n                  childCount\n                }\n                lastModifiedBy {\n                  user {\n                    displayName\n                  }\n                }\n                thumbnails {\n                  small {\n                    url\n                    width\n                    height\n                  }\n                }\n              }\n              pageInfo {\n                hasNextPage\n                endCursor\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.FolderListingDocument,
    "\n  query MyTenants {\n    viewer {\n      name\n      grants {\n        tenant {\n          id\n          name\n        }\n        capabilities\n      }\n    }\n  }\n": typeof types.MyTenantsDocument,
    "\n  query PeopleSearch($tenant: ID!, $search: String, $filter: UserFilter, $first: Int!, $after: String) {\n    tenant(id: $tenant) {\n      users(search: $search, filter: $filter, first: $first, after: $after) {\n        totalCount\n        nodes {\n          id\n          displayName\n          mail\n          department\n          jobTitle\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.PeopleSearchDocument,
};
const documents: Documents = {
    "\n  query DriveChanges($tenant: ID!, $drive: ID!, $token: String, $first: Int!) {\n    tenant(id: $tenant) {\n      drive(id: $drive) {\n        delta(token: $token, first: $first) {\n          nodes {\n            id\n            name\n            size\n            parentReference {\n              id\n            }\n            folder {\n              childCount\n            }\n            deleted {\n              state\n            }\n          }\n          token\n          hasMore\n        }\n      }\n    }\n  }\n": types.DriveChangesDocument,
    "\n  query FolderListing($tenant: ID!, $user: ID!, $path: String!, $first: Int!, $after: String) {\n    tenant(id: $tenant) {\n      user(id: $user) {\n        drive {\n          item(path: $path) {\n            id\n            name\n            children(first: $first, after: $after, orderBy: [{ field: name }]) {\n              nodes {\n                id\n                name\n                size\n                lastModifiedDateTime\n                folder {\n                  childCount\n                }\n                lastModifiedBy {\n                  user {\n                    displayName\n                  }\n                }\n                thumbnails {\n                  small {\n                    url\n                    width\n                    height\n                  }\n                }\n              }\n              pageInfo {\n                hasNextPage\n                endCursor\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.FolderListingDocument,
    "\n  query MyTenants {\n    viewer {\n      name\n      grants {\n        tenant {\n          id\n          name\n        }\n        capabilities\n      }\n    }\n  }\n": types.MyTenantsDocument,
    "\n  query PeopleSearch($tenant: ID!, $search: String, $filter: UserFilter, $first: Int!, $after: String) {\n    tenant(id: $tenant) {\n      users(search: $search, filter: $filter, first: $first, after: $after) {\n        totalCount\n        nodes {\n          id\n          displayName\n          mail\n          department\n          jobTitle\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.PeopleSearchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DriveChanges($tenant: ID!, $drive: ID!, $token: String, $first: Int!) {\n    tenant(id: $tenant) {\n      drive(id: $drive) {\n        delta(token: $token, first: $first) {\n          nodes {\n            id\n            name\n            size\n            parentReference {\n              id\n            }\n            folder {\n              childCount\n            }\n            deleted {\n              state\n            }\n          }\n          token\n          hasMore\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').DriveChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FolderListing($tenant: ID!, $user: ID!, $path: String!, $first: Int!, $after: String) {\n    tenant(id: $tenant) {\n      user(id: $user) {\n        drive {\n          item(path: $path) {\n            id\n            name\n            children(first: $first, after: $after, orderBy: [{ field: name }]) {\n              nodes {\n                id\n                name\n                size\n                lastModifiedDateTime\n                folder {\n                  childCount\n                }\n                lastModifiedBy {\n                  user {\n                    displayName\n                  }\n                }\n                thumbnails {\n                  small {\n                    url\n                    width\n                    height\n                  }\n                }\n              }\n              pageInfo {\n                hasNextPage\n                endCursor\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').FolderListingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyTenants {\n    viewer {\n      name\n      grants {\n        tenant {\n          id\n          name\n        }\n        capabilities\n      }\n    }\n  }\n"): typeof import('./graphql.js').MyTenantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PeopleSearch($tenant: ID!, $search: String, $filter: UserFilter, $first: Int!, $after: String) {\n    tenant(id: $tenant) {\n      users(search: $search, filter: $filter, first: $first, after: $after) {\n        totalCount\n        nodes {\n          id\n          displayName\n          mail\n          department\n          jobTitle\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').PeopleSearchDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
