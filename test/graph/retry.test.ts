import { delayBeforeRetryMs, isRetryableStatus } from '../../src/graph/retry.js';

describe('the wait before a repetition', () => {
  it('never undercuts what Graph asked for', () => {
    for (const random of [0, 0.5, 1]) {
      expect(delayBeforeRetryMs(1, 10_000, random)).toBeGreaterThanOrEqual(10_000);
      expect(delayBeforeRetryMs(2, 10_000, random)).toBeLessThanOrEqual(10_250);
    }
  });

  it('doubles with each attempt when Graph asked for nothing', () => {
    expect([1, 2, 3].map((attempt) => delayBeforeRetryMs(attempt, undefined, 1))).toEqual([500, 1000, 2000]);
  });

  it.each([
    [429, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [501, false],
  ])('status %i: %s', (status, expected) => {
    expect(isRetryableStatus(status)).toBe(expected);
  });
});
