import {
  everybody,
  orgGraph,
  orgGraphCached,
  startContestants,
  type Contestant,
} from '../contestants/contestant.js';
import { expectSameAnswers } from '../contestants/same-answers.js';
import { seededRandom, underLoad } from '../measuring/load.js';
import { medianMs, named, p99Ms, runs, type Measurement } from '../measuring/measurement.js';
import { Recorder } from '../measuring/recorder.js';
import { counted, megabytes, number, ratio } from '../report/numbers.js';
import type { Section, Table } from '../report/section.js';
import type { Bench } from './bench.js';
import { describeMix, mixedOperations, oneOfEach } from './mixed-operations.js';

const concurrency = 8;
const names = [...everybody, orgGraphCached];

/** Small and large queries side by side, as much as eight callers ask who never pause. */
export async function mixed(bench: Bench): Promise<Section> {
  const { plan, world } = bench;
  await expectSameAnswers(world, names, oneOfEach(world.emulator));
  const contestants = await startContestants(world, names);
  try {
    const measurements = await takeTurns(bench, contestants);
    return {
      title: `Mixed load: ${plan.mixed.seconds} s for each contestant`,
      text:
        `${concurrency} operations under way at any time, ${plan.latencyMs} ms added to each HTTP answer: ` +
        `${describeMix()}. All go through the same sequence, in ${counted(plan.mixed.turns, 'turn')} each.`,
      tables: [loadTable(measurements)],
      notes: [],
    };
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}

async function takeTurns(bench: Bench, contestants: readonly Contestant[]): Promise<Measurement[]> {
  const { plan, world, emulator } = bench;
  const { seconds, turns, warmUpSeconds } = plan.mixed;
  const load = { concurrency, durationMs: (seconds * 1000) / turns };
  const entries = [];
  for (const contestant of contestants) {
    const warmUp = mixedOperations(world.emulator, seededRandom(1));
    await underLoad(contestant, { ...load, next: warmUp, durationMs: warmUpSeconds * 1000 });
    const next = mixedOperations(world.emulator, seededRandom(2));
    entries.push({ recorder: await Recorder.start(contestant), next });
  }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { recorder, next } of entries) {
      await recorder.turn(emulator, (contestant) => underLoad(contestant, { ...load, next }));
    }
  }
  const measurements: Measurement[] = [];
  for (const { recorder } of entries) measurements.push(await recorder.finish());
  return measurements;
}

function loadTable(measurements: readonly Measurement[]): Table {
  const ours = named(measurements, orgGraph)!;
  const rate = (one: Measurement): number => (runs(one) * 1000) / one.busyMs;
  return {
    columns: [
      'contestant',
      'operations/s',
      'HTTP',
      'Graph',
      'median ms',
      'p99 ms',
      'CPU ms',
      'peak RSS MB',
      'OrgGraph / its rate',
      'CPU / OrgGraph',
      'operations',
    ],
    rows: measurements.map((one) => [
      one.name,
      number(rate(one)),
      number(one.http / runs(one)),
      number(one.graph / runs(one)),
      number(medianMs(one)),
      number(p99Ms(one)),
      number(one.cpuMs / runs(one)),
      megabytes(one.peakRssBytes),
      ratio(rate(ours), rate(one)),
      ratio(one.cpuMs / runs(one), ours.cpuMs / runs(ours)),
      String(runs(one)),
    ]),
  };
}
