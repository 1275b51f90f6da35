import { usableHeaders } from './answer-headers.js';
import { isRecord, isUsableBody, type GraphAnswer, type GraphRequest } from './request.js';

/** Graph takes at most this many parts. https://learn.microsoft.com/graph/json-batching */
const maximumParts = 20;

/** Splits what is to be sent into batches: one workload each, in the order asked. */
export function intoBatches<T extends { readonly request: GraphRequest }>(asked: readonly T[]): T[][] {
  const open = new Map<string, T[]>();
  const batches: T[][] = [];
  for (const one of asked) {
    const batch = open.get(one.request.workload);
    if (batch !== undefined && batch.length < maximumParts) {
      batch.push(one);
    } else {
      const started = [one];
      open.set(one.request.workload, started);
      batches.push(started);
    }
  }
  return batches;
}

/** The body of a `$batch`. A part's id is its position, as text. */
export function encodeBatch(requests: readonly GraphRequest[]): string {
  return JSON.stringify({
    requests: requests.map((request, index) => ({
      id: String(index),
      method: request.method,
      url: request.url,
      headers: partHeaders(request),
      body: request.body,
    })),
  });
}

function partHeaders({ headers, body }: GraphRequest): GraphRequest['headers'] {
  return body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' };
}

/** Whether a body is the answer to a batch at all. */
function isBatch(body: unknown): body is { readonly responses: readonly unknown[] } {
  return isRecord(body) && Array.isArray(body['responses']);
}

/**
 * One answer for each part sent, in the order sent. Graph answers in any order, so the id is the only link
 * back: a part without an answer, with two, or with one that makes no sense gets a `malformed` answer of its
 * own, and never a neighbour's.
 */
export function decodeBatch(body: unknown, partCount: number): GraphAnswer[] {
  const responses = isBatch(body) ? body.responses : [];
  const byId = new Map<string, unknown[]>();
  for (const response of responses) {
    if (!isRecord(response) || typeof response['id'] !== 'string') continue;
    const sameId = byId.get(response['id']);
    if (sameId === undefined) byId.set(response['id'], [response]);
    else sameId.push(response);
  }
  return Array.from({ length: partCount }, (_, index) => {
    const [answer, ...others] = byId.get(String(index)) ?? [];
    return others.length > 0 ? malformed : decodePart(answer);
  });
}

const malformed: GraphAnswer = { status: 0, headers: new Map(), body: undefined, failure: 'malformed' };

function decodePart(part: unknown): GraphAnswer {
  if (!isRecord(part)) return malformed;
  const { status, headers, body } = part;
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599)
    return malformed;
  const succeeded = status >= 200 && status <= 299;
  if (succeeded && !isUsableBody(body)) return malformed;
  return { status, headers: usableHeaders(Object.entries(isRecord(headers) ? headers : {})), body };
}
