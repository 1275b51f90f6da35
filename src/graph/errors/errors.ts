import {
  CursorExpiredError,
  GraphError,
  ResyncRequiredError,
  TokenUnavailableError,
  type GatewayError,
} from '../../errors.js';
import { lacks } from '../../identity/tenants/application-permissions.js';
import { diagnoseGraph, type GraphDiagnosis } from './diagnosis.js';
import { throttledHint } from '../throttling/refusals.js';
import { isRecord, type GraphAnswer, type GraphRequest } from '../client/request.js';

const deepestNesting = 8;
/** A code is a word, and it is written to the log. Any other text in its place is not. */
const codeForm = /^[A-Za-z][A-Za-z0-9_.]{0,99}$/;

/**
 * The codes in the body of an error of Graph, the outermost first. `innerError` nests, and the deepest code is the most
 * specific one.
 * https://learn.microsoft.com/graph/errors
 */
export function graphErrorCodes(body: unknown): readonly string[] {
  const codes: string[] = [];
  let level = isRecord(body) ? body['error'] : undefined;
  for (let depth = 0; depth < deepestNesting && isRecord(level); depth += 1) {
    const code = level['code'];
    if (typeof code === 'string' && codeForm.test(code)) codes.push(code);
    level = level['innerError'] ?? level['innererror'];
  }
  return codes;
}

/** Whether the status of the answer is not a success. */
export function isFailure(answer: GraphAnswer): boolean {
  return answer.status < 200 || answer.status > 299;
}

/** Turns a failed answer into the error that its reader receives. The error contains no text of Graph. */
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
  if (answer.failure === 'timeout') {
    return new GraphError('GRAPH_TIMEOUT', 'Microsoft Graph did not answer in time.', {
      ...details,
      retryable: true,
      hint: answer.isLate === true ? lateHint : 'Read less at once, or try again.',
    });
  }
  const isOfGraph = isRecord(answer.body) && isRecord(answer.body['error']);
  if (answer.failure === 'malformed' || (answer.status === 404 && !isOfGraph)) return unreadable(details);
  if (answer.status === 0) {
    return new GraphError('GRAPH_UNAVAILABLE', 'Microsoft Graph is not available at the moment.', {
      ...details,
      retryable: true,
      retryAfterMs,
      hint: answer.isLate === true ? lateHint : 'Try again later.',
    });
  }
  const diagnosis = diagnoseGraph(answer.status, codes, wordingOf(answer.body));
  return diagnosed(considering(diagnosis, request, answer), request, answer, { ...details, retryAfterMs });
}

/**
 * Whether Graph says that the object does not exist. Graph answers 404 for this. A proxy answers 404 as well, but
 * without an error in Graph's form: `toGatewayError` gives such an answer another status. A 400 does not mean absence:
 * Graph also sends `invalidRequest` for a damaged drive and for a column that does not exist.
 * https://learn.microsoft.com/graph/errors
 */
export function isAbsence(error: unknown): boolean {
  return error instanceof GraphError && error.status === 404;
}

/** The error for an answer, or a part of an answer, that cannot be read. */
export function unreadable(
  details: { readonly graphRequestId?: string | undefined; readonly cause?: unknown } = {},
): GraphError {
  return new GraphError('GRAPH_BAD_RESPONSE', 'Microsoft Graph answered with something unreadable.', {
    ...details,
    status: 0,
    retryable: true,
    hint: 'Try again; quote the requestId when it lasts.',
  });
}

/** The error for a value that does not have the documented type. */
export function unexpectedValue(): GraphError {
  return new GraphError(
    'GRAPH_BAD_RESPONSE',
    'Microsoft Graph answered with a value of an unexpected type.',
    {
      status: 200,
      hint: 'Leave out this field. If the error stays, give the requestId to the operator of this gateway.',
    },
  );
}

type Explanation = Omit<GraphDiagnosis, 'statuses' | 'codes'>;

const lacksPermission: Explanation = {
  answer: 'GRAPH_FORBIDDEN',
  message: 'The application lacks a permission in this tenant.',
  hint: 'This takes the application permission {permission}: an administrator of the tenant grants it at adminConsentUrl. The gateway notices within a minute.',
};

/** The error for a read that is not sent, because the token already shows that Graph would refuse it. */
export function lacksPermissionError(permission: string, adminConsentUrl: string): GraphError {
  return new GraphError('GRAPH_FORBIDDEN', lacksPermission.message, {
    status: 403,
    permission,
    adminConsentUrl,
    hint: lacksPermission.hint.replace('{permission}', permission),
  });
}

const hasPermission: Explanation = {
  answer: 'GRAPH_FORBIDDEN',
  message: 'The application may not read this in the tenant.',
  hint: '{permission} is granted, so something else forbids it: a licence, a locked site, or a policy of the tenant for applications.',
};

/** If the reason may be a missing permission, the token shows whether the permission is really missing. */
function considering(
  diagnosis: GraphDiagnosis,
  { permission }: GraphRequest,
  { application, status }: GraphAnswer,
): Explanation {
  if (!diagnosis.isAboutPermission || application === undefined || application.isOpaque) return diagnosis;
  if (lacks(application, permission)) return lacksPermission;
  return status === 403 ? hasPermission : diagnosis;
}

const lateHint =
  'It took 10 seconds or longer, so there was no second attempt. Read less at once, or try again later.';

function hintOf(
  { answer: code, hint }: Explanation,
  permission: string,
  { isLate }: GraphAnswer,
  retryAfterMs: number | undefined,
): string {
  if (code === 'GRAPH_THROTTLED') return throttledHint(retryAfterMs);
  if (code === 'GRAPH_UNAVAILABLE' && isLate === true) return lateHint;
  return hint.replace('{permission}', permission);
}

function diagnosed(
  explanation: Explanation,
  { permission }: GraphRequest,
  answer: GraphAnswer,
  details: ConstructorParameters<typeof GraphError>[2],
): GatewayError {
  const { answer: code, message, retryable = false } = explanation;
  const hint = hintOf(explanation, permission, answer, details.retryAfterMs);
  const isForbidden = code === 'GRAPH_FORBIDDEN';
  const all = {
    ...details,
    hint,
    retryable,
    ...(!retryable && { retryAfterMs: undefined }),
    ...(isForbidden && { permission }),
    adminConsentUrl: explanation === lacksPermission ? answer.application?.adminConsentUrl : undefined,
  };
  if (code === 'CURSOR_EXPIRED') return new CursorExpiredError(message, all);
  if (code === 'RESYNC_REQUIRED') return new ResyncRequiredError(message, all);
  if (code === 'TOKEN_UNAVAILABLE') return new TokenUnavailableError(message, all);
  return new GraphError(code as GraphError['code'], message, all);
}

/** Graph's message. Use it only to choose between constant hints, and for errors for which Graph has no code. */
export function wordingOf(body: unknown): string {
  const error = isRecord(body) ? body['error'] : undefined;
  const message = isRecord(error) ? error['message'] : undefined;
  return typeof message === 'string' ? message.slice(0, 500) : '';
}

function innerRequestId(body: unknown): string | undefined {
  const error = isRecord(body) ? body['error'] : undefined;
  const inner = isRecord(error) ? (error['innerError'] ?? error['innererror']) : undefined;
  const id = isRecord(inner) ? inner['request-id'] : undefined;
  return typeof id === 'string' && /^[0-9a-f-]{1,64}$/i.test(id) ? id : undefined;
}
