import type { OperationAudit } from '../audit/operation-audit.js';
import type { TenantConfig } from '../config/config.js';
import { GatewayUnavailableError } from '../errors.js';
import { untilAborted } from '../graph/cache-flight.js';
import type { Outcome } from '../graph/client.js';
import { isRecord } from '../graph/request.js';
import type { Want } from '../graph/want.js';
import { accessesOf, capabilitiesOf, type AnsweredRead } from './read-access.js';

/**
 * Notes a request before anybody sees what came of its reads. Links to download are handed on only once their record
 * is written; where it cannot be, they are withheld, and all else goes on.
 */
export async function auditRead(
  audit: OperationAudit,
  { name }: TenantConfig,
  read: AnsweredRead,
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  const { outcomes, want } = read;
  if (outcomes.some((outcome) => !(outcome instanceof Error))) audit.readsAnswered += 1;
  if (audit.isKept) {
    for (const access of accessesOf(read, audit.keepsNames)) audit.read({ tenant: name, ...access });
  }
  if (!downloads(want) || (await untilAborted(audit.written(), signal)) === true) return outcomes;
  return outcomes.map((outcome) => withoutDownloads(outcome, want));
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
