import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FairScheduler } from './fair-scheduler.js';

/** An answer with at most this many values is written at once. */
const shortCharacters = 32 * 1024;
/** What a value counts for that is no text: a number, or the braces around an object. */
const charactersOfOther = 4;
/** Up to this size an answer is sent in one piece: a stream of its parts takes more CPU time. */
const bytesAtOnce = 512 * 1024;
/** How many characters are written at a time. */
const charactersAtOnce = 64 * 1024;
/** That takes as long as this many values take to be made. */
const valuesAtOnce = 1_500;

/**
 * Writes the JSON of answers. A long one is written and encoded in turns, and is never one text in memory: 5 MB at once
 * held up everybody for more than 100 ms.
 */
export class AnswerWriter {
  readonly #scheduler: FairScheduler;
  /** Long answers on their way through Apollo Server, which hands on nothing but texts, by the text in their place. */
  readonly #onTheirWay = new Map<string, readonly Buffer[]>();
  #count = 0;

  constructor(scheduler: FairScheduler) {
    this.#scheduler = scheduler;
  }

  /** What stands for the answer until it is sent: its JSON, with the end of line that Apollo Server adds. */
  write(answer: object): string | Promise<string> {
    // Most answers are short, and this is faster than to write each part.
    if (charactersLeft(answer, shortCharacters) >= 0) return `${JSON.stringify(answer)}\n`;
    const text = new LongText();
    const writing = writeValue(answer, text);
    if (writing.next().done === true) return `${text.rest}\n`;
    return this.#goOn(writing, text);
  }

  async #goOn(writing: Generator<void>, text: LongText): Promise<string> {
    const scheduler = this.#scheduler.join('');
    do await scheduler.take(valuesAtOnce);
    while (writing.next().done !== true);
    this.#count += 1;
    const placeholder = `answer ${this.#count}`;
    this.#onTheirWay.set(placeholder, [...text.parts, Buffer.from(`${text.rest}\n`)]);
    return placeholder;
  }

  /** The body to send in place of what `write` returned; undefined for a payload that is sent as it is. */
  bodyFor(payload: unknown, reply: FastifyReply): Buffer | Readable | undefined {
    if (typeof payload !== 'string') return undefined;
    const parts = this.#onTheirWay.get(payload);
    if (parts === undefined) return undefined;
    this.#onTheirWay.delete(payload);
    const bytes = parts.reduce((sum, { length }) => sum + length, 0);
    reply.header('content-length', bytes);
    if (bytes <= bytesAtOnce) return Buffer.concat(parts, bytes);
    return Readable.from(parts, { objectMode: false });
  }
}

/** Put together of many short texts: as many as are written at a time become one part. */
class LongText {
  readonly parts: Buffer[] = [];
  #pieces: string[] = [];
  #characters = 0;

  /** Returns whether this is enough for one turn. */
  add(piece: string): boolean {
    this.#pieces.push(piece);
    this.#characters += piece.length;
    if (this.#characters < charactersAtOnce) return false;
    this.parts.push(Buffer.from(this.rest));
    this.#pieces = [];
    this.#characters = 0;
    return true;
  }

  /** What is behind the parts. */
  get rest(): string {
    return this.#pieces.join('');
  }
}

/** Yields where it may be interrupted. */
function* writeValue(value: object, text: LongText): Generator<void> {
  if (Array.isArray(value)) {
    yield* writeList(value, text);
    return;
  }
  let separator = '{';
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (part === undefined) continue;
    const start = `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    yield* writePart(start, part, text);
  }
  if (text.add(separator === '{' ? '{}' : '}')) yield;
}

/** Entries that are short together are written by one JSON.stringify, which is faster than one for each. */
function* writeList(list: readonly unknown[], text: LongText): Generator<void> {
  let separator = '[';
  for (let at = 0; at < list.length; separator = ',') {
    const end = endOfShort(list, at);
    if (end > at) {
      const entries = JSON.stringify(list.slice(at, end));
      if (text.add(separator + entries.slice(1, -1))) yield;
      at = end;
    } else {
      yield* writePart(separator, list[at], text);
      at += 1;
    }
  }
  if (text.add(separator === '[' ? '[]' : ']')) yield;
}

function* writePart(start: string, part: unknown, text: LongText): Generator<void> {
  if (!isObject(part)) {
    if (text.add(start + JSON.stringify(part))) yield;
    return;
  }
  if (text.add(start)) yield;
  yield* writeValue(part, text);
}

/** Where the entries end that are short together, from this one on. */
function endOfShort(list: readonly unknown[], start: number): number {
  let left = shortCharacters;
  for (let at = start; at < list.length; at += 1) {
    left = charactersLeft(list[at], left);
    if (left < 0) return at;
  }
  return list.length;
}

/** What is left of so many characters behind the JSON of a value, roughly; below zero where it has more. */
function charactersLeft(value: unknown, characters: number): number {
  if (typeof value === 'string') return characters - value.length;
  let left = characters - charactersOfOther;
  if (!isObject(value)) return left;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && left >= 0; at += 1) left = charactersLeft(value[at], left);
    return left;
  }
  for (const key in value) {
    left = charactersLeft((value as Record<string, unknown>)[key], left - key.length);
    if (left < 0) break;
  }
  return left;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
