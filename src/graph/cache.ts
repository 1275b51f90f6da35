import type { CacheConfig, TenantConfig } from '../config/config.js';
import { GraphError, TokenUnavailableError, toError } from '../errors.js';
import { unreadable } from './errors.js';
import { Flight, untilAborted } from './cache-flight.js';
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
  /** Whether there is room to keep more. */
  readonly mayKeep: () => boolean;
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
  readonly request: GraphRequest;
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

  constructor(client: GraphClient, { config, now, mayKeep }: CachingOptions) {
    this.#client = client;
    this.#config = config;
    this.#now = now;
    this.#mayKeep = mayKeep;
    this.#facts = new FactStore(config.maximumBytes, now);
  }

  execute(
    tenant: TenantConfig,
    requests: readonly GraphRequest[],
    scope: OperationScope,
  ): Promise<Outcome>[] {
    const asked = requests.map((request): Asked => {
      const caching = cachingOfRequest(request);
      return { request, sharing: caching && { key: cacheKey(tenant, request), caching } };
    });
    return this.#ask(tenant, asked, scope);
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

  /** What is known is answered at once, what is under way is waited for, and the rest is sent in one piece. */
  #ask(tenant: TenantConfig, asked: readonly Asked[], scope: OperationScope): Promise<Outcome>[] {
    const sending: Sending[] = [];
    const following: Following[] = [];
    const outcomes = new Map<Asked, Promise<Outcome>>();
    for (const one of asked) {
      const key = one.sharing?.key;
      const fact = key === undefined ? undefined : this.#facts.fresh(key);
      const underWay = key === undefined ? undefined : this.#flights.get(key);
      if (fact !== undefined) {
        outcomes.set(one, Promise.resolve(fact.outcome));
        noteCached(tenant, one, scope);
      } else if (underWay?.serves(scope)) {
        following.push({ asked: one, flight: underWay });
      } else {
        const flight = new Flight(scope);
        if (key !== undefined) this.#flights.set(key, flight);
        sending.push({ asked: one, flight, stale: key === undefined ? undefined : this.#facts.stale(key) });
      }
    }
    const sent = this.#send(tenant, sending, scope);
    for (const [position, each] of sending.entries()) outcomes.set(each.asked, sent[position]!);
    const followed = this.#follow(tenant, following, scope);
    for (const [position, each] of following.entries()) {
      outcomes.set(
        each.asked,
        followed.then((ends) => ends[position]!),
      );
    }
    return asked.map((one) => outcomes.get(one)!);
  }

  #send(tenant: TenantConfig, sending: readonly Sending[], scope: OperationScope): Promise<Outcome>[] {
    if (sending.length === 0) return [];
    const requests = sending.map(({ asked, stale }) => revalidating(asked.request, stale));
    const answers = this.#passOn(tenant, requests, scope);
    return sending.map(async (sent, position) => {
      // A client never rejects. Should one do so all the same, nobody must be left waiting for its flights.
      const answer = (await answers[position]?.catch(toError)) ?? unreadable();
      const outcome = this.#land(sent, answer);
      if (isLossOfTenant(answer)) this.purge(tenant.tenantId);
      return outcome;
    });
  }

  #passOn(
    tenant: TenantConfig,
    requests: readonly GraphRequest[],
    scope: OperationScope,
  ): readonly Promise<Outcome>[] {
    try {
      return this.#client.execute(tenant, requests, scope);
    } catch (error) {
      return requests.map(() => Promise.resolve(toError(error)));
    }
  }

  /** Keeps what may be kept of an answer, and hands it to the operations that wait for it. They always get one. */
  #land(sending: Sending, answer: Outcome): Outcome {
    const { asked, flight, stale } = sending;
    const key = asked.sharing?.key;
    // A purge in the meantime has taken the flight away.
    const isCurrent = key !== undefined && this.#flights.get(key) === flight;
    let outcome: Outcome = stale !== undefined && isNotModified(answer) ? stale.outcome : answer;
    try {
      if (asked.sharing !== undefined) this.#keep(asked.sharing, outcome, isCurrent);
    } catch (cause) {
      outcome = unreadable({ cause });
    } finally {
      if (isCurrent) this.#flights.delete(key);
      flight.land(outcome, this.#now());
    }
    return outcome;
  }

  #keep({ key, caching }: NonNullable<Asked['sharing']>, outcome: Outcome, isCurrent: boolean): void {
    if (!(outcome instanceof Error)) freezeDeep(outcome);
    if (!isCurrent) return;
    const keptMs = this.#mayKeep() ? lifeMs(outcome, caching, this.#config) : 0;
    this.#facts.keep(key, outcome, keptMs, validatorOf(outcome, caching));
  }

  /** Awaits what other operations are asking. What those did not get to the end of is asked once more, by this one. */
  async #follow(
    tenant: TenantConfig,
    following: readonly Following[],
    scope: OperationScope,
  ): Promise<Outcome[]> {
    if (following.length === 0) return [];
    const landing = Promise.all(following.map(({ flight }) => flight.landing));
    const landings = await untilAborted(landing, scope.signal);
    if (landings instanceof Error) return following.map(() => landings);
    const open = following.filter((_, position) => landings[position]!.isCutShort);
    const asked = open.map((one) => one.asked);
    const again = (await Promise.all(this.#ask(tenant, asked, scope))).values();
    return following.map((one, position) => {
      const { outcome, isCutShort } = landings[position]!;
      if (isCutShort) return again.next().value!;
      noteCached(tenant, one.asked, scope);
      return outcome;
    });
  }
}

function noteCached(tenant: TenantConfig, { request }: Asked, { cost, trace }: OperationScope): void {
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
