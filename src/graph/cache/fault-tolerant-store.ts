import { toError } from '../../errors.js';
import type { Logger } from '../../logger.js';
import { onceAMinute } from '../../once-a-minute.js';
import type { GraphClock } from '../clock.js';
import { receivedEntry, type CacheEntry } from './cache-entry.js';
import type { CacheStore, EntryLimits, MaybePromise } from './cache-store.js';

/** A store that takes longer than this is slower than a read of Graph would be. */
const timeoutMs = 200;
/** Each unfinished write holds an entry in memory. A store that stopped answering must not fill the memory. */
const maximumUnfinishedWrites = 1_000;

export interface FaultTolerantStoreOptions {
  readonly clock: GraphClock;
  readonly logger: Logger;
}

/**
 * Keeps the faults of a store away from the reads: it never throws, never rejects, and answers within 200 ms. After a
 * fault it answers like an empty store. A purge holds at once: no entry of the tenant is read or written until the
 * store has deleted the old ones.
 */
export class FaultTolerantStore {
  readonly #store: CacheStore;
  readonly #clock: GraphClock;
  readonly #unfinishedWrites = new Set<Promise<void>>();
  /** The prefixes whose entries the store has not deleted yet. A failed deletion is tried again. */
  readonly #purges = new Map<string, 'running' | 'failed'>();
  /** Logs a fault. Each minute has at most one line, with the number of faults since the last line. */
  readonly #noteFault: (error: unknown) => void;

  constructor(store: CacheStore, { clock, logger }: FaultTolerantStoreOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#noteFault = onceAMinute(
      () => clock.now(),
      (count, error) => logger.warn('cache store failed', { count, error: toError(error) }),
    );
  }

  get(key: string): MaybePromise<CacheEntry | undefined> {
    if (this.#isPurging(key)) return undefined;
    try {
      const entry = this.#store.get(key);
      return entry instanceof Promise ? this.#limit(entry.then(receivedEntry)) : entry;
    } catch (error) {
      this.#noteFault(error);
      return undefined;
    }
  }

  set(key: string, entry: CacheEntry, limits: EntryLimits): MaybePromise<void> {
    return this.#write(key, () => this.#store.set(key, entry, limits));
  }

  delete(key: string): MaybePromise<void> {
    return this.#write(key, () => this.#store.delete(key));
  }

  /** Deletes all entries of a tenant, also those that are just being written. */
  purge(prefix: string): void {
    if (this.#purges.get(prefix) === 'running') return;
    this.#purges.set(prefix, 'running');
    const failed = (error: unknown): void => {
      this.#purges.set(prefix, 'failed');
      this.#noteFault(error);
    };
    try {
      const purge = this.#deletePrefix(prefix);
      if (purge instanceof Promise) purge.then(() => this.#purges.delete(prefix), failed);
      else this.#purges.delete(prefix);
    } catch (error) {
      failed(error);
    }
  }

  #deletePrefix(prefix: string): MaybePromise<void> {
    if (this.#unfinishedWrites.size === 0) return this.#store.deletePrefix(prefix);
    // A write that arrives after the deletion would bring an entry back.
    return Promise.all(this.#unfinishedWrites).then(() => this.#store.deletePrefix(prefix));
  }

  #isPurging(key: string): boolean {
    if (this.#purges.size === 0) return false;
    for (const [prefix, state] of this.#purges) {
      if (!key.startsWith(prefix)) continue;
      if (state === 'failed') this.purge(prefix);
      return true;
    }
    return false;
  }

  #write(key: string, write: () => MaybePromise<void>): MaybePromise<void> {
    if (this.#isPurging(key)) return;
    try {
      if (this.#unfinishedWrites.size >= maximumUnfinishedWrites)
        throw new Error('too many unfinished writes');
      const result = write();
      if (!(result instanceof Promise)) return;
      const unfinished = result
        .catch((error: unknown) => this.#noteFault(error))
        .finally(() => this.#unfinishedWrites.delete(unfinished));
      this.#unfinishedWrites.add(unfinished);
      return this.#limit(unfinished);
    } catch (error) {
      this.#noteFault(error);
    }
  }

  /** The result of the work; undefined after a fault or too much time. The work itself continues. */
  async #limit<T>(work: Promise<T>): Promise<T | undefined> {
    const done = new AbortController();
    const timeout = this.#clock.sleep(timeoutMs, done.signal).then(() => {
      if (!done.signal.aborted) throw new Error('timeout');
    });
    try {
      return (await Promise.race([work, timeout])) ?? undefined;
    } catch (error) {
      this.#noteFault(error);
      return undefined;
    } finally {
      done.abort();
    }
  }
}
