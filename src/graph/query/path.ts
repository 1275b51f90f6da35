import { BadUserInputError } from '../../errors.js';
import { encodeText } from './encode-text.js';

declare const pathBrand: unique symbol;
declare const segmentBrand: unique symbol;

/** A path below Graph's version root whose every parameter was validated and encoded. */
export type GraphPath = string & { readonly [pathBrand]: true };

/** One validated, percent-encoded path segment, or several where a kind of id allows it. */
export type PathSegment = string & { readonly [segmentBrand]: true };

/**
 * The only way to make a GraphPath: a template of fixed text, whose parameters are segments or other paths.
 * Nothing normalises the URLs inside a `$batch` for us, so what goes in here is what Graph reads.
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
 * Validates one parameter of a path and encodes it. Encoding does not touch dots, so `.` and `..`
 * are refused here, or `/users/../drive` would become `/drive`.
 * @param what names the parameter in the error, such as "user id"
 * @throws BadUserInputError when the text does not have the form of `pattern`
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
 * As `segment`, in the key syntax of OData: `('...')`, to stand right behind the name of a collection. Graph needs it
 * for keys that would mean something else as a segment of their own.
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_CanonicalURL
 */
export function quotedKey(text: string, pattern: RegExp, what: string): PathSegment {
  return `('${quotedText(checked(text, pattern, what))}')` as PathSegment;
}

/**
 * Text between the quotes of an OData function call in a path, such as `search(q='...')`: its own quotes are doubled,
 * then all of it is encoded.
 */
export function quotedText(text: string): PathSegment {
  return encodeSegment(text.replaceAll("'", "''"));
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Directory ids are case-insensitive: lower case makes equal reads equal. */
export function directoryId(text: string, what: string): PathSegment {
  return segment(text.toLowerCase(), guid, what);
}

const maximumPathLength = 400;
const forbiddenInNames = /["*:<>?\\|]|\p{Cc}|\p{Surrogate}/u;

/**
 * The segments of a path people read (`/Q3 #final/100%.xlsx`), each encoded on its own, without a slash
 * in front. Empty for the root.
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

/** The names of a percent-encoded path as people read them; undefined when it is not well encoded. */
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
  // The characters `encodeText` leaves alone have a meaning of their own in OData paths.
  return encodeText(text).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
