import type { EmulatorInfo } from './processes/emulator.js';

/** An app-only token for each tenant, for those contestants that would only copy it from the portal. */
export async function signIn({ entraUrl, app, tenants }: EmulatorInfo): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const { name, tenantId } of tenants) {
    const response = await fetch(`${entraUrl}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app.clientId,
        client_secret: app.clientSecret,
        scope: 'https://graph.microsoft.com/.default',
      }),
    });
    tokens[name] = ((await response.json()) as { access_token: string }).access_token;
  }
  return tokens;
}
