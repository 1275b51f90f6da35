import { setTimeout as wait } from 'node:timers/promises';
import type { CredentialConfig, TenantConfig } from '../config/config.js';
import type { Logger } from '../logger.js';
import type { IssuedToken } from './access-token.js';
import type { Clock } from './clock.js';
import type { MsalClient } from './msal-client.js';
import { TokenRequestError, tokenUnavailable } from './token-errors.js';

/** Obtains a new token for a tenant. Rejects with `TokenUnavailableError`. */
export type RequestToken = (tenant: TenantConfig) => Promise<IssuedToken>;

export interface RequestTokenOptions {
  readonly send: MsalClient['send'];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** A number from 0 up to 1. */
  readonly random?: () => number;
}

const maximumAttempts = 3;
const budgetMs = 15_000;
const firstPauseMs = 500;
/** With less time left than this, another attempt would only be cut off. */
const shortestAttemptMs = 1_000;

/**
 * Asks for a token with everything that may help: transient failures are tried again within 15 seconds, and
 * when Entra refuses the credential, its configured successor is tried.
 */
export function createRequestToken(options: RequestTokenOptions): RequestToken {
  return async (tenant) => {
    const { credential, nextCredential } = tenant.app;
    const deadlineMs = options.clock.now() + budgetMs;
    try {
      return await sendWithRetries(tenant, credential, deadlineMs, options).catch((error: unknown) => {
        const refused = error instanceof TokenRequestError && error.credentialRefused;
        if (!refused || nextCredential === undefined) throw error;
        options.logger.error('credential refused by Entra, trying the next one', {
          tenant: tenant.name,
          app: tenant.app.name,
          aadstsCode: error.aadstsCode,
        });
        return sendWithRetries(tenant, nextCredential, deadlineMs, options);
      });
    } catch (error) {
      throw error instanceof TokenRequestError ? tokenUnavailable(error) : error;
    }
  };
}

async function sendWithRetries(
  tenant: TenantConfig,
  credential: CredentialConfig,
  deadlineMs: number,
  options: RequestTokenOptions,
): Promise<IssuedToken> {
  const { send, clock, logger, sleep = wait } = options;
  for (let attempt = 1; ; attempt++) {
    const startedMs = clock.now();
    try {
      return await send(tenant, credential, deadlineMs - startedMs);
    } catch (error) {
      if (!(error instanceof TokenRequestError)) throw error;
      const pauseMs = pauseAfter(error, attempt, options.random ?? Math.random);
      const again =
        error.retryable &&
        attempt < maximumAttempts &&
        clock.now() + pauseMs + shortestAttemptMs <= deadlineMs;
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
