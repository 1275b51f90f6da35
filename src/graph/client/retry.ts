/**
 * At most this many attempts for one Graph request: one and the three retries Microsoft's own clients make, and
 * one more because a batch of ours shares what strikes it. What keeps an outage from being made worse is not this
 * number but RetryBudget and CircuitBreaker.
 */
export const maximumAttempts = 5;

/** So often Graph may ask to come back later, which is no failure but its way of spreading the load. */
export const maximumThrottles = 8;

const retryableStatuses: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Whether a read that was answered with this status may succeed when retried. */
export function isRetryableStatus(status: number): boolean {
  return retryableStatuses.has(status);
}

const firstDelayMs = 500;

/**
 * How long to wait before retrying what failed without a word about when to come back.
 * @param failures how often it has failed, from 1
 * @param random from 0 to 1
 */
export function delayBeforeRetryMs(failures: number, random: number): number {
  return firstDelayMs * 2 ** (failures - 1) * (0.5 + random / 2);
}

const shortestJitterMs = 50;
const longestJitterMs = 1_000;
const longestUnsolicitedMs = 30_000;

/**
 * How long to leave Graph alone after it throttled. What it asks for is a floor: jitter is added, never subtracted,
 * so that several gateways do not come back at the same moment.
 * @param throttles how often in a row, from 1; matters only when Graph did not say how long
 * @param random from 0 to 1
 */
export function closedForMs(requestedMs: number | undefined, throttles: number, random: number): number {
  const floorMs = requestedMs ?? Math.min(longestUnsolicitedMs, 1_000 * 2 ** Math.max(0, throttles - 1));
  return floorMs + random * Math.min(longestJitterMs, Math.max(shortestJitterMs, floorMs / 10));
}
