import { GraphQLError } from 'graphql';

/** A path in an answer. */
export type ErrorPath = readonly (string | number)[];

/** A field that failed alike for several entries of a list. */
export interface FailedEntries {
  /** The path of the list; of a connection, its own. */
  readonly list: ErrorPath;
  /** The field, as the entries have it in the answer, such as `manager.mobilePhone`. */
  readonly field: string;
  /** How many values failed: more than the entries where these have lists themselves. */
  readonly count: number;
  /** Which entries, by their positions in the list. */
  readonly entries: readonly number[];
}

/** One error for all entries of a list that it strikes. */
export class ErrorOfList extends GraphQLError {
  readonly struck: FailedEntries;

  /** @param one of the equal errors */
  constructor(one: GraphQLError, struck: FailedEntries) {
    super(one.message, { nodes: one.nodes ?? null, path: struck.list, originalError: one.originalError });
    this.struck = struck;
  }
}
