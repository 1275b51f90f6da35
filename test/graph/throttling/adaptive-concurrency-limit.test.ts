import { AdaptiveConcurrencyLimit } from '../../../src/graph/throttling/adaptive-concurrency-limit.js';

/** Overloads of one generation after another. */
function overload(limit: AdaptiveConcurrencyLimit, times: number, share = 1): void {
  for (let time = 0; time < times; time += 1) limit.onOverload(share, limit.generation);
}

describe('the concurrency limit', () => {
  it('begins at 20', () => {
    expect(new AdaptiveConcurrencyLimit().current).toBe(20);
  });

  it('takes a tenth off for each overload, down to one and no further', () => {
    const limit = new AdaptiveConcurrencyLimit();
    overload(limit, 1);
    expect(limit.current).toBe(18);
    overload(limit, 1);
    expect(limit.current).toBe(16);
    overload(limit, 200);
    expect(limit.current).toBe(1);
  });

  it('takes less off when only a share of a batch was throttled', () => {
    const limit = new AdaptiveConcurrencyLimit();
    overload(limit, 5, 0.1);
    expect(limit.current).toBe(19);
  });

  it('counts one overload for all that was under way together', () => {
    const limit = new AdaptiveConcurrencyLimit();
    const { generation } = limit;
    for (let request = 0; request < 20; request += 1) limit.onOverload(1, generation);
    expect(limit.current).toBe(18);
  });

  it('grows by one for each healthy round while others wait, up to 32', () => {
    const limit = new AdaptiveConcurrencyLimit();
    for (let answer = 0; answer < 20; answer += 1) limit.onHealthy(true);
    expect(limit.current).toBe(21);
    for (let answer = 0; answer < 1_000; answer += 1) limit.onHealthy(true);
    expect(limit.current).toBe(32);
  });

  it('does not grow while nobody waits: that would prove nothing', () => {
    const limit = new AdaptiveConcurrencyLimit();
    for (let answer = 0; answer < 1_000; answer += 1) limit.onHealthy(false);
    expect(limit.current).toBe(20);
  });

  it('recovers from the floor', () => {
    const limit = new AdaptiveConcurrencyLimit();
    overload(limit, 200);
    for (let answer = 0; answer < 250; answer += 1) limit.onHealthy(true);
    expect(limit.current).toBeGreaterThanOrEqual(20);
  });
});
