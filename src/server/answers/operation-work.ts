import type { GraphQLResolveInfo } from 'graphql';
import { GatewayError, OperationLimitError } from '../../errors.js';
import { FailedFields } from '../graphql/equal-errors.js';
import type { OperationScheduler } from './fair-scheduler.js';

/** How many errors an answer may have: one for each entry of the longest page there can be, and one more. */
const mostErrors = 1_000;

/** An error costs about as much time as this many values. */
const valuesPerError = 10;

/** Charged to the caller in steps of this many values. */
const chargedAtOnce = 1_000;

export interface OperationWorkOptions {
  readonly scheduler: OperationScheduler;
  readonly valuesPerOperation: number;
  /** Adds to what the operations of the caller cost this process, in values. */
  readonly charge: (values: number) => void;
  /** Called once, when the operation is stopped: ends what is under way upstream. */
  readonly onStop: () => void;
}

/** What an operation costs this process, counted while its answer is made. */
export class OperationWork {
  readonly failures = new FailedFields();
  readonly #options: OperationWorkOptions;
  #values = 0;
  #uncharged = 0;
  #errors = 0;
  #stoppedBy: GatewayError | undefined;

  constructor(options: OperationWorkOptions) {
    this.#options = options;
  }

  /** Why the operation was stopped, which is its whole answer then. */
  get stoppedBy(): GatewayError | undefined {
    return this.#stoppedBy;
  }

  /**
   * Counts values that are about to be made. Undefined when that may be at once; else resolves when it may.
   * @throws GatewayError when the operation is stopped, by this or before
   */
  begin(values: number): Promise<true> | undefined {
    if (this.#stoppedBy !== undefined) throw this.#stoppedBy;
    this.count(values);
    return this.#options.scheduler.take(values);
  }

  /**
   * Counts values that are made already.
   * @throws GatewayError when these are too many
   */
  count(values: number): void {
    const { valuesPerOperation } = this.#options;
    this.#values += values;
    this.#uncharged += values;
    if (this.#uncharged >= chargedAtOnce) this.charge();
    if (this.#values > valuesPerOperation) throw this.stop(tooManyValues(valuesPerOperation));
  }

  /** Counts a field that is answered with an error. Equal errors for a field of a list become one. */
  failed(error: unknown, path: GraphQLResolveInfo['path']): void {
    if (this.#stoppedBy !== undefined) return;
    this.#uncharged += valuesPerError;
    if (!this.failures.add(error, path)) return;
    this.#errors += 1;
    if (this.#errors > mostErrors) this.stop(tooManyErrors(error));
  }

  /** Stops the operation, unless it is stopped already. Returns why it is. */
  stop(error: GatewayError): GatewayError {
    if (this.#stoppedBy !== undefined) return this.#stoppedBy;
    this.#stoppedBy = error;
    this.#options.scheduler.stop(error);
    this.#options.onStop();
    return error;
  }

  /** Charges what is not yet charged. */
  charge(): void {
    this.#options.charge(this.#uncharged);
    this.#uncharged = 0;
  }
}

function tooManyValues(limit: number): OperationLimitError {
  return new OperationLimitError(`The answer would have more than ${limit} values.`, {
    hint: 'Select fewer fields, or fewer entries with a smaller "first". Then read page by page with "after".',
  });
}

function tooManyErrors(last: unknown): OperationLimitError {
  const what = last instanceof GatewayError ? `The last one was ${last.code}: ${last.message} ` : '';
  return new OperationLimitError(`The answer would have more than ${mostErrors} errors.`, {
    hint: `${what}Leave out the fields that fail, or ask for fewer entries with a smaller "first".`,
  });
}
