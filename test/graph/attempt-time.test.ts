import { isLate, timeoutMsOf } from '../../src/graph/attempt-time.js';

describe('an attempt', () => {
  it.each([
    ['files', 25_000],
    ['directory', 10_000],
    ['signIns', 10_000],
  ] as const)('of %s may take %i ms', (workload, expected) => {
    expect(timeoutMsOf(workload)).toBe(expected);
  });

  it.each([
    ['files', 10_000, false],
    ['files', 10_001, true],
    ['directory', 10_001, false],
  ] as const)('of %s that took %i ms is late: %s', (workload, tookMs, expected) => {
    expect(isLate(workload, tookMs)).toBe(expected);
  });
});
