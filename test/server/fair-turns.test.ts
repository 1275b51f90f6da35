import { setImmediate as turn } from 'node:timers/promises';
import { FairTurns, valuesPerTurn } from '../../src/server/fair-turns.js';

/** Takes a turn for an object of this many values, again and again, and notes each one. */
function create(caller: string, turns: FairTurns, log: string[] = []) {
  const operation = turns.join(caller);
  const take = (values: number, times: number): Promise<unknown> =>
    Promise.all(
      Array.from({ length: times }, async () => {
        await operation.take(values);
        log.push(caller);
      }),
    );
  return { operation, take };
}

describe('turns of the event loop', () => {
  it('are not waited for by a small answer', () => {
    const { operation } = create('one', new FairTurns());
    const taken = Array.from({ length: 50 }, () => operation.take(valuesPerTurn / 50 - 1));
    expect(taken.every((turnOf) => turnOf === undefined)).toBe(true);
    expect(operation.take(1)).toBeInstanceOf(Promise);
  });

  it('have so many values each, whatever asks for them', async () => {
    const turns = new FairTurns();
    const made: string[] = [];
    const all = Promise.all([
      create('one', turns, made).take(499, 30),
      create('two', turns, made).take(499, 30),
    ]);
    const after: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      await turn();
      after.push(made.length);
    }
    await all;
    expect(after).toEqual([20, 30, 40, 50, 60, 60]);
  });

  it('are taken by the callers one after the other, however much each wants', async () => {
    const turns = new FairTurns();
    const made: string[] = [];
    const large = create('large', turns, made);
    const small = create('small', turns, made);
    await Promise.all([
      large.take(499, 100),
      create('large', turns, made).take(499, 100),
      small.take(499, 5),
    ]);
    // Those that were made at once, then one of each.
    expect(made.slice(0, 22).filter((caller) => caller === 'small')).toHaveLength(5);
  });

  it('are waited for by what is read next, which then travels together', async () => {
    const turns = new FairTurns();
    const { operation, take } = create('one', turns);
    const made = { objects: 0, whenSent: -1 };
    const all = take(499, 35).then(() => (made.objects = 35));
    operation.atEndOfTick(() => (made.whenSent = made.objects));
    const other = await new Promise((resolve) =>
      create('two', turns).operation.atEndOfTick(() => resolve(made.objects)),
    );
    await all;
    await turn();
    expect([other, made.whenSent]).toEqual([0, 35]);
  });

  it('end what waits when its operation is stopped, and nothing else', async () => {
    const turns = new FairTurns();
    const stopped = create('one', turns);
    const others = create('one', turns);
    const gone = stopped.take(499, 50);
    const stays = others.take(499, 5);
    stopped.operation.stop(new Error('stopped'));
    await expect(gone).rejects.toThrow('stopped');
    await expect(stays).resolves.toHaveLength(5);
  });

  it('tell when more waits than is done in a while', async () => {
    const turns = new FairTurns();
    const { take } = create('one', turns);
    const all = take(499, 220);
    expect(turns.isStrained).toBe(true);
    await all;
    expect(turns.isStrained).toBe(false);
  });
});
