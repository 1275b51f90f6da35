import type { TenantConfig } from '../../config/config.js';
import { inlineCost } from '../cost/bound-reads.js';
import type { EntityCosts } from '../cost/cost-estimator.js';
import type { Entity } from '../entity.js';
import { encodeNodeId } from '../node-id.js';
import { noteTenants } from '../notes.js';
import type { Resolvers } from '../types.generated.js';

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
      tenants: (field, estimator) =>
        estimator.inTenants(
          field,
          estimator.context.granted.map(({ tenant }) => tenant),
        ),
      tenant: (field, estimator) => {
        const found = estimator.context.findTenant(String(field.args['id']));
        if (found !== undefined) estimator.inTenants(field, [found]);
      },
    },
  },
  byNodeId: inlineCost,
};

export const tenant: Entity = {
  resolvers,
  costs,
  byNodeId: (context, { tenantId }) => {
    const found = context.findTenant(tenantId);
    return Promise.resolve(found ?? null);
  },
};
