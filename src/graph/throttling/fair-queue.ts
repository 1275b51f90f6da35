import type { Priority } from '../client/operation.js';

export interface Queueable {
  readonly caller: string;
  readonly priority: Priority;
  /** What it will cost, in resource units: callers are served evenly by these. */
  readonly units: number;
  /** An operation that has begun goes before one that has not. */
  readonly isRetry: boolean;
}

/**
 * Who waits at a gate, and who is next: interactive before bulk, callers evenly by what they use, a caller's own
 * requests in their order.
 */
export class FairQueue<T extends Queueable> {
  readonly #byPriority: Readonly<Record<Priority, CallerQueues<T>>> = {
    interactive: new CallerQueues(),
    bulk: new CallerQueues(),
  };

  get size(): number {
    return this.#byPriority.interactive.size + this.#byPriority.bulk.size;
  }

  add(entry: T): void {
    this.#byPriority[entry.priority].add(entry);
  }

  delete(entry: T): void {
    this.#byPriority[entry.priority].delete(entry);
  }

  /** Takes out the next of those that may go. */
  take(isEligible: (entry: T) => boolean): T | undefined {
    return this.#byPriority.interactive.take(isEligible) ?? this.#byPriority.bulk.take(isEligible);
  }

  all(): T[] {
    return [...this.#byPriority.interactive.all(), ...this.#byPriority.bulk.all()];
  }
}

interface CallerQueue<T> {
  readonly retries: Set<T>;
  readonly firstAttempts: Set<T>;
  /** Up to where this caller has been served, on the line's own scale. */
  served: number;
}

/** Start-time fair queueing: the caller that was served least goes next; who comes late is owed nothing. */
class CallerQueues<T extends Queueable> {
  size = 0;
  readonly #queues = new Map<string, CallerQueue<T>>();
  #servedUpTo = 0;

  add(entry: T): void {
    const queue = this.#queues.get(entry.caller) ?? {
      retries: new Set(),
      firstAttempts: new Set(),
      served: this.#servedUpTo,
    };
    queue.served = Math.max(queue.served, this.#servedUpTo);
    this.#queues.set(entry.caller, queue);
    setOf(queue, entry).add(entry);
    this.size += 1;
  }

  delete(entry: T): void {
    const queue = this.#queues.get(entry.caller);
    if (queue === undefined || !setOf(queue, entry).delete(entry)) return;
    this.size -= 1;
    if (this.size > 0) return;
    this.#queues.clear();
    this.#servedUpTo = 0;
  }

  take(isEligible: (entry: T) => boolean): T | undefined {
    let next: { entry: T; queue: CallerQueue<T> } | undefined;
    for (const [caller, queue] of this.#queues) {
      if (next !== undefined && queue.served >= next.queue.served) continue;
      const entry = firstThat(queue.retries, isEligible) ?? firstThat(queue.firstAttempts, isEligible);
      if (entry !== undefined) next = { entry, queue };
      else if (queue.retries.size + queue.firstAttempts.size === 0 && queue.served <= this.#servedUpTo)
        this.#queues.delete(caller);
    }
    if (next === undefined) return undefined;
    this.#servedUpTo = Math.max(this.#servedUpTo, next.queue.served);
    next.queue.served += next.entry.units;
    this.delete(next.entry);
    return next.entry;
  }

  *all(): Iterable<T> {
    for (const { retries, firstAttempts } of this.#queues.values()) {
      yield* retries;
      yield* firstAttempts;
    }
  }
}

function setOf<T extends Queueable>({ retries, firstAttempts }: CallerQueue<T>, { isRetry }: T): Set<T> {
  return isRetry ? retries : firstAttempts;
}

/** All in a set are alike but for their age, so the first stands for all. */
function firstThat<T>([first]: Iterable<T>, isEligible: (entry: T) => boolean): T | undefined {
  return first !== undefined && isEligible(first) ? first : undefined;
}
