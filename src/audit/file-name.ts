import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/** `audit.jsonl` of a day: `audit-2026-11-24.jsonl`, then `audit-2026-11-24.1.jsonl`. */
export function auditFileName(file: string, day: string, part: number): string {
  const { stem, extension } = split(file);
  return join(dirname(file), `${stem}-${day}${part === 0 ? '' : `.${part}`}${extension}`);
}

export interface AuditFile {
  readonly path: string;
  /** UTC, such as `2026-11-24`. */
  readonly day: string;
}

/** The files there are of a log, the oldest first. */
export async function auditFilesOf(file: string): Promise<AuditFile[]> {
  const { stem, extension } = split(file);
  const names = await readdir(dirname(file)).catch(() => []);
  return names
    .flatMap((name) => {
      if (!name.startsWith(`${stem}-`) || !name.endsWith(extension)) return [];
      const middle = name.slice(stem.length + 1, name.length - extension.length);
      const [, day, part = '0'] = /^(\d{4}-\d\d-\d\d)(?:\.(\d+))?$/.exec(middle) ?? [];
      return day === undefined ? [] : [{ path: join(dirname(file), name), day, part: Number(part) }];
    })
    .sort((one, other) => one.day.localeCompare(other.day) || one.part - other.part);
}

function split(file: string): { stem: string; extension: string } {
  const extension = extname(file);
  return { stem: basename(file, extension), extension };
}
