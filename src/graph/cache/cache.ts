import type { CacheConfig, TenantConfig } from '../../config/config.js';
import { GraphError, TokenUnavailableError, toError } from '../../errors.js';
import { unreadable } from '../errors/errors.js';
import { InFlightRequest, untilAborted } from './in-flight-request.js';
import { cacheKey, tenantPrefix } from './cache-key.js';
import { cachingOfRequest, timeToLiveMs, validatorOf } from './cache-policy.js';
import { CacheStore, freezeDeep, type CacheEntry } from './cache-store.js';
import type { GraphClient, Outcome } from '../client/client.js';
import type { OperationContext } from '../client/operation.js';
import type { Caching, GraphRequest } from '../client/request.js';

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
  /** Whether there is room to keep more. */
  readonly mayStore: () => boolean;
}

/**
 * A Graph client that remembers. What it knows does not reach the client behind it, what two operations want at
 * the same time reaches it once, and the rest is passed on in one piece, so that batches stay whole. It holds
 * what Graph said to the application, never what a caller may see: that is judged for every read.
 */
export function createCachingGraphClient(client: GraphClient, options: CachingOptions): CachingGraphClient {
  return new CachingClient(client, options);
}

interface CacheableRequest {
  readonly request: GraphRequest;
  /** There when the answer may be kept and shared. */
  readonly sharing: { readonly key: string; readonly caching: Caching } | undefined;
}

/** A request this operation sends itself. */
interface LeaderRequest {
  readonly cacheable: CacheableRequest;
  readonly inFlight: InFlightRequest;
  /** What was known before, for Graph to confirm. */
  readonly stale: CacheEntry | undefined;
}

/** A request another operation has under way. */
interface FollowerRequest {
  readonly cacheable: CacheableRequest;
  readonly inFlight: InFlightRequest;
}

class CachingClient implements CachingGraphClient {
  readonly #client: GraphClient;
  readonly #config: CacheConfig;
  readonly #now: () => number;
  readonly #mayStore: () => boolean;
  readonly #store: CacheStore;
  readonly #inFlight = new Map<string, InFlightRequest>();

  constructor(client: GraphClient, { config, now, mayStore }: CachingOptions) {
    this.#client = client;
    this.#config = config;
    this.#now = now;
    this.#mayStore = mayStore;
    this.#store = new CacheStore(config.maximumBytes, now);
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
    this.#store.purge(tenantId);
    const prefix = tenantPrefix(tenantId);
    for (const key of [...this.#inFlight.keys()]) {
      if (key.startsWith(prefix)) this.#inFlight.delete(key);
    }
  }

  clear(): void {
    this.#store.clear();
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  /** What is known is answered at once, what is under way is waited for, and the rest is sent in one piece. */
  #execute(
    tenant: TenantConfig,
    cacheable: readonly CacheableRequest[],
    operation: OperationContext,
  ): Promise<Outcome>[] {
    const leaders: LeaderRequest[] = [];
    const followers: FollowerRequest[] = [];
    const outcomes = new Map<CacheableRequest, Promise<Outcome>>();
    for (const one of cacheable) {
      const key = one.sharing?.key;
      const entry = key === undefined ? undefined : this.#store.fresh(key);
      const current = key === undefined ? undefined : this.#inFlight.get(key);
      if (entry !== undefined) {
        outcomes.set(one, Promise.resolve(entry.outcome));
        recordHit(tenant, one, operation);
      } else if (current?.mayServe(operation)) {
        followers.push({ cacheable: one, inFlight: current });
      } else {
        const inFlight = new InFlightRequest(operation);
        if (key !== undefined) this.#inFlight.set(key, inFlight);
        leaders.push({
          cacheable: one,
          inFlight,
          stale: key === undefined ? undefined : this.#store.stale(key),
        });
      }
    }
    const sent = this.#send(tenant, leaders, operation);
    for (const [position, each] of leaders.entries()) outcomes.set(each.cacheable, sent[position]!);
    const followed = this.#follow(tenant, followers, operation);
    for (const [position, each] of followers.entries()) {
      outcomes.set(
        each.cacheable,
        followed.then((ends) => ends[position]!),
      );
    }
    return cacheable.map((one) => outcomes.get(one)!);
  }

  #send(
    tenant: TenantConfig,
    leaders: readonly LeaderRequest[],
    operation: OperationContext,
  ): Promise<Outcome>[] {
    if (leaders.length === 0) return [];
    const requests = leaders.map(({ cacheable, stale }) => revalidating(cacheable.request, stale));
    const answers = this.#forward(tenant, requests, operation);
    return leaders.map(async (sent, position) => {
      // A client never rejects. Should one do so all the same, nobody must be left waiting for its requests.
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

  /** Keeps what may be kept of an answer, and hands it to the operations that wait for it. They always get one. */
  #complete(leader: LeaderRequest, answer: Outcome): Outcome {
    const { cacheable, inFlight, stale } = leader;
    const key = cacheable.sharing?.key;
    // A purge in the meantime has forgotten the request.
    const isCurrent = key !== undefined && this.#inFlight.get(key) === inFlight;
    let outcome: Outcome = stale !== undefined && isNotModified(answer) ? stale.outcome : answer;
    try {
      if (cacheable.sharing !== undefined) this.#storeOutcome(cacheable.sharing, outcome, isCurrent);
    } catch (cause) {
      outcome = unreadable({ cause });
    } finally {
      if (isCurrent) this.#inFlight.delete(key);
      inFlight.complete(outcome, this.#now());
    }
    return outcome;
  }

  #storeOutcome(
    { key, caching }: NonNullable<CacheableRequest['sharing']>,
    outcome: Outcome,
    isCurrent: boolean,
  ): void {
    if (!(outcome instanceof Error)) freezeDeep(outcome);
    if (!isCurrent) return;
    const lifetimeMs = this.#mayStore() ? timeToLiveMs(outcome, caching, this.#config) : 0;
    this.#store.set(key, outcome, lifetimeMs, validatorOf(outcome, caching));
  }

  /** Awaits what other operations are asking. What those did not get to the end of is asked once more, by this one. */
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

function recordHit(
  tenant: TenantConfig,
  { request }: CacheableRequest,
  { cost, trace }: OperationContext,
): void {
  cost.cached += 1;
  if (request.responseMetadata !== undefined) request.responseMetadata.isCached = true;
  trace?.answeredByCache(tenant, request);
}

/** https://learn.microsoft.com/graph/api/driveitem-get: 304 says that the eTag still fits. */
function revalidating(request: GraphRequest, stale: CacheEntry | undefined): GraphRequest {
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
