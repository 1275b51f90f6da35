import type { OperationScope } from './operation.js';
import type { GraphRequest } from './request.js';

/** One HTTP request that wants to go through. */
export interface Visit {
  readonly scope: OperationScope;
  readonly requests: readonly GraphRequest[];
  readonly isRepeat: boolean;
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
