import type { OperationTurns } from './fair-turns.js';

/** How many characters are written at a time, and how many take as long as one value takes to be made. */
const charactersAtOnce = 128 * 1024;
const charactersPerValue = 128;

/**
 * JSON as `JSON.stringify` writes it, with the end of line that Apollo Server adds. A long one is written in turns:
 * 10 MB at once would hold up everybody for 50 to 100 ms.
 */
export function writeAnswer(answer: object, turns: OperationTurns): string | Promise<string> {
  const text: Text = { pieces: [], characters: 0 };
  const writing = write(answer, text);
  if (writing.next().done === true) return finished(text);
  return goOn(writing, text, turns);
}

async function goOn(writing: Generator<void>, text: Text, turns: OperationTurns): Promise<string> {
  do await turns.take(charactersAtOnce / charactersPerValue);
  while (writing.next().done !== true);
  return finished(text);
}

interface Text {
  readonly pieces: string[];
  /** Since the last turn. */
  characters: number;
}

function finished({ pieces }: Text): string {
  return `${pieces.join('')}\n`;
}

/** Yields where it may be interrupted. */
function* write(value: object, text: Text): Generator<void> {
  const isList = Array.isArray(value);
  let separator = isList ? '[' : '{';
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (part === undefined) continue;
    add(isList ? separator : `${separator}${JSON.stringify(key)}:`, text);
    separator = ',';
    if (isNested(part)) yield* write(part, text);
    else add(JSON.stringify(part), text);
    if (text.characters < charactersAtOnce) continue;
    text.characters = 0;
    yield;
  }
  const isEmpty = separator !== ',';
  add(`${isEmpty ? separator : ''}${isList ? ']' : '}'}`, text);
}

function add(piece: string, text: Text): void {
  text.pieces.push(piece);
  text.characters += piece.length;
}

/** Whether there are objects in this one. One that has none is small, and JSON.stringify is faster. */
function isNested(value: unknown): value is object {
  if (!isObject(value)) return false;
  for (const key in value) if (isObject((value as Record<string, unknown>)[key])) return true;
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
