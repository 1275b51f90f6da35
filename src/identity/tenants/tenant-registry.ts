import type { TenantConfig } from '../../config/config.js';

/** The configured tenants, found by whatever people call them. It grants nothing. */
export interface TenantRegistry {
  readonly all: readonly TenantConfig[];
  /** The tenant with this GUID, in any letter case. */
  byId(tenantId: string): TenantConfig | undefined;
  /** The tenant with this configured name (exactly as written), GUID or listed domain (any letter case). */
  resolve(text: string): TenantConfig | undefined;
}

/**
 * Indexes the configured tenants. Should one text fit several tenants, a name wins over a GUID and a GUID
 * over a domain; the configuration check refuses such texts.
 */
export function createTenantRegistry(tenants: readonly TenantConfig[]): TenantRegistry {
  const byName = new Map(tenants.map((tenant) => [tenant.name, tenant]));
  const byTenantId = new Map(tenants.map((tenant) => [tenant.tenantId.toLowerCase(), tenant]));
  const byDomain = new Map(
    tenants.flatMap((tenant) => tenant.domains.map((domain) => [domain.toLowerCase(), tenant] as const)),
  );
  return {
    all: tenants,
    byId: (tenantId) => byTenantId.get(tenantId.toLowerCase()),
    resolve: (text) =>
      byName.get(text) ?? byTenantId.get(text.toLowerCase()) ?? byDomain.get(text.toLowerCase()),
  };
}
