import type { Queued } from './fair-queue.js';
import type { OperationScope } from './operation.js';
import type { GraphRequest } from './request.js';

/** One HTTP request that wants to go through. */
export interface Visit {
  readonly scope: OperationScope;
  readonly requests: readonly GraphRequest[];
  readonly isRepeat: boolean;
  /** Whether it is a piece of a batch that could not be read, and stays beside the retry budget. */
  readonly isPiece?: boolean;
}

/** A visit whose turn has come. */
export interface Admission {
  readonly visit: Visit;
  /** Resource units, as estimated. */
  readonly units: number;
  readonly generation: number;
  /** Whether it finds out if Graph answers again. */
  readonly isProbe: boolean;
}

/** A visit in the queue. */
export class Waiter implements Queued {
  readonly caller: string;
  readonly priority: OperationScope['priority'];
  readonly units: number;
  readonly isRepeat: boolean;
  isWaiting = true;
  onSettled: (() => void) | undefined;

  constructor(
    readonly visit: Visit,
    private readonly onAdmitted: (admission: Admission) => void,
    private readonly onRefused: (reason: Error) => void,
  ) {
    this.caller = visit.scope.caller;
    this.priority = visit.scope.priority;
    this.units = visit.requests.reduce((sum, { units }) => sum + units, 0);
    this.isRepeat = visit.isRepeat;
  }

  resolve(admission: Admission): void {
    this.#settle();
    this.onAdmitted(admission);
  }

  reject(reason: Error): void {
    this.#settle();
    this.onRefused(reason);
  }

  #settle(): void {
    this.isWaiting = false;
    this.onSettled?.();
  }
}
