import type { TenantConfig } from '../../config/config.js';
import { lacksPermissionError } from '../../graph/errors/errors.js';
import { adminConsentUrl } from '../../identity/tenants/admin-consent.js';
import { lacks } from '../../identity/tenants/application-permissions.js';
import type { TokenProvider } from '../../identity/tokens/token-provider.js';

/**
 * Looks into the token before Graph is asked: for reads of which Graph answers so few that a refusal would be a
 * waste.
 */
export class AppPermissions {
  readonly #tenant: TenantConfig;
  readonly #tokens: TokenProvider;
  readonly #signal: AbortSignal;

  constructor(tenant: TenantConfig, tokens: TokenProvider, signal: AbortSignal) {
    this.#tenant = tenant;
    this.#tokens = tokens;
    this.#signal = signal;
  }

  async has(permission: string): Promise<boolean> {
    const token = await this.#tokens.get(this.#tenant, { signal: this.#signal });
    if (!lacks(token, permission)) return true;
    // It may be older than a consent, so a successor is fetched, for the reads to come.
    this.#tokens.reconsider(this.#tenant, token.value);
    return false;
  }

  /** @throws GraphError GRAPH_FORBIDDEN */
  async require(permission: string): Promise<void> {
    if (await this.has(permission)) return;
    throw lacksPermissionError(permission, adminConsentUrl(this.#tenant));
  }
}
