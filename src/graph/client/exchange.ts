import type { TenantConfig } from '../../config/config.js';
import type { AccessToken } from '../../identity/tokens/access-token.js';
import { adminConsentUrl } from '../../identity/tenants/admin-consent.js';
import { lacks } from '../../identity/tenants/application-permissions.js';
import { claimsDemandedBy } from '../../identity/tokens/claims-challenge.js';
import type { TokenProvider } from '../../identity/tokens/token-provider.js';
import type { AcceptedTokens } from './accepted-tokens.js';
import { timeoutMsOf } from './attempt-time.js';
import { decodeBatch, encodeBatch } from './batch.js';
import { isFailure } from '../errors/errors.js';
import {
  AnswerTooLargeError,
  CutOffAnswerError,
  UnreadableAnswerError,
  type HttpAnswer,
  type HttpConnection,
} from './http.js';
import type { OperationContext, Priority } from './operation.js';
import { versionRoot } from './paging.js';
import { isRecord, isUsableBody, type GraphAnswer, type GraphRequest } from './request.js';
import { unitsOf } from '../throttling/throttle-signals.js';
import type { Attempt } from './trace.js';

/**
 * One HTTP request and its answer: a single read as it is, several as a `$batch`. What
 * Graph refuses for its token is replayed once, with a new token where there may be one.
 */
export interface TenantConnection {
  readonly tenant: TenantConfig;
  readonly http: HttpConnection;
  readonly tokens: TokenProvider;
  readonly acceptedTokens: AcceptedTokens;
  readonly userAgent: string;
  readonly operation: OperationContext;
}

/**
 * Sends up to 20 reads of one workload. Resolves to an answer for each, in their order, whatever happens on the
 * wire; rejects when the tenant has no token, or when the operation is over.
 */
export async function exchange(
  connection: TenantConnection,
  requests: readonly GraphRequest[],
  attempt: Attempt,
): Promise<GraphAnswer[]> {
  const token = await connection.tokens.get(connection.tenant, { signal: connection.operation.signal });
  const answers = await sendOnce(connection, requests, token.value, attempt);
  const refused = [...answers.keys()].filter((index) => answers[index]?.status === 401);
  if (refused.length === 0) return explained(connection, answers, requests, token);

  const wasGood = connection.acceptedTokens.has(connection.tenant.tenantId, token.value);
  const challenge = refused.map((index) => answers[index]?.headers.get('www-authenticate')).find(Boolean);
  connection.tokens.invalidate(connection.tenant, token.value, claimsDemandedBy(challenge));
  const fresh = await connection.tokens.get(connection.tenant, { signal: connection.operation.signal });
  // It is still the same when it was refused too often lately. Graph refuses good tokens at random, so one that it has
  // accepted is sent again: https://github.com/rclone/rclone/issues/5270
  if (fresh.value === token.value && !wasGood) return explained(connection, answers, requests, token);
  const again = refused.flatMap((index) => requests[index] ?? []);
  const replayed = await sendOnce(connection, again, fresh.value, { ...attempt, waitMs: 0 });
  if (replayed.every(({ status }) => status === 401))
    connection.acceptedTokens.refused(connection.tenant.tenantId);
  for (const [position, index] of refused.entries()) {
    answers[index] = replayed[position] ?? answers[index]!;
  }
  return explained(connection, answers, requests, fresh);
}

/**
 * Tells the reads Graph refused as whom it was asked. A token that lacks what a read needs may be older than a
 * consent, so a successor is fetched, for the reads to come.
 */
function explained(
  { tenant, tokens }: TenantConnection,
  answers: readonly GraphAnswer[],
  requests: readonly GraphRequest[],
  token: AccessToken,
): GraphAnswer[] {
  return answers.map((answer, index) => {
    if (answer.status !== 401 && answer.status !== 403) return answer;
    const permission = requests[index]?.permission;
    if (permission !== undefined && lacks(token, permission)) tokens.reconsider(tenant, token.value);
    const { roles, isOpaque } = token;
    const adminConsent = adminConsentUrl(tenant);
    return {
      ...answer,
      application: { roles, ...(isOpaque && { isOpaque }), adminConsentUrl: adminConsent },
    };
  });
}

async function sendOnce(
  connection: TenantConnection,
  requests: readonly GraphRequest[],
  token: string,
  attempt: Attempt,
): Promise<GraphAnswer[]> {
  const { cost, priority, trace } = connection.operation;
  const [first, ...others] = requests.map((request) => withPriority(request, priority));
  if (first === undefined) return [];
  cost.httpRequests += 1;
  cost.graphRequests += requests.length;
  const traceAnswers = trace?.sending(connection.tenant, requests, attempt);
  const answers =
    others.length === 0
      ? [await sendAlone(connection, first, token)]
      : await sendTogether(connection, [first, ...others], token);
  noteToken(connection, token, answers);
  for (const [index, request] of requests.entries()) {
    const answer = answers[index];
    cost.resourceUnits += unitsOf(request, answer);
    if (request.responseMetadata !== undefined) {
      request.responseMetadata.graphRequestId = answer?.headers.get('request-id') ?? answer?.batchRequestId;
    }
  }
  traceAnswers?.(answers);
  return answers;
}

function noteToken(
  { acceptedTokens, tenant }: TenantConnection,
  token: string,
  answers: readonly GraphAnswer[],
): void {
  if (answers.some(({ status }) => status > 0 && status !== 401))
    acceptedTokens.accepted(tenant.tenantId, token);
}

/**
 * Tells the directory what to refuse first when it has to. Other workloads do not document it, and a batch does not
 * pass headers on to its parts.
 * https://learn.microsoft.com/graph/throttling-limits
 */
function withPriority(request: GraphRequest, priority: Priority): GraphRequest {
  if (request.workload === 'files') return request;
  const value = priority === 'bulk' ? 'Low' : 'High';
  return { ...request, headers: { ...request.headers, 'x-ms-throttle-priority': value } };
}

async function sendAlone(
  connection: TenantConnection,
  request: GraphRequest,
  token: string,
): Promise<GraphAnswer> {
  const answer = await overHttp(connection, request, token, {
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.headers === undefined ? {} : { headers: request.headers }),
  });
  const isUnreadable = !isFailure(answer) && !isUsableBody(answer.body);
  // What breaks inside of a body breaks there again, where it is what should come along that breaks it.
  const isBroken = request.hasFallback === true && answer.isCutOff === true;
  return isUnreadable || isBroken ? { ...answer, status: 0, failure: 'malformed' } : answer;
}

async function sendTogether(
  connection: TenantConnection,
  requests: readonly GraphRequest[],
  token: string,
): Promise<GraphAnswer[]> {
  const { workload } = requests[0]!;
  const request = { workload, method: 'POST', url: '/$batch' } as const;
  const outer = await overHttp(connection, request, token, { body: encodeBatch(requests) });
  if (outer.failure === 'malformed') {
    return requests.map(() => ({ ...outer, isUnreadableBatch: true }));
  }
  // Graph judges a batch as a whole before it looks at the parts: a failed batch is every part's failure.
  if (isFailure(outer)) return requests.map(() => outer);
  const batchRequestId = outer.headers.get('request-id');
  return decodeBatch(outer.body, requests.length).map((answer) => ({
    ...withDateOf(outer, answer),
    batchRequestId,
  }));
}

/** A part may say "come back at ten" like any answer, but only the batch around it says what time it is. */
function withDateOf({ headers: outer }: GraphAnswer, answer: GraphAnswer): GraphAnswer {
  const date = outer.get('date');
  if (date === undefined || !answer.headers.has('retry-after') || answer.headers.has('date')) return answer;
  return { ...answer, headers: new Map([...answer.headers, ['date', date]]) };
}

async function overHttp(
  connection: TenantConnection,
  { workload, method, url }: Pick<GraphRequest, 'workload' | 'method' | 'url'>,
  token: string,
  { body, headers }: { body?: string; headers?: Readonly<Record<string, string>> },
): Promise<GraphAnswer> {
  try {
    const answer = await connection.http.send({
      method,
      path: `${versionRoot}${url}`,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'client-request-id': connection.operation.requestId,
        'user-agent': connection.userAgent,
      },
      ...(body === undefined ? {} : { body }),
      signal: connection.operation.signal,
      timeoutMs: timeoutMsOf(workload),
    });
    return parse(answer);
  } catch (cause) {
    connection.operation.signal.throwIfAborted();
    const failure = failureKind(cause);
    const isCutOff = failure === 'network' && cause instanceof CutOffAnswerError;
    // Given up at its limit, and not because nothing could be connected to.
    const isLate = isGivenUp(cause);
    return { status: 0, headers: new Map(), body: undefined, failure, cause, isCutOff, isLate };
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
  const timedOut = isGivenUp(cause) || (typeof code === 'string' && code.endsWith('_TIMEOUT'));
  return timedOut ? 'timeout' : 'network';
}

function isGivenUp(cause: unknown): boolean {
  return isRecord(cause) && cause['name'] === 'TimeoutError';
}
