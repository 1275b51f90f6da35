import { BadUserInputError } from '../../errors.js';

/**
 * The percent-encoded text.
 * @throws BadUserInputError for half a character: JSON can contain it, but it has no encoding
 */
export function encodeText(text: string): string {
  return encodeURIComponent(wholeCharacters(text));
}

/**
 * The text itself, if all its characters are whole. Half a character is refused and not replaced, because the result
 * would be another text.
 * @throws BadUserInputError
 */
export function wholeCharacters(text: string): string {
  if (!/\p{Surrogate}/u.test(text)) return text;
  throw new BadUserInputError('A text contains half a character.', {
    hint: 'The text was cut inside a character that takes two units of UTF-16, such as an emoji. Send the whole character.',
  });
}
