import DataLoader from 'dataloader';
import type { Outcome } from '../graph/client.js';
import type { Cost } from '../graph/operation.js';
import type { GraphPath } from '../graph/path.js';
import type { GraphRequest } from '../graph/request.js';
import type { Workload } from '../graph/resource.js';
import { estimateUnits } from '../graph/units.js';
import { mergeWants, queryString, type ListOptions, type Want } from '../graph/want.js';

/** A read of an entity or of the beginning of a list: where, and what is wanted of it. */
interface PathRead {
  readonly path: GraphPath;
  readonly want: Want;
  /** There for lists. */
  readonly list?: ListOptions;
}

/** A read of a page by the link Graph gave, which says everything itself. */
interface LinkRead {
  readonly link: string;
  readonly want: Want;
}

type Read = PathRead | LinkRead;

export interface ReadLoaders {
  /** Graph's answer to a read; equal reads are one. Rejects with the read's own error. */
  load(read: Read): Promise<Record<string, unknown>>;
  /** The read as it would be sent if nobody else wanted the same. */
  urlOf(read: Read): string;
}

/**
 * Collects the reads of one tick and sends them together: one loader a workload, since directory and files
 * never share a batch and the fast one should not wait for the slow one.
 */
export function createReadLoaders(
  send: (requests: readonly GraphRequest[]) => Promise<Outcome[]>,
  cost: Cost,
): ReadLoaders {
  const createLoader = (): DataLoader<Read, Record<string, unknown>, string> =>
    new DataLoader((reads) => sendMerged(reads, send, cost), { cacheKeyFn: urlOf });
  const loaders: Record<Workload, ReturnType<typeof createLoader>> = {
    directory: createLoader(),
    files: createLoader(),
  };
  return {
    load: (read) => loaders[read.want.resource.workload].load(read),
    urlOf,
  };
}

async function sendMerged(
  reads: readonly Read[],
  send: (requests: readonly GraphRequest[]) => Promise<Outcome[]>,
  cost: Cost,
): Promise<Outcome[]> {
  const merged = new Map<string, Read>();
  for (const read of reads) {
    const key = placeOf(read);
    const present = merged.get(key);
    merged.set(key, present === undefined ? read : mergeReads(present, read));
  }
  cost.merged += reads.length - merged.size;
  const outcomes = await send([...merged.values()].map(requestOf));
  const places = new Map([...merged.keys()].map((key, index) => [key, index]));
  return reads.map((read) => outcomes[places.get(placeOf(read))!]!);
}

/** What two reads must have in common to be answered by one request. */
function placeOf(read: Read): string {
  if ('link' in read) return read.link;
  const { path, list } = read;
  return list === undefined ? path : `${path}?${JSON.stringify([list.top, list.orderBy])}`;
}

function mergeReads(one: Read, other: Read): Read {
  return 'link' in one ? one : { ...one, want: mergeWants(one.want, other.want) };
}

function urlOf(read: Read): string {
  return 'link' in read ? read.link : `${read.path}${queryString(read.want, read.list)}`;
}

function requestOf(read: Read): GraphRequest {
  const { resource } = read.want;
  return {
    workload: resource.workload,
    method: 'GET',
    url: urlOf(read),
    permission: resource.permission,
    units: estimateUnits(read.want, 'link' in read ? { top: Infinity } : read.list),
  };
}
