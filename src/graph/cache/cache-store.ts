import type { CacheEntry } from './cache-entry.js';

/** At once, or later. */
export type MaybePromise<T> = T | Promise<T>;

/** What a store may know about an entry without reading it. */
export interface EntryLimits {
  /** After this time the entry is useless, so the store may delete it. */
  readonly ttlMs: number;
  /** About how many bytes the entry takes as JSON, with its key. */
  readonly sizeBytes: number;
}

/**
 * The place where the shared cache keeps its entries. The first implementation is the memory of this process. A store
 * for several gateways, such as Redis, implements the same interface. `test/graph/cache/store-contract.ts` has the
 * tests that each store must pass.
 *
 * - A key is an opaque text, and begins with the prefix of its tenant. A store that never confuses two keys therefore
 *   never confuses two tenants.
 * - An entry is plain JSON. A store may keep the object itself or its text, and never changes it.
 * - A store may forget any entry at any time. It need not check the expiry: the cache does this at each read.
 * - A store may answer at once, but only with the very object that it was given. Such a read costs no turn of the event
 *   loop, and no check. A later answer may be a copy: the cache checks and freezes it.
 * - A store may throw or reject. The read then goes to Graph.
 */
export interface CacheStore {
  get(key: string): MaybePromise<CacheEntry | undefined>;
  /** Replaces the entry of the key. A store that does not keep the new entry still removes the old one. */
  set(key: string, entry: CacheEntry, limits: EntryLimits): MaybePromise<void>;
  delete(key: string): MaybePromise<void>;
  /** Deletes all entries whose keys begin with this prefix: those of one tenant. */
  deletePrefix(prefix: string): MaybePromise<void>;
}
