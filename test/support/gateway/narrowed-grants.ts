import type { Capability, Config, ResourceFilter } from '../../../src/config/config.js';
import type { EmulatedTenant } from '../../../src/emulator/emulated-tenant.js';

/** A grant for one tenant; for all its objects where no resources are named. */
export interface TestGrant {
  readonly tenant: Pick<EmulatedTenant, 'tenantId'>;
  readonly capabilities: readonly Capability[];
  readonly resources?: { readonly [Kind in keyof ResourceFilter]?: readonly string[] };
}

/** The configuration with other grants for the callers named. */
export function withGrants(config: Config, grants: Readonly<Record<string, readonly TestGrant[]>>): Config {
  return {
    ...config,
    callers: config.callers.map((caller) => ({
      ...caller,
      grants: (grants[caller.name] ?? []).map(({ tenant, capabilities, resources }) => ({
        tenantIds: [tenant.tenantId],
        capabilities: new Set(capabilities),
        ...(resources && { resources: filterOf(resources) }),
      })),
    })),
  };
}

function filterOf(resources: NonNullable<TestGrant['resources']>): ResourceFilter {
  const { users = [], groups = [], sites = [], drives = [] } = resources;
  return { users: new Set(users), groups: new Set(groups), sites: new Set(sites), drives: new Set(drives) };
}
