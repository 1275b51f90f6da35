import { orgGraph } from '../contestants/contestant.js';
import type { Operation } from '../contestants/operation.js';
import { cpuRatio, medianMs, named, p99Ms, runs, type Measurement } from '../measuring/measurement.js';
import { counted, number, ratio } from '../report/numbers.js';
import type { Section } from '../report/section.js';
import { bareRequests } from './bare-requests.js';
import type { Bench } from './bench.js';
import { sideBySide } from './side-by-side.js';

const byUndici = 'undici, the same request';
const byFetch = 'fetch, the same request';

/** What stands between a caller and Graph when Graph takes no time. */
export async function overhead(bench: Bench): Promise<Section> {
  const { plan, world, emulator } = bench;
  const [{ userId } = { userId: '' }] = world.emulator.people['contoso']!;
  const cases: { what: string; operation: Operation; runsPerTurn: number }[] = [
    { what: '1 user', operation: { kind: 'oneUser', tenant: 'contoso', userId }, runsPerTurn: 200 },
    { what: '100 users', operation: { kind: 'users', tenant: 'contoso', first: 100 }, runsPerTurn: 80 },
  ];
  await emulator.call('setLatency', 0);
  const rows: string[][] = [];
  for (const { what, operation, runsPerTurn } of cases) {
    const measurements = await sideBySide(bench, {
      names: [orgGraph],
      operation,
      rounds: plan.rounds.pairs,
      runsPerTurn,
      warmUpRuns: 10 * plan.warmUpRuns,
      others: bareRequests(bench, operation, { [byUndici]: 'undici', [byFetch]: 'fetch' }),
    });
    rows.push(...rowsFor(what, measurements));
  }
  await emulator.call('setLatency', plan.latencyMs);
  return {
    title: 'What the gateway adds',
    text:
      'No latency is added here. The request OrgGraph sends to Graph, once through the gateway and once without ' +
      `it; ${counted(plan.rounds.pairs, 'round')}, in each of which all have a turn of the same many runs. *Added* is ` +
      "OrgGraph's median less the other's. The CPU is that of the process; the last ratio is the median of the rounds.",
    tables: [
      {
        columns: [
          'query',
          'client',
          'median ms',
          'p99 ms',
          'CPU ms',
          'OrgGraph adds ms',
          'OrgGraph / it',
          'CPU, OrgGraph / it',
          'runs',
        ],
        rows,
      },
    ],
    notes: [],
  };
}

function rowsFor(what: string, measurements: readonly Measurement[]): string[][] {
  const ours = named(measurements, orgGraph)!;
  return measurements.map((one) => [
    what,
    one.name,
    number(medianMs(one)),
    number(p99Ms(one)),
    number(one.cpuMs / runs(one)),
    one === ours ? '' : number(medianMs(ours) - medianMs(one)),
    one === ours ? '' : ratio(medianMs(ours), medianMs(one)),
    one === ours ? '' : ratio(cpuRatio(ours, one), 1),
    String(runs(one)),
  ]);
}
