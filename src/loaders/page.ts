import { GraphError } from '../errors.js';
import type { GraphPage } from '../graph/paging.js';

/** A place in a list: a page, and how many of its items lie before that place. */
export interface PagePosition {
  /** Path and query of the page below Graph's version root. */
  readonly link: string;
  readonly offset: number;
}

/** A stretch of a list, cut to the length asked, whatever the size of Graph's own pages. */
export interface Page<T> {
  readonly items: readonly PageItem<T>[];
  /** Where the list goes on; undefined at its end. */
  readonly next: PagePosition | undefined;
  /** How long the whole list is, where Graph was asked and this is its beginning. */
  readonly count?: number | undefined;
}

/** An item, and the place behind it. */
export interface PageItem<T> extends PagePosition {
  readonly value: T;
}

/** A field never follows more page links than this: Graph may send empty pages, but not for ever. */
const maximumPages = 200;

/**
 * Reads a list from a place on until `first` items are there or it ends. Graph may send shorter pages than asked,
 * empty ones included, and longer ones: only a missing link ends a list.
 * https://learn.microsoft.com/graph/paging
 */
export async function collectPage(
  start: PagePosition,
  first: number,
  read: (link: string) => Promise<GraphPage>,
): Promise<Page<Record<string, unknown>>> {
  const items: PageItem<Record<string, unknown>>[] = [];
  const visited = new Set<string>();
  let position: PagePosition | undefined = start;
  let count: number | undefined;
  while (position !== undefined && items.length < first) {
    if (visited.has(position.link) || visited.size >= maximumPages) throw endlessList();
    visited.add(position.link);
    const page = await read(position.link);
    count ??= page.count;
    position = take(page, position, first, items);
  }
  return { items, next: position, count };
}

/** As `collectPage`, where the page at `start` is there already; undefined when it is not enough. */
export function wholePage(
  page: GraphPage,
  start: PagePosition,
  first: number,
): Page<Record<string, unknown>> | undefined {
  const items: PageItem<Record<string, unknown>>[] = [];
  const next = take(page, start, first, items);
  return next === undefined || items.length >= first ? { items, next, count: page.count } : undefined;
}

/** Moves what is still missing from one page to `items`; returns the place behind the last one taken. */
function take(
  page: GraphPage,
  { link, offset }: PagePosition,
  first: number,
  items: PageItem<Record<string, unknown>>[],
): PagePosition | undefined {
  const end = Math.min(page.value.length, offset + first - items.length);
  for (let index = offset; index < end; index += 1) {
    items.push({ value: page.value[index]!, link, offset: index + 1 });
  }
  if (end < page.value.length) return { link, offset: end };
  return page.nextLink === undefined ? undefined : { link: page.nextLink, offset: 0 };
}

function endlessList(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with a list that does not end.', {
    status: 200,
    hint: 'Try again; quote the requestId when it lasts.',
  });
}
