/** No JSON that is meant well is nested deeper than this: Graph's own answers take about ten levels. */
export const mostJsonLevels = 64;

/**
 * Makes parsed JSON of others safe to walk through and to copy. Removes every property `__proto__`, in place:
 * `JSON.parse` makes it an ordinary property, and `Object.assign` makes it the prototype of the copy.
 * @returns false for JSON of more than 64 nested levels, which recursive code cannot take
 */
export function sanitizeJson(json: unknown, levels = mostJsonLevels): boolean {
  if (typeof json !== 'object' || json === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(json)) return json.every((item) => sanitizeJson(item, levels - 1));
  const object = json as Record<string, unknown>;
  // Faster than Object.values, which makes a list of each object. What JSON.parse made inherits nothing enumerable.
  for (const name in object) {
    const value = object[name];
    if (name === '__proto__') delete object[name];
    else if (typeof value === 'object' && !sanitizeJson(value, levels - 1)) return false;
  }
  return true;
}
