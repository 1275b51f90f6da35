import type { OperationAudit } from '../../audit/operation-audit.js';
import type { TenantConfig } from '../../config/config.js';
import { untilAborted } from '../../graph/cache/in-flight-request.js';
import type { Outcome } from '../../graph/client/client.js';
import { memoizeByObject } from '../../graph/memoize-by-object.js';
import type { Projection } from '../../graph/query/projection.js';
import { hasGuardedParts, redacted } from './redact.js';
import { accessesOf, capabilitiesOf, type AnsweredRead } from './read-access.js';

/**
 * Notes requests before anybody sees what came of their reads. Links to download are handed on only once their record
 * is written; where it cannot be, they are withheld, and all else goes on. What is answered in one tick waits for one
 * write.
 */
export class ReadAudit {
  readonly #audit: OperationAudit;
  readonly #tenant: TenantConfig;
  readonly #signal: AbortSignal;
  #written: Promise<boolean> | undefined;

  constructor(audit: OperationAudit, tenant: TenantConfig, signal: AbortSignal) {
    this.#audit = audit;
    this.#tenant = tenant;
    this.#signal = signal;
  }

  /** The outcomes, but for what must be withheld. */
  async note(read: AnsweredRead): Promise<readonly Outcome[]> {
    const { outcomes, projection } = read;
    if (outcomes.some((outcome) => !(outcome instanceof Error))) this.#audit.readsAnswered += 1;
    if (this.#audit.isKept) {
      const tenant = this.#tenant.name;
      for (const access of accessesOf(read, this.#audit.keepsNames)) this.#audit.read({ tenant, ...access });
    }
    const isWritten = !downloads(projection) || (await (this.#written ??= this.#write()));
    return isWritten && !hasGuardedParts(projection)
      ? outcomes
      : outcomes.map((outcome) => redacted(outcome, projection, isWritten));
  }

  /** Whether all that is noted in this tick is written. */
  async #write(): Promise<boolean> {
    // The other reads of the batch are noted first.
    await Promise.resolve();
    this.#written = undefined;
    return (await untilAborted(this.#audit.written(), this.#signal)) === true;
  }
}

/** Whether a projection, or what comes along with it, leads to contents. */
const downloads = memoizeByObject(
  (projection: Projection): boolean =>
    capabilitiesOf(projection).includes('files.download') || [...projection.expand.values()].some(downloads),
);
