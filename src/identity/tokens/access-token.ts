/** An app-only access token for Microsoft Graph. Times are in the milliseconds of the provider's clock. */
export interface AccessToken {
  readonly value: string;
  readonly expiresAtMs: number;
  /** From here on a successor is fetched in the background. */
  readonly refreshAtMs: number;
  /** The application permissions the tenant's administrator granted. Empty when they cannot be told. */
  readonly roles: ReadonlySet<string>;
  /** Whether the token could not be read, so that nothing follows from a role that is not there. */
  readonly isOpaque?: true;
}

/** What a token tells of the application's permissions. */
export type TokenRoles = Pick<AccessToken, 'roles' | 'isOpaque'>;

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
 * and the format may change, so whatever cannot be read is an empty set and never an error. A token without any
 * role has no `roles` at all.
 */
export function readRoles(token: string): TokenRoles {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null) return { roles: new Set(), isOpaque: true };
    const roles = 'roles' in claims ? claims.roles : undefined;
    return { roles: new Set(Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []) };
  } catch {
    return { roles: new Set(), isOpaque: true };
  }
}
