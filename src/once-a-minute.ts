const minuteMs = 60_000;

/**
 * Reports events at most once a minute: the first one at once, a later one only with its number.
 * @param nowMs a clock in milliseconds that never goes back
 * @param report receives the number of events since the last report, and the newest of them
 * @returns the function to call at each event
 */
export function onceAMinute<Event = void>(
  nowMs: () => number,
  report: (count: number, newest: Event) => void,
): (event: Event) => void {
  let count = 0;
  let reportedAtMs = -Infinity;
  return (event) => {
    count += 1;
    const now = nowMs();
    if (now - reportedAtMs < minuteMs) return;
    reportedAtMs = now;
    report(count, event);
    count = 0;
  };
}
