import type { TraceEntry } from './answer.js';

/** Requests of one HTTP request that are alike but for the ids in their paths. */
export interface Part {
  method: string;
  template: string;
  status: number | null;
  units: number;
  paths: string[];
}

/** What left the gateway at once: one request, or a `$batch` of up to 20. Times are in milliseconds. */
export interface HttpRequest {
  tenant: string;
  /** From 1; null when the request travelled alone. */
  batch: number | null;
  startMs: number;
  durationMs: number;
  waitMs: number;
  /** From 1; 0 when nothing was sent. */
  attempt: number;
  cached: boolean;
  units: number;
  parts: Part[];
}

/** The HTTP requests of an operation in the order of time. What the cache answered is there as well, unsent. */
export function httpRequestsOf(trace: readonly TraceEntry[]): HttpRequest[] {
  const requests: HttpRequest[] = [];
  const batches = new Map<string, HttpRequest>();
  for (const entry of trace) {
    const batch = entry.batch === null ? undefined : `${entry.batch}`;
    let request = batch === undefined ? undefined : batches.get(batch);
    if (request === undefined) {
      const { tenant, batch: number, startMs, durationMs, cached } = entry;
      request = {
        tenant,
        batch: number,
        startMs,
        durationMs,
        waitMs: 0,
        attempt: 0,
        cached,
        units: 0,
        parts: [],
      };
      requests.push(request);
      if (batch !== undefined) batches.set(batch, request);
    }
    request.waitMs = Math.max(request.waitMs, entry.waitMs);
    request.attempt = Math.max(request.attempt, entry.attempt);
    request.units += entry.units;
    addPart(request.parts, entry);
  }
  return requests.sort((one, other) => one.startMs - other.startMs);
}

function addPart(parts: Part[], { method, path, status, units }: TraceEntry): void {
  const template = pathTemplate(path);
  const alike = parts.find((part) => part.template === template && part.status === status);
  if (alike === undefined) {
    parts.push({ method, template, status, units, paths: [path] });
    return;
  }
  alike.units += units;
  alike.paths.push(path);
}

/** What is followed by an id in Graph's paths. */
const collections = new Set([
  'users',
  'groups',
  'drives',
  'items',
  'sites',
  'lists',
  'places',
  'directoryObjects',
]);

/** `/users/{id}/drive?$select=id` for `/users/1c1d.../drive?$select=id`: what requests for many have in common. */
export function pathTemplate(path: string): string {
  const [place = '', query] = path.split(/\?(.*)/s);
  const byPath = place.replace(/(\/(?:root|items\/[^/:]+)):\/[^:]*/, '$1:/{path}');
  const segments = byPath.split('/');
  const template = segments
    .map((segment, index) => {
      const isId =
        collections.has(segments[index - 1] ?? '') && !/^(delta|getByIds|microsoft\.graph\.)/.test(segment);
      return isId ? segment.replace(/^[^:]*/, '{id}') : segment;
    })
    .join('/');
  return query === undefined ? template : `${template}?${query}`;
}
