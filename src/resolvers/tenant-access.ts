import type { TenantAccess } from '../identity/tenant-access.js';
import type { Entity } from './entity.js';
import type { Resolvers } from './types.generated.js';

export type TenantAccessParent = TenantAccess;

const resolvers: Resolvers = {
  Tenant: {
    access: ({ tenantId }, _, context) => context.accessOf(tenantId),
  },
  TenantAccess: {
    credentialExpiresAt: ({ credentialExpiresAtMs }) =>
      credentialExpiresAtMs === undefined ? null : new Date(credentialExpiresAtMs).toISOString(),
  },
};

export const tenantAccess: Entity = { resolvers };
