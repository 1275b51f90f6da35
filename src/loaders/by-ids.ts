import { GraphError } from '../errors.js';
import type { Outcome } from '../graph/client/client.js';
import { notAList } from '../graph/client/paging.js';
import { isRecord, type GraphRequest } from '../graph/client/request.js';
import type { GraphResource } from '../graph/query/resource.js';
import { mergeProjections, queryString, type Projection } from '../graph/query/projection.js';

/** One directory object that is wanted by its id. */
export interface ReadById {
  readonly id: string;
  readonly projection: Projection;
}

/** What `getByIds` demands of the application, whatever the objects are. */
export const permissionForGetByIds = 'Directory.Read.All';

/** Graph's largest list of ids. https://learn.microsoft.com/graph/api/directoryobject-getbyids */
const mostIds = 1000;

const unitsOfList = 2;

/** What it costs to read so many objects of one resource by their ids, in resource units. */
export function unitsByIds(objects: number): number {
  return unitsOfList * Math.ceil(objects / mostIds);
}

/** The id in a path that is nothing but an object of a resource `getByIds` knows; else undefined. */
export function idOf(path: string, { byIds }: GraphResource): string | undefined {
  if (byIds === undefined || !path.startsWith(`${byIds.collection}/`)) return undefined;
  const id = path.slice(byIds.collection.length + 1);
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : undefined;
}

/** Cuts what is wanted into as many lists as Graph's limit makes necessary. */
export function inLists<T extends ReadById>(reads: readonly T[]): T[][] {
  const lists: T[][] = [];
  for (let at = 0; at < reads.length; at += mostIds) lists.push(reads.slice(at, at + mostIds));
  return lists;
}

/**
 * One request for many objects of one resource: two resource units for up to a thousand, where as many single
 * reads would cost one each. Without `$select` Graph sends a part of the properties only.
 */
export function requestByIds(reads: readonly ReadById[]): GraphRequest {
  const [first, ...others] = reads.map(({ projection }) => projection);
  const projection = others.reduce(mergeProjections, first!);
  const { byIds, workload } = projection.resource;
  return {
    workload,
    method: 'POST',
    url: `/directoryObjects/getByIds${queryString(projection)}`,
    body: { ids: reads.map(({ id }) => id), types: [byIds?.type] },
    permission: permissionForGetByIds,
    units: unitsOfList,
  };
}

/**
 * Each object's own outcome, in the order wanted. Graph answers in any order and leaves out what is not there. In an
 * answer that cannot be read completely, what is missing is not known to be absent.
 */
export function outcomesById(reads: readonly ReadById[], outcome: Outcome): Outcome[] {
  if (outcome instanceof Error) return reads.map(() => outcome);
  const objects: unknown = outcome['value'];
  if (!Array.isArray(objects)) return reads.map(() => notAList());
  const found = new Map<string, Record<string, unknown>>();
  for (const object of objects as unknown[]) {
    if (isRecord(object) && typeof object['id'] === 'string') found.set(object['id'].toLowerCase(), object);
  }
  const isComplete = found.size === objects.length;
  return reads.map(({ id }) => found.get(id) ?? (isComplete ? absent() : notAList()));
}

function absent(): GraphError {
  return new GraphError('GRAPH_REJECTED', 'Microsoft Graph has no such object.', { status: 404 });
}
