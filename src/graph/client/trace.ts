import type { TenantConfig } from '../../config/config.js';
import type { GraphAnswer, GraphRequest } from './request.js';
import { unitsOf } from '../throttling/throttle-signals.js';

/** One Graph request of an operation, as whoever asked may see it. */
export interface TraceEntry {
  /** When it was sent, or found in the cache, counted from the beginning of the operation. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly method: GraphRequest['method'];
  /** Path and query below the version root, without what is secret in them. */
  readonly path: string;
  /** The tenant's name in the configuration. */
  readonly tenant: string;
  /** Which `$batch` of the operation carried it, from 1; null when it travelled alone. */
  readonly batch: number | null;
  /** HTTP status; 0 when there was no answer. Null when nothing was sent. */
  readonly status: number | null;
  /** From 1; 0 when nothing was sent. */
  readonly attempt: number;
  /** How long it was held back before it was sent. */
  readonly waitMs: number;
  /** Whether the shared cache had the answer, or another operation was asking already. */
  readonly cached: boolean;
  readonly units: number;
}

/** How it came to an HTTP request. */
export interface Attempt {
  /** From 1. */
  readonly attempt: number;
  readonly waitMs: number;
}

/** The Graph requests of one operation, in the order of time. */
export class Trace {
  readonly #now: () => number;
  readonly #beganMs: number;
  readonly #entries: { tenantId: string; entry: TraceEntry }[] = [];
  #batches = 0;

  /** @param now milliseconds, never going back; the operation begins with this call */
  constructor(now: () => number) {
    this.#now = now;
    this.#beganMs = now();
  }

  /** What was asked of these tenants. */
  entriesOf(tenantIds: ReadonlySet<string>): TraceEntry[] {
    return this.#entries.flatMap(({ tenantId, entry }) => (tenantIds.has(tenantId) ? entry : []));
  }

  /** Notes the requests of one HTTP request as sent. What is returned notes their answers. */
  sending(
    tenant: TenantConfig,
    requests: readonly GraphRequest[],
    { attempt, waitMs }: Attempt,
  ): (answers: readonly GraphAnswer[]) => void {
    const startMs = this.#sinceBeginning();
    const batch = requests.length > 1 ? (this.#batches += 1) : null;
    const open = requests.map((request) => {
      const about = { startMs, ...aboutRequest(request), tenant: tenant.name, batch };
      const entry = { ...about, status: 0, attempt, waitMs: Math.round(waitMs), cached: false };
      return this.#add(tenant, { ...entry, durationMs: 0, units: request.units });
    });
    return (answers) => {
      const durationMs = this.#sinceBeginning() - startMs;
      for (const [index, noted] of open.entries()) {
        const status = answers[index]?.status ?? 0;
        noted.entry = {
          ...noted.entry,
          durationMs,
          status,
          units: unitsOf(requests[index]!, answers[index]),
        };
      }
    };
  }

  /** Notes a request that was not sent, since its answer was known or on its way. */
  answeredByCache(tenant: TenantConfig, request: GraphRequest): void {
    const nothingSent = { durationMs: 0, batch: null, status: null, attempt: 0, waitMs: 0, units: 0 };
    const startMs = this.#sinceBeginning();
    this.#add(tenant, {
      startMs,
      ...aboutRequest(request),
      tenant: tenant.name,
      ...nothingSent,
      cached: true,
    });
  }

  #add({ tenantId }: TenantConfig, entry: TraceEntry): { tenantId: string; entry: TraceEntry } {
    const noted = { tenantId, entry };
    this.#entries.push(noted);
    return noted;
  }

  #sinceBeginning(): number {
    return Math.round(this.#now() - this.#beganMs);
  }
}

function aboutRequest({ method, url }: GraphRequest): Pick<TraceEntry, 'method' | 'path'> {
  return { method, path: withoutSecrets(url) };
}

/** Options whose values are our own words or the caller's. Whatever else Graph put into a link stays ours. */
const shownOptions = new Set([
  '$select',
  '$expand',
  '$top',
  '$orderby',
  '$filter',
  '$search',
  '$count',
  'search',
]);

/** A URL whose page and delta tokens are left out. */
export function withoutSecrets(url: string): string {
  const [path = '', query] = url.split(/\?(.*)/s);
  const shownPath = path.replace(/(\(token=)'[^']*'/gi, "$1'…'");
  if (query === undefined) return shownPath;
  const options = query.split('&').map((option) => {
    const [name = ''] = option.split('=');
    return shownOptions.has(decoded(name).toLowerCase()) ? option : `${name}=…`;
  });
  return `${shownPath}?${options.join('&')}`;
}

function decoded(name: string): string {
  return name.replace(/%24/g, '$');
}
