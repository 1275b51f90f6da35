import type { TenantConfig } from '../../config/config.js';
import { TokenUnavailableError, type ErrorCode } from '../../errors.js';
import type { AccessToken, TokenRoles } from '../tokens/access-token.js';
import { adminConsentUrl } from './admin-consent.js';
import type { AppCredentials } from '../tokens/app-credentials.js';
import { lacks, missingFrom } from './application-permissions.js';
import type { TenantStatus } from './tenant-status.js';
import { statusAfter } from '../tokens/token-errors.js';
import type { TenantTokens } from '../tokens/token-provider.js';

/** An application permission without which single fields fail, and nothing else. */
interface OptionalPermission {
  readonly permission: string;
  /** Such as `User.signInActivity`, sorted. */
  readonly fields: readonly string[];
}

/** The application permissions that reading takes. */
export interface NeededPermissions {
  /** To read all there is in the schema, but for single fields. */
  readonly expected: readonly string[];
  /** For those fields. */
  readonly optional: readonly OptionalPermission[];
}

/** How a tenant stands: derived from what Entra says now, never stored. */
export interface TenantAccess {
  readonly status: TenantStatus;
  /** The application permissions the tenant's administrator granted, sorted. */
  readonly grantedPermissions: readonly string[];
  /** Those the schema needs and the token lacks, sorted. All of them while there is no token. */
  readonly missingPermissions: readonly string[];
  /** Those that single fields need besides and the token lacks, sorted. All of them while there is no token. */
  readonly missingOptionalPermissions: readonly OptionalPermission[];
  /** Where an administrator of the tenant consents. */
  readonly adminConsentUrl: string;
  /** When the app's credential ends, in milliseconds since the epoch, as far as that is known. */
  readonly credentialExpiresAtMs: number | undefined;
  /** Why the latest token request failed, unless it succeeded. A token from before may still be good. */
  readonly lastError: { readonly code: ErrorCode; readonly hint: string | undefined } | undefined;
}

/** Tells how a tenant stands, by a token that is cached or requested. Graph is not asked. */
export type ReadTenantAccess = (tenant: TenantConfig, signal?: AbortSignal) => Promise<TenantAccess>;

export interface TenantAccessOptions extends NeededPermissions {
  readonly tokens: TenantTokens;
  readonly credentials: AppCredentials;
}

export function createTenantAccess(options: TenantAccessOptions): ReadTenantAccess {
  const { tokens, credentials } = options;
  return async (tenant, signal) => {
    const outcome = await tokens.get(tenant, signal && { signal }).catch((error: unknown) => {
      if (error instanceof TokenUnavailableError) return error;
      throw error;
    });
    const failure = outcome instanceof TokenUnavailableError ? outcome : tokens.lastFailure(tenant);
    const judged = outcome instanceof TokenUnavailableError ? without(outcome) : judge(outcome);
    return {
      ...judged,
      adminConsentUrl: adminConsentUrl(tenant),
      credentialExpiresAtMs: await credentials.current(tenant.app).then(
        ({ expiresAtMs }) => expiresAtMs,
        () => undefined,
      ),
      lastError: failure && { code: failure.code, hint: failure.hint },
    };
  };

  function judge(token: AccessToken) {
    const missing = whatIsMissing(token, options);
    return {
      status: statusOf(token, missing.missingPermissions),
      grantedPermissions: sorted(token),
      ...missing,
    };
  }

  function without(error: TokenUnavailableError) {
    const missing = whatIsMissing({ roles: new Set() }, options);
    return { status: statusAfter(error), grantedPermissions: [], ...missing };
  }
}

function whatIsMissing(token: TokenRoles, { expected, optional }: NeededPermissions) {
  return {
    missingPermissions: missingFrom(token, expected),
    missingOptionalPermissions: optional.filter(({ permission }) => lacks(token, permission)),
  };
}

function statusOf({ roles }: AccessToken, missing: readonly string[]): TenantStatus {
  if (missing.length === 0) return 'READY';
  // Entra issues a token also to an app to which nothing was granted.
  return roles.size === 0 ? 'CONSENT_REQUIRED' : 'PERMISSIONS_MISSING';
}

function sorted({ roles }: AccessToken): string[] {
  return [...roles].sort();
}
