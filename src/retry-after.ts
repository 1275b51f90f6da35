/** Longer than a week nobody means it. SharePoint was seen to ask for 41 hours. */
const longestBelievableMs = 7 * 24 * 60 * 60_000;

/**
 * How long a Retry-After header asks to wait, in milliseconds, never negative: seconds, also with a fraction
 * (`2.128`), or an HTTP-date, which is read against the answer's own Date so that our clock does not matter.
 * Undefined when it is absent or unreadable.
 */
export function retryAfterMs(
  retryAfter: string | undefined,
  date: string | undefined,
  nowMs: number,
): number | undefined {
  const text = retryAfter?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Math.round(Number(text) * 1000), longestBelievableMs);
  // Date.parse takes nearly anything for a date, "-5" included.
  const untilMs = /^[A-Za-z]{3,9}, /.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(untilMs)) return undefined;
  const sentMs = Date.parse(date ?? '');
  return Math.min(Math.max(0, untilMs - (Number.isNaN(sentMs) ? nowMs : sentMs)), longestBelievableMs);
}
