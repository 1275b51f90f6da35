import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FairScheduler } from './fair-scheduler.js';

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
  bodyFor(payload: unknown, reply: FastifyReply): Readable | undefined {
    if (typeof payload !== 'string') return undefined;
    const parts = this.#onTheirWay.get(payload);
    if (parts === undefined) return undefined;
    this.#onTheirWay.delete(payload);
    reply.header(
      'content-length',
      parts.reduce((sum, { length }) => sum + length, 0),
    );
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
  const isList = Array.isArray(value);
  let separator = isList ? '[' : '{';
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (part === undefined) continue;
    const start = isList ? separator : `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (!isNested(part)) {
      if (text.add(start + JSON.stringify(part))) yield;
      continue;
    }
    if (text.add(start)) yield;
    yield* writeValue(part, text);
  }
  const isEmpty = separator !== ',';
  if (text.add(`${isEmpty ? separator : ''}${isList ? ']' : '}'}`)) yield;
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
