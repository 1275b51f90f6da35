import { ask, type GatewayError, type Gateway } from './client.js';
import { graphql } from './generated/gql.js';
import type { DriveChangesQuery } from './generated/graphql.js';

const driveChanges = graphql(`
  query DriveChanges($tenant: ID!, $drive: ID!, $token: String, $first: Int!) {
    tenant(id: $tenant) {
      drive(id: $drive) {
        delta(token: $token, first: $first) {
          nodes {
            id
            name
            size
            parentReference {
              id
            }
            folder {
              childCount
            }
            deleted {
              state
            }
          }
          token
          hasMore
        }
      }
    }
  }
`);

type Delta = NonNullable<NonNullable<NonNullable<DriveChangesQuery['tenant']>['drive']>['delta']>;

/** An item that is new, changed or, where `deleted` is not null, gone. */
export type Change = Delta['nodes'][number];

/** Where the token of a drive is kept between two rounds, such as a row of a database. */
export interface TokenStore {
  /** Undefined before the first round: everything is listed. */
  load(): Promise<string | undefined>;
  save(token: string): Promise<void>;
}

/** The drive to read, by its id, and the number of changes in a page. */
export interface WatchedDrive {
  readonly tenant: string;
  readonly drive: string;
  readonly first: number;
}

/**
 * One round: hands every change since the kept token to `apply`, page by page. A page's token is kept once `apply`
 * is done with it, so a round that breaks off goes on there. What may come again is the page that broke: `apply`
 * has to be a matter of putting and removing by id.
 * @returns the errors that ended the round early; none when all changes are applied. With `RESYNC_REQUIRED`, forget
 * the token and what was applied, and begin again: Graph no longer knows what was deleted since.
 */
export async function followChanges(
  gateway: Gateway,
  where: WatchedDrive,
  tokens: TokenStore,
  apply: (changes: readonly Change[]) => Promise<void>,
): Promise<readonly GatewayError[]> {
  for (let token = await tokens.load(); ;) {
    const { data, errors } = await ask(gateway, driveChanges, { ...where, token: token ?? null });
    const delta = data?.tenant?.drive?.delta;
    if (!delta || errors.length > 0) return errors;
    await apply(delta.nodes);
    await tokens.save(delta.token);
    if (!delta.hasMore) return [];
    token = delta.token;
  }
}
