import { BadUserInputError } from '../../errors.js';
import { encodeText } from './encode-text.js';

declare const pathBrand: unique symbol;
declare const segmentBrand: unique symbol;

/** A path below Graph's version root. Each parameter in it was validated and encoded. */
export type GraphPath = string & { readonly [pathBrand]: true };

/** One validated and percent-encoded segment of a path, or several if the kind of id allows this. */
export type PathSegment = string & { readonly [segmentBrand]: true };

/**
 * The only way to make a GraphPath: a template of fixed text. Its parameters are segments or other paths. Nothing
 * normalises the URLs inside a `$batch`, so Graph reads exactly this text.
 */
export function graphPath(
  literals: TemplateStringsArray,
  ...parameters: readonly (GraphPath | PathSegment)[]
): GraphPath {
  let path = literals[0]!;
  for (let index = 0; index < parameters.length; index += 1) {
    path += parameters[index]! + literals[index + 1]!;
  }
  return path as GraphPath;
}

/**
 * Validates one parameter of a path and encodes it. Encoding does not change dots. Therefore `.` and `..` are refused
 * here. Otherwise `/users/../drive` would become `/drive`.
 * @param what the name of the parameter in the error, such as "user id"
 * @throws BadUserInputError if the text does not match `pattern`
 */
export function segment(text: string, pattern: RegExp, what: string): PathSegment {
  return encodeSegment(checked(text, pattern, what));
}

function checked(text: string, pattern: RegExp, what: string): string {
  if (pattern.test(text) && text !== '.' && text !== '..') return text;
  throw new BadUserInputError(`This is not a ${what}.`, {
    hint: `Pass the ${what} exactly as the gateway or Microsoft Graph returned it.`,
  });
}

/**
 * Like `segment`, in the key syntax of OData: `('...')` directly after the name of a collection. Graph needs this form
 * for keys that have another meaning as a segment of their own.
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_CanonicalURL
 */
export function quotedKey(text: string, pattern: RegExp, what: string): PathSegment {
  return `('${quotedText(checked(text, pattern, what))}')` as PathSegment;
}

/**
 * Text between the quotes of an OData function call in a path, such as `search(q='...')`. First the quotes in the text
 * are doubled, then the whole text is encoded.
 */
export function quotedText(text: string): PathSegment {
  return encodeSegment(text.replaceAll("'", "''"));
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id of an object of the directory. Letter case does not matter there: lower case makes equal reads equal. */
export function directoryId(text: string, what: string): PathSegment {
  return segment(text.toLowerCase(), guid, what);
}

const maximumPathLength = 400;
const forbiddenInNames = /["*:<>?\\|]|\p{Cc}|\p{Surrogate}/u;

/**
 * The segments of a path as people write it, such as `/Q3 #final/100%.xlsx`. Each segment is encoded separately. There
 * is no slash at the beginning. The root is an empty text.
 * https://learn.microsoft.com/graph/onedrive-addressing-driveitems
 */
export function humanPath(path: string): PathSegment {
  const names = path.split('/').filter((name) => name !== '');
  const refused = names.some((name) => name === '.' || name === '..' || forbiddenInNames.test(name));
  if (!path.startsWith('/') || refused || path.length > maximumPathLength) {
    throw new BadUserInputError('This is not a path of an item.', {
      hint:
        'Write the names as they are, not encoded, with "/" between and in front, at most 400 characters: ' +
        '/Reports/Q3 #final.xlsx. "/" is the root.',
    });
  }
  return names.map(encodeSegment).join('/') as PathSegment;
}

/** The percent-encoded path as people write it. Undefined if the encoding is wrong. */
export function decodeHumanPath(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function encodeSegment(text: string): PathSegment {
  return text.replace(/[^\w.~-]+/g, encodeCharacters) as PathSegment;
}

function encodeCharacters(text: string): string {
  // `encodeText` does not encode these characters, but they have a meaning in OData paths.
  return encodeText(text).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
