import type { GatewayError } from '../errors.js';
import { extensionsOf, type ErrorExtensions } from './format-error.js';

/** One error for all entries of a list that it strikes. */
interface ListError {
  readonly message: string;
  /** Of the list. */
  readonly path: readonly (string | number)[];
  readonly extensions: ErrorExtensions;
}

/** What failed of whole lists in one operation. */
export class ListErrors {
  readonly #known = new Map<
    string,
    { readonly path: ListError['path']; readonly error: GatewayError; count: number }
  >();

  add(path: ListError['path'], error: GatewayError): void {
    const key = JSON.stringify([path, error.code, error.message]);
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, { path, error, count: 1 });
    else known.count += 1;
  }

  /** `count` is how many entries of the list each one strikes. */
  all(): ListError[] {
    return [...this.#known.values()].map(({ path, error, count }) => ({
      message: error.message,
      path,
      extensions: { ...extensionsOf(error), count },
    }));
  }
}
