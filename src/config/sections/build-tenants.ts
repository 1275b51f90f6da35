import type { BuildContext } from './build-context.js';
import type { AppConfig, CloudConfig, TenantConfig } from '../config.js';
import type { Path } from '../config-error.js';
import type { Draft } from '../file/draft.js';
import { didYouMean } from '../file/nearest-word.js';
import type { ConfigFile } from '../schema/schema.js';

type TenantsDraft = Draft<ConfigFile>['tenants'];
type TenantDraft = Draft<ConfigFile['tenants'][string]>;

interface Parts {
  readonly apps: ReadonlyMap<string, AppConfig | undefined>;
  readonly clouds: ReadonlyMap<string, CloudConfig | undefined>;
}

/** The tenants by name; one with a mistake is there as `undefined`. */
export function buildTenants(
  tenants: TenantsDraft,
  parts: Parts,
  context: BuildContext,
): Map<string, TenantConfig | undefined> {
  const entries = Object.entries(tenants ?? {});
  if (tenants !== undefined && entries.length === 0) context.report(['tenants'], 'needs at least one tenant');
  checkDistinct(tenants, context);
  return new Map(
    entries.map(([name, tenant]) => [
      name,
      tenant && buildTenant(name, tenant, parts, ['tenants', name], context),
    ]),
  );
}

function buildTenant(
  name: string,
  tenant: TenantDraft,
  parts: Parts,
  path: Path,
  context: BuildContext,
): TenantConfig | undefined {
  const app = find('app', tenant.app, parts.apps, [...path, 'app'], context);
  const cloudName = Object.hasOwn(tenant, 'cloud') ? tenant.cloud : 'global';
  const cloud = find('cloud', cloudName, parts.clouds, [...path, 'cloud'], context);
  const domains = (tenant.domains ?? []).filter((domain) => domain !== undefined);
  if (tenant.tenantId === undefined || app === undefined || cloud === undefined) return undefined;
  return {
    name,
    tenantId: tenant.tenantId.toLowerCase(),
    domains: domains.map((domain) => domain.toLowerCase()),
    ...(tenant.searchRegion !== undefined && { searchRegion: tenant.searchRegion }),
    app,
    cloud,
  };
}

function find<T>(
  kind: string,
  name: string | undefined,
  among: ReadonlyMap<string, T | undefined>,
  path: Path,
  context: BuildContext,
): T | undefined {
  if (name !== undefined && !among.has(name)) {
    context.report(path, `there is no ${kind} "${name}"${didYouMean(name, among.keys())}`);
  }
  return name === undefined ? undefined : among.get(name);
}

/** A text that a query may use to name a tenant must mean one tenant only. */
function checkDistinct(tenants: TenantsDraft, context: BuildContext): void {
  const names = Object.keys(tenants ?? {});
  const owners = new Map(names.map((name) => [name.toLowerCase(), name]));
  for (const [name, tenant] of Object.entries(tenants ?? {})) {
    const claim = (text: string | undefined, path: Path) => {
      if (text === undefined) return;
      const owner = owners.get(text.toLowerCase());
      if (owner !== undefined && owner !== name) context.report(path, `already means tenant "${owner}"`);
      else owners.set(text.toLowerCase(), name);
    };
    if (owners.get(name.toLowerCase()) !== name) claim(name, ['tenants', name]);
    claim(tenant?.tenantId, ['tenants', name, 'tenantId']);
    tenant?.domains?.forEach((domain, index) => {
      claim(domain, ['tenants', name, 'domains', index]);
    });
  }
}
