import { BadUserInputError } from '../../errors.js';

/**
 * A text, percent-encoded.
 * @throws BadUserInputError for half a character, which JSON can carry and which has no encoding
 */
export function encodeText(text: string): string {
  return encodeURIComponent(wholeCharacters(text));
}

/**
 * The text, if Graph can be sent it. What is put in the place of half a character would be another text.
 * @throws BadUserInputError
 */
export function wholeCharacters(text: string): string {
  if (!/\p{Surrogate}/u.test(text)) return text;
  throw new BadUserInputError('A text contains half a character.', {
    hint: 'The text was cut inside a character that takes two units of UTF-16, such as an emoji. Send the whole character.',
  });
}
