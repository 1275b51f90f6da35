import { floor, orgGraph, sdkSequential } from '../contestants/contestant.js';
import { itemsPerPage, type Operation } from '../contestants/operation.js';
import { medianMs, named, runs, type Measurement } from '../measuring/measurement.js';
import { counted, megabytes, number, ratio } from '../report/numbers.js';
import type { Section } from '../report/section.js';
import type { Bench } from './bench.js';
import { sideBySide } from './side-by-side.js';

const contestants = [orgGraph, sdkSequential, floor];

/** A drive so large that its items must flow through, not pile up. */
export async function enumeration(bench: Bench): Promise<Section> {
  const { plan, world } = bench;
  const small: Operation = { kind: 'everyItem', ...world.emulator.archive };
  const measurements = await sideBySide(bench, {
    names: contestants,
    operation: { kind: 'everyItem', ...world.emulator.bigDrive! },
    rounds: plan.rounds.big,
    // On the smaller drive: growth is what the large one adds to it.
    warmUpRuns: 0,
    prepare: async (all) => {
      for (const contestant of all) if (contestant.canDo(small)) await contestant.run(small);
    },
  });
  const items = plan.bigDriveItems;
  const rate = (one: Measurement): number => (items * 1000) / medianMs(one);
  const [ours, sdk] = [orgGraph, sdkSequential].map((name) => named(measurements, name));
  return {
    title: `Enumeration: a drive of ${items.toLocaleString('en')} items`,
    text:
      `Pages of ${itemsPerPage} from \`/root/delta\` with ${plan.latencyMs} ms added to each HTTP answer, ` +
      `${counted(plan.rounds.big, 'round')}; the SDK with its PageIterator. *Growth* is how far the memory rose above where it ` +
      'stood after a warm-up with 10,000 items.',
    tables: [
      {
        columns: [
          'contestant',
          'items/s',
          'HTTP',
          'median s',
          'CPU ms/1000 items',
          'peak RSS MB',
          'growth MB',
        ],
        rows: contestants.map((name) => {
          const one = named(measurements, name);
          if (one === undefined) return [name, ...Array.from({ length: 6 }, () => 'n/a')];
          return [
            name,
            number(rate(one)),
            number(one.http / runs(one)),
            number(medianMs(one) / 1000),
            number(one.cpuMs / runs(one) / (items / 1000)),
            megabytes(one.peakRssBytes),
            megabytes(one.growthBytes),
          ];
        }),
      },
    ],
    notes:
      ours && sdk
        ? [
            `Speed of OrgGraph / speed of the SDK: **${ratio(rate(ours), rate(sdk))}** (promised: at least 0.90)`,
            `OrgGraph's memory grew by **${megabytes(ours.growthBytes)} MB** (promised: less than 100 MB)`,
          ]
        : ['This gateway has no `Drive.items` yet.'],
  };
}
