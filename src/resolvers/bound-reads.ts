import { estimateUnits } from '../graph/units.js';
import type { Projection } from '../graph/projection.js';
import { permissionForGetByIds, unitsByIds } from '../loaders/by-ids.js';
import type { Costs, FieldCost, Walk } from './bound.js';
import { isPageLength, pageLength } from './connection.js';
import type { SelectedField } from './selection.js';

/** For `instead`: what came along with the parent and costs nothing more. */
export const comesAlong: FieldCost = (field, walk) => walk.along(field);

/** For `instead`: a connection whose entries came along with the parent. */
export const listComesAlong: FieldCost = (field, walk) => {
  const { first } = field.args as { first?: number | null };
  if (isPageLength(first)) walk.along(field, { count: pageLength(first) });
};

/** One entity, by a request of its own. */
export function costOfOne(
  field: SelectedField,
  walk: Walk,
  projection: Projection,
  instead?: Costs,
  because?: string,
): void {
  walk.each(estimateUnits(projection), because);
  walk.apart(field, { instead });
}

/** One directory object by its id: those of one tick are one request where the application may do that. */
export function costOfOneById(
  field: SelectedField,
  walk: Walk,
  projection: Projection,
  instead?: Costs,
): void {
  const units = estimateUnits(projection);
  const hasLists = projection.resource.byIds !== undefined && projection.expand.size === 0;
  if (hasLists && walk.mayEverywhere(permissionForGetByIds)) {
    walk.eachTick((objects) => Math.min(objects * units, unitsByIds(objects)));
  } else {
    walk.each(units);
  }
  walk.apart(field, { instead });
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
  walk: Walk,
  projection: Projection,
  instead?: Costs,
  { units, beside = 0 }: PageCost = {},
): void {
  const { first } = field.args as { first?: number | null };
  // A list of another length is refused before anything is sent.
  if (!isPageLength(first)) return;
  const count = pageLength(first);
  // Where entries are hidden, longer pages are read.
  const isShort = !walk.visible.some((each) => each.hidesSomeOf(projection.resource));
  walk.each(estimateUnits(projection, { units, ...(isShort && { top: count }) }) + beside);
  walk.apart(field, { count, instead });
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
  readonly instead?: Costs | undefined;
}

/** As `costOfList`: all of the parts may have to be read, and there are no more entries than ids. */
export function costOfListed(
  field: SelectedField,
  walk: Walk,
  { listed, partsOf, unitsOfPart, unitsOfWhole, instead }: ListedCost,
): void {
  const { first } = field.args as { first?: number | null };
  if (!isPageLength(first)) return;
  const count = pageLength(first);
  const whole = unitsOfWhole(count);
  walk.each(Math.max(...listed.map((some) => (some === undefined ? whole : partsOf(some) * unitsOfPart))));
  const most = Math.max(1, ...listed.map((some) => Math.min(count, some?.size ?? count)));
  walk.apart(field, { count: most, instead });
}
