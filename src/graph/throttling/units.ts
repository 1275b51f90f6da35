import type { Projection, ListOptions } from '../query/projection.js';

/** A list page is this large at most for the small-page discount. */
const smallPage = 20;

/**
 * Graph's resource units for a read, as far as they can be told before it is sent: they are what Graph
 * throttles by, and what an operation's cost is counted in.
 * https://learn.microsoft.com/graph/throttling-limits and, for files,
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 */
export function estimateUnits(projection: Projection, list?: ListOptions): number {
  if (projection.resource.units !== undefined) return projection.resource.units;
  if (projection.resource.workload === 'files')
    return list === undefined && projection.expand.size === 0 ? 1 : 2;
  const base = list === undefined ? 1 : (list.units ?? 2);
  const discounts = 1 + (list?.top !== undefined && list.top < smallPage ? 1 : 0);
  return Math.max(1, base - discounts + projection.expand.size);
}
