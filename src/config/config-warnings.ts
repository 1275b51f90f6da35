import { isAtAuthority, usualIssuers } from './sections/clouds.js';
import type { Config } from './config.js';

/** What is allowed but deserves a look, as texts for the operator. `nowMs` counts from the epoch. */
export function configWarnings(config: Config, nowMs: number): string[] {
  return [...callerWarnings(config, nowMs), ...tokenWarnings(config)];
}

function callerWarnings({ callers }: Config, nowMs: number): string[] {
  return callers.flatMap((caller) => [
    ...(caller.apiKeys.length === 0 && caller.tokens === undefined
      ? [`The caller "${caller.name}" has no key: nobody can ask as it.`]
      : []),
    ...caller.apiKeys.flatMap(({ id, expiresAtMs }) => {
      const key = `key "${id}" of caller "${caller.name}"`;
      if (expiresAtMs === undefined) return [`The ${key} never expires: give it a date under "expires".`];
      if (expiresAtMs <= nowMs) return [`The ${key} has expired: remove it.`];
      return [];
    }),
  ]);
}

/** Whoever issues and signs callers' tokens can ask as every caller that comes with tokens. */
function tokenWarnings({ server: { jwt }, tenants }: Config): string[] {
  if (jwt === undefined) return [];
  const clouds = tenants.map(({ cloud }) => cloud);
  const trust = "Whoever is behind it can ask as any caller with tokens: make sure that it is your tenant's.";
  return [
    ...(usualIssuers(clouds).has(jwt.issuer)
      ? []
      : [`server.jwt.issuer, ${jwt.issuer}, is not an issuer of Entra ID. ${trust}`]),
    ...(isAtAuthority(jwt.keysUrl, clouds)
      ? []
      : [`server.jwt.keysUrl, at ${jwt.keysUrl.origin}, is not at Entra ID. ${trust}`]),
  ];
}
