import { GraphError } from '../../errors.js';

/** From here on a wait is told by the moment at which it ends. */
const longWaitMs = 10 * 60_000;

/** What to do about throttling, for so long. */
export function throttledHint(retryAfterMs = 0): string {
  if (retryAfterMs < longWaitMs) return 'Wait for retryAfterMs, and read less at once.';
  const until = new Date(Date.now() + retryAfterMs).toISOString();
  return (
    `Microsoft Graph wants no request for this tenant before ${until}, and gets none. An operator of the gateway can ` +
    'end that earlier with POST /gates/reset on the admin port.'
  );
}

/** For a request that was not sent, since Graph wants to be left alone for longer than the operation has time. */
export function throttledError(retryAfterMs: number): GraphError {
  return new GraphError('GRAPH_THROTTLED', 'Microsoft Graph is throttling this tenant.', {
    status: 0,
    retryable: true,
    retryAfterMs,
    hint: throttledHint(retryAfterMs),
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
