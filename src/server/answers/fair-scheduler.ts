/**
 * How many values of answers are made before everything else of the process has its turn. A value takes about
 * 2 µs, so a turn takes about 5 ms.
 */
export const valuesPerTurn = 2_500;

const strainingTurns = 40;

/** An object of an answer that waits until its fields may be made. */
interface QueuedWork {
  /** In values. */
  readonly work: number;
  readonly begin: () => void;
}

/** Those that wait for one caller, the first one first. */
class CallerQueue {
  #waiting: QueuedWork[] = [];
  #next = 0;

  get isEmpty(): boolean {
    return this.#next === this.#waiting.length;
  }

  push(waiting: QueuedWork): void {
    this.#waiting.push(waiting);
  }

  shift(): QueuedWork {
    const first = this.#waiting[this.#next]!;
    this.#next += 1;
    if (this.isEmpty) {
      this.#waiting = [];
      this.#next = 0;
    }
    return first;
  }
}

/**
 * Divides the work of making answers into turns of the event loop, so that a large answer holds up nobody. The callers
 * take turns: who asks for much waits behind its own work, and not in front of the others.
 */
export class FairScheduler {
  /** By caller, in the order in which they have their next turn. */
  readonly #queues = new Map<string, CallerQueue>();
  #left = valuesPerTurn;
  #backlog = 0;
  #isScheduled = false;

  /** Whether more waits to be made than is done in a fifth of a second. */
  get isStrained(): boolean {
    return this.#backlog > strainingTurns * valuesPerTurn;
  }

  /** The scheduler of one operation of a caller. */
  join(caller: string): OperationScheduler {
    return new OperationScheduler(this, caller);
  }

  /** Takes a part of the turn that is on; false when nothing is left of it. */
  take(work: number): boolean {
    this.#schedule();
    if (this.#left <= 0) return false;
    this.#left -= work;
    return true;
  }

  /** Calls `begin` when the caller has its turn, and something is left of it. */
  wait(caller: string, work: number, begin: () => void): void {
    const queue = this.#queues.get(caller) ?? new CallerQueue();
    queue.push({ work, begin });
    this.#queues.set(caller, queue);
    this.#backlog += work;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#isScheduled = false;
    this.#left = valuesPerTurn;
    for (const [caller, queue] of this.#queues) {
      const { work, begin } = queue.shift();
      // Entries that are set again during the iteration are visited again, behind the others.
      this.#queues.delete(caller);
      if (!queue.isEmpty) this.#queues.set(caller, queue);
      this.#left -= work;
      this.#backlog -= work;
      begin();
      if (this.#left <= 0) break;
    }
    if (this.#left < valuesPerTurn) this.#schedule();
  }
}

/** Schedules the work of one operation. */
export class OperationScheduler {
  readonly #scheduler: FairScheduler;
  readonly #caller: string;
  #waiting = 0;
  #whenNoneWaits: (() => void)[] = [];
  #stoppedBy: Error | undefined;

  constructor(scheduler: FairScheduler, caller: string) {
    this.#scheduler = scheduler;
    this.#caller = caller;
  }

  /** Undefined when this many values may be made at once; else resolves when they may. Rejects when stopped. */
  take(values: number): Promise<true> | undefined {
    // An object without any value is work as well.
    const work = values + 1;
    return this.#scheduler.take(work) ? undefined : this.#wait(work);
  }

  #wait(work: number): Promise<true> {
    this.#waiting += 1;
    return new Promise<true>((resolve, reject) => {
      this.#scheduler.wait(this.#caller, work, () => {
        this.#waiting -= 1;
        if (this.#stoppedBy === undefined) resolve(true);
        else reject(this.#stoppedBy);
        if (this.#waiting === 0) for (const callback of this.#whenNoneWaits.splice(0)) callback();
      });
    });
  }

  /** What waits is not made any more. It is given up in turns, too: each error is some work. */
  stop(error: Error): void {
    this.#stoppedBy ??= error;
  }

  /**
   * Calls back at the end of the tick in which all that was read so far has become a part of the answer. What follows
   * from it is then known, and can be asked for together: it is for DataLoader, which by itself waits for one tick
   * only. https://github.com/graphql/dataloader#batch-scheduling
   */
  atEndOfTick(callback: () => void): void {
    // As DataLoader does it: when no promise is left to be followed.
    void Promise.resolve().then(() =>
      process.nextTick(() => {
        if (this.#waiting === 0) callback();
        else this.#whenNoneWaits.push(() => this.atEndOfTick(callback));
      }),
    );
  }
}
