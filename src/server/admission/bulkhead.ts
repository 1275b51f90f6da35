import { GatewayUnavailableError } from '../../errors.js';

/** Bounds how much work of one kind is done at a time, apart from all other work. */
export class Bulkhead {
  readonly #limit: number;
  #inFlight = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws GatewayUnavailableError when there is no room for it */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inFlight >= this.#limit) throw full();
    this.#inFlight += 1;
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
    }
  }
}

function full(): GatewayUnavailableError {
  return new GatewayUnavailableError('This gateway does as much of this as it may at the moment.', {
    hint: 'Try again in a minute.',
    retryAfterMs: 60_000,
  });
}
