/** The time, as an argument. Best backed by the monotonic clock: only differences are ever looked at. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
}
