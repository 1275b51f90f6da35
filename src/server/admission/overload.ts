import { getHeapStatistics } from 'node:v8';
import type { OverloadConfig } from '../../config/config.js';
import { GatewayUnavailableError } from '../../errors.js';
import type { Logger } from '../../logger.js';

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
/** For how long it is said that requests are turned away, after the last one was: probes look every few seconds. */
const rememberedMs = 10_000;

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
  #heapShare = 0;
  #turnedAway: { readonly atMs: number; readonly reason: string } | undefined;

  constructor({ limits, logger, onFull, read = readProcess }: LoadGuardOptions) {
    this.#limits = limits;
    this.#logger = logger;
    this.#onFull = onFull;
    this.#read = read;
    this.#lookedAtMs = read().nowMs;
  }

  /** Looks again and again, until stopped. */
  start(): void {
    // What the start of the process took is no overload.
    this.#lookedAtMs = this.#read().nowMs;
    this.#timer = setInterval(() => this.look(), lookIntervalMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Whether there is room for what is only kept to save work. */
  get mayStore(): boolean {
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
    this.#heapShare = heapShare;
    const level = this.#levelOf(heapShare);
    if (level === this.#level) return;
    this.#level = level;
    const reason = `heap ${level}, ${Math.round(heapShare * 100)} % used`;
    if (level === 'normal') this.#logger.info('memory is back to normal', { reason });
    else this.#logger.warn('memory runs short', { reason });
    if (level === 'full') this.#onFull();
  }

  /**
   * Does work that counts among what is done at a time, from its beginning to its end.
   * @throws GatewayUnavailableError when there is no room for it
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const refusal = this.acquire();
    if (refusal !== undefined) throw refusal;
    try {
      return await work();
    } finally {
      this.release();
    }
  }

  /** Lets a request in, and returns undefined; or says why not. Each that was let in must `release`. */
  acquire(): GatewayUnavailableError | undefined {
    const refusal = this.refusal();
    if (refusal === undefined) this.#inFlight += 1;
    return refusal;
  }

  /** What a request would be answered now; undefined when it would be let in. */
  refusal(): GatewayUnavailableError | undefined {
    const reason = this.#reason();
    if (reason === undefined) return undefined;
    this.#turnedAway = { atMs: this.#read().nowMs, reason };
    return overloaded();
  }

  /** Why requests are turned away, or were in the last ten seconds; undefined when none were. */
  shedding(): string | undefined {
    const latest = this.#turnedAway;
    const isRecent = latest !== undefined && this.#read().nowMs - latest.atMs < rememberedMs;
    return this.#reason() ?? (isRecent ? latest.reason : undefined);
  }

  release(): void {
    this.#inFlight -= 1;
  }

  #reason(): string | undefined {
    const { maximumInFlight, eventLoopDelayMs, heapHighPercent, heapFullPercent } = this.#limits;
    const used = `${Math.round(this.#heapShare * 100)} % of the heap is in use`;
    if (this.#level === 'full') return `${used}: server.overload.heapFullPercent is ${heapFullPercent}.`;
    if (this.#delayMs > eventLoopDelayMs) {
      const waits = `Everything waits ${Math.round(this.#delayMs)} ms for the processor`;
      return `${waits}: server.overload.eventLoopDelayMs is ${eventLoopDelayMs}.`;
    }
    const isHigh = this.#level === 'high';
    const most = isHigh ? Math.ceil(maximumInFlight / 2) : maximumInFlight;
    if (this.#inFlight < most) return undefined;
    const atATime = `${this.#inFlight} requests are worked on, and no more than ${most} may be`;
    return isHigh
      ? `${atATime}: ${used}, and server.overload.heapHighPercent is ${heapHighPercent}.`
      : `${atATime}: server.overload.maximumInFlight.`;
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
