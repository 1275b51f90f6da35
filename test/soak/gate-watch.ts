import type { Emulator } from '../../src/emulator/emulator.js';
import type { JournalEntry } from '../../src/emulator/journal.js';

interface Call {
  readonly atMs: number;
  readonly workload: 'directory' | 'files';
  readonly isThrottled: boolean;
  readonly graphRequests: number;
}

/** Between an answer's departure and the moment the gateway has read it, a call may already be on its way. */
const underWayMs = 150;

/** Collects what arrives for one tenant, since the journal itself forgets. */
export class GateWatch {
  readonly #calls: Call[] = [];

  constructor(
    private readonly tenantId: string,
    private readonly latencyMs: number,
    private readonly retryAfterMs: number,
  ) {}

  collect(entries: readonly JournalEntry[]): void {
    for (const entry of entries) {
      if (entry.server === 'graph' && entry.tenantId === this.tenantId) this.#calls.push(callOf(entry));
    }
  }

  get graphRequests(): number {
    return this.#calls.reduce((sum, { graphRequests }) => sum + graphRequests, 0);
  }

  get throttledCalls(): number {
    return this.#calls.filter(({ isThrottled }) => isThrottled).length;
  }

  /** Calls that arrived while Graph had asked to be left alone. */
  get earlyCalls(): number {
    const ordered = [...this.#calls].sort((one, other) => one.atMs - other.atMs);
    const closed = { directory: { fromMs: 0, untilMs: 0 }, files: { fromMs: 0, untilMs: 0 } };
    let early = 0;
    for (const { atMs, workload, isThrottled } of ordered) {
      const gate = closed[workload];
      if (atMs > gate.fromMs && atMs < gate.untilMs) early += 1;
      if (!isThrottled) continue;
      const answeredMs = atMs + this.latencyMs;
      // While it is closed, a later answer that was under way only makes it stay closed longer.
      if (atMs >= gate.untilMs) gate.fromMs = answeredMs + underWayMs;
      gate.untilMs = answeredMs + this.retryAfterMs;
    }
    return early;
  }
}

function callOf({ at, path, status, parts }: JournalEntry): Call {
  const urls = parts?.map(({ url }) => url) ?? [path];
  return {
    atMs: at,
    workload: urls.some((url) => /\/drives?\b/.test(url)) ? 'files' : 'directory',
    isThrottled: status === 429 || (parts ?? []).some((part) => part.status === 429),
    graphRequests: urls.length,
  };
}

/** Takes the journal's entries, again and again, until stopped. */
export function collectJournal(
  emulator: Emulator,
  take: (entries: readonly JournalEntry[]) => void,
): () => void {
  const collect = (): void => {
    take(emulator.journal.entries());
    emulator.journal.clear();
  };
  const timer = setInterval(collect, 200);
  return () => {
    clearInterval(timer);
    collect();
  };
}
