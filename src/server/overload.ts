import { getHeapStatistics } from 'node:v8';
import type { OverloadConfig } from '../config/config.js';
import { GatewayUnavailableError } from '../errors.js';
import type { Logger } from '../logger.js';

/** How much of the heap is in use: `high` keeps nothing new and does half as much at a time, `full` does nothing. */
type HeapLevel = 'normal' | 'high' | 'full';

/** What a look at the process shows. */
export interface Reading {
  /** Milliseconds, never going back. */
  readonly nowMs: number;
  /** From 0 to 1. */
  readonly heapShare: number;
}

export interface LoadGuardOptions {
  readonly limits: OverloadConfig;
  readonly logger: Logger;
  /** Called when the heap is full, to give back what can be had again. */
  readonly onFull: () => void;
  /** Looks at this process unless given. */
  readonly read?: () => Reading;
}

const lookIntervalMs = 100;
/** How much the latest look counts: one long pause is no overload, several are. */
const weightOfLatest = 0.3;
const retryAfterMs = 1_000;

/**
 * Turns requests away at once when the process has too much to do: what would wait too long anyway is told so while
 * it can still go elsewhere, and what was let in is answered in time.
 */
export class LoadGuard {
  readonly #limits: OverloadConfig;
  readonly #logger: Logger;
  readonly #onFull: () => void;
  readonly #read: () => Reading;
  #timer: NodeJS.Timeout | undefined;
  #inFlight = 0;
  #delayMs = 0;
  #lookedAtMs: number;
  #level: HeapLevel = 'normal';

  constructor({ limits, logger, onFull, read = readProcess }: LoadGuardOptions) {
    this.#limits = limits;
    this.#logger = logger;
    this.#onFull = onFull;
    this.#read = read;
    this.#lookedAtMs = read().nowMs;
  }

  /** Looks again and again, until stopped. */
  start(): void {
    this.#timer = setInterval(() => this.look(), lookIntervalMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Whether there is room for what is only kept to save work. */
  get mayKeep(): boolean {
    return this.#level === 'normal';
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  /** Whether the event loop lets everything wait a tenth as long as it may: more is asked for than is done at once. */
  get isStrained(): boolean {
    return this.#delayMs > this.#limits.eventLoopDelayMs / 10;
  }

  /** To be called every 100 ms: how late the call comes is how long the event loop lets everything wait. */
  look(): void {
    const { nowMs, heapShare } = this.#read();
    const lateMs = Math.max(0, nowMs - this.#lookedAtMs - lookIntervalMs);
    this.#lookedAtMs = nowMs;
    this.#delayMs += weightOfLatest * (lateMs - this.#delayMs);
    const level = this.#levelOf(heapShare);
    if (level === this.#level) return;
    this.#level = level;
    const reason = `heap ${level}, ${Math.round(heapShare * 100)} % used`;
    if (level === 'normal') this.#logger.info('memory is back to normal', { reason });
    else this.#logger.warn('memory runs short', { reason });
    if (level === 'full') this.#onFull();
  }

  /** Lets a request in, and returns undefined; or says why not. Each that was let in must `leave`. */
  enter(): GatewayUnavailableError | undefined {
    if (this.#level === 'full' || this.#delayMs > this.#limits.eventLoopDelayMs) return overloaded();
    const { maximumInFlight } = this.#limits;
    const most = this.#level === 'high' ? Math.ceil(maximumInFlight / 2) : maximumInFlight;
    if (this.#inFlight >= most) return overloaded();
    this.#inFlight += 1;
    return undefined;
  }

  leave(): void {
    this.#inFlight -= 1;
  }

  #levelOf(heapShare: number): HeapLevel {
    if (heapShare > this.#limits.heapFullPercent / 100) return 'full';
    return heapShare > this.#limits.heapHighPercent / 100 ? 'high' : 'normal';
  }
}

function overloaded(): GatewayUnavailableError {
  return new GatewayUnavailableError('This gateway has too much to do at the moment.', {
    hint: 'Try again after Retry-After, or at once with another instance.',
    retryAfterMs,
  });
}

function readProcess(): Reading {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return { nowMs: performance.now(), heapShare: used / limit };
}
