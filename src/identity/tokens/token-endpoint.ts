import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Dispatcher } from 'undici';
import { retryAfterMs } from '../../retry-after.js';
import { sanitizeJson } from '../../sanitize-json.js';
import { codeIn } from './entra-diagnosis.js';

/** What the token endpoint answered, as fields: MSAL would only hand on a sentence. */
export interface TokenAnswer {
  readonly status: number;
  readonly errorCodes: readonly number[];
  readonly malformed: boolean;
  readonly retryAfterMs: number | undefined;
  readonly traceId: string | undefined;
  readonly expiresInMs: number | undefined;
  readonly refreshInMs: number | undefined;
}

export interface TokenEndpointOptions {
  /** The URL that MSAL believes in, always https. Every other URL is refused. */
  readonly believed: URL;
  /** The origin the request really goes to. */
  readonly origin: URL;
  readonly dispatcher: Dispatcher;
  /** A signal that aborts after so many milliseconds. */
  readonly timeout?: (ms: number) => AbortSignal;
}

const maximumBodyBytes = 1024 * 1024;
const longestExchangeMs = 10_000;

/**
 * MSAL's way to the token endpoint of one tenant. MSAL's own has no time limit, no size limit, and chokes on
 * answers that are not JSON. This one sends nothing but POSTs to that one URL and follows no redirect.
 */
export class TokenEndpoint implements INetworkModule {
  readonly #options: TokenEndpointOptions;
  readonly #answers = new Map<string, TokenAnswer>();
  readonly #limitsMs = new Map<string, number>();
  readonly #unsent = new Set<string>();

  constructor(options: TokenEndpointOptions) {
    this.#options = options;
  }

  /**
   * Runs one token request of MSAL's, and answers what came over the wire meanwhile, if anything did. `isUnsent` says
   * that there was no connection.
   */
  async observe<T>(
    correlationId: string,
    limitMs: number,
    request: () => Promise<T>,
  ): Promise<{ result: PromiseSettledResult<T>; answer: TokenAnswer | undefined; isUnsent: boolean }> {
    this.#limitsMs.set(correlationId, Math.min(limitMs, longestExchangeMs));
    try {
      const [result] = await Promise.allSettled([request()]);
      const answer = this.#answers.get(correlationId);
      return { result, answer, isUnsent: this.#unsent.has(correlationId) };
    } finally {
      this.#answers.delete(correlationId);
      this.#limitsMs.delete(correlationId);
      this.#unsent.delete(correlationId);
    }
  }

  async sendGetRequestAsync<T>(): Promise<NetworkResponse<T>> {
    throw new Error('Only the token endpoint is ever asked, and only by POST.');
  }

  async sendPostRequestAsync<T>(
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    const { believed, origin, dispatcher, timeout = after } = this.#options;
    const asked = new URL(url);
    if (asked.origin !== believed.origin || asked.pathname !== believed.pathname) {
      throw new Error('Refused to send a credential anywhere but to the configured token endpoint.');
    }
    const correlationId = options.correlationId ?? '';
    const request = dispatcher.request({
      origin: origin.origin,
      path: asked.pathname + asked.search,
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded;charset=utf-8',
        accept: 'application/json',
        'user-agent': 'orggraph',
      },
      body: options.body ?? '',
      signal: timeout(this.#limitsMs.get(correlationId) ?? longestExchangeMs),
    });
    const response = await request.catch((error: unknown) => {
      if (isConnectionFailure(error)) this.#unsent.add(correlationId);
      throw error;
    });
    const body = parseObject(await readText(response.body));
    this.#answers.set(correlationId, describeAnswer(response, body));
    // Without headers: MSAL would only use Retry-After to refuse later requests on its own.
    return { status: response.statusCode, headers: {}, body: (body ?? notJson) as T };
  }
}

/** What Node.js and undici call it when there is no connection: https://nodejs.org/api/errors.html#common-system-errors */
const connectionFailures: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function isConnectionFailure(error: unknown): boolean {
  const { code, errors } = error as { readonly code?: unknown; readonly errors?: unknown };
  // A name with several addresses fails with one error for each of them.
  if (!Array.isArray(errors)) return connectionFailures.has(code);
  return errors.length > 0 && errors.every(isConnectionFailure);
}

function after(ms: number): AbortSignal {
  return AbortSignal.timeout(ms);
}

const notJson = { error: 'temporarily_unavailable', error_description: 'The answer was not JSON.' };

async function readText(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maximumBodyBytes) throw new Error('The answer of the token endpoint is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && sanitizeJson(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function describeAnswer(
  response: Dispatcher.ResponseData,
  body: Record<string, unknown> | undefined,
): TokenAnswer {
  const { statusCode: status, headers } = response;
  const isRefusal = typeof body?.['error'] === 'string';
  const isToken = status === 200 && isText(body?.['access_token']);
  return {
    status,
    errorCodes: isRefusal ? refusalCodes(body) : [],
    malformed: !isRefusal && !isToken,
    retryAfterMs: retryAfterMs(single(headers['retry-after']), single(headers['date']), Date.now()),
    traceId: guid(body?.['trace_id']) ?? guid(headers['x-ms-request-id']),
    expiresInMs: milliseconds(body?.['expires_in']),
    refreshInMs: milliseconds(body?.['refresh_in']),
  };
}

/** The numbers of a refusal. Older endpoints give them in the description only. */
function refusalCodes(body: Readonly<Record<string, unknown>>): number[] {
  const { error_codes: listed, error_description: description } = body;
  const codes = Array.isArray(listed) ? listed.filter(isAadstsCode) : [];
  if (codes.length > 0) return codes;
  const code = codeIn(description);
  return code === undefined ? [] : [code];
}

function isAadstsCode(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < 1e9;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** The longest life of an access token: https://learn.microsoft.com/entra/identity/conditional-access/concept-continuous-access-evaluation */
const longestLifeMs = 28 * 60 * 60_000;

/** A length of time in seconds, which old endpoints write as text. */
function milliseconds(seconds: unknown): number | undefined {
  const number = typeof seconds === 'string' && seconds !== '' ? Number(seconds) : seconds;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return undefined;
  return Math.min(number * 1000, longestLifeMs);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function guid(text: unknown): string | undefined {
  return typeof text === 'string' && /^[0-9a-f-]{36}$/i.test(text) ? text : undefined;
}
