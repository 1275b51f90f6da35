import { RateLimitedError } from '../../errors.js';

/** What was done within this time counts, and within the same time before. */
const periodMs = 5_000;
/** How much more than an equal share of all work a caller may cause while there is too much of it. */
const mostShares = 1.5;
/** Whoever caused no more than this, some 10 ms of work, is not why others wait, whatever its share. */
const leastValues = 5_000;
const retryAfterMs = 1_000;

export interface WorkSharesOptions {
  readonly clock: { now(): number };
  /** Whether there is more work than is done at once. */
  readonly isStrained: () => boolean;
}

/**
 * Which caller causes how much of the work of this process: that of the last 5 to 10 seconds, in values of answers.
 * While there is too much of it, those who cause most of it are refused, long before everybody is.
 */
export class WorkShares {
  readonly #options: WorkSharesOptions;
  #current = new Map<string, number>();
  #before = new Map<string, number>();
  #beganAtMs: number;

  constructor(options: WorkSharesOptions) {
    this.#options = options;
    this.#beganAtMs = options.clock.now();
  }

  charge(caller: string, values: number): void {
    this.#rotate();
    this.#current.set(caller, (this.#current.get(caller) ?? 0) + values);
  }

  /**
   * Counts a request of a caller.
   * @throws RateLimitedError when there is too much work, and most of it is this caller's
   */
  countRequest(caller: string): void {
    // Whoever asks is one of those the work is shared by, however little it is.
    this.charge(caller, 1);
    if (this.#options.isStrained() && this.#isAboveShare(caller)) throw aboveShare();
  }

  #isAboveShare(caller: string): boolean {
    const caused = this.#workOf(caller);
    if (caused <= leastValues) return false;
    const callers = new Set([...this.#current.keys(), ...this.#before.keys()]);
    let all = 0;
    for (const one of callers) all += this.#workOf(one);
    return caused > (mostShares * all) / callers.size;
  }

  #workOf(caller: string): number {
    return (this.#current.get(caller) ?? 0) + (this.#before.get(caller) ?? 0);
  }

  #rotate(): void {
    const nowMs = this.#options.clock.now();
    const passedMs = nowMs - this.#beganAtMs;
    if (passedMs < periodMs) return;
    this.#before = passedMs < 2 * periodMs ? this.#current : new Map<string, number>();
    this.#current = new Map();
    this.#beganAtMs = nowMs;
  }
}

function aboveShare(): RateLimitedError {
  return new RateLimitedError('This gateway has too much to do, and most of it for this caller.', {
    retryAfterMs,
    hint: 'Try again after "retryAfterMs", and read less at a time: fewer fields, or smaller pages.',
  });
}
