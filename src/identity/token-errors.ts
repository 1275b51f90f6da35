import { TokenUnavailableError } from '../errors.js';

/** What is known about a token request that failed. Nothing in here is text written by Microsoft or a tenant. */
export interface TokenFailure {
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  /** The numbers behind `AADSTS`, the most important one first. */
  readonly errorCodes: readonly number[];
  /** Whether the answer was something else than the JSON of a token endpoint. */
  readonly malformed: boolean;
  readonly retryAfterMs?: number | undefined;
  /** Microsoft's id of the failed request, to quote in a support case. */
  readonly traceId?: string | undefined;
  /** Our id of it. */
  readonly correlationId?: string | undefined;
}

interface Explanation {
  readonly message: string;
  readonly hint: string;
  readonly retryable: boolean;
}

/** One failed token request, for the log and for decisions. It is the `cause` of a `TokenUnavailableError`. */
export class TokenRequestError extends Error {
  constructor(
    readonly failure: TokenFailure,
    cause?: unknown,
  ) {
    super('Token request failed.', { cause });
    this.name = 'TokenRequestError';
  }

  /** Whether the same request may succeed soon, unchanged. */
  get retryable(): boolean {
    return explain(this.failure).retryable;
  }

  get aadstsCode(): number | undefined {
    return this.failure.errorCodes[0];
  }

  /** Whether Entra refused the credential itself, so that its successor is worth a try. */
  get credentialRefused(): boolean {
    return this.failure.errorCodes.some((code) => refusedCredentialCodes.has(code));
  }

  /** Whether the tenant no longer lets the app in: tokens issued before must not be used either. */
  get appNotInTenant(): boolean {
    return this.failure.errorCodes.some((code) => appNotInTenantCodes.has(code));
  }
}

const refusedCredentialCodes = new Set([7000215, 7000222, 700027]);
const appNotInTenantCodes = new Set([700016, 7000229, 7000112, 90002]);

/** The error a caller sees: a constant text chosen by the AADSTS code, else by the kind of answer. */
export function tokenUnavailable(error: TokenRequestError): TokenUnavailableError {
  const { message, hint, retryable } = explain(error.failure);
  const { retryAfterMs } = error.failure;
  return new TokenUnavailableError(message, {
    hint,
    retryable,
    cause: error,
    ...(retryable && { retryAfterMs }),
  });
}

const refused = (message: string, hint: string): Explanation => ({ message, hint, retryable: false });

const unreachable: Explanation = {
  message: 'The token service of this cloud could not be reached.',
  hint: "Check the gateway's network, proxy and DNS, and the configured authority.",
  retryable: true,
};

const busy: Explanation = {
  message: 'The token service of this cloud is busy or temporarily failing.',
  hint: 'Try again later. The gateway keeps trying on demand.',
  retryable: true,
};

const unreadable: Explanation = {
  message: 'The token service of this cloud answered with something that is not a token.',
  hint: 'A proxy between the gateway and the token service may have answered instead.',
  retryable: true,
};

const unknownRefusal = refused(
  'Entra refused to issue a token for this tenant.',
  'The AADSTS code and the trace id of the refusal are in the log of the gateway.',
);

// Sorted by who can mend it. https://learn.microsoft.com/entra/identity-platform/reference-error-codes
const explanations: readonly (readonly [codes: readonly number[], explanation: Explanation])[] = [
  [
    [700016, 7000229],
    refused(
      'The app registration has no access to this tenant: it is not known there.',
      'An administrator of the tenant has to grant admin consent to the app. Check that tenant id, client id and cloud belong together.',
    ),
  ],
  [
    [7000112],
    refused(
      'The app registration is disabled in this tenant.',
      'An administrator of the tenant has to enable its enterprise application again.',
    ),
  ],
  [
    [90002, 900023],
    refused(
      'The configured tenant does not exist in this cloud.',
      'Check the tenant id and the cloud. The tenant may also have been deleted.',
    ),
  ],
  [
    [90038, 900382, 900432],
    refused(
      'The tenant or the app registration lives in another national cloud.',
      'Each cloud needs an app registration of its own: check the cloud configured for this tenant.',
    ),
  ],
  [
    [7000215],
    refused(
      "Entra refused the client secret of this tenant's app registration.",
      "Configure the secret's value, not its id, and check that it belongs to this client id. A new secret takes up to a minute to work.",
    ),
  ],
  [
    [7000222],
    refused(
      "The client secret of this tenant's app registration has expired.",
      'Add a new secret to the app registration and configure it.',
    ),
  ],
  [
    [7000216, 7000218, 700025],
    refused(
      'Entra did not accept the kind of credential that was sent.',
      'Check that the app registration is a confidential client and that a credential is configured for it.',
    ),
  ],
  [
    [700027],
    refused(
      "Entra refused the certificate of this tenant's app registration.",
      'Upload the certificate to the app registration, and check that the private key belongs to it.',
    ),
  ],
  [
    [700024],
    refused(
      'The assertion sent to Entra is not valid at this time.',
      "Check the gateway's clock, that the certificate has not expired, and that the federated token file is renewed.",
    ),
  ],
  [
    [700021, 700023, 700030, 50027],
    refused(
      'Entra refused the assertion of the app registration.',
      'Check that client id, authority and certificate or federated token file belong together.',
    ),
  ],
  [
    [70021, 700211, 700212, 700213, 7002137, 7002138],
    refused(
      'No federated credential of the app registration fits the token that was sent.',
      'Compare issuer, subject and audience, letter case included. A new federated credential takes minutes to work.',
    ),
  ],
  [
    [1002012, 70011, 28002, 28003, 700022, 901002],
    refused(
      'Entra does not know the scope that was asked for.',
      'Check that the graph origin belongs to the cloud configured for this tenant.',
    ),
  ],
  [
    [500011, 500014],
    refused(
      'Microsoft Graph is not available in this tenant.',
      'The subscription of the tenant may have lapsed; its administrator can tell.',
    ),
  ],
  [
    [501051],
    refused(
      'This tenant requires the app to be assigned to Microsoft Graph, and it is not.',
      'An administrator of the tenant has to grant admin consent to the app.',
    ),
  ],
  [
    [53000, 53001, 53002, 53003, 53004, 530035, 500021, 500022],
    refused(
      'A conditional access policy of this tenant blocks the app.',
      "An administrator of the tenant has to allow the gateway's network address or the app.",
    ),
  ],
  [
    [50194, 50059, 90019, 9001023, 90130, 900144, 70003],
    refused(
      'Entra could not make sense of the token request.',
      'This is a mistake in the gateway or its configured authority: please report the AADSTS code from the log.',
    ),
  ],
  [[90033, 90006, 90012, 90024, 50033, 90090, 50000, 90055], busy],
];

const byCode = new Map(
  explanations.flatMap(([codes, explanation]) => codes.map((code) => [code, explanation] as const)),
);

function explain(failure: TokenFailure): Explanation {
  const { status, errorCodes, malformed } = failure;
  if (status === 0) return unreachable;
  if (status === 429 || status >= 500) return busy;
  const known = errorCodes.find((code) => byCode.has(code));
  if (known !== undefined) return byCode.get(known) ?? unknownRefusal;
  return malformed || status < 400 ? unreadable : unknownRefusal;
}
