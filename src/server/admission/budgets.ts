import type { CallerLimits } from '../../config/config.js';
import { RateLimitedError } from '../../errors.js';
import type { BudgetLine, BudgetStanding } from '../../resolvers/context.js';
import { BudgetWindow, type Claim } from './budget-window.js';

/** Whose budget it is, and how large. */
interface BudgetHolder {
  readonly id: string;
  readonly limits: CallerLimits;
}

/**
 * What each caller has left. Everything is a promise, so that several gateways can keep one book elsewhere.
 * The reserve of a tenant for other callers is not in here: the tenant's gate keeps it.
 */
export interface Budgets {
  /**
   * Counts one request.
   * @throws RateLimitedError
   */
  acquire(holder: BudgetHolder): Promise<RequestBudget>;
}

/** A request of a caller, from its first to its last moment. */
export interface RequestBudget {
  /**
   * Sets aside what an operation may cost, so that those that run at the same time cannot overdraw.
   * @throws RateLimitedError
   */
  reserve(units: number): Promise<void>;
  /** Gives back what was set aside and not used. What was used beyond it counts, too. */
  settle(usedUnits: number): Promise<void>;
  /** Counts an id, a name or a path that led nowhere. Returns an error when that is one too many. */
  missed(): RateLimitedError | undefined;
  standing(): Promise<BudgetStanding>;
  /** Must be called once, when the answer is out or nobody waits for it. */
  release(): void;
}

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;
/** When an operation ends is not known beforehand. */
const retryAfterBusyMs = secondMs;

/** What a caller has used of its limits. */
class Account {
  readonly requests = new BudgetWindow(secondMs);
  readonly unitsOfMinute = new BudgetWindow(minuteMs);
  readonly unitsOfDay = new BudgetWindow(dayMs);
  readonly misses = new BudgetWindow(minuteMs);
  running = 0;

  /** Whether it remembers nothing that a new one would not know. */
  isIdle(nowMs: number): boolean {
    const windows = [this.requests, this.unitsOfMinute, this.unitsOfDay, this.misses];
    return this.running === 0 && windows.every((window) => window.used(nowMs) === 0);
  }
}

/** Budgets in the memory of this process. The clock is monotonic, in milliseconds. */
export function createBudgets(clock: { now(): number }, wallMs: () => number = Date.now): Budgets {
  const accounts = new Map<string, Account>();
  let sweptAtMs = clock.now();
  const sweep = (nowMs: number): void => {
    if (nowMs - sweptAtMs < minuteMs) return;
    sweptAtMs = nowMs;
    for (const [id, account] of accounts) if (account.isIdle(nowMs)) accounts.delete(id);
  };
  return {
    acquire: async ({ id, limits }) => {
      const nowMs = clock.now();
      sweep(nowMs);
      const account = accounts.get(id) ?? new Account();
      accounts.set(id, account);
      refuse('requests of a second', account.requests.waitFor(1, limits.requestsPerSecond, nowMs));
      // What is missed is known afterwards, so one more has to fit.
      refuse(nowhere, account.misses.waitFor(1, limits.missesPerMinute, nowMs));
      const isBusy = account.running >= limits.concurrentOperations;
      refuse('operations at the same time', isBusy ? retryAfterBusyMs : 0);
      account.requests.take(1, nowMs);
      account.running += 1;
      return requestBudget(account, limits, clock, wallMs);
    },
  };
}

function requestBudget(
  account: Account,
  limits: CallerLimits,
  clock: { now(): number },
  wallMs: () => number,
): RequestBudget {
  let reserved: { readonly units: number; readonly claims: readonly Claim[] } | undefined;
  let isActive = true;
  return {
    reserve: async (units) => {
      const nowMs = clock.now();
      const ofMinute = account.unitsOfMinute.waitFor(units, limits.unitsPerMinute, nowMs);
      const ofDay = account.unitsOfDay.waitFor(units, limits.unitsPerDay, nowMs);
      refuse(ofDay > 0 ? 'resource units of a day' : 'resource units of a minute', Math.max(ofMinute, ofDay));
      const claims = [account.unitsOfMinute, account.unitsOfDay].map((window) => window.take(units, nowMs));
      reserved = { units, claims };
    },
    settle: async (usedUnits) => {
      if (reserved === undefined) return;
      for (const claim of reserved.claims) claim.correct(usedUnits - reserved.units);
      reserved = undefined;
    },
    missed: () => {
      const nowMs = clock.now();
      const waitMs = account.misses.waitFor(1, limits.missesPerMinute, nowMs);
      account.misses.take(1, nowMs);
      return waitMs > 0 ? spent(nowhere, waitMs) : undefined;
    },
    standing: async () => {
      const nowMs = clock.now();
      const line = (window: BudgetWindow, limit: number): BudgetLine => {
        const resetAtMs = window.endMs(nowMs);
        return {
          limit,
          remaining: Math.max(0, limit - window.used(nowMs)),
          resetAtMs: resetAtMs === undefined ? undefined : wallMs() + resetAtMs - nowMs,
        };
      };
      return {
        unitsPerOperation: limits.unitsPerOperation,
        requestsPerSecond: line(account.requests, limits.requestsPerSecond),
        concurrentOperations: {
          limit: limits.concurrentOperations,
          remaining: Math.max(0, limits.concurrentOperations - account.running),
          resetAtMs: undefined,
        },
        unitsPerMinute: line(account.unitsOfMinute, limits.unitsPerMinute),
        unitsPerDay: line(account.unitsOfDay, limits.unitsPerDay),
        missesPerMinute: line(account.misses, limits.missesPerMinute),
      };
    },
    release: () => {
      if (isActive) account.running -= 1;
      isActive = false;
    },
  };
}

const nowhere = 'ids that lead nowhere';

/** @throws RateLimitedError unless there is nothing to wait for */
function refuse(what: string, waitMs: number): void {
  if (waitMs > 0) throw spent(what, waitMs);
}

function spent(what: string, waitMs: number): RateLimitedError {
  return new RateLimitedError(`This caller's budget is spent: ${what}.`, {
    retryAfterMs: waitMs,
    hint: 'Try again after "retryAfterMs". What there is, and what is left of it, says "viewer { budget }".',
  });
}
