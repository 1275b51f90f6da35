import type { Dispatcher } from 'undici';

type Headers = Dispatcher.ResponseData['headers'];

/** An answer as it came: not decoded, all of its bytes. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** An answer that broke off: its headers had come, and not all of its body. */
export class BrokenOffError extends Error {}

/**
 * Sends a request and receives the whole answer. `request` of undici makes a stream of each answer, and takes an
 * AbortSignal, and both take CPU time. Rejects with the transport's error or with the reason it was
 * aborted with, as the cause of a BrokenOffError where that happened inside of the body.
 * https://undici.nodejs.org/#/docs/api/Dispatcher?id=dispatcherdispatchoptions-handler
 */
export class WholeAnswer implements Dispatcher.DispatchHandler {
  readonly received: Promise<ReceivedAnswer>;
  #resolve!: (answer: ReceivedAnswer) => void;
  #reject!: (error: unknown) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #abortedWith: { readonly reason: Error } | undefined;
  #status = 0;
  #headers: Headers = {};
  readonly #chunks: Buffer[] = [];

  constructor() {
    this.received = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Gives it up. A request that waits for a connection is given up when it has one. */
  abort(reason: Error): void {
    this.#abortedWith ??= { reason };
    this.#controller?.abort(this.#abortedWith.reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#abortedWith !== undefined) controller.abort(this.#abortedWith.reason);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    // What comes before the answer, such as 103, says nothing of it.
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first, ...others] = this.#chunks;
    const isOne = first !== undefined && others.length === 0;
    const bytes = isOne ? first : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, headers: this.#headers, bytes });
  }

  onResponseError(_: Dispatcher.DispatchController, cause: Error): void {
    this.#reject(this.#status === 0 ? cause : new BrokenOffError('broken off', { cause }));
  }
}
