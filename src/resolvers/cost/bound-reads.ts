import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import { permissionForGetByIds, unitsByIds } from '../../loaders/by-ids.js';
import type { Costs, FieldCost, CostEstimator } from './cost-estimator.js';
import { isPageLength, pageLength } from '../lists/connection.js';
import type { SelectedField } from '../selection/selection.js';

/** For `overrides`: what came along with the parent and costs nothing more. */
export const inlineCost: FieldCost = (field, estimator) => estimator.inline(field);

/** For `overrides`: a connection whose entries came along with the parent. */
export const inlineList: FieldCost = (field, estimator) => {
  const { first } = field.args as { first?: number | null };
  if (isPageLength(first)) estimator.inline(field, { count: pageLength(first) });
};

/** One entity, by a request of its own. */
export function costOfOne(
  field: SelectedField,
  estimator: CostEstimator,
  projection: Projection,
  overrides?: Costs,
  because?: string,
): void {
  estimator.add(estimateUnits(projection), because);
  estimator.separate(field, { overrides });
}

/** One directory object by its id: those of one tick are one request where the application may do that. */
export function costOfOneById(
  field: SelectedField,
  estimator: CostEstimator,
  projection: Projection,
  overrides?: Costs,
): void {
  const units = estimateUnits(projection);
  const hasLists = projection.resource.byIds !== undefined && projection.expand.size === 0;
  if (hasLists && estimator.mayEverywhere(permissionForGetByIds)) {
    estimator.addPerTick((objects) => Math.min(objects * units, unitsByIds(objects)));
  } else {
    estimator.add(units);
  }
  estimator.separate(field, { overrides });
}

/** What a page of a list costs besides its projection. */
export interface PageCost {
  /** As `ListOptions` has them. */
  readonly units?: number;
  /** Resource units of what is asked beside the page. */
  readonly beside?: number;
}

/**
 * A connection: a page, and what is selected of as many entries as it may have. Each page costs the same, so that who may
 * read the first one may read them all.
 */
export function costOfList(
  field: SelectedField,
  estimator: CostEstimator,
  projection: Projection,
  overrides?: Costs,
  { units, beside = 0 }: PageCost = {},
): void {
  const { first } = field.args as { first?: number | null };
  // A list of another length is refused before anything is sent.
  if (!isPageLength(first)) return;
  const count = pageLength(first);
  // Where entries are hidden, longer pages are read.
  const isShort = !estimator.visible.some((each) => each.hidesSomeOf(projection.resource));
  estimator.add(estimateUnits(projection, { units, ...(isShort && { top: count }) }) + beside);
  estimator.separate(field, { count, overrides });
}

/** A list of objects that the caller may not see all of in some tenant: see `listed-objects.ts`. */
export interface ListedCost {
  /** The ids by tenant; undefined where the caller may see all. */
  readonly listed: readonly (ReadonlySet<string> | undefined)[];
  /** How many requests it takes to ask for so many of them. */
  readonly partsOf: (ids: ReadonlySet<string>) => number;
  readonly unitsOfPart: number;
  /** The units of a page where the caller may see all. */
  readonly unitsOfWhole: (top: number) => number;
  readonly overrides?: Costs | undefined;
}

/** As `costOfList`: all of the parts may have to be read, and there are no more entries than ids. */
export function costOfListed(
  field: SelectedField,
  estimator: CostEstimator,
  { listed, partsOf, unitsOfPart, unitsOfWhole, overrides }: ListedCost,
): void {
  const { first } = field.args as { first?: number | null };
  if (!isPageLength(first)) return;
  const count = pageLength(first);
  const whole = unitsOfWhole(count);
  estimator.add(
    Math.max(...listed.map((some) => (some === undefined ? whole : partsOf(some) * unitsOfPart))),
  );
  const most = Math.max(1, ...listed.map((some) => Math.min(count, some?.size ?? count)));
  estimator.separate(field, { count: most, overrides });
}
