import { LRUCache } from 'lru-cache';
import type { CacheEntry } from './cache-entry.js';
import type { CacheStore, EntryLimits } from './cache-store.js';

/** No entry may take more than this part of the store. A larger one would remove too many others. */
const largestShare = 1 / 16;

/**
 * Keeps entries in the memory of this process. It limits their total size and removes the least recently used entry
 * first. It answers at once, with the same object for each read, so a read parses nothing.
 */
export class MemoryStore implements CacheStore {
  readonly #entries: LRUCache<string, CacheEntry>;

  constructor(maximumBytes: number) {
    // We do not use the ttl of lru-cache: it starts a timer, and removes entries that Graph could still confirm.
    this.#entries = new LRUCache({
      maxSize: maximumBytes,
      maxEntrySize: Math.ceil(maximumBytes * largestShare),
    });
  }

  get(key: string): CacheEntry | undefined {
    return this.#entries.get(key);
  }

  set(key: string, entry: CacheEntry, { sizeBytes }: EntryLimits): void {
    this.#entries.set(key, entry, { size: sizeBytes });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  deletePrefix(prefix: string): void {
    for (const key of [...this.#entries.keys()]) {
      if (key.startsWith(prefix)) this.#entries.delete(key);
    }
  }

  /** Deletes all entries, because the process has too little memory. */
  clear(): void {
    this.#entries.clear();
  }
}
