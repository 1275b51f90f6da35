import type { OperationContext } from '../client/operation.js';
import type { GraphAnswer } from '../client/request.js';
import { isRetryableStatus } from '../client/retry.js';
import { exceedsThreshold } from '../errors/thresholds.js';

/** So many failures in a row, of so many operations, are an outage: one broken item asked for again and again is not. */
const failuresToOpen = 5;
const operationsToOpen = 3;
const firstPauseMs = 1_000;
const longestPauseMs = 10_000;

/** SharePoint blocks an application by answering 503 to everything. */
const blockedAfterMs = 2 * 60_000;
const blockedPauseMs = 5 * 60_000;

export interface CircuitBreakerOptions {
  /** From 0 to 1. */
  readonly random: () => number;
  /** Whether lasting 503 mean that the application is blocked. */
  readonly canBlock: boolean;
  onOpen(pauseMs: number): void;
  onClose(): void;
  /** Called once, until it is over. */
  onBlocked(): void;
}

/**
 * Keeps requests back while nothing gets through, and lets one at a time find out whether that is over. The first
 * pause is short, since most are blips; only a probe that fails makes it an outage.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  #failures = 0;
  readonly #operations = new Set<string>();
  #openings = 0;
  #probeAtMs = 0;
  #isProbing = false;
  #only503SinceMs: number | undefined;
  #isBlocked = false;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  /** When the next request may go; Infinity while one is finding out. */
  get probeAtMs(): number {
    return this.#isProbing ? Infinity : this.#probeAtMs;
  }

  /** Whether waiting is pointless: it has been tried again, in vain. */
  get isOutage(): boolean {
    return this.#openings > 1;
  }

  get isClosed(): boolean {
    return this.#openings === 0;
  }

  /** To be called with each request sent; says whether it is the one that finds out. */
  begin(): boolean {
    if (this.isClosed) return false;
    this.#isProbing = true;
    return true;
  }

  /** What the answers to one HTTP request tell. */
  record(
    answers: readonly GraphAnswer[],
    { requestId }: OperationContext,
    isProbe: boolean,
    nowMs: number,
  ): void {
    if (answers.some((answer) => !isFault(answer))) return this.#close();
    const only503 = this.#options.canBlock && answers.every(({ status }) => status === 503);
    this.#only503SinceMs = only503 ? (this.#only503SinceMs ?? nowMs) : undefined;
    this.#failures += 1;
    if (this.#operations.size < operationsToOpen) this.#operations.add(requestId);
    if (isProbe) this.#open(nowMs);
    else if (this.isClosed && this.#failures >= failuresToOpen && this.#operations.size >= operationsToOpen) {
      this.#open(nowMs);
    }
  }

  /** The request ended without telling anything: its operation was over, or it had no token. */
  abandon(isProbe: boolean): void {
    if (isProbe) this.#isProbing = false;
  }

  #open(nowMs: number): void {
    this.#isProbing = false;
    this.#openings += 1;
    const isBlocked = this.#only503SinceMs !== undefined && nowMs - this.#only503SinceMs >= blockedAfterMs;
    if (isBlocked && !this.#isBlocked) this.#options.onBlocked();
    this.#isBlocked = isBlocked;
    const pauseMs = isBlocked
      ? blockedPauseMs
      : Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(this.#openings - 1, 10));
    this.#probeAtMs = nowMs + pauseMs * (1 + 0.1 * this.#options.random());
    if (this.#openings === 1) this.#options.onOpen(pauseMs);
  }

  #close(): void {
    this.#failures = 0;
    this.#operations.clear();
    this.#only503SinceMs = undefined;
    if (this.isClosed) return;
    this.#openings = 0;
    this.#probeAtMs = 0;
    this.#isProbing = false;
    this.#isBlocked = false;
    this.#options.onClose();
  }
}

/** Whether nothing of Graph was reached. A throttled answer is an answer: somebody is there. */
function isFault(answer: GraphAnswer): boolean {
  const { status } = answer;
  return status === 0 || (status !== 429 && isRetryableStatus(status) && !exceedsThreshold(answer));
}
