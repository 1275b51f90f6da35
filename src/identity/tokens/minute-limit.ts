import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';

const minuteMs = 60_000;

/** Lets something happen so many times within any minute, for each key on its own. */
export class MinuteLimit {
  readonly #times: LRUCache<string, readonly number[]>;
  readonly #clock: Clock;
  readonly #perMinute: number;

  constructor(clock: Clock, perMinute: number, maximumEntries: number) {
    this.#clock = clock;
    this.#perMinute = perMinute;
    this.#times = new LRUCache({ max: maximumEntries });
  }

  /** Whether it may happen once more, no sooner than `apartMs` after the last time; if so, it is counted. */
  take(key: string, apartMs = 0): boolean {
    if (this.waitMs(key, apartMs) > 0) return false;
    this.note(key);
    return true;
  }

  /** Counts what happens whatever the limit says. */
  note(key: string): void {
    this.#times.set(key, [...this.#recent(key), this.#clock.now()]);
  }

  /** In how many milliseconds it may happen again; 0 when it may now. */
  waitMs(key: string, apartMs = 0): number {
    const nowMs = this.#clock.now();
    const recent = this.#recent(key);
    const oldest = recent.at(-this.#perMinute);
    const last = recent.at(-1);
    const fromMs = Math.max(
      oldest === undefined ? 0 : oldest + minuteMs,
      last === undefined ? 0 : last + apartMs,
    );
    return Math.max(0, fromMs - nowMs);
  }

  forget(key: string): void {
    this.#times.delete(key);
  }

  #recent(key: string): readonly number[] {
    const nowMs = this.#clock.now();
    return (this.#times.get(key) ?? []).filter((atMs) => nowMs - atMs < minuteMs);
  }
}
