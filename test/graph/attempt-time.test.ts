import { isLate, timeoutMsOf } from '../../src/graph/attempt-time.js';

describe('an attempt', () => {
  it.each([
    ['files', 30_000, 25_000],
    ['files', 12_000, 12_000],
    ['files', -5, 1],
    ['directory', 30_000, 10_000],
    ['signIns', 30_000, 10_000],
  ] as const)('of %s with %i ms left may take %i ms', (workload, leftMs, expected) => {
    expect(timeoutMsOf(workload, leftMs)).toBe(expected);
  });

  it.each([
    ['files', 10_000, false],
    ['files', 10_001, true],
    ['directory', 10_001, false],
  ] as const)('of %s that took %i ms is late: %s', (workload, tookMs, expected) => {
    expect(isLate(workload, tookMs)).toBe(expected);
  });
});
