import type { GraphPath } from '../../graph/query/path.js';
import type { GraphResource } from '../../graph/query/resource.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import type { SelectedField } from '../selection/selection.js';
import type { CostEstimator } from '../cost/cost-estimator.js';

/** A list so short that Graph does not page it, and all that wants something of it reads it whole, and once. */
export interface ShortList<T extends object> {
  readonly path: GraphPath;
  readonly resource: GraphResource<T>;
  /** Graph's resource units before what the options change. */
  readonly units: number;
}

export async function readShortList<T extends object>(
  loaders: TenantLoaders,
  list: ShortList<T>,
): Promise<InTenant<T>[]> {
  const { path, units } = list;
  const page = await loaders.page(path, completeProjection(list), { first: Infinity, query: { units } });
  return page.items;
}

function completeProjection<T extends object>({ resource }: ShortList<T>): Projection<T> {
  return { resource, select: new Set([...resource.keys, ...resource.select]), expand: new Map() };
}

/** What it costs, however many ask for it at the same time. */
export function costOfShortList<T extends object>(
  field: SelectedField,
  estimator: CostEstimator,
  list: ShortList<T>,
): void {
  const { units } = list;
  estimator.addPerTick(() => estimateUnits(completeProjection(list), { units }));
  estimator.separate(field);
}
