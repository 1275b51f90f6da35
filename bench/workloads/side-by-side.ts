import { startContestants, type Contestant } from '../contestants/contestant.js';
import type { Operation } from '../contestants/operation.js';
import { expectSameAnswers } from '../contestants/same-answers.js';
import type { Measurement } from '../measuring/measurement.js';
import { measureRounds } from '../measuring/rounds.js';
import type { Bench } from './bench.js';

export interface Comparison {
  readonly names: readonly string[];
  readonly operation: Operation;
  readonly rounds: number;
  readonly runsPerTurn?: number;
  readonly warmUpRuns?: number;
  /** Further contestants, which give no answers to compare. They may watch the others, which have done nothing. */
  readonly others?: (contestants: readonly Contestant[]) => Promise<Contestant[]>;
  /** What is done with all of them before they are measured. */
  readonly prepare?: (contestants: readonly Contestant[]) => Promise<void>;
}

/** Compares the answers of the contestants, starts them afresh, and times them. */
export async function sideBySide(bench: Bench, comparison: Comparison): Promise<Measurement[]> {
  const { world, emulator, plan } = bench;
  const { names, operation, rounds, runsPerTurn = 1, warmUpRuns = plan.warmUpRuns } = comparison;
  await expectSameAnswers(world, names, [operation]);
  const contestants = await startContestants(world, names);
  try {
    contestants.push(...((await comparison.others?.(contestants)) ?? []));
    await comparison.prepare?.(contestants);
    return await measureRounds({ emulator, contestants, operation, rounds, runsPerTurn, warmUpRuns });
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}
