import type { GraphClock } from './clock.js';
import { FairQueue } from './fair-queue.js';
import { GateConditions, type ConditionsOptions } from './gate-conditions.js';
import type { OperationScope } from './operation.js';
import type { GraphAnswer } from './request.js';
import type { TenantRetryBudget } from './retry-budget.js';
import { Waiter, type Admission, type Visit } from './visit.js';

export interface GateOptions extends ConditionsOptions {
  readonly budget: TenantRetryBudget;
  readonly clock: GraphClock;
}

/** One caller alone never takes more than this part of a gate; the rest is there for whoever comes next. */
const shareOfOneCaller = 0.7;
/** A gate nobody used for so long has nothing to remember: the windows Graph counts by are over. */
const memoryMs = 60_000;

/**
 * What all operations of the process pass to reach one workload of one tenant. It opens when Graph may be asked,
 * lets through as much as Graph can take, and decides whose turn it is.
 */
export class Gate {
  readonly #clock: GraphClock;
  readonly #budget: TenantRetryBudget;
  readonly #conditions: GateConditions;
  readonly #queue = new FairQueue<Waiter>();
  readonly #ofCaller = new Map<string, number>();
  #underWay = 0;
  #unitsUnderWay = 0;
  #lastUsedMs = 0;
  #wake: { readonly atMs: number; readonly stop: AbortController } | undefined;

  constructor(options: GateOptions) {
    this.#clock = options.clock;
    this.#budget = options.budget;
    this.#conditions = new GateConditions(options);
  }

  /**
   * Sends when its turn has come, and learns from the answers. Rejects at once when the gate opens after the
   * operation's deadline, with the signal's reason when the operation ends first, and as `send` does.
   */
  async pass(visit: Visit, send: () => Promise<GraphAnswer[]>): Promise<GraphAnswer[]> {
    const admission = await this.#turn(visit);
    try {
      const answers = await send();
      this.#learn(admission, answers);
      return answers;
    } finally {
      this.#leave(admission);
    }
  }

  /** Why a request of this operation would be turned away now, if it would. */
  refusal({ deadlineMs }: OperationScope): Error | undefined {
    return this.#conditions.refusal(deadlineMs, this.#clock.now());
  }

  /** How long until it opens, in milliseconds; 0 when it is open, undefined while nobody can say. */
  opensInMs(): number | undefined {
    const nowMs = this.#clock.now();
    const opensAtMs = this.#conditions.opensAtMs(nowMs);
    return opensAtMs === Infinity ? undefined : Math.max(0, Math.ceil(opensAtMs - nowMs));
  }

  /** Lets requests through although Graph asked to wait. */
  reopen(): void {
    this.#conditions.reopen();
    this.#sleepOn();
    this.#admitAll();
  }

  /** Whether it can be forgotten: one made anew would behave the same. */
  isIdle(): boolean {
    const isUnused = this.#underWay === 0 && this.#queue.size === 0;
    const isLongAgo = this.#clock.now() - this.#lastUsedMs >= memoryMs;
    return isUnused && isLongAgo && this.#conditions.isCalm && this.opensInMs() === 0;
  }

  #turn(visit: Visit): Promise<Admission> {
    visit.scope.signal.throwIfAborted();
    const refusal = this.refusal(visit.scope);
    if (refusal !== undefined) throw refusal;
    const sinceMs = this.#clock.now();
    return new Promise((resolve, reject) => {
      const waiter = new Waiter(visit, resolve, reject);
      this.#queue.add(waiter);
      this.#admitAll();
      if (waiter.isWaiting) this.#hold(waiter, sinceMs);
    });
  }

  #hold(waiter: Waiter, sinceMs: number): void {
    const { signal, cost } = waiter.visit.scope;
    const onAbort = (): void => this.#turnAway(waiter, signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    cost.waitBegins(sinceMs);
    waiter.onSettled = () => {
      signal.removeEventListener('abort', onAbort);
      cost.waitEnds(this.#clock.now());
    };
  }

  #turnAway(waiter: Waiter, reason: Error): void {
    this.#queue.delete(waiter);
    waiter.reject(reason);
    this.#admitAll();
  }

  /** Lets through all who may go now, and sees to it that the others get their turn. */
  #admitAll(): void {
    while (this.#queue.size > 0) {
      const nowMs = this.#clock.now();
      const opensAtMs = this.#conditions.opensAtMs(nowMs);
      if (opensAtMs > nowMs) return this.#wakeAt(opensAtMs, nowMs);
      const waiter = this.#queue.take((one) => this.#mayGo(one));
      // Whoever leaves makes room for the next.
      if (waiter === undefined) break;
      waiter.resolve(this.#admit(waiter, nowMs));
    }
    this.#sleepOn();
  }

  #mayGo({ caller, isRepeat }: Waiter): boolean {
    const { limit } = this.#conditions;
    if (this.#underWay >= limit) return false;
    if ((this.#ofCaller.get(caller) ?? 0) >= Math.max(1, Math.floor(limit * shareOfOneCaller))) return false;
    if (!isRepeat || this.#budget.mayRepeat()) return true;
    this.#budget.whenFreed(this.#onBudgetFreed);
    return false;
  }

  readonly #onBudgetFreed = (): void => this.#admitAll();

  #admit({ visit, caller, units, isRepeat }: Waiter, nowMs: number): Admission {
    this.#underWay += 1;
    this.#unitsUnderWay += units;
    this.#ofCaller.set(caller, (this.#ofCaller.get(caller) ?? 0) + 1);
    this.#budget.begin(isRepeat, visit.isPiece === true ? 0 : visit.requests.length);
    return { visit, units, ...this.#conditions.begin(units, nowMs) };
  }

  #learn(admission: Admission, answers: readonly GraphAnswer[]): void {
    const nowMs = this.#clock.now();
    const gate = {
      isBusy: this.#queue.size > 0 || this.#underWay >= this.#conditions.limit,
      unitsUnderWay: this.#unitsUnderWay - admission.units,
    };
    this.#conditions.learn(admission, answers, gate, nowMs);
    if (this.#conditions.opensAtMs(nowMs) <= nowMs) return;
    for (const waiter of this.#queue.all()) {
      const refusal = this.refusal(waiter.visit.scope);
      if (refusal !== undefined) this.#turnAway(waiter, refusal);
    }
  }

  #leave(admission: Admission): void {
    const { scope, isRepeat } = admission.visit;
    this.#underWay -= 1;
    this.#unitsUnderWay -= admission.units;
    const others = (this.#ofCaller.get(scope.caller) ?? 0) - 1;
    if (others > 0) this.#ofCaller.set(scope.caller, others);
    else this.#ofCaller.delete(scope.caller);
    this.#lastUsedMs = this.#clock.now();
    this.#conditions.end(admission);
    this.#budget.end(isRepeat);
    this.#admitAll();
  }

  /** One timer a gate, however many wait. */
  #wakeAt(atMs: number, nowMs: number): void {
    if (this.#wake !== undefined && this.#wake.atMs <= atMs) return;
    this.#sleepOn();
    // The one that finds out whether Graph answers again will wake the others.
    if (atMs === Infinity) return;
    const wake = { atMs, stop: new AbortController() };
    this.#wake = wake;
    void this.#clock.sleep(atMs - nowMs, wake.stop.signal).then(() => {
      if (this.#wake !== wake) return;
      this.#wake = undefined;
      this.#admitAll();
    });
  }

  #sleepOn(): void {
    this.#wake?.stop.abort();
    this.#wake = undefined;
  }
}
