import { RetryBudget } from '../../../src/graph/throttling/retry-budget.js';
import { createTestGates, fabrikam, ok, sentOf, throttled } from './gate-permits.js';
import { settled } from '../manual-clock.js';

describe('retries under way', () => {
  it('are three at most while little is going on', async () => {
    const { acquireMany } = createTestGates();
    const retries = acquireMany(6, { isRetry: true });
    await retries[0]!.answer(ok);
    expect(sentOf(retries)).toEqual([0, 1, 2, 3]);
  });

  it('are a fifth of what is under way when that is more', () => {
    const budget = new RetryBudget().forTenant();
    for (let request = 0; request < 25; request += 1) budget.begin(false, 1);
    let retries = 0;
    for (; budget.mayRetry(); retries += 1) budget.begin(true, 1);
    expect(retries).toBe(6);
  });

  it('do not keep first attempts from going', async () => {
    const { acquireMany, acquire } = createTestGates();
    const retries = acquireMany(6, { isRetry: true });
    const first = acquire();
    await retries[0]!.answer(ok);
    expect(first.sentAtMs).toBe(0);
  });

  it('of one tenant leave every other tenant one', async () => {
    const { acquireMany } = createTestGates();
    const own = acquireMany(3, { isRetry: true });
    const others = acquireMany(3, { isRetry: true, tenant: fabrikam });
    await settled();
    expect([sentOf(own), sentOf(others)]).toEqual([[0, 1, 2], [0]]);
    for (const one of own) await one.answer(ok);
    expect(sentOf(others)).toEqual([0, 1, 2]);
  });

  it('wait at a closed gate like everyone', async () => {
    const { acquire, clock } = createTestGates();
    await acquire().answer(throttled('2'));
    const retry = acquire({ isRetry: true });
    await clock.advance(5_000);
    expect(retry.sentAtMs).toBe(2_000);
  });
});

describe('retries Graph did not ask for', () => {
  it('are a hundred at most, until first attempts have earned more', () => {
    const budget = new RetryBudget().forTenant();
    expect(budget.takeUnsolicited(90)).toBe(true);
    expect(budget.takeUnsolicited(20)).toBe(false);
    budget.begin(false, 40);
    expect(budget.takeUnsolicited(18)).toBe(true);
    expect(budget.takeUnsolicited(1)).toBe(false);
  });

  it('earn nothing themselves', () => {
    const budget = new RetryBudget().forTenant();
    budget.takeUnsolicited(100);
    budget.begin(true, 1_000);
    expect(budget.takeUnsolicited(1)).toBe(false);
  });
});
