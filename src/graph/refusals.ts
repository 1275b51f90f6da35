import { GraphError } from '../errors.js';

/** For a request that was not sent, since Graph wants to be left alone for longer than the operation has time. */
export function throttledError(retryAfterMs: number): GraphError {
  return new GraphError('GRAPH_THROTTLED', 'Microsoft Graph is throttling this tenant.', {
    status: 0,
    retryable: true,
    retryAfterMs,
    hint: 'Wait for retryAfterMs, and ask for less at once.',
  });
}

/** For a request that was not sent, since nothing has got through lately. */
export function unavailableError(retryAfterMs: number): GraphError {
  return new GraphError('GRAPH_UNAVAILABLE', 'Microsoft Graph is not available at the moment.', {
    status: 0,
    retryable: true,
    retryAfterMs,
    hint: 'Try again later.',
  });
}
