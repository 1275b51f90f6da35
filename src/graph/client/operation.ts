import type { GraphRequest } from './request.js';
import type { Trace } from './trace.js';

/**
 * What one operation cost, counted as it happens. An HTTP request is what left the process; a Graph request is
 * one GET or POST, whether alone or inside a `$batch`. Retries count. Token requests are not counted.
 */
export class Cost {
  /** What the operation may cost in resource units, told from its text before anything was sent. */
  bound = 0;
  httpRequests = 0;
  graphRequests = 0;
  /** In Graph's own resource units: what Graph announced where it did, our estimate otherwise. */
  resourceUnits = 0;
  /** Reads that another read of the same operation answered. */
  merged = 0;
  /** Graph requests that were not sent: the shared cache had the answer, or another operation was asking. */
  cached = 0;
  /** Graph requests that were retried. */
  retried = 0;
  /** The time during which something of the operation was held back, by Graph or by our queues, in milliseconds. */
  waitedMs = 0;
  #planned = 0;
  #extra = 0;
  #limit = 0;
  #waiting = 0;
  #waitingSinceMs = 0;

  /** Lets the operation take its bound, and on top of it, up to the limit, what nobody could foresee. */
  allow(bound: number, limit: number): void {
    this.bound = bound;
    this.#limit = limit;
  }

  /** Takes the estimated units of one read; false when that would be more than was promised. */
  take({ units, isExtra = false }: Pick<GraphRequest, 'units' | 'isExtra'>): boolean {
    const isAllowed = isExtra
      ? this.bound + this.#extra + units <= this.#limit
      : this.#planned + units <= this.bound;
    if (!isAllowed) return false;
    if (isExtra) this.#extra += units;
    else this.#planned += units;
    return true;
  }

  /** Notes a wait. However many there are at a time, each moment counts once. */
  waitBegins(nowMs: number): void {
    if (this.#waiting === 0) this.#waitingSinceMs = nowMs;
    this.#waiting += 1;
  }

  waitEnds(nowMs: number): void {
    this.#waiting -= 1;
    if (this.#waiting === 0) this.waitedMs += Math.round(nowMs - this.#waitingSinceMs);
  }
}

/** Somebody waits for an interactive operation; a bulk one may take its time. */
export type Priority = 'interactive' | 'bulk';

/** What one GraphQL operation lends to every read it causes. */
export interface OperationContext {
  /** Ours, sent as `client-request-id`. */
  readonly requestId: string;
  /** Whose operation it is: callers share a tenant's gate evenly. */
  readonly caller: string;
  readonly priority: Priority;
  /** Aborted when the caller goes away, and at the deadline. */
  readonly signal: AbortSignal;
  /** On the Graph client's clock, in milliseconds. */
  readonly deadlineMs: number;
  readonly cost: Cost;
  /** Calls back when all is known that will be read next; at the end of the tick when left out. */
  readonly atEndOfTick?: (callback: () => void) => void;
  /**
   * False only in tests that compare answers with and without the plan of reads. Then each level is read, and each read
   * is a request of its own. True when left out.
   */
  readonly plansReads?: boolean | undefined;
  /** There when the requests of the operation are to be listed. */
  readonly trace?: Trace | undefined;
}
