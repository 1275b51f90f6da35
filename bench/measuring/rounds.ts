import type { Contestant } from '../contestants/contestant.js';
import type { Operation } from '../contestants/operation.js';
import type { Child } from '../processes/start-child.js';
import type { Measurement } from './measurement.js';
import { Recorder } from './recorder.js';

export interface Rounds {
  readonly emulator: Child;
  readonly contestants: readonly Contestant[];
  readonly operation: Operation;
  readonly rounds: number;
  /** Runs in a row when it is a contestant's turn; more than one where a run is very short. */
  readonly runsPerTurn: number;
  /** Without any, nobody is taken for slow. */
  readonly warmUpRuns: number;
}

/** Whoever takes longer than this for a run has fewer turns, or the bench would take all day. */
const slowMs = 3_000;
const turnsOfTheSlow = 5;

/**
 * Times one operation. All contestants run in each round, each round begins with another one. The slow ones have
 * their turns afterwards: while they run, the others would cool down.
 */
export async function measureRounds(options: Rounds): Promise<Measurement[]> {
  const { operation, rounds, warmUpRuns } = options;
  const quick: Contestant[] = [];
  const slow: Contestant[] = [];
  for (const contestant of options.contestants) {
    if (!contestant.canDo(operation)) continue;
    const isSlow = warmUpRuns > 0 && (await contestant.run(operation)) > slowMs;
    (isSlow ? slow : quick).push(contestant);
  }
  for (let run = 1; run < warmUpRuns; run += 1) {
    for (const contestant of quick) await contestant.run(operation);
  }
  const measurements = await takeTurns(options, quick, rounds);
  return [...measurements, ...(await takeTurns(options, slow, Math.min(rounds, turnsOfTheSlow)))];
}

async function takeTurns(
  { emulator, operation, runsPerTurn }: Rounds,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Measurement[]> {
  const recorders: Recorder[] = [];
  for (const contestant of contestants) recorders.push(await Recorder.start(contestant));
  for (let round = 0; round < rounds; round += 1) {
    const shift = round % recorders.length;
    for (const recorder of [...recorders.slice(shift), ...recorders.slice(0, shift)]) {
      await recorder.turn(emulator, (contestant) => runInARow(contestant, operation, runsPerTurn));
    }
  }
  const measurements: Measurement[] = [];
  for (const recorder of recorders) measurements.push(await recorder.finish());
  return measurements;
}

async function runInARow(contestant: Contestant, operation: Operation, count: number): Promise<number[]> {
  const wallMs: number[] = [];
  for (let run = 0; run < count; run += 1) wallMs.push(await contestant.run(operation));
  return wallMs;
}
