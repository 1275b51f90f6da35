/** One part of a $batch. */
export interface JournalPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly resourceUnits: number;
}

export interface JournalEntry {
  /** Milliseconds of the emulator's clock when the request arrived. */
  readonly at: number;
  readonly server: 'entra' | 'graph';
  readonly method: string;
  /** Path and query as received. */
  readonly path: string;
  /** The tenant the request spoke for, once that was known. */
  readonly tenantId: string | undefined;
  /** 0 while the request is not answered, and for one that never will be. */
  readonly status: number;
  /** Lower-case names; the value of `authorization` is left out. */
  readonly headers: Readonly<Record<string, string>>;
  /** What a POST to Graph carried, unless it was a batch. */
  readonly body?: unknown;
  /** What the request costs at Microsoft, parts included; the directory and SharePoint count alike here. */
  readonly resourceUnits: number;
  readonly parts?: readonly JournalPart[];
}

export type OpenEntry = { -readonly [Key in keyof JournalEntry]: JournalEntry[Key] };

// An emulator that runs for days must not grow: the oldest entries are dropped.
const largestJournal = 10_000;

/** Every HTTP request the two servers received, in the order of arrival. */
export class Journal {
  private recorded: OpenEntry[] = [];

  entries(): readonly JournalEntry[] {
    return [...this.recorded];
  }

  clear(): void {
    this.recorded = [];
  }

  tokenRequests(): readonly JournalEntry[] {
    return this.recorded.filter(
      ({ server, path }) => server === 'entra' && path.includes('/oauth2/v2.0/token'),
    );
  }

  /** Such as `GET /v1.0/users?$select=id` and `POST /v1.0/$batch [20]`. */
  graphCalls(): string[] {
    return this.graphEntries().map(({ method, path, parts }) =>
      parts ? `${method} ${path} [${parts.length}]` : `${method} ${path}`,
    );
  }

  /** Reads Graph was asked for: the parts of a batch, and every request outside one. */
  graphRequestCount(): number {
    return this.graphEntries().reduce((count, { parts }) => count + (parts?.length ?? 1), 0);
  }

  /** HTTP requests to Graph, whatever they carried. */
  httpRequestCount(): number {
    return this.graphEntries().length;
  }

  resourceUnits(): number {
    return this.graphEntries().reduce((sum, entry) => sum + entry.resourceUnits, 0);
  }

  open(entry: Omit<JournalEntry, 'status' | 'resourceUnits'>): OpenEntry {
    const { authorization, ...headers } = entry.headers;
    const opened: OpenEntry = {
      ...entry,
      headers: authorization === undefined ? headers : { ...headers, authorization: '(present)' },
      status: 0,
      resourceUnits: 0,
    };
    this.recorded.push(opened);
    if (this.recorded.length > largestJournal) this.recorded.splice(0, largestJournal / 10);
    return opened;
  }

  private graphEntries(): OpenEntry[] {
    return this.recorded.filter(({ server }) => server === 'graph');
  }
}
