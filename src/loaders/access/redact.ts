import { GatewayUnavailableError } from '../../errors.js';
import type { Outcome } from '../../graph/client/client.js';
import { memoizeByObject } from '../../graph/memoize-by-object.js';
import { isRecord } from '../../graph/client/request.js';
import type { Projection } from '../../graph/query/projection.js';

const download = 'files.download';
const none: ReadonlySet<string> = new Set();

/** For what must not be read unnoticed. */
export function unaudited(): GatewayUnavailableError {
  return new GatewayUnavailableError('Downloads are not possible at the moment.', {
    hint: 'The audit log cannot be written. Try again later, or tell the operator of this gateway.',
    retryAfterMs: 5_000,
  });
}

/** Whether Graph may send more than a projection, or what comes along with it, names. */
export const hasGuardedParts = memoizeByObject(
  (projection: Projection): boolean =>
    projection.resource.guardedParts !== undefined || [...projection.expand.values()].some(hasGuardedParts),
);

/**
 * An answer without the guarded parts that are not wanted, at whatever depth.
 * @param isAudited whether downloads in it were noted; where they were not, it is without them as well
 */
export function redacted(outcome: Outcome, projection: Projection, isAudited: boolean): Outcome {
  if (outcome instanceof Error) return outcome;
  if (!isAudited && projection.resource.capability === download) return unaudited();
  const { value } = outcome;
  return Array.isArray(value)
    ? { ...outcome, value: fromAny(value, projection, isAudited) }
    : fromObject(outcome, projection, isAudited);
}

function fromAny(value: unknown, projection: Projection, isAudited: boolean): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map((one) => fromAny(one, projection, isAudited));
  return isRecord(value) ? fromObject(value, projection, isAudited) : value;
}

function fromObject(
  object: Record<string, unknown>,
  { resource, parts, expand }: Projection,
  isAudited: boolean,
): Record<string, unknown> {
  const { guarded, guardedParts } = resource;
  const isKept = isAudited || guardedParts?.capability !== download;
  // It was checked to be an object, and looks at its properties as at anything Graph may have sent.
  const left = (guardedParts?.redact(object, isKept ? (parts ?? none) : none) ?? object) as typeof object;
  const dropped = isAudited
    ? none
    : new Set([
        ...(guarded[download] ?? []),
        ...[...expand].flatMap(([name, inner]) => (inner.resource.capability === download ? name : [])),
      ]);
  const inside = [...expand].filter(
    ([name, inner]) => name in left && (!isAudited || hasGuardedParts(inner)),
  );
  if (inside.length === 0 && ![...dropped].some((name) => name in left)) return left;
  const changed = new Map(inside.map(([name, inner]) => [name, fromAny(left[name], inner, isAudited)]));
  return Object.fromEntries(
    Object.entries(left)
      .filter(([name]) => !dropped.has(name))
      .map(([name, value]) => [name, changed.has(name) ? changed.get(name) : value]),
  );
}
