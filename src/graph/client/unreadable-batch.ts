import type { GraphAnswer } from './request.js';

/** Whether the answers are those of a batch of which nothing could be read. */
export function isUnreadable(answers: readonly GraphAnswer[]): boolean {
  return answers[0]?.isUnreadableBatch === true;
}

/** What a batch that could not be read is sent again as. */
export type Piece = 'quarter' | 'single';

/**
 * Sends a batch that could not be read again, in quarters, and then the quarter that cannot be read one by one: XML or
 * a cut body in one part makes the JSON of the whole batch unreadable, every time, and only the guilty part may fail.
 * A batch of 20 costs at most 25 further requests: of several quarters that cannot be read, the first is taken apart.
 * https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/8605
 * @param send sends one piece
 * @param note is told the answers to each request, once
 */
export async function sendInPieces<T>(
  batch: readonly T[],
  send: (piece: readonly T[], kind: Piece) => Promise<readonly GraphAnswer[]>,
  note: (piece: readonly T[], answers: readonly GraphAnswer[]) => void,
): Promise<void> {
  let isTakenApart = false;
  const length = Math.ceil(batch.length / 4);
  const sendQuarter = async (quarter: readonly T[]): Promise<void> => {
    const answers = await send(quarter, 'quarter');
    if (!isUnreadable(answers) || isTakenApart) return note(quarter, answers);
    isTakenApart = true;
    await Promise.all(quarter.map(async (one) => note([one], await send([one], 'single'))));
  };
  const quarters = Array.from({ length: Math.ceil(batch.length / length) }, (_, index) =>
    batch.slice(index * length, (index + 1) * length),
  );
  await Promise.all(quarters.map(sendQuarter));
}
