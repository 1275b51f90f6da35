import { TokenBucket } from '../../../src/graph/throttling/token-bucket.js';

/** When requests of so many units go, one after another, each as soon as it may. */
function moments(bucket: TokenBucket, fromMs: number, units: readonly number[]): number[] {
  let nowMs = fromMs;
  return units.map((each) => {
    nowMs = Math.max(nowMs, bucket.nextAtMs(nowMs));
    bucket.take(each, nowMs);
    return Math.round(nowMs - fromMs);
  });
}

describe('a token bucket of resource units', () => {
  it('is free until Graph says that the quota is nearly used up', () => {
    expect(moments(new TokenBucket(), 1_000, [500, 500, 500])).toEqual([0, 0, 0]);
  });

  it('makes the rest last, less what is under way, and is free again afterwards', () => {
    const bucket = new TokenBucket();
    bucket.onRemaining({ units: 120, resetMs: 10_000 }, 20, 1_000);
    expect(moments(bucket, 1_000, [40, 40, 40, 1, 1])).toEqual([0, 4_000, 8_000, 10_000, 10_000]);
  });

  it('waits for the new quota when nothing is left of the old one', () => {
    const bucket = new TokenBucket();
    bucket.onRemaining({ units: 10, resetMs: 10_000 }, 300, 0);
    expect(moments(bucket, 0, [20, 20])).toEqual([0, 10_000]);
  });

  it('believes the latest figures', () => {
    const bucket = new TokenBucket();
    bucket.onRemaining({ units: 10, resetMs: 10_000 }, 0, 0);
    bucket.onRemaining({ units: 1_000, resetMs: 10_000 }, 0, 0);
    expect(moments(bucket, 0, [20, 20, 20])).toEqual([0, 200, 400]);
  });

  it('brings the rate of the last seconds to nine tenths of where throttling begins', () => {
    const bucket = new TokenBucket();
    for (let second = 0; second < 10; second += 1) bucket.take(400, second * 1_000);
    bucket.onShareUsed(1.2, 9_500);
    // 400 a second were a third too many: 300.
    expect(moments(bucket, 9_500, [30, 30, 30])).toEqual([0, 100, 200]);
  });

  it('counts what a request turned out to cost', () => {
    const bucket = new TokenBucket();
    bucket.onRemaining({ units: 100, resetMs: 10_000 }, 0, 0);
    bucket.take(10, 0);
    bucket.take(20, 0);
    bucket.take(-10, 0);
    expect(bucket.nextAtMs(0)).toBe(2_000);
  });

  it('forgets what was spent more than ten seconds ago', () => {
    const bucket = new TokenBucket();
    bucket.take(100_000, 0);
    bucket.onShareUsed(0.9, 60_000);
    // The slowest pace there is: ten units a second.
    expect(moments(bucket, 60_000, [10, 10])).toEqual([0, 1_000]);
  });
});
