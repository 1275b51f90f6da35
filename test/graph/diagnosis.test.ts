import { diagnoseGraph, graphDiagnoses } from '../../src/graph/errors/diagnosis.js';
import { toGatewayError } from '../../src/graph/errors/errors.js';
import type { Application, GraphAnswer, GraphRequest } from '../../src/graph/client/request.js';

const request: GraphRequest = {
  workload: 'files',
  method: 'GET',
  url: '/drives/d',
  permission: 'Files.Read.All',
  units: 1,
};

function errorOf(status: number, code: string, message = 'words of Graph', application?: Application) {
  const answer: GraphAnswer = {
    status,
    headers: new Map(),
    body: { error: { code, message } },
    ...(application && { application }),
  };
  return toGatewayError(request, answer, undefined);
}

describe('what Graph refuses to an application', () => {
  it.each<[number, string, string, string, RegExp]>([
    [401, 'InvalidAuthenticationToken', '', 'TOKEN_UNAVAILABLE', /consent/],
    [401, 'generalException', '', 'TOKEN_UNAVAILABLE', /Files\.Read\.All/],
    [401, 'unauthenticated', '', 'TOKEN_UNAVAILABLE', /site/],
    [403, 'Authorization_RequestDenied', '', 'GRAPH_FORBIDDEN', /permission Files\.Read\.All/],
    [401, 'Authorization_IdentityNotFound', '', 'TOKEN_UNAVAILABLE', /consent again/],
    [403, 'Authorization_IdentityNotFound', '', 'TOKEN_UNAVAILABLE', /within minutes/],
    [403, 'Authorization_IdentityDisabled', '', 'GRAPH_FORBIDDEN', /enable its enterprise application/],
    [403, 'AccessDenied', 'Either scp or roles claim', 'GRAPH_FORBIDDEN', /Files\.Read\.All/],
    [403, 'accessDenied', 'Access denied', 'GRAPH_FORBIDDEN', /SharePoint licence/],
    [403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', '', 'GRAPH_FORBIDDEN', /P1 or P2/],
    [403, 'Authentication_MSGraphPermissionMissing', '', 'GRAPH_FORBIDDEN', /AuditLog\.Read\.All/],
    [403, 'Forbidden', '', 'GRAPH_FORBIDDEN', /Files\.Read\.All/],
    [
      400,
      'BadRequest',
      '/me request is only valid with delegated authentication flow.',
      'GRAPH_REJECTED',
      /^\/me/,
    ],
    [400, 'BadRequest', 'Tenant does not have a SPO license.', 'GRAPH_REJECTED', /no SharePoint Online lic/],
    [400, 'BadRequest', 'Requested region EUR is not found.', 'GRAPH_REJECTED', /searchRegion/],
    [404, 'ResourceNotFound', "User's mysite not found.", 'GRAPH_REJECTED', /without OneDrive/],
    [400, 'BadRequest', "Unable to retrieve user's mysite URL.", 'GRAPH_REJECTED', /opens OneDrive once/],
    [404, 'Request_ResourceNotFound', '', 'GRAPH_REJECTED', /deleted/],
    [404, 'itemNotFound', '', 'GRAPH_REJECTED', /deleted/],
    [400, 'invalidRequest', 'The provided drive id appears to be malformed', 'GRAPH_REJECTED', /drive id/],
    [400, 'invalidRequest', 'Invalid hostname for this tenancy', 'GRAPH_REJECTED', /another tenant/],
    [400, 'invalidPath', '', 'GRAPH_REJECTED', /path/],
    [400, 'pathIsTooLong', '', 'GRAPH_REJECTED', /length/],
    [400, 'malformedEntityTag', '', 'GRAPH_REJECTED', /argument/],
    [400, 'invalidQueryOption', '', 'GRAPH_REJECTED', /argument/],
    [400, 'maxQueryLengthExceeded', '', 'GRAPH_REJECTED', /length/],
    [400, 'tooManyResultsRequested', '', 'GRAPH_REJECTED', /argument/],
    [404, 'ImageNotFound', '', 'GRAPH_REJECTED', /no photo/],
    [404, 'ErrorNonExistentMailbox', '', 'GRAPH_REJECTED', /no mailbox/],
    [
      400,
      'Request_BadRequest',
      '$count is not currently supported.',
      'GRAPH_REJECTED',
      /mistake of the gateway/,
    ],
    [400, 'Request_UnsupportedQuery', '', 'GRAPH_REJECTED', /filter/],
    [400, 'BadRequest', "Could not find a property named 'x'", 'GRAPH_REJECTED', /mistake of the gateway/],
    [400, 'ExpandNotSupported', '', 'GRAPH_REJECTED', /mistake of the gateway/],
    [501, 'NotImplemented', '', 'GRAPH_REJECTED', /single object/],
    [405, 'Request_BadRequest', '', 'GRAPH_REJECTED', /mistake of the gateway/],
    [400, 'Directory_ExpiredPageToken', '', 'CURSOR_EXPIRED', /start the list again/],
    [400, 'DirectoryPageTokenNotFoundException', '', 'CURSOR_EXPIRED', /start the list again/],
    [404, 'DirectoryPageTokenNotFoundException', '', 'CURSOR_EXPIRED', /start the list again/],
    [410, 'resyncRequired', '', 'RESYNC_REQUIRED', /without a token/],
    [410, 'resyncChangesApplyDifferences', '', 'RESYNC_REQUIRED', /without a token/],
    [410, 'resyncChangesUploadDifferences', '', 'RESYNC_REQUIRED', /without a token/],
    [410, 'syncStateNotFound', '', 'RESYNC_REQUIRED', /without a token/],
    [409, 'nameAlreadyExists', '', 'GRAPH_REJECTED', /Ask again/],
    [409, 'Directory_ConcurrencyViolation', '', 'GRAPH_REJECTED', /Ask again/],
    [412, 'resourceModified', '', 'GRAPH_REJECTED', /Ask again/],
    [416, 'invalidRange', '', 'GRAPH_REJECTED', /Ask again/],
    [423, 'notAllowed', 'Access to this site has been blocked.', 'GRAPH_REJECTED', /locked, archived/],
    [423, 'resourceLocked', '', 'GRAPH_REJECTED', /unlock/],
    [422, 'malwareDetected', '', 'GRAPH_REJECTED', /Defender/],
    [403, 'malwareDetected', '', 'GRAPH_REJECTED', /Defender/],
    [400, 'provisioningNotAllowed', '', 'GRAPH_REJECTED', /set up/],
    [400, 'resourceBeingProvisioned', '', 'GRAPH_REJECTED', /set up/],
    [429, 'TooManyRequests', '', 'GRAPH_THROTTLED', /retryAfterMs/],
    [429, 'activityLimitReached', '', 'GRAPH_THROTTLED', /retryAfterMs/],
    [429, 'ApplicationThrottled', '', 'GRAPH_THROTTLED', /retryAfterMs/],
    [503, 'serviceNotAvailable', '', 'GRAPH_UNAVAILABLE', /later/],
    [503, 'Directory_ReplicaUnavailable', '', 'GRAPH_UNAVAILABLE', /later/],
    [504, 'gatewayTimeout', '', 'GRAPH_UNAVAILABLE', /later/],
    [500, 'generalException', '', 'GRAPH_UNAVAILABLE', /later/],
    [502, 'UnknownError', '', 'GRAPH_UNAVAILABLE', /later/],
    [507, 'quotaLimitReached', '', 'GRAPH_REJECTED', /storage/],
    [509, 'bandwidth', '', 'GRAPH_THROTTLED', /retryAfterMs/],
    [418, 'never heard of', '', 'GRAPH_REJECTED', /log/],
  ])('%i %s %j is %s', (status, code, message, expected, hint) => {
    const error = errorOf(status, code, message);

    expect(error.code).toBe(expected);
    expect(error.hint).toMatch(hint);
    expect(error.hint).not.toContain('{');
    expect(error.hint).toMatch(/\.$/);
  });

  it('has no row that another one hides', () => {
    for (const row of graphDiagnoses) {
      const found = diagnoseGraph(row.statuses[0]!, row.codes.slice(0, 1), row.says?.source ?? 'anything');
      expect(found).toBe(row);
    }
  });

  it('never says a word of what Graph wrote', () => {
    const error = errorOf(400, 'BadRequest', 'SPO license of a tenant called canary');

    expect(`${error.message} ${error.hint}`).not.toContain('canary');
  });
});

describe('a forbidden read', () => {
  const as = (roles: string[], isOpaque?: true): Application => ({
    roles: new Set(roles),
    adminConsentUrl: 'https://login.example.com/consent',
    ...(isOpaque && { isOpaque }),
  });

  it.each<[string, number, string, Application, string, string | undefined]>([
    [
      'a token lacks the permission',
      403,
      'accessDenied',
      as(['User.Read.All']),
      'GRAPH_FORBIDDEN',
      'consent',
    ],
    ['a token has no role at all', 401, 'generalException', as([]), 'GRAPH_FORBIDDEN', 'consent'],
    ['the permission is there', 403, 'accessDenied', as(['Files.Read.All']), 'GRAPH_FORBIDDEN', undefined],
    ['a wider one is there', 403, 'accessDenied', as(['Sites.ReadWrite.All']), 'GRAPH_FORBIDDEN', undefined],
    ['the token is opaque', 403, 'accessDenied', as([], true), 'GRAPH_FORBIDDEN', undefined],
    [
      'a token with roles is refused',
      401,
      'generalException',
      as(['Files.Read.All']),
      'TOKEN_UNAVAILABLE',
      undefined,
    ],
  ])('when %s', (_, status, code, application, expected, consent) => {
    const error = errorOf(status, code, '', application);

    expect(error.code).toBe(expected);
    if (consent === undefined) expect(error.adminConsentUrl).toBeUndefined();
    else expect(error.adminConsentUrl).toContain(consent);
    if (expected === 'GRAPH_FORBIDDEN') expect(error.permission).toBe('Files.Read.All');
  });
});
