/** At most this many attempts for one Graph request. */
export const maximumAttempts = 3;

const retryableStatuses: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Whether a read that was answered with this status may succeed when repeated. */
export function isRetryableStatus(status: number): boolean {
  return retryableStatuses.has(status);
}

const firstDelayMs = 500;

/**
 * How long to wait before the next attempt. What Graph asked for is a floor: jitter is added, never subtracted.
 * @param attempt the attempt that failed, from 1
 * @param random from 0 to 1
 */
export function delayBeforeRetryMs(attempt: number, askedMs: number | undefined, random: number): number {
  const spread = firstDelayMs * 2 ** (attempt - 1);
  return askedMs === undefined ? spread * (0.5 + random / 2) : askedMs + spread * 0.25 * random;
}
