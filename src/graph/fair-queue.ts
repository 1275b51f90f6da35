import type { Priority } from './operation.js';

export interface Queued {
  readonly caller: string;
  readonly priority: Priority;
  /** What it will cost, in resource units: callers are served evenly by these. */
  readonly units: number;
  /** An operation that has begun goes before one that has not. */
  readonly isRepeat: boolean;
}

/**
 * Who waits at a gate, and who is next: interactive before bulk, callers evenly by what they use, a caller's own
 * requests in their order.
 */
export class FairQueue<T extends Queued> {
  readonly #lines: Readonly<Record<Priority, Line<T>>> = { interactive: new Line(), bulk: new Line() };

  get size(): number {
    return this.#lines.interactive.size + this.#lines.bulk.size;
  }

  add(one: T): void {
    this.#lines[one.priority].add(one);
  }

  delete(one: T): void {
    this.#lines[one.priority].delete(one);
  }

  /** Takes out the next of those that may go. */
  take(mayGo: (one: T) => boolean): T | undefined {
    return this.#lines.interactive.take(mayGo) ?? this.#lines.bulk.take(mayGo);
  }

  all(): T[] {
    return [...this.#lines.interactive.all(), ...this.#lines.bulk.all()];
  }
}

interface Lane<T> {
  readonly repeats: Set<T>;
  readonly firsts: Set<T>;
  /** Up to where this caller has been served, on the line's own scale. */
  served: number;
}

/** Start-time fair queueing: the caller that was served least goes next; who comes late is owed nothing. */
class Line<T extends Queued> {
  size = 0;
  readonly #lanes = new Map<string, Lane<T>>();
  #servedUpTo = 0;

  add(one: T): void {
    const lane = this.#lanes.get(one.caller) ?? {
      repeats: new Set(),
      firsts: new Set(),
      served: this.#servedUpTo,
    };
    lane.served = Math.max(lane.served, this.#servedUpTo);
    this.#lanes.set(one.caller, lane);
    setOf(lane, one).add(one);
    this.size += 1;
  }

  delete(one: T): void {
    const lane = this.#lanes.get(one.caller);
    if (lane === undefined || !setOf(lane, one).delete(one)) return;
    this.size -= 1;
    if (this.size > 0) return;
    this.#lanes.clear();
    this.#servedUpTo = 0;
  }

  take(mayGo: (one: T) => boolean): T | undefined {
    let next: { one: T; lane: Lane<T> } | undefined;
    for (const [caller, lane] of this.#lanes) {
      if (next !== undefined && lane.served >= next.lane.served) continue;
      const one = firstThat(lane.repeats, mayGo) ?? firstThat(lane.firsts, mayGo);
      if (one !== undefined) next = { one, lane };
      else if (lane.repeats.size + lane.firsts.size === 0 && lane.served <= this.#servedUpTo)
        this.#lanes.delete(caller);
    }
    if (next === undefined) return undefined;
    this.#servedUpTo = Math.max(this.#servedUpTo, next.lane.served);
    next.lane.served += next.one.units;
    this.delete(next.one);
    return next.one;
  }

  *all(): Iterable<T> {
    for (const { repeats, firsts } of this.#lanes.values()) {
      yield* repeats;
      yield* firsts;
    }
  }
}

function setOf<T extends Queued>({ repeats, firsts }: Lane<T>, { isRepeat }: T): Set<T> {
  return isRepeat ? repeats : firsts;
}

/** All in a set are alike but for their age, so the first stands for all. */
function firstThat<T>([first]: Iterable<T>, mayGo: (one: T) => boolean): T | undefined {
  return first !== undefined && mayGo(first) ? first : undefined;
}
