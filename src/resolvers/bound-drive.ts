import { estimateUnits } from '../graph/units.js';
import type { Projection } from '../graph/projection.js';
import type { Costs, FieldCost, Walk } from './bound.js';
import { comesAlong as isFree, costOfList, costOfOne, listComesAlong } from './bound-reads.js';
import { isPageLength, pageLength } from './connection.js';
import { linkProjection } from './download-url.js';
import { comesAlong, planDrive, planRoot, foundItemProjection, itemProjection } from './drive-plan.js';
import { driveItems, drives } from './drive-resources.js';
import { showsPlaces, enumeratedItemProjection } from './enumerated-items.js';
import { countedFolders } from './parent-paths.js';
import { below, nodesOf, projectionOf, type SelectedField, type Selection } from './selection.js';

/** What costs nothing more, since it comes along with the item. */
function alongWith({ expand }: Projection): Costs {
  return expand.has('thumbnails') ? { DriveItem: { thumbnails: isFree } } : {};
}

/** A drive, read as `readDrive` does: itself, or its root in its place, or both in one wave. */
export function costOfDrive(field: SelectedField, walk: Walk, idIsKnown: boolean): void {
  // Without the capability it is the drive that is read instead of the root, which costs no more.
  const plan = planDrive(field.selection, { idIsKnown, mayReadItems: !isFiltered(walk) });
  if (plan.reads === 'drive') walk.each(estimateUnits(projectionOf(drives, field.selection)));
  const root = plan.reads === 'nothing' ? undefined : plan.root;
  const idsAreNeeded = plan.reads === 'root' && plan.idsAreNeeded;
  const costOfThisRoot = root && costOfRootOnce(root, idsAreNeeded, isFiltered(walk));
  walk.apart(field, costOfThisRoot && { instead: { Drive: { root: costOfThisRoot } } });
}

/** The drives in a list. */
export function costOfDrives(field: SelectedField, walk: Walk, most: number): void {
  walk.each(estimateUnits(projectionOf(drives, field.selection), { top: most }));
  walk.apart(field, { count: most });
}

/** A root folder, read as `readRoot` does. */
export const costOfRoot: FieldCost = (field, walk) =>
  costOfRootOnce(field.selection, false, isFiltered(walk))(field, walk);

/** Whether a level is not skipped, since the caller may see some drives only: in one of its tenants will do. */
function isFiltered({ context }: Walk): boolean {
  return context.granted.some((grant) => grant.isFiltered);
}

/** Several aliases of the root are one read: the first of them pays for it. */
function costOfRootOnce(selection: Selection, idsAreNeeded: boolean, filtered: boolean): FieldCost {
  const { skippedTo, projection } = planRoot(selection, idsAreNeeded || filtered);
  let isPaid = skippedTo !== undefined;
  const instead: Costs =
    skippedTo === undefined
      ? { DriveItem: { children: filtered ? costOfChildren : costOfRootChildren } }
      : {};
  return (field, walk) => {
    if (!isPaid) walk.each(estimateUnits(projection));
    isPaid = true;
    walk.apart(field, { instead });
  };
}

const costOfRootChildren: FieldCost = (field, walk) =>
  (comesAlong(field) ? listComesAlong : costOfChildren)(field, walk);

/** An item, with its thumbnails. */
export const costOfItem: FieldCost = (field, walk) => {
  const projection = itemProjection(field.selection);
  costOfOne(field, walk, projection, alongWith(projection));
};

/** What is in a folder, with thumbnails. */
export const costOfChildren: FieldCost = (field, walk) => {
  const projection = itemProjection(nodesOf(field.selection, driveItems.typeName));
  costOfList(field, walk, projection, alongWith(projection));
};

/** What a search finds, with thumbnails; each link to download is a read of its own. */
export const costOfSearch: FieldCost = (field, walk) => {
  const projection = foundItemProjection(nodesOf(field.selection, driveItems.typeName));
  const downloadUrl: FieldCost = (_, each) => each.each(estimateUnits(linkProjection));
  costOfList(field, walk, projection, { DriveItem: { ...alongWith(projection)['DriveItem'], downloadUrl } });
};

/** Everything in a drive, with the folders whose paths have to be read. */
export const costOfItems: FieldCost = (field, walk) => {
  const nodes = nodesOf(field.selection, driveItems.typeName);
  costOfPlaces(nodes, field, walk);
  costOfList(field, walk, enumeratedItemProjection(nodes));
};

/** A page of items is in as many folders as it has items, at most. */
function costOfPlaces(nodes: Selection, { args }: SelectedField, walk: Walk): void {
  const { first } = args as { first?: number | null };
  if (showsPlaces(nodes) && isPageLength(first)) walk.each(Math.min(pageLength(first), countedFolders));
}

/** A page of changes. Nothing comes along with the items in it. */
export const costOfDelta: FieldCost = (field, walk) => {
  const { first } = field.args as { first?: number | null };
  if (!isPageLength(first)) return;
  const nodes = below(field.selection, 'DriveDelta', 'nodes');
  if (nodes !== undefined) costOfPlaces(nodes, field, walk);
  walk.each(estimateUnits(projectionOf(driveItems, field.selection), {}));
  walk.apart(field, { count: pageLength(first) });
};
