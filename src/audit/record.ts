/**
 * The only fields an audit record can have. Like a log line, it is built from this list: variables, contents, tokens
 * and texts of Microsoft have no field here, and so no way into a record.
 */
export interface AuditRecord {
  /** What was decided or done: a caller let in or refused, an operation, a tenant or capability refused, a read. */
  readonly event: AuditEvent;
  readonly decision: 'allow' | 'deny';
  /** Why, as a code or a constant text of ours. */
  readonly reason?: string | undefined;
  readonly requestId?: string | undefined;
  readonly caller?: string | undefined;
  readonly authMethod?: string | undefined;
  readonly keyId?: string | undefined;
  readonly operationName?: string | undefined;
  /** SHA-256 of the operation's text, in hexadecimal. */
  readonly operationHash?: string | undefined;
  /** The tenant's name in the configuration. */
  readonly tenant?: string | undefined;
  /** The capabilities it took. */
  readonly capabilities?: readonly string[] | undefined;
  /** The type in the schema. */
  readonly resourceType?: string | undefined;
  /** Graph's path of what was read, without query, page tokens, and names of files. */
  readonly resource?: string | undefined;
  /** Graph's ids of what was in the answer. */
  readonly resourceIds?: readonly string[] | undefined;
  /** The names of files, beside their ids; only where the configuration wants them. */
  readonly resourceNames?: readonly string[] | undefined;
  /** How many objects were in the answer. */
  readonly results?: number | undefined;
  /** Whether Microsoft Graph was asked, or the answer was known. */
  readonly source?: 'live' | 'cached' | undefined;
  readonly graphRequestId?: string | undefined;
  /** In Graph's resource units: of a read, what it was estimated at; of an operation, all that was spent. */
  readonly cost?: number | undefined;
  /** How many requests the record stands for, when they are counted; it has no `requestId` then. */
  readonly count?: number | undefined;
  /** When the first of them came; RFC 3339, UTC. */
  readonly since?: string | undefined;
  /** IP addresses that refused requests came from: a few of them. */
  readonly addresses?: readonly string[] | undefined;
  /** How many records before this one were lost while the log could not be written. */
  readonly lost?: number | undefined;
}

/** `gap` stands where records were lost. */
type AuditEvent = 'caller' | 'operation' | 'tenant' | 'capability' | 'read' | 'gap';

const allowedFields = [
  'event',
  'decision',
  'reason',
  'requestId',
  'caller',
  'authMethod',
  'keyId',
  'operationName',
  'operationHash',
  'tenant',
  'capabilities',
  'resourceType',
  'resource',
  'resourceIds',
  'resourceNames',
  'results',
  'source',
  'graphRequestId',
  'cost',
  'count',
  'since',
  'addresses',
  'lost',
] as const satisfies readonly (keyof AuditRecord)[];

const longestText = 500;

/** A record as it was written. */
export interface StoredRecord extends AuditRecord {
  /** RFC 3339, UTC. */
  readonly time: string;
}

/** One line of JSON, control characters escaped, with its line break. */
export function encodeRecord(record: AuditRecord, nowMs: number): string {
  const line: Record<string, unknown> = { time: new Date(nowMs).toISOString() };
  for (const name of allowedFields) {
    const value = record[name];
    if (value === undefined) continue;
    line[name] = typeof value === 'string' ? value.slice(0, longestText) : value;
  }
  return `${JSON.stringify(line)}\n`;
}

/** A line of the log as a record; undefined for what is none, such as a line that was cut short. */
export function decodeRecord(line: string): StoredRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isRecord = typeof value === 'object' && value !== null && 'time' in value && 'event' in value;
    return isRecord ? (value as StoredRecord) : undefined;
  } catch {
    return undefined;
  }
}
