import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { errors, Pool, type Dispatcher } from 'undici';
import type { CloudConfig } from '../../config/config.js';
import { usableHeaders } from './answer-headers.js';
import { BrokenOffError, WholeAnswer } from './whole-answer.js';

const gunzipAsync = promisify(gunzip);

const maximumBytes = 32 * 1024 * 1024;
/** An answer of up to so many bytes, compressed, is decoded before it would have reached another thread. */
const decodedAtOnceBytes = 64 * 1024;
const connectTimeoutMs = 3_000;
/** So many that one tenant's gates, at their widest and with nothing answered, leave connections to the others. */
const connectionsPerCloud = 256;

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query; the origin is fixed. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** How long it may take, from now to the last byte of the answer, in milliseconds. */
  readonly timeoutMs: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** As `usableHeaders` leaves them. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

export interface HttpConnection {
  /** Sends one request and reads the whole answer. Rejects with the transport's error; any status resolves. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  /** Calls back after so many milliseconds unless stopped before; real time unless given. */
  readonly startTimer?: (ms: number, onElapsed: () => void) => { readonly stop: () => void };
}

/**
 * Keep-alive connections to the Graph of one cloud, and to nothing else: a path is all a request can choose,
 * redirects are not followed. Bounded in time and in decoded bytes.
 */
export function connectTo(
  cloud: CloudConfig,
  { startTimer = startRealTimer }: ConnectionOptions = {},
): HttpConnection {
  const pool = new Pool(cloud.graph.origin, {
    connections: connectionsPerCloud,
    pipelining: 1,
    // Each request has a limit of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: maximumBytes,
    connect: {
      timeout: connectTimeoutMs,
      ...(cloud.caFile === undefined ? {} : { ca: readFileSync(cloud.caFile, 'utf8') }),
    },
  });
  return {
    send: async (request) => {
      const answer = new WholeAnswer();
      const onAbort = (): void => answer.abort(request.signal.reason as Error);
      request.signal.throwIfAborted();
      request.signal.addEventListener('abort', onAbort, { once: true });
      // It is stopped with the answer; the one of AbortSignal.timeout would run on for its whole length, one for each
      // request.
      const timer = startTimer(request.timeoutMs, () => answer.abort(tooSlow()));
      try {
        const { method, path, body = null } = request;
        pool.dispatch(
          { method, path, headers: { ...request.headers, 'accept-encoding': 'gzip' }, body },
          answer,
        );
        const { status, headers, bytes } = await answer.received.catch(nameCut);
        const text = await readText(bytes, joined(headers['content-encoding']));
        return { status, headers: headerMap(headers), text };
      } finally {
        timer.stop();
        request.signal.removeEventListener('abort', onAbort);
      }
    },
    close: () => pool.close(),
  };
}

function startRealTimer(ms: number, onElapsed: () => void): { stop: () => void } {
  const timer = setTimeout(onElapsed, ms);
  return { stop: () => clearTimeout(timer) };
}

function tooSlow(): DOMException {
  return new DOMException('The answer took too long.', 'TimeoutError');
}

function headerMap(headers: Dispatcher.ResponseData['headers']): Map<string, string> {
  return usableHeaders(Object.entries(headers).map(([name, value]) => [name, joined(value)]));
}

function joined(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

async function readText(bytes: Buffer, encoding = 'identity'): Promise<string> {
  if (encoding === 'identity' || bytes.length === 0) return bytes.toString('utf8');
  if (encoding !== 'gzip') throw new UnreadableAnswerError();
  try {
    // Counts while it decodes, and stops: some kB can hold hundreds of MB.
    const decode = bytes.length <= decodedAtOnceBytes ? gunzipSync : gunzipAsync;
    return (await decode(bytes, { maxOutputLength: maximumBytes })).toString('utf8');
  } catch (cause) {
    throw new UnreadableAnswerError('not gzip, or too large', { cause });
  }
}

function nameCut(error: unknown): never {
  if (!(error instanceof BrokenOffError)) throw error;
  const { cause } = error;
  if (cause instanceof errors.ResponseExceededMaxSizeError)
    throw new AnswerTooLargeError('too large', { cause });
  throw new CutOffAnswerError(cause);
}

/** An answer of which only the beginning came. Its name and its code are those of the cause. */
export class CutOffAnswerError extends Error {
  readonly code: unknown;

  constructor(cause: unknown) {
    super('cut off', { cause });
    const { name, code } = (cause ?? {}) as { readonly name?: unknown; readonly code?: unknown };
    if (typeof name === 'string') this.name = name;
    this.code = code;
  }
}

/** More bytes than any answer of Graph has reason to have. */
export class AnswerTooLargeError extends Error {}

/** An answer whose bytes could not be decoded. */
export class UnreadableAnswerError extends Error {}
