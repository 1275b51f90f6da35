/** Retries may be this share of what is under way, but always so many. */
const shareOfRetries = 0.2;
const fewestRetries = 3;
/** How many retries Graph did not ask for may be made before the share counts. */
const burst = 100;

interface Load {
  inFlight: number;
  retries: number;
}

/**
 * Keeps retries from making an outage worse. One for the process, one part of it for each tenant; both count
 * HTTP requests.
 */
export class RetryBudget {
  readonly #all: Load = { inFlight: 0, retries: 0 };
  readonly #waiting = new Set<() => void>();

  forTenant(): TenantRetryBudget {
    return new TenantRetryBudget(this.#all, this.#waiting);
  }
}

export class TenantRetryBudget {
  readonly #all: Load;
  readonly #waiting: Set<() => void>;
  readonly #ofTenant: Load = { inFlight: 0, retries: 0 };
  #unsolicited = burst;

  constructor(all: Load, waiting: Set<() => void>) {
    this.#all = all;
    this.#waiting = waiting;
  }

  /** Whether a retry may be sent now. Each tenant may always have one, whatever the others are going through. */
  mayRetry(): boolean {
    return this.#ofTenant.retries === 0 || (hasRoom(this.#ofTenant) && hasRoom(this.#all));
  }

  /** Calls back, once, when there may be room again. */
  whenFreed(callback: () => void): void {
    this.#waiting.add(callback);
  }

  begin(isRetry: boolean, graphRequests: number): void {
    for (const load of [this.#ofTenant, this.#all]) {
      load.inFlight += 1;
      if (isRetry) load.retries += 1;
    }
    if (!isRetry) this.#unsolicited = Math.min(burst, this.#unsolicited + graphRequests * shareOfRetries);
  }

  end(isRetry: boolean): void {
    for (const load of [this.#ofTenant, this.#all]) {
      load.inFlight -= 1;
      if (isRetry) load.retries -= 1;
    }
    if (!isRetry) return;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const callback of waiting) callback();
  }

  /**
   * Takes so many retries of Graph requests that Graph did not ask for: it broke off or failed, and did not say
   * when to come back. False when they would be more than their share.
   */
  takeUnsolicited(graphRequests: number): boolean {
    if (this.#unsolicited < graphRequests) return false;
    this.#unsolicited -= graphRequests;
    return true;
  }
}

function hasRoom({ inFlight, retries }: Load): boolean {
  return retries < Math.max(fewestRetries, Math.floor(inFlight * shareOfRetries));
}
