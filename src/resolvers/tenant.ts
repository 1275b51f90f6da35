import type { TenantConfig } from '../config/config.js';
import { comesAlong } from './bound-reads.js';
import type { EntityCosts } from './bound.js';
import type { Entity } from './entity.js';
import { encodeNodeId } from './node-id.js';
import { noteTenants } from './notes.js';
import type { Resolvers } from './types.generated.js';

export type TenantParent = TenantConfig;

const resolvers: Resolvers = {
  Query: {
    tenants: (_, __, context) => context.granted.map(({ tenant }) => tenant),
    tenant: (_, { id }, context) => {
      const found = context.findTenant(id);
      if (found === undefined) noteTenants(context);
      return found ?? null;
    },
  },
  Tenant: {
    nodeId: ({ tenantId }, _, { sealer }) => encodeNodeId(sealer, { typeName: 'Tenant', tenantId, ids: [] }),
    id: ({ tenantId }) => tenantId,
  },
  Cloud: {
    graph: ({ graph }) => graph.origin,
  },
};

const costs: EntityCosts = {
  fields: {
    Query: {
      tenants: (field, walk) =>
        walk.inTenants(
          field,
          walk.context.granted.map(({ tenant }) => tenant),
        ),
      tenant: (field, walk) => {
        const found = walk.context.findTenant(String(field.args['id']));
        if (found !== undefined) walk.inTenants(field, [found]);
      },
    },
  },
  byNodeId: comesAlong,
};

export const tenant: Entity = {
  resolvers,
  costs,
  byNodeId: (context, { tenantId }) => {
    const found = context.findTenant(tenantId);
    return Promise.resolve(found ?? null);
  },
};
