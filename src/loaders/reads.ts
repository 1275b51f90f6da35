import DataLoader from 'dataloader';
import { cachingOf } from '../graph/cache/cache-policy.js';
import type { Outcome } from '../graph/client/client.js';
import { unreadable } from '../graph/errors/errors.js';
import type { Cost } from '../graph/client/operation.js';
import type { GraphPath } from '../graph/query/path.js';
import type { GraphRequest } from '../graph/client/request.js';
import type { Workload } from '../graph/query/resource.js';
import { estimateUnits } from '../graph/throttling/units.js';
import {
  optionalExpansions,
  mergeProjections,
  needsAdvanced,
  partsOf,
  queryString,
  type ListOptions,
  type Projection,
} from '../graph/query/projection.js';
import type { AnsweredRead } from './access/read-access.js';
import { idOf, inLists, outcomesById, permissionForGetByIds, requestByIds, type ReadById } from './by-ids.js';

/** A read of an entity or of the beginning of a list: where, and what is wanted of it. */
interface PathRead {
  readonly path: GraphPath;
  readonly projection: Projection;
  /** There for lists. */
  readonly list?: ListOptions;
  /** Whether it only makes up for what Graph left out. */
  readonly isExtra?: boolean;
  /** Whether an answer that is there already will not do, since the page links in it have expired. */
  readonly isAnew?: boolean;
}

/** A read of a page by the link Graph gave, which says everything itself but one header. */
interface LinkRead {
  readonly link: string;
  readonly projection: Projection;
  /** Whether the list is an advanced query: page links do not carry the header that makes it one. */
  readonly isAdvanced?: boolean;
  /** What its cost is estimated by. */
  readonly list?: Pick<ListOptions, 'top' | 'units'>;
  readonly isExtra?: boolean;
}

/** A read that Graph takes as a POST. It is never merged with another one, and never kept. */
interface ActionRead {
  readonly path: GraphPath;
  readonly body: object;
  readonly projection: Projection;
  readonly isExtra?: boolean;
}

export type Read = PathRead | LinkRead | ActionRead;

export interface ReadLoaders {
  /** Graph's answer to a read; equal reads are one. Rejects with the read's own error. */
  load(read: Read): Promise<Record<string, unknown>>;
  /** The read as it would be sent if nobody else wanted the same. */
  urlOf(read: Read): string;
}

export interface ReadLoadersOptions {
  readonly send: (requests: readonly GraphRequest[]) => readonly Promise<Outcome>[];
  /** The application permissions in the tenant's token. */
  readonly grantedPermissions: () => Promise<ReadonlySet<string>>;
  readonly cost: Cost;
  /** When the reads that were collected are sent; at the end of the tick when left out. */
  readonly atEndOfTick?: ((send: () => void) => void) | undefined;
  /** Whether reads that can be one request become one. See `OperationContext.plansReads`. */
  readonly plansReads?: boolean;
  /**
   * Told of every request and its outcomes, also where the shared cache answered, before anybody reads them.
   * Resolves to what may be read: the same, but for what must be withheld.
   */
  readonly onAnswer: (answered: AnsweredRead) => Promise<readonly Outcome[]>;
}

/**
 * Collects the reads of one tick and sends them together: one loader a workload, since workloads never share a batch
 * and the fast one should not wait for the slow one.
 */
export function createReadLoaders(options: ReadLoadersOptions): ReadLoaders {
  const createLoader = (): DataLoader<AddressedRead, Sent, string> =>
    new DataLoader((reads) => sendMerged(reads, options), {
      cacheKeyFn: keyOf,
      cache: options.plansReads !== false,
      ...(options.atEndOfTick && { batchScheduleFn: options.atEndOfTick }),
    });
  const loaders: Record<Workload, ReturnType<typeof createLoader>> = {
    directory: createLoader(),
    files: createLoader(),
    signIns: createLoader(),
  };
  return {
    load: async (read) => {
      const { outcome } = await loaders[read.projection.resource.workload].load(addressed(read));
      const known = await outcome;
      if (known instanceof Error) throw known;
      return known;
    },
    urlOf,
  };
}

interface AddressedRead {
  readonly read: Read;
  readonly url: string;
}

/** What reads that are answered with the same have in common. */
function keyOf({ url, read }: AddressedRead): string {
  const parts = partsOf(read.projection);
  const key = parts === '' ? url : `${url} ${parts}`;
  return isAnew(read) ? `anew ${key}` : key;
}

function isAnew(read: Read): boolean {
  return 'isAnew' in read && read.isAnew === true;
}

function addressed(read: Read): AddressedRead {
  return { read, url: urlOf(read) };
}

/** A read that was sent. */
interface Sent {
  readonly outcome: Promise<Outcome>;
}

/** Reads of the same location become one, then what is left becomes the fewest requests. */
async function sendMerged(reads: readonly AddressedRead[], options: ReadLoadersOptions): Promise<Sent[]> {
  const merged = new Map<string, AddressedRead>();
  const keysOfReads = reads.map((read, index) => mergeKeyAmong(read, index, options));
  for (const [index, read] of reads.entries()) {
    const mergeKey = keysOfReads[index]!;
    const present = merged.get(mergeKey);
    merged.set(mergeKey, present === undefined ? read : mergeReads(present, read));
  }
  options.cost.merged += reads.length - merged.size;
  const planned = await plan(merged, options);
  const answers = options.send(planned.map(({ request }) => request));
  const audited = planned.map((one, index) => outcomesOf(one, answers[index]!, options));
  // The dependents of these reads should travel together, so these are handed on together.
  const withDependents = Promise.all(audited.filter((_, index) => hasDependents(planned[index]!)));
  const sent = new Map<string, Sent>();
  for (const [index, one] of planned.entries()) {
    const outcomes = hasDependents(one) ? withDependents.then(() => audited[index]!) : audited[index]!;
    for (const [position, mergeKey] of one.mergeKeys.entries()) {
      sent.set(mergeKey, { outcome: outcomes.then((ofKeys) => ofKeys[position]!) });
    }
  }
  return keysOfReads.map((mergeKey) => sent.get(mergeKey)!);
}

/** What becomes of the reads of one request. Never rejects: one request must not fail what travels with it. */
async function outcomesOf(
  { request, projection, mergeKeys, outcomesOf }: Planned,
  answer: Promise<Outcome>,
  { onAnswer }: ReadLoadersOptions,
): Promise<readonly Outcome[]> {
  try {
    return await onAnswer({ request, projection, outcomes: outcomesOf(await answer) });
  } catch (cause) {
    return mergeKeys.map(() => unreadable({ cause }));
  }
}

/** Whether its answers may cause more reads. */
function hasDependents({ projection }: Planned): boolean {
  return projection.isLeaf !== true;
}

/** A request, the keys of the reads it answers, and how its answer becomes theirs. */
interface Planned {
  readonly request: GraphRequest;
  /** Of all these reads. */
  readonly projection: Projection;
  readonly mergeKeys: readonly string[];
  readonly outcomesOf: (answer: Outcome) => readonly Outcome[];
}

async function plan(
  reads: ReadonlyMap<string, AddressedRead>,
  { grantedPermissions, plansReads }: ReadLoadersOptions,
): Promise<Planned[]> {
  const byId = plansReads === false ? noReads : readsById(reads);
  const several = [...byId.values()].filter((objects) => objects.length > 1);
  const mayGetByIds = several.length > 0 && (await grantedPermissions()).has(permissionForGetByIds);
  const lists = mayGetByIds ? several.flatMap(inLists) : [];
  const listed = new Set(lists.flatMap((list) => list.map(({ mergeKey }) => mergeKey)));
  return [
    ...[...reads]
      .filter(([mergeKey]) => !listed.has(mergeKey))
      .map(([mergeKey, addressedRead]) => ({
        request: requestOf(addressedRead),
        projection: addressedRead.read.projection,
        mergeKeys: [mergeKey],
        outcomesOf: (answer: Outcome) => [answer],
      })),
    ...lists.map((list) => ({
      request: { ...requestByIds(list), responseMetadata: newResponseMetadata() },
      projection: list.map(({ projection }) => projection).reduce(mergeProjections),
      mergeKeys: list.map(({ mergeKey }) => mergeKey),
      outcomesOf: (answer: Outcome) => outcomesById(list, answer),
    })),
  ];
}

function newResponseMetadata(): NonNullable<GraphRequest['responseMetadata']> {
  return { isCached: false, graphRequestId: undefined };
}

/** The reads that are of one directory object each and bring nothing else along, by resource. */
function readsById(
  reads: ReadonlyMap<string, AddressedRead>,
): Map<string, (ReadById & { mergeKey: string })[]> {
  const byResource = new Map<string, (ReadById & { mergeKey: string })[]>();
  for (const [mergeKey, { read }] of reads) {
    if ('link' in read || 'body' in read || read.list !== undefined || read.projection.expand.size > 0)
      continue;
    const id = idOf(read.path, read.projection.resource);
    if (id === undefined) continue;
    const { typeName } = read.projection.resource;
    const objects = { id, projection: read.projection, mergeKey };
    const known = byResource.get(typeName);
    if (known === undefined) byResource.set(typeName, [objects]);
    else known.push(objects);
  }
  return byResource;
}

const noReads: ReturnType<typeof readsById> = new Map();

/** Reads with the same text become one request: those of the same location, or none. */
function mergeKeyAmong(read: AddressedRead, index: number, { plansReads }: ReadLoadersOptions): string {
  if (plansReads === false) return `${index} ${keyOf(read)}`;
  return isAnew(read.read) ? keyOf(read) : mergeKeyOf(read);
}

/** What two reads must have in common to be answered by one request. */
function mergeKeyOf({ read, url }: AddressedRead): string {
  if ('link' in read || 'body' in read) return url;
  const { path, list, projection } = read;
  // What is kept elsewhere, such as a user's profile, is another thing than the user at the same address.
  const mergeKey = `${projection.resource.typeName} ${path}`;
  if (list === undefined) return mergeKey;
  const { top, orderBy, filter, search, isAdvanced, parameters } = list;
  return `${mergeKey}?${JSON.stringify([top, orderBy, filter, search, isAdvanced, parameters])}`;
}

function mergeReads(present: AddressedRead, { read: other }: AddressedRead): AddressedRead {
  const { read: one } = present;
  if ('body' in one) return present;
  const isExtra = one.isExtra === true && other.isExtra === true;
  return addressed({ ...one, projection: mergeProjections(one.projection, other.projection), isExtra });
}

function urlOf(read: Read): string {
  if ('link' in read) return read.link;
  if ('body' in read) return `${read.path} ${JSON.stringify(read.body)}`;
  return `${read.path}${queryString(read.projection, read.list)}`;
}

function requestOf({ read, url }: AddressedRead): GraphRequest {
  const { resource } = read.projection;
  if ('body' in read) {
    return {
      workload: resource.workload,
      method: 'POST',
      url: read.path,
      body: read.body,
      permission: resource.permission,
      units: estimateUnits(read.projection, {}),
      responseMetadata: newResponseMetadata(),
      ...(read.isExtra === true && { isExtra: true }),
    };
  }
  // A page link is good for minutes and for one reader.
  const caching = 'link' in read || isAnew(read) ? undefined : cachingOf(read.projection);
  return {
    workload: resource.workload,
    method: 'GET',
    url,
    permission: resource.permission,
    units: estimateUnits(read.projection, 'link' in read ? (read.list ?? {}) : read.list),
    responseMetadata: newResponseMetadata(),
    ...(hasFallback(read) && { hasFallback: true }),
    ...(isAdvanced(read) && { headers: { ConsistencyLevel: 'eventual' } }),
    ...(read.isExtra === true && { isExtra: true }),
    ...(caching && { caching }),
  };
}

/** Whether it is retried without what should come along, where Graph fails it. */
function hasFallback(read: Read): boolean {
  if ('body' in read || optionalExpansions(read.projection).length === 0) return false;
  return !('link' in read) || read.link.includes('$expand=');
}

/** https://learn.microsoft.com/graph/aad-advanced-queries */
function isAdvanced(read: Read): boolean {
  if ('link' in read) return read.isAdvanced === true;
  const list = 'body' in read ? undefined : read.list;
  return list?.isAdvanced === true || needsAdvanced(read.projection);
}
