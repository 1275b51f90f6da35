import type { Remaining } from './throttle-signals.js';

/** The directory counts by this window. https://learn.microsoft.com/graph/throttling-limits */
const windowMs = 10_000;
/** Where to level out: below 1, where throttling begins. */
const targetShare = 0.9;
/** Slower than this does not help: the smallest quota is 35 times as much, and others may be using it. */
const slowestUnitsPerMs = 100 / windowMs;

/**
 * A token bucket of resource units that allows no bursts. It spreads them over time while Graph says that the quota is
 * nearly used up. Before it says so nothing is held back: quotas depend on a tenant's licences, which we do not know,
 * and Graph tells in time, at 80 %.
 */
export class TokenBucket {
  readonly #spent = new RecentUnits();
  #unitsPerMs = Infinity;
  #untilMs = 0;
  #nextAtMs = 0;

  /** When the next request may go; in the past when it may go now. */
  nextAtMs(nowMs: number): number {
    return nowMs < this.#untilMs ? Math.min(this.#nextAtMs, this.#untilMs) : 0;
  }

  /** Notes units as sent, or what they turned out to be more (or less) than estimated. */
  take(units: number, nowMs: number): void {
    this.#spent.add(units, nowMs);
    if (nowMs >= this.#untilMs) return;
    this.#nextAtMs = Math.max(this.#nextAtMs, nowMs) + units / this.#unitsPerMs;
  }

  /** Makes what is left of the quota last until it begins anew. */
  onRemaining({ units, resetMs }: Remaining, inFlight: number, nowMs: number): void {
    if (resetMs === 0) return;
    this.#limit(Math.max(1, units - inFlight) / resetMs, resetMs, nowMs);
  }

  /** Steers the rate of the last seconds to where Graph does not throttle yet. */
  onShareUsed(share: number, nowMs: number): void {
    if (share <= 0) return;
    const unitsPerMs = (this.#spent.sum(nowMs) / windowMs) * (targetShare / share);
    this.#limit(Math.max(slowestUnitsPerMs, unitsPerMs), windowMs, nowMs);
  }

  #limit(unitsPerMs: number, forMs: number, nowMs: number): void {
    if (nowMs >= this.#untilMs) this.#nextAtMs = nowMs;
    this.#unitsPerMs = unitsPerMs;
    this.#untilMs = nowMs + forMs;
  }
}

const slotMs = 1_000;
const slotCount = windowMs / slotMs;

/** Units of the last ten seconds, by the second. */
class RecentUnits {
  readonly #slots = new Array<number>(slotCount).fill(0);
  #latest = 0;

  add(units: number, nowMs: number): void {
    this.#advance(nowMs);
    this.#slots[this.#latest % slotCount]! += units;
  }

  sum(nowMs: number): number {
    this.#advance(nowMs);
    return this.#slots.reduce((sum, units) => sum + units, 0);
  }

  #advance(nowMs: number): void {
    const slot = Math.floor(nowMs / slotMs);
    const stale = Math.min(slotCount, slot - this.#latest);
    for (let step = 1; step <= stale; step += 1) this.#slots[(this.#latest + step) % slotCount] = 0;
    this.#latest = Math.max(this.#latest, slot);
  }
}
