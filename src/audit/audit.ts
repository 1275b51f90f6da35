import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../logger.js';
import { onceAMinute } from '../once-a-minute.js';
import { encodeRecord, type AuditRecord } from './record.js';
import type { AuditSink } from './sink.js';

/** Where decisions and reads are written down. */
export interface Audit {
  /** Whether records go anywhere at all. */
  readonly isKept: boolean;
  /** Whether names of files belong into the records. */
  readonly keepsNames: boolean;
  /** Whether the last attempt to write failed. */
  readonly isFailing: boolean;
  /** Takes a record; it is written within a second. */
  record(record: AuditRecord): void;
  /** Resolves to whether all that was recorded so far is written; to false when that takes too long. */
  flush(): Promise<boolean>;
  /** Writes what is left, and closes the log. What takes too long is given up, and the log of the process says so. */
  close(): Promise<void>;
}

/** The audit of a gateway that keeps none. */
export const noAudit: Audit = {
  isKept: false,
  keepsNames: false,
  isFailing: false,
  record: () => undefined,
  flush: () => Promise.resolve(true),
  close: () => Promise.resolve(),
};

export interface AuditOptions {
  readonly sink: AuditSink;
  readonly logger: Logger;
  readonly keepsNames: boolean;
  /** Milliseconds since the epoch; the real time unless given. */
  readonly nowMs?: () => number;
  /** How long one write may take before the log counts as failing; 3 s unless given. */
  readonly mostWriteMs?: number;
}

const flushIntervalMs = 1_000;
/** So much text is written before the second is over. */
const flushCharacters = 64 * 1024;
/** So much text waits for a log that cannot be written. What comes after that is lost, and counted. */
const mostWaitingCharacters = 16 * 1024 * 1024;
/** Less than the time that a process has to close, so that it can say what it could not write. */
const usualMostWriteMs = 3_000;

/**
 * Writes records in the order they came, many at a time. While the sink fails they wait, up to a bound, and the log
 * of the process raises an alarm; what could not wait is told by a `gap` record once the sink works again.
 */
export function createAudit(options: AuditOptions): Audit {
  return new BufferedAudit(options);
}

class BufferedAudit implements Audit {
  readonly isKept = true;
  readonly keepsNames: boolean;
  readonly #sink: AuditSink;
  readonly #logger: Logger;
  readonly #nowMs: () => number;
  readonly #mostWriteMs: number;
  readonly #alarm: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  #waiting: string[] = [];
  #waitingCharacters = 0;
  /** Records that wait, or are being written. */
  #unwritten = 0;
  #lost = 0;
  #failing = false;
  #writing: Promise<boolean> | undefined;

  constructor({ sink, logger, keepsNames, nowMs = Date.now, mostWriteMs = usualMostWriteMs }: AuditOptions) {
    this.keepsNames = keepsNames;
    this.#sink = sink;
    this.#logger = logger;
    this.#nowMs = nowMs;
    this.#mostWriteMs = mostWriteMs;
    this.#alarm = onceAMinute(
      () => performance.now(),
      (_, error) => {
        const { code } = error as NodeJS.ErrnoException;
        logger.error('audit log cannot be written', {
          reason: code ?? 'unknown',
          ...(error instanceof Error && { error }),
        });
      },
    );
    this.#timer = setInterval(() => void this.flush(), flushIntervalMs);
    this.#timer.unref();
  }

  get isFailing(): boolean {
    return this.#failing;
  }

  record(record: AuditRecord): void {
    const line = encodeRecord(record, this.#nowMs());
    if (this.#waitingCharacters + line.length > mostWaitingCharacters) {
      this.#lost += 1;
      return;
    }
    this.#waiting.push(line);
    this.#unwritten += 1;
    this.#waitingCharacters += line.length;
    if (this.#waitingCharacters > flushCharacters && !this.#failing) void this.flush();
  }

  async flush(): Promise<boolean> {
    // What was recorded while a write was under way takes another one.
    while (this.#writing !== undefined) {
      const write = this.#writing;
      await write;
      if (this.#writing === write) return false;
    }
    if (this.#waiting.length === 0 && this.#lost === 0) return !this.#failing;
    return this.#startWrite();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    const closed = this.flush().then(() => this.#sink.close());
    await Promise.race([closed, wait(this.#mostWriteMs, undefined, { ref: false })]);
    const left = this.#unwritten + this.#lost;
    if (left > 0)
      this.#logger.error('audit log is incomplete', { reason: `${left} records lost at the end` });
  }

  /** Resolves to false when the write takes too long. It goes on, and no other write begins before its end. */
  #startWrite(): Promise<boolean> {
    this.#writing = new Promise((resolve) => {
      const late = setTimeout(() => {
        this.#failing = true;
        this.#alarm({ code: 'ETIMEDOUT' });
        resolve(false);
      }, this.#mostWriteMs);
      late.unref();
      void this.#write().then((isWritten) => {
        clearTimeout(late);
        this.#writing = undefined;
        resolve(isWritten);
      });
    });
    return this.#writing;
  }

  async #write(): Promise<boolean> {
    const lines = this.#waiting;
    const lost = this.#lost;
    this.#waiting = [];
    try {
      const gap = lost === 0 ? '' : encodeRecord({ event: 'gap', decision: 'deny', lost }, this.#nowMs());
      const text = lines.join('');
      await this.#sink.append(`${text}${gap}`);
      this.#waitingCharacters -= text.length;
      this.#unwritten -= lines.length;
      this.#lost -= lost;
      if (this.#failing) this.#logger.info('audit log works again', { reason: `${lost} records lost` });
      this.#failing = false;
      return true;
    } catch (error) {
      this.#waiting = [...lines, ...this.#waiting];
      this.#failing = true;
      this.#alarm(error);
      return false;
    }
  }
}
