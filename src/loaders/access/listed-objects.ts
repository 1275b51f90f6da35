import type { Capability } from '../../config/config.js';
import { BadUserInputError } from '../../errors.js';
import { encodeOption, textLiteral } from '../../graph/query/odata.js';
import type { GraphResource } from '../../graph/query/resource.js';
import type { VisibleObjects } from './visible-objects.js';

// A list of all objects of a kind, for a caller who may see some of them only: Graph is asked for these alone, by their
// ids, so that nothing is worked out from the others. It takes several requests, whose answers are one list here.

/** Which of all objects of a kind are asked for. */
export interface WholeListQuery {
  /** The properties its filter and its order look at: what is hidden must not be told by them. */
  readonly looksAt: readonly string[];
  readonly filter?: ListFilter | undefined;
  /** The only ids its filter can match, in lower case, where it names some. */
  readonly namedIds?: readonly string[] | undefined;
}

/** What is asked of a list of all objects of a kind. */
export interface WholeList extends WholeListQuery {
  /** Whether its length is asked for. */
  readonly isCounted: boolean;
}

/** A filter as it was compiled. */
export interface ListFilter {
  /** OData, not encoded. */
  readonly text: string;
  /** How many alternatives it has, as Graph counts them; 0 for none. */
  readonly alternatives: number;
}

/**
 * Graph takes as many values of `in` in one filter, in any query:
 * https://developer.microsoft.com/graph/known-issues/?search=13635. `in` on `id` needs no advanced query, but one with
 * `$orderby` or `$count` does: https://learn.microsoft.com/graph/aad-advanced-queries
 */
const mostValues = 15;

/** Encoded. An advanced query has 2,048 characters of URL, with all that is selected: see the known issues. */
const greatestLength = 900;

const lengthOfId = encodeOption(`${textLiteral('0'.repeat(36))},`).length;

/**
 * What `$top` is for one part: more than its ids, so that Graph has no reason to begin another page, and less than the
 * 20 from which on a page costs more. https://learn.microsoft.com/graph/throttling-limits
 */
export const topOfPart = 19;

/** The ids that Graph is asked for, when the caller may not see all objects; undefined when it may. */
export function listedIds(
  visible: VisibleObjects,
  { capability, furtherCapabilities = [], guarded, filteredBy }: GraphResource,
  { looksAt, namedIds }: WholeListQuery,
): ReadonlySet<string> | undefined {
  if (!visible.isFiltered) return undefined;
  const guarding = Object.entries(guarded)
    .filter(([, properties]) => looksAt.some((property) => properties.includes(property)))
    .map(([guard]) => guard as Capability);
  const kind = filteredBy === undefined || filteredBy === 'path' ? undefined : filteredBy.kind;
  const ids = visible.idsWith(kind, [capability, ...furtherCapabilities, ...guarding]);
  if (ids === undefined || namedIds === undefined) return ids;
  return new Set(namedIds.filter((id) => ids.has(id)));
}

/**
 * How many ids are asked for in one request. It is not documented whether the values of `in` and the alternatives of
 * the rest of a filter are added, multiplied, or counted apart: so few fit in any case.
 */
function idsPerRequest(filter: ListFilter | undefined): number {
  if (filter === undefined) return mostValues;
  const byCount = Math.floor(mostValues / Math.max(1, filter.alternatives));
  const byLength = Math.floor((greatestLength - encodeOption(filter.text).length) / lengthOfId);
  return Math.max(1, Math.min(byCount, byLength));
}

/** How many requests such a list takes at most. */
export function partsOfListed(ids: ReadonlySet<string>, filter: ListFilter | undefined): number {
  return Math.ceil(ids.size / idsPerRequest(filter));
}

/** The `$filter` of each request: some of the ids, and the caller's own filter. In the same order at any time. */
export function filtersByIds(ids: ReadonlySet<string>, filter: ListFilter | undefined): string[] {
  const most = idsPerRequest(filter);
  const sorted = [...ids].sort();
  const filters: string[] = [];
  for (let at = 0; at < sorted.length; at += most) {
    const [first, ...others] = sorted.slice(at, at + most).map(textLiteral);
    const some = others.length === 0 ? `id eq ${first}` : `id in (${[first, ...others].join(',')})`;
    filters.push(filter === undefined ? some : `${some} and (${filter.text})`);
  }
  return filters;
}

/** @throws BadUserInputError when Graph would have to sort what it is asked for in several requests */
export function requireSortable(ids: ReadonlySet<string>, filter: ListFilter | undefined): void {
  const most = idsPerRequest(filter);
  if (ids.size <= most) return;
  throw new BadUserInputError(
    `Microsoft Graph can sort ${most} of the objects granted to this caller at a time, and there are ${ids.size}.`,
    {
      hint:
        'Leave out "orderBy" and sort what comes. Of users, the filter can also name those that are wanted: ' +
        '{ id: { in: [...] } }.',
    },
  );
}
