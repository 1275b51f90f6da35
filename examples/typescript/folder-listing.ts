import { ask, type Answer, type Gateway } from './client.js';
import { graphql } from './generated/gql.js';
import type { FolderListingQuery, FolderListingQueryVariables } from './generated/graphql.js';

const folderListing = graphql(`
  query FolderListing($tenant: ID!, $user: ID!, $path: String!, $first: Int!, $after: String) {
    tenant(id: $tenant) {
      user(id: $user) {
        drive {
          item(path: $path) {
            id
            name
            children(first: $first, after: $after, orderBy: [{ field: name }]) {
              nodes {
                id
                name
                size
                lastModifiedDateTime
                folder {
                  childCount
                }
                lastModifiedBy {
                  user {
                    displayName
                  }
                }
                thumbnails {
                  small {
                    url
                    width
                    height
                  }
                }
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
        }
      }
    }
  }
`);

type Folder = NonNullable<
  NonNullable<NonNullable<NonNullable<FolderListingQuery['tenant']>['user']>['drive']>['item']
>;

/** A file or a folder, as a row of a list needs it. */
type FolderEntry = NonNullable<Folder['children']>['nodes'][number];

/** One page of a folder. */
export interface FolderPage {
  readonly entries: readonly FolderEntry[];
  /** To be passed as `after`, for the page behind this one; null on the last page. */
  readonly next: string | null;
}

/**
 * One page of a folder in a person's OneDrive. `data` is null where there is no such person, drive or folder, and
 * where `errors` say why it could not be read.
 */
export async function listFolder(
  gateway: Gateway,
  where: FolderListingQueryVariables,
): Promise<Answer<FolderPage>> {
  const { data, errors } = await ask(gateway, folderListing, where);
  const children = data?.tenant?.user?.drive?.item?.children;
  if (!children) return { data: null, errors };
  const { hasNextPage, endCursor } = children.pageInfo;
  return { data: { entries: children.nodes, next: hasNextPage ? endCursor : null }, errors };
}
