import type { TenantConfig } from '../../config/config.js';
import { TokenUnavailableError } from '../../errors.js';
import { adminConsentUrl } from '../tenants/admin-consent.js';
import {
  busy,
  diagnoseEntra,
  numberedRefusal,
  unknownRefusal,
  unreachable,
  unreadable,
  unreadableCredential,
  type EntraDiagnosis,
} from './entra-diagnosis.js';
import type { FailedStatus } from '../tenants/tenant-status.js';

/** What is known about a token request that failed. Nothing in here is text written by Microsoft or a tenant. */
export interface TokenFailure {
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  /** The numbers behind `AADSTS`, the most important one first. */
  readonly errorCodes: readonly number[];
  /** Whether the answer was something else than the JSON of a token endpoint. */
  readonly malformed: boolean;
  /** Whether there was no connection, so that nothing was sent. */
  readonly isUnsent?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
  /** Microsoft's id of the failed request, to quote in a support case. */
  readonly traceId?: string | undefined;
  /** Our id of it. */
  readonly correlationId?: string | undefined;
}

/** One failed token request, for the log and for decisions. It is the `cause` of a `TokenUnavailableError`. */
export class TokenRequestError extends Error {
  constructor(
    readonly failure: TokenFailure,
    cause?: unknown,
  ) {
    super('Token request failed.', { cause });
    this.name = 'TokenRequestError';
  }

  /** Whether the same request may succeed soon, unchanged. */
  get retryable(): boolean {
    return diagnose(this.failure).retryable;
  }

  /** Whether Entra never saw the request. */
  get isUnsent(): boolean {
    return this.failure.isUnsent === true;
  }

  get aadstsCode(): number | undefined {
    return this.failure.errorCodes[0];
  }

  /** Whether Entra refused the credential itself, so that its successor is worth a try. */
  get credentialRefused(): boolean {
    return this.failure.errorCodes.some((code) => refusedCredentialCodes.has(code));
  }

  /** Whether the tenant no longer lets the app in: tokens issued before must not be used either. */
  get appNotInTenant(): boolean {
    return this.failure.errorCodes.some((code) => appNotInTenantCodes.has(code));
  }
}

/** The configured credential could not be read, and there is no earlier one to go on with. */
export class CredentialUnreadableError extends Error {
  constructor(cause: unknown) {
    super('The credential cannot be read.', { cause });
    this.name = 'CredentialUnreadableError';
  }
}

const refusedCredentialCodes = new Set([7000215, 7000222, 700027]);
const appNotInTenantCodes = new Set([700016, 7000229, 7000112, 90002]);

/** The error a caller sees: a constant text chosen by the AADSTS code, else by the kind of answer. */
export function tokenUnavailable(
  error: TokenRequestError | CredentialUnreadableError,
  tenant?: TenantConfig,
): TokenUnavailableError {
  const isAnswer = error instanceof TokenRequestError;
  const { message, hint, retryable, status } = isAnswer ? diagnose(error.failure) : unreadableCredential;
  const lacksConsent = status === 'CONSENT_REQUIRED' && tenant !== undefined;
  return new TokenUnavailableError(message, {
    hint,
    retryable,
    cause: error,
    ...(retryable && isAnswer && { retryAfterMs: error.failure.retryAfterMs }),
    ...(lacksConsent && { adminConsentUrl: adminConsentUrl(tenant) }),
  });
}

/** What a failure to get a token says about the tenant. */
export function statusAfter({ cause }: TokenUnavailableError): FailedStatus {
  if (cause instanceof TokenRequestError) return diagnose(cause.failure).status;
  return cause instanceof CredentialUnreadableError ? unreadableCredential.status : unreachable.status;
}

function diagnose({ status, errorCodes, malformed }: TokenFailure): EntraDiagnosis {
  if (status === 0) return unreachable;
  if (status === 429 || status >= 500) return busy;
  const known = diagnoseEntra(errorCodes);
  if (known !== undefined) return known;
  if (malformed || status < 400) return unreadable;
  const [code] = errorCodes;
  return code === undefined ? unknownRefusal : numberedRefusal(code);
}
