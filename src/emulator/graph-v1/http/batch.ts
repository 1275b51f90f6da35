import { answerOf, answerOfError, type Answer, type RequestIds } from './answers.js';
import { readBatch, type BatchPart } from './batch-request.js';
import type { GraphSession } from './call.js';
import { forgedAnswer } from './forged-answers.js';
import { answerCall } from './router.js';
import { replacesAnswer, type BatchAnswer, type Faults } from '../../faults.js';
import { GraphError } from '../../graph-errors.js';
import type { JournalPart } from '../../journal.js';

export interface BatchOutcome {
  readonly responses: readonly BatchAnswer[];
  readonly parts: readonly JournalPart[];
  readonly resourceUnits: number;
  /** Parts run side by side, so the slowest one decides. */
  readonly delayMs: number;
  /** A part that never ends keeps the whole batch from ending. */
  readonly hangs: boolean;
}

/**
 * Runs the parts as the principal of the outer call, each with its own headers only, and answers them in an
 * order of the emulator's choosing.
 * https://learn.microsoft.com/graph/json-batching
 */
export function answerBatch(
  session: GraphSession,
  body: unknown,
  faults: Faults,
  ids: RequestIds,
): BatchOutcome {
  const run = new BatchRun(session, faults, ids);
  for (const part of inOrder(readBatch(body))) run.add(part);
  return run.outcome();
}

/** Every part after those it depends on. */
function inOrder(parts: readonly BatchPart[]): readonly BatchPart[] {
  const ordered: BatchPart[] = [];
  const visit = (part: BatchPart): void => {
    if (ordered.includes(part)) return;
    for (const other of part.dependsOn) parts.filter(({ id }) => sameId(id, other)).forEach(visit);
    ordered.push(part);
  };
  parts.forEach(visit);
  return ordered;
}

function sameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

class BatchRun {
  private readonly answered: { readonly part: BatchPart; readonly answer: Answer }[] = [];
  private delayMs = 0;
  private hangs = false;

  constructor(
    private readonly session: GraphSession,
    private readonly faults: Faults,
    private readonly ids: RequestIds,
  ) {}

  add(part: BatchPart): void {
    this.answered.push({
      part,
      answer: this.dependencyFailed(part) ? this.failedDependency() : this.answer(part),
    });
  }

  outcome(): BatchOutcome {
    return {
      responses: this.session.random
        .shuffle(this.answered)
        .map(({ part, answer }) => batchAnswer(part, answer)),
      parts: this.answered.map(({ part, answer }) => journalPart(part, answer)),
      resourceUnits: this.answered.reduce((sum, { answer }) => sum + answer.resourceUnits, 0),
      delayMs: this.delayMs,
      hangs: this.hangs,
    };
  }

  private dependencyFailed({ dependsOn }: BatchPart): boolean {
    return this.answered.some(
      ({ part, answer }) => answer.status >= 400 && dependsOn.some((other) => sameId(other, part.id)),
    );
  }

  private failedDependency(): Answer {
    const error = new GraphError(424, 'FailedDependency', 'A request this one depends on has failed.');
    return answerOfError(error, this.session.nowMs, this.ids);
  }

  private answer(part: BatchPart): Answer {
    const { session, ids } = this;
    const url = part.url.startsWith('/') ? part.url : `/${part.url}`;
    const path = `/v1.0${url}`;
    const clientRequestId = part.headers['client-request-id'] ?? ids.clientRequestId;
    const target = { method: part.method, path, tenantId: session.tenant.tenantId };
    const fault = this.faults.strike('part', target);
    this.delayMs = Math.max(this.delayMs, fault?.delayMs ?? 0);
    this.hangs ||= fault?.kind === 'hang';
    if (fault && replacesAnswer(fault))
      return forgedAnswer(fault, path, session.nowMs, { ...ids, clientRequestId });
    const question = url.indexOf('?');
    try {
      const request = {
        method: part.method,
        path: question < 0 ? url : url.slice(0, question),
        query: question < 0 ? '' : url.slice(question + 1),
        headers: part.headers,
        body: part.body,
      };
      return answerOf(answerCall(session, request));
    } catch (error) {
      return answerOfError(error, session.nowMs, { ...ids, clientRequestId });
    }
  }
}

function batchAnswer({ id }: BatchPart, { status, headers, body, text }: Answer): BatchAnswer {
  return { id, status, headers: { ...headers }, ...bodyOf(body, text, headers) };
}

/** A bare number such as a `$count` is a JSON number here. */
function bodyOf(
  body: unknown,
  text: string | undefined,
  headers: Readonly<Record<string, string>>,
): { body?: unknown } {
  if (text === undefined) return body === undefined ? {} : { body };
  return { body: headers['Content-Type'] === 'text/plain' && /^\d+$/.test(text) ? Number(text) : text };
}

function journalPart(
  { id, method, url, headers, body }: BatchPart,
  { status, resourceUnits }: Answer,
): JournalPart {
  return { id, method, url, status, headers, ...(body !== undefined && { body }), resourceUnits };
}

/** For the journal: the parts of a batch that was struck as a whole, each with the status of the whole. */
export function unansweredParts(body: Buffer, status: number): readonly JournalPart[] {
  try {
    const parts = readBatch(JSON.parse(body.toString()));
    return parts.map((part) => journalPart(part, { status, headers: {}, resourceUnits: 1 }));
  } catch {
    return [];
  }
}
