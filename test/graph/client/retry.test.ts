import { closedForMs, delayBeforeRetryMs, isRetryableStatus } from '../../../src/graph/client/retry.js';

describe('the wait before retrying what failed', () => {
  it('doubles with each failure', () => {
    expect([1, 2, 3].map((failures) => delayBeforeRetryMs(failures, 1))).toEqual([500, 1000, 2000]);
    expect([1, 2, 3].map((failures) => delayBeforeRetryMs(failures, 0))).toEqual([250, 500, 1000]);
  });
});

describe('the time a gate stays closed', () => {
  it.each([0, 1_000, 2_128, 10_000, 3_600_000])('never undercuts the %i ms Graph asked for', (askedMs) => {
    for (const random of [0, 0.5, 1]) {
      expect(closedForMs(askedMs, 1, random)).toBeGreaterThanOrEqual(askedMs);
      expect(closedForMs(askedMs, 7, random)).toBeLessThanOrEqual(askedMs + 1_000);
    }
    expect(closedForMs(askedMs, 1, 1)).toBeGreaterThan(askedMs);
  });

  it('doubles while Graph throttles without saying for how long, up to half a minute', () => {
    expect([1, 2, 3, 6, 60].map((throttles) => closedForMs(undefined, throttles, 0))).toEqual([
      1_000, 2_000, 4_000, 30_000, 30_000,
    ]);
  });
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
])('a read answered with %i may be retried: %s', (status, expected) => {
  expect(isRetryableStatus(status)).toBe(expected);
});
