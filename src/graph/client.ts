import type { CloudConfig, TenantConfig } from '../config/config.js';
import type { TokenProvider } from '../identity/token-provider.js';
import type { Logger } from '../logger.js';
import { retryAfterMs } from '../retry-after.js';
import { intoBatches } from './batch.js';
import { graphErrorCodes, isFailure, toGatewayError } from './errors.js';
import { exchange, type Exchange } from './exchange.js';
import type { HttpConnection } from './http.js';
import type { OperationScope } from './operation.js';
import { isRecord, type GraphAnswer, type GraphRequest } from './request.js';
import { delayBeforeRetryMs, isRetryableStatus, maximumAttempts } from './retry.js';

/** The body Graph sent for one request, or that request's own error. */
export type Outcome = Record<string, unknown> | Error;

export interface GraphClient {
  /**
   * Sends what was asked in one tick: one request alone, several in `$batch`es of at most 20, in parallel.
   * What Graph throttles or fails to answer is repeated, and only that. Never rejects: each request settles
   * for itself, in the order asked.
   */
  execute(tenant: TenantConfig, requests: readonly GraphRequest[], scope: OperationScope): Promise<Outcome[]>;
  close(): Promise<void>;
}

export interface GraphClock {
  /** Milliseconds, never going back. */
  now(): number;
  /** Resolves after that long, or as soon as the signal aborts. */
  sleep(durationMs: number, signal: AbortSignal): Promise<void>;
}

export interface GraphClientOptions {
  readonly tokens: TokenProvider;
  readonly connect: (cloud: CloudConfig) => HttpConnection;
  readonly clock: GraphClock;
  readonly logger: Logger;
  /** Graph gives decorated traffic precedence: `NONISV|Company|App/1.0`. */
  readonly userAgent: string;
  /** From 0 to 1; Math.random unless given. */
  readonly random?: () => number;
}

/** The client of Microsoft Graph. Connections are opened on first use and kept, one set a cloud. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const connections = new Map<string, HttpConnection>();
  const connectionTo = (cloud: CloudConfig): HttpConnection => {
    const connection = connections.get(cloud.name) ?? options.connect(cloud);
    connections.set(cloud.name, connection);
    return connection;
  };
  return {
    execute: (tenant, requests, scope) => {
      const { tokens, userAgent } = options;
      const via = { tenant, connection: connectionTo(tenant.cloud), tokens, userAgent, scope };
      return execute(options, via, requests);
    },
    close: async () => {
      await Promise.all([...connections.values()].map((connection) => connection.close()));
    },
  };
}

interface Asked {
  readonly request: GraphRequest;
  /** Its place in what was asked. */
  readonly index: number;
}

interface Failed {
  readonly asked: Asked;
  readonly answer: GraphAnswer;
}

async function execute(
  options: GraphClientOptions,
  via: Exchange,
  requests: readonly GraphRequest[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let open: Asked[] = requests.map((request, index) => ({ request, index }));
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const failed = await attemptAll(via, open, outcomes);
    const waitMs = waitBeforeRepeating(options, failed, attempt);
    const inTime = options.clock.now() + waitMs < via.scope.deadlineMs && !via.scope.signal.aborted;
    open = [];
    for (const { asked, answer } of failed) {
      if (inTime && mayRepeat(answer, attempt)) open.push(asked);
      else outcomes[asked.index] = give(options, via, asked.request, answer);
    }
    if (open.length > 0) {
      via.scope.cost.retried += open.length;
      via.scope.cost.waitedMs += Math.round(waitMs);
      await options.clock.sleep(waitMs, via.scope.signal);
    }
  }
  return outcomes;
}

/** Sends everything once. Notes what succeeded, and what can never succeed; returns what Graph failed. */
async function attemptAll(via: Exchange, open: readonly Asked[], outcomes: Outcome[]): Promise<Failed[]> {
  const failed: Failed[] = [];
  const attemptBatch = async (batch: readonly Asked[]): Promise<void> => {
    try {
      const answers = await exchange(
        via,
        batch.map(({ request }) => request),
      );
      for (const [position, asked] of batch.entries()) {
        const answer = answers[position] ?? unanswered;
        if (isFailure(answer)) failed.push({ asked, answer });
        else outcomes[asked.index] = isRecord(answer.body) ? answer.body : {};
      }
    } catch (error) {
      // No token, or nobody waiting any more: every read of the batch shares that fate.
      for (const { index } of batch)
        outcomes[index] = error instanceof Error ? error : new Error(String(error));
    }
  };
  await Promise.all(intoBatches(open).map(attemptBatch));
  return failed;
}

const unanswered: GraphAnswer = { status: 0, headers: new Map(), body: undefined, failure: 'malformed' };

function mayRepeat(answer: GraphAnswer, attempt: number): boolean {
  if (attempt >= maximumAttempts) return false;
  // An unreadable answer may be an accident of the way, but hardly twice.
  if (answer.failure === 'malformed') return attempt === 1;
  return answer.status === 0 || isRetryableStatus(answer.status);
}

/** The longest wait any of the repeatable failures asks for: they are sent again together. */
function waitBeforeRepeating(
  options: GraphClientOptions,
  failed: readonly Failed[],
  attempt: number,
): number {
  const waits = failed
    .filter(({ answer }) => mayRepeat(answer, attempt))
    .map(({ answer }) => askedWaitMs(answer))
    .filter((waitMs) => waitMs !== undefined);
  const random = (options.random ?? Math.random)();
  return delayBeforeRetryMs(attempt, waits.length === 0 ? undefined : Math.max(...waits), random);
}

function askedWaitMs(answer: GraphAnswer): number | undefined {
  return retryAfterMs(answer.headers.get('retry-after'), answer.headers.get('date'), Date.now());
}

function give(options: GraphClientOptions, via: Exchange, request: GraphRequest, answer: GraphAnswer): Error {
  const error = toGatewayError(request, answer, askedWaitMs(answer));
  if (answer.status !== 404) {
    options.logger.warn('graph request failed', {
      requestId: via.scope.requestId,
      tenant: via.tenant.name,
      code: error.code,
      graphCode: graphErrorCodes(answer.body).at(-1),
      graphRequestId: error.graphRequestId,
      status: answer.status,
    });
  }
  return error;
}
