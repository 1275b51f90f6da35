import { createHash } from 'node:crypto';
import { BadUserInputError } from '../errors.js';
import type { GraphPage } from '../graph/paging.js';
import type { GraphPath } from '../graph/path.js';
import { covers, shapeOf, type OrderBy, type Want, type WantShape } from '../graph/want.js';
import { mapPage, type Page, type PagePosition } from '../loaders/page.js';
import type { InTenant, ListQuery, PageRequest, TenantLoaders } from '../loaders/tenant-loaders.js';
import type { RequestContext } from './context.js';

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

export interface ConnectionSource<T extends object, Node> {
  readonly context: RequestContext;
  readonly loaders: TenantLoaders;
  /** Where Graph keeps the list. */
  readonly path: GraphPath;
  readonly want: Want<T>;
  readonly args: { readonly first?: number | null; readonly after?: string | null };
  readonly orderBy?: OrderBy;
  /** What else is asked of the list. */
  readonly query?: ListQuery;
  /** The properties its filter looks at. */
  readonly filteredBy?: readonly string[];
  /** See `PageRequest`. */
  readonly isUnsized?: boolean;
  /** How a stretch of the list is read, where it is no list of Graph's that has page links. */
  readonly readPage?: (request: PageRequest) => Promise<Page<InTenant<T>>>;
  /**
   * What a cursor belongs to besides tenant and caller: the field, and the object it is a field of. An object
   * whose own ids were never read shows in the first entry of its list.
   */
  readonly belongsTo: (firstEntry: InTenant<T> | undefined) => readonly string[];
  readonly toNode: (entity: InTenant<T>) => Node;
  /** Tells of the entities of a page which are passed on, where it is not all of them. */
  readonly keep?: (entities: readonly InTenant<T>[]) => (entity: InTenant<T>) => boolean;
  /** The beginning of the list, when an earlier answer brought it along. */
  readonly prefetched?: GraphPage | undefined;
  /** Whether an earlier answer should have brought it along. */
  readonly wasExpected?: boolean;
}

const largestPage = 999;
const defaultPage = 50;
const purpose = 'cursor';
const cursorLifeMs = 24 * 60 * 60 * 1000;

/**
 * A Relay connection over a list of Graph. A cursor seals the place in Graph's own pages, so it is good in any
 * process with the same key, and for one caller, one tenant, one list and one order only.
 */
export function readConnection<T extends object, Node>(
  source: ConnectionSource<T, Node>,
): ConnectionParent<Node> | Promise<ConnectionParent<Node>> {
  const { loaders, path, want, args, orderBy, query, filteredBy, prefetched, wasExpected = false } = source;
  const { isUnsized } = source;
  const first = pageLength(args.first);
  const from = args.after == null ? undefined : openCursor(source, args.after);
  const request = { first, from, orderBy, query, filteredBy, isUnsized, prefetched, wasExpected };
  const page = source.readPage?.(request) ?? loaders.page(path, want, request);
  // With what is there already graphql-js has less to do than with a promise of it.
  return page instanceof Promise
    ? page.then((read) => new ConnectionOfPage(source, from, read))
    : new ConnectionOfPage(source, from, page);
}

// What is made only when it is asked for is a getter, and a class has it: Node gives every object literal with getters
// a hidden class of its own, which keeps alive whatever they see until the next full collection.

/** A page that was read, as the schema shows it. */
class ConnectionOfPage<T extends object, Node> implements ConnectionParent<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number | null;
  readonly #source: ConnectionSource<T, Node>;
  readonly #page: Page<InTenant<T>>;
  /** What is passed on of it. */
  readonly #kept: Page<InTenant<T>>;
  readonly #isAdvanced: boolean;
  #sealingContext: readonly string[] | undefined;

  constructor(source: ConnectionSource<T, Node>, from: Place | undefined, page: Page<InTenant<T>>) {
    const { loaders, want, query, keep, toNode } = source;
    this.#source = source;
    this.#page = page;
    this.#kept = keep === undefined ? page : partOf(page, keep(page.items));
    this.#isAdvanced = from?.isAdvanced ?? query?.isAdvanced ?? false;
    this.nodes = this.#kept.items.map((entity) => toNode(entity));
    // How many there are would tell of those that are hidden.
    this.totalCount = loaders.hidesSomeOf(want.resource) ? null : (page.count ?? from?.totalCount ?? null);
  }

  get edges(): EdgeParent<Node>[] {
    return this.nodes.map((node, index) => new EdgeOfPage(node, () => this.#seal(this.#kept.behind(index))));
  }

  get pageInfo(): PageInfoParent {
    const hasNextPage = this.#page.next !== undefined;
    const start = (): string | null => (this.nodes.length === 0 ? null : this.#seal(this.#kept.behind(0)));
    return new InfoOfPage(hasNextPage, start, () => this.#sealEnd());
  }

  #sealEnd(): string | null {
    const { items, next, behind } = this.#page;
    if (next !== undefined) return this.#seal(next);
    return items.length === 0 ? null : this.#seal(behind(items.length - 1));
  }

  #seal({ link, offset }: PagePosition): string {
    this.#sealingContext ??= sealingContext(this.#source, this.#page.items[0]);
    const place = { link, offset, totalCount: this.totalCount, isAdvanced: this.#isAdvanced };
    return sealCursor(this.#source, this.#sealingContext, place);
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

class InfoOfPage implements PageInfoParent {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage = false;
  readonly #sealStart: () => string | null;
  readonly #sealEnd: () => string | null;

  constructor(hasNextPage: boolean, sealStart: () => string | null, sealEnd: () => string | null) {
    this.hasNextPage = hasNextPage;
    this.#sealStart = sealStart;
    this.#sealEnd = sealEnd;
  }

  get startCursor(): string | null {
    return this.#sealStart();
  }

  get endCursor(): string | null {
    return this.#sealEnd();
  }
}

function partOf<T>(page: Page<T>, isKept: (item: T) => boolean): Page<T> {
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
    hint: 'Ask for a page, then go on with "after" and the endCursor of the page before.',
  });
}

/**
 * A place in a list, and what its beginning settled: how long it is, if that was counted, and whether its pages are
 * those of an advanced query, which take a header each.
 */
interface Place extends PagePosition {
  readonly totalCount: number | null;
  readonly isAdvanced: boolean;
}

/** The sealed content: where, until when, and what the pages there were asked to carry. */
interface CursorContent extends Place {
  readonly shape: WantShape;
  readonly expiresAtMs: number;
}

function sealCursor<T extends object, Node>(
  { context, want }: ConnectionSource<T, Node>,
  belongsTo: readonly string[],
  place: Place,
): string {
  const content: CursorContent = {
    ...place,
    shape: shapeOf(want),
    expiresAtMs: Date.now() + cursorLifeMs,
  };
  return context.sealer.seal(purpose, belongsTo, JSON.stringify(content));
}

/** @throws BadUserInputError with one text for everything that is not a cursor of this very list */
function openCursor<T extends object, Node>(source: ConnectionSource<T, Node>, cursor: string): Place {
  const { sealer } = source.context;
  const opened = sealer.open(purpose, sealingContext(source, undefined), cursor);
  const content = opened === undefined ? undefined : (JSON.parse(opened) as CursorContent);
  if (content === undefined || content.expiresAtMs < Date.now()) {
    throw new BadUserInputError('This cursor does not belong to this list.', {
      hint:
        'Pass the endCursor or a cursor of this very field, with the same tenant, the same filter, search and ' +
        'order, and the same API key, within 24 hours; or start again without "after".',
    });
  }
  // Graph's page links carry the properties of the first page's query and no others.
  if (!covers(content.shape, source.want)) {
    throw new BadUserInputError('This cursor was made by a query that selected fewer fields.', {
      hint: 'Select the same fields on every page of a list, or start again without "after".',
    });
  }
  const { link, offset, totalCount, isAdvanced } = content;
  return { link, offset, totalCount, isAdvanced };
}

function sealingContext<T extends object, Node>(
  { context, loaders, orderBy = [], query = {}, belongsTo }: ConnectionSource<T, Node>,
  firstEntry: InTenant<T> | undefined,
): readonly string[] {
  const { filter = '', search = '' } = query;
  const asked = createHash('sha256')
    .update(JSON.stringify([orderBy, filter, search]))
    .digest('base64url');
  return [loaders.tenant.tenantId, context.caller.id, asked, ...belongsTo(firstEntry)];
}
