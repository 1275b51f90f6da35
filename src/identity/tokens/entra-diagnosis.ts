import type { FailedStatus } from '../tenants/tenant-status.js';

/** What a refusal of Entra means, and what to do about it. All of it is constant text of ours. */
export interface EntraDiagnosis {
  /** The numbers behind `AADSTS`. */
  readonly codes: readonly number[];
  readonly status: FailedStatus;
  readonly message: string;
  readonly hint: string;
  /** Whether the same request may succeed soon, unchanged. */
  readonly retryable: boolean;
}

function row(
  codes: readonly number[],
  status: FailedStatus,
  message: string,
  hint: string,
  retryable = false,
): EntraDiagnosis {
  return { codes, status, message, hint, retryable };
}

/** No answer came from the token endpoint. */
export const unreachable = row(
  [],
  'UNREACHABLE',
  'The token service of this cloud could not be reached.',
  "Check the gateway's network, proxy and DNS, and the configured authority.",
  true,
);

/** The token endpoint throttles, or fails by itself. */
export const busy = row(
  [90033, 90006, 90012, 90024, 50033, 90090, 50000, 90055],
  'UNREACHABLE',
  'The token service of this cloud is busy or temporarily failing.',
  'Try again later. The gateway keeps trying on demand.',
  true,
);

/** Something else than a token endpoint answered. */
export const unreadable = row(
  [],
  'UNREACHABLE',
  'The token service of this cloud answered with something that is not a token.',
  'A proxy between the gateway and the token service may have answered instead.',
  true,
);

/** A refusal that is not in the table. */
export const unknownRefusal = row(
  [],
  'REFUSED',
  'Entra refused to issue a token for this tenant.',
  'The log of the gateway has the trace id of the refusal: quote it to Microsoft.',
);

/** As `unknownRefusal`, with the number that Microsoft gave and the page on which Microsoft explains it. */
export function numberedRefusal(code: number): EntraDiagnosis {
  return {
    ...unknownRefusal,
    hint: `Microsoft explains AADSTS${code} at ${lookUpPage(code)}. The log of the gateway has the trace id.`,
  };
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes#lookup-current-error-code-information */
function lookUpPage(code: number): string {
  return `https://login.microsoftonline.com/error?code=${code}`;
}

/** The gateway's own credential cannot be read, so nothing was sent. */
export const unreadableCredential = row(
  [],
  'CREDENTIAL_REJECTED',
  "The credential of this tenant's app registration cannot be read.",
  'Check the files the configuration names: they must be there, readable, and the key must fit the certificate.',
  true,
);

/**
 * Refusals of the token endpoint and of the consent page, by who can mend them.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const entraDiagnoses: readonly EntraDiagnosis[] = [
  row(
    [700016, 7000229],
    'CONSENT_REQUIRED',
    'The app registration has no access to this tenant: it is not known there.',
    'An administrator of the tenant has to grant admin consent to the app. Check that tenant id, client id and cloud belong together.',
  ),
  row(
    [7000112],
    'CONSENT_REQUIRED',
    'The app registration is disabled in this tenant.',
    'An administrator of the tenant has to enable its enterprise application again.',
  ),
  row(
    [501051],
    'CONSENT_REQUIRED',
    'This tenant requires the app to be assigned to Microsoft Graph, and it is not.',
    'An administrator of the tenant has to grant admin consent to the app.',
  ),
  row(
    [65001, 90094, 90095],
    'CONSENT_REQUIRED',
    'An administrator of this tenant has not consented to the app.',
    'Only an administrator can consent to application permissions: send the consent address to a Privileged Role Administrator.',
  ),
  row(
    [65004],
    'CONSENT_REQUIRED',
    'The administrator declined to consent to the app.',
    'Open the consent address again, and accept.',
  ),
  row(
    [90099],
    'CONSENT_REQUIRED',
    'The app is not authorised in this partner-managed tenant.',
    'The partner has to consent to the app for this customer first.',
  ),
  row(
    [50020, 50034, 50105],
    'CONSENT_REQUIRED',
    'The person who signed in does not belong to this tenant, or may not consent there.',
    'Open the consent address again, and sign in as an administrator of this very tenant.',
  ),
  row(
    [90002, 900023, 5000224],
    'TENANT_UNKNOWN',
    'The configured tenant does not exist in this cloud.',
    'Check the tenant id and the cloud. The tenant may also have been deleted.',
  ),
  row(
    [90038, 900382, 900432],
    'TENANT_UNKNOWN',
    'The tenant or the app registration lives in another national cloud.',
    'Each cloud needs an app registration of its own: check the cloud configured for this tenant.',
  ),
  row(
    [7000215],
    'CREDENTIAL_REJECTED',
    "Entra refused the client secret of this tenant's app registration.",
    "Configure the secret's value, not its id, and check that it belongs to this client id. A new secret takes up to a minute to work.",
  ),
  row(
    [7000222],
    'CREDENTIAL_REJECTED',
    "The client secret of this tenant's app registration has expired.",
    'Add a new secret to the app registration and configure it.',
  ),
  row(
    [7000216, 7000218, 700025],
    'CREDENTIAL_REJECTED',
    'Entra did not accept the kind of credential that was sent.',
    'Check that the app registration is a confidential client and that a credential is configured for it.',
  ),
  row(
    [700027],
    'CREDENTIAL_REJECTED',
    "Entra refused the certificate of this tenant's app registration.",
    'Upload the certificate to the app registration, and check that the private key belongs to it.',
  ),
  row(
    [700024],
    'CREDENTIAL_REJECTED',
    'The assertion sent to Entra is not valid at this time.',
    "Check the gateway's clock, that the certificate has not expired, and that the federated token file is renewed.",
  ),
  row(
    [1000502],
    'CREDENTIAL_REJECTED',
    "The certificate of this tenant's app registration is not valid at this time.",
    "Check the gateway's clock. If it is right, create a new certificate, upload it to the app registration and configure it.",
  ),
  row(
    [700229],
    'CREDENTIAL_REJECTED',
    'The federated token that was sent is not the token of an application.',
    "Only an app-only token fits a federated credential that trusts Entra: send the token of a managed identity or an app, not a user's.",
  ),
  row(
    [700021, 700023, 700030, 50027],
    'CREDENTIAL_REJECTED',
    'Entra refused the assertion of the app registration.',
    'Check that client id, authority and certificate or federated token file belong together.',
  ),
  row(
    [70021, 700211, 700212, 700213, 7002137, 7002138],
    'CREDENTIAL_REJECTED',
    'No federated credential of the app registration fits the token that was sent.',
    'Compare issuer, subject and audience, letter case included. A new federated credential takes minutes to work.',
  ),
  row(
    [1002012, 70011, 28002, 28003, 700022, 901002],
    'REFUSED',
    'Entra does not know the scope that was asked for.',
    'Check that the graph origin belongs to the cloud configured for this tenant.',
  ),
  row(
    [500011, 500014, 650052],
    'REFUSED',
    'Microsoft Graph is not available in this tenant.',
    'The subscription of the tenant may have lapsed; its administrator can tell.',
  ),
  row(
    [53000, 53001, 53002, 53003, 53004, 530035, 530036, 500021, 500022],
    'REFUSED',
    'A conditional access policy of this tenant blocks the app.',
    "An administrator of the tenant has to allow the gateway's network address or the app.",
  ),
  row(
    [53005],
    'REFUSED',
    'A policy of this tenant demands Intune app protection, which a service cannot have.',
    'An administrator of the tenant has to exclude the app from that conditional access policy.',
  ),
  row(
    [1002016],
    'REFUSED',
    'Entra refuses the connection because it uses an old version of TLS.',
    'A proxy between the gateway and Entra probably opens the connection: it has to use TLS 1.2 or later.',
  ),
  row(
    [50194, 50059, 90019, 9001023, 90130, 900144, 70003],
    'REFUSED',
    'Entra could not make sense of the token request.',
    'This is a mistake in the gateway or its configured authority: please report the AADSTS code from the log.',
  ),
  row(
    [7000114, 50076, 50079, 50196],
    'REFUSED',
    'Entra treated the request as one of a signed-in user.',
    'The gateway never signs users in: check that the configured authority is a Microsoft token service.',
  ),
  busy,
];

const byCode = new Map(
  entraDiagnoses.flatMap((diagnosis) => diagnosis.codes.map((code) => [code, diagnosis] as const)),
);

/** The number at the beginning of Microsoft's description of a refusal. Nothing else of that text is read. */
export function codeIn(description: unknown): number | undefined {
  const digits = typeof description === 'string' ? /^AADSTS(\d{5,9})\b/.exec(description)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

/** The diagnosis of the first code that is known. */
export function diagnoseEntra(codes: readonly number[]): EntraDiagnosis | undefined {
  const known = codes.find((code) => byCode.has(code));
  return known === undefined ? undefined : byCode.get(known);
}
