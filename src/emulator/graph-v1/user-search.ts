import { userProperties } from './user-properties.js';
import { unknownProperty, unsupportedQuery } from '../graph-errors.js';
import type { Search } from '../odata/search.js';

/** Only text that can be filtered can be searched. */
export function checkUserSearch(search: Search): void {
  if (search.kind !== 'clause') {
    search.operands.forEach(checkUserSearch);
    return;
  }
  const { property } = search;
  const known = Object.hasOwn(userProperties, property) ? userProperties[property] : undefined;
  if (!known) throw unknownProperty(property, 'user');
  if (known.type !== 'string' || !known.filter) {
    throw unsupportedQuery(
      `Unsupported or invalid search clause specified for property '${property}' of resource 'User'.`,
    );
  }
}

/** displayName is broken into words, and each word of the search must begin one; other text must begin with it. */
export function searchMatches(search: Search, record: Readonly<Record<string, unknown>>): boolean {
  if (search.kind !== 'clause') {
    const matches = (operand: Search) => searchMatches(operand, record);
    return search.kind === 'and' ? search.operands.every(matches) : search.operands.some(matches);
  }
  const value = record[search.property];
  if (typeof value !== 'string') return false;
  if (search.property !== 'displayName') return value.toLowerCase().startsWith(search.text.toLowerCase());
  const words = wordsOf(value);
  return wordsOf(search.text).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** At spaces, symbols, changes of case, and between letters and digits. */
function wordsOf(text: string): string[] {
  const spaced = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4');
  return spaced.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
