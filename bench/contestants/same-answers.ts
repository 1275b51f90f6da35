import { isDeepStrictEqual } from 'node:util';
import { startContestants, type World } from './contestant.js';
import type { Item, Operation } from './operation.js';

/**
 * Asks each contestant for the same and compares what they say. In processes that are not measured afterwards,
 * because collecting an answer takes memory.
 * @throws when two of them differ
 */
export async function expectSameAnswers(
  world: World,
  names: readonly string[],
  operations: readonly Operation[],
): Promise<void> {
  const contestants = await startContestants(world, names);
  try {
    for (const operation of operations) {
      let first: { readonly name: string; readonly answer: unknown } | undefined;
      for (const contestant of contestants) {
        if (!contestant.canDo(operation)) continue;
        const answer = comparable(operation, await contestant.answer(operation));
        first ??= { name: contestant.name, answer };
        if (isDeepStrictEqual(answer, first.answer)) continue;
        throw new Error(
          `${contestant.name} and ${first.name} answer '${operation.kind}' differently:\n` +
            firstDifference(answer, first.answer),
        );
      }
    }
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}

/**
 * An enumeration may tell an item twice, in which case the last word counts, in any order, and with or without
 * the drive's root.
 */
function comparable(operation: Operation, answer: unknown): unknown {
  if (operation.kind !== 'everyItem') return answer;
  const byId = new Map((answer as Item[]).map(({ id, name, size }) => [id, `${id} ${name} ${size}`]));
  byId.delete(operation.rootId);
  return [...byId.values()].sort();
}

function firstDifference(one: unknown, other: unknown): string {
  const [ones, others] = [one, other].map((answer) => JSON.stringify(answer, undefined, 1).split('\n'));
  const at = ones!.findIndex((line, index) => line !== others![index]);
  return `${ones!.length} and ${others!.length} lines, line ${at + 1}: ${ones![at]} and ${others![at]}`;
}
