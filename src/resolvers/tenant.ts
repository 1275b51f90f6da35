import type { TenantConfig } from '../config/config.js';
import type { Entity } from './entity.js';
import { encodeNodeId } from './node-id.js';
import type { Resolvers } from './types.generated.js';

export type TenantParent = TenantConfig;

const resolvers: Resolvers = {
  Query: {
    tenants: (_, __, context) => context.granted.map(({ tenant }) => tenant),
    tenant: (_, { id }, context) => context.findTenant(id) ?? null,
  },
  Tenant: {
    nodeId: ({ tenantId }, _, { sealer }) => encodeNodeId(sealer, { typeName: 'Tenant', tenantId, ids: [] }),
    id: ({ tenantId }) => tenantId,
  },
  Cloud: {
    graph: ({ graph }) => graph.origin,
  },
};

export const tenant: Entity = {
  resolvers,
  byNodeId: (context, { tenantId }) => {
    const found = context.findTenant(tenantId);
    return Promise.resolve(found ?? null);
  },
};
