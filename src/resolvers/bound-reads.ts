import { estimateUnits, plannedPages } from '../graph/units.js';
import type { Want } from '../graph/want.js';
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
export function costOfOne(field: SelectedField, walk: Walk, want: Want, instead?: Costs): void {
  walk.each(estimateUnits(want));
  walk.apart(field, { instead });
}

/** One directory object by its id: those of one tick are one request where the application may do that. */
export function costOfOneById(field: SelectedField, walk: Walk, want: Want, instead?: Costs): void {
  const units = estimateUnits(want);
  const hasLists = want.resource.byIds !== undefined && want.expand.size === 0;
  if (hasLists && walk.mayEverywhere(permissionForGetByIds)) {
    walk.eachTick((objects) => Math.min(objects * units, unitsByIds(objects)));
  } else {
    walk.each(units);
  }
  walk.apart(field, { instead });
}

/** A connection: its pages, and what is selected of as many entries as it may have. */
export function costOfList(
  field: SelectedField,
  walk: Walk,
  want: Want,
  instead?: Costs,
  units?: number,
): void {
  const { first, after } = field.args as { first?: number | null; after?: string | null };
  // A list of another length is refused before anything is sent.
  if (!isPageLength(first)) return;
  const count = pageLength(first);
  const goesOn = after != null;
  walk.each(plannedPages(goesOn) * estimateUnits(want, { units, ...(!goesOn && { top: count }) }));
  walk.apart(field, { count, instead });
}
