import type { Answer, RequestIds } from './answers.js';
import { contentTypeOf, retryAfterHeader, type FaultOptions } from '../../faults.js';
import { errorBody, GraphError, type Workload } from '../../graph-errors.js';

type Usual = readonly [code: string, message: string, innerCode?: string];

/** The error each workload sends with a status when nothing more is known. */
const usualErrors: Readonly<Record<Workload, Readonly<Record<number, Usual>>>> = {
  directory: {
    401: ['InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'],
    403: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
    429: ['TooManyRequests', 'Please retry again later.'],
    502: ['UnknownError', ''],
    503: ['ServiceUnavailable', 'The service is unavailable.'],
    504: ['UnknownError', ''],
  },
  files: {
    401: ['InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'],
    403: ['accessDenied', 'Access denied'],
    404: ['itemNotFound', 'The resource could not be found.'],
    429: ['activityLimitReached', 'The request has been throttled', 'throttledRequest'],
    502: ['UnknownError', ''],
    503: ['serviceNotAvailable', 'The service is not available. Try the request again after a delay.'],
    504: ['gatewayTimeout', 'The upstream service did not answer in time.'],
  },
};

const filesPath = /^\/v1\.0\/(drives|sites|search|(users|groups)\/[^/?]+\/drives?)([/?]|$)/;

function usualError(status: number, path: string): GraphError {
  const usual = usualErrors[filesPath.test(path) ? 'files' : 'directory'][status];
  const [code, message, innerCode] = usual ?? ['generalException', 'General exception while processing'];
  return new GraphError(status, code, message, innerCode === undefined ? {} : { innerCode });
}

/** The answer of a fault that replaces Graph's own. */
export function forgedAnswer(fault: FaultOptions, path: string, nowMs: number, ids: RequestIds): Answer {
  const { status = 500, body } = fault;
  const headers = { 'Content-Type': contentTypeOf(body), ...retryAfterHeader(fault), ...fault.headers };
  if (typeof body === 'string') return { status, headers, text: body, resourceUnits: 1 };
  const usual = errorBody(usualError(status, path), nowMs, ids.requestId, ids.clientRequestId);
  return { status, headers, body: body ?? usual, resourceUnits: 1 };
}
