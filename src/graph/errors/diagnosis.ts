import type { ErrorCode } from '../../errors.js';

/** The meaning of a failure of Graph, and what to do about it. All texts are our own constants. */
export interface GraphDiagnosis {
  readonly statuses: readonly number[];
  /** Graph's codes. One of them must match, in any letter case. An empty list matches every code. */
  readonly codes: readonly string[];
  /**
   * Distinguishes rows with the same status and code. Graph's wording may change. Therefore only the choice between two
   * hints may depend on it.
   */
  readonly says?: RegExp;
  readonly answer: ErrorCode;
  readonly message: string;
  /** The application permission of the read replaces `{permission}`. */
  readonly hint: string;
  /** The reason may be a missing permission of the application. */
  readonly isAboutPermission?: true;
  readonly retryable?: true;
}

/** SharePoint's words for its thresholds, because Graph has no codes for them. */
export const listViewThreshold = /list view threshold/i;
export const lookupThreshold = /lookup column threshold|view lookup threshold/i;

const mayNotRead = 'The application may not read this in the tenant.';
const refused = 'Microsoft Graph refused this request.';
const notThere = 'There is no such thing in this tenant, or the application may not see it.';
const notAvailable = 'Microsoft Graph is not available at the moment.';

/**
 * The errors of Graph that an application can receive. The more specific rows are first: the first row that matches is
 * the diagnosis.
 * https://learn.microsoft.com/graph/errors
 */
export const graphDiagnoses: readonly GraphDiagnosis[] = [
  {
    statuses: [400, 500, 503],
    codes: [],
    says: lookupThreshold,
    answer: 'GRAPH_REJECTED',
    message: 'SharePoint does not read so many lookup columns of a list at once.',
    hint: 'SharePoint reads at most 12 lookup, person and managed metadata columns of a list at once: name fewer columns, as in fields(names: [...]).',
  },
  {
    statuses: [400, 500, 503],
    codes: [],
    says: listViewThreshold,
    answer: 'GRAPH_REJECTED',
    message: 'The list is too large for SharePoint to read it like this.',
    hint: 'SharePoint filters and sorts more than 5,000 items by indexed columns only: an owner of the site adds an index for the column in the settings of the list. Or ask without a filter and an order, or for fewer columns.',
  },
  {
    statuses: [400, 500, 503],
    codes: ['SPQueryThrottledException', 'Microsoft.SharePoint.SPQueryThrottledException'],
    answer: 'GRAPH_REJECTED',
    message: 'The list is too large for SharePoint to read it like this.',
    hint: 'Name fewer columns, and filter or sort by an indexed column: an owner of the site adds an index in the settings of the list.',
  },
  {
    statuses: [400, 404],
    codes: ['Directory_ExpiredPageToken', 'DirectoryPageTokenNotFoundException'],
    answer: 'CURSOR_EXPIRED',
    message: 'The page this cursor leads to is no longer there.',
    hint: 'Microsoft Graph keeps a page for some minutes only: start the list again, without "after".',
  },
  {
    statuses: [400],
    codes: [],
    says: /invalid skip token/i,
    answer: 'CURSOR_EXPIRED',
    message: 'The page this cursor leads to is no longer there.',
    hint: 'Microsoft Graph keeps a page for some minutes only: start the list again, without "after".',
  },
  {
    statuses: [410],
    codes: [
      'resyncRequired',
      'resyncChangesApplyDifferences',
      'resyncChangesUploadDifferences',
      'syncStateNotFound',
    ],
    answer: 'RESYNC_REQUIRED',
    message: 'Microsoft Graph cannot tell any more what has changed since.',
    hint: 'Read everything again, without a token, and go on from the token that comes with it.',
  },
  {
    statuses: [401, 403],
    codes: ['Authorization_IdentityNotFound'],
    answer: 'TOKEN_UNAVAILABLE',
    message: 'Microsoft Graph does not know the application in this tenant.',
    hint: 'Right after consent this passes within minutes. If it lasts, the application was removed: consent again.',
    retryable: true,
  },
  {
    statuses: [401, 403],
    codes: ['Authorization_IdentityDisabled'],
    answer: 'GRAPH_FORBIDDEN',
    message: 'The application is disabled in this tenant.',
    hint: 'An administrator of the tenant has to enable its enterprise application again.',
  },
  {
    statuses: [401],
    codes: ['generalException', 'unauthenticated', 'AccessDenied'],
    answer: 'TOKEN_UNAVAILABLE',
    message: 'SharePoint did not accept the token of this tenant.',
    hint: 'Right after consent this passes within minutes. If it lasts, {permission} was not granted, or the site is not set up.',
    isAboutPermission: true,
    retryable: true,
  },
  {
    statuses: [401],
    codes: [],
    answer: 'TOKEN_UNAVAILABLE',
    message: 'Microsoft Graph did not accept the token of this tenant.',
    hint: 'Right after consent this passes within minutes. If it lasts, check that authority and graph origin of the cloud belong together.',
    retryable: true,
  },
  {
    statuses: [403],
    codes: ['Authentication_RequestFromNonPremiumTenantOrB2CTenant'],
    answer: 'GRAPH_FORBIDDEN',
    message: 'The licence of the tenant does not include this.',
    hint: 'Sign-in activity takes Microsoft Entra ID P1 or P2 in the tenant.',
  },
  {
    statuses: [403],
    codes: ['Authentication_MSGraphPermissionMissing'],
    answer: 'GRAPH_FORBIDDEN',
    message: mayNotRead,
    hint: 'Sign-in and audit data take the application permission AuditLog.Read.All besides {permission}.',
  },
  {
    statuses: [403, 422],
    codes: ['malwareDetected', 'virusSuspicious'],
    answer: 'GRAPH_REJECTED',
    message: 'Microsoft Graph withholds this file as malware.',
    hint: 'An administrator of the tenant can look at it in the Microsoft Defender portal.',
  },
  {
    statuses: [403],
    codes: ['Authorization_RequestDenied'],
    answer: 'GRAPH_FORBIDDEN',
    message: mayNotRead,
    hint: 'This takes the application permission {permission}, consented by an administrator of the tenant.',
    isAboutPermission: true,
  },
  {
    statuses: [403],
    codes: [],
    answer: 'GRAPH_FORBIDDEN',
    message: mayNotRead,
    hint: 'This takes the application permission {permission}, consented by an administrator of the tenant; for files also a SharePoint licence and access to the site.',
    isAboutPermission: true,
  },
  {
    statuses: [400],
    codes: ['BadRequest'],
    says: /SPO license/i,
    answer: 'GRAPH_REJECTED',
    message: 'The tenant has no SharePoint Online.',
    hint: 'The tenant has no SharePoint Online licence: without one there are no drives, sites or files to read.',
  },
  {
    statuses: [400],
    codes: ['BadRequest'],
    says: /delegated authentication/i,
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: '/me does not exist for app-only access: name the user by id or userPrincipalName.',
  },
  {
    statuses: [400],
    codes: ['BadRequest'],
    says: /region/i,
    answer: 'GRAPH_REJECTED',
    message: 'The tenant has no data in the region that was searched.',
    hint: 'An administrator of the gateway corrects tenants.<name>.searchRegion in its configuration.',
  },
  {
    statuses: [400],
    codes: ['BadRequest'],
    says: /mysite/i,
    answer: 'GRAPH_REJECTED',
    message: "The user's OneDrive is not ready.",
    hint: 'It is being set up, or never was: the user opens OneDrive once, or an administrator provisions it. Try again later.',
  },
  {
    statuses: [400],
    codes: ['provisioningNotAllowed', 'resourceBeingProvisioned'],
    answer: 'GRAPH_REJECTED',
    message: "The user's OneDrive is not ready.",
    hint: 'It is being set up, or the tenant does not allow it. Try again later.',
  },
  {
    statuses: [400],
    codes: ['invalidRequest'],
    says: /drive id/i,
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: 'The drive id does not exist in this tenant: it was cut, belongs to another tenant, or the drive was deleted.',
  },
  {
    statuses: [400],
    codes: ['invalidRequest'],
    says: /hostname/i,
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: 'The host name of the site belongs to another tenant.',
  },
  {
    statuses: [400],
    codes: [
      'invalidPath',
      'pathIsTooLong',
      'malformedEntityTag',
      'invalidQueryOption',
      'maxQueryLengthExceeded',
      'tooManyResultsRequested',
    ],
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: 'SharePoint does not take the path or an argument of this field: check its characters and its length.',
  },
  {
    statuses: [400],
    codes: ['invalidRequest'],
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: 'Check the ids, paths and arguments of this field.',
  },
  {
    statuses: [400],
    codes: ['Request_UnsupportedQuery'],
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: 'The directory cannot filter, search or sort like this: select less at once, or filter the answer in the client.',
  },
  {
    statuses: [400, 405],
    codes: ['Request_BadRequest', 'BadRequest', 'ExpandNotSupported'],
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: 'Check the ids and arguments of this field. If they are right, it is a mistake of the gateway: report the requestId.',
  },
  {
    statuses: [501],
    codes: [],
    answer: 'GRAPH_REJECTED',
    message: 'Microsoft Graph does not support this.',
    hint: 'Graph sends some properties only for a single object. Read the object by its id.',
  },
  {
    statuses: [404],
    codes: ['Request_ResourceNotFound', 'ResourceNotFound', 'itemNotFound'],
    answer: 'GRAPH_REJECTED',
    message: notThere,
    hint: 'It may be deleted. A user without OneDrive has no drive.',
  },
  {
    statuses: [404],
    codes: ['ImageNotFound', 'ErrorNonExistentMailbox'],
    answer: 'GRAPH_REJECTED',
    message: notThere,
    hint: 'The user has no photo, or no mailbox.',
  },
  {
    statuses: [404],
    codes: [],
    answer: 'GRAPH_REJECTED',
    message: notThere,
    hint: 'Check the ids of this field.',
  },
  {
    statuses: [402, 423],
    codes: ['resourceLocked', 'notAllowed', 'lockMismatch'],
    answer: 'GRAPH_REJECTED',
    message: 'SharePoint has locked this.',
    hint: 'The site is locked, archived, or its owner has no licence any more: an administrator of the tenant can unlock it.',
  },
  {
    statuses: [409, 412, 416],
    codes: [],
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: 'Something changed while it was read. Ask again.',
  },
  {
    statuses: [429],
    codes: [],
    answer: 'GRAPH_THROTTLED',
    message: 'Microsoft Graph is throttling this tenant.',
    hint: 'Wait for retryAfterMs, and read less at once.',
    retryable: true,
  },
  {
    statuses: [509],
    codes: [],
    answer: 'GRAPH_THROTTLED',
    message: 'The bandwidth of this tenant is used up.',
    hint: 'Wait for retryAfterMs, and read less at once.',
    retryable: true,
  },
  {
    statuses: [500, 502, 503, 504],
    codes: [],
    answer: 'GRAPH_UNAVAILABLE',
    message: notAvailable,
    hint: 'Try again later.',
    retryable: true,
  },
  {
    statuses: [507],
    codes: [],
    answer: 'GRAPH_REJECTED',
    message: refused,
    hint: 'The storage of the site is full: an administrator of the tenant can make room.',
  },
];

/** The diagnosis of a failure that is not in the table. */
const unknownFailure: GraphDiagnosis = {
  statuses: [],
  codes: [],
  answer: 'GRAPH_REJECTED',
  message: refused,
  hint: 'Check the ids and arguments of this field; the gateway’s log has the details for this requestId.',
};

/** The first row that matches a status, Graph's codes (the outermost first), and its wording. */
export function diagnoseGraph(status: number, codes: readonly string[], wording: string): GraphDiagnosis {
  const sent = new Set(codes.map((code) => code.toLowerCase()));
  const fits = (row: GraphDiagnosis): boolean =>
    row.statuses.includes(status) &&
    (row.codes.length === 0 || row.codes.some((code) => sent.has(code.toLowerCase()))) &&
    (row.says === undefined || row.says.test(wording));
  return graphDiagnoses.find(fits) ?? unknownFailure;
}
