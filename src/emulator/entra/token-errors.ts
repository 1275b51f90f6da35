interface KnownError {
  readonly status: number;
  readonly error: string;
  readonly text: string;
}

const invalidClient = (text: string): KnownError => ({ status: 401, error: 'invalid_client', text });
const badRequest = (error: string, text: string): KnownError => ({ status: 400, error, text });

/**
 * Entra's codes for the client-credentials grant.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const knownErrors: Readonly<Record<number, KnownError>> = {
  7000215: invalidClient(
    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{client}'.",
  ),
  7000222: invalidClient("The provided client secret keys for app '{client}' are expired."),
  7000216: invalidClient(
    "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  ),
  7000218: invalidClient(
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  ),
  7000229: invalidClient(
    "The client application '{client}' is missing service principal in the tenant '{tenant}'.",
  ),
  700016: badRequest(
    'unauthorized_client',
    "Application with identifier '{client}' was not found in the directory '{tenant}'.",
  ),
  7000112: badRequest('unauthorized_client', "Application '{client}' is disabled."),
  7000114: badRequest(
    'unauthorized_client',
    "Application '{client}' is not allowed to make application on-behalf-of calls.",
  ),
  700027: invalidClient(
    'The certificate with identifier used to sign the client assertion is not registered on application.',
  ),
  700024: invalidClient('Client assertion is not within its valid time range.'),
  700030: invalidClient('Invalid certificate - subject name in certificate is not authorized.'),
  700021: invalidClient("Client assertion application identifier doesn't match 'client_id' parameter."),
  700023: invalidClient('Client assertion audience claim does not match Realm issuer.'),
  50027: badRequest('invalid_request', 'JWT token is invalid or malformed.'),
  70021: badRequest(
    'invalid_request',
    'No matching federated identity record found for presented assertion.',
  ),
  700211: invalidClient('No matching federated identity record found for presented assertion issuer.'),
  700212: invalidClient('No matching federated identity record found for presented assertion audience.'),
  700213: invalidClient('No matching federated identity record found for presented assertion subject.'),
  7002137: invalidClient('The matching federated identity record cannot be used.'),
  7002138: invalidClient(
    'The federated identity record differs in letter case from the presented assertion.',
  ),
  1002012: badRequest(
    'invalid_scope',
    'The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).',
  ),
  70011: badRequest(
    'invalid_scope',
    "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.",
  ),
  28002: badRequest('invalid_scope', 'The scope names more than one resource.'),
  28003: badRequest('invalid_scope', 'The scope cannot be empty.'),
  700022: badRequest('invalid_request', 'The scope holds more than one resource.'),
  901002: badRequest('invalid_request', "The 'resource' request parameter is not supported."),
  500011: badRequest(
    'invalid_resource',
    "The resource principal named {scope} was not found in the tenant named '{tenant}'.",
  ),
  500014: badRequest('invalid_resource', 'The service principal for resource is disabled.'),
  501051: badRequest(
    'invalid_grant',
    "Application '{client}' is not assigned to a role for the application.",
  ),
  90002: badRequest(
    'invalid_request',
    "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.",
  ),
  900023: badRequest(
    'invalid_request',
    "Specified tenant identifier '{tenant}' is neither a valid DNS name, nor a valid external domain.",
  ),
  50194: badRequest(
    'invalid_request',
    "Application '{client}' is not configured as a multi-tenant application.",
  ),
  50011: badRequest(
    'invalid_client',
    'The redirect URI specified in the request does not match the ones configured.',
  ),
  65004: badRequest('access_denied', 'User declined to consent to access the app.'),
  50059: badRequest(
    'invalid_request',
    'No tenant-identifying information found in either the request or implied by any provided credentials.',
  ),
  90019: badRequest(
    'invalid_request',
    'No tenant-identifying information found in either the request or its credentials.',
  ),
  9001023: badRequest(
    'invalid_request',
    "The grant type isn't supported over the /common or /consumers endpoints.",
  ),
  90130: badRequest(
    'invalid_request',
    'Application is not supported over the /common or /consumers endpoints.',
  ),
  90038: badRequest('invalid_request', 'Tenant was found in another national cloud.'),
  900382: badRequest('invalid_request', 'Confidential client is not supported in cross-cloud requests.'),
  900432: badRequest('invalid_request', 'Confidential client is not supported in cross-cloud requests.'),
  53003: badRequest('invalid_grant', 'Access has been blocked by Conditional Access policies.'),
  530035: badRequest('invalid_grant', 'Access has been blocked by security defaults.'),
  500021: badRequest('invalid_request', 'Access to the tenant is denied by a tenant restrictions proxy.'),
  900144: badRequest(
    'invalid_request',
    "The request body must contain the following parameter: '{parameter}'.",
  ),
  900561: badRequest(
    'invalid_request',
    'The endpoint only accepts POST requests. Received a {method} request.',
  ),
  9002313: badRequest('invalid_request', 'Invalid request. Request is malformed or invalid.'),
  70003: badRequest('unsupported_grant_type', "The app requested an unsupported grant type '{grant}'."),
  700025: invalidClient(
    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  ),
  50196: badRequest(
    'invalid_grant',
    'The server terminated an operation because it encountered a client request loop.',
  ),
  90055: { status: 429, error: 'temporarily_unavailable', text: 'Too many requests. Try again later.' },
  90033: {
    status: 503,
    error: 'temporarily_unavailable',
    text: 'A transient error has occurred. Please try again.',
  },
  90006: { status: 503, error: 'temporarily_unavailable', text: 'The service is temporarily unavailable.' },
  90012: { status: 503, error: 'temporarily_unavailable', text: 'The request timed out.' },
  90024: { status: 503, error: 'temporarily_unavailable', text: 'The request budget was exceeded.' },
  90090: { status: 500, error: 'server_error', text: 'The application is temporarily unavailable.' },
  50033: { status: 500, error: 'server_error', text: 'A transient sign-in error occurred.' },
  50000: { status: 500, error: 'server_error', text: 'There was an issue with the token issuing service.' },
};

/** Members some codes add to the error body. */
const additions: Readonly<Record<number, object>> = {
  53003: { suberror: 'message_only', claims: '{"access_token":{"capolids":{"essential":true,"values":[]}}}' },
};

/** A refused token request. */
export class TokenError extends Error {
  constructor(
    readonly code: number,
    readonly details: Readonly<Record<string, string>> = {},
    /** Instead of the usual `error` of this code. */
    readonly error?: string,
  ) {
    super(`AADSTS${code}`);
  }
}

export interface TokenErrorBody {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The error as Entra words it; a code that is not listed here is a plain invalid_request. */
export function describeTokenError(
  { code, details, error }: TokenError,
  nowMs: number,
  ids: { readonly traceId: string; readonly correlationId: string },
): TokenErrorBody {
  const known = knownErrors[code] ?? badRequest('invalid_request', 'The request was refused.');
  const text = known.text.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
  const timestamp = new Date(nowMs)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return {
    status: known.status,
    body: {
      error: error ?? known.error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${ids.traceId} Correlation ID: ${ids.correlationId} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: ids.traceId,
      correlation_id: ids.correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      ...additions[code],
    },
  };
}
