/** The time, passed as an argument so that tests control it. */
export interface GraphClock {
  /** Milliseconds. The value never goes back. */
  now(): number;
  /** Resolves after this duration, or as soon as the signal aborts. */
  sleep(durationMs: number, signal: AbortSignal): Promise<void>;
}
