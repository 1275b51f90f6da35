import type { ItemReference } from '@microsoft/microsoft-graph-types';
import { GraphError } from '../../errors.js';
import { decodeHumanPath, type GraphPath } from '../../graph/query/path.js';
import { checkedObject, checkedText } from '../../graph/query/checked-values.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { DriveItemParent } from '../drives/drive-plan.js';

// Where an item lives: as Graph tells it in `parentReference`, which it may leave out, or else as far as the way to the
// item tells it. https://github.com/OneDrive/onedrive-api-docs/issues/907

/** Where an item lives, and what stands in the place of a path that could not be found out. */
export type ItemReferenceParent = ItemReference & { readonly unknownLocation?: Error };

/** The id of the drive a way leads through: `/drives/{id}/...`. */
function driveIdIn(way: GraphPath): string | undefined {
  const [, encoded] = /^\/drives\/([^/:?]+)/.exec(way) ?? [];
  return encoded === undefined ? undefined : decodeHumanPath(encoded);
}

/** The address of the drive a way leads through, be it by its id, its user, its group, its site or its list. */
export function driveAddressIn(way: GraphPath): GraphPath | undefined {
  const address = /^\/(?:drives\/[^/]+|.+?\/drive(?:s\/[^/]+)?)(?=\/(?:root|items|special)\b)/.exec(way)?.[0];
  return address as GraphPath | undefined;
}

type Located = Pick<DriveItemParent, 'parentReference' | 'reachedBy'>;

export function knownDriveOf({ parentReference, reachedBy }: Located): string | undefined {
  return checkedText(checkedObject(parentReference)?.driveId) ?? driveIdIn(reachedBy);
}

/** @throws GraphError where neither Graph nor the way tells it */
export function driveOf(item: Located): string {
  const id = knownDriveOf(item);
  if (id === undefined) throw driveUnknown();
  return id;
}

/** As Graph told it, with the drive, which every item has. */
export function parentReferenceOf(item: Located): ItemReferenceParent | null {
  const parentReference = checkedObject(item.parentReference);
  const driveId = knownDriveOf(item);
  if (parentReference?.driveId != null || driveId === undefined) return parentReference ?? null;
  return copyWith(parentReference ?? {}, { driveId });
}

/**
 * The folder an item is in; undefined for the root.
 * @throws GraphError where Graph does not tell it
 */
export function parentIdOf({ root, parentReference }: DriveItemParent): string | undefined {
  if (root != null) return undefined;
  const id = checkedText(checkedObject(parentReference)?.id);
  if (id === undefined) throw folderUnknown();
  return id;
}

/**
 * The path from the root, with names as people read them. Null for what is deleted, and for what a search found, whose
 * index knows no paths.
 * @throws GraphError where Graph does not tell it
 */
export function humanPathOf(item: DriveItemParent): string | null {
  const { root, deleted, name, isFound } = item;
  if (root != null) return '/';
  if (deleted != null) return null;
  const reference: ItemReferenceParent | undefined = checkedObject(item.parentReference);
  if (reference?.unknownLocation !== undefined) throw reference.unknownLocation;
  const path = checkedText(reference?.path);
  const above = path === undefined ? undefined : humanPathIn(path);
  const own = checkedText(name);
  if (above !== undefined && own !== undefined) return `${above}/${own}`;
  if (isFound === true) return null;
  throw folderUnknown();
}

/** Of `/drives/{id}/root:/A%20B`, the part behind the colon is what people read, percent-encoded. */
function humanPathIn(path: string): string | undefined {
  const colon = path.indexOf(':');
  return colon < 0 ? undefined : decodeHumanPath(path.slice(colon + 1))?.replace(/\/$/, '');
}

/** A part of a reference which is null only where there is none. */
export function partOfReference(reference: ItemReferenceParent, part: 'name' | 'path'): string | null {
  if (reference.unknownLocation !== undefined) throw reference.unknownLocation;
  return reference[part] ?? null;
}

export function driveUnknown(): GraphError {
  return locationUnknown('Microsoft Graph did not say which drive this item is in.');
}

export function folderUnknown(): GraphError {
  return locationUnknown('Microsoft Graph did not say which folder this item is in.');
}

function locationUnknown(message: string): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', message, {
    status: 200,
    hint: 'Select the item below "drive(id:)" of the tenant, or leave out this field.',
  });
}
