import type { Config } from './config.js';

/** What is allowed but deserves a look, as texts for the operator. `nowMs` counts from the epoch. */
export function configWarnings(config: Config, nowMs: number): string[] {
  return config.callers.flatMap((caller) => [
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
