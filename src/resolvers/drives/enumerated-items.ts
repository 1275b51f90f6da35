import type { Projection } from '../../graph/query/projection.js';
import { driveItems, type AnnotatedItem } from './drive-resources.js';
import { below, memoize, projectionOf, type Selection } from '../selection/selection.js';

/**
 * What to read of the items in an enumeration of a drive. Graph tells which of them are deleted only where that is
 * selected, whatever Microsoft documents: without it, a deleted file looks like a living one.
 * https://learn.microsoft.com/graph/api/driveitem-delta
 */
export function enumeratedItemProjection(nodes: Selection): Projection<AnnotatedItem> {
  return memoize(nodes, 'projection of an enumeration', () => {
    const projection = projectionOf(driveItems, nodes);
    const parentProperties = showsParentPaths(nodes) ? ['name', 'root', 'parentReference'] : [];
    return { ...projection, select: new Set([...projection.select, 'deleted', ...parentProperties]) };
  });
}

/** Whether paths are selected of the items, or the names or paths of their folders, which no enumeration tells. */
export function showsParentPaths(nodes: Selection): boolean {
  return memoize(nodes, 'shows places', () => {
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
export const everyPropertyProjection: Projection<AnnotatedItem> = {
  resource: driveItems,
  select: new Set([...driveItems.keys, ...driveItems.select]),
  expand: new Map(),
};
