import { BadUserInputError } from '../../errors.js';
import { wholeCharacters } from '../../graph/query/encode-text.js';

const longestText = 200;

/**
 * A text as one phrase of SharePoint's query language, for `/search/query`: in quotes, so that no word in it is an
 * operator, and a property like `path:` is nothing but text.
 * https://learn.microsoft.com/sharepoint/dev/general-development/keyword-query-language-kql-syntax-reference
 * @throws BadUserInputError
 */
export function searchPhrase(text: string): string {
  // A quote cannot be written inside quotes, and separates words like a space.
  const words = wholeCharacters(text.replace(/["\p{Cc}]/gu, ' ').trim());
  if (!isOfLength(words)) throw notSearchable(`has 1 to ${longestText} characters`);
  return `"${words}"`;
}

/**
 * A text to search sites for, as it is: Microsoft documents quotes for `/search/query` only, and elsewhere they are a
 * part of the text. https://learn.microsoft.com/graph/api/site-search
 * @throws BadUserInputError
 */
export function searchText(text: string): string {
  const wanted = wholeCharacters(text.trim());
  if (!isOfLength(wanted)) throw notSearchable(`has 1 to ${longestText} characters`);
  if (/\p{Cc}/u.test(wanted)) throw notSearchable('has no control characters, such as line breaks');
  return wanted;
}

/**
 * As `searchText`, to search one drive for: the text is a part of a path there, in which Graph refuses a slash, encoded
 * or not. https://learn.microsoft.com/graph/api/driveitem-search,
 * https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/3999
 * @throws BadUserInputError
 */
export function driveSearchText(text: string): string {
  const wanted = searchText(text);
  if (!wanted.includes('/')) return wanted;
  throw new BadUserInputError('Microsoft Graph takes no "/" in a text to search a drive for.', {
    hint: 'Search for the words before or behind it, or use "search" of the tenant, which takes it.',
  });
}

function isOfLength(text: string): boolean {
  return text !== '' && text.length <= longestText;
}

function notSearchable(form: string): BadUserInputError {
  return new BadUserInputError(`A text to search for ${form}.`, {
    hint: 'Give a word or a phrase that stands in what you look for.',
  });
}
