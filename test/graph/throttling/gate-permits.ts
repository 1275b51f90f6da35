import { getEventListeners } from 'node:events';
import { Gates } from '../../../src/graph/throttling/gates.js';
import { Cost, type Priority } from '../../../src/graph/client/operation.js';
import type { GraphAnswer, GraphRequest } from '../../../src/graph/client/request.js';
import type { Workload } from '../../../src/graph/query/resource.js';
import type { LogFields, Logger } from '../../../src/logger.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';
import { ManualClock, settled } from '../manual-clock.js';

interface PermitOptions {
  readonly tenant?: typeof contoso;
  readonly workload?: Workload;
  readonly caller?: string;
  readonly priority?: Priority;
  readonly operation?: string;
  /** How many requests in one batch. */
  readonly parts?: number;
  /** Resource units of each. */
  readonly units?: number;
  readonly isRetry?: boolean;
  readonly timeMs?: number;
  /** Whether the operation has ended before. */
  readonly hasEnded?: boolean;
}

/** An HTTP request at a gate, sent when it has its permit, and answered when the test says so. */
export interface TestPermit {
  readonly cost: Cost;
  /** Undefined while it waits. */
  readonly sentAtMs: number | undefined;
  /** Undefined unless it was turned away, or failed. */
  readonly error: unknown;
  readonly isOver: boolean;
  /** How many listen for the end of its operation. */
  readonly listeners: number;
  answer(...answers: readonly Partial<GraphAnswer>[]): Promise<void>;
  fail(error: Error): Promise<void>;
  abort(reason: Error): Promise<void>;
}

export const ok: Partial<GraphAnswer> = { status: 200 };
export const throttled = (retryAfter?: string): Partial<GraphAnswer> => ({
  status: 429,
  headers: new Map(retryAfter === undefined ? [] : [['retry-after', retryAfter]]),
});
export const broken: Partial<GraphAnswer> = { status: 502 };

export interface TestGates {
  readonly gates: Gates;
  readonly clock: ManualClock;
  readonly log: readonly { event: string; fields: LogFields | undefined }[];
  readonly acquire: (options?: PermitOptions) => TestPermit;
  readonly acquireMany: (count: number, options?: PermitOptions) => TestPermit[];
}

/** The gates of a process, on a clock the test moves. Jitter is 0 unless given. */
export function createTestGates(random = 0): TestGates {
  const clock = new ManualClock();
  const log: { event: string; fields: LogFields | undefined }[] = [];
  const note = (event: string, fields?: LogFields): void => void log.push({ event, fields });
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  const gates = new Gates({ clock, logger, random: () => random });
  let operations = 0;
  const acquire = (options: PermitOptions = {}): TestPermit =>
    requestPermit(gates, clock, `operation-${operations++}`, options);
  return {
    gates,
    clock,
    log,
    acquire,
    acquireMany: (count, options) => Array.from({ length: count }, () => acquire(options)),
  };
}

function requestPermit(
  gates: Gates,
  clock: ManualClock,
  requestId: string,
  options: PermitOptions,
): TestPermit {
  const { tenant = contoso, workload = 'files', parts = 1, units = 1, timeMs = 30_000 } = options;
  const stop = new AbortController();
  if (options.hasEnded) stop.abort(new Error('ended before'));
  const cost = new Cost();
  const state: { sentAtMs?: number; error?: unknown; isOver: boolean } = { isOver: false };
  let response: { resolve: (answers: GraphAnswer[]) => void; reject: (error: Error) => void } | undefined;
  const request: GraphRequest = { workload, method: 'GET', url: '/x', permission: 'Files.Read.All', units };
  const operation = {
    requestId: options.operation ?? requestId,
    caller: options.caller ?? 'caller-1',
    priority: options.priority ?? 'interactive',
    signal: stop.signal,
    deadlineMs: clock.now() + timeMs,
    cost,
  };
  const requests = Array.from({ length: parts }, () => request);
  const { gate } = gates.of(tenant, workload);
  const send = (): Promise<GraphAnswer[]> => {
    state.sentAtMs = clock.now();
    return new Promise((resolve, reject) => (response = { resolve, reject }));
  };
  void gate
    .withPermit({ operation, requests, isRetry: options.isRetry ?? false }, send)
    .catch((error: unknown) => (state.error = error))
    .finally(() => (state.isOver = true));
  const answerOf = (answer: Partial<GraphAnswer>): GraphAnswer => ({
    status: 200,
    headers: new Map(),
    body: {},
    ...answer,
  });
  return {
    cost,
    get sentAtMs() {
      return state.sentAtMs;
    },
    get error() {
      return state.error;
    },
    get isOver() {
      return state.isOver;
    },
    get listeners() {
      return getEventListeners(stop.signal, 'abort').length;
    },
    answer: async (...answers) => {
      await settled();
      if (response === undefined) throw new Error('This request is still waiting.');
      response.resolve(requests.map((_, index) => answerOf(answers[index % answers.length] ?? ok)));
      await settled();
    },
    fail: async (error) => {
      await settled();
      response?.reject(error);
      await settled();
    },
    abort: async (reason) => {
      stop.abort(reason);
      await settled();
    },
  };
}

export { contoso, fabrikam };

/** The indices of those that were sent. */
export function sentOf(acquireMany: readonly TestPermit[]): number[] {
  return acquireMany.flatMap(({ sentAtMs }, index) => (sentAtMs === undefined ? [] : [index]));
}
