import { LRUCache } from 'lru-cache';
import { tenantPrefix } from './cache-key.js';
import type { Outcome } from './client.js';
import { isRecord } from './request.js';

/** Something Graph said, kept for a while. Nobody can change it: it is shared by all who read it. */
export interface Fact {
  readonly outcome: Outcome;
  /** By the clock of the cache, in milliseconds. */
  readonly expiresAtMs: number;
  /** By this Graph can tell whether an expired fact still holds. */
  readonly eTag: string | undefined;
}

/** No answer may take more than this part of the cache, and push out everything else. */
const largestShare = 1 / 16;
/** What the key and the bookkeeping of an entry take besides the answer itself, roughly. */
const bytesOfEntry = 400;

/** Facts by key, bounded by the bytes they take as JSON. The least recently used goes first. */
export class FactStore {
  readonly #facts: LRUCache<string, Fact>;
  readonly #now: () => number;

  constructor(maximumBytes: number, now: () => number) {
    this.#now = now;
    // The time to live is not left to lru-cache: it would keep a timer, and forget what can be revalidated.
    this.#facts = new LRUCache({
      maxSize: maximumBytes,
      maxEntrySize: Math.ceil(maximumBytes * largestShare),
    });
  }

  /** The fact that may be handed out now. */
  fresh(key: string): Fact | undefined {
    const fact = this.#facts.get(key);
    if (fact === undefined || this.#now() < fact.expiresAtMs) return fact;
    if (fact.eTag === undefined) this.#facts.delete(key);
    return undefined;
  }

  /** The expired fact that Graph may confirm. */
  stale(key: string): Fact | undefined {
    const fact = this.#facts.peek(key);
    return fact?.eTag === undefined ? undefined : fact;
  }

  /** Keeps an outcome for so long, in place of what was kept before. */
  keep(key: string, outcome: Outcome, lifeMs: number, eTag: string | undefined): void {
    this.#facts.delete(key);
    if (lifeMs <= 0) return;
    const text = outcome instanceof Error ? '' : JSON.stringify(outcome);
    // Graph adds these links on its own when a file is read whole; they open without a token.
    if (text.includes('"@microsoft.graph.downloadUrl"')) return;
    const fact = { outcome, expiresAtMs: this.#now() + lifeMs, eTag };
    this.#facts.set(key, fact, { size: Buffer.byteLength(text) + bytesOfEntry });
  }

  /** Forgets everything. */
  clear(): void {
    this.#facts.clear();
  }

  /** Forgets all facts of a tenant. */
  purge(tenantId: string): void {
    const prefix = tenantPrefix(tenantId);
    for (const key of [...this.#facts.keys()]) {
      if (key.startsWith(prefix)) this.#facts.delete(key);
    }
  }
}

/** Freezes parsed JSON to the bottom. */
export function freezeDeep(value: unknown): void {
  if (Array.isArray(value)) value.forEach(freezeDeep);
  else if (isRecord(value)) Object.values(value).forEach(freezeDeep);
  Object.freeze(value);
}
