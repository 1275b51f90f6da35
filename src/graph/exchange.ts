import type { TenantConfig } from '../config/config.js';
import type { TokenProvider } from '../identity/token-provider.js';
import { decodeBatch, encodeBatch } from './batch.js';
import { AnswerTooLargeError, UnreadableAnswerError, type HttpAnswer, type HttpConnection } from './http.js';
import type { OperationScope } from './operation.js';
import { versionRoot } from './paging.js';
import { isRecord, type GraphAnswer, type GraphRequest } from './request.js';

/**
 * One HTTP request and its answer: a single read as it is, several as a `$batch`. A token Graph refuses is
 * replaced and the request replayed, once.
 */
export interface Exchange {
  readonly tenant: TenantConfig;
  readonly connection: HttpConnection;
  readonly tokens: TokenProvider;
  readonly userAgent: string;
  readonly scope: OperationScope;
}

/**
 * Sends up to 20 reads of one workload. Resolves to an answer for each, in their order, whatever happens on the
 * wire; rejects when the tenant has no token, or when the operation is over.
 */
export async function exchange(via: Exchange, requests: readonly GraphRequest[]): Promise<GraphAnswer[]> {
  const token = await via.tokens.get(via.tenant, { signal: via.scope.signal });
  const answers = await sendOnce(via, requests, token.value);
  const refused = [...answers.keys()].filter((index) => answers[index]?.status === 401);
  if (refused.length === 0) return answers;

  via.tokens.invalidate(via.tenant, token.value);
  const fresh = await via.tokens.get(via.tenant, { signal: via.scope.signal });
  const again = refused.flatMap((index) => requests[index] ?? []);
  const replayed = await sendOnce(via, again, fresh.value);
  for (const [position, index] of refused.entries()) {
    answers[index] = replayed[position] ?? answers[index]!;
  }
  return answers;
}

async function sendOnce(
  via: Exchange,
  requests: readonly GraphRequest[],
  token: string,
): Promise<GraphAnswer[]> {
  const [first, ...others] = requests;
  if (first === undefined) return [];
  const { cost } = via.scope;
  cost.httpRequests += 1;
  cost.graphRequests += requests.length;
  const answers =
    others.length === 0 ? [await sendAlone(via, first, token)] : await sendTogether(via, requests, token);
  for (const [index, request] of requests.entries()) {
    cost.resourceUnits += announcedUnits(answers[index]) ?? request.units;
  }
  return answers;
}

async function sendAlone(via: Exchange, request: GraphRequest, token: string): Promise<GraphAnswer> {
  const answer = await overHttp(via, request.method, request.url, token, {
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.headers === undefined ? {} : { headers: request.headers }),
  });
  const succeeded = answer.status >= 200 && answer.status <= 299;
  return succeeded && !isRecord(answer.body) ? { ...answer, status: 0, failure: 'malformed' } : answer;
}

async function sendTogether(
  via: Exchange,
  requests: readonly GraphRequest[],
  token: string,
): Promise<GraphAnswer[]> {
  const outer = await overHttp(via, 'POST', '/$batch', token, { body: encodeBatch(requests) });
  // Graph judges a batch as a whole before it looks at the parts: a failed batch is every part's failure.
  return outer.status === 200 ? decodeBatch(outer.body, requests.length) : requests.map(() => outer);
}

async function overHttp(
  via: Exchange,
  method: 'GET' | 'POST',
  url: string,
  token: string,
  { body, headers }: { body?: string; headers?: Readonly<Record<string, string>> },
): Promise<GraphAnswer> {
  try {
    const answer = await via.connection.send({
      method,
      path: `${versionRoot}${url}`,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'client-request-id': via.scope.requestId,
        'user-agent': via.userAgent,
      },
      ...(body === undefined ? {} : { body }),
      signal: via.scope.signal,
    });
    return parse(answer);
  } catch (cause) {
    via.scope.signal.throwIfAborted();
    return { status: 0, headers: new Map(), body: undefined, failure: failureKind(cause), cause };
  }
}

function parse(answer: HttpAnswer): GraphAnswer {
  const { status, headers, text } = answer;
  if (text === '') return { status, headers, body: undefined };
  try {
    return { status, headers, body: JSON.parse(text) as unknown };
  } catch {
    // Proxies answer HTML. An error status still says what to do; a success that cannot be read does not.
    return status < 400
      ? { status: 0, headers, body: undefined, failure: 'malformed' }
      : { status, headers, body: undefined };
  }
}

function failureKind(cause: unknown): NonNullable<GraphAnswer['failure']> {
  if (cause instanceof AnswerTooLargeError || cause instanceof UnreadableAnswerError) return 'malformed';
  const code = isRecord(cause) ? cause['code'] : undefined;
  const timedOut =
    (cause instanceof Error && cause.name === 'TimeoutError') ||
    (typeof code === 'string' && code.endsWith('_TIMEOUT'));
  return timedOut ? 'timeout' : 'network';
}

function announcedUnits(answer: GraphAnswer | undefined): number | undefined {
  const text = answer?.headers.get('x-ms-resource-unit');
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
