const id = /^[\w-]{1,64}$/;
const amount = /^\d{1,9}(\.\d{1,9})?$/;

/**
 * The headers of Graph that anything is done with, and the form each must have. A value of another form might reach
 * a log, an answer or a decision, so it counts as missing.
 * https://learn.microsoft.com/graph/throttling-limits, https://learn.microsoft.com/graph/best-practices-concept
 */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['date', /^[A-Za-z]{3,9}, [\w :+-]{1,40}$/],
  ['ratelimit-remaining', amount],
  ['ratelimit-reset', amount],
  ['request-id', id],
  ['retry-after', /^(\d{1,15}(\.\d{1,9})?|[A-Za-z]{3,9}, [\w :+-]{1,40})$/],
  ['www-authenticate', /^[\x20-\x7e]{1,8192}$/],
  ['x-ms-resource-unit', /^\d{1,4}$/],
  ['x-ms-throttle-limit-percentage', amount],
]);

/** The usable headers of an answer or of a part of a `$batch`, by their names in lower case. */
export function usableHeaders(headers: Iterable<readonly [string, unknown]>): Map<string, string> {
  const usable = new Map<string, string>();
  for (const [spelling, value] of headers) {
    const name = spelling.toLowerCase();
    const text = typeof value === 'string' ? value.trim() : '';
    if (forms.get(name)?.test(text) === true) usable.set(name, text);
  }
  return usable;
}
