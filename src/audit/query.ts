import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { AuditFile } from './file-name.js';
import { decodeRecord, type StoredRecord } from './record.js';

/** What is looked for; whatever is left out fits. */
export interface AuditQuery {
  /** By its name in the configuration. */
  readonly tenant?: string | undefined;
  /** A Graph id of a file, a user, a drive, or whatever else was read. */
  readonly resource?: string | undefined;
  readonly caller?: string | undefined;
  /** Milliseconds since the epoch; from this moment on, and before that one. */
  readonly sinceMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

/** What was looked at, whatever was found. */
export interface Searched {
  files: number;
  records: number;
  /** Lines that are no records, such as one that was cut short by a full disk. */
  unreadable: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The files that can have something of the time asked for. */
export function filesWithin(files: readonly AuditFile[], { sinceMs, untilMs }: AuditQuery): AuditFile[] {
  return files.filter(({ day }) => {
    const beginsMs = Date.parse(day);
    // A record is written up to a moment after it was made.
    const endsMs = beginsMs + dayMs;
    return endsMs > (sinceMs ?? -Infinity) && beginsMs - dayMs < (untilMs ?? Infinity);
  });
}

/** The records that fit, oldest first, read line by line: however large the files are, memory stays as it is. */
export async function* findRecords(
  files: readonly AuditFile[],
  query: AuditQuery,
  searched: Searched,
): AsyncGenerator<StoredRecord> {
  // Most lines are told apart by their text alone.
  const needle = query.resource?.toLowerCase();
  for (const { path } of files) {
    searched.files += 1;
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (line === '') continue;
      searched.records += 1;
      if (needle !== undefined && !line.toLowerCase().includes(needle)) continue;
      const record = decodeRecord(line);
      if (record === undefined) {
        searched.records -= 1;
        searched.unreadable += 1;
      } else if (fits(record, query)) yield record;
    }
  }
}

function fits(record: StoredRecord, { tenant, resource, caller, sinceMs, untilMs }: AuditQuery): boolean {
  const endMs = Date.parse(record.time);
  // A count is about some time, which may have begun before.
  const beginMs = record.since === undefined ? endMs : Date.parse(record.since);
  return (
    (tenant === undefined || record.tenant === tenant) &&
    (caller === undefined || record.caller === caller) &&
    (sinceMs === undefined || endMs >= sinceMs) &&
    (untilMs === undefined || beginMs < untilMs) &&
    (resource === undefined || concerns(record, resource.toLowerCase()))
  );
}

/** Whether an object was in the answer, or was what the request was for. */
function concerns({ resourceIds = [], resource = '' }: StoredRecord, id: string): boolean {
  return (
    resourceIds.some((one) => one.toLowerCase() === id) ||
    resource.split('/').some((part) => part.toLowerCase() === id)
  );
}
