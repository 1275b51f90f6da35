import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { auditFileName } from './file-name.js';

/** Where the audit log goes. */
export interface AuditSink {
  /** Rejects when not all of it was written. */
  append(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface FileSinkOptions {
  /** Absolute path; day and part are put into it: `audit.jsonl` becomes `audit-2026-11-24.jsonl`. */
  readonly file: string;
  /** From this size on, the day goes on in another file. */
  readonly maximumBytes: number;
  /** Milliseconds since the epoch. */
  readonly nowMs?: () => number;
}

/**
 * Files that are only ever appended to: a new one every UTC day, and whenever one is full. None is renamed or
 * shortened, so that the file system may forbid it. Several processes can share a file.
 * @throws when the first file cannot be written
 */
export async function openFileSink({
  file,
  maximumBytes,
  nowMs = Date.now,
}: FileSinkOptions): Promise<AuditSink> {
  const sink = new RotatingFile(file, maximumBytes, nowMs);
  await sink.append('');
  return sink;
}

class RotatingFile implements AuditSink {
  readonly #file: string;
  readonly #maximumBytes: number;
  readonly #nowMs: () => number;
  #open: { readonly handle: FileHandle; readonly day: string } | undefined;
  #bytes = 0;
  #part = 0;
  /** Whether the last line in the file may lack its end. */
  #isTorn = false;

  constructor(file: string, maximumBytes: number, nowMs: () => number) {
    this.#file = file;
    this.#maximumBytes = maximumBytes;
    this.#nowMs = nowMs;
  }

  async append(text: string): Promise<void> {
    const handle = await this.#current();
    if (text === '') return;
    const bytes = Buffer.from(this.#isTorn ? `\n${text}` : text);
    this.#isTorn = true;
    // All or an error: a short write is gone on with.
    await handle.appendFile(bytes);
    this.#isTorn = false;
    this.#bytes += bytes.length;
  }

  async close(): Promise<void> {
    const handle = this.#open?.handle;
    this.#open = undefined;
    if (handle === undefined) return;
    await handle.datasync().catch(() => undefined);
    await handle.close();
  }

  async #current(): Promise<FileHandle> {
    const day = new Date(this.#nowMs()).toISOString().slice(0, 10);
    if (this.#open?.day === day && this.#bytes < this.#maximumBytes && (await isThere(this.#open.handle))) {
      return this.#open.handle;
    }
    const isNewDay = this.#open?.day !== day;
    await this.close();
    this.#part = isNewDay ? 0 : this.#part;
    for (;;) {
      const handle = await openPrivate(auditFileName(this.#file, day, this.#part));
      const { size } = await handle.stat();
      if (size < this.#maximumBytes) {
        this.#open = { handle, day };
        this.#bytes = size;
        return handle;
      }
      await handle.close();
      this.#part += 1;
    }
  }
}

/** Whether the open file still has a name: what goes into a deleted one is lost. */
async function isThere(handle: FileHandle): Promise<boolean> {
  return (await handle.stat()).nlink > 0;
}

async function openPrivate(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true });
  return open(path, 'a', 0o600);
}
