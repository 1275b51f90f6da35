import { describeTokenError, TokenError } from './token-errors.js';
import type { AppRegistration } from './app-registration.js';
import type { Tenant } from '../tenant.js';

/** What an administrator does on Entra's page, which the emulator does not show. */
export type ConsentDecision =
  /** Consents; the grant takes effect after so many more token requests. */
  | { readonly kind: 'approve'; readonly effectiveAfterTokens?: number }
  | { readonly kind: 'decline' }
  /** Signs in to another tenant, and consents there. */
  | { readonly kind: 'elsewhere'; readonly tenantId: string };

export interface ConsentRequest {
  readonly tenant: Tenant;
  readonly query: URLSearchParams;
  /** Whether the address is that of the v2.0 endpoint. */
  readonly isV2: boolean;
  readonly registration: AppRegistration;
  readonly nowMs: number;
  readonly ids: { readonly traceId: string; readonly correlationId: string };
}

/** Where the browser goes next. */
export type ConsentOutcome = { readonly redirect: string } | { readonly page: TokenError };

/**
 * The admin consent endpoint. A wrong client or redirect is shown on Entra's own page, and never sent back.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function decideConsent(request: ConsentRequest): ConsentOutcome {
  const { tenant, query, registration } = request;
  if (query.get('client_id')?.toLowerCase() !== registration.clientId)
    return { page: new TokenError(700016) };
  const redirect = allowedRedirect(query.get('redirect_uri'), registration);
  if (redirect === undefined) return { page: new TokenError(50011) };
  const { consentDecision: decision } = tenant;
  if (decision.kind === 'decline') return { redirect: back(redirect, refusal(request), query) };
  const tenantId = decision.kind === 'elsewhere' ? decision.tenantId : tenant.tenantId;
  if (decision.kind === 'approve') {
    tenant.consent(registration.requiredRoles, decision.effectiveAfterTokens ?? 0);
  }
  const scope = request.isV2 ? { scope: query.get('scope') ?? '' } : {};
  return { redirect: back(redirect, { admin_consent: 'True', tenant: tenantId, ...scope }, query) };
}

function allowedRedirect(text: string | null, { redirectUris }: AppRegistration): URL | undefined {
  if (text === null || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const allowed = redirectUris.length > 0 ? redirectUris.includes(text) : isLoopback;
  return allowed ? url : undefined;
}

/** A refusal says `admin_consent=True` as well, which is why that proves nothing. */
function refusal({ nowMs, ids }: ConsentRequest): Record<string, string> {
  const { body } = describeTokenError(new TokenError(65004, {}, 'access_denied'), nowMs, ids);
  return {
    error: String(body['error']),
    error_description: String(body['error_description']),
    error_uri: String(body['error_uri']),
    admin_consent: 'True',
  };
}

function back(redirect: URL, answer: Record<string, string>, query: URLSearchParams): string {
  for (const [name, value] of Object.entries(answer)) redirect.searchParams.set(name, value);
  const state = query.get('state');
  if (state !== null) redirect.searchParams.set('state', state);
  return redirect.href;
}
