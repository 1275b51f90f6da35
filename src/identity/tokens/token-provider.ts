import { LRUCache } from 'lru-cache';
import type { TenantConfig } from '../../config/config.js';
import { TokenUnavailableError } from '../../errors.js';
import type { Logger } from '../../logger.js';
import { readRoles, type AccessToken, type IssuedToken } from './access-token.js';
import type { Clock } from '../clock.js';
import { MinuteLimit } from './minute-limit.js';
import { reconnectPauseMs } from './reconnect-pause.js';
import type { RequestToken } from './request-token.js';
import { TokenRequestError } from './token-errors.js';

/** App-only access tokens for Microsoft Graph, one cached per tenant. */
export interface TokenProvider {
  /**
   * A token that is valid now. A caller only waits when there is none, or when the cached one is about to end.
   * Rejects with `TokenUnavailableError`, or with the signal's reason once the caller gives up.
   */
  get(tenant: TenantConfig, options?: { signal?: AbortSignal }): Promise<AccessToken>;
  /**
   * Forgets a token that Graph refused, if that very token is still the cached one. `claims` are those of a
   * claims challenge, which the next token answers. Graph's refusals are believed twice a minute: whoever is
   * refused more often has another problem than old tokens.
   */
  invalidate(tenant: TenantConfig, rejectedToken: string, claims?: string): void;
  /**
   * Fetches a successor in the background for a token that turned out to lack a permission: consent may have
   * been given since. The cached token stays good. At most every 30 seconds.
   */
  reconsider(tenant: TenantConfig, lackingToken: string): void;
}

/** What is known and can be done about the tokens of a tenant, besides using them. */
export interface TenantTokens extends TokenProvider {
  /** Fetches a token now, whatever is cached or has failed before. For proving that consent was given. */
  renew(tenant: TenantConfig): Promise<AccessToken>;
  /** The token that is there and good, without asking anybody. */
  cached(tenant: TenantConfig): AccessToken | undefined;
  /** Why the latest attempt to get a token failed; undefined when it succeeded. */
  lastFailure(tenant: TenantConfig): TokenUnavailableError | undefined;
}

export interface TokenProviderOptions {
  readonly requestToken: RequestToken;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How many tenants are remembered; whoever was asked for least recently is forgotten. */
  readonly maximumEntries?: number;
  /** A number from 0 up to 1. */
  readonly random?: () => number;
}

interface CachedToken {
  readonly token: AccessToken;
  /** From here on a caller waits for the successor. */
  readonly waitFromMs: number;
}

interface Failure {
  readonly error: TokenUnavailableError;
  /** How many times in a row there was no connection. */
  readonly unconnected: number;
  /** Until then nothing is asked. The failure itself is remembered until a token is there. */
  readonly untilMs: number;
}

const waitBeforeExpiryMs = 5 * 60_000;
/** The end of a token's life in which a request with it could arrive too late. */
const lastSecondsMs = 10_000;
const failureMemoryMs = 30_000;
const longestFailureMemoryMs = 10 * 60_000;
const requestsPerFailingMinute = 2;
const refusalsPerMinute = 2;
const reconsiderAfterMs = 30_000;

/**
 * Tokens are kept in memory only. However many callers wait, one acquisition runs per tenant; nobody's abort
 * cancels it, and no failing refresh fails a caller while the cached token is valid.
 */
export function createTokenProvider(options: TokenProviderOptions): TenantTokens {
  return new HoldingTokenProvider(options);
}

class HoldingTokenProvider implements TenantTokens {
  readonly #options: TokenProviderOptions;
  // Each keyed by tenant first, so that no tenant can ever be given another one's entry.
  readonly #tokens: LRUCache<string, CachedToken>;
  readonly #failures: LRUCache<string, Failure>;
  /** The token requests of tenants that have none that worked since. */
  readonly #failing: MinuteLimit;
  /** Graph's refusals that led to a token request. */
  readonly #refusals: MinuteLimit;
  readonly #claims: LRUCache<string, string>;
  readonly #acquisitions = new Map<string, Promise<AccessToken>>();

  constructor(options: TokenProviderOptions) {
    const { clock, maximumEntries: max = 5000 } = options;
    this.#options = options;
    this.#tokens = new LRUCache({ max });
    this.#failures = new LRUCache({ max });
    this.#failing = new MinuteLimit(clock, requestsPerFailingMinute, max);
    this.#refusals = new MinuteLimit(clock, refusalsPerMinute, max);
    this.#claims = new LRUCache({ max });
  }

  async get(tenant: TenantConfig, { signal }: { signal?: AbortSignal } = {}): Promise<AccessToken> {
    signal?.throwIfAborted();
    const { clock } = this.#options;
    const key = keyOf(tenant);
    const cached = this.#tokens.get(key);
    if (cached !== undefined && clock.now() < cached.waitFromMs) {
      const due = clock.now() >= cached.token.refreshAtMs;
      if (due && this.#recentFailure(key) === undefined) void this.#acquire(tenant, key);
      return cached.token;
    }
    try {
      const failure = this.#recentFailure(key);
      if (failure !== undefined) throw failure;
      return await unlessAborted(this.#acquire(tenant, key), signal);
    } catch (error) {
      // Looked up again: it may have been refused or replaced meanwhile.
      const old = this.#tokens.get(key)?.token;
      const usable = old !== undefined && clock.now() + lastSecondsMs < old.expiresAtMs;
      if (!usable || signal?.aborted) throw error;
      return old;
    }
  }

  invalidate(tenant: TenantConfig, rejectedToken: string, claims?: string): void {
    const key = keyOf(tenant);
    if (this.#tokens.get(key)?.token.value !== rejectedToken || !this.#refusals.take(key)) return;
    if (claims !== undefined) this.#claims.set(key, claims);
    this.#tokens.delete(key);
  }

  reconsider(tenant: TenantConfig, lackingToken: string): void {
    const key = keyOf(tenant);
    if (this.#tokens.get(key)?.token.value !== lackingToken || this.#recentFailure(key) !== undefined) return;
    if (this.#refusals.take(key, reconsiderAfterMs)) void this.#acquire(tenant, key);
  }

  renew(tenant: TenantConfig): Promise<AccessToken> {
    return this.#acquire(tenant, keyOf(tenant));
  }

  cached(tenant: TenantConfig): AccessToken | undefined {
    const token = this.#tokens.peek(keyOf(tenant))?.token;
    return token !== undefined && this.#options.clock.now() < token.expiresAtMs ? token : undefined;
  }

  lastFailure(tenant: TenantConfig): TokenUnavailableError | undefined {
    return this.#failures.get(keyOf(tenant))?.error;
  }

  #acquire(tenant: TenantConfig, key: string): Promise<AccessToken> {
    const running = this.#acquisitions.get(key);
    if (running !== undefined) return running;
    const acquisition = this.#request(tenant, key).finally(() => this.#acquisitions.delete(key));
    // Callers may all be gone by the time it fails.
    acquisition.catch(() => undefined);
    this.#acquisitions.set(key, acquisition);
    return acquisition;
  }

  async #request(tenant: TenantConfig, key: string): Promise<AccessToken> {
    const { requestToken, clock, random = Math.random } = this.#options;
    // The life of the token is counted from before the request: too short is safe, too long is not.
    const askedMs = clock.now();
    // A challenge is answered once: what Entra makes of it must not stand in the way of later tokens.
    const claims = this.#claims.get(key);
    this.#claims.delete(key);
    this.#failing.note(key);
    try {
      const issued = await requestToken(tenant, {
        claims,
        // A tenant that keeps failing costs one request each time: retries are for those that usually work.
        once: this.#failures.has(key),
        mayRepeat: () => this.#failing.take(key),
      });
      const cached = toCachedToken(issued, askedMs, random);
      this.#tokens.set(key, cached);
      this.#failures.delete(key);
      this.#failing.forget(key);
      return cached.token;
    } catch (thrown) {
      const error = asTokenUnavailable(thrown);
      this.#remember(error, tenant, key);
      throw error;
    }
  }

  #remember(error: TokenUnavailableError, tenant: TenantConfig, key: string): void {
    const { clock, logger } = this.#options;
    const explained = error.cause instanceof TokenRequestError ? error.cause : undefined;
    const isUnsent = explained?.isUnsent === true;
    const unconnected = isUnsent ? (this.#failures.get(key)?.unconnected ?? 0) + 1 : 0;
    const memoryMs = isUnsent ? reconnectPauseMs(unconnected) : this.#pauseAfter(error, key);
    this.#failures.set(key, { error, unconnected, untilMs: clock.now() + memoryMs });
    // The tenant's administrator took the app away: what was issued before must not be used either.
    if (explained?.appNotInTenant) this.#tokens.delete(key);
    logger.warn('no new token', {
      tenant: tenant.name,
      app: tenant.app.name,
      code: error.code,
      waitMs: memoryMs,
      error: explained === undefined ? error.cause : undefined,
    });
  }

  #pauseAfter({ retryAfterMs = 0 }: TokenUnavailableError, key: string): number {
    const atLeastMs = Math.max(failureMemoryMs, this.#failing.waitMs(key));
    return Math.min(Math.max(atLeastMs, retryAfterMs), longestFailureMemoryMs);
  }

  /** The failure that is too fresh for another try, with the time that is left. */
  #recentFailure(key: string): TokenUnavailableError | undefined {
    const failure = this.#failures.get(key);
    if (failure === undefined) return undefined;
    const leftMs = failure.untilMs - this.#options.clock.now();
    return leftMs > 0 ? repeated(failure.error, leftMs) : undefined;
  }
}

function keyOf(tenant: TenantConfig): string {
  return `${tenant.tenantId}|${tenant.cloud.scope}`;
}

function toCachedToken(issued: IssuedToken, askedMs: number, random: () => number): CachedToken {
  const { value, expiresInMs, refreshInMs = expiresInMs / 2 } = issued;
  if (value === '' || !(expiresInMs > 0)) {
    throw new TokenUnavailableError('The token service answered without a token.', {
      hint: 'Try again later. If it stays, check the configured authority.',
      retryable: true,
    });
  }
  const expiresAtMs = askedMs + expiresInMs;
  // Spread by a tenth to either side, or a restart would align the refreshes of all tenants for good.
  const refreshAtMs = Math.min(askedMs + refreshInMs * (0.9 + random() * 0.2), expiresAtMs);
  // A token that lives shorter than ten minutes would otherwise be asked for over and over.
  const waitFromMs = expiresAtMs - Math.min(waitBeforeExpiryMs, expiresInMs / 2);
  return { token: { value, expiresAtMs, refreshAtMs, ...readRoles(value) }, waitFromMs };
}

function asTokenUnavailable(error: unknown): TokenUnavailableError {
  if (error instanceof TokenUnavailableError) return error;
  return new TokenUnavailableError('No token could be obtained for this tenant.', {
    hint: 'The log of the gateway says more.',
    retryable: true,
    cause: error,
  });
}

/** The remembered error for one more caller, with the time that is left. */
function repeated(error: TokenUnavailableError, leftMs: number): TokenUnavailableError {
  const { message, hint, retryable, cause, adminConsentUrl } = error;
  return new TokenUnavailableError(message, {
    hint,
    retryable,
    cause,
    adminConsentUrl,
    ...(retryable && { retryAfterMs: Math.ceil(leftMs) }),
  });
}

/** The work's outcome, or a rejection with the signal's reason. The work itself goes on. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
