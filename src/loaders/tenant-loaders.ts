import type { OperationAudit } from '../audit/operation-audit.js';
import type { Capability, TenantConfig } from '../config/config.js';
import { GraphError, OperationLimitError } from '../errors.js';
import type { GraphClient } from '../graph/client.js';
import type { OperationScope } from '../graph/operation.js';
import { readPage, type GraphPage } from '../graph/paging.js';
import type { GraphPath } from '../graph/path.js';
import type { GraphResource } from '../graph/resource.js';
import { plannedPages } from '../graph/units.js';
import type { ListOptions, OrderBy, Want } from '../graph/want.js';
import type { TokenProvider } from '../identity/token-provider.js';
import { ReadAudit } from './audited-reads.js';
import { copyWith } from './copy-with.js';
import { withFallback } from './expansion-fallback.js';
import {
  collectPage,
  emptyPage,
  ListBeginning,
  mapPage,
  partOfPage,
  type Page,
  type PagePosition,
} from './page.js';
import { PermissionDemand } from './permission-demand.js';
import { createReadLoaders, type ReadLoaders } from './reads.js';
import { Rights } from './rights.js';
import type { Visibility } from './visibility.js';
import { withinBound } from './within-bound.js';

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
  /** The properties its filter looks at: whoever may not read them may not filter by them either. */
  readonly filteredBy?: readonly string[] | undefined;
  /** Whether Graph decides alone how long its pages are, since it takes no `$top` here. */
  readonly isUnsized?: boolean | undefined;
  /** The first page, when an earlier answer brought it along. */
  readonly prefetched?: GraphPage | undefined;
  /** Whether an earlier answer should have brought the list along, as far as it was planned. */
  readonly wasExpected?: boolean;
}

/** A page of changes. */
export interface Changes<T> {
  readonly items: readonly T[];
  /** Where to go on, now or later. */
  readonly behind: string;
  /** Whether there is more to read now. */
  readonly hasMore: boolean;
}

/**
 * All that one GraphQL request may read of one tenant, and the only thing that reads. What is asked in one tick
 * travels together; nothing is shared with another request or another tenant.
 */
export class TenantLoaders {
  readonly tenant: TenantConfig;
  readonly #visibility: Visibility;
  readonly #rights: Rights;
  readonly #reads: ReadLoaders;
  readonly #demand: PermissionDemand;
  /** Reads one by one, by the type of what is read. */
  readonly #singleReads = new Map<string, Set<string>>();

  constructor(
    tenant: TenantConfig,
    visibility: Visibility,
    client: GraphClient,
    tokens: TokenProvider,
    scope: OperationScope,
    audit: OperationAudit,
  ) {
    this.tenant = tenant;
    this.#visibility = visibility;
    this.#rights = new Rights(tenant, visibility, audit);
    this.#demand = new PermissionDemand(tenant, tokens, scope.signal);
    const readAudit = new ReadAudit(audit, tenant, scope.signal);
    const reads = createReadLoaders({
      send: (requests) =>
        withinBound(scope.cost, requests, (allowed) => client.execute(tenant, allowed, scope)),
      // Without a token there are no permissions, and whoever sends the request says why.
      grantedPermissions: () =>
        tokens.get(tenant, { signal: scope.signal }).then(
          ({ roles }) => roles,
          () => new Set(),
        ),
      cost: scope.cost,
      onAnswer: (answered) => readAudit.note(answered),
    });
    this.#reads = withFallback(reads);
  }

  /**
   * Whether a grant of the caller for this tenant is narrowed to single objects. What looks at the whole tenant at
   * once, such as a search, has to refuse then: `requireWhole`.
   */
  get isFiltered(): boolean {
    return this.#visibility.isFiltered;
  }

  /** @throws ForbiddenError when a grant of the caller for this tenant is narrowed to single objects */
  requireWhole(): void {
    this.#rights.requireWhole();
  }

  /** Whether objects of this resource are hidden from the caller, so that they must not be counted either. */
  hidesSomeOf({ capability }: GraphResource): boolean {
    return this.#visibility.isNarrowed(capability);
  }

  /** Whether the caller was granted the capability for this tenant. */
  can(capability: Capability): boolean {
    return this.#visibility.can(capability);
  }

  /**
   * @throws ForbiddenError when the caller was not granted the capability for this tenant
   * @throws GatewayUnavailableError for downloads while the audit log cannot be written
   */
  require(capability: Capability): void {
    this.#rights.require(capability);
  }

  /** Whether the application has a permission in the tenant, as far as its token tells. */
  isGranted(permission: string): Promise<boolean> {
    return this.#demand.isGranted(permission);
  }

  /** @throws GraphError GRAPH_FORBIDDEN when the token lacks the permission: there is no need to ask Graph */
  demand(permission: string): Promise<void> {
    return this.#demand.demand(permission);
  }

  /**
   * One entity, or null when there is none at this path.
   * @param options whether an earlier answer should have brought it along
   */
  async one<T extends object>(
    path: GraphPath,
    want: Want<T>,
    { wasExpected = false }: { readonly wasExpected?: boolean } = {},
  ): Promise<InTenant<T> | null> {
    const permitted = this.#rights.permitted(want);
    if (!this.#visibility.mayAsk(want.resource, path)) return null;
    this.#countSingleRead(path, want.resource);
    try {
      const body = await this.#reads.load({ path, want: permitted, isUnforeseen: wasExpected });
      return this.own(want.resource, body as T, path);
    } catch (error) {
      return nullIfAbsent(error, want);
    }
  }

  /** The answer of an action that reads by POST, such as `/search/query`. It may be about the whole tenant. */
  async ask(path: GraphPath, body: object, want: Want): Promise<Record<string, unknown>> {
    this.requireWhole();
    return this.#reads.load({ path, body, want: this.#rights.permitted(want) });
  }

  /** A stretch of the list at this path; at once, where an earlier answer brought all of it along. */
  page<T extends object>(
    path: GraphPath,
    want: Want<T>,
    request: PageRequest,
  ): Page<InTenant<T>> | Promise<Page<InTenant<T>>> {
    const permitted = this.#rights.permitted(want);
    this.#rights.requireProperties(want.resource, request.filteredBy ?? []);
    if (!this.#visibility.mayAsk(want.resource, path)) return emptyPage();
    const { first, from } = request;
    const { orderBy = [], query = {} } = request;
    const isSized = Number.isFinite(first) && request.isUnsized !== true;
    const options = { ...query, ...(isSized && { top: first, orderBy }) };
    const list = { path, want: permitted, list: options };
    const beginning = new ListBeginning(() => this.#reads.urlOf(list));
    const start = from ?? beginning;
    const isPrefetched = from === undefined || from.link === beginning.link;
    const known = isPrefetched ? request.prefetched : undefined;
    const whole = known && partOfPage(known, start, first);
    if (whole !== undefined && (whole.next === undefined || whole.items.length === first)) {
      return this.ownPage(want.resource, whole, path);
    }
    // Graph may send shorter pages than asked, or leave out what should have come along: then it takes more.
    let plannedLeft = request.wasExpected === true ? 0 : plannedPages(from !== undefined);
    const isAdvanced = from?.isAdvanced ?? query.isAdvanced ?? false;
    const readNext = async (link: string): Promise<GraphPage> => {
      const isUnforeseen = (plannedLeft -= 1) < 0;
      if (link === start.link && known !== undefined) return known;
      const read = link === beginning.link ? list : { link, want: permitted, isAdvanced };
      const body = await this.#reads.load({ ...read, isUnforeseen });
      return readPage(body, this.tenant.cloud.graph);
    };
    return collectPage(start, first, readNext).then((page) => this.ownPage(want.resource, page, path));
  }

  /** As `page`, or null when there is nothing that could have such a list. */
  async pageOrNull<T extends object>(
    path: GraphPath,
    want: Want<T>,
    request: PageRequest,
  ): Promise<Page<InTenant<T>> | null> {
    try {
      return await this.page(path, want, request);
    } catch (error) {
      return nullIfAbsent(error, want);
    }
  }

  /**
   * One page of what changed below this path, since a link Graph gave, from the beginning, or from now on.
   * https://learn.microsoft.com/graph/api/driveitem-delta
   */
  async changes<T extends object>(
    path: GraphPath,
    want: Want<T>,
    { first, link, beginNow }: { first: number; link?: string | undefined; beginNow: boolean },
  ): Promise<Changes<InTenant<T>>> {
    const permitted = this.#rights.permitted(want);
    if (!this.#visibility.mayAsk(want.resource, path)) throw endlessChanges();
    const beginning = this.#reads.urlOf({ path, want: permitted, list: { top: first } });
    const body = await this.#reads.load({
      link: link ?? (beginNow ? `${beginning}&token=latest` : beginning),
      want: permitted,
    });
    const { value, nextLink, deltaLink } = readPage(body, this.tenant.cloud.graph);
    const behind = nextLink ?? deltaLink;
    if (behind === undefined) throw endlessChanges();
    const items = value.flatMap((item) => this.own(want.resource, item as T, path) ?? []);
    return { items, behind, hasMore: nextLink !== undefined };
  }

  /** The expanded list `name` inside an entity's answer, as a first page; undefined when Graph left it out. */
  expandedPage(entity: object, name: string): GraphPage | undefined {
    const isThere = (entity as Readonly<Record<string, unknown>>)[name] !== undefined;
    return isThere ? readPage(entity, this.tenant.cloud.graph, name) : undefined;
  }

  /**
   * An entity as this caller may see it, such as one that came inside another one's answer; null when it is hidden
   * from this caller. Nothing else hands out what Graph answered.
   * @param path where it was read, if that was not inside another entity
   */
  own<T extends object>(resource: GraphResource<T>, entity: T, path?: GraphPath): InTenant<T> | null {
    const part = this.#visibility.partOf(resource, entity, path);
    if (part === undefined) return null;
    return copyWith(part, { tenantId: this.tenant.tenantId });
  }

  /** As `own`, of each entity of a page. */
  ownPage<T extends object>(
    resource: GraphResource<T>,
    page: Page<Record<string, unknown>>,
    path?: GraphPath,
  ): Page<InTenant<T>> {
    const owned = mapPage(page, (item) => this.own(resource, item as T, path));
    return this.hidesSomeOf(resource) ? { ...owned, count: undefined } : owned;
  }

  /** @throws OperationLimitError when Graph answers so few of them that the operation has had its share */
  #countSingleRead(path: GraphPath, { typeName, mostSingleReads }: GraphResource): void {
    if (mostSingleReads === undefined) return;
    const read = this.#singleReads.get(typeName) ?? new Set<string>();
    this.#singleReads.set(typeName, read.add(path));
    if (read.size <= mostSingleReads) return;
    throw new OperationLimitError(`Graph answers only a few of these: ${mostSingleReads} in an operation.`, {
      hint: 'Ask for it in a list of users, where it costs nothing more, or for fewer users at once.',
    });
  }
}

function endlessChanges(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with changes that lead nowhere.', {
    status: 200,
    hint: 'Try again; quote the requestId when it lasts.',
  });
}

/** What Graph has not is null; whatever else goes wrong stays an error. */
function nullIfAbsent(error: unknown, { resource }: Want): null {
  const isAbsent =
    error instanceof GraphError &&
    (error.status === 404 || (error.status === 400 && resource.absentCodes.includes(error.graphCode ?? '')));
  if (isAbsent) return null;
  throw error;
}
