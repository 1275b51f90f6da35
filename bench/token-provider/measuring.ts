import { Secret, type TenantConfig } from '../../src/config/config.js';

/** So many tenants of one app registration in the global cloud. */
export function createTenants(count: number): TenantConfig[] {
  const app = {
    name: 'files',
    clientId: '0c0ffee0-0000-4000-8000-000000000001',
    credential: { kind: 'secret', secret: new Secret('of the benchmark'), source: 'bench' },
  } as const;
  const cloud = {
    name: 'global',
    authority: new URL('https://login.microsoftonline.com'),
    graph: new URL('https://graph.microsoft.com'),
    scope: 'https://graph.microsoft.com/.default',
  };
  return Array.from({ length: count }, (_, index) => ({
    name: `tenant${index}`,
    tenantId: `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
    domains: [],
    app,
    cloud,
  }));
}

/** So many tenants in an order without a pattern, the same in each run. */
export function shuffled(tenants: readonly TenantConfig[], count: number): TenantConfig[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    // The minimal standard generator of Park and Miller.
    state = (state * 48_271) % 2_147_483_647;
    return tenants[state % tenants.length]!;
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** An access token of the usual size. */
const accessToken = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(
  JSON.stringify({ roles: ['User.Read.All', 'Files.Read.All'], padding: 'x'.repeat(1_000) }),
).toString('base64url')}.c2lnbmF0dXJl`;

/** What the token endpoint answers. */
export const tokenAnswer = {
  token_type: 'Bearer',
  expires_in: 3_599,
  ext_expires_in: 3_599,
  access_token: accessToken,
};
