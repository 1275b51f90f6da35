import type { JwtConfig } from '../config.js';
import type { Draft } from '../file/draft.js';
import type { ConfigFile } from '../schema/schema.js';

type JwtDraft = NonNullable<NonNullable<Draft<ConfigFile>['server']>['jwt']>;

/** https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer */
export const defaultIssuer = 'https://login.microsoftonline.com/{tenantid}/v2.0';
export const defaultKeysUrl = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';

/** `server.jwt`, with its defaults. What has a mistake is reported already, and empty here. */
export function buildJwt({ audience = '', tenants = [], issuer, keysUrl }: JwtDraft): JwtConfig {
  return {
    audience,
    tenantIds: tenants.filter((tenantId) => tenantId !== undefined).map((tenantId) => tenantId.toLowerCase()),
    issuer: issuer ?? defaultIssuer,
    keysUrl: new URL(keysUrl ?? defaultKeysUrl),
  };
}
