import type { CacheConfig, CacheKind } from '../../config/config.js';
import { GraphError } from '../../errors.js';
import type { Outcome } from '../client/client.js';
import { isAbsence } from '../errors/errors.js';
import { memoizeByObject } from '../memoize-by-object.js';
import { isRecord, type Caching, type GraphRequest } from '../client/request.js';
import type { Projection } from '../query/projection.js';

/**
 * How the answer to a projection may be kept. Undefined if one resource in it does not allow this. A resource with
 * pre-authenticated links, such as thumbnails, never allows it.
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
 * The eTag of a file changes with its content and its own metadata. It does not change with expanded entities or with
 * the list of people who can open the file. The eTag of a folder does not change when its content changes. Therefore
 * `file` must be selected: it shows that the item is a file.
 * https://learn.microsoft.com/graph/api/resources/driveitem
 */
function hasValidator({ resource, select, expand }: Projection): boolean {
  const namesValidator = select.has('eTag') && select.has('file') && !select.has('shared');
  return resource.cacheKind === 'items' && expand.size === 0 && namesValidator;
}

// A second protection, in addition to the resources. The answers to these URLs contain links that open without a token,
// or tokens of pages and deltas, or results that each reader needs fresh.
const neverStored =
  /\$(?:skip|delta)token|[?&]token=|\/delta\b|\/search\(|[?&]\$?search=|downloadUrl|thumbnails/i;

/** How the answer to a request may be kept and shared. Undefined if that is not allowed. */
export function cachingOfRequest({ method, url, caching }: GraphRequest): Caching | undefined {
  return method === 'GET' && !neverStored.test(url) ? caching : undefined;
}

/** How long an outcome may be kept, in milliseconds. 0 if it must not be kept. */
export function timeToLiveMs(outcome: Outcome, { kinds }: Caching, { timesToLiveMs }: CacheConfig): number {
  if (!(outcome instanceof Error)) return Math.min(...kinds.map((kind) => timesToLiveMs[kind]));
  if (!(outcome instanceof GraphError)) return 0;
  const { status, graphCode = '' } = outcome;
  if (isAbsence(outcome)) return timesToLiveMs.absent;
  // An administrator can grant or enable this at any moment. Only a new read to Graph notices it, so it is not kept.
  const maySoonPass = outcome.adminConsentUrl !== undefined || graphCode.startsWith('Authorization_Identity');
  return status === 403 && !maySoonPass ? timesToLiveMs.forbidden : 0;
}

/** The eTag with which Graph can confirm an outcome later. Undefined if the eTag does not cover the whole outcome. */
export function validatorOf(outcome: Outcome, { hasValidator }: Caching): string | undefined {
  if (!hasValidator || outcome instanceof Error || !isRecord(outcome['file'])) return undefined;
  const eTag = outcome['eTag'];
  return typeof eTag === 'string' && /^(?:W\/)?"[\x21\x23-\x7e]{1,200}"$/.test(eTag) ? eTag : undefined;
}
