const startingLimit = 20;
/** More batches of 20 than this at a time only make Graph's front door queue. */
const largestLimit = 32;
const largestCut = 0.1;

/**
 * How many HTTP requests to one tenant's workload may be under way. HTTP requests are the unit, since each takes a
 * connection and Graph runs the parts of a batch side by side; what Graph really counts, resource units over time,
 * is left to TokenBucket. Additive increase, multiplicative decrease: the limit finds what the tenant can take.
 */
export class AdaptiveConcurrencyLimit {
  #limit = startingLimit;
  #healthy = 0;
  #generation = 0;

  get current(): number {
    return Math.floor(this.#limit);
  }

  /** To be noted with each request that is sent. */
  get generation(): number {
    return this.#generation;
  }

  /** One more, once a whole round of requests went well while others had to wait. */
  onHealthy(isBusy: boolean): void {
    if (!isBusy || this.#limit >= largestLimit) return;
    this.#healthy += 1;
    if (this.#healthy < this.#limit) return;
    this.#limit = Math.min(largestLimit, this.#limit + 1);
    this.#healthy = 0;
  }

  /**
   * A tenth less for a request that was throttled or timed out; less than that when only a share of a batch was.
   * Requests that were under way at the last cut say nothing new.
   */
  onOverload(share: number, generation: number): void {
    if (generation !== this.#generation) return;
    this.#generation += 1;
    this.#healthy = 0;
    this.#limit = Math.max(1, this.#limit * (1 - largestCut * share));
  }
}
