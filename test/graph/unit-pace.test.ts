import { UnitPace } from '../../src/graph/unit-pace.js';

/** When requests of so many units go, one after another, each as soon as it may. */
function moments(pace: UnitPace, fromMs: number, units: readonly number[]): number[] {
  let nowMs = fromMs;
  return units.map((each) => {
    nowMs = Math.max(nowMs, pace.nextAtMs(nowMs));
    pace.spend(each, nowMs);
    return Math.round(nowMs - fromMs);
  });
}

describe('the pace of resource units', () => {
  it('is free until Graph says that the quota is nearly used up', () => {
    expect(moments(new UnitPace(), 1_000, [500, 500, 500])).toEqual([0, 0, 0]);
  });

  it('makes the rest last, less what is under way, and is free again afterwards', () => {
    const pace = new UnitPace();
    pace.onRemaining({ units: 120, resetMs: 10_000 }, 20, 1_000);
    expect(moments(pace, 1_000, [40, 40, 40, 1, 1])).toEqual([0, 4_000, 8_000, 10_000, 10_000]);
  });

  it('waits for the new quota when nothing is left of the old one', () => {
    const pace = new UnitPace();
    pace.onRemaining({ units: 10, resetMs: 10_000 }, 300, 0);
    expect(moments(pace, 0, [20, 20])).toEqual([0, 10_000]);
  });

  it('believes the latest figures', () => {
    const pace = new UnitPace();
    pace.onRemaining({ units: 10, resetMs: 10_000 }, 0, 0);
    pace.onRemaining({ units: 1_000, resetMs: 10_000 }, 0, 0);
    expect(moments(pace, 0, [20, 20, 20])).toEqual([0, 200, 400]);
  });

  it('brings the rate of the last seconds to nine tenths of where throttling begins', () => {
    const pace = new UnitPace();
    for (let second = 0; second < 10; second += 1) pace.spend(400, second * 1_000);
    pace.onShareUsed(1.2, 9_500);
    // 400 a second were a third too many: 300.
    expect(moments(pace, 9_500, [30, 30, 30])).toEqual([0, 100, 200]);
  });

  it('counts what a request turned out to cost', () => {
    const pace = new UnitPace();
    pace.onRemaining({ units: 100, resetMs: 10_000 }, 0, 0);
    pace.spend(10, 0);
    pace.spend(20, 0);
    pace.spend(-10, 0);
    expect(pace.nextAtMs(0)).toBe(2_000);
  });

  it('forgets what was spent more than ten seconds ago', () => {
    const pace = new UnitPace();
    pace.spend(100_000, 0);
    pace.onShareUsed(0.9, 60_000);
    // The slowest pace there is: ten units a second.
    expect(moments(pace, 60_000, [10, 10])).toEqual([0, 1_000]);
  });
});
