import { createHash } from 'node:crypto';
import type { BuildContext } from './build-context.js';
import { buildLimits } from './build-limits.js';
import { buildTokenRules, checkDistinctTokens } from './build-token-rules.js';
import type {
  ApiKeyConfig,
  CallerConfig,
  GrantConfig,
  ResourceFilter,
  ResourceKind,
  TenantConfig,
} from '../config.js';
import type { Path } from '../config-error.js';
import type { Draft } from '../file/draft.js';
import { didYouMean } from '../file/nearest-word.js';
import { readOperations } from './registered-operations.js';
import type { ConfigFile } from '../schema/schema.js';

type CallerDraft = Draft<ConfigFile['callers'][string]>;
type ApiKeyDraft = NonNullable<NonNullable<CallerDraft['apiKeys']>[number]>;
type GrantDraft = NonNullable<NonNullable<CallerDraft['grants']>[number]>;
type Tenants = ReadonlyMap<string, TenantConfig | undefined>;

const dayMs = 24 * 60 * 60 * 1000;
const longestLifeDays = 180;
const liveKeysPerCaller = 2;
const emptySha256 = createHash('sha256').update('').digest('hex');

/**
 * The callers, in the order of the file.
 * @param jwtTenantIds those whose tokens are accepted; undefined when none are
 */
export function buildCallers(
  callers: Draft<ConfigFile>['callers'],
  tenants: Tenants,
  jwtTenantIds: readonly string[] | undefined,
  context: BuildContext,
): CallerConfig[] {
  const entries = Object.entries(callers ?? {});
  if (callers !== undefined && entries.length === 0) {
    context.report(['callers'], 'needs at least one caller, or nobody could ask anything');
  }
  checkDistinctKeys(callers, context);
  checkDistinctTokens(callers, context);
  return entries.map(([name, caller = {}]) => buildCaller(name, caller, { tenants, jwtTenantIds }, context));
}

interface Known {
  readonly tenants: Tenants;
  readonly jwtTenantIds: readonly string[] | undefined;
}

function buildCaller(name: string, caller: CallerDraft, known: Known, context: BuildContext): CallerConfig {
  const path = ['callers', name];
  if (!Object.hasOwn(caller, 'apiKeys') && !Object.hasOwn(caller, 'tokens')) {
    context.report(path, 'needs "apiKeys" or "tokens", or nobody could ask as this caller');
  }
  const tokens = buildTokenRules(caller.tokens ?? [], known.jwtTenantIds, [...path, 'tokens'], context);
  const operations =
    caller.operations === undefined
      ? undefined
      : readOperations(caller.operations, [...path, 'operations'], context);
  return {
    name,
    ...(caller.operator === true && { operator: true }),
    apiKeys: buildApiKeys(caller.apiKeys ?? [], [...path, 'apiKeys'], context),
    ...(tokens.length > 0 && { tokens }),
    grants: (caller.grants ?? []).flatMap((grant, index) =>
      grant === undefined ? [] : [buildGrant(grant, known.tenants, [...path, 'grants', index], context)],
    ),
    limits: buildLimits(caller.limits ?? {}, [...path, 'limits'], context),
    ...(operations !== undefined && { operations }),
  };
}

function buildApiKeys(
  keys: readonly (ApiKeyDraft | undefined)[],
  path: Path,
  context: BuildContext,
): ApiKeyConfig[] {
  const built = keys.map((key, index) => key && buildApiKey(key, [...path, index], context));
  const live = built.filter((key) => key !== undefined && (key.expiresAtMs ?? Infinity) > context.nowMs);
  if (live.length > liveKeysPerCaller) {
    context.report(
      path,
      `has ${live.length} keys that still work; two are enough to replace one by the other`,
    );
  }
  return built.filter((key) => key !== undefined);
}

function buildApiKey(key: ApiKeyDraft, path: Path, context: BuildContext): ApiKeyConfig {
  const expiresAtMs = key.expires === undefined ? undefined : Date.parse(key.expires);
  if (expiresAtMs !== undefined && expiresAtMs > context.nowMs + longestLifeDays * dayMs) {
    context.report([...path, 'expires'], `is more than ${longestLifeDays} days ahead`);
  }
  if (key.sha256?.toLowerCase() === emptySha256) {
    context.report([...path, 'sha256'], 'is the SHA-256 of an empty text, not of a secret');
  }
  return { id: key.id ?? '', sha256: Buffer.from(key.sha256 ?? '', 'hex'), expiresAtMs };
}

function buildGrant(grant: GrantDraft, tenants: Tenants, path: Path, context: BuildContext): GrantConfig {
  const tenantIds = (grant.tenants ?? []).flatMap((name, index) => {
    if (name === undefined) return [];
    if (!tenants.has(name)) {
      const hint = didYouMean(name, tenants.keys());
      context.report([...path, 'tenants', index], `there is no tenant "${name}"${hint}`);
    }
    return tenants.get(name)?.tenantId ?? [];
  });
  const granted = (grant.capabilities ?? []).filter((capability) => capability !== undefined);
  return {
    tenantIds,
    capabilities: new Set(granted),
    ...(grant.resources !== undefined && { resources: buildResources(grant.resources) }),
  };
}

function buildResources(resources: NonNullable<GrantDraft['resources']>): ResourceFilter {
  const idsOf = (kind: ResourceKind): ReadonlySet<string> => {
    const ids = (resources[kind] ?? []).filter((id) => id !== undefined);
    // Graph compares ids of drives letter by letter. All others are made of GUIDs and host names.
    return new Set(kind === 'drives' ? ids : ids.map((id) => id.toLowerCase()));
  };
  return { users: idsOf('users'), groups: idsOf('groups'), sites: idsOf('sites'), drives: idsOf('drives') };
}

/** A key id must lead to one caller, and one secret must not open two doors. */
function checkDistinctKeys(callers: Draft<ConfigFile>['callers'], context: BuildContext): void {
  const ids = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const [name, caller] of Object.entries(callers ?? {})) {
    caller?.apiKeys?.forEach((key, index) => {
      const path = ['callers', name, 'apiKeys', index];
      const owner = key?.id === undefined ? undefined : ids.get(key.id);
      if (owner !== undefined) context.report([...path, 'id'], `is already a key of caller "${owner}"`);
      const twin = key?.sha256 === undefined ? undefined : hashes.get(key.sha256.toLowerCase());
      if (twin !== undefined) context.report([...path, 'sha256'], `is the same as that of caller "${twin}"`);
      if (key?.id !== undefined) ids.set(key.id, name);
      if (key?.sha256 !== undefined) hashes.set(key.sha256.toLowerCase(), name);
    });
  }
}
