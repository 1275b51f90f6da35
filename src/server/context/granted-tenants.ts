import type { OperationAudit } from '../../audit/operation-audit.js';
import type { TenantConfig } from '../../config/config.js';
import { ForbiddenError } from '../../errors.js';
import type { TenantRegistry } from '../../identity/tenants/tenant-registry.js';
import type { TenantLoaders } from '../../loaders/tenant-loaders.js';
import type { GrantedTenant } from '../../resolvers/context.js';
import type { Granted } from './grants-by-tenant.js';

export interface GrantedTenantsOptions {
  readonly tenants: TenantRegistry;
  readonly granted: Granted;
  readonly audit: OperationAudit;
  /** Makes the loaders of a tenant with a grant. */
  readonly createLoaders: (grant: GrantedTenant) => TenantLoaders;
}

/** The only way from an operation to a tenant: a tenant without a grant does not exist for the caller. */
export class GrantedTenants {
  readonly #options: GrantedTenantsOptions;
  readonly #loaders = new Map<string, TenantLoaders>();

  constructor(options: GrantedTenantsOptions) {
    this.#options = options;
  }

  /** The tenant with this name, domain or GUID. Undefined also if the caller has no grant for it. */
  find(text: string): TenantConfig | undefined {
    const { tenants, granted, audit } = this.#options;
    const tenant = tenants.resolve(text);
    if (tenant !== undefined && granted.grantIn.has(tenant.tenantId)) return tenant;
    audit.tenantRefused(tenant?.name);
    return undefined;
  }

  /** @throws ForbiddenError for a tenant without a grant */
  require(tenantId: string): GrantedTenant {
    const { tenants, granted, audit } = this.#options;
    const grant = granted.grantIn.get(tenantId);
    if (grant !== undefined) return grant;
    audit.tenantRefused(tenants.byId(tenantId)?.name);
    throw new ForbiddenError('This caller was not granted this tenant.');
  }

  /**
   * The loaders of a tenant: the same ones for the whole operation.
   * @throws ForbiddenError for a tenant without a grant
   */
  loadersOf(tenantId: string): TenantLoaders {
    const present = this.#loaders.get(tenantId);
    if (present !== undefined) return present;
    const loaders = this.#options.createLoaders(this.require(tenantId));
    this.#loaders.set(tenantId, loaders);
    return loaders;
  }
}
