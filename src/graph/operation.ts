/**
 * What one operation cost, counted as it happens. An HTTP request is what left the process; a Graph request is
 * one GET or POST, whether alone or inside a `$batch`. Repetitions count. Token requests are not counted.
 */
export class Cost {
  httpRequests = 0;
  graphRequests = 0;
  /** In Graph's own resource units: what Graph announced where it did, our estimate otherwise. */
  resourceUnits = 0;
  /** Reads that another read of the same operation answered. */
  merged = 0;
  /** Graph requests that were repeated. */
  retried = 0;
  /** Time spent waiting before repetitions, in milliseconds. */
  waitedMs = 0;
}

/** What one GraphQL operation lends to every read it causes. */
export interface OperationScope {
  /** Ours, sent as `client-request-id`. */
  readonly requestId: string;
  /** Aborted when the caller goes away, and at the deadline. */
  readonly signal: AbortSignal;
  /** On the Graph client's clock, in milliseconds. */
  readonly deadlineMs: number;
  readonly cost: Cost;
}
