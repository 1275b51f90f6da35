import { badRequest, unknownSegment } from '../../graph-errors.js';

export interface Segment {
  readonly raw: string;
  /** Percent-decoded. */
  readonly text: string;
}

// `users('key')` is OData's other way to write `users/key`, and the only one for a key that starts with `$`.
const keyed = /^([A-Za-z]+)\('((?:[^']|'')*)'\)$/;
const keyedSets = new Set([
  'users',
  'drives',
  'items',
  'organization',
  'directoryObjects',
  'groups',
  'sites',
  'lists',
]);

/** Splits a path below the version segment. */
export function parsePath(path: string): Segment[] {
  const raws = path.split('/').slice(1);
  if (raws.at(-1) === '') raws.pop();
  return raws.flatMap((raw) => {
    const text = decode(raw);
    if (text === '' || text === '.' || text === '..') throw unknownSegment(text);
    const [, set, key] = keyed.exec(text) ?? [];
    if (set === undefined || key === undefined || !keyedSets.has(set)) return [{ raw, text }];
    const plain = key.replaceAll("''", "'");
    return [
      { raw: set, text: set },
      { raw: encodeURIComponent(plain), text: plain },
    ];
  });
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw badRequest('The request URL is not valid.');
  }
}
