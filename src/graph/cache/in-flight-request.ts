import { GraphError, TokenUnavailableError, toError } from '../../errors.js';
import type { Outcome } from '../client/client.js';
import type { OperationContext } from '../client/operation.js';

/** The result of a request that one operation sent, for the operations that waited for it. */
export interface InFlightResult {
  readonly outcome: Outcome;
  /** Whether it failed for a reason of the operation that sent it. The others must then send it themselves. */
  readonly isLeaderAborted: boolean;
}

/** A request that was sent to Graph and has no answer yet. */
export class InFlightRequest {
  readonly result: Promise<InFlightResult>;
  readonly #leader: OperationContext;
  #resolve!: (result: InFlightResult) => void;

  /** @param leader the operation that sends the request */
  constructor(leader: OperationContext) {
    this.#leader = leader;
    this.result = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Whether an operation may wait for it. An interactive operation does not wait for a bulk operation. */
  mayServe(operation: OperationContext): boolean {
    return this.#leader.priority === 'interactive' || operation.priority === 'bulk';
  }

  /** @param nowMs by the clock of the deadline of the operation */
  complete(outcome: Outcome, nowMs: number): void {
    this.#resolve({
      outcome,
      isLeaderAborted: outcome instanceof Error && isLeaderAborted(outcome, this.#leader, nowMs),
    });
  }
}

function isLeaderAborted(error: Error, { signal, deadlineMs }: OperationContext, nowMs: number): boolean {
  if (!(error instanceof GraphError || error instanceof TokenUnavailableError)) return true;
  // Graph requested a wait that ends after the deadline of the leader. The others may have more time.
  const outOfTime = nowMs + (error.retryAfterMs ?? 0) >= deadlineMs;
  return error.retryable && (signal.aborted || outOfTime);
}

/** The result of the work, or the reason of the signal as soon as it aborts. The work itself continues. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | Error> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      resolve(toError(signal.reason));
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
