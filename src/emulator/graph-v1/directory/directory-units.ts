import type { QueryOptions } from '../../odata/query-options.js';

/** Resource units of a directory request. https://learn.microsoft.com/graph/throttling-limits */
export function directoryUnits(base: number, options: QueryOptions): number {
  let units = base;
  if (options.has('$select')) units -= 1;
  if (options.has('$expand')) units += 1;
  if (Number(options.get('$top') ?? 100) < 20) units -= 1;
  return Math.max(1, units);
}
