/** Repetitions may be this share of what is under way, but always so many. */
const shareOfRepeats = 0.2;
const fewRepeats = 3;
/** How many repetitions Graph did not ask for may be made before the share counts. */
const burst = 100;

interface Load {
  inFlight: number;
  repeats: number;
}

/**
 * Keeps repetitions from making an outage worse. One for the process, one part of it for each tenant; both count
 * HTTP requests.
 */
export class RetryBudget {
  readonly #all: Load = { inFlight: 0, repeats: 0 };
  readonly #waiting = new Set<() => void>();

  forTenant(): TenantRetryBudget {
    return new TenantRetryBudget(this.#all, this.#waiting);
  }
}

export class TenantRetryBudget {
  readonly #all: Load;
  readonly #waiting: Set<() => void>;
  readonly #own: Load = { inFlight: 0, repeats: 0 };
  #unasked = burst;

  constructor(all: Load, waiting: Set<() => void>) {
    this.#all = all;
    this.#waiting = waiting;
  }

  /** Whether a repetition may be sent now. Each tenant may always have one, whatever the others are going through. */
  mayRepeat(): boolean {
    return this.#own.repeats === 0 || (hasRoom(this.#own) && hasRoom(this.#all));
  }

  /** Calls back, once, when there may be room again. */
  whenFreed(callback: () => void): void {
    this.#waiting.add(callback);
  }

  begin(isRepeat: boolean, graphRequests: number): void {
    for (const load of [this.#own, this.#all]) {
      load.inFlight += 1;
      if (isRepeat) load.repeats += 1;
    }
    if (!isRepeat) this.#unasked = Math.min(burst, this.#unasked + graphRequests * shareOfRepeats);
  }

  end(isRepeat: boolean): void {
    for (const load of [this.#own, this.#all]) {
      load.inFlight -= 1;
      if (isRepeat) load.repeats -= 1;
    }
    if (!isRepeat) return;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const callback of waiting) callback();
  }

  /**
   * Takes so many repetitions of Graph requests that Graph did not ask for: it broke off or failed, and did not say
   * when to come back. False when they would be more than their share.
   */
  takeUnasked(graphRequests: number): boolean {
    if (this.#unasked < graphRequests) return false;
    this.#unasked -= graphRequests;
    return true;
  }
}

function hasRoom({ inFlight, repeats }: Load): boolean {
  return repeats < Math.max(fewRepeats, Math.floor(inFlight * shareOfRepeats));
}
