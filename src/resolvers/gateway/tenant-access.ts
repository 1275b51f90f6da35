import type { TenantAccess } from '../../identity/tenants/tenant-access.js';
import type { InTenant } from '../../loaders/tenant-loaders.js';
import type { RequestContext } from '../context.js';
import type { Entity } from '../entity.js';
import type { Resolvers } from '../types.generated.js';

export type TenantAccessParent = InTenant<TenantAccess>;

/** @throws ForbiddenError where the caller may not know how the application is set up in the tenant */
function requireDetails({ tenantId }: TenantAccessParent, context: RequestContext): void {
  context.forTenant(tenantId).requireUnrestrictedGrant('explain');
}

const resolvers: Resolvers = {
  Tenant: {
    access: async ({ tenantId }, _, context) => ({ ...(await context.accessOf(tenantId)), tenantId }),
  },
  TenantAccess: {
    grantedPermissions: (access, _, context) => {
      requireDetails(access, context);
      return [...access.grantedPermissions];
    },
    missingPermissions: (access, _, context) => {
      requireDetails(access, context);
      return [...access.missingPermissions];
    },
    missingOptionalPermissions: (access, _, context) => {
      requireDetails(access, context);
      return access.missingOptionalPermissions.map(({ permission, fields }) => ({
        permission,
        fields: [...fields],
      }));
    },
    adminConsentUrl: (access, _, context) => {
      requireDetails(access, context);
      return access.adminConsentUrl;
    },
    credentialExpiresAt: (access, _, context) => {
      requireDetails(access, context);
      const { credentialExpiresAtMs } = access;
      return credentialExpiresAtMs === undefined ? null : new Date(credentialExpiresAtMs).toISOString();
    },
  },
};

export const tenantAccess: Entity = { resolvers };
