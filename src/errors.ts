/**
 * Every error that may reach a caller. The code is part of the contract, the message and the hint are
 * constant texts of ours: nothing Microsoft, a tenant or a caller wrote is ever put into them.
 */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'OPERATION_LIMIT'
  | 'RATE_LIMITED'
  | 'GATEWAY_UNAVAILABLE'
  | 'TOKEN_UNAVAILABLE'
  | 'CURSOR_EXPIRED'
  | 'RESYNC_REQUIRED'
  | 'GRAPH_FORBIDDEN'
  | 'GRAPH_THROTTLED'
  | 'GRAPH_TIMEOUT'
  | 'GRAPH_UNAVAILABLE'
  | 'GRAPH_BAD_RESPONSE'
  | 'GRAPH_REJECTED';

export interface GatewayErrorDetails {
  /** What the reader can do about it: constant text. */
  hint?: string | undefined;
  /** Microsoft's `request-id` of the failed request, to quote in a support case. */
  graphRequestId?: string | undefined;
  /** How long to wait before trying again, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** The application permission that is missing in the tenant. */
  permission?: string | undefined;
  /** Where an administrator of the tenant consents, when consent is what is missing. */
  adminConsentUrl?: string | undefined;
  /** The original error; for the log only. */
  cause?: unknown;
}

/** An error that was foreseen. Anything else becomes "Internal server error" before it leaves the process. */
export abstract class GatewayError extends Error {
  abstract readonly code: ErrorCode;
  /** Whether the same request may succeed when it is repeated later, unchanged. */
  abstract readonly retryable: boolean;
  readonly hint: string | undefined;
  readonly graphRequestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly permission: string | undefined;
  readonly adminConsentUrl: string | undefined;

  constructor(message: string, details: GatewayErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = new.target.name;
    this.hint = details.hint;
    this.graphRequestId = details.graphRequestId;
    this.retryAfterMs = details.retryAfterMs;
    this.permission = details.permission;
    this.adminConsentUrl = details.adminConsentUrl;
  }
}

/** The caller has no valid key or token. One text for every reason, so that a probe learns nothing. */
export class UnauthenticatedError extends GatewayError {
  readonly code = 'UNAUTHENTICATED';
  readonly retryable = false;

  constructor() {
    super('This request carries no valid API key or access token.', {
      hint:
        'Send the header "Authorization: Bearer ggw_<keyId>_<secret>" with a key from the configuration, or an ' +
        'access token of Entra for this gateway where that is configured.',
    });
  }
}

/** The caller is known, and may not do this with this tenant. */
export class ForbiddenError extends GatewayError {
  readonly code = 'FORBIDDEN';
  readonly retryable = false;
}

/** An argument is wrong in a way the schema cannot express. */
export class BadUserInputError extends GatewayError {
  readonly code = 'BAD_USER_INPUT';
  readonly retryable = false;
}

/** An operation is larger than this gateway runs for this caller, or turned out to be. */
export class OperationLimitError extends GatewayError {
  readonly code = 'OPERATION_LIMIT';
  readonly retryable = false;
}

/** The caller has used what it may use for now. */
export class RateLimitedError extends GatewayError {
  readonly code = 'RATE_LIMITED';
  readonly retryable = true;
}

/** This gateway has more to do than it can, is about to stop, or may not do this at the moment. */
export class GatewayUnavailableError extends GatewayError {
  readonly code = 'GATEWAY_UNAVAILABLE';
  readonly retryable = true;
}

/** Entra gave no token for a tenant. */
export class TokenUnavailableError extends GatewayError {
  readonly code = 'TOKEN_UNAVAILABLE';
  readonly retryable: boolean;

  constructor(message: string, details: GatewayErrorDetails & { retryable: boolean }) {
    super(message, details);
    this.retryable = details.retryable;
  }
}

/** Graph's page token behind a cursor is gone; it lives for minutes. */
export class CursorExpiredError extends GatewayError {
  readonly code = 'CURSOR_EXPIRED';
  readonly retryable = false;
}

/** Graph no longer knows what changed since a token, and the whole has to be read again. */
export class ResyncRequiredError extends GatewayError {
  readonly code = 'RESYNC_REQUIRED';
  readonly retryable = false;
}

/** Microsoft Graph did not do what was asked. */
export class GraphError extends GatewayError {
  readonly code: Extract<ErrorCode, `GRAPH_${string}`>;
  readonly retryable: boolean;
  /** The HTTP status Graph answered with, 0 when there was no answer. */
  readonly status: number;
  /** The deepest error code of Graph's answer; for the log and for our own decisions, never for a caller. */
  readonly graphCode: string | undefined;

  constructor(
    code: GraphError['code'],
    message: string,
    details: GatewayErrorDetails & { status: number; graphCode?: string | undefined; retryable?: boolean },
  ) {
    super(message, details);
    this.code = code;
    this.status = details.status;
    this.graphCode = details.graphCode;
    this.retryable = details.retryable ?? false;
  }
}

/** What was thrown, as an error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
