import { setTimeout as wait } from 'node:timers/promises';
import type { TenantConfig } from '../../config/config.js';
import type { Logger } from '../../logger.js';
import type { IssuedToken } from './access-token.js';
import type { AppCredentials } from './app-credentials.js';
import type { Clock } from '../clock.js';
import type { Credential } from './credential.js';
import type { MsalClient } from './msal-client.js';
import { CredentialUnreadableError, TokenRequestError, tokenUnavailable } from './token-errors.js';

export interface TokenDemand {
  /** Answers a claims challenge of Graph. */
  readonly claims?: string | undefined;
  /** Whether to make do with a single request, as for a tenant that has failed before. */
  readonly once?: boolean;
  /** Asked before each request after the first, which it counts. Always yes when left out. */
  readonly mayRepeat?: () => boolean;
}

/** Obtains a new token for a tenant. Rejects with `TokenUnavailableError`. */
export type RequestToken = (tenant: TenantConfig, demand?: TokenDemand) => Promise<IssuedToken>;

export interface RequestTokenOptions {
  readonly send: MsalClient['send'];
  readonly credentials: AppCredentials;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** A number from 0 up to 1. */
  readonly random?: () => number;
}

const maximumAttempts = 2;
const budgetMs = 15_000;
const firstPauseMs = 500;
/** With less time left than this, another attempt would only be cut off. */
const shortestAttemptMs = 1_000;

/**
 * Asks for a token with everything that may help: a transient failure is tried again within 15 seconds, and
 * when Entra refuses the credential, the app's other one is tried.
 */
export function createRequestToken(options: RequestTokenOptions): RequestToken {
  return async (tenant, demand = {}) => {
    try {
      const credentials = await options.credentials.toTry(tenant.app, demand.once ?? false);
      const request = { tenant, ...demand, deadlineMs: options.clock.now() + budgetMs };
      return await withEither(credentials, request, options);
    } catch (error) {
      const foreseen = error instanceof TokenRequestError || error instanceof CredentialUnreadableError;
      throw foreseen ? tokenUnavailable(error, tenant) : error;
    }
  };
}

interface Request extends TokenDemand {
  readonly tenant: TenantConfig;
  readonly deadlineMs: number;
}

async function withEither(
  [first, second]: readonly Credential[],
  request: Request,
  options: RequestTokenOptions,
): Promise<IssuedToken> {
  try {
    return await sendNoting(first!, request, options);
  } catch (error) {
    const refused = error instanceof TokenRequestError && error.credentialRefused;
    if (!refused || second === undefined || !mayRepeat(request)) throw error;
    options.logger.error('credential refused by Entra, trying the next one', {
      tenant: request.tenant.name,
      app: request.tenant.app.name,
      aadstsCode: error.aadstsCode,
    });
    return sendNoting(second, request, options);
  }
}

async function sendNoting(
  credential: Credential,
  request: Request,
  options: RequestTokenOptions,
): Promise<IssuedToken> {
  try {
    const issued = await sendWithRetries(credential, request, options);
    options.credentials.accepted(credential);
    return issued;
  } catch (error) {
    if (error instanceof TokenRequestError && error.credentialRefused)
      options.credentials.refused(credential);
    throw error;
  }
}

async function sendWithRetries(
  credential: Credential,
  request: Request,
  options: RequestTokenOptions,
): Promise<IssuedToken> {
  const { tenant, deadlineMs, claims, once } = request;
  const { send, clock, logger, sleep = wait } = options;
  for (let attempt = 1; ; attempt++) {
    const startedMs = clock.now();
    try {
      return await send(tenant, credential, deadlineMs - startedMs, claims);
    } catch (error) {
      if (!(error instanceof TokenRequestError)) throw error;
      const pauseMs = pauseAfter(error, attempt, options.random ?? Math.random);
      const again =
        error.retryable &&
        !once &&
        attempt < maximumAttempts &&
        clock.now() + pauseMs + shortestAttemptMs <= deadlineMs &&
        mayRepeat(request);
      logger.warn('token request failed', {
        ...fieldsOf(tenant, error),
        attempt,
        durationMs: Math.round(clock.now() - startedMs),
        waitMs: again ? Math.round(pauseMs) : undefined,
      });
      if (!again) throw error;
      await sleep(pauseMs);
    }
  }
}

function mayRepeat({ mayRepeat }: Request): boolean {
  return mayRepeat?.() ?? true;
}

/** Full jitter; what Entra asks for is a floor to which jitter is only ever added. */
function pauseAfter(error: TokenRequestError, attempt: number, random: () => number): number {
  const jitterMs = random() * firstPauseMs * 2 ** (attempt - 1);
  return (error.failure.retryAfterMs ?? 0) + jitterMs;
}

function fieldsOf(tenant: TenantConfig, error: TokenRequestError) {
  const { status, traceId, correlationId } = error.failure;
  return {
    tenant: tenant.name,
    app: tenant.app.name,
    cloud: tenant.cloud.name,
    aadstsCode: error.aadstsCode,
    traceId,
    correlationId,
    status,
    error: error.cause,
  };
}
