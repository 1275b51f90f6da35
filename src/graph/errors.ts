import { CursorExpiredError, GraphError, TokenUnavailableError, type GatewayError } from '../errors.js';
import { isRecord, type GraphAnswer, type GraphRequest } from './request.js';
import { isRetryableStatus } from './retry.js';

const deepestNesting = 8;

/**
 * The most specific code of Graph's error body: `innerError` nests, and the deepest code says the most.
 * https://learn.microsoft.com/graph/errors
 */
export function graphErrorCodes(body: unknown): readonly string[] {
  const codes: string[] = [];
  let level = isRecord(body) ? body['error'] : undefined;
  for (let depth = 0; depth < deepestNesting && isRecord(level); depth += 1) {
    if (typeof level['code'] === 'string' && level['code'] !== '') codes.push(level['code']);
    level = level['innerError'] ?? level['innererror'];
  }
  return codes;
}

const expiredPageToken = new Set(['Directory_ExpiredPageToken', 'DirectoryPageTokenNotFoundException']);

/** Whether the answer is a failure, and not simply the absence of what was asked. */
export function isFailure(answer: GraphAnswer): boolean {
  return answer.status < 200 || answer.status > 299;
}

/** Turns a failed answer into the one error its reader gets. Graph's own words stay behind. */
export function toGatewayError(
  request: GraphRequest,
  answer: GraphAnswer,
  retryAfterMs: number | undefined,
): GatewayError {
  const codes = graphErrorCodes(answer.body);
  const details = {
    status: answer.status,
    graphCode: codes.at(-1),
    graphRequestId: answer.headers.get('request-id') ?? innerRequestId(answer.body),
    cause: answer.cause,
  };
  if (codes.some((code) => expiredPageToken.has(code))) {
    return new CursorExpiredError('The page this cursor leads to is no longer there.', {
      hint: 'Microsoft Graph keeps a page for some minutes only: start the list again, without "after".',
      graphRequestId: details.graphRequestId,
    });
  }
  if (answer.failure === 'timeout') {
    return new GraphError('GRAPH_TIMEOUT', 'Microsoft Graph did not answer in time.', {
      ...details,
      retryable: true,
      hint: 'Ask for less at once, or try again.',
    });
  }
  if (answer.failure === 'malformed') {
    return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with something unreadable.', {
      ...details,
      retryable: true,
      hint: 'Try again; quote the requestId when it lasts.',
    });
  }
  if (answer.status === 401) {
    return new TokenUnavailableError('Microsoft Graph did not accept the token of this tenant.', {
      ...details,
      retryable: true,
      hint: 'Right after consent this passes within minutes. If it lasts, consent again for this tenant.',
    });
  }
  if (answer.status === 403) {
    return new GraphError('GRAPH_FORBIDDEN', 'The application may not read this in the tenant.', {
      ...details,
      hint:
        `This takes the application permission ${request.permission}, consented by an administrator of the ` +
        'tenant; for files also a SharePoint licence and access to the site.',
    });
  }
  if (answer.status === 429) {
    return new GraphError('GRAPH_THROTTLED', 'Microsoft Graph is throttling this tenant.', {
      ...details,
      retryable: true,
      retryAfterMs,
      hint: 'Wait for retryAfterMs, and ask for less at once.',
    });
  }
  if (answer.status === 0 || isRetryableStatus(answer.status)) {
    return new GraphError('GRAPH_UNAVAILABLE', 'Microsoft Graph is not available at the moment.', {
      ...details,
      retryable: true,
      retryAfterMs,
      hint: 'Try again later.',
    });
  }
  return new GraphError('GRAPH_REJECTED', 'Microsoft Graph refused this request.', {
    ...details,
    hint: 'Check the ids and arguments of this field; the gateway’s log has the details for this requestId.',
  });
}

function innerRequestId(body: unknown): string | undefined {
  const error = isRecord(body) ? body['error'] : undefined;
  const inner = isRecord(error) ? (error['innerError'] ?? error['innererror']) : undefined;
  const id = isRecord(inner) ? inner['request-id'] : undefined;
  return typeof id === 'string' && /^[0-9a-f-]{1,64}$/i.test(id) ? id : undefined;
}
