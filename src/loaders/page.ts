import { CursorExpiredError, GraphError } from '../errors.js';
import type { GraphPage } from '../graph/client/paging.js';

/** A position in a list: a page, and how many of its items lie before that position. */
export interface PagePosition {
  /** Path and query of the page below Graph's version root. */
  readonly link: string;
  readonly offset: number;
}

/** The beginning of a list. Its link is made when somebody asks for it. */
export class ListBeginning implements PagePosition {
  readonly offset = 0;
  readonly #makeLink: () => string;
  #link: string | undefined;

  constructor(makeLink: () => string) {
    this.#makeLink = makeLink;
  }

  get link(): string {
    return (this.#link ??= this.#makeLink());
  }
}

/** A stretch of a list, cut to the length asked, whatever the size of Graph's own pages. */
export interface Page<T> {
  /** Nobody else's. */
  readonly items: T[];
  /** The position behind an item, by its index. */
  readonly behind: (index: number) => PagePosition;
  /** Where the list goes on; undefined at its end. */
  readonly next: PagePosition | undefined;
  /** How long the whole list is, where Graph was asked and this is its beginning. */
  readonly count?: number | undefined;
}

export function emptyPage(): Page<never> {
  return { items: [], behind: noItem, next: undefined };
}

export function noItem(index: number): never {
  throw new RangeError(`There is no item ${index}.`);
}

/** A field never follows more page links than this: Graph may send empty pages, but not for ever. */
const maximumPages = 200;

/**
 * Reads a list from a position on until `first` items are there or it ends. Graph may send shorter pages than asked,
 * empty ones included, and longer ones: only a missing link ends a list.
 * https://learn.microsoft.com/graph/paging
 */
export async function collectPage(
  start: PagePosition,
  first: number,
  read: (link: string) => Promise<GraphPage>,
): Promise<Page<Record<string, unknown>>> {
  const parts: Page<Record<string, unknown>>[] = [];
  const visited = new Set<string>();
  let position: PagePosition | undefined = start;
  let length = 0;
  while (position !== undefined && length < first) {
    if (visited.has(position.link) || visited.size >= maximumPages) throw endlessList();
    visited.add(position.link);
    const page = withoutRepetition(await read(position.link), visited);
    const part = partOfPage(page, position, first - length);
    length += part.items.length;
    position = part.next;
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : joined(parts, position);
}

/**
 * Reads pages, and once more from the beginning when the list broke in the middle: a page token may expire within
 * seconds. The second time it goes past what is known of the list. A position whose own page has expired stays an error.
 * https://learn.microsoft.com/graph/errors
 */
export async function orBeginAgain<Result>(
  read: (link: string, isAnew: boolean) => Promise<GraphPage>,
  collect: (read: (link: string) => Promise<GraphPage>) => Promise<Result>,
): Promise<Result> {
  let pages = 0;
  try {
    return await collect(async (link) => {
      const page = await read(link, false);
      pages += 1;
      return page;
    });
  } catch (error) {
    if (!(error instanceof CursorExpiredError) || pages === 0) throw error;
    return collect((link) => read(link, true));
  }
}

/** Graph may end a list with an empty page whose link leads back: https://github.com/microsoftgraph/microsoft-graph-docs/issues/4897 */
export function withoutRepetition(page: GraphPage, visited: ReadonlySet<string>): GraphPage {
  const isEnd = page.value.length === 0 && page.nextLink !== undefined && visited.has(page.nextLink);
  return isEnd ? { ...page, nextLink: undefined } : page;
}

/** At most so many items of one of Graph's pages, from a position in it on. */
export function partOfPage(
  { value, nextLink, count }: GraphPage,
  start: PagePosition,
  most: number,
): Page<Record<string, unknown>> {
  const end = Math.min(value.length, start.offset + most);
  const next = nextLink === undefined ? undefined : { link: nextLink, offset: 0 };
  return {
    items: value.slice(start.offset, end),
    behind: (index) => ({ link: start.link, offset: start.offset + index + 1 }),
    next: end < value.length ? { link: start.link, offset: end } : next,
    count,
  };
}

function joined<T>(parts: readonly Page<T>[], next: PagePosition | undefined): Page<T> {
  const behind = (index: number): PagePosition => {
    let left = index;
    for (const part of parts) {
      if (left < part.items.length) return part.behind(left);
      left -= part.items.length;
    }
    return noItem(index);
  };
  const count = parts.find((part) => part.count !== undefined)?.count;
  return { items: parts.flatMap(({ items }) => items), behind, next, count };
}

/** The page of what becomes of its items, without those of which nothing does. */
export function mapPage<From, To>(page: Page<From>, become: (item: From) => To | null): Page<To> {
  const items: To[] = [];
  const indices: number[] = [];
  for (let index = 0; index < page.items.length; index += 1) {
    const item = become(page.items[index]!);
    if (item === null) continue;
    items.push(item);
    indices.push(index);
  }
  return { ...page, items, behind: (index) => page.behind(indices[index]!) };
}

export function endlessList(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with a list that does not end.', {
    status: 200,
    hint: 'Try again; quote the requestId when it lasts.',
  });
}
