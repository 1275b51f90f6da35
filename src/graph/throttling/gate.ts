import type { GraphClock } from '../clock.js';
import { FairQueue } from './fair-queue.js';
import { ThrottleState, type ThrottleStateOptions } from './throttle-state.js';
import type { OperationContext } from '../client/operation.js';
import type { GraphAnswer } from '../client/request.js';
import type { TenantRetryBudget } from './retry-budget.js';
import { QueueEntry, type Permit, type PermitRequest } from './permit.js';

export interface GateOptions extends ThrottleStateOptions {
  readonly retryBudget: TenantRetryBudget;
  readonly clock: GraphClock;
}

/** One caller alone never takes more than this part of a gate; the rest is there for whoever comes next. */
const shareOfOneCaller = 0.7;
/** A gate nobody used for so long has nothing to remember: the windows Graph counts by are over. */
const memoryMs = 60_000;

/**
 * Hands out the permits of one workload of one tenant to all operations of the process. It opens when Graph may be asked,
 * lets through as much as Graph can take, and decides who gets the next permit.
 */
export class Gate {
  readonly #clock: GraphClock;
  readonly #retryBudget: TenantRetryBudget;
  readonly #throttleState: ThrottleState;
  readonly #queue = new FairQueue<QueueEntry>();
  readonly #inFlightByCaller = new Map<string, number>();
  #inFlight = 0;
  #unitsInFlight = 0;
  #lastUsedMs = 0;
  #timer: { readonly atMs: number; readonly stop: AbortController } | undefined;

  constructor(options: GateOptions) {
    this.#clock = options.clock;
    this.#retryBudget = options.retryBudget;
    this.#throttleState = new ThrottleState(options);
  }

  /**
   * Sends once it has a permit, and records the answers. Rejects at once when the gate opens after the
   * operation's deadline, with the signal's reason when the operation ends first, and as `send` does.
   */
  async withPermit(request: PermitRequest, send: () => Promise<GraphAnswer[]>): Promise<GraphAnswer[]> {
    const permit = await this.#acquire(request);
    try {
      const answers = await send();
      this.#record(permit, answers);
      return answers;
    } finally {
      this.#release(permit);
    }
  }

  /** Why a request of this operation would be rejected now, if it would. */
  refusal({ deadlineMs }: OperationContext): Error | undefined {
    return this.#throttleState.refusal(deadlineMs, this.#clock.now());
  }

  /** How long until it opens, in milliseconds; 0 when it is open, undefined while nobody can say. */
  opensInMs(): number | undefined {
    const nowMs = this.#clock.now();
    const opensAtMs = this.#throttleState.opensAtMs(nowMs);
    return opensAtMs === Infinity ? undefined : Math.max(0, Math.ceil(opensAtMs - nowMs));
  }

  /** Lets requests through although Graph asked to wait. */
  reopen(): void {
    this.#throttleState.reopen();
    this.#stopTimer();
    this.#grantAll();
  }

  /** Whether it can be forgotten: one made anew would behave the same. */
  isIdle(): boolean {
    const isUnused = this.#inFlight === 0 && this.#queue.size === 0;
    const isLongAgo = this.#clock.now() - this.#lastUsedMs >= memoryMs;
    return isUnused && isLongAgo && this.#throttleState.isInitial && this.opensInMs() === 0;
  }

  #acquire(request: PermitRequest): Promise<Permit> {
    request.operation.signal.throwIfAborted();
    const refusal = this.refusal(request.operation);
    if (refusal !== undefined) throw refusal;
    const sinceMs = this.#clock.now();
    return new Promise((resolve, reject) => {
      const entry = new QueueEntry(request, resolve, reject);
      this.#queue.add(entry);
      this.#grantAll();
      if (entry.isWaiting) this.#trackWait(entry, sinceMs);
    });
  }

  #trackWait(entry: QueueEntry, sinceMs: number): void {
    const { signal, cost } = entry.request.operation;
    const onAbort = (): void => this.#reject(entry, signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    cost.waitBegins(sinceMs);
    entry.onDequeued = () => {
      signal.removeEventListener('abort', onAbort);
      cost.waitEnds(this.#clock.now());
    };
  }

  #reject(entry: QueueEntry, reason: Error): void {
    this.#queue.delete(entry);
    entry.reject(reason);
    this.#grantAll();
  }

  /** Grants a permit to all who may go now, and sets a timer for the others. */
  #grantAll(): void {
    while (this.#queue.size > 0) {
      const nowMs = this.#clock.now();
      const opensAtMs = this.#throttleState.opensAtMs(nowMs);
      if (opensAtMs > nowMs) return this.#startTimer(opensAtMs, nowMs);
      const entry = this.#queue.take((one) => this.#mayGrant(one));
      // A released permit makes room for the next.
      if (entry === undefined) break;
      entry.resolve(this.#grant(entry, nowMs));
    }
    this.#stopTimer();
  }

  #mayGrant({ caller, isRetry }: QueueEntry): boolean {
    const { limit } = this.#throttleState;
    if (this.#inFlight >= limit) return false;
    if ((this.#inFlightByCaller.get(caller) ?? 0) >= Math.max(1, Math.floor(limit * shareOfOneCaller)))
      return false;
    if (!isRetry || this.#retryBudget.mayRetry()) return true;
    this.#retryBudget.whenFreed(this.#onRetryBudgetFreed);
    return false;
  }

  readonly #onRetryBudgetFreed = (): void => this.#grantAll();

  #grant({ request, caller, units, isRetry }: QueueEntry, nowMs: number): Permit {
    this.#inFlight += 1;
    this.#unitsInFlight += units;
    this.#inFlightByCaller.set(caller, (this.#inFlightByCaller.get(caller) ?? 0) + 1);
    this.#retryBudget.begin(isRetry, request.isPiece === true ? 0 : request.requests.length);
    return { request, units, ...this.#throttleState.begin(units, nowMs) };
  }

  #record(permit: Permit, answers: readonly GraphAnswer[]): void {
    const nowMs = this.#clock.now();
    const gate = {
      isBusy: this.#queue.size > 0 || this.#inFlight >= this.#throttleState.limit,
      unitsInFlight: this.#unitsInFlight - permit.units,
    };
    this.#throttleState.record(permit, answers, gate, nowMs);
    if (this.#throttleState.opensAtMs(nowMs) <= nowMs) return;
    for (const entry of this.#queue.all()) {
      const refusal = this.refusal(entry.request.operation);
      if (refusal !== undefined) this.#reject(entry, refusal);
    }
  }

  #release(permit: Permit): void {
    const { operation, isRetry } = permit.request;
    this.#inFlight -= 1;
    this.#unitsInFlight -= permit.units;
    const others = (this.#inFlightByCaller.get(operation.caller) ?? 0) - 1;
    if (others > 0) this.#inFlightByCaller.set(operation.caller, others);
    else this.#inFlightByCaller.delete(operation.caller);
    this.#lastUsedMs = this.#clock.now();
    this.#throttleState.end(permit);
    this.#retryBudget.end(isRetry);
    this.#grantAll();
  }

  /** One timer a gate, however many wait. */
  #startTimer(atMs: number, nowMs: number): void {
    if (this.#timer !== undefined && this.#timer.atMs <= atMs) return;
    this.#stopTimer();
    // The one that finds out whether Graph answers again will wake the others.
    if (atMs === Infinity) return;
    const timer = { atMs, stop: new AbortController() };
    this.#timer = timer;
    void this.#clock.sleep(atMs - nowMs, timer.stop.signal).then(() => {
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      this.#grantAll();
    });
  }

  #stopTimer(): void {
    this.#timer?.stop.abort();
    this.#timer = undefined;
  }
}
