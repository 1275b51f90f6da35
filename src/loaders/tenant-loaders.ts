import type { OperationAudit } from '../audit/operation-audit.js';
import type { Capability, TenantConfig } from '../config/config.js';
import { GraphError, OperationLimitError } from '../errors.js';
import type { GraphClient } from '../graph/client/client.js';
import { isAbsence } from '../graph/errors/errors.js';
import type { OperationContext } from '../graph/client/operation.js';
import { followed, readPage, type GraphPage } from '../graph/client/paging.js';
import type { GraphPath } from '../graph/query/path.js';
import { isRecord, type GraphRequest } from '../graph/client/request.js';
import type { GraphResource } from '../graph/query/resource.js';
import type { Projection } from '../graph/query/projection.js';
import type { TokenProvider } from '../identity/tokens/token-provider.js';
import { ReadAudit } from './access/audited-reads.js';
import { Authorizer } from './access/authorizer.js';
import { copyWith } from './copy-with.js';
import { withFallback } from './expansion-fallback.js';
import { ListReader, type InTenant, type PageRequest } from './list-reader.js';
import type { WholeListQuery } from './access/listed-objects.js';
import { emptyPage, mapPage, type Page } from './page.js';
import { AppPermissions } from './access/app-permissions.js';
import { createReadLoaders, type ReadLoaders } from './reads.js';
import type { ObjectReference, ReadLocation, VisibleObjects } from './access/visible-objects.js';
import { withinBound } from './within-bound.js';

export type { InTenant } from './list-reader.js';

export interface ReadOptions {
  /** Whether an earlier answer should have brought it along. */
  readonly wasRequestedInline?: boolean;
  /** The object it is a part of, where the path does not name that by its id. */
  readonly within?: ObjectReference | undefined;
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
  /** Whether a level may be skipped where the next one tells enough. See `OperationContext.plansReads`. */
  readonly plansReads: boolean;
  readonly #authorizer: Authorizer;
  readonly #reads: ReadLoaders;
  readonly #lists: ListReader;
  readonly #appPermissions: AppPermissions;
  /** Reads one by one, by the type of what is read. */
  readonly #singleReads = new Map<string, Set<string>>();

  constructor(
    tenant: TenantConfig,
    visible: VisibleObjects,
    client: GraphClient,
    tokens: TokenProvider,
    operation: OperationContext,
    audit: OperationAudit,
  ) {
    this.tenant = tenant;
    this.plansReads = operation.plansReads ?? true;
    this.#authorizer = new Authorizer(tenant, visible, audit);
    this.#appPermissions = new AppPermissions(tenant, tokens, operation.signal);
    const readAudit = new ReadAudit(audit, tenant, operation.signal);
    const reads = createReadLoaders({
      send: (requests) =>
        withinBound(operation.cost, this.plansReads ? requests : requests.map(asExtra), (allowed) =>
          client.execute(tenant, allowed, operation),
        ),
      // Without a token there are no permissions, and whoever sends the request says why.
      grantedPermissions: () =>
        tokens.get(tenant, { signal: operation.signal }).then(
          ({ roles }) => roles,
          () => new Set(),
        ),
      cost: operation.cost,
      atEndOfTick: operation.atEndOfTick,
      plansReads: this.plansReads,
      onAnswer: (answered) => readAudit.note(answered),
    });
    this.#reads = withFallback(reads);
    this.#lists = new ListReader(this.#reads, tenant.cloud.graph, this);
  }

  /** Whether any grant of the caller for this tenant is narrowed to single objects. */
  get isFiltered(): boolean {
    return this.#authorizer.isFiltered;
  }

  /** See `Authorizer.hidesSomeOf`. */
  hidesSomeOf(resource: GraphResource): boolean {
    return this.#authorizer.hidesSomeOf(resource);
  }

  /** See `Authorizer.listedIds`. */
  listedIds(resource: GraphResource, ofAll: WholeListQuery): ReadonlySet<string> | undefined {
    return this.#authorizer.listedIds(resource, ofAll);
  }

  /** Whether the caller was granted the capability for this tenant, be it for some objects only. */
  can(capability: Capability): boolean {
    return this.#authorizer.can(capability);
  }

  /** See `Authorizer.hasUnrestrictedGrant`. */
  hasUnrestrictedGrant(capability: Capability): boolean {
    return this.#authorizer.hasUnrestrictedGrant(capability);
  }

  /** See `Authorizer.requireCapability`. */
  requireCapability(capability: Capability): void {
    this.#authorizer.requireCapability(capability);
  }

  /** See `Authorizer.requireCapabilityFor`. */
  requireCapabilityFor<T extends object>(
    capability: Capability,
    resource: GraphResource<T>,
    entity: T,
    location?: ReadLocation,
  ): void {
    this.#authorizer.requireCapabilityFor(capability, resource, entity, location);
  }

  /** See `Authorizer.requireUnrestrictedGrant`. */
  requireUnrestrictedGrant(capability: Capability): void {
    this.#authorizer.requireUnrestrictedGrant(capability);
  }

  /** @throws GraphError GRAPH_FORBIDDEN when the token lacks the permission: there is no need to ask Graph */
  requireAppPermission(permission: string): Promise<void> {
    return this.#appPermissions.require(permission);
  }

  /** See `AppPermissions.grantedPart`. */
  grantedPart<T extends object>(projection: Projection<T>): Projection<T> | Promise<Projection<T>> {
    return this.#appPermissions.grantedPart(projection);
  }

  /** One entity, or null when there is none at this path. */
  async one<T extends object>(
    path: GraphPath,
    requested: Projection<T>,
    { wasRequestedInline = false, within }: ReadOptions = {},
  ): Promise<InTenant<T> | null> {
    const granted = this.grantedPart(requested);
    const projection = granted instanceof Promise ? await granted : granted;
    const location = { path, within };
    const authorized = this.#authorizer.authorizeProjection(projection, location);
    if (!this.#authorizer.mayAsk(projection.resource, location)) return null;
    this.#countSingleRead(path, projection.resource);
    try {
      const body = await this.#reads.load({
        path,
        projection: authorized,
        isExtra: wasRequestedInline,
      });
      return this.authorize(projection.resource, body as T, location);
    } catch (error) {
      return nullIfAbsent(error);
    }
  }

  /** The answer of an action that reads by POST, such as `/search/query`. It may be about the whole tenant. */
  async post(path: GraphPath, body: object, projection: Projection): Promise<Record<string, unknown>> {
    this.requireUnrestrictedGrant(projection.resource.capability);
    return this.#reads.load({
      path,
      body,
      projection: this.#authorizer.authorizeProjection(projection, { path }),
    });
  }

  /** A stretch of the list at this path; at once, where an earlier answer brought all of it along. */
  page<T extends object>(
    path: GraphPath,
    projection: Projection<T>,
    request: PageRequest,
  ): Page<InTenant<T>> | Promise<Page<InTenant<T>>> {
    const granted = this.grantedPart(projection);
    return granted instanceof Promise
      ? granted.then((part) => this.#grantedPage(path, part, request))
      : this.#grantedPage(path, granted, request);
  }

  #grantedPage<T extends object>(
    path: GraphPath,
    projection: Projection<T>,
    request: PageRequest,
  ): Page<InTenant<T>> | Promise<Page<InTenant<T>>> {
    const { ofAll, within } = request;
    const location = { path, within };
    const authorized = this.#authorizer.authorizeProjection(projection, location);
    if (ofAll !== undefined) {
      this.#authorizer.requireProperties(projection.resource, ofAll.looksAt);
      if (request.query?.search !== undefined) this.requireUnrestrictedGrant(projection.resource.capability);
      const ids = this.listedIds(projection.resource, ofAll);
      if (ids !== undefined) return this.#lists.listed(path, authorized, { ...request, ofAll }, ids);
    }
    if (!this.#authorizer.mayAsk(projection.resource, location)) return emptyPage();
    return this.#authorizer.hidesSomeAt(projection.resource, location)
      ? this.#lists.partlyVisible(path, authorized, request)
      : this.#lists.whole(path, authorized, request);
  }

  /** Objects that are read one by one, as a list. What is not there, or hidden, is left out. */
  pageOfSingleReads<T extends object>(
    paths: readonly GraphPath[],
    projection: Projection<T>,
    request: PageRequest,
  ): Promise<Page<InTenant<T>>> {
    this.requireCapability(projection.resource.capability);
    return this.#lists.singleReads(projection.resource, request, {
      parts: paths.length,
      read: (part) => this.one(paths[part]!, projection),
    });
  }

  /** As `page`, or null when there is nothing that could have such a list. */
  async pageOrNull<T extends object>(
    path: GraphPath,
    projection: Projection<T>,
    request: PageRequest,
  ): Promise<Page<InTenant<T>> | null> {
    try {
      return await this.page(path, projection, request);
    } catch (error) {
      return nullIfAbsent(error);
    }
  }

  /**
   * One page of what changed below this path, since a link Graph gave, from the beginning, or from now on.
   * https://learn.microsoft.com/graph/api/driveitem-delta
   */
  async changes<T extends object>(
    path: GraphPath,
    projection: Projection<T>,
    { first, link, beginNow }: { first: number; link?: string | undefined; beginNow: boolean },
  ): Promise<Changes<InTenant<T>>> {
    const authorized = this.#authorizer.authorizeProjection(projection, { path });
    if (!this.#authorizer.mayAsk(projection.resource, { path })) {
      // What is hidden has no changes to tell of, and no position from which they could go on.
      this.requireCapabilityFor(projection.resource.capability, projection.resource, {} as T, { path });
    }
    const beginning = this.#reads.urlOf({ path, projection: authorized, list: { top: first } });
    const body = await this.#reads.load({
      link: link ?? (beginNow ? `${beginning}&token=latest` : beginning),
      projection: authorized,
    });
    const { value, nextLink, deltaLink } = readPage(body, this.tenant.cloud.graph);
    const behind = nextLink ?? deltaLink;
    if (behind === undefined) throw endlessChanges();
    const items = value.flatMap((item) => this.authorize(projection.resource, item as T, { path }) ?? []);
    return { items, behind: followed(behind), hasMore: nextLink !== undefined };
  }

  /** The expanded list `name` inside an entity's answer, as a first page; undefined when Graph left it out. */
  expandedPage(entity: object, name: string): GraphPage | undefined {
    const isThere = (entity as Readonly<Record<string, unknown>>)[name] !== undefined;
    return isThere ? readPage(entity, this.tenant.cloud.graph, name) : undefined;
  }

  /**
   * An entity as this caller may see it, such as one that came inside another one's answer; null when it is hidden
   * from this caller. Nothing else hands out what Graph answered.
   * @param location where it was read, if that was not inside another entity
   * @throws GraphError GRAPH_BAD_RESPONSE for an object without the id that every object of its kind has, and for one
   * that does not tell where it belongs, where that decides
   */
  authorize<T extends object>(
    resource: GraphResource<T>,
    entity: T,
    location: ReadLocation = {},
  ): InTenant<T> | null {
    if (resource.keys.includes('id') && !hasId(entity)) throw noId();
    if (this.#authorizer.isUndetermined(resource, entity, location)) throw siteUnknown();
    return this.authorizeUnread(resource, entity, location);
  }

  /** As `authorize`, for an entity that was skipped: nothing of it was read, and it may have no id. */
  authorizeUnread<T extends object>(
    resource: GraphResource<T>,
    entity: T,
    location: ReadLocation = {},
  ): InTenant<T> | null {
    const part = this.#authorizer.authorize(resource, entity, location);
    if (part === undefined) return null;
    return copyWith(part, { tenantId: this.tenant.tenantId });
  }

  /** As `authorize`, of each entity of a page. */
  authorizePage<T extends object>(
    resource: GraphResource<T>,
    page: Page<Record<string, unknown>>,
    location: ReadLocation = {},
  ): Page<InTenant<T>> {
    const authorized = mapPage(page, (item) => this.authorize(resource, item as T, location));
    return this.hidesSomeOf(resource) ? { ...authorized, count: undefined } : authorized;
  }

  /** @throws OperationLimitError when Graph answers so few of them that the operation has had its share */
  #countSingleRead(path: GraphPath, { typeName, mostSingleReads }: GraphResource): void {
    if (mostSingleReads === undefined) return;
    const read = this.#singleReads.get(typeName) ?? new Set<string>();
    this.#singleReads.set(typeName, read.add(path));
    if (read.size <= mostSingleReads) return;
    throw new OperationLimitError(`Graph answers only a few of these: ${mostSingleReads} in an operation.`, {
      hint: 'Select it in a list of users, where it costs nothing more, or select fewer users at once.',
    });
  }
}

/** The bound counts the requests of the plan. Without the plan there are more. */
function asExtra(request: GraphRequest): GraphRequest {
  return { ...request, isExtra: true };
}

function hasId(entity: object): boolean {
  return isRecord(entity) && typeof entity['id'] === 'string' && entity['id'] !== '';
}

function noId(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with an object that has no id.', {
    status: 200,
    hint: 'Try again; quote the requestId when it lasts.',
  });
}

function siteUnknown(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph did not say which site this belongs to.', {
    status: 200,
    hint: 'Select it below its site: this caller may see some sites only.',
  });
}

function endlessChanges(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with changes that lead nowhere.', {
    status: 200,
    hint: 'Try again; quote the requestId when it lasts.',
  });
}

/** What Graph has not is null; whatever else goes wrong stays an error. */
function nullIfAbsent(error: unknown): null {
  if (isAbsence(error)) return null;
  throw error;
}
