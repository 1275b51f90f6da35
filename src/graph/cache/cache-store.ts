import { LRUCache } from 'lru-cache';
import { tenantPrefix } from './cache-key.js';
import type { Outcome } from '../client/client.js';
import { isRecord } from '../client/request.js';

/** Something Graph said, kept for a while. Nobody can change it: it is shared by all who read it. */
export interface CacheEntry {
  readonly outcome: Outcome;
  /** By the clock of the cache, in milliseconds. */
  readonly expiresAtMs: number;
  /** By this Graph can tell whether an expired entry still holds. */
  readonly eTag: string | undefined;
}

/** No answer may take more than this part of the cache, and push out everything else. */
const largestShare = 1 / 16;
/** What the key and the bookkeeping of an entry take besides the answer itself, roughly. */
const bytesOfEntry = 400;

/** Entries by key, bounded by the bytes they take as JSON. The least recently used goes first. */
export class CacheStore {
  readonly #entries: LRUCache<string, CacheEntry>;
  readonly #now: () => number;

  constructor(maximumBytes: number, now: () => number) {
    this.#now = now;
    // The time to live is not left to lru-cache: it would keep a timer, and forget what can be revalidated.
    this.#entries = new LRUCache({
      maxSize: maximumBytes,
      maxEntrySize: Math.ceil(maximumBytes * largestShare),
    });
  }

  /** The entry that may be handed out now. */
  fresh(key: string): CacheEntry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || this.#now() < entry.expiresAtMs) return entry;
    if (entry.eTag === undefined) this.#entries.delete(key);
    return undefined;
  }

  /** The expired entry that Graph may confirm. */
  stale(key: string): CacheEntry | undefined {
    const entry = this.#entries.peek(key);
    return entry?.eTag === undefined ? undefined : entry;
  }

  /** Keeps an outcome for so long, in place of what was kept before. */
  set(key: string, outcome: Outcome, timeToLiveMs: number, eTag: string | undefined): void {
    this.#entries.delete(key);
    if (timeToLiveMs <= 0) return;
    const text = outcome instanceof Error ? '' : JSON.stringify(outcome);
    // Graph adds these links on its own when a file is read whole; they open without a token.
    if (text.includes('"@microsoft.graph.downloadUrl"')) return;
    const entry = { outcome, expiresAtMs: this.#now() + timeToLiveMs, eTag };
    this.#entries.set(key, entry, { size: Buffer.byteLength(text) + bytesOfEntry });
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear();
  }

  /** Forgets all entries of a tenant. */
  purge(tenantId: string): void {
    const prefix = tenantPrefix(tenantId);
    for (const key of [...this.#entries.keys()]) {
      if (key.startsWith(prefix)) this.#entries.delete(key);
    }
  }
}

/** Freezes parsed JSON to the bottom. */
export function freezeDeep(value: unknown): void {
  if (Array.isArray(value)) value.forEach(freezeDeep);
  else if (isRecord(value)) Object.values(value).forEach(freezeDeep);
  Object.freeze(value);
}
