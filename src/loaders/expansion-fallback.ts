import { GraphError, OperationLimitError } from '../errors.js';
import { isRecord } from '../graph/client/request.js';
import { optionalExpansions, type Projection } from '../graph/query/projection.js';
import type { Read, ReadLoaders } from './reads.js';

// Where Graph fails what should come along, all of the list fails with it: thumbnails of files that an application
// uploaded are 504, always, and expanded managers break off inside a 200.
// https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/4017, 5532

/**
 * Reads that are retried once without what should have come along, where Graph may have failed because of it. What
 * does not come is there as `undefined` in the answer then, and not missing: missing means that there is none.
 */
export function withFallback(reads: ReadLoaders): ReadLoaders {
  return {
    urlOf: (read) => reads.urlOf(read),
    load: (read) => {
      const names = 'body' in read ? [] : optionalExpansions(read.projection);
      return names.length === 0 ? reads.load(read) : loadOrRetry(reads, read, names);
    },
  };
}

async function loadOrRetry(
  reads: ReadLoaders,
  read: Read,
  names: readonly string[],
): Promise<Record<string, unknown>> {
  // The link behind a page that was retried: what comes is what was asked then.
  if ('link' in read && !expansion.test(read.link)) return marked(await reads.load(read), names);
  try {
    return await reads.load(read);
  } catch (error) {
    if (!mayBeOfExpansion(error)) throw error;
    const retried = reads.load({ ...without(read, names), isExtra: true });
    return marked(await retried.catch(unlessFirstIsClearer(error, read)), names);
  }
}

const expansion = /[?&]\$expand=[^&]*/;

function without(read: Read, names: readonly string[]): Read {
  const { projection } = read;
  const expand = new Map([...projection.expand].filter(([name]) => !names.includes(name)));
  const less: Projection = { ...projection, expand };
  if (!('link' in read)) return { ...read, projection: less };
  // A link is followed as it is but for this: nothing else of it says what comes along.
  const link = read.link.replace(expansion, '').replace(/^([^?]*)&/, '$1?');
  return { ...read, link, projection: less };
}

const statuses: ReadonlySet<number> = new Set([400, 406, 501, 504]);

/** Whether Graph may have failed because of what should come along: by its status, or broken off inside of a 200. */
function mayBeOfExpansion(error: unknown): boolean {
  if (!(error instanceof GraphError)) return false;
  return statuses.has(error.status) || error.code === 'GRAPH_BAD_RESPONSE';
}

/** Where there is no room for a retry, or Graph takes no link but its own, the first failure tells more. */
function unlessFirstIsClearer(first: unknown, read: Read): (second: unknown) => never {
  return (second) => {
    throw second instanceof OperationLimitError || 'link' in read ? first : second;
  };
}

/** The answer, with `undefined` for what does not come; unless it comes all the same. */
function marked(body: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const { value } = body;
  if (!Array.isArray(value)) return withUndefined(body, names);
  const entries = (value as unknown[]).filter(isRecord);
  const lost = names.filter((name) => entries.every((entry) => !(name in entry)));
  return { ...body, value: (value as unknown[]).map((entry) => withUndefined(entry, lost)) };
}

function withUndefined<T>(entry: T, names: readonly string[]): T {
  if (!isRecord(entry)) return entry;
  return { ...entry, ...Object.fromEntries(names.map((name) => [name, undefined])) };
}
