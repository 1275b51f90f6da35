import type { TenantConfig } from '../../config/config.js';

export interface ConsentRedirect {
  /** Where Entra sends the administrator afterwards; it must be registered with the app. */
  readonly redirectUri: string;
  /** Comes back unchanged. */
  readonly state: string;
}

/**
 * The address at which an administrator of a tenant consents to all application permissions of the app
 * registration. With a redirect, the browser comes back to us; without, to the app's first registered address.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentUrl({ app, cloud, tenantId }: TenantConfig, redirect?: ConsentRedirect): string {
  // The tenant's own GUID, so that the administrator of another one gets no further than Entra's page.
  const url = new URL(`/${tenantId}/v2.0/adminconsent`, cloud.authority);
  url.searchParams.set('client_id', app.clientId);
  url.searchParams.set('scope', cloud.scope);
  if (redirect !== undefined) {
    url.searchParams.set('redirect_uri', redirect.redirectUri);
    url.searchParams.set('state', redirect.state);
  }
  return url.href;
}
