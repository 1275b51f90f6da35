import type { CacheConfig, TenantConfig } from '../../config/config.js';
import { GraphError, TokenUnavailableError, toError } from '../../errors.js';
import { unreadable } from '../errors/errors.js';
import { InFlightRequest, untilAborted } from './in-flight-request.js';
import { cacheKey, tenantPrefix } from './cache-key.js';
import { cachingOfRequest, timeToLiveMs, validatorOf } from './cache-policy.js';
import { freezeDeep, outcomeOf, toEntry, type CacheEntry } from './cache-entry.js';
import type { CacheStore, MaybePromise } from './cache-store.js';
import { FaultTolerantStore } from './fault-tolerant-store.js';
import type { GraphClient, Outcome } from '../client/client.js';
import type { OperationContext } from '../client/operation.js';
import type { Caching, GraphRequest } from '../client/request.js';
import type { GraphClock } from '../clock.js';
import type { Logger } from '../../logger.js';

/** A Graph client with a shared cache. */
export interface CachingGraphClient extends GraphClient {
  /** Forgets everything about a tenant. The answers of its requests in flight are not kept. */
  purge(tenantId: string): void;
}

export interface CachingOptions {
  readonly config: CacheConfig;
  /** The place of the entries. */
  readonly store: CacheStore;
  /** The clock of the operations' deadlines. */
  readonly clock: GraphClock;
  /** The moment in which the clock was 0, in milliseconds since 1970. */
  readonly timeOriginMs: number;
  readonly logger: Logger;
  /** Whether this process has room to keep more. Building an entry takes memory, whatever the store is. */
  readonly mayStore: () => boolean;
}

/**
 * A Graph client with a shared cache. A request whose answer is in the cache is not sent. Equal requests of several
 * operations at the same time are sent once. All other requests of a call are sent together, so that batches stay
 * full. The cache holds answers that Graph gave to the application. It never decides what a caller may see: the
 * loaders check the grants for each read.
 */
export function createCachingGraphClient(client: GraphClient, options: CachingOptions): CachingGraphClient {
  return new CachingClient(client, options);
}

interface CacheableRequest {
  readonly request: GraphRequest;
  /** Present if the answer may be kept and shared. */
  readonly sharing: { readonly key: string; readonly caching: Caching } | undefined;
}

/** A request for which other operations wait, because this operation reads it from the store or sends it. */
interface LeaderRequest<Known = CacheEntry | undefined> {
  /** Among the requests of the call. */
  readonly position: number;
  readonly cacheable: CacheableRequest;
  readonly inFlight: InFlightRequest;
  /** What the store has under this key: nothing, or an expired entry that Graph may confirm. */
  readonly known: Known;
}

/** A request that another operation has in flight. */
interface FollowerRequest {
  readonly position: number;
  readonly cacheable: CacheableRequest;
  readonly inFlight: InFlightRequest;
}

class CachingClient implements CachingGraphClient {
  readonly #client: GraphClient;
  readonly #config: CacheConfig;
  readonly #clock: GraphClock;
  readonly #timeOriginMs: number;
  readonly #mayStore: () => boolean;
  readonly #store: FaultTolerantStore;
  readonly #inFlight = new Map<string, InFlightRequest>();

  constructor(client: GraphClient, options: CachingOptions) {
    const { config, store, clock, timeOriginMs, logger, mayStore } = options;
    this.#client = client;
    this.#config = config;
    this.#clock = clock;
    this.#timeOriginMs = timeOriginMs;
    this.#mayStore = mayStore;
    this.#store = new FaultTolerantStore(store, { clock, logger });
  }

  execute(
    tenant: TenantConfig,
    requests: readonly GraphRequest[],
    operation: OperationContext,
  ): Promise<Outcome>[] {
    const cacheable = requests.map((request): CacheableRequest => {
      const caching = cachingOfRequest(request);
      return { request, sharing: caching && { key: cacheKey(tenant, request), caching } };
    });
    return this.#execute(tenant, cacheable, operation);
  }

  purge(tenantId: string): void {
    const prefix = tenantPrefix(tenantId);
    this.#store.purge(prefix);
    for (const key of [...this.#inFlight.keys()]) {
      if (key.startsWith(prefix)) this.#inFlight.delete(key);
    }
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  /** Answers from the store at once if the store does, waits for requests in flight, and sends the rest together. */
  #execute(
    tenant: TenantConfig,
    cacheable: readonly CacheableRequest[],
    operation: OperationContext,
  ): Promise<Outcome>[] {
    const leaders: LeaderRequest<MaybePromise<CacheEntry | undefined>>[] = [];
    const followers: FollowerRequest[] = [];
    const outcomes: Promise<Outcome>[] = [];
    for (const [position, one] of cacheable.entries()) {
      const current = one.sharing && this.#inFlight.get(one.sharing.key);
      if (current?.mayServe(operation)) {
        followers.push({ position, cacheable: one, inFlight: current });
        continue;
      }
      const known = one.sharing && this.#store.get(one.sharing.key);
      if (!(known instanceof Promise) && this.#isFresh(known)) {
        outcomes[position] = Promise.resolve(outcomeOf(known));
        recordHit(tenant, one, operation);
      } else {
        leaders.push({ position, cacheable: one, inFlight: this.#enter(one, operation), known });
      }
    }
    const led = leaders.every(isLookedUp)
      ? this.#send(tenant, leaders, operation)
      : this.#lookUp(tenant, leaders, operation);
    for (const [index, { position }] of leaders.entries()) outcomes[position] = led[index]!;
    const followed = this.#follow(tenant, followers, operation);
    for (const [index, { position }] of followers.entries()) {
      outcomes[position] = followed.then((ends) => ends[index]!);
    }
    return outcomes;
  }

  #isFresh(entry: CacheEntry | undefined): entry is CacheEntry {
    return entry !== undefined && this.#timeOriginMs + this.#clock.now() < entry.expiresAtMs;
  }

  #enter({ sharing }: CacheableRequest, operation: OperationContext): InFlightRequest {
    const inFlight = new InFlightRequest(operation);
    if (sharing !== undefined) this.#inFlight.set(sharing.key, inFlight);
    return inFlight;
  }

  /** Whether other operations may still wait for it. A purge, or an operation that could not wait, ends this. */
  #isCurrent({ cacheable: { sharing }, inFlight }: LeaderRequest<unknown>): boolean {
    return sharing !== undefined && this.#inFlight.get(sharing.key) === inFlight;
  }

  /** Waits for a store that answers later. An answer from the store is used at once. The rest is sent together. */
  #lookUp(
    tenant: TenantConfig,
    leaders: readonly LeaderRequest<MaybePromise<CacheEntry | undefined>>[],
    operation: OperationContext,
  ): Promise<Outcome>[] {
    const lookups = leaders.map(async ({ known, ...leader }) => {
      const found = { ...leader, known: await known };
      return { leader: found, hit: this.#useHit(tenant, found, operation) };
    });
    const sent = Promise.all(lookups).then((ends) => {
      const missed = ends.filter(({ hit }) => hit === undefined).map(({ leader }) => leader);
      const outcomes = this.#send(tenant, missed, operation);
      return new Map(missed.map(({ inFlight }, position) => [inFlight, outcomes[position]!]));
    });
    return lookups.map(async (lookup) => {
      const { leader, hit } = await lookup;
      return hit ?? (await sent).get(leader.inFlight)!;
    });
  }

  /** The outcome that the store had, for this operation and for those that wait for it. */
  #useHit(tenant: TenantConfig, leader: LeaderRequest, operation: OperationContext): Outcome | undefined {
    // The store may have answered before a purge of the tenant.
    if (!this.#isCurrent(leader) || !this.#isFresh(leader.known)) return undefined;
    const outcome = outcomeOf(leader.known);
    recordHit(tenant, leader.cacheable, operation);
    this.#leave(leader);
    leader.inFlight.complete(outcome, this.#clock.now());
    return outcome;
  }

  #send(
    tenant: TenantConfig,
    leaders: readonly LeaderRequest[],
    operation: OperationContext,
  ): Promise<Outcome>[] {
    if (leaders.length === 0) return [];
    const requests = leaders.map(({ cacheable, known }) => revalidating(cacheable.request, known));
    const answers = this.#forward(tenant, requests, operation);
    return leaders.map(async (sent, position) => {
      // A client never rejects. If one does so because of a bug, the operations that wait still need an outcome.
      const answer = (await answers[position]?.catch(toError)) ?? unreadable();
      const outcome = this.#complete(sent, answer);
      if (isLossOfTenant(answer)) this.purge(tenant.tenantId);
      return outcome;
    });
  }

  #forward(
    tenant: TenantConfig,
    requests: readonly GraphRequest[],
    operation: OperationContext,
  ): readonly Promise<Outcome>[] {
    try {
      return this.#client.execute(tenant, requests, operation);
    } catch (error) {
      return requests.map(() => Promise.resolve(toError(error)));
    }
  }

  /** Keeps the answer if that is allowed, and gives it to the operations that wait. They always receive an outcome. */
  #complete(leader: LeaderRequest, answer: Outcome): Outcome {
    const { inFlight, known } = leader;
    let outcome = known !== undefined && isNotModified(answer) ? outcomeOf(known) : answer;
    let stored: MaybePromise<void> = undefined;
    try {
      stored = this.#storeOutcome(leader, outcome);
    } catch (cause) {
      outcome = unreadable({ cause });
    } finally {
      // Until the store has the entry, equal requests find the outcome here.
      if (stored instanceof Promise) void stored.then(() => this.#leave(leader));
      else this.#leave(leader);
      inFlight.complete(outcome, this.#clock.now());
    }
    return outcome;
  }

  #leave(leader: LeaderRequest): void {
    if (this.#isCurrent(leader)) this.#inFlight.delete(leader.cacheable.sharing!.key);
  }

  #storeOutcome(leader: LeaderRequest, outcome: Outcome): MaybePromise<void> {
    const { sharing } = leader.cacheable;
    if (sharing === undefined) return;
    if (!(outcome instanceof Error)) freezeDeep(outcome);
    if (!this.#isCurrent(leader)) return;
    const { key, caching } = sharing;
    const lifetimeMs = this.#mayStore() ? timeToLiveMs(outcome, caching, this.#config) : 0;
    const eTag = validatorOf(outcome, caching);
    const expiresAtMs = this.#timeOriginMs + this.#clock.now() + lifetimeMs;
    const kept = lifetimeMs > 0 ? toEntry(outcome, { expiresAtMs, eTag }) : undefined;
    if (kept !== undefined) {
      const ttlMs = lifetimeMs + (eTag === undefined ? 0 : confirmableMs);
      return this.#store.set(key, kept.entry, { ttlMs, sizeBytes: kept.sizeBytes });
    }
    if (leader.known !== undefined) void this.#store.delete(key);
  }

  /** Waits for requests of other operations. If such an operation stopped early, this one sends the request again. */
  async #follow(
    tenant: TenantConfig,
    followers: readonly FollowerRequest[],
    operation: OperationContext,
  ): Promise<Outcome[]> {
    if (followers.length === 0) return [];
    const result = Promise.all(followers.map(({ inFlight }) => inFlight.result));
    const results = await untilAborted(result, operation.signal);
    if (results instanceof Error) return followers.map(() => results);
    const open = followers.filter((_, position) => results[position]!.isLeaderAborted);
    const cacheable = open.map((one) => one.cacheable);
    const again = (await Promise.all(this.#execute(tenant, cacheable, operation))).values();
    return followers.map((one, position) => {
      const { outcome, isLeaderAborted } = results[position]!;
      if (isLeaderAborted) return again.next().value!;
      recordHit(tenant, one.cacheable, operation);
      return outcome;
    });
  }
}

/** For this time after its expiry, an entry with an eTag is still useful: Graph can confirm it. */
const confirmableMs = 24 * 60 * 60_000;

function isLookedUp(leader: LeaderRequest<MaybePromise<CacheEntry | undefined>>): leader is LeaderRequest {
  return !(leader.known instanceof Promise);
}

function recordHit(
  tenant: TenantConfig,
  { request }: CacheableRequest,
  { cost, trace }: OperationContext,
): void {
  cost.cached += 1;
  if (request.responseMetadata !== undefined) request.responseMetadata.isCached = true;
  trace?.answeredByCache(tenant, request);
}

/** 304 says that the eTag is still valid: https://learn.microsoft.com/graph/api/driveitem-get */
function revalidating(request: GraphRequest, known: CacheEntry | undefined): GraphRequest {
  if (known?.eTag === undefined) return request;
  return { ...request, headers: { ...request.headers, 'If-None-Match': known.eTag } };
}

function isNotModified(answer: Outcome): boolean {
  return answer instanceof GraphError && answer.status === 304;
}

/** Whether the tenant has removed the application. Then no earlier answer may be shown. */
function isLossOfTenant(answer: Outcome): boolean {
  return answer instanceof TokenUnavailableError && !answer.retryable;
}
