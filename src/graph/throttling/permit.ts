import type { Queueable } from './fair-queue.js';
import type { OperationContext } from '../client/operation.js';
import type { GraphRequest } from '../client/request.js';

/** One HTTP request that needs a permit. */
export interface PermitRequest {
  readonly operation: OperationContext;
  readonly requests: readonly GraphRequest[];
  readonly isRetry: boolean;
  /** Whether it is a piece of a batch that could not be read, and stays beside the retry budget. */
  readonly isPiece?: boolean;
}

/** The right to send one HTTP request, until it is released. */
export interface Permit {
  readonly request: PermitRequest;
  /** Resource units, as estimated. */
  readonly units: number;
  readonly generation: number;
  /** Whether it finds out if Graph answers again. */
  readonly isProbe: boolean;
}

/** A request that waits for its permit. */
export class QueueEntry implements Queueable {
  readonly caller: string;
  readonly priority: OperationContext['priority'];
  readonly units: number;
  readonly isRetry: boolean;
  isWaiting = true;
  onDequeued: (() => void) | undefined;

  constructor(
    readonly request: PermitRequest,
    private readonly onAcquired: (permit: Permit) => void,
    private readonly onRejected: (reason: Error) => void,
  ) {
    this.caller = request.operation.caller;
    this.priority = request.operation.priority;
    this.units = request.requests.reduce((sum, { units }) => sum + units, 0);
    this.isRetry = request.isRetry;
  }

  resolve(permit: Permit): void {
    this.#dequeue();
    this.onAcquired(permit);
  }

  reject(reason: Error): void {
    this.#dequeue();
    this.onRejected(reason);
  }

  #dequeue(): void {
    this.isWaiting = false;
    this.onDequeued?.();
  }
}
