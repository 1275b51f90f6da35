import type { Contestant } from '../contestants/contestant.js';
import type { Operation } from '../contestants/operation.js';

export interface Load {
  readonly next: () => Operation;
  readonly concurrency: number;
  readonly durationMs: number;
}

/**
 * Keeps so many operations under way for so long, and waits for those that are begun. The times are taken on
 * this side, so that a contestant's own queue counts.
 */
export async function underLoad(contestant: Contestant, load: Load): Promise<number[]> {
  const wallMs: number[] = [];
  const endMs = performance.now() + load.durationMs;
  const work = async (): Promise<void> => {
    while (performance.now() < endMs) {
      const startedMs = performance.now();
      await contestant.run(load.next());
      wallMs.push(performance.now() - startedMs);
    }
  };
  await Promise.all(Array.from({ length: load.concurrency }, work));
  return wallMs;
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
