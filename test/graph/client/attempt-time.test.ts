import { isLate, timeoutMsOf } from '../../../src/graph/client/attempt-time.js';

describe('an attempt', () => {
  it.each([
    ['files', 25_000],
    ['directory', 10_000],
    ['signIns', 10_000],
  ] as const)('of %s may take %i ms', (workload, expected) => {
    expect(timeoutMsOf(workload)).toBe(expected);
  });

  it.each([
    [10_000, false],
    [10_001, true],
  ])('that took %i ms is late: %s', (tookMs, expected) => {
    expect(isLate(tookMs)).toBe(expected);
  });
});
