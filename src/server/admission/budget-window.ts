/** A part of a window, which may turn out to have been too much or too little. */
export interface Claim {
  /** Adds to what was taken, or gives some of it back, as long as the window is the same one. */
  correct(amount: number): void;
}

/** What was used in a stretch of time that begins with the first use in it. Times are on a monotonic clock. */
export class BudgetWindow {
  readonly #durationMs: number;
  #current: { readonly startMs: number; used: number } | undefined;

  constructor(durationMs: number) {
    this.#durationMs = durationMs;
  }

  used(nowMs: number): number {
    return this.#at(nowMs)?.used ?? 0;
  }

  /** When all is there again; undefined when it is now. */
  endMs(nowMs: number): number | undefined {
    const current = this.#at(nowMs);
    return current && current.startMs + this.#durationMs;
  }

  /** How long to wait until so much more fits; 0 when it does now. */
  waitFor(amount: number, limit: number, nowMs: number): number {
    const current = this.#at(nowMs);
    if (current === undefined || amount === 0 || current.used + amount <= limit) return 0;
    return current.startMs + this.#durationMs - nowMs;
  }

  take(amount: number, nowMs: number): Claim {
    const current = this.#at(nowMs) ?? { startMs: nowMs, used: 0 };
    // What costs nothing begins nothing.
    if (amount > 0) this.#current = current;
    current.used += amount;
    return {
      correct: (more) => {
        current.used = Math.max(0, current.used + more);
      },
    };
  }

  #at(nowMs: number): { readonly startMs: number; used: number } | undefined {
    const isOver = this.#current !== undefined && nowMs >= this.#current.startMs + this.#durationMs;
    if (isOver) this.#current = undefined;
    return this.#current;
  }
}
