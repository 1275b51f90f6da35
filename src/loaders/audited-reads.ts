import type { OperationAudit } from '../audit/operation-audit.js';
import type { TenantConfig } from '../config/config.js';
import { GatewayUnavailableError } from '../errors.js';
import { untilAborted } from '../graph/cache-flight.js';
import type { Outcome } from '../graph/client.js';
import { isRecord } from '../graph/request.js';
import type { Want } from '../graph/want.js';
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
    const { outcomes, want } = read;
    if (outcomes.some((outcome) => !(outcome instanceof Error))) this.#audit.readsAnswered += 1;
    if (this.#audit.isKept) {
      const tenant = this.#tenant.name;
      for (const access of accessesOf(read, this.#audit.keepsNames)) this.#audit.read({ tenant, ...access });
    }
    if (!downloads(want) || (await (this.#written ??= this.#write()))) return outcomes;
    return outcomes.map((outcome) => withoutDownloads(outcome, want));
  }

  /** Whether all that is noted in this tick is written. */
  async #write(): Promise<boolean> {
    // The other reads of the batch are noted first.
    await Promise.resolve();
    this.#written = undefined;
    return (await untilAborted(this.#audit.written(), this.#signal)) === true;
  }
}

/** For what must not be read unnoticed. */
export function unaudited(): GatewayUnavailableError {
  return new GatewayUnavailableError('Downloads are not possible at the moment.', {
    hint: 'The audit log cannot be written. Try again later, or ask whoever runs this gateway.',
    retryAfterMs: 5_000,
  });
}

/** Whether a want, or what comes along with it, leads to contents. */
function downloads(want: Want): boolean {
  return capabilitiesOf(want).includes('files.download') || [...want.expand.values()].some(downloads);
}

function withoutDownloads(outcome: Outcome, want: Want): Outcome {
  if (outcome instanceof Error || !downloads(want)) return outcome;
  if (want.resource.capability === 'files.download') return unaudited();
  const isLeading = (name: string): boolean => {
    const inner = want.expand.get(name);
    return (
      want.resource.guarded['files.download']?.includes(name) === true ||
      (inner !== undefined && downloads(inner))
    );
  };
  const strip = (object: unknown): unknown =>
    isRecord(object)
      ? Object.fromEntries(Object.entries(object).filter(([name]) => !isLeading(name)))
      : object;
  const { value } = outcome;
  return Array.isArray(value)
    ? { ...outcome, value: (value as unknown[]).map(strip) }
    : (strip(outcome) as Record<string, unknown>);
}
