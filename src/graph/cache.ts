import type { CacheConfig, TenantConfig } from '../config/config.js';
import { GraphError, TokenUnavailableError } from '../errors.js';
import { Flight, toError, untilAborted } from './cache-flight.js';
import { cacheKey, tenantPrefix } from './cache-key.js';
import { cachingOfRequest, lifeMs, validatorOf } from './cache-policy.js';
import { FactStore, freezeDeep, type Fact } from './cache-store.js';
import type { GraphClient, Outcome } from './client.js';
import type { OperationScope } from './operation.js';
import type { Caching, GraphRequest } from './request.js';

export interface CachingGraphClient extends GraphClient {
  /** Forgets everything of a tenant. What is under way for it will not be kept either. */
  purge(tenantId: string): void;
  /** Forgets everything of all tenants: there is no room for it. */
  clear(): void;
}

export interface CachingOptions {
  readonly config: CacheConfig;
  /** The clock of the operations' deadlines: milliseconds, never going back. */
  readonly now: () => number;
  /** Whether there is room to keep more; always unless given. */
  readonly mayKeep?: () => boolean;
}

/**
 * A Graph client that remembers. What it knows does not reach the client behind it, what two operations want at
 * the same time reaches it once, and the rest is passed on in one piece, so that batches stay whole. It holds
 * what Graph said to the application, never what a caller may see: that is judged for every read.
 */
export function createCachingGraphClient(client: GraphClient, options: CachingOptions): CachingGraphClient {
  return new SharedReads(client, options);
}

interface Asked {
  readonly tenant: TenantConfig;
  readonly request: GraphRequest;
  /** Its place in what was asked. */
  readonly index: number;
  /** There when the answer may be kept and shared. */
  readonly sharing: { readonly key: string; readonly caching: Caching } | undefined;
}

/** A request this operation sends itself. */
interface Sending {
  readonly asked: Asked;
  readonly flight: Flight;
  /** What was known before, for Graph to confirm. */
  readonly stale: Fact | undefined;
}

/** A request another operation has under way. */
interface Following {
  readonly asked: Asked;
  readonly flight: Flight;
}

class SharedReads implements CachingGraphClient {
  readonly #client: GraphClient;
  readonly #config: CacheConfig;
  readonly #now: () => number;
  readonly #mayKeep: () => boolean;
  readonly #facts: FactStore;
  readonly #flights = new Map<string, Flight>();

  constructor(client: GraphClient, { config, now, mayKeep = () => true }: CachingOptions) {
    this.#client = client;
    this.#config = config;
    this.#now = now;
    this.#mayKeep = mayKeep;
    this.#facts = new FactStore(config.maximumBytes, now);
  }

  async execute(
    tenant: TenantConfig,
    requests: readonly GraphRequest[],
    scope: OperationScope,
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    let open = requests.map((request, index): Asked => {
      const caching = cachingOfRequest(request);
      return { tenant, request, index, sharing: caching && { key: cacheKey(tenant, request), caching } };
    });
    while (open.length > 0) {
      const { sending, following } = this.#sort(open, scope, outcomes);
      [open] = await Promise.all([
        this.#follow(following, scope, outcomes),
        this.#send(tenant, sending, scope, outcomes),
      ]);
    }
    return outcomes;
  }

  purge(tenantId: string): void {
    this.#facts.purge(tenantId);
    const prefix = tenantPrefix(tenantId);
    for (const key of [...this.#flights.keys()]) {
      if (key.startsWith(prefix)) this.#flights.delete(key);
    }
  }

  clear(): void {
    this.#facts.clear();
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  /** Notes the outcomes that are known, and tells what is under way already from what is to be sent. */
  #sort(
    open: readonly Asked[],
    scope: OperationScope,
    outcomes: Outcome[],
  ): { sending: Sending[]; following: Following[] } {
    const sending: Sending[] = [];
    const following: Following[] = [];
    for (const asked of open) {
      const key = asked.sharing?.key;
      const fact = key === undefined ? undefined : this.#facts.fresh(key);
      const underWay = key === undefined ? undefined : this.#flights.get(key);
      if (fact !== undefined) {
        outcomes[asked.index] = fact.outcome;
        noteCached(asked, scope);
      } else if (underWay?.serves(scope)) {
        following.push({ asked, flight: underWay });
      } else {
        const flight = new Flight(scope);
        if (key !== undefined) this.#flights.set(key, flight);
        sending.push({ asked, flight, stale: key === undefined ? undefined : this.#facts.stale(key) });
      }
    }
    return { sending, following };
  }

  async #send(
    tenant: TenantConfig,
    sending: readonly Sending[],
    scope: OperationScope,
    outcomes: Outcome[],
  ): Promise<void> {
    if (sending.length === 0) return;
    const requests = sending.map(({ asked, stale }) => revalidating(asked.request, stale));
    const answers = await this.#ask(tenant, requests, scope);
    for (const [position, sent] of sending.entries()) {
      outcomes[sent.asked.index] = this.#land(sent, answers[position]!);
    }
    if (answers.some(isLossOfTenant)) this.purge(tenant.tenantId);
  }

  async #ask(
    tenant: TenantConfig,
    requests: readonly GraphRequest[],
    scope: OperationScope,
  ): Promise<Outcome[]> {
    try {
      return await this.#client.execute(tenant, requests, scope);
    } catch (error) {
      // A client never rejects. Should one do so all the same, nobody must be left waiting for its flights.
      return requests.map(() => toError(error));
    }
  }

  /** Keeps what may be kept of an answer, and hands it to whoever else is waiting. */
  #land({ asked: { sharing }, flight, stale }: Sending, answer: Outcome): Outcome {
    const outcome = stale !== undefined && isNotModified(answer) ? stale.outcome : answer;
    if (sharing !== undefined) {
      const { key, caching } = sharing;
      if (!(outcome instanceof Error)) freezeDeep(outcome);
      // A purge in the meantime has taken the flight away.
      if (this.#flights.get(key) === flight) {
        this.#flights.delete(key);
        const keptMs = this.#mayKeep() ? lifeMs(outcome, caching, this.#config) : 0;
        this.#facts.keep(key, outcome, keptMs, validatorOf(outcome, caching));
      }
    }
    flight.land(outcome, this.#now());
    return outcome;
  }

  /** Awaits what other operations are asking. Returns what has to be asked once more, by this one. */
  async #follow(
    following: readonly Following[],
    scope: OperationScope,
    outcomes: Outcome[],
  ): Promise<Asked[]> {
    if (following.length === 0) return [];
    const { signal } = scope;
    const landings = await untilAborted(Promise.all(following.map(({ flight }) => flight.landing)), signal);
    const open: Asked[] = [];
    for (const [position, { asked }] of following.entries()) {
      const landing = landings instanceof Error ? landings : landings[position]!;
      if (landing instanceof Error) outcomes[asked.index] = landing;
      else if (landing.isCutShort) open.push(asked);
      else {
        outcomes[asked.index] = landing.outcome;
        noteCached(asked, scope);
      }
    }
    return open;
  }
}

function noteCached({ tenant, request }: Asked, { cost, trace }: OperationScope): void {
  cost.cached += 1;
  if (request.receipt !== undefined) request.receipt.isCached = true;
  trace?.answeredByCache(tenant, request);
}

/** https://learn.microsoft.com/graph/api/driveitem-get: 304 says that the eTag still fits. */
function revalidating(request: GraphRequest, stale: Fact | undefined): GraphRequest {
  if (stale?.eTag === undefined) return request;
  return { ...request, headers: { ...request.headers, 'If-None-Match': stale.eTag } };
}

function isNotModified(answer: Outcome): boolean {
  return answer instanceof GraphError && answer.status === 304;
}

/** Whether the tenant has locked the application out, after which nothing read before may be shown. */
function isLossOfTenant(answer: Outcome): boolean {
  return answer instanceof TokenUnavailableError && !answer.retryable;
}
