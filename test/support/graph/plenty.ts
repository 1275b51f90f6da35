/** Limits of a caller who is not to be held up by any. */
export const plenty = {
  unitsPerOperation: 500,
  valuesPerOperation: 200_000,
  requestsPerSecond: 100_000,
  concurrentOperations: 10_000,
  unitsPerMinute: 1_000_000_000,
  unitsPerDay: 1_000_000_000,
  missesPerMinute: 1_000_000,
};
