/** Time, as an argument. */
export interface GraphClock {
  /** Milliseconds, never going back. */
  now(): number;
  /** Resolves after that long, or as soon as the signal aborts. */
  sleep(durationMs: number, signal: AbortSignal): Promise<void>;
}
