import type { Drive, ThumbnailSet } from '@microsoft/microsoft-graph-types';
import { graphPath, segment, type GraphPath } from '../../graph/query/path.js';
import { checkedText } from '../../graph/query/checked-values.js';
import type { OrderBy, Projection } from '../../graph/query/projection.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import type { ReadLocation } from '../../loaders/access/visible-objects.js';
import { isPageLength } from '../lists/connection.js';
import {
  downloadSelector,
  driveItems,
  drives,
  foundItems,
  rootFolders,
  type AnnotatedItem,
} from './drive-resources.js';
import { driveAddressIn, knownDriveOf } from '../items/item-location.js';
import { isReadable, thumbnailSets } from '../items/item-resources.js';
import {
  below,
  nodesOf,
  memoize,
  projectionOf,
  withAddress,
  type SelectedField,
  type Selection,
} from '../selection/selection.js';
import type { DriveItemChildrenArgs } from '../types.generated.js';

// How the levels drive > root > children become requests. Three ideas:
// - a level of which nothing is selected that the next one does not tell is skipped (`readDrive`, `readRoot`);
// - what has an address that is known beforehand is asked in the same tick, not one after the other (`readDrive`);
// - the root folder brings the beginning of its children along (`readRoot`).

export type DriveParent = InTenant<Drive> & {
  readonly reachedBy: GraphPath;
  /** The root, when it was asked for together with the drive. */
  readonly rootRead?: DriveItemParent | Promise<DriveItemParent | null> | undefined;
};

/** An item. One that was skipped is known by the way it was reached, and by nothing else. */
export type DriveItemParent = InTenant<AnnotatedItem> & {
  readonly reachedBy: GraphPath;
  /** What was asked to come along with it. Graph may leave some of that out. */
  readonly requestedInline?: ReadonlyMap<string, Projection>;
  /** There for what a search found: its index knows neither paths nor links to download. */
  readonly isFound?: true;
};

const driveId = /^[A-Za-z0-9!_.-]{1,200}$/;
const itemId = /^[A-Za-z0-9!_.-]{1,200}$/;

export function drivePath(id: string): GraphPath {
  return graphPath`/drives/${segment(id, driveId, 'drive id')}`;
}

/** The address of an item by its id, below the address of its drive. */
export function itemPath(drive: GraphPath, id: string): GraphPath {
  return graphPath`${drive}/items/${segment(id, itemId, 'drive item id')}`;
}

/**
 * A drive as far as its selection needs it; null when there is none.
 * @param knownId the drive's id, where the address was made of it
 */
export async function readDrive(
  loaders: TenantLoaders,
  address: GraphPath,
  selection: Selection,
  knownId?: string,
): Promise<DriveParent | null> {
  loaders.requireCapability(drives.capability);
  const rootAddress = graphPath`${address}/root`;
  const idIsKnown = knownId !== undefined;
  // For a caller that may see some drives only, each of them is looked at itself.
  const mayReadItems = loaders.can(driveItems.capability) && !loaders.isFiltered;
  const plan = loaders.plansReads ? planDrive(selection, { idIsKnown, mayReadItems }) : driveAlone;
  if (plan.reads === 'nothing') {
    const drive = loaders.authorizeUnread<Drive>(drives, idIsKnown ? { id: knownId } : {});
    return drive && toDrive(drive, address);
  }
  if (plan.reads === 'root') {
    const root = await readRoot(loaders, rootAddress, plan.root, plan.idsAreNeeded);
    if (root === null) return null;
    const id = knownId ?? checkedText(root.parentReference?.driveId);
    if (id === undefined && plan.idsAreNeeded) {
      // Then the drive itself is asked, which no bound could foresee.
      const drive = await loaders.one(address, projectionOf(drives, selection), { wasRequestedInline: true });
      return drive && toDrive(drive, address, root);
    }
    const drive = loaders.authorizeUnread<Drive>(drives, id === undefined ? {} : { id });
    return drive && toDrive(drive, address, root);
  }
  const rootRead = plan.root && readRoot(loaders, rootAddress, plan.root, false);
  // Its failure belongs to the field `root`, which may never be reached when the drive itself fails.
  rootRead?.catch(() => undefined);
  const drive = await loaders.one(address, projectionOf(drives, selection));
  return drive && toDrive(drive, address, rootRead);
}

/** What is read for a drive. `root` is all that is selected of its root, under whatever alias. */
export type DrivePlan =
  | { readonly reads: 'drive'; readonly root: Selection | undefined }
  | { readonly reads: 'root'; readonly root: Selection; readonly idsAreNeeded: boolean }
  | { readonly reads: 'nothing' };

/** Without a plan: its root is read after it. */
const driveAlone: DrivePlan = { reads: 'drive', root: undefined };

interface DriveCircumstances {
  readonly idIsKnown: boolean;
  readonly mayReadItems: boolean;
}

export function planDrive(selection: Selection, circumstances: DriveCircumstances): DrivePlan {
  return memoize(selection, drivePlanName(circumstances), () => makeDrivePlan(selection, circumstances));
}

function drivePlanName({ idIsKnown, mayReadItems }: DriveCircumstances): string {
  if (idIsKnown) return mayReadItems ? 'plan of a known drive with items' : 'plan of a known drive';
  return mayReadItems ? 'plan of a drive with items' : 'plan of a drive';
}

function makeDrivePlan(selection: Selection, { idIsKnown, mayReadItems }: DriveCircumstances): DrivePlan {
  const root = below(selection, drives.typeName, 'root');
  const isSelected = new Set(selection.fieldsOf(drives.typeName).map(({ name }) => name));
  const idIsShown = isSelected.has('id') || isSelected.has('nodeId');
  const idIsNeeded = fieldsMadeOfTheId.some((name) => isSelected.has(name));
  const onlyIdIsSelected = drives.select.every((name) => !isSelected.has(name));

  // The root carries its drive's id, and is not there when the drive is not.
  if (onlyIdIsSelected && root !== undefined && mayReadItems) {
    return { reads: 'root', root, idsAreNeeded: idIsNeeded && !idIsKnown };
  }
  // Nothing of the drive itself is asked for, as in `drive(id) { item(id) { name } }`.
  if (onlyIdIsSelected && !idIsShown && root === undefined && idIsKnown) return { reads: 'nothing' };
  return { reads: 'drive', root };
}

/** The drives in a list, such as those of a user; null when there is no such list. */
export async function listDrives(
  loaders: TenantLoaders,
  path: GraphPath,
  selection: Selection,
): Promise<DriveParent[]> {
  const page = await loaders.pageOrNull(path, projectionOf(drives, selection), { first: mostDrivesOfAUser });
  return (page?.items ?? []).map((drive) => toDrive(drive, path));
}

/** What shows a drive's id, or seals something for it. */
const fieldsMadeOfTheId = ['id', 'nodeId', 'items', 'delta', 'search'];

/** As many of a user's drives are read, in one page. */
export const mostDrivesOfAUser = 200;

function toDrive(
  drive: InTenant<Drive>,
  reachedBy: GraphPath,
  rootRead?: DriveParent['rootRead'],
): DriveParent {
  return copyWith(drive, { reachedBy, rootRead });
}

/** Where Graph has a drive: by its id when that is known, else the way it was reached. */
export function addressOfDrive({ id, reachedBy }: DriveParent): GraphPath {
  return id === undefined ? reachedBy : drivePath(id);
}

export function rootAddressOf(drive: DriveParent): GraphPath {
  return graphPath`${addressOfDrive(drive)}/root`;
}

/**
 * The root folder of a drive as far as its selection needs it; null when there is no such drive.
 * @param idsAreNeeded whether the ids it carries are needed beyond its selection
 */
export async function readRoot(
  loaders: TenantLoaders,
  address: GraphPath,
  selection: Selection,
  idsAreNeeded: boolean,
): Promise<DriveItemParent | null> {
  const {
    skippedTo,
    separate,
    projection: rootProjection,
  } = loaders.plansReads ? planRoot(selection, idsAreNeeded || loaders.isFiltered) : rootAlone(selection);
  if (skippedTo !== undefined) {
    const { path, projection, first, orderBy } = childrenOf(address, skippedTo.args, skippedTo.selection);
    const page = await loaders.pageOrNull(path, projection, { first, orderBy });
    const root = loaders.authorizeUnread<AnnotatedItem>(driveItems, {});
    return page && root && copyWith(root, { reachedBy: address });
  }
  for (const { args, selection: connection } of separate) {
    // Asked now, so that it travels with the root; read by whoever resolves the children.
    const { path, projection, first, orderBy } = childrenOf(address, args, connection);
    if (args['after'] == null)
      loaders.pageOrNull(path, projection, { first, orderBy }).catch(() => undefined);
  }
  const root = await loaders.one(address, rootProjection);
  return root && toRoot(root, address, rootProjection);
}

/** What is read for a root folder. */
export interface RootPlan {
  /** Its only list of children, when that is read in its place. */
  readonly skippedTo: SelectedField | undefined;
  /** The lists of children that have to be read beside it. */
  readonly separate: readonly SelectedField[];
  /** The root, and those of its children that come along. */
  readonly projection: Projection<AnnotatedItem>;
}

/** Without a plan: its children are read after it. */
function rootAlone(selection: Selection): RootPlan {
  return {
    skippedTo: undefined,
    separate: [],
    projection: withAddress(projectionOf(rootFolders, selection)),
  };
}

export function planRoot(selection: Selection, idsAreNeeded: boolean): RootPlan {
  return memoize(selection, idsAreNeeded ? 'plan of a root with ids' : 'plan of a root', () =>
    makeRootPlan(selection, idsAreNeeded),
  );
}

function makeRootPlan(selection: Selection, idsAreNeeded: boolean): RootPlan {
  const fields = selection.fieldsOf(driveItems.typeName);
  const lists = fields.filter(({ name, args }) => name === 'children' && hasPageLength(args));
  const [list] = lists;
  // Nothing but its children is asked for, so they alone are read. A cursor needs the ids of its folder.
  const isSkipped = fields.length === 1 && !idsAreNeeded && list?.args['after'] == null;
  const inline = lists.filter(isExpandable).map((field) => nodesOf(field.selection, driveItems.typeName));
  const children = projectionOf(driveItems, {
    fieldsOf: (type) => inline.flatMap((nodes) => nodes.fieldsOf(type)),
  });
  const expand = inline.length === 0 ? [] : [['children', { ...children, isOptional: true }] as const];
  const projection = projectionOf(rootFolders, selection, new Map(expand));
  return {
    skippedTo: isSkipped ? list : undefined,
    separate: lists.filter((field) => !isExpandable(field)),
    projection: idsAreNeeded ? withAddress(projection) : projection,
  };
}

/** A list of another length is refused by whoever resolves it, and must not be read before. */
function hasPageLength({ first }: Partial<DriveItemChildrenArgs>): boolean {
  return isPageLength(first);
}

/** Graph expands one level of children, at most this many, in its default order. */
const mostExpandedChildren = 200;

/** Whether a list of children of the root comes with the root. */
export function isExpandable({ args, selection }: Pick<SelectedField, 'args' | 'selection'>): boolean {
  const { first, after, orderBy } = args as Partial<DriveItemChildrenArgs>;
  const { expand, select } = itemProjection(nodesOf(selection, driveItems.typeName));
  // One level is expanded, and not two; and annotations are documented for what is asked by itself.
  const bringsMore = expand.size > 0 || select.has(downloadSelector);
  return (
    !bringsMore &&
    after == null &&
    (orderBy == null || orderBy.length === 0) &&
    (first ?? defaultChildren) <= mostExpandedChildren
  );
}

const defaultChildren = 50;

/**
 * One item; null when there is none.
 * @param options see `TenantLoaders.one`
 */
export async function readItem(
  loaders: TenantLoaders,
  address: GraphPath,
  selection: Selection,
  options?: { readonly wasRequestedInline: boolean },
): Promise<DriveItemParent | null> {
  const projection = itemProjection(selection);
  const item = await loaders.one(address, projection, options);
  return item && toItem(item, address, projection);
}

/** What to read of an item; its thumbnails come along, unless they are of a size of one's own. */
export function itemProjection(selection: Selection): Projection<AnnotatedItem> {
  return memoize(selection, 'projection of item', () => {
    const thumbnails = below(selection, driveItems.typeName, 'thumbnails');
    const comeAlong = thumbnails !== undefined && !hasCustomSizes(thumbnails);
    const expand = comeAlong
      ? [['thumbnails', { ...thumbnailsProjection(thumbnails), isOptional: true }] as const]
      : [];
    return projectionOf(driveItems, selection, new Map(expand));
  });
}

/** What to read of the items that a search of a drive finds: Graph never sends links to download there. */
export function foundItemProjection(selection: Selection): Projection<AnnotatedItem> {
  return memoize(selection, 'projection of what is found', () => {
    const projection = itemProjection(selection);
    const select = new Set([...projection.select].filter((property) => property !== downloadSelector));
    return { ...projection, resource: foundItems, select };
  });
}

/** What to read of thumbnails that come along: all sizes do, and those that can be read are named apart. */
export function thumbnailsProjection(selection: Selection): Projection<ThumbnailSet> {
  return memoize(selection, 'projection of thumbnails', () => ({
    ...projectionOf(thumbnailSets, selection),
    parts: new Set(
      selection
        .fieldsOf(thumbnailSets.typeName)
        .flatMap(({ name }) => (name !== '__typename' && isReadable(name) ? name : [])),
    ),
  }));
}

/** Whether thumbnails of a size of one's own are selected. */
export function hasCustomSizes(thumbnails: Selection): boolean {
  return thumbnails.fieldsOf(thumbnailSets.typeName).some(({ name }) => name === 'custom');
}

/** An item that was just read, with the way it was reached and what was to come along. */
export function toItem(
  item: InTenant<AnnotatedItem>,
  reachedBy: GraphPath,
  { expand }: Pick<Projection, 'expand'> = { expand: nothingMore },
): DriveItemParent {
  return copyWith(item, { reachedBy, requestedInline: expand });
}

/** As `toItem`; it is known to be a root. */
function toRoot(
  item: InTenant<AnnotatedItem>,
  reachedBy: GraphPath,
  projection: Projection,
): DriveItemParent {
  return copyWith(item, { reachedBy, requestedInline: projection.expand, root: item.root ?? {} });
}

const nothingMore: Projection['expand'] = new Map();

/** Where an item is, for whoever asks whether a capability is for it. */
export function locationOf({ parentReference, reachedBy }: DriveItemParent): ReadLocation {
  const id = checkedText(parentReference?.driveId);
  return id === undefined ? { path: reachedBy } : { within: { kind: 'drives', id } };
}

/** The one address all ways to an item lead to, once its ids are known; else the way it was reached. */
export function addressOf(item: DriveItemParent): GraphPath {
  const { id, root, reachedBy } = item;
  if (id === undefined || root != null) return reachedBy;
  const driveId = knownDriveOf(item);
  const drive = driveId === undefined ? driveAddressIn(reachedBy) : drivePath(driveId);
  // What no drive was on the way to was reached itself.
  return drive === undefined ? reachedBy : itemPath(drive, id);
}

/** The list of an item's children, as it is asked of Graph. */
export function childrenOf(
  address: GraphPath,
  args: Partial<DriveItemChildrenArgs>,
  connection: Selection,
): { path: GraphPath; projection: Projection<AnnotatedItem>; first: number; orderBy: OrderBy } {
  return {
    path: graphPath`${address}/children`,
    projection: childrenProjection(connection),
    first: args.first ?? defaultChildren,
    orderBy: (args.orderBy ?? []).map(({ field, direction }) => ({
      property: field,
      descending: direction === 'DESC',
    })),
  };
}

/** What to read of the items in a folder. Where the folder was skipped, they tell which one a cursor is of. */
function childrenProjection(connection: Selection): Projection<AnnotatedItem> {
  return memoize(connection, 'projection of children', () => {
    const projection = itemProjection(nodesOf(connection, driveItems.typeName));
    const mayShowCursors = ['pageInfo', 'edges'].some((name) =>
      below(connection, `${driveItems.typeName}Connection`, name),
    );
    return mayShowCursors ? withAddress(projection) : projection;
  });
}
