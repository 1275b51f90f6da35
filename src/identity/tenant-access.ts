import type { TenantConfig } from '../config/config.js';
import { TokenUnavailableError, type ErrorCode } from '../errors.js';
import type { AccessToken } from './access-token.js';
import { adminConsentUrl } from './admin-consent.js';
import type { AppCredentials } from './app-credentials.js';
import { missingFrom } from './application-permissions.js';
import type { TenantStatus } from './tenant-status.js';
import { statusAfter } from './token-errors.js';
import type { TenantTokens } from './token-provider.js';

/** How a tenant stands: derived from what Entra says now, never stored. */
export interface TenantAccess {
  readonly status: TenantStatus;
  /** The application permissions the tenant's administrator granted, sorted. */
  readonly grantedPermissions: readonly string[];
  /** Those the schema needs and the token lacks, sorted. All of them while there is no token. */
  readonly missingPermissions: readonly string[];
  /** Where an administrator of the tenant consents. */
  readonly adminConsentUrl: string;
  /** When the app's credential ends, in milliseconds since the epoch, as far as that is known. */
  readonly credentialExpiresAtMs: number | undefined;
  /** Why the latest token request failed, unless it succeeded. A token from before may still be good. */
  readonly lastError: { readonly code: ErrorCode; readonly hint: string | undefined } | undefined;
}

/** Tells how a tenant stands, by a token that is held or asked for. Graph is not asked. */
export type ReadTenantAccess = (tenant: TenantConfig, signal?: AbortSignal) => Promise<TenantAccess>;

export interface TenantAccessOptions {
  readonly tokens: TenantTokens;
  readonly credentials: AppCredentials;
  /** The application permissions that are needed to read all there is in the schema. */
  readonly expected: readonly string[];
}

export function createTenantAccess({ tokens, credentials, expected }: TenantAccessOptions): ReadTenantAccess {
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
    const missingPermissions = missingFrom(token, expected);
    return {
      status: statusOf(token, missingPermissions),
      grantedPermissions: sorted(token),
      missingPermissions,
    };
  }

  function without(error: TokenUnavailableError) {
    const missingPermissions = missingFrom({ roles: new Set() }, expected);
    return { status: statusAfter(error), grantedPermissions: [], missingPermissions };
  }
}

function statusOf({ roles }: AccessToken, missing: readonly string[]): TenantStatus {
  if (missing.length === 0) return 'READY';
  // Entra issues a token also to an app to which nothing was granted.
  return roles.size === 0 ? 'CONSENT_REQUIRED' : 'PERMISSIONS_MISSING';
}

function sorted({ roles }: AccessToken): string[] {
  return [...roles].sort();
}
