import type { BuildContext } from './build-context.js';
import { defaultLimits, type CallerLimits } from '../config.js';
import type { Path } from '../config-error.js';
import type { Draft } from '../file/draft.js';
import type { ConfigFile } from '../schema/schema.js';

type LimitsDraft = NonNullable<Draft<ConfigFile['callers'][string]>['limits']>;

/** A caller's limits. A minute, and a day, must have room for the largest operation, or it could never run. */
export function buildLimits(limits: LimitsDraft, path: Path, context: BuildContext): CallerLimits {
  const withDefaults: CallerLimits = { ...defaultLimits, ...given(limits) };
  const largest = withDefaults.unitsPerOperation;
  for (const period of ['unitsPerMinute', 'unitsPerDay'] as const) {
    const units = limits[period];
    if (units !== undefined && units < largest) {
      context.report([...path, period], `is less than unitsPerOperation (${largest})`);
    }
  }
  return {
    ...withDefaults,
    unitsPerMinute: Math.max(withDefaults.unitsPerMinute, largest),
    unitsPerDay: Math.max(withDefaults.unitsPerDay, largest),
  };
}

function given(limits: LimitsDraft): Partial<CallerLimits> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}
