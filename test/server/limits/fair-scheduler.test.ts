import { setImmediate as turn } from 'node:timers/promises';
import { FairScheduler, valuesPerTurn } from '../../../src/server/answers/fair-scheduler.js';

/** Takes a turn for an object of this many values, again and again, and notes each one. */
function create(caller: string, scheduler: FairScheduler, log: string[] = []) {
  const operation = scheduler.join(caller);
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
    const { operation } = create('one', new FairScheduler());
    const taken = Array.from({ length: 50 }, () => operation.take(valuesPerTurn / 50 - 1));
    expect(taken.every((turnOf) => turnOf === undefined)).toBe(true);
    expect(operation.take(1)).toBeInstanceOf(Promise);
  });

  it('have so many values each, whatever asks for them', async () => {
    const scheduler = new FairScheduler();
    const made: string[] = [];
    const all = Promise.all([
      create('one', scheduler, made).take(499, 30),
      create('two', scheduler, made).take(499, 30),
    ]);
    const after: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      await turn();
      after.push(made.length);
    }
    await all;
    expect(after).toEqual([10, 15, 20, 25, 30, 35]);
  });

  it('are taken by the callers one after the other, however much each wants', async () => {
    const scheduler = new FairScheduler();
    const made: string[] = [];
    const large = create('large', scheduler, made);
    const small = create('small', scheduler, made);
    await Promise.all([
      large.take(499, 100),
      create('large', scheduler, made).take(499, 100),
      small.take(499, 5),
    ]);
    // Those that were made at once, then one of each.
    expect(made.slice(0, 22).filter((caller) => caller === 'small')).toHaveLength(5);
  });

  it('are waited for by what is read next, which then travels together', async () => {
    const scheduler = new FairScheduler();
    const { operation, take } = create('one', scheduler);
    const made = { objects: 0, whenSent: -1 };
    const all = take(499, 35).then(() => (made.objects = 35));
    operation.atEndOfTick(() => (made.whenSent = made.objects));
    const other = await new Promise((resolve) =>
      create('two', scheduler).operation.atEndOfTick(() => resolve(made.objects)),
    );
    await all;
    await turn();
    expect([other, made.whenSent]).toEqual([0, 35]);
  });

  it('end what waits when its operation is stopped, and nothing else', async () => {
    const scheduler = new FairScheduler();
    const stopped = create('one', scheduler);
    const others = create('one', scheduler);
    const gone = stopped.take(499, 50);
    const stays = others.take(499, 5);
    stopped.operation.stop(new Error('stopped'));
    await expect(gone).rejects.toThrow('stopped');
    await expect(stays).resolves.toHaveLength(5);
  });

  it('tell when more waits than is done in a while', async () => {
    const scheduler = new FairScheduler();
    const { take } = create('one', scheduler);
    const all = take(499, 220);
    expect(scheduler.isStrained).toBe(true);
    await all;
    expect(scheduler.isStrained).toBe(false);
  });
});
