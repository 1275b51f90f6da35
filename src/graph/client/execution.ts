import { GatewayError, toError } from '../../errors.js';
import type { Logger } from '../../logger.js';
import { isLate } from './attempt-time.js';
import { intoBatches } from './batch.js';
import type { GraphClock } from '../clock.js';
import { graphErrorCodes, isAbsence, isFailure, toGatewayError, unreadable } from '../errors/errors.js';
import { exchange, type TenantConnection } from './exchange.js';
import type { Gate } from '../throttling/gate.js';
import { isRecord, type GraphAnswer, type GraphRequest } from './request.js';
import type { Workload } from '../query/resource.js';
import type { TenantRetryBudget } from '../throttling/retry-budget.js';
import { delayBeforeRetryMs, isRetryableStatus, maximumAttempts, maximumThrottles } from './retry.js';
import { exceedsThreshold } from '../errors/thresholds.js';
import { requestedWaitMs, isThrottled } from '../throttling/throttle-signals.js';
import { isUnreadable, sendInPieces, type Piece } from './unreadable-batch.js';

/** The body Graph sent for one request, or that request's own error. */
export type Outcome = Record<string, unknown> | Error;

/** What it takes to send requests of one workload to one tenant. */
export interface Execution {
  readonly connection: TenantConnection;
  readonly workload: Workload;
  readonly gate: Gate;
  readonly retryBudget: TenantRetryBudget;
  readonly clock: GraphClock;
  readonly logger: Logger;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** A request, and what has gone wrong with it so far. */
interface PendingRequest {
  readonly request: GraphRequest;
  /** Tells whoever asked. Once is enough. */
  readonly resolve: (outcome: Outcome) => void;
  throttles: number;
  failures: number;
  unreadable: number;
}

interface Failed {
  readonly pending: PendingRequest;
  readonly answer: GraphAnswer;
  /** Whether it is its own, and not that of a batch as a whole. */
  readonly isPartFailure: boolean;
}

/**
 * Sends requests of one workload until each is answered or given up; those that Graph throttled or failed are
 * retried, together. In the order given, each resolves by itself, as soon as it is known; none rejects.
 */
export function executeRequests(execution: Execution, requests: readonly GraphRequest[]): Promise<Outcome>[] {
  const all: PendingRequest[] = [];
  const outcomes = requests.map(
    (request) =>
      new Promise<Outcome>((resolve) => {
        all.push({ request, resolve, throttles: 0, failures: 0, unreadable: 0 });
      }),
  );
  sendUntilAnswered(execution, all).catch((error: unknown) => {
    // Whatever it was, nobody must be left waiting.
    const outcome = toKnownError(execution, error);
    for (const { resolve } of all) resolve(outcome);
  });
  return outcomes;
}

async function sendUntilAnswered(execution: Execution, all: readonly PendingRequest[]): Promise<void> {
  let open = all;
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const failed = await sendAll(execution, open, attempt);
    const again = new Set(await chooseRetries(execution, failed));
    for (const { pending, answer } of failed) {
      if (!again.has(pending)) pending.resolve(give(execution, pending.request, answer));
    }
    open = [...again];
  }
}

/** Sends everything once. Tells what succeeded, and what can never succeed; returns what Graph failed. */
async function sendAll(
  execution: Execution,
  open: readonly PendingRequest[],
  attempt: number,
): Promise<Failed[]> {
  const failed: Failed[] = [];
  const askedAtMs = execution.clock.now();
  const note = (batch: readonly PendingRequest[], answers: readonly GraphAnswer[]): void => {
    if (answers.length === 0) return;
    for (const [position, pending] of batch.entries()) {
      const answer = answers[position] ?? unanswered;
      const isPartFailure = batch.length === 1 || answer.batchRequestId !== undefined;
      if (isFailure(answer)) failed.push({ pending, answer, isPartFailure });
      else pending.resolve(isRecord(answer.body) ? answer.body : {});
    }
  };
  // What cannot be read in a piece, either, is given up: it was sent two or three times by then.
  const notePiece = (piece: readonly PendingRequest[], answers: readonly GraphAnswer[]): void => {
    for (const pending of piece) pending.unreadable += 1;
    note(piece, answers);
  };
  const send = async (batch: readonly PendingRequest[], piece?: Piece): Promise<GraphAnswer[]> => {
    try {
      return await sendBatch(execution, batch, { attempt, askedAtMs, piece });
    } catch (error) {
      // Turned away at the gate, no token, or nobody waiting any more: every read of the batch shares that fate.
      const outcome = toKnownError(execution, error);
      for (const { resolve } of batch) resolve(outcome);
      return [];
    }
  };
  const sendWhole = async (batch: readonly PendingRequest[]): Promise<void> => {
    const answers = await send(batch);
    if (!isUnreadable(answers) || answers.some(({ isLate }) => isLate)) return note(batch, answers);
    await sendInPieces(batch, (piece, kind) => send(piece, kind), notePiece);
  };
  await Promise.all(intoBatches(open).map(sendWhole));
  return failed;
}

interface Sending {
  readonly attempt: number;
  /** When the round began. */
  readonly askedAtMs: number;
  /** There when it is a piece of a batch that could not be read. */
  readonly piece: Piece | undefined;
}

async function sendBatch(
  { connection, gate, clock }: Execution,
  batch: readonly PendingRequest[],
  { attempt, askedAtMs, piece }: Sending,
): Promise<GraphAnswer[]> {
  const requests = batch.map(({ request }) => request);
  const isPiece = piece !== undefined;
  const isRetry = attempt > 1 && !isPiece;
  const attemptNumber = attempt + (piece === 'single' ? 2 : isPiece ? 1 : 0);
  let sentAtMs = askedAtMs;
  const answers = await gate.withPermit(
    { operation: connection.operation, requests, isRetry, isPiece },
    () => {
      sentAtMs = clock.now();
      if (isRetry || isPiece) connection.operation.cost.retried += batch.length;
      return exchange(connection, requests, { attempt: attemptNumber, waitMs: sentAtMs - askedAtMs });
    },
  );
  return isLate(clock.now() - sentAtMs) ? answers.map((answer) => ({ ...answer, isLate: true })) : answers;
}

/** What was thrown, as an error to answer with. An exception of ours can only come from an answer nobody foresaw. */
function toKnownError({ connection: { operation, tenant }, logger }: Execution, thrown: unknown): Error {
  if (thrown instanceof GatewayError || operation.signal.aborted) return toError(thrown);
  logger.error('unexpected answer of graph', {
    requestId: operation.requestId,
    tenant: tenant.name,
    error: thrown,
  });
  return unreadable({ cause: thrown });
}

const unanswered: GraphAnswer = { status: 0, headers: new Map(), body: undefined, failure: 'malformed' };

/** Picks what is worth retrying, and waits until it may be. */
async function chooseRetries(execution: Execution, failed: readonly Failed[]): Promise<PendingRequest[]> {
  const { connection, gate, retryBudget, clock, random } = execution;
  const { operation } = connection;
  const retryable = failed.filter((one) => !hasSmallerFallback(one) && isRetryable(one.pending, one.answer));
  const throttled = retryable.filter(({ answer }) => isThrottled(answer));
  const broken = retryable.filter(({ answer }) => !isThrottled(answer));
  const again = broken.length > 0 && retryBudget.takeUnsolicited(broken.length) ? retryable : throttled;
  if (again.length === 0 || operation.signal.aborted || gate.refusal(operation) !== undefined) return [];
  if (again === throttled) return throttled.map(({ pending }) => pending);

  const waitMs = delayBeforeRetryMs(Math.max(...broken.map(({ pending }) => pending.failures)), random());
  if (clock.now() + waitMs >= operation.deadlineMs) return [];
  operation.cost.waitBegins(clock.now());
  try {
    await clock.sleep(waitMs, operation.signal);
  } finally {
    operation.cost.waitEnds(clock.now());
  }
  return again.map(({ pending }) => pending);
}

/** Whether whoever asked is going to ask for less, since it may be what comes along that fails. */
function hasSmallerFallback({ pending, answer, isPartFailure }: Failed): boolean {
  if (pending.request.hasFallback !== true || !isPartFailure) return false;
  return answer.status === 504 || answer.failure === 'malformed';
}

/** Counts a failure, and says whether another attempt may end better. */
function isRetryable(pending: PendingRequest, answer: GraphAnswer): boolean {
  if (isThrottled(answer)) return (pending.throttles += 1) <= maximumThrottles;
  if (answer.status !== 0 && !isRetryableStatus(answer.status)) return false;
  if (exceedsThreshold(answer) || answer.isLate === true) return false;
  pending.failures += 1;
  // An unreadable answer may be an accident of the way, but hardly twice.
  if (answer.failure === 'malformed' && (pending.unreadable += 1) > 1) return false;
  return pending.failures < maximumAttempts;
}

function give(execution: Execution, request: GraphRequest, answer: GraphAnswer): Error {
  const { connection, gate, logger, workload } = execution;
  const requestedMs = requestedWaitMs(answer, workload);
  const error = toGatewayError(
    request,
    answer,
    isThrottled(answer) ? (gate.opensInMs() ?? requestedMs) : requestedMs,
  );
  if (!isAbsence(error) && answer.status !== 304) {
    logger.warn('graph request failed', {
      requestId: connection.operation.requestId,
      tenant: connection.tenant.name,
      code: error.code,
      graphCode: graphErrorCodes(answer.body).at(-1),
      graphRequestId: error.graphRequestId,
      status: answer.status,
    });
  }
  return error;
}
