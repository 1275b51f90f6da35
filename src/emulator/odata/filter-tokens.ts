import type { Literal } from './filter-syntax.js';
import { badRequest } from '../graph-errors.js';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'literal'; readonly literal: Literal; readonly at: number }
  | { readonly kind: 'punctuation'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

const guidPattern = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const dateTimePattern =
  '\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,7})?)?(?:Z|[+-]\\d{2}:\\d{2}))?';
const pattern = new RegExp(
  [
    `(?<space>\\s+)`,
    `(?<string>'(?:[^']|'')*')`,
    `(?<guid>${guidPattern})(?![\\w-])`,
    `(?<dateTime>${dateTimePattern})(?![\\w-])`,
    `(?<number>-?\\d+(?:\\.\\d+)?)(?!\\w)`,
    `(?<word>[A-Za-z_][\\w.]*(?:/[$A-Za-z_][\\w.$]*)*)`,
    `(?<punctuation>[(),:])`,
  ].join('|'),
  'y',
);

export function syntaxError(text: string, at: number): Error {
  return badRequest(`Invalid filter clause: Syntax error at position ${at} in '${text}'.`);
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw syntaxError(text, at);
    const [kind, matched] = Object.entries(groups).find(([, value]) => value !== undefined)!;
    if (kind !== 'space') tokens.push(tokenOf(kind, matched, at));
    at = pattern.lastIndex;
  }
  tokens.push({ kind: 'end', at });
  return tokens;
}

function tokenOf(kind: string, text: string, at: number): Token {
  switch (kind) {
    case 'string':
      return {
        kind: 'literal',
        at,
        literal: { type: 'string', value: text.slice(1, -1).replaceAll("''", "'") },
      };
    case 'guid':
      return { kind: 'literal', at, literal: { type: 'guid', value: text.toLowerCase() } };
    case 'dateTime':
      return { kind: 'literal', at, literal: { type: 'dateTime', value: Date.parse(text) } };
    case 'number':
      return { kind: 'literal', at, literal: { type: 'number', value: Number(text) } };
    case 'word':
      return wordToken(text, at);
    default:
      return { kind: 'punctuation', text, at };
  }
}

function wordToken(text: string, at: number): Token {
  if (text === 'true' || text === 'false') {
    return { kind: 'literal', at, literal: { type: 'boolean', value: text === 'true' } };
  }
  if (text === 'null') return { kind: 'literal', at, literal: { type: 'null', value: null } };
  return { kind: 'word', text, at };
}
