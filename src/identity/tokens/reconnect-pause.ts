const firstMs = 1_000;
const longestMs = 10_000;

/**
 * How long to wait in milliseconds before the next try to connect, after this many failures in a row. A service that
 * cannot be reached is not burdened by a try, and may be back at any moment.
 */
export function reconnectPauseMs(failures: number): number {
  return Math.min(firstMs * 2 ** (failures - 1), longestMs);
}
