import type { GateWatch } from './gate-watch.js';

/** What the queries of one tenant came to in one kind of weather. */
export interface Totals {
  queries: number;
  readonly wrong: string[];
  expectedGraphRequests: number;
  /** At the tenant's gates, by the gateway's own account. */
  waitedMs: number;
  readonly durationsMs: number[];
}

export const createTotals = (): Totals => ({
  queries: 0,
  wrong: [],
  expectedGraphRequests: 0,
  waitedMs: 0,
  durationsMs: [],
});

export interface Outcome {
  readonly stormy: Totals;
  readonly rehearsed: Totals;
  /** The other tenant, during the storm and while nobody is throttled. */
  readonly neighbour: Totals;
  readonly undisturbed: Totals;
  readonly watch: GateWatch;
}

function percentile(values: readonly number[], part: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  return Math.round(ordered[Math.floor(part * (ordered.length - 1))] ?? 0);
}

/** Queries a worker answers in a second, each counted by how long it took: slices of any length compare. */
export function rate({ durationsMs }: Totals): number {
  return (1_000 * durationsMs.length) / durationsMs.reduce((sum, durationMs) => sum + durationMs, 0);
}

/** Prints what came out, and says whether all of it is as it must be. */
export function report({ stormy, rehearsed, neighbour, undisturbed, watch }: Outcome): boolean {
  const ratio = watch.graphRequests / stormy.expectedGraphRequests;
  const throughput = rate(neighbour) / rate(undisturbed);
  const wrong = [stormy, rehearsed, neighbour, undisturbed].flatMap((totals) => totals.wrong);
  const latency = ({ durationsMs }: Totals): string =>
    `${percentile(durationsMs, 0.5)} / ${percentile(durationsMs, 0.99)} / ${percentile(durationsMs, 1)}`;
  const rows: [string, string, string, boolean][] = [
    [
      'queries under faults, complete and correct',
      `${stormy.queries - stormy.wrong.length} of ${stormy.queries}`,
      'all',
      stormy.wrong.length === 0,
    ],
    [
      'all other queries, likewise',
      `${rehearsed.queries + neighbour.queries + undisturbed.queries}`,
      'all',
      wrong.length === stormy.wrong.length,
    ],
    [
      'Graph requests / fault-free',
      `${watch.graphRequests} / ${stormy.expectedGraphRequests} = ${ratio.toFixed(3)}`,
      '<= 1.2',
      ratio <= 1.2,
    ],
    [
      'calls to a closed gate',
      `${watch.earlyCalls} (${watch.throttledCalls} closings)`,
      '0',
      watch.earlyCalls === 0,
    ],
    ['the other tenant / undisturbed', throughput.toFixed(3), '>= 0.95', throughput >= 0.95],
    ['ms it waited at its gates', `${neighbour.waitedMs}`, '0', neighbour.waitedMs === 0],
    ['ms the throttled tenant waited at its own', `${stormy.waitedMs}`, '', true],
    ['ms under faults, p50 / p99 / max', latency(stormy), '', true],
    ['ms of the other tenant', latency(neighbour), '', true],
    ['ms of the other tenant, undisturbed', latency(undisturbed), '', true],
  ];
  for (const [name, value, wanted, isMet] of rows) {
    process.stdout.write(`${isMet ? '  ' : '! '}${name.padEnd(46)}${value.padEnd(28)}${wanted}\n`);
  }
  for (const line of wrong.slice(0, 10)) process.stdout.write(`! ${line}\n`);
  return rows.every(([, , , isMet]) => isMet);
}
