import type { GraphClock } from '../../src/graph/clock.js';

/**
 * A clock that moves only when something sleeps on it: a wait takes no time, and measures exactly as long as it was
 * planned. For waits that follow one another.
 */
export class SkippingClock implements GraphClock {
  #nowMs = 0;

  now(): number {
    return this.#nowMs;
  }

  async sleep(durationMs: number): Promise<void> {
    this.#nowMs += durationMs;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
