import { everybody } from '../contestants/contestant.js';
import { itemsPerPage } from '../contestants/operation.js';
import { comparisonTable } from '../report/comparison-table.js';
import { counted } from '../report/numbers.js';
import type { Section } from '../report/section.js';
import type { Bench } from './bench.js';
import { sideBySide } from './side-by-side.js';

/** All 10,000 items of a drive with 800 folders. */
export async function row10(bench: Bench): Promise<Section> {
  const { plan, world } = bench;
  const measurements = await sideBySide(bench, {
    names: everybody,
    operation: { kind: 'everyItem', ...world.emulator.archive },
    rounds: plan.rounds.pages,
    warmUpRuns: Math.min(plan.warmUpRuns, 5),
  });
  return {
    title: 'Row 10: every item of a drive with 10,000 items in 800 folders',
    text:
      `\`drive(id) { items(first: ${itemsPerPage}, after) { nodes { id name size } } }\` to the last page ` +
      `with ${plan.latencyMs} ms added to each HTTP answer, ${counted(plan.rounds.pages, 'round')}. By hand and with the SDK ` +
      '(its PageIterator): pages of the same size from `/root/delta`, one after another, so there is nothing for ' +
      '`Promise.all` to do. The naive server is asked for children within children and has to read each folder.',
    tables: [comparisonTable(measurements, everybody)],
    notes: [],
  };
}
