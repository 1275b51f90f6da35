import { once } from 'node:events';
import { resolve } from 'node:path';
import { auditFilesOf } from '../audit/file-name.js';
import { filesWithin, findRecords, type AuditQuery } from '../audit/query.js';
import { recordLine, Summary } from './audit-report.js';
import { readConfig } from './serve.js';

export interface AuditQueryOptions {
  readonly config?: string;
  /** As in the configuration, without the day; takes the place of it. */
  readonly file?: string;
  readonly tenant?: string;
  readonly resource?: string;
  readonly caller?: string;
  readonly since?: number;
  readonly until?: number;
  readonly json?: boolean;
}

const unusableExitCode = 2;

/** `orggraph audit query`: who read what, and when. */
export async function queryAudit(options: AuditQueryOptions): Promise<void> {
  const file = options.file === undefined ? await configuredFile(options.config) : resolve(options.file);
  if (file === undefined) return refuse('The configuration has no audit.file: name one with --file.');
  const all = await auditFilesOf(file);
  if (all.length === 0) return refuse(`There is no audit log at ${file} (with a day in its name).`);
  const query: AuditQuery = { ...options, sinceMs: options.since, untilMs: options.until };
  const searched = { files: 0, records: 0, unreadable: 0 };
  const summary = new Summary();
  for await (const record of findRecords(filesWithin(all, query), query, searched)) {
    summary.add(record);
    await print(options.json === true ? JSON.stringify(record) : recordLine(record));
  }
  const output = options.json === true ? process.stderr : process.stdout;
  if (options.json !== true || summary.isEmpty) output.write(summary.text(searched));
}

async function configuredFile(config: string | undefined): Promise<string | undefined> {
  return (await readConfig(config, unusableExitCode)).audit?.file;
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = unusableExitCode;
}

/** Waits for whoever reads, so that millions of lines do not pile up. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

const unitMs: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000 };

/** A moment in milliseconds since the epoch: a date, a time, or `30d` and `12h` ago. Undefined for all else. */
export function parseMoment(text: string, nowMs: number): number | undefined {
  const [, count, unit = ''] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
  if (count !== undefined) return nowMs - Number(count) * (unitMs[unit] ?? 0);
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}
