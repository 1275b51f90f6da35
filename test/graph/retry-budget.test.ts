import { RetryBudget } from '../../src/graph/retry-budget.js';
import { createTestGates, fabrikam, ok, sentOf, throttled } from './gate-permits.js';
import { settled } from './manual-clock.js';

describe('repetitions under way', () => {
  it('are three at most while little is going on', async () => {
    const { acquireMany } = createTestGates();
    const repeats = acquireMany(6, { isRepeat: true });
    await repeats[0]!.answer(ok);
    expect(sentOf(repeats)).toEqual([0, 1, 2, 3]);
  });

  it('are a fifth of what is under way when that is more', () => {
    const budget = new RetryBudget().forTenant();
    for (let request = 0; request < 25; request += 1) budget.begin(false, 1);
    let repeats = 0;
    for (; budget.mayRepeat(); repeats += 1) budget.begin(true, 1);
    expect(repeats).toBe(6);
  });

  it('do not keep first attempts from going', async () => {
    const { acquireMany, acquire } = createTestGates();
    const repeats = acquireMany(6, { isRepeat: true });
    const first = acquire();
    await repeats[0]!.answer(ok);
    expect(first.sentAtMs).toBe(0);
  });

  it('of one tenant leave every other tenant one', async () => {
    const { acquireMany } = createTestGates();
    const own = acquireMany(3, { isRepeat: true });
    const others = acquireMany(3, { isRepeat: true, tenant: fabrikam });
    await settled();
    expect([sentOf(own), sentOf(others)]).toEqual([[0, 1, 2], [0]]);
    for (const one of own) await one.answer(ok);
    expect(sentOf(others)).toEqual([0, 1, 2]);
  });

  it('wait at a closed gate like everyone', async () => {
    const { acquire, clock } = createTestGates();
    await acquire().answer(throttled('2'));
    const repeat = acquire({ isRepeat: true });
    await clock.advance(5_000);
    expect(repeat.sentAtMs).toBe(2_000);
  });
});

describe('repetitions Graph did not ask for', () => {
  it('are a hundred at most, until first attempts have earned more', () => {
    const budget = new RetryBudget().forTenant();
    expect(budget.takeUnasked(90)).toBe(true);
    expect(budget.takeUnasked(20)).toBe(false);
    budget.begin(false, 40);
    expect(budget.takeUnasked(18)).toBe(true);
    expect(budget.takeUnasked(1)).toBe(false);
  });

  it('earn nothing themselves', () => {
    const budget = new RetryBudget().forTenant();
    budget.takeUnasked(100);
    budget.begin(true, 1_000);
    expect(budget.takeUnasked(1)).toBe(false);
  });
});
