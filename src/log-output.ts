import { setTimeout as wait } from 'node:timers/promises';
import type { Append } from './standard-stream.js';

/** Where log lines go: they wait in a buffer of bounded size, so nothing that logs ever waits for the reader. */
export interface LogOutput {
  /** Takes a line with its line break. */
  write(line: string): void;
  /** How many lines were dropped since the start, because they were not read in time or could not be written. */
  readonly droppedLines: number;
  /** Resolves when everything is written or cannot be written, and after `withinMs` milliseconds at the latest. */
  flush(withinMs: number): Promise<void>;
}

export interface LogOutputOptions {
  readonly append: Append;
  /** How much text may wait, in characters; 1 MiB unless given. */
  readonly mostWaiting?: number;
}

/** So much text is written at a time: as much as a pipe takes at once. */
const chunkCharacters = 64 * 1024;

/** Writes lines in their order. Lines for which there is no room are counted, and a line in their place says so. */
export function createLogOutput(options: LogOutputOptions): LogOutput {
  return new BufferedOutput(options);
}

/** A line, or the number of lines that are missing here. */
type Entry = string | number;

class BufferedOutput implements LogOutput {
  droppedLines = 0;
  readonly #append: Append;
  readonly #mostWaiting: number;
  readonly #entries: Entry[] = [];
  #waiting = 0;
  #writing: Promise<void> | undefined;

  constructor({ append, mostWaiting = 1024 * 1024 }: LogOutputOptions) {
    this.#append = append;
    this.#mostWaiting = mostWaiting;
  }

  write(line: string): void {
    if (this.#waiting + line.length > this.#mostWaiting) {
      this.#drop(1, this.#entries.length);
    } else {
      this.#entries.push(line);
      this.#waiting += line.length;
    }
    this.#writing ??= this.#writeAll();
  }

  async flush(withinMs: number): Promise<void> {
    const limit = new AbortController();
    await Promise.race([
      this.#writing,
      wait(withinMs, undefined, { signal: limit.signal }).catch(() => undefined),
    ]);
    limit.abort();
  }

  /** Ends when nothing waits any more. After a failure it ends as well: the next line tries again. */
  async #writeAll(): Promise<void> {
    let isFailing = false;
    while (this.#entries.length > 0 && !isFailing) {
      const chunk = this.#takeChunk();
      const text = chunk.map((entry) => (typeof entry === 'string' ? entry : gapLine(entry))).join('');
      try {
        await this.#append(text);
      } catch {
        isFailing = true;
        this.#lose(chunk);
      }
      for (const entry of chunk) if (typeof entry === 'string') this.#waiting -= entry.length;
    }
    this.#writing = undefined;
  }

  #takeChunk(): Entry[] {
    let characters = 0;
    const isTooMuch = (entry: Entry): boolean =>
      (characters += typeof entry === 'string' ? entry.length : 0) > chunkCharacters;
    const end = this.#entries.findIndex(isTooMuch);
    return this.#entries.splice(0, end === -1 ? this.#entries.length : Math.max(end, 1));
  }

  /** What could not be written is missing at the beginning of what still waits. */
  #lose(chunk: readonly Entry[]): void {
    for (const entry of chunk) {
      if (typeof entry === 'string') this.#drop(1, 0);
      else this.#addGap(entry, 0);
    }
  }

  #drop(lines: number, place: number): void {
    this.droppedLines += lines;
    this.#addGap(lines, place);
  }

  /** Lines are missing at a place: before the first entry, or behind the last one. */
  #addGap(lines: number, place: number): void {
    const neighbour = place === 0 ? 0 : place - 1;
    const known = this.#entries[neighbour];
    if (typeof known === 'number') this.#entries[neighbour] = known + lines;
    else this.#entries.splice(place, 0, lines);
  }
}

/** In the form of every other line of the log, with the level "warn". */
function gapLine(lines: number): string {
  const time = new Date().toISOString();
  const reason = `${lines} log lines were dropped: they were not read in time, or could not be written.`;
  return `${JSON.stringify({ level: 40, time, dropped: lines, reason, msg: 'log lines were dropped' })}\n`;
}
