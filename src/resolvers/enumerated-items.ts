import type { Want } from '../graph/want.js';
import { driveItems, type AnnotatedItem } from './drive-resources.js';
import { below, remembered, wantOf, type Selection } from './selection.js';

/**
 * What to read of the items in an enumeration of a drive. Graph tells which of them are deleted only where that is
 * selected, whatever Microsoft documents: without it, a deleted file looks like a living one.
 * https://learn.microsoft.com/graph/api/driveitem-delta
 */
export function wantEnumerated(nodes: Selection): Want<AnnotatedItem> {
  return remembered(nodes, 'wanted of an enumeration', () => {
    const want = wantOf(driveItems, nodes);
    const places = showsPlaces(nodes) ? ['name', 'root', 'parentReference'] : [];
    return { ...want, select: new Set([...want.select, 'deleted', ...places]) };
  });
}

/** Whether paths are selected of the items, or the names or paths of their folders, which no enumeration tells. */
export function showsPlaces(nodes: Selection): boolean {
  return remembered(nodes, 'shows places', () => {
    const reference = below(nodes, driveItems.typeName, 'parentReference');
    const shown = reference?.fieldsOf('ItemReference').map(({ name }) => name) ?? [];
    return (
      below(nodes, driveItems.typeName, 'path') !== undefined ||
      shown.some((name) => name === 'name' || name === 'path')
    );
  });
}

/**
 * All that can be read of items but their links to download. The first request of an enumeration fixes what later ones
 * tell, so whoever begins one without saying what it is for gets everything.
 */
export const wantEverything: Want<AnnotatedItem> = {
  resource: driveItems,
  select: new Set([...driveItems.keys, ...driveItems.select]),
  expand: new Map(),
};
