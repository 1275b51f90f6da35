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
  readonly runsPerTurn?: number;
  readonly warmUpRuns: number;
}

/** Whoever takes longer than this for a run has fewer turns, or the bench would take all day. */
const slowMs = 3_000;
const turnsOfTheSlow = 5;

/** Times one operation. All contestants run in each round, each round begins with another one. */
export async function measureRounds(options: Rounds): Promise<Measurement[]> {
  const { emulator, contestants, operation, rounds, runsPerTurn = 1, warmUpRuns } = options;
  const entries: { recorder: Recorder; every: number }[] = [];
  for (const contestant of contestants) {
    if (!contestant.canDo(operation)) continue;
    const isSlow = (await warmUp(contestant, operation, warmUpRuns)) > slowMs;
    const every = isSlow ? Math.max(1, Math.floor(rounds / turnsOfTheSlow)) : 1;
    entries.push({ recorder: await Recorder.start(contestant), every });
  }
  for (let round = 0; round < rounds; round += 1) {
    const shift = round % entries.length;
    for (const { recorder, every } of [...entries.slice(shift), ...entries.slice(0, shift)]) {
      if (round % every !== 0) continue;
      await recorder.turn(emulator, (contestant) => runInARow(contestant, operation, runsPerTurn));
    }
  }
  const measurements: Measurement[] = [];
  for (const { recorder } of entries) measurements.push(await recorder.finish());
  return measurements;
}

/** The length of the last run. A slow contestant is warm after one. */
async function warmUp(contestant: Contestant, operation: Operation, warmUpRuns: number): Promise<number> {
  let wallMs = 0;
  for (let run = 0; run < warmUpRuns; run += 1) {
    wallMs = await contestant.run(operation);
    if (wallMs > slowMs) break;
  }
  return wallMs;
}

async function runInARow(contestant: Contestant, operation: Operation, count: number): Promise<number[]> {
  const wallMs: number[] = [];
  for (let run = 0; run < count; run += 1) wallMs.push(await contestant.run(operation));
  return wallMs;
}
