import { everybody } from '../contestants/contestant.js';
import { comparisonTable } from '../report/comparison-table.js';
import { counted } from '../report/numbers.js';
import type { Section } from '../report/section.js';
import type { Bench } from './bench.js';
import { sideBySide } from './side-by-side.js';

/** A hundred users and their drives: two levels for everybody, so batching is what differs. */
export async function row4(bench: Bench): Promise<Section> {
  const { plan } = bench;
  const measurements = await sideBySide(bench, {
    names: everybody,
    operation: { kind: 'drives', tenant: 'contoso', first: 100 },
    rounds: plan.rounds.rows,
  });
  return {
    title: 'Row 4: 100 users and their drives',
    text:
      '`users(first: 100) { nodes { id drive { id name quota { used } } } }` ' +
      `with ${plan.latencyMs} ms added to each HTTP answer, ${counted(plan.rounds.rows, 'round')}.`,
    tables: [comparisonTable(measurements, everybody)],
    notes: [],
  };
}
