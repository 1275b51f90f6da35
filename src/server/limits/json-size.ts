import { mostJsonLevels } from '../../sanitize-json.js';

const mostValues = 10_000;

/** What is too much about parsed JSON, whatever its length as text; undefined when nothing is. */
export function excessOfJson(json: unknown): string | undefined {
  let values = 0;
  // Not recursive: the levels may be as many as the text is long.
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (values > mostValues) return `more than ${mostValues} values`;
    if (depth > mostJsonLevels) return `more than ${mostJsonLevels} nested levels`;
    level = level.flatMap(partsOf);
  }
  return undefined;
}

function partsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
