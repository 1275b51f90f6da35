import { badRequest } from '../../graph-errors.js';

export interface BatchPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

const mostParts = 20;

/** Checks what makes or breaks a whole batch. https://learn.microsoft.com/graph/json-batching */
export function readBatch(body: unknown): readonly BatchPart[] {
  const requests = isObject(body) ? body['requests'] : undefined;
  if (!Array.isArray(requests))
    throw badRequest('Invalid batch payload format: the requests property is missing.');
  if (requests.length === 0) throw badRequest('Invalid batch payload format: the batch holds no requests.');
  if (requests.length > mostParts) {
    throw badRequest(`Number of requests inside batch exceeds the limit of ${mostParts}.`);
  }
  const parts = requests.map(readPart);
  checkIds(parts);
  checkOrder(parts);
  return parts;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPart(request: unknown): BatchPart {
  const { id, method, url, headers, body, dependsOn } = isObject(request) ? request : {};
  if (typeof id !== 'string' || id === '')
    throw badRequest('Invalid batch payload format: a request has no id.');
  if (typeof method !== 'string' || !/^(GET|POST|PATCH|PUT|DELETE)$/i.test(method)) {
    throw badRequest(`Invalid batch payload format: request '${id}' has no valid method.`);
  }
  if (typeof url !== 'string' || url === '')
    throw badRequest(`Invalid batch payload format: request '${id}' has no url.`);
  if (/^\/?\$batch/i.test(url)) throw badRequest('Nested batch requests are not supported.');
  const named = readHeaders(id, headers);
  checkBody(id, method.toUpperCase(), body, named);
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: named,
    body,
    dependsOn: readDependencies(id, dependsOn),
  };
}

function readHeaders(id: string, headers: unknown): Record<string, string> {
  if (headers === undefined || headers === null) return {};
  const entries = isObject(headers) ? Object.entries(headers) : [['', undefined] as const];
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (typeof value !== 'string')
        throw badRequest(`Invalid batch payload format: headers of request '${id}'.`);
      return [name.toLowerCase(), value];
    }),
  );
}

function checkBody(
  id: string,
  method: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): void {
  if (body === undefined || body === null) return;
  if (method === 'GET' || method === 'DELETE') {
    throw badRequest(`Invalid batch payload format: request '${id}' must not have a body.`);
  }
  if (headers['content-type'] === undefined) {
    throw badRequest(`Invalid batch payload format: request '${id}' has a body but no Content-Type header.`);
  }
}

function readDependencies(id: string, dependsOn: unknown): readonly string[] {
  if (dependsOn === undefined || dependsOn === null) return [];
  if (!Array.isArray(dependsOn) || !dependsOn.every((other) => typeof other === 'string')) {
    throw badRequest(`Invalid batch payload format: dependsOn of request '${id}'.`);
  }
  return dependsOn;
}

/** Ids are told apart without regard to case. */
function checkIds(parts: readonly BatchPart[]): void {
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (seen.has(id.toLowerCase())) throw badRequest(`Request Id '${id}' has to be unique in a batch.`);
    seen.add(id.toLowerCase());
  }
}

function checkOrder(parts: readonly BatchPart[]): void {
  const open = new Map(parts.map((part) => [part.id.toLowerCase(), part]));
  for (const { id, dependsOn } of parts) {
    const unknown = dependsOn.find((other) => !open.has(other.toLowerCase()));
    if (unknown !== undefined)
      throw badRequest(`Request '${id}' depends on '${unknown}', which is not in the batch.`);
  }
  while (open.size > 0) {
    const free = [...open.values()].find((part) =>
      part.dependsOn.every((other) => !open.has(other.toLowerCase())),
    );
    if (!free) throw badRequest('The dependencies of the batch form a cycle.');
    open.delete(free.id.toLowerCase());
  }
}
