import { setImmediate } from 'node:timers/promises';
import type { CacheEntry } from '../../../src/graph/cache/cache-entry.js';
import type { CacheStore } from '../../../src/graph/cache/cache-store.js';

/** A store as it would be in another process: it keeps text, and each call takes turns of the event loop. */
export class SlowJsonStore implements CacheStore {
  readonly #texts = new Map<string, string>();

  async get(key: string): Promise<CacheEntry | undefined> {
    await setImmediate();
    const text = this.#texts.get(key);
    await setImmediate();
    return text === undefined ? undefined : (JSON.parse(text) as CacheEntry);
  }

  async set(key: string, entry: CacheEntry): Promise<void> {
    const text = JSON.stringify(entry);
    await setImmediate();
    this.#texts.set(key, text);
    await setImmediate();
  }

  async delete(key: string): Promise<void> {
    await setImmediate();
    this.#texts.delete(key);
  }

  async deletePrefix(prefix: string): Promise<void> {
    await setImmediate();
    for (const key of [...this.#texts.keys()]) {
      if (key.startsWith(prefix)) this.#texts.delete(key);
    }
  }
}
