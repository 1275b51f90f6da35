import { toError } from '../../errors.js';
import { isRecord } from '../../graph/client/request.js';
import { copyWith } from '../../loaders/copy-with.js';
import type { InTenant, TenantLoaders } from '../../loaders/tenant-loaders.js';
import type { Projection } from '../../graph/query/projection.js';
import { drivePath, itemPath } from './drive-plan.js';
import { driveItems, type AnnotatedItem } from './drive-resources.js';
import { folderUnknown } from '../items/item-location.js';

// An enumeration of a drive tells of each item the id of its folder, and neither the name nor the path of that.
// https://learn.microsoft.com/graph/api/driveitem-delta

/** So many folders are counted with when a bound is added up; further ones are read as long as there is room. */
export const countedFolders = 200;

const folderProjection: Projection<AnnotatedItem> = {
  resource: driveItems,
  select: new Set(['id', 'name', 'root', 'parentReference']),
  expand: new Map(),
  isLeaf: true,
};

/** A folder as the `parentReference` of the items in it tells it. */
interface Folder {
  readonly name: string;
  /** `/drives/{id}/root:/A%20B`, percent-encoded. */
  readonly path: string;
}

/**
 * The items of a page, with the name and the path of the folder of each. Folders on the page are known from there, one
 * read is made for each other one whose items are on the page, and all of those in one tick.
 */
export async function withParents(
  loaders: TenantLoaders,
  driveId: string,
  items: readonly InTenant<AnnotatedItem>[],
): Promise<InTenant<AnnotatedItem>[]> {
  const folders = new Folders(driveId, items);
  const unknown = folders.toRead();
  await Promise.all(
    unknown.map(async (id, index) => {
      const wasRequestedInline = index >= countedFolders;
      const read = loaders.one(itemPath(drivePath(driveId), id), folderProjection, { wasRequestedInline });
      folders.add(id, await read.catch(toError));
    }),
  );
  return items.map((item) => {
    const { root, deleted, parentReference } = item;
    if (root != null || deleted != null || parentReference?.path != null) return item;
    // What is no reference is told as it is, and fails where it is answered.
    if (parentReference != null && !isRecord(parentReference)) return item;
    const parentId = folderIdOf(item);
    const folder = parentId === undefined ? folderUnknown() : folders.of(parentId);
    const location = folder instanceof Error ? { unknownLocation: folder } : folder;
    return copyWith(item, { parentReference: { ...parentReference, ...location } });
  });
}

/** The id of the folder an item is in, where Graph tells one. */
function folderIdOf({ parentReference }: AnnotatedItem): string | undefined {
  const id: unknown = parentReference?.id;
  return typeof id === 'string' ? id : undefined;
}

/** The folders of a drive, as far as a page and some reads tell them. */
class Folders {
  readonly #root: string;
  readonly #onPage = new Map<string, AnnotatedItem>();
  readonly #known = new Map<string, Folder | Error>();
  readonly #items: readonly AnnotatedItem[];

  constructor(driveId: string, items: readonly AnnotatedItem[]) {
    this.#root = `/drives/${driveId}/root:`;
    this.#items = items;
    for (const item of items) {
      if (item.id != null && item.deleted == null) this.#onPage.set(item.id, item);
    }
  }

  /** The ids of the folders which are not on the page, nor below one that tells its path. */
  toRead(): string[] {
    const unknown = new Set<string>();
    const seen = new Set<string>();
    for (const item of this.#items) {
      const { root, deleted, parentReference } = item;
      if (root != null || deleted != null || parentReference?.path != null) continue;
      let id = folderIdOf(item);
      while (id !== undefined && !seen.has(id)) {
        seen.add(id);
        const folder = this.#onPage.get(id);
        if (folder === undefined) unknown.add(id);
        const isKnown = folder === undefined || folder.root != null || folder.parentReference?.path != null;
        id = isKnown ? undefined : folderIdOf(folder);
      }
    }
    return [...unknown];
  }

  add(id: string, folder: AnnotatedItem | Error | null): void {
    if (folder instanceof Error) this.#known.set(id, folder);
    else this.#known.set(id, folder === null ? folderUnknown() : this.#folderOf(folder, undefined));
  }

  /** A folder, or why it is not known. */
  of(id: string): Folder | Error {
    // From the folder up to what is known, then down again: a drive may be deeper than a call stack.
    const line: [string, AnnotatedItem][] = [];
    let at: string | undefined = id;
    while (at !== undefined && !this.#known.has(at)) {
      const item: AnnotatedItem | undefined = this.#onPage.get(at);
      const isCircle = line.some(([seen]) => seen === at);
      if (item === undefined || isCircle) break;
      line.push([at, item]);
      at = item.root != null || item.parentReference?.path != null ? undefined : folderIdOf(item);
    }
    let above = at === undefined ? undefined : this.#known.get(at);
    for (const [below, item] of line.reverse()) {
      above = this.#folderOf(item, above);
      this.#known.set(below, above);
    }
    return above ?? folderUnknown();
  }

  #folderOf(item: AnnotatedItem, above: Folder | Error | undefined): Folder | Error {
    const { name, root, parentReference } = item;
    if (typeof name !== 'string') return folderUnknown();
    if (root != null) return { name, path: this.#root };
    const pathAbove = parentReference?.path ?? above;
    if (pathAbove instanceof Error || pathAbove === undefined) return pathAbove ?? folderUnknown();
    const path = typeof pathAbove === 'string' ? pathAbove : pathAbove.path;
    return { name, path: `${path}/${encodeURIComponent(name)}` };
  }
}
