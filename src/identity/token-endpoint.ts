import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Dispatcher } from 'undici';
import { retryAfterMs } from '../retry-after.js';

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

  constructor(options: TokenEndpointOptions) {
    this.#options = options;
  }

  /** Runs one token request of MSAL's, and answers what came over the wire meanwhile, if anything did. */
  async observe<T>(
    correlationId: string,
    limitMs: number,
    request: () => Promise<T>,
  ): Promise<{ result: PromiseSettledResult<T>; answer: TokenAnswer | undefined }> {
    this.#limitsMs.set(correlationId, Math.min(limitMs, longestExchangeMs));
    const [result] = await Promise.allSettled([request()]);
    const answer = this.#answers.get(correlationId);
    this.#answers.delete(correlationId);
    this.#limitsMs.delete(correlationId);
    return { result, answer };
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
    const response = await dispatcher.request({
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
    const body = parseObject(await readText(response.body));
    this.#answers.set(correlationId, describeAnswer(response, body));
    // Without headers: MSAL would only use Retry-After to refuse later requests on its own.
    return { status: response.statusCode, headers: {}, body: (body ?? notJson) as T };
  }
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
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function describeAnswer(
  response: Dispatcher.ResponseData,
  body: Record<string, unknown> | undefined,
): TokenAnswer {
  const { statusCode: status, headers } = response;
  const codes = body?.['error_codes'];
  return {
    status,
    errorCodes: Array.isArray(codes) ? codes.filter((code) => typeof code === 'number') : [],
    malformed: body === undefined,
    retryAfterMs: retryAfterMs(single(headers['retry-after']), single(headers['date']), Date.now()),
    traceId: guid(body?.['trace_id']) ?? guid(headers['x-ms-request-id']),
    expiresInMs: milliseconds(body?.['expires_in']),
    refreshInMs: milliseconds(body?.['refresh_in']),
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** A length of time in seconds, which old endpoints write as text. */
function milliseconds(seconds: unknown): number | undefined {
  const number = typeof seconds === 'string' && seconds !== '' ? Number(seconds) : seconds;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number * 1000 : undefined;
}

function guid(text: unknown): string | undefined {
  return typeof text === 'string' && /^[0-9a-f-]{36}$/i.test(text) ? text : undefined;
}
