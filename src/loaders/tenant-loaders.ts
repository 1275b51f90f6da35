import type { OperationAudit } from '../audit/operation-audit.js';
import type { Capability, TenantConfig } from '../config/config.js';
import { ForbiddenError, GraphError } from '../errors.js';
import type { GraphClient } from '../graph/client.js';
import type { OperationScope } from '../graph/operation.js';
import { readPage, type GraphPage } from '../graph/paging.js';
import type { GraphPath } from '../graph/path.js';
import { plannedPages } from '../graph/units.js';
import type { OrderBy, Want } from '../graph/want.js';
import type { TokenProvider } from '../identity/token-provider.js';
import { auditReads, unaudited } from './audited-reads.js';
import { collectPage, type Page, type PagePosition } from './page.js';
import { createReadLoaders, type ReadLoaders } from './reads.js';
import { withinBound } from './within-bound.js';

/** An entity as Graph sent it, with the tenant it was read from. */
export type InTenant<T> = T & { readonly tenantId: string };

export interface PageRequest {
  /** How many items at most; Infinity for the short lists Graph does not page. */
  readonly first: number;
  /** Where to begin; at the beginning when left out. */
  readonly from?: PagePosition | undefined;
  readonly orderBy?: OrderBy;
  /** Whether to count the whole list. */
  readonly count?: boolean;
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
  readonly #capabilities: ReadonlySet<Capability>;
  readonly #reads: ReadLoaders;
  readonly #audit: OperationAudit;

  constructor(
    tenant: TenantConfig,
    capabilities: ReadonlySet<Capability>,
    client: GraphClient,
    tokens: TokenProvider,
    scope: OperationScope,
    audit: OperationAudit,
  ) {
    this.tenant = tenant;
    this.#audit = audit;
    this.#capabilities = capabilities;
    this.#reads = createReadLoaders({
      send: (requests) =>
        withinBound(scope.cost, requests, (allowed) => client.execute(tenant, allowed, scope)),
      // Without a token there are no permissions, and whoever sends the request says why.
      grantedPermissions: () =>
        tokens.get(tenant, { signal: scope.signal }).then(
          ({ roles }) => roles,
          () => new Set(),
        ),
      cost: scope.cost,
      onAnswers: (answered) => auditReads(audit, tenant, answered, scope.signal),
    });
  }

  /** Whether the caller was granted the capability for this tenant. */
  can(capability: Capability): boolean {
    return this.#capabilities.has(capability);
  }

  /**
   * @throws ForbiddenError when the caller was not granted the capability for this tenant
   * @throws GatewayUnavailableError for downloads while the audit log cannot be written
   */
  require(capability: Capability): void {
    if (this.#mayNow(capability)) return;
    if (this.can(capability)) throw unaudited();
    this.#audit.capabilityRefused(this.tenant.name, capability);
    throw new ForbiddenError(`This caller was not granted "${capability}" for this tenant.`, {
      hint: `Add the capability to the caller's grant for this tenant in the gateway's configuration.`,
    });
  }

  /** One entity, or null when there is none at this path. */
  async one<T extends object>(path: GraphPath, want: Want<T>): Promise<InTenant<T> | null> {
    const permitted = this.#permitted(want);
    return nullIfAbsent(want, async () => this.#own<T>(await this.#reads.load({ path, want: permitted })));
  }

  /** A stretch of the list at this path. */
  async page<T extends object>(
    path: GraphPath,
    want: Want<T>,
    request: PageRequest,
  ): Promise<Page<InTenant<T>>> {
    const permitted = this.#permitted(want);
    const { first, orderBy = [], count = false } = request;
    const options = Number.isFinite(first) ? { top: first, orderBy, count } : {};
    const list = { path, want: permitted, list: options };
    const beginning = this.#reads.urlOf(list);
    const graph = this.tenant.cloud.graph;
    // Graph may send shorter pages than asked, or leave out what should have come along: then it takes more.
    let plannedLeft = request.wasExpected === true ? 0 : plannedPages(request.from !== undefined);
    const page = await collectPage(request.from ?? { link: beginning, offset: 0 }, first, async (link) => {
      const isUnforeseen = (plannedLeft -= 1) < 0;
      if (link === beginning && request.prefetched !== undefined) return request.prefetched;
      const read = link === beginning ? list : { link, want: permitted };
      const body = await this.#reads.load({ ...read, isUnforeseen });
      return readPage(body, graph);
    });
    return {
      items: page.items.map(({ value, behind }) => ({ value: this.#own<T>(value), behind })),
      next: page.next,
      count: page.count,
    };
  }

  /** As `page`, or null when there is nothing that could have such a list. */
  async pageOrNull<T extends object>(
    path: GraphPath,
    want: Want<T>,
    request: PageRequest,
  ): Promise<Page<InTenant<T>> | null> {
    return nullIfAbsent(want, () => this.page(path, want, request));
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
    const permitted = this.#permitted(want);
    const beginning = this.#reads.urlOf({ path, want: permitted, list: { top: first } });
    const body = await this.#reads.load({
      link: link ?? (beginNow ? `${beginning}&token=latest` : beginning),
      want: permitted,
    });
    const { value, nextLink, deltaLink } = readPage(body, this.tenant.cloud.graph);
    const behind = nextLink ?? deltaLink;
    if (behind === undefined) throw endlessChanges();
    return { items: value.map((item) => this.#own<T>(item)), behind, hasMore: nextLink !== undefined };
  }

  /** The expanded list `name` inside an entity's answer, as a first page; undefined when Graph left it out. */
  expandedPage(entity: object, name: string): GraphPage | undefined {
    return name in entity ? readPage(entity, this.tenant.cloud.graph, name) : undefined;
  }

  /** An entity that came inside another one's answer. */
  own<T extends object>(entity: T): InTenant<T> {
    return { ...entity, tenantId: this.tenant.tenantId };
  }

  #own<T extends object>(body: Record<string, unknown>): InTenant<T> {
    // Graph's answers are taken as Microsoft's types describe them, where every property may be missing.
    return this.own(body as T);
  }

  /** The part of a want this caller may have. What it may not is never asked of Graph. */
  #permitted<T extends object>(want: Want<T>): Want<T> {
    this.require(want.resource.capability);
    const select = new Set(want.select);
    for (const [capability, properties] of Object.entries(want.resource.guarded)) {
      if (this.#mayNow(capability as Capability)) continue;
      for (const property of properties) select.delete(property);
    }
    const expand = new Map<string, Want>();
    for (const [name, inner] of want.expand) {
      if (this.#mayNow(inner.resource.capability)) expand.set(name, this.#permitted(inner));
    }
    return { resource: want.resource, select, expand };
  }

  /** Whether it was granted, and may be made use of: nothing is downloaded that cannot be audited. */
  #mayNow(capability: Capability): boolean {
    return this.can(capability) && !(capability === 'files.download' && this.#audit.isFailing);
  }
}

function endlessChanges(): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with changes that lead nowhere.', {
    status: 200,
    hint: 'Try again; quote the requestId when it lasts.',
  });
}

/** What Graph has not is null; whatever else goes wrong stays an error. */
async function nullIfAbsent<T>({ resource }: Want, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    const isAbsent =
      error instanceof GraphError &&
      (error.status === 404 ||
        (error.status === 400 && resource.absentCodes.includes(error.graphCode ?? '')));
    if (isAbsent) return null;
    throw error;
  }
}
