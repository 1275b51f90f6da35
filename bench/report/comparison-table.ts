import { orgGraph } from '../contestants/contestant.js';
import { medianMs, named, p99Ms, runs, type Measurement } from '../measuring/measurement.js';
import { megabytes, number, ratio } from './numbers.js';
import type { Table } from './section.js';

/** A line for each contestant; whoever could not take part is there with n/a. */
export function comparisonTable(measurements: readonly Measurement[], names: readonly string[]): Table {
  const ours = named(measurements, orgGraph);
  return {
    columns: [
      'contestant',
      'HTTP',
      'Graph',
      'median ms',
      'p99 ms',
      'CPU ms',
      'peak RSS MB',
      'median / OrgGraph',
      'CPU / OrgGraph',
      'runs',
    ],
    rows: names.map((name) => {
      const one = named(measurements, name);
      if (one === undefined) return [name, ...Array.from({ length: 9 }, () => 'n/a')];
      return [
        name,
        number(one.http / runs(one)),
        number(one.graph / runs(one)),
        number(medianMs(one)),
        number(p99Ms(one)),
        number(one.cpuMs / runs(one)),
        megabytes(one.peakRssBytes),
        ratio(medianMs(one), ours && medianMs(ours)),
        ratio(one.cpuMs / runs(one), ours && ours.cpuMs / runs(ours)),
        String(runs(one)),
      ];
    }),
  };
}
