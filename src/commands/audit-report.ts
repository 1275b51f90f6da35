import type { StoredRecord } from '../audit/record.js';
import type { Searched } from '../audit/query.js';

/** One line for a person: when, who, what, and how it was decided. */
export function recordLine(record: StoredRecord): string {
  const { time, caller = '-', keyId, event, decision, tenant, resourceType, results } = record;
  const who = keyId === undefined ? caller : `${caller} (${keyId})`;
  const what = [event, resourceType].filter((word) => word !== undefined).join(' ');
  const parts = [
    time,
    printable(who).padEnd(20),
    decision.padEnd(5),
    what.padEnd(16),
    (tenant ?? '-').padEnd(12),
    ...(results === undefined ? [] : [`${results} ${results === 1 ? 'result' : 'results'}`]),
    ...[record.source, record.resource, record.capabilities?.join(','), record.operationName, record.reason]
      .filter((text) => text !== undefined)
      .map(printable),
    ...(record.addresses === undefined ? [] : [`from ${record.addresses.map(printable).join(', ')}`]),
    requestsOf(record),
  ];
  return parts.join('  ');
}

function requestsOf({ requestId = '-', count, since = '-' }: StoredRecord): string {
  if (count === undefined) return `request ${requestId}`;
  return `${count} ${count === 1 ? 'request' : 'requests'} since ${since}`;
}

/** Who is in the records, and how often. */
export class Summary {
  readonly #callers = new Map<string, { count: number; last: string }>();
  #records = 0;
  #requestsCounted = 0;

  add({ caller = '-', time, count }: StoredRecord): void {
    this.#records += 1;
    this.#requestsCounted += count ?? 0;
    this.#callers.set(caller, { count: (this.#callers.get(caller)?.count ?? 0) + (count ?? 1), last: time });
  }

  get isEmpty(): boolean {
    return this.#records === 0;
  }

  /** What was found, for a person. */
  text(searched: Searched): string {
    const looked = `${searched.records} records in ${searched.files} files were looked at.`;
    const torn = searched.unreadable === 0 ? [] : [`${searched.unreadable} lines are no records.`];
    if (this.isEmpty) return [`Nothing matches. ${looked}`, ...torn, ''].join('\n');
    const callers = [...this.#callers].map(
      ([caller, { count, last }]) =>
        `  ${printable(caller).padEnd(20)}${String(count).padStart(8)}  last at ${last}`,
    );
    const counted =
      this.#requestsCounted === 0 ? '' : ` (some are counts, of ${this.#requestsCounted} requests)`;
    return ['', `${this.#records} records match${counted}:`, ...callers, looked, ...torn, ''].join('\n');
  }
}

/** Text of a caller or a tenant, without what a terminal would obey. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}
