import { BadUserInputError } from '../errors.js';

const longestTerm = 200;

/**
 * A text as one term of SharePoint's query language: in quotes, so that no word in it is an operator, and a property
 * like `path:` is nothing but text. https://learn.microsoft.com/sharepoint/dev/general-development/keyword-query-language-kql-syntax-reference
 * @throws BadUserInputError
 */
export function searchTerm(text: string): string {
  // A quote cannot be written inside quotes, and separates words like a space.
  const words = text.replace(/["\p{Cc}]/gu, ' ').trim();
  if (words === '' || words.length > longestTerm) {
    throw new BadUserInputError(`A text to search for has 1 to ${longestTerm} characters.`, {
      hint: 'Give a word or a phrase that stands in what you look for.',
    });
  }
  return `"${words}"`;
}
