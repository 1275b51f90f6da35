import { setImmediate as turn } from 'node:timers/promises';
import { limitPerTurn } from '../../../src/server/http/turn-limit.js';

/** What begins, in its order; each beginning says its number. */
function starting(limit: number) {
  const begun: number[] = [];
  const start = limitPerTurn(limit);
  const begin = (...numbers: number[]): void => {
    for (const number of numbers) start(() => begun.push(number));
  };
  return { start, begun, begin };
}

it('begins at once while there is room in the turn', () => {
  const { begun, begin } = starting(3);
  begin(1, 2, 3);
  expect(begun).toEqual([1, 2, 3]);
});

it('begins the others in later turns, a few in each, in their order', async () => {
  const { begun, begin } = starting(2);
  begin(1, 2, 3, 4, 5);
  expect(begun).toEqual([1, 2]);
  await turn();
  expect(begun).toEqual([1, 2, 3, 4]);
  begin(6);
  expect(begun).toEqual([1, 2, 3, 4]);
  await turn();
  expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
});

it('has room again in the next turn', async () => {
  const { begun, begin } = starting(1);
  begin(1, 2);
  await turn();
  await turn();
  begin(3);
  expect(begun).toEqual([1, 2, 3]);
});

it('goes on with the others when one throws', async () => {
  const { start, begun, begin } = starting(2);
  const thrown: unknown[] = [];
  const failure = new Error('cannot begin');
  begin(1, 2);
  start(() => {
    throw failure;
  });
  begin(3, 4, 5);
  process.setUncaughtExceptionCaptureCallback((error) => thrown.push(error));
  for (let turns = 0; turns < 4; turns += 1) await turn();
  process.setUncaughtExceptionCaptureCallback(null);
  expect(thrown).toEqual([failure]);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  begin(6);
  expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
});
