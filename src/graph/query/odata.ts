import { encodeText } from './encode-text.js';

// The one place where text of callers becomes OData: first it is made a literal, then the whole option is encoded.
// https://learn.microsoft.com/graph/query-parameters#escaping-single-quotes

/** Text as a literal: in single quotes, with those inside doubled. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Text as one clause of `$search`. What would end the clause, or escape its end, is left out; so is `&`, which Graph
 * does not take here in any spelling. It breaks the text into words at such signs all the same.
 * https://learn.microsoft.com/graph/search-query-parameter
 * @returns undefined when nothing is left to search for
 */
export function searchClause(property: string, text: string): string | undefined {
  const cleaned = text
    .replace(/["\\&]|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return cleaned === '' ? undefined : `"${property}:${cleaned}"`;
}

/** The value of a query option, percent-encoded once; signs that mean nothing in a query stay readable. */
export function encodeOption(text: string): string {
  return encodeText(text)
    .replace(/%(?:2C|2F|3A|24|40)/g, decodeURIComponent)
    .replaceAll("'", '%27');
}
