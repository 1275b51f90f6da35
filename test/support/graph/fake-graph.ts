import { createGraphClient, type GraphClient } from '../../../src/graph/client/client.js';
import type { HttpAnswer, HttpRequest } from '../../../src/graph/client/http.js';
import { Cost, type OperationContext } from '../../../src/graph/client/operation.js';
import { silentLogger } from '../gateway/silent-logger.js';

export interface SentPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

/** An HTTP request as the wire would see it. */
export interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The parts, when it was a batch. */
  readonly parts: readonly SentPart[] | undefined;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, unless it is text. */
  readonly body?: unknown;
}

export interface FakeGraph {
  readonly client: GraphClient;
  /** In the order sent. */
  readonly sent: Sent[];
  readonly slept: number[];
  /** `tenant:token` pairs that were given up. */
  readonly invalidated: string[];
  readonly clock: { now(): number; sleep(durationMs: number): Promise<void> };
  operation(signal?: AbortSignal, timeMs?: number): OperationContext;
}

/** A Graph client over a wire that answers as the test says, on a clock that only moves when slept on. */
export function createFakeGraph(answer: (sent: Sent) => Reply | Promise<Reply>): FakeGraph {
  const sent: Sent[] = [];
  const slept: number[] = [];
  const invalidated: string[] = [];
  let nowMs = 0;
  const clock = {
    now: () => nowMs,
    sleep: (durationMs: number) => {
      slept.push(durationMs);
      nowMs += durationMs;
      return Promise.resolve();
    },
  };
  let generation = 1;
  const client = createGraphClient({
    clock,
    logger: silentLogger,
    userAgent: 'NONISV|OrgGraph|OrgGraph/0.0.0',
    random: () => 0,
    tokens: {
      get: (tenant) =>
        Promise.resolve({
          value: `${tenant.name}-${generation}`,
          expiresAtMs: Infinity,
          refreshAtMs: Infinity,
          roles: new Set(),
        }),
      invalidate: (tenant, token) => {
        invalidated.push(`${tenant.name}:${token}`);
        generation += 1;
      },
      reconsider: () => undefined,
    },
    connect: () => ({
      send: async (request) => {
        const seen = see(request);
        sent.push(seen);
        return toHttp(await answer(seen));
      },
      close: () => Promise.resolve(),
    }),
  });
  return {
    client,
    sent,
    slept,
    invalidated,
    clock,
    operation: (signal = new AbortController().signal, timeMs = 30_000) => ({
      requestId: 'request-1',
      caller: 'caller-1',
      priority: 'interactive',
      signal,
      deadlineMs: nowMs + timeMs,
      cost: new Cost(),
    }),
  };
}

function see({ path, headers, body }: HttpRequest): Sent {
  const json = body === undefined ? {} : (JSON.parse(body) as { requests?: SentPart[] });
  return { path, headers, parts: json.requests };
}

function toHttp({ status = 200, headers = {}, body }: Reply): HttpAnswer {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: new Map(Object.entries(headers)), text };
}

/** A batch answer that says of every part what `part` says of its URL. */
export function answerParts(
  parts: readonly SentPart[],
  part: (url: string) => { status: number; headers?: Record<string, string>; body?: unknown },
): Reply {
  return { body: { responses: [...parts].reverse().map(({ id, url }) => ({ id, ...part(url) })) } };
}
