import { setMaxListeners } from 'node:events';
import { GraphError } from '../../errors.js';

/**
 * The reason of the abort signal when an operation has ended. All operations share it, because it is almost never shown.
 * It is retryable: another operation that waits for the same read then sends the read itself.
 */
const ended = outOfTime();

/** Ends an operation after its last moment. */
export class OperationLife {
  readonly #stop = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(timeoutMs: number) {
    // Each request to Graph listens to the signal. More than ten listeners are no leak.
    setMaxListeners(0, this.#stop.signal);
    this.#timer = setTimeout(() => {
      this.#stop.abort(outOfTime());
    }, timeoutMs);
  }

  /** Aborts when the operation has ended or has no time left. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** The error of an operation that has ended. */
  get ended(): GraphError {
    return ended;
  }

  get isOutOfTime(): boolean {
    return this.signal.aborted && this.signal.reason !== ended;
  }

  /** Aborts the signal, so that running requests stop. */
  stop(): void {
    this.#stop.abort(ended);
  }

  stopTimer(): void {
    clearTimeout(this.#timer);
  }
}

function outOfTime(): GraphError {
  return new GraphError('GRAPH_TIMEOUT', 'The operation ran out of time.', {
    status: 0,
    retryable: true,
    hint: 'Read less at once, or try again.',
  });
}
