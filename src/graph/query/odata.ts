import { encodeText } from './encode-text.js';

// Only this file turns the text of callers into OData. First the text becomes a literal, then the whole option is
// encoded.
// https://learn.microsoft.com/graph/query-parameters#escaping-single-quotes

/** The text as a literal: in single quotes. Single quotes inside the text are doubled. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The text as one clause of `$search`. A space replaces each character that would end the clause or escape its end. It
 * also replaces `&`, because Graph refuses it here in every encoding. This loses nothing: Graph splits the text into
 * words at such characters anyway.
 * https://learn.microsoft.com/graph/search-query-parameter
 * @returns undefined if no searchable text is left
 */
export function searchClause(property: string, text: string): string | undefined {
  const cleaned = text
    .replace(/["\\&]|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return cleaned === '' ? undefined : `"${property}:${cleaned}"`;
}

/** The value of a query option, percent-encoded once. Characters without a meaning in a query stay readable. */
export function encodeOption(text: string): string {
  return encodeText(text)
    .replace(/%(?:2C|2F|3A|24|40)/g, decodeURIComponent)
    .replaceAll("'", '%27');
}
