import { followed, pageLengthOf, readPage, type GraphPage } from '../graph/client/paging.js';
import type { GraphPath } from '../graph/query/path.js';
import type { GraphResource } from '../graph/query/resource.js';
import { estimateUnits } from '../graph/throttling/units.js';
import type { ListOptions, OrderBy, Projection } from '../graph/query/projection.js';
import { PartitionedPages, type PartitionedList } from './partitioned-list.js';
import { filtersByIds, requireSortable, topOfPart, type WholeList } from './access/listed-objects.js';
import {
  collectPage,
  emptyPage,
  endlessList,
  ListBeginning,
  orBeginAgain,
  partOfPage,
  type Page,
  type PagePosition,
} from './page.js';
import type { Read, ReadLoaders } from './reads.js';
import type { ObjectReference, ReadLocation } from './access/visible-objects.js';
import { collectVisible, type PartlyVisibleList } from './access/visible-page.js';

/** An entity as Graph sent it, with the tenant it was read from. */
export type InTenant<T> = T & { readonly tenantId: string };

/** What is asked of a list besides its length and its order. */
export type ListQuery = Omit<ListOptions, 'top' | 'orderBy'>;

export interface PageRequest {
  /** How many items at most; Infinity for the short lists Graph does not page. */
  readonly first: number;
  /** Where to begin, and whether the list is an advanced query; at the beginning when left out. */
  readonly from?: (PagePosition & { readonly isAdvanced?: boolean }) | undefined;
  readonly orderBy?: OrderBy | undefined;
  /** What else is asked of the list. */
  readonly query?: ListQuery | undefined;
  /** There when it is a list of all objects of a kind, which Graph can be asked for by their ids. */
  readonly ofAll?: WholeList | undefined;
  /** Whether Graph decides alone how long its pages are, since it takes no `$top` here. */
  readonly isUnsized?: boolean | undefined;
  /** The first page, when an earlier answer brought it along. */
  readonly prefetched?: GraphPage | undefined;
  /** Whether an earlier answer should have brought the list along, as far as it was planned. */
  readonly wasRequestedInline?: boolean;
  /** The object it is a list of parts of, where the path does not name that by its id. */
  readonly within?: ObjectReference | undefined;
}

/** Graph's largest page of directory objects. https://learn.microsoft.com/graph/paging */
const largestPage = 999;

/** How many pages are read on at most for entries that the caller may see. */
const mostPages = 20;

/** What hands out what was read, as far as the caller may see it: the loaders. */
interface EntityAuthorizer {
  authorize<T extends object>(
    resource: GraphResource<T>,
    entity: T,
    location: ReadLocation,
  ): InTenant<T> | null;
  authorizePage<T extends object>(
    resource: GraphResource<T>,
    page: Page<Record<string, unknown>>,
    location: ReadLocation,
  ): Page<InTenant<T>>;
}

/** Reads stretches of lists, once it was judged that they may be read. */
export class ListReader {
  readonly #reads: ReadLoaders;
  readonly #graph: URL;
  readonly #authorizer: EntityAuthorizer;

  constructor(reads: ReadLoaders, graph: URL, authorizer: EntityAuthorizer) {
    this.#reads = reads;
    this.#graph = graph;
    this.#authorizer = authorizer;
  }

  /** A list of which the caller may see everything; at once, where an earlier answer brought all of it along. */
  whole<T extends object>(
    path: GraphPath,
    projection: Projection<T>,
    request: PageRequest,
  ): Page<InTenant<T>> | Promise<Page<InTenant<T>>> {
    const location = { path, within: request.within };
    const { start, known, readNext } = this.#pages(path, projection, request, request.first);
    const whole = known && partOfPage(known, start, request.first);
    if (whole !== undefined && (whole.next === undefined || whole.items.length === request.first)) {
      return this.#authorizer.authorizePage(projection.resource, whole, location);
    }
    return orBeginAgain(readNext, (read) => collectPage(start, request.first, read)).then((page) =>
      this.#authorizer.authorizePage(projection.resource, page, location),
    );
  }

  /** A list of which some entries may be hidden from the caller. */
  partlyVisible<T extends object>(
    path: GraphPath,
    projection: Projection<T>,
    request: PageRequest,
  ): Promise<Page<InTenant<T>>> {
    // For a few entries that are visible, many may have to be read.
    const top = projection.resource.workload === 'files' ? request.first : largestPage;
    const { start, readNext } = this.#pages(path, projection, request, top);
    const location = { path, within: request.within };
    return orBeginAgain(readNext, (read) =>
      collectVisible(start, request.first, this.#visibleOf(projection.resource, read, location)),
    );
  }

  /** Some objects of a kind, asked for by their ids, in as many requests as that takes. */
  async listed<T extends object>(
    path: GraphPath,
    projection: Projection<T>,
    { first, from, orderBy = [], query = {}, ofAll }: PageRequest & { readonly ofAll: WholeList },
    ids: ReadonlySet<string>,
  ): Promise<Page<InTenant<T>>> {
    if (orderBy.length > 0) requireSortable(ids, ofAll.filter);
    const isAdvanced = from?.isAdvanced ?? query.isAdvanced ?? false;
    const options = { ...query, isAdvanced, top: topOfPart, orderBy };
    const filters = filtersByIds(ids, ofAll.filter);
    const list: PartitionedList = {
      parts: filters.length,
      perPart: Math.ceil(ids.size / filters.length),
      readPart: (part) => this.#read({ path, projection, list: { ...options, filter: filters[part] } }),
      readNextPage: (link) => this.#read({ link: followed(link), projection, isAdvanced, isExtra: true }),
    };
    return this.#pageOfParts(projection.resource, list, { first, from, isCounted: ofAll.isCounted });
  }

  /** Objects that are read one by one, as a list. What is null is left out. */
  singleReads<T extends object>(
    resource: GraphResource<T>,
    { first, from }: PageRequest,
    { parts, read }: { readonly parts: number; readonly read: (part: number) => Promise<T | null> },
  ): Promise<Page<InTenant<T>>> {
    const list: PartitionedList = {
      parts,
      perPart: 1,
      readPart: async (part) => {
        const found = await read(part);
        return { value: found === null ? [] : [found as Record<string, unknown>], nextLink: undefined };
      },
      readNextPage: () => Promise.reject(endlessList()),
    };
    return this.#pageOfParts(resource, list, { first, from, isCounted: false });
  }

  async #pageOfParts<T extends object>(
    resource: GraphResource<T>,
    list: PartitionedList,
    { first, from, isCounted }: Pick<PageRequest, 'first' | 'from'> & { readonly isCounted: boolean },
  ): Promise<Page<InTenant<T>>> {
    if (list.parts === 0) return { ...emptyPage(), count: 0 };
    // One more than the page has, to know whether it is the last.
    const joined = new PartitionedPages(list, (from?.offset ?? 0) + first + 1);
    const count = isCounted && from === undefined ? joined.count() : undefined;
    const visible = this.#visibleOf(resource, (link) => joined.read(link));
    const page = await collectVisible(from ?? joined.beginning, first, {
      ...visible,
      mostPages: list.parts + mostPages,
    });
    return { ...page, count: await count };
  }

  #visibleOf<T extends object>(
    resource: GraphResource<T>,
    read: (link: string) => Promise<GraphPage>,
    location: ReadLocation = {},
  ): PartlyVisibleList<InTenant<T>> {
    return { read, become: (entry) => this.#authorizer.authorize(resource, entry as T, location), mostPages };
  }

  /** Graph's own pages of a list: where they begin, and how the next one is read. */
  #pages(path: GraphPath, projection: Projection, request: PageRequest, top: number): Pages {
    const { first, from, orderBy = [], query = {} } = request;
    const isSized = Number.isFinite(first) && request.isUnsized !== true;
    const options: ListOptions = { ...query, ...(isSized && { top, orderBy }) };
    const list = { path, projection, list: options };
    const beginning = new ListBeginning(() => this.#reads.urlOf(list));
    const start = from ?? beginning;
    const isPrefetched = from === undefined || from.link === beginning.link;
    const known = isPrefetched ? request.prefetched : undefined;
    // One page is planned, whichever it is. Graph may send shorter pages than asked, or leave out what should have come
    // along, and a cursor may lead into the middle of a page, or to a dearer one: then it takes more.
    let plannedLeft = request.wasRequestedInline === true ? 0 : 1;
    const plannedUnits = estimateUnits(projection, list.list);
    const isAdvanced = from?.isAdvanced ?? query.isAdvanced ?? false;
    const followLink = (link: string): Read & { readonly list: ListOptions } => {
      const length = pageLengthOf(link) ?? list.list.top;
      const options = { units: query.units, ...(length !== undefined && { top: length }) };
      return { link: followed(link), projection, isAdvanced, list: options };
    };
    const readNext = async (link: string, isAnew: boolean): Promise<GraphPage> => {
      const isBeyondPlan = (plannedLeft -= 1) < 0 || isAnew;
      if (link === start.link && known !== undefined && !isAnew) return known;
      const read = link === beginning.link ? list : followLink(link);
      const isExtra = isBeyondPlan || estimateUnits(projection, read.list) > plannedUnits;
      return this.#read({ ...read, isExtra, ...(isAnew && { isAnew }) });
    };
    return { start, known, readNext };
  }

  async #read(read: Read): Promise<GraphPage> {
    return readPage(await this.#reads.load(read), this.#graph);
  }
}

interface Pages {
  readonly start: PagePosition;
  /** The first of them, when an earlier answer brought it along. */
  readonly known: GraphPage | undefined;
  /** Past what is known of the list, when it is begun again. */
  readonly readNext: (link: string, isAnew: boolean) => Promise<GraphPage>;
}
