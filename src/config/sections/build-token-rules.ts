import type { BuildContext } from './build-context.js';
import type { TokenRuleConfig } from '../config.js';
import type { Path } from '../config-error.js';
import type { Draft } from '../file/draft.js';
import type { ConfigFile } from '../schema/schema.js';

type CallersDraft = Draft<ConfigFile>['callers'];
type RuleDraft = NonNullable<NonNullable<NonNullable<CallersDraft>[string]>['tokens']>[number];

/** Which access tokens are a caller's. */
export function buildTokenRules(
  rules: readonly RuleDraft[],
  accepted: readonly string[] | undefined,
  path: Path,
  context: BuildContext,
): TokenRuleConfig[] {
  if (rules.length > 0 && accepted === undefined) {
    context.report(path, 'needs server.jwt, which says whose tokens are accepted');
    return [];
  }
  return rules.flatMap((rule, index) => {
    if (rule === undefined) return [];
    return [buildTokenRule(rule, accepted ?? [], [...path, index], context)];
  });
}

function buildTokenRule(
  rule: NonNullable<RuleDraft>,
  accepted: readonly string[],
  path: Path,
  context: BuildContext,
): TokenRuleConfig {
  if (!Object.hasOwn(rule, 'roles') && !Object.hasOwn(rule, 'scopes')) {
    context.report(path, 'needs "roles" (for apps), "scopes" (for people), or both');
  }
  if (!Object.hasOwn(rule, 'tenants') && accepted.length > 1) {
    context.report(path, 'needs "tenants": server.jwt accepts several, and each assigns its own roles');
  }
  const tenantIds = (rule.tenants ?? accepted).map((tenantId) => tenantId?.toLowerCase());
  for (const [index, tenantId] of tenantIds.entries()) {
    if (tenantId === undefined || accepted.includes(tenantId)) continue;
    context.report([...path, 'tenants', index], 'is not one of server.jwt.tenants');
  }
  return {
    tenantIds: tenantIds.filter((tenantId) => tenantId !== undefined),
    roles: (rule.roles ?? []).filter((role) => role !== undefined),
    scopes: (rule.scopes ?? []).filter((scope) => scope !== undefined),
  };
}

/** A role, or a scope, of a tenant must mean one caller, or nobody could tell whose limits hold. */
export function checkDistinctTokens(callers: CallersDraft, context: BuildContext): void {
  const owners = new Map<string, string>();
  for (const [name, caller] of Object.entries(callers ?? {})) {
    caller?.tokens?.forEach((rule, index) => {
      for (const kind of ['roles', 'scopes'] as const) {
        rule?.[kind]?.forEach((text, position) => {
          for (const tenantId of rule.tenants ?? ['']) {
            const key = JSON.stringify([kind, text, tenantId?.toLowerCase()]);
            const owner = owners.get(key);
            if (owner !== undefined) {
              const path = ['callers', name, 'tokens', index, kind, position];
              context.report(path, `already means caller "${owner}"`);
              return;
            }
            owners.set(key, name);
          }
        });
      }
    });
  }
}
