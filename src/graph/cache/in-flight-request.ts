import { GraphError, TokenUnavailableError, toError } from '../../errors.js';
import type { Outcome } from '../client/client.js';
import type { OperationContext } from '../client/operation.js';

/** How a request ended that one operation sent and others were waiting for. */
export interface InFlightResult {
  readonly outcome: Outcome;
  /** Whether it failed for a reason of the operation that sent it: the others have to ask for themselves. */
  readonly isLeaderAborted: boolean;
}

/** A request on its way to Graph. */
export class InFlightRequest {
  readonly result: Promise<InFlightResult>;
  readonly #leader: OperationContext;
  #resolve!: (result: InFlightResult) => void;

  /** @param leader the operation that sends it */
  constructor(leader: OperationContext) {
    this.#leader = leader;
    this.result = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Whether an operation may wait for it: nobody in a hurry waits for somebody who is not. */
  mayServe(operation: OperationContext): boolean {
    return this.#leader.priority === 'interactive' || operation.priority === 'bulk';
  }

  /** @param nowMs on the clock of the operation's deadline */
  complete(outcome: Outcome, nowMs: number): void {
    this.#resolve({
      outcome,
      isLeaderAborted: outcome instanceof Error && isLeaderAborted(outcome, this.#leader, nowMs),
    });
  }
}

function isLeaderAborted(error: Error, { signal, deadlineMs }: OperationContext, nowMs: number): boolean {
  if (!(error instanceof GraphError || error instanceof TokenUnavailableError)) return true;
  // What was told to wait for longer than it had time for may be worth waiting for with more of it.
  const outOfTime = nowMs + (error.retryAfterMs ?? 0) >= deadlineMs;
  return error.retryable && (signal.aborted || outOfTime);
}

/** The outcome of the work, or the reason of the signal as soon as that aborts. The work itself goes on. */
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
