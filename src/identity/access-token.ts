/** An app-only access token for Microsoft Graph. Times are in the milliseconds of the provider's clock. */
export interface AccessToken {
  readonly value: string;
  readonly expiresAtMs: number;
  /** From here on a successor is fetched in the background. */
  readonly refreshAtMs: number;
  /** The application permissions the tenant's administrator granted. Empty when they cannot be told. */
  readonly roles: ReadonlySet<string>;
}

/** What the token endpoint issued, before it has a place in time. */
export interface IssuedToken {
  readonly value: string;
  /** How long it is valid, in milliseconds (`expires_in`). */
  readonly expiresInMs: number;
  /** After how many milliseconds Entra would like it replaced (`refresh_in`), if it said so. */
  readonly refreshInMs?: number | undefined;
}

/**
 * The `roles` of a Graph token. The token is meant for Graph and not for us: the signature cannot be checked
 * and the format may change, so whatever cannot be read is an empty set and never an error.
 */
export function rolesOf(token: string): ReadonlySet<string> {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const roles: unknown = (claims as { roles?: unknown } | null)?.roles;
    return new Set(Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []);
  } catch {
    return new Set();
  }
}
