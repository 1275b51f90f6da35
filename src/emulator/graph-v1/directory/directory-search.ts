import type { DirectoryType } from './directory-type.js';
import { unknownProperty, unsupportedQuery } from '../../graph-errors.js';
import type { Search } from '../../odata/search.js';

type SearchedType = Pick<DirectoryType, 'name' | 'title' | 'properties'>;

/** Only text that can be filtered can be searched. */
export function checkSearch(search: Search, description: SearchedType): void {
  if (search.kind !== 'clause') {
    for (const operand of search.operands) checkSearch(operand, description);
    return;
  }
  const { property } = search;
  const { name, title, properties } = description;
  const known = Object.hasOwn(properties, property) ? properties[property] : undefined;
  if (!known) throw unknownProperty(property, name);
  if (known.type !== 'string' || !known.filter) {
    throw unsupportedQuery(
      `Unsupported or invalid search clause specified for property '${property}' of resource '${title}'.`,
    );
  }
}

const brokenIntoWords = ['displayName', 'description'];

/** Names and descriptions are broken into words, and each word of the search must begin one; other text must begin with it. */
export function searchMatches(search: Search, record: Readonly<Record<string, unknown>>): boolean {
  if (search.kind !== 'clause') {
    const matches = (operand: Search) => searchMatches(operand, record);
    return search.kind === 'and' ? search.operands.every(matches) : search.operands.some(matches);
  }
  const value = record[search.property];
  if (typeof value !== 'string') return false;
  if (!brokenIntoWords.includes(search.property))
    return value.toLowerCase().startsWith(search.text.toLowerCase());
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
