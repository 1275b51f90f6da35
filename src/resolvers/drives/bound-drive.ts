import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import type { Costs, FieldCost, CostEstimator } from '../cost/cost-estimator.js';
import { inlineCost, costOfList, costOfOne, inlineList } from '../cost/bound-reads.js';
import { isPageLength, pageLength } from '../lists/connection.js';
import { linkProjection } from '../items/download-url.js';
import { isExpandable, planDrive, planRoot, foundItemProjection, itemProjection } from './drive-plan.js';
import { driveItems, drives } from './drive-resources.js';
import { showsParentPaths, enumeratedItemProjection } from './enumerated-items.js';
import { countedFolders } from './parent-paths.js';
import { below, nodesOf, projectionOf, type SelectedField, type Selection } from '../selection/selection.js';

/** What costs nothing more, since it comes along with the item. */
function alongWith({ expand }: Projection): Costs {
  return expand.has('thumbnails') ? { DriveItem: { thumbnails: inlineCost } } : {};
}

/** A drive, read as `readDrive` does: itself, or its root in its place, or both in one wave. */
export function costOfDrive(field: SelectedField, estimator: CostEstimator, idIsKnown: boolean): void {
  // Without the capability it is the drive that is read instead of the root, which costs no more.
  const plan = planDrive(field.selection, { idIsKnown, mayReadItems: !isFiltered(estimator) });
  if (plan.reads === 'drive') estimator.add(estimateUnits(projectionOf(drives, field.selection)));
  const root = plan.reads === 'nothing' ? undefined : plan.root;
  const idsAreNeeded = plan.reads === 'root' && plan.idsAreNeeded;
  const costOfOneRoot = root && costOfRootOnce(root, idsAreNeeded, isFiltered(estimator));
  estimator.separate(field, costOfOneRoot && { overrides: { Drive: { root: costOfOneRoot } } });
}

/** The drives in a list. */
export function costOfDrives(field: SelectedField, estimator: CostEstimator, most: number): void {
  estimator.add(estimateUnits(projectionOf(drives, field.selection), { top: most }));
  estimator.separate(field, { count: most });
}

/** A root folder, read as `readRoot` does. */
export const costOfRoot: FieldCost = (field, estimator) =>
  costOfRootOnce(field.selection, false, isFiltered(estimator))(field, estimator);

/** Whether a level is not skipped, since the caller may see some drives only: in one of its tenants will do. */
function isFiltered({ context }: CostEstimator): boolean {
  return context.granted.some((grant) => grant.isFiltered);
}

/** Several aliases of the root are one read: the first of them pays for it. */
function costOfRootOnce(selection: Selection, idsAreNeeded: boolean, filtered: boolean): FieldCost {
  const { skippedTo, projection } = planRoot(selection, idsAreNeeded || filtered);
  let isCounted = skippedTo !== undefined;
  const overrides: Costs =
    skippedTo === undefined
      ? { DriveItem: { children: filtered ? costOfChildren : costOfRootChildren } }
      : {};
  return (field, estimator) => {
    if (!isCounted) estimator.add(estimateUnits(projection));
    isCounted = true;
    estimator.separate(field, { overrides });
  };
}

const costOfRootChildren: FieldCost = (field, estimator) =>
  (isExpandable(field) ? inlineList : costOfChildren)(field, estimator);

/** An item, with its thumbnails. */
export const costOfItem: FieldCost = (field, estimator) => {
  const projection = itemProjection(field.selection);
  costOfOne(field, estimator, projection, alongWith(projection));
};

/** What is in a folder, with thumbnails. */
export const costOfChildren: FieldCost = (field, estimator) => {
  const projection = itemProjection(nodesOf(field.selection, driveItems.typeName));
  costOfList(field, estimator, projection, alongWith(projection));
};

/** What a search finds, with thumbnails; each link to download is a read of its own. */
export const costOfSearch: FieldCost = (field, estimator) => {
  const projection = foundItemProjection(nodesOf(field.selection, driveItems.typeName));
  const downloadUrl: FieldCost = (_, estimator) => estimator.add(estimateUnits(linkProjection));
  costOfList(field, estimator, projection, {
    DriveItem: { ...alongWith(projection)['DriveItem'], downloadUrl },
  });
};

/** Everything in a drive, with the folders whose paths have to be read. */
export const costOfItems: FieldCost = (field, estimator) => {
  const nodes = nodesOf(field.selection, driveItems.typeName);
  costOfParentPaths(nodes, field, estimator);
  costOfList(field, estimator, enumeratedItemProjection(nodes));
};

/** A page of items is in as many folders as it has items, at most. */
function costOfParentPaths(nodes: Selection, { args }: SelectedField, estimator: CostEstimator): void {
  const { first } = args as { first?: number | null };
  if (showsParentPaths(nodes) && isPageLength(first))
    estimator.add(Math.min(pageLength(first), countedFolders));
}

/** A page of changes. Nothing comes along with the items in it. */
export const costOfDelta: FieldCost = (field, estimator) => {
  const { first } = field.args as { first?: number | null };
  if (!isPageLength(first)) return;
  const nodes = below(field.selection, 'DriveDelta', 'nodes');
  if (nodes !== undefined) costOfParentPaths(nodes, field, estimator);
  estimator.add(estimateUnits(projectionOf(driveItems, field.selection), {}));
  estimator.separate(field, { count: pageLength(first) });
};
