import { everybody, floor, orgGraph, wire } from '../contestants/contestant.js';
import type { Operation } from '../contestants/operation.js';
import { medianMs, named } from '../measuring/measurement.js';
import { comparisonTable } from '../report/comparison-table.js';
import { counted, ratio } from '../report/numbers.js';
import type { Section } from '../report/section.js';
import { bareRequests } from './bare-requests.js';
import type { Bench } from './bench.js';
import { sideBySide } from './side-by-side.js';

const operation: Operation = { kind: 'folders', tenant: 'contoso', first: 100 };

/** A hundred users, their drives, roots and children: four levels, of which OrgGraph skips two. */
export async function row5(bench: Bench): Promise<Section> {
  const { plan } = bench;
  const measurements = await sideBySide(bench, {
    names: everybody,
    operation,
    rounds: plan.rounds.rows,
    others: bareRequests(bench, operation, { [wire]: 'undici' }),
  });
  const [ours, bare, byHand] = [orgGraph, wire, floor].map((name) => medianMs(named(measurements, name)!));
  return {
    title: 'Row 5: 100 users, their drives, and what is in the top folder',
    text:
      '`users(first: 100) { nodes { id displayName drive { id root { children(first: 50) { nodes { id name size } } } } } }` ' +
      `with ${plan.latencyMs} ms added to each HTTP answer, ${counted(plan.rounds.rows, 'round')}. ` +
      'The bare requests are the physical floor: two round trips and what the emulator itself needs.',
    tables: [comparisonTable(measurements, [...everybody, wire])],
    notes: [
      `OrgGraph / physical floor: **${ratio(ours!, bare)}** (promised: at most 1.25)`,
      `Hand-written batches / OrgGraph: **${ratio(byHand!, ours)}** (promised: at least 1.8)`,
    ],
  };
}
