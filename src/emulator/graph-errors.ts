/** Which service behind Microsoft Graph answers: they word errors, page and throttle differently. */
export type Workload = 'directory' | 'files';

interface ErrorExtras {
  readonly headers?: Readonly<Record<string, string>>;
  /** The more specific code inside `innerError`. */
  readonly innerCode?: string;
}

/** A refusal in Graph's own words. https://learn.microsoft.com/graph/errors */
export class GraphError extends Error {
  readonly headers: Readonly<Record<string, string>>;
  readonly innerCode: string | undefined;

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    extras: ErrorExtras = {},
  ) {
    super(message);
    this.headers = extras.headers ?? {};
    this.innerCode = extras.innerCode;
  }
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

export function directoryBadRequest(message: string): GraphError {
  return new GraphError(400, 'Request_BadRequest', message);
}

export function unsupportedQuery(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', message);
}

export function filesBadRequest(message: string, innerCode?: string): GraphError {
  return new GraphError(400, 'invalidRequest', message, innerCode === undefined ? {} : { innerCode });
}

/** A refused query option, in the words of the workload it was meant for. */
export function invalidOption(workload: Workload, message: string): GraphError {
  return workload === 'directory'
    ? directoryBadRequest(message)
    : filesBadRequest(message, 'invalidQueryOption');
}

export function unknownSegment(segment: string): GraphError {
  return badRequest(`Resource not found for the segment '${segment}'.`);
}

export function unknownProperty(property: string, type: string): GraphError {
  return badRequest(`Could not find a property named '${property}' on type 'microsoft.graph.${type}'.`);
}

export function directoryObjectNotFound(key: string): GraphError {
  return new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

export function noMySite(): GraphError {
  return new GraphError(404, 'ResourceNotFound', "User's mysite not found.");
}

export function itemNotFound(): GraphError {
  return new GraphError(404, 'itemNotFound', 'The resource could not be found.');
}

export function malformedDriveId(): GraphError {
  return filesBadRequest(
    'The provided drive id appears to be malformed, or does not represent a valid drive.',
  );
}

export function methodNotAllowed(): GraphError {
  return new GraphError(
    405,
    'Request_BadRequest',
    'Specified HTTP method is not allowed for the request target.',
  );
}

/** Graph can do this; the emulator cannot, and says so instead of pretending. */
export function notEmulated(what: string): GraphError {
  return new GraphError(501, 'NotImplemented', `The emulator does not implement ${what}.`);
}

export function errorBody(
  error: GraphError,
  nowMs: number,
  requestId: string,
  clientRequestId: string,
): { error: Record<string, unknown> } {
  return {
    error: {
      code: error.code,
      message: error.message,
      innerError: {
        ...(error.innerCode !== undefined && { code: error.innerCode }),
        date: new Date(nowMs).toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': clientRequestId,
      },
    },
  };
}
