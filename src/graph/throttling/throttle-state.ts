import type { Logger } from '../../logger.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { AdaptiveConcurrencyLimit } from './adaptive-concurrency-limit.js';
import { throttledError, unavailableError } from './refusals.js';
import type { GraphAnswer } from '../client/request.js';
import type { Workload } from '../query/resource.js';
import { closedForMs } from '../client/retry.js';
import {
  requestedWaitMs,
  isThrottled,
  largestShareUsed,
  leastRemaining,
  unitsOf,
} from './throttle-signals.js';
import { TokenBucket } from './token-bucket.js';
import type { Permit } from './permit.js';

export interface ThrottleStateOptions {
  readonly tenantName: string;
  readonly workload: Workload;
  readonly logger: Logger;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** What Graph's answers have told about one workload of one tenant: when it may be asked again, and how much. */
export class ThrottleState {
  readonly #options: ThrottleStateOptions;
  readonly #limit = new AdaptiveConcurrencyLimit();
  #bucket = new TokenBucket();
  readonly #circuitBreaker: CircuitBreaker;
  #closedUntilMs = 0;
  #throttlesInRow = 0;

  constructor(options: ThrottleStateOptions) {
    this.#options = options;
    this.#circuitBreaker = new CircuitBreaker(circuitBreakerOptions(options));
  }

  /** How many HTTP requests may be under way. */
  get limit(): number {
    return this.#limit.current;
  }

  /** Whether there is nothing to remember. */
  get isInitial(): boolean {
    return this.#circuitBreaker.isClosed;
  }

  /** Forgets what Graph asked for: an operator knows better. What does not answer stays with the circuit breaker. */
  reopen(): void {
    this.#closedUntilMs = 0;
    this.#throttlesInRow = 0;
    this.#bucket = new TokenBucket();
  }

  /** When the next request may go; Infinity while one is finding out. */
  opensAtMs(nowMs: number): number {
    return Math.max(this.#closedUntilMs, this.#bucket.nextAtMs(nowMs), this.#circuitBreaker.probeAtMs);
  }

  /** Why there is no point in waiting, if there is none. */
  refusal(deadlineMs: number, nowMs: number): Error | undefined {
    const probeAtMs = this.#circuitBreaker.probeAtMs;
    const opensAtMs = this.opensAtMs(nowMs);
    // While a probe is under way nobody can say when; it will not take long.
    if (opensAtMs === Infinity || opensAtMs <= nowMs) return undefined;
    const isOutage = this.#circuitBreaker.isOutage && probeAtMs > nowMs;
    if (!isOutage && opensAtMs < deadlineMs) return undefined;
    const waitMs = Math.ceil(opensAtMs - nowMs);
    return probeAtMs === opensAtMs ? unavailableError(waitMs) : throttledError(waitMs);
  }

  /** Notes a request as sent. */
  begin(units: number, nowMs: number): Pick<Permit, 'generation' | 'isProbe'> {
    this.#bucket.take(units, nowMs);
    return { generation: this.#limit.generation, isProbe: this.#circuitBreaker.begin() };
  }

  /** Notes a request as over. To be called after `record`, and also when there was nothing to record. */
  end({ isProbe }: Permit): void {
    this.#circuitBreaker.abandon(isProbe);
  }

  /**
   * @param answers to one HTTP request
   * @param gate what else was going on when they came: other units under way, and whether others had to wait
   */
  record(
    permit: Permit,
    answers: readonly GraphAnswer[],
    gate: { readonly isBusy: boolean; readonly unitsInFlight: number },
    nowMs: number,
  ): void {
    const throttled = answers.filter(isThrottled);
    if (throttled.length > 0) this.#close(throttled, permit, nowMs);
    else this.#throttlesInRow = 0;
    const timedOut = answers.filter(({ failure }) => failure === 'timeout');
    const share = (throttled.length + timedOut.length) / answers.length;
    if (share > 0) this.#limit.onOverload(share, permit.generation);
    else this.#limit.onHealthy(gate.isBusy);
    this.#recordUnits(permit, answers, gate.unitsInFlight, nowMs);
    this.#circuitBreaker.record(answers, permit.request.operation, permit.isProbe, nowMs);
  }

  #recordUnits(
    { request, units }: Permit,
    answers: readonly GraphAnswer[],
    unitsInFlight: number,
    nowMs: number,
  ): void {
    const counted = request.requests.reduce((sum, part, index) => sum + unitsOf(part, answers[index]), 0);
    this.#bucket.take(counted - units, nowMs);
    const remaining = leastRemaining(answers);
    if (remaining !== undefined) this.#bucket.onRemaining(remaining, unitsInFlight, nowMs);
    const shareUsed = largestShareUsed(answers);
    if (shareUsed !== undefined) this.#bucket.onShareUsed(shareUsed, nowMs);
  }

  /** Keeps everyone out for the longest time any of these answers asks for. */
  #close(throttled: readonly GraphAnswer[], { generation }: Permit, nowMs: number): void {
    const { workload, random, logger, tenantName: tenant } = this.#options;
    if (generation === this.#limit.generation) this.#throttlesInRow += 1;
    const requested = throttled.flatMap((answer) => requestedWaitMs(answer, workload) ?? []);
    const requestedMs = requested.length === 0 ? undefined : Math.max(...requested);
    const waitMs = closedForMs(requestedMs, this.#throttlesInRow, random());
    if (this.#closedUntilMs <= nowMs) {
      logger.warn('graph throttles, gate closed', { tenant, workload, waitMs: Math.ceil(waitMs) });
    }
    this.#closedUntilMs = Math.max(this.#closedUntilMs, nowMs + waitMs);
  }
}

function circuitBreakerOptions({ logger, tenantName: tenant, workload, random }: ThrottleStateOptions) {
  return {
    random,
    canBlock: workload === 'files',
    onOpen: (waitMs: number) => logger.warn('graph does not answer', { tenant, workload, waitMs }),
    onClose: () => logger.info('graph answers again', { tenant, workload }),
    // Only the tenant's administrator can end this: Microsoft writes to the Message Center.
    onBlocked: () => logger.error('sharepoint blocks this application', { tenant, workload }),
  };
}
