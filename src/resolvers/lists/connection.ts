import { BadUserInputError, toError } from '../../errors.js';
import type { GraphPage } from '../../graph/client/paging.js';
import type { GraphPath } from '../../graph/query/path.js';
import type { PageRequest } from '../../loaders/list-reader.js';
import { mapPage, type Page, type PagePosition } from '../../loaders/page.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import { cursorSealer, openCursor, type CursorList, type CursorPosition } from './cursor.js';

export interface ConnectionParent<Node> {
  /** Made only when they are asked for. */
  readonly edges: readonly EdgeParent<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoParent;
  /** As Graph counted at the list's beginning; null where it was not asked. */
  readonly totalCount: number | null;
}

export interface EdgeParent<Node> {
  /** Sealed only when it is asked for. */
  readonly cursor: string;
  readonly node: Node;
}

export interface PageInfoParent {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
}

export interface ConnectionSource<T extends object, Node> extends CursorList<T> {
  /** Where Graph keeps the list. */
  readonly path: GraphPath;
  readonly args: { readonly first?: number | null; readonly after?: string | null };
  /** See `PageRequest`. */
  readonly isUnsized?: boolean;
  /** How a stretch of the list is read, where it is no list of Graph's that has page links. */
  readonly readPage?: (request: PageRequest) => Promise<Page<InTenant<T>>>;
  readonly toNode: (entity: InTenant<T>) => Node;
  /** Tells of the entities of a page which are passed on, where it is not all of them. */
  readonly keep?: (entities: readonly InTenant<T>[]) => (entity: InTenant<T>) => boolean;
  /** The beginning of the list, when an earlier answer brought it along. */
  readonly prefetched?: GraphPage | undefined;
  /** Whether an earlier answer should have brought it along. */
  readonly wasRequestedInline?: boolean;
  /** Asks how long the list is, where its pages do not tell. */
  readonly count?: () => Promise<number | undefined>;
}

const largestPage = 999;
const defaultPage = 50;

/** A Relay connection over a list of Graph. Its cursors seal positions in Graph's own pages. */
export function readConnection<T extends object, Node>(
  source: ConnectionSource<T, Node>,
): ConnectionParent<Node> | Promise<ConnectionParent<Node>> {
  const {
    loaders,
    path,
    projection,
    args,
    orderBy,
    query,
    ofAll,
    prefetched,
    wasRequestedInline = false,
  } = source;
  const { isUnsized } = source;
  const first = pageLength(args.first);
  const from = args.after == null ? undefined : openCursor(source, args.after);
  const request = { first, from, orderBy, query, ofAll, isUnsized, prefetched, wasRequestedInline };
  const page = source.readPage?.(request) ?? loaders.page(path, projection, request);
  if (source.count !== undefined && from?.totalCount == null) {
    // A list that cannot be counted is there all the same.
    const counted = source.count().catch(toError);
    return Promise.all([page, counted]).then(
      ([read, count]) => new ConnectionOfPage(source, from, read, count),
    );
  }
  // With what is there already graphql-js has less to do than with a promise of it.
  return page instanceof Promise
    ? page.then((read) => new ConnectionOfPage(source, from, read))
    : new ConnectionOfPage(source, from, page);
}

// What is made only when it is asked for is a getter, and a class has it: the getters of an object literal are kept by
// V8 among what is old at once, and whatever they see stays until the next full collection.

/** A page that was read, as the schema shows it: the connection, and its pageInfo as well. */
class ConnectionOfPage<T extends object, Node> implements ConnectionParent<Node>, PageInfoParent {
  readonly hasPreviousPage = false;
  readonly nodes: readonly Node[];
  readonly #totalCount: number | null;
  readonly #whyNotCounted: Error | undefined;
  readonly #source: ConnectionSource<T, Node>;
  readonly #page: Page<InTenant<T>>;
  /** What is passed on of it. */
  readonly #kept: Page<InTenant<T>>;
  readonly #isAdvanced: boolean;
  #sealPosition: ((position: CursorPosition) => string) | undefined;

  /** @param counted how long the list is, or why that is not known, where it was asked apart */
  constructor(
    source: ConnectionSource<T, Node>,
    from: CursorPosition | undefined,
    page: Page<InTenant<T>>,
    counted?: number | Error,
  ) {
    const { loaders, projection, query, ofAll, keep, toNode } = source;
    this.#source = source;
    this.#page = page;
    this.#kept = keep === undefined ? page : filterPage(page, keep(page.items));
    this.#isAdvanced = from?.isAdvanced ?? query?.isAdvanced ?? false;
    this.nodes = this.#kept.items.map((entity) => toNode(entity));
    // How many there are would tell of those that are hidden, but where Graph was asked for the others alone.
    const mayCount = ofAll !== undefined || !loaders.hidesSomeOf(projection.resource);
    const count = counted instanceof Error ? undefined : (counted ?? page.count);
    this.#totalCount = mayCount ? (count ?? from?.totalCount ?? null) : null;
    this.#whyNotCounted = counted instanceof Error ? counted : undefined;
  }

  get totalCount(): number | null {
    if (this.#whyNotCounted !== undefined) throw this.#whyNotCounted;
    return this.#totalCount;
  }

  get edges(): EdgeParent<Node>[] {
    return this.nodes.map((node, index) => new EdgeOfPage(node, () => this.#seal(this.#kept.behind(index))));
  }

  get pageInfo(): PageInfoParent {
    return this;
  }

  get hasNextPage(): boolean {
    return this.#page.next !== undefined;
  }

  get startCursor(): string | null {
    return this.nodes.length === 0 ? null : this.#seal(this.#kept.behind(0));
  }

  get endCursor(): string | null {
    const { items, next, behind } = this.#page;
    if (next !== undefined) return this.#seal(next);
    return items.length === 0 ? null : this.#seal(behind(items.length - 1));
  }

  #seal({ link, offset }: PagePosition): string {
    this.#sealPosition ??= cursorSealer(this.#source, this.#page.items[0]);
    return this.#sealPosition({ link, offset, totalCount: this.#totalCount, isAdvanced: this.#isAdvanced });
  }
}

class EdgeOfPage<Node> implements EdgeParent<Node> {
  readonly node: Node;
  readonly #seal: () => string;

  constructor(node: Node, seal: () => string) {
    this.node = node;
    this.#seal = seal;
  }

  get cursor(): string {
    return this.#seal();
  }
}

function filterPage<T>(page: Page<T>, isKept: (item: T) => boolean): Page<T> {
  return mapPage(page, (item) => (isKept(item) ? item : null));
}

/** Whether this can be the length of a page. Nothing is: it stands for the usual length. */
export function isPageLength(first: number | null | undefined): boolean {
  return first == null || (first >= 1 && first <= largestPage);
}

/** @throws BadUserInputError for what is no length of a page */
export function pageLength(first: number | null | undefined): number {
  if (isPageLength(first)) return first ?? defaultPage;
  throw new BadUserInputError(`"first" must be from 1 to ${largestPage}.`, {
    hint: 'Read one page with "first". For the next page, set "after" to the endCursor of this page.',
  });
}
