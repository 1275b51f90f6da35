import type { CacheConfig, CacheKind } from '../../config/config.js';
import { GraphError } from '../../errors.js';
import type { Outcome } from '../client/client.js';
import { isAbsence } from '../errors/errors.js';
import { memoizeByObject } from '../memoize-by-object.js';
import { isRecord, type Caching, type GraphRequest } from '../client/request.js';
import type { Projection } from '../query/projection.js';

/**
 * How the answer to a projection may be kept: every resource in it must say so, or none of it is. What carries
 * pre-authenticated links, such as thumbnails, never does.
 */
export const cachingOf = memoizeByObject((projection: Projection): Caching | undefined => {
  const kinds = kindsOf(projection);
  if (kinds === undefined) return undefined;
  return { kinds, hasValidator: hasValidator(projection) };
});

function kindsOf(projection: Projection): CacheKind[] | undefined {
  const kind = projection.resource.cacheKind;
  const expanded = [...projection.expand.values()].map(kindsOf);
  if (kind === undefined || expanded.includes(undefined)) return undefined;
  return [
    isIdAlone(projection) && kind === 'drives' ? 'driveIds' : kind,
    ...expanded.flatMap((kinds) => kinds ?? []),
  ];
}

function isIdAlone({ select, expand }: Projection): boolean {
  return expand.size === 0 && [...select].every((property) => property === 'id');
}

/**
 * The eTag of a file changes with its content and its own metadata: not with what is expanded, and not with who
 * it is shared with. That of a folder stays the same whatever happens inside, so `file` must be there to see.
 * https://learn.microsoft.com/graph/api/resources/driveitem
 */
function hasValidator({ resource, select, expand }: Projection): boolean {
  const namesValidator = select.has('eTag') && select.has('file') && !select.has('shared');
  return resource.cacheKind === 'items' && expand.size === 0 && namesValidator;
}

// A second net under what the resources say: these URLs answer with links that open without a token, with
// tokens of their own, or with what every reader asks anew.
const neverStored =
  /\$(?:skip|delta)token|[?&]token=|\/delta\b|\/search\(|[?&]\$?search=|downloadUrl|thumbnails/i;

/** How the answer to a request may be kept and shared; undefined when it must not be. */
export function cachingOfRequest({ method, url, caching }: GraphRequest): Caching | undefined {
  return method === 'GET' && !neverStored.test(url) ? caching : undefined;
}

/** How long an outcome is good for, in milliseconds; 0 for what is never kept. */
export function timeToLiveMs(outcome: Outcome, { kinds }: Caching, { timesToLiveMs }: CacheConfig): number {
  if (!(outcome instanceof Error)) return Math.min(...kinds.map((kind) => timesToLiveMs[kind]));
  if (!(outcome instanceof GraphError)) return 0;
  const { status, graphCode = '' } = outcome;
  if (isAbsence(outcome)) return timesToLiveMs.absent;
  // What an administrator can grant or enable any moment has to show soon, and a read is what notices it.
  const maySoonPass = outcome.adminConsentUrl !== undefined || graphCode.startsWith('Authorization_Identity');
  return status === 403 && !maySoonPass ? timesToLiveMs.forbidden : 0;
}

/** The eTag by which Graph can confirm an outcome later; undefined where that would not tell enough. */
export function validatorOf(outcome: Outcome, { hasValidator }: Caching): string | undefined {
  if (!hasValidator || outcome instanceof Error || !isRecord(outcome['file'])) return undefined;
  const eTag = outcome['eTag'];
  return typeof eTag === 'string' && /^(?:W\/)?"[\x21\x23-\x7e]{1,200}"$/.test(eTag) ? eTag : undefined;
}
