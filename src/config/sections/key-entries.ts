import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLSeq,
} from 'yaml';

/** An API key as it stands in a configuration file. */
export interface KeyEntry {
  readonly caller: string;
  readonly id: string;
  /** As it is written; undefined when it is not. */
  readonly expires: string | undefined;
}

/** The keys in a configuration file. Nothing else in it is looked at, so no secret has to be at hand. */
export function keyEntries(text: string): KeyEntry[] {
  return locateKeys(parse(text)).map(({ entry }) => entry);
}

/** What became of an attempt to take a key out of a configuration file. */
export type Revocation =
  | { readonly kind: 'revoked'; readonly text: string; readonly caller: string }
  | { readonly kind: 'unknown' }
  /** It is there, and cannot be taken out safely. Lines count from 1. */
  | {
      readonly kind: 'by-hand';
      readonly caller: string;
      readonly firstLine: number;
      readonly lastLine: number;
    };

/**
 * Takes the entry of a key out of a configuration file. Only the characters of the entry go: comments, quotes and
 * layout stay as they are. What comes out is read again, and must be the same but for that entry.
 */
export function withoutKey(text: string, id: string): Revocation {
  const lines = new LineCounter();
  const document = parse(text, lines);
  const found = locateKeys(document).find(({ entry }) => entry.id === id);
  if (found === undefined) return { kind: 'unknown' };
  const { entry, list, position } = found;
  const [start, end] = rangeOf(list.items[position] as Node);
  const changed = cut(text, list, position);
  if (changed !== undefined && isSameBut(text, changed, entry)) {
    return { kind: 'revoked', text: changed, caller: entry.caller };
  }
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const { caller } = entry;
  return { kind: 'by-hand', caller, firstLine: lineAt(start), lastLine: lineAt(Math.max(start, end - 1)) };
}

interface LocatedKey {
  readonly entry: KeyEntry;
  readonly list: YAMLSeq;
  readonly position: number;
}

/** @throws Error when the text is no YAML */
function parse(text: string, lineCounter?: LineCounter): Document {
  const document = parseDocument(text, { prettyErrors: false, ...(lineCounter && { lineCounter }) });
  if (document.errors.length > 0) throw new Error('The configuration is not valid YAML.');
  return document;
}

function locateKeys(document: Document): LocatedKey[] {
  const callers = document.get('callers');
  if (!isMap(callers)) return [];
  return callers.items.flatMap(({ key, value }) => {
    const caller = isScalar(key) ? String(key.value) : '';
    const list = isMap(value) ? value.get('apiKeys') : undefined;
    if (!isSeq(list)) return [];
    return list.items.flatMap((item, position): LocatedKey[] => {
      if (!isMap(item) || typeof item.get('id') !== 'string') return [];
      const expires = item.get('expires');
      const text = typeof expires === 'string' ? expires : undefined;
      return [{ entry: { caller, id: item.get('id') as string, expires: text }, list, position }];
    });
  });
}

/** Undefined where it cannot be done by leaving characters out. */
function cut(text: string, list: YAMLSeq, position: number): string | undefined {
  const [listStart, listEnd] = rangeOf(list);
  if (list.items.length === 1) {
    // An empty list has to be written: nothing at all would be no list.
    const rest = text.slice(listStart, listEnd);
    const isCommented = !list.flow && rest.includes('#');
    return isCommented
      ? undefined
      : `${text.slice(0, listStart)}[]${/\n?$/.exec(rest)![0]}${text.slice(listEnd)}`;
  }
  const [start, end] = rangeOf(list.items[position] as Node);
  const next = list.items[position + 1] as Node | undefined;
  if (list.flow === true) {
    if (next !== undefined) return text.slice(0, start) + text.slice(rangeOf(next)[0]);
    const before = rangeOf(list.items[position - 1] as Node)[1];
    return text.slice(0, before) + text.slice(end);
  }
  // The dash and the indentation in front belong to the entry, and so does the rest of its last line.
  const lineStart = text.lastIndexOf('\n', start) + 1;
  if (!/^ *- *$/.test(text.slice(lineStart, start))) return undefined;
  const lastLineEnd = text.indexOf('\n', Math.max(start, end - 1));
  return text.slice(0, lineStart) + (lastLineEnd < 0 ? '' : text.slice(lastLineEnd + 1));
}

/** Where a node begins, and where its value ends. */
function rangeOf({ range }: Node): [number, number] {
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

function isSameBut(before: string, after: string, { caller, id }: KeyEntry): boolean {
  const expected = parse(before).toJS() as { callers: Record<string, { apiKeys: { id?: unknown }[] }> };
  const owner = expected.callers[caller]!;
  owner.apiKeys = owner.apiKeys.filter((key) => key.id !== id);
  try {
    return isDeepStrictEqual(parse(after).toJS(), expected);
  } catch {
    return false;
  }
}
