import type { ErrorCode } from '../../errors.js';

/** Every code an answer of this gateway can have: ours, GraphQL's, and those outside of GraphQL. */
export type AnswerCode =
  | ErrorCode
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'INTERNAL_SERVER_ERROR';

export interface AnswerCodeMeaning {
  /** HTTP status, or several. */
  readonly status: string;
  readonly means: string;
  readonly whatToDo: string;
}

/** What each code says to a caller: docs/errors.md is made of it. */
export const answerCodes: Readonly<Record<AnswerCode, AnswerCodeMeaning>> = {
  UNAUTHENTICATED: {
    status: '401',
    means: 'No key or access token, an unknown one, or one that has expired.',
    whatToDo: 'Send `Authorization: Bearer ggw_...` with a key of the configuration.',
  },
  FORBIDDEN: {
    status: '200, 400, 403',
    means:
      'The caller lacks a capability: 200 for a field, 400 for introspection, explain, trace and operations that are not registered. 403 for a Host ' +
      'name that is not served, and for a consent the caller may not start.',
    whatToDo: 'Grant the capability the message names, or list the name under `server.allowedHosts`.',
  },
  BAD_USER_INPUT: {
    status: '200, 400',
    means: 'An argument, a cursor, a `nodeId` or a variable is wrong; 400 when nothing could run.',
    whatToDo: 'Follow the hint.',
  },
  RATE_LIMITED: {
    status: '429',
    means:
      "The caller's [budget](configuration.md#limits) is spent, or most of the work of a busy gateway is this caller's. An " +
      'operation that finds nothing too often is stopped with it.',
    whatToDo: 'Try again after `Retry-After`, or `retryAfterMs`; the same request passes then.',
  },
  OPERATION_LIMIT: {
    status: '200, 400',
    means:
      '400: the operation is too large, or may cost too much, or was stopped, since its answer would have had too many ' +
      'values, or more than 1000 errors. 200: a field that would cost more than the bound of its operation.',
    whatToDo:
      'Read less at once. The message has the number and the limit. The hint has a length that fits, in most cases.',
  },
  GATEWAY_UNAVAILABLE: {
    status: '503, 200',
    means:
      '503: the gateway has too much to do, is about to stop, or cannot check access tokens. 200: a link to download while the audit log ' +
      'cannot be written.',
    whatToDo: 'Try again after `Retry-After` or `retryAfterMs`; behind a balancer, at once.',
  },
  TOKEN_UNAVAILABLE: {
    status: '200',
    means: 'Entra gave no token for the tenant, or Graph refused the token.',
    whatToDo:
      'The hint names the cause: consent, secret, tenant id, cloud, network. `adminConsentUrl` is there when it ' +
      'is consent.',
  },
  CURSOR_EXPIRED: {
    status: '200',
    means: 'Graph has forgotten the page behind the cursor.',
    whatToDo: 'Start the list again, without `after`.',
  },
  RESYNC_REQUIRED: {
    status: '200',
    means: 'Graph no longer knows what changed since a token of `Drive.delta`.',
    whatToDo: 'Begin again without the token.',
  },
  GRAPH_FORBIDDEN: {
    status: '200',
    means: 'The app may not read this in the tenant.',
    whatToDo:
      'Consent to `permission` at `adminConsentUrl`; without the latter, look at licence, site and policies.',
  },
  GRAPH_THROTTLED: {
    status: '200',
    means: 'Graph asks for a pause, and repeating did not help or would take too long.',
    whatToDo: 'Wait for `retryAfterMs`, and read less at once.',
  },
  GRAPH_TIMEOUT: {
    status: '200, 504',
    means:
      'Graph did not answer in time, or the operation took more than 30 s; 504 when nothing at all was answered ' +
      'by then.',
    whatToDo: 'Read less at once, or try again.',
  },
  GRAPH_UNAVAILABLE: {
    status: '200',
    means: 'Graph could not be reached or failed, also when repeated.',
    whatToDo: 'Try again later.',
  },
  GRAPH_BAD_RESPONSE: {
    status: '200',
    means: 'Graph’s answer made no sense.',
    whatToDo: 'Try again; quote the `requestId` when it lasts.',
  },
  GRAPH_REJECTED: {
    status: '200',
    means: 'Graph refused the request for another reason.',
    whatToDo: 'Check ids and arguments; the log has Graph’s code for the `requestId`.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: '400',
    means: 'The query is not GraphQL, or has more than 2000 tokens.',
    whatToDo: 'Correct or split the query.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: '400',
    means: 'The query does not fit the schema.',
    whatToDo: 'Compare it with the schema.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: '400',
    means: 'Several operations and no `operationName`, or an unknown one.',
    whatToDo: 'Name one.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: '200',
    means: 'Only the hash of a query was sent.',
    whatToDo: 'Send the whole query; clients do this by themselves.',
  },
  BAD_REQUEST: {
    status: '400, 405, 408, 413, 415, 431',
    means:
      'Not a GraphQL request: no JSON (400), not by POST (405), too slow (408), more than 256 kB (413), another ' +
      'content type (415), more than 16 kB of headers (431).',
    whatToDo: 'POST JSON with `Content-Type: application/json`, one operation.',
  },
  NOT_FOUND: {
    status: '404',
    means: 'Nothing is at this address.',
    whatToDo: 'GraphQL is at `/graphql`.',
  },
  INTERNAL_SERVER_ERROR: {
    status: '200, 500',
    means: 'An error that the gateway did not expect. The status is 200 when only one field has it.',
    whatToDo: 'Give the `requestId` to the operator of the gateway.',
  },
};
