/** Moments in the data are counted back from here, so that they never depend on today's date. */
export const newestMs = Date.UTC(2026, 5, 1);

export const dayMs = 86_400_000;

/** As Graph writes it: UTC, without fractions of a second. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

export function daysAgo(days: number): string {
  return timestamp(newestMs - days * dayMs);
}
