import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { answerOf, answerOfError, jsonType, type Answer, type RequestIds } from './answers.js';
import { authenticate, type Principal } from './authentication.js';
import { answerBatch, unansweredParts } from './batch.js';
import type { GraphSession } from './call.js';
import { forgedAnswer } from './forged-answers.js';
import { answerCall } from './router.js';
import { Random } from '../../data/random.js';
import type { TokenVerifier } from '../../entra/tokens.js';
import { deliveryOf, replacesAnswer, type FaultOptions, type Faults } from '../../faults.js';
import { badRequest, GraphError, methodNotAllowed } from '../../graph-errors.js';
import { originOf, type Incoming, type Outgoing } from '../../http-listener.js';
import type { Journal, OpenEntry } from '../../journal.js';
import type { Misbehaviour } from '../../misbehaviour.js';
import { PageTokens } from '../../odata/page-tokens.js';
import type { Tenant } from '../../tenant.js';
import { Throttling, type ThrottlingOptions } from '../../throttling.js';

export interface GraphDependencies {
  readonly tenants: readonly Tenant[];
  readonly seed: number;
  readonly now: () => number;
  readonly latencyMs: () => number;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly misbehaviour: Misbehaviour;
  readonly throttling: ThrottlingOptions | undefined;
  readonly verifier: TokenVerifier;
}

type Delivered = Answer & Pick<Outgoing, 'delivery' | 'delayMs'>;

const compressFrom = 1024;

const diagnostic = JSON.stringify({
  ServerInfo: {
    DataCenter: 'Emulator',
    Slice: 'E',
    Ring: '5',
    ScaleUnit: '001',
    RoleInstance: 'EMULATOR0001',
  },
});

/** Microsoft Graph v1.0 over HTTP: who asks, a request or a batch, the headers around every answer. */
export function createGraphHandler(
  dependencies: GraphDependencies,
): (incoming: Incoming) => Promise<Outgoing> {
  const services = {
    pageTokens: new PageTokens(dependencies.seed),
    random: new Random(`${dependencies.seed}|order of answers`),
    throttling: dependencies.throttling && new Throttling(dependencies.throttling),
    misbehaviour: dependencies.misbehaviour,
  };
  return async (incoming) => {
    const { now, journal, faults } = dependencies;
    const { method, target, headers } = incoming;
    const nowMs = now();
    const requestId = randomUUID();
    const ids = { requestId, clientRequestId: headers['client-request-id'] ?? requestId };
    const principal = await authenticate(headers['authorization'], { ...dependencies, nowMs }).catch(
      (error: unknown) => error,
    );
    const tenantId = isPrincipal(principal) ? principal.tenant.tenantId : undefined;
    const entry = journal.open({ at: nowMs, server: 'graph', method, path: target, tenantId, headers });
    const fault = faults.strike('request', { method, path: target, tenantId });
    const delivered = deliver(incoming, principal, fault, { entry, nowMs, ids, services, ...dependencies });
    const outgoing = write(delivered, { headers, nowMs, ids, fault });
    outgoing.delayMs = dependencies.latencyMs() + (fault?.delayMs ?? 0) + (delivered.delayMs ?? 0);
    entry.resourceUnits = delivered.resourceUnits;
    if (outgoing.delivery !== 'hang' && outgoing.delivery !== 'reset') entry.status = outgoing.status;
    return outgoing;
  };
}

function isPrincipal(value: unknown): value is Principal {
  return typeof value === 'object' && value !== null && 'tenant' in value;
}

interface Handling extends GraphDependencies {
  readonly entry: OpenEntry;
  readonly nowMs: number;
  readonly ids: RequestIds;
  readonly services: Pick<GraphSession, 'pageTokens' | 'random' | 'throttling' | 'misbehaviour'>;
}

function deliver(
  incoming: Incoming,
  principal: unknown,
  fault: FaultOptions | undefined,
  handling: Handling,
): Delivered {
  const { nowMs, ids } = handling;
  if (fault && replacesAnswer(fault)) {
    const forged = forgedAnswer(fault, incoming.target, nowMs, ids);
    if (isBatch(incoming.target)) handling.entry.parts = unansweredParts(incoming.body, forged.status);
    return forged;
  }
  try {
    if (!isPrincipal(principal)) throw principal;
    return { ...answer(incoming, principal, fault, handling), ...deliveryOf(fault) };
  } catch (error) {
    return answerOfError(error, nowMs, ids);
  }
}

function answer(
  incoming: Incoming,
  principal: Principal,
  fault: FaultOptions | undefined,
  handling: Handling,
): Delivered {
  const { method, target, headers } = incoming;
  const question = target.indexOf('?');
  const path = belowVersion(question < 0 ? target : target.slice(0, question));
  const session: GraphSession = {
    ...principal,
    ...handling.services,
    nowMs: handling.nowMs,
    origin: originOf(headers),
  };
  const body = readJson(incoming);
  if (isBatch(target)) return batch(session, method, body, fault, handling);
  if (body !== undefined) handling.entry.body = body;
  const query = question < 0 ? '' : target.slice(question + 1);
  return answerOf(answerCall(session, { method, path, query, headers, body }));
}

function batch(
  session: GraphSession,
  method: string,
  body: unknown,
  fault: FaultOptions | undefined,
  { faults, ids, entry }: Handling,
): Delivered {
  if (method !== 'POST') throw methodNotAllowed();
  const { responses, parts, resourceUnits, delayMs, hangs } = answerBatch(session, body, faults, ids);
  entry.parts = parts;
  return {
    status: 200,
    headers: { 'Content-Type': jsonType },
    body: { responses: fault?.transform ? fault.transform(responses) : responses },
    resourceUnits,
    delayMs,
    ...(hangs && { delivery: 'hang' }),
  };
}

function isBatch(target: string): boolean {
  return /^\/v1\.0\/(\$|%24)batch(\?|$)/i.test(target);
}

function belowVersion(path: string): string {
  const [, version = '', below = '/'] = /^\/([^/]*)(\/.*)?$/s.exec(path) ?? [];
  if (version === 'v1.0') return below;
  throw badRequest(`Invalid version: ${version}`);
}

function readJson({ method, headers, body }: Incoming): unknown {
  if (method === 'GET' || body.length === 0) return undefined;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    throw new GraphError(400, 'BadRequest', 'Entity only allows writes with a JSON Content-Type header.');
  }
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

interface Writing {
  /** Of the request. */
  readonly headers: Incoming['headers'];
  readonly nowMs: number;
  readonly ids: RequestIds;
  readonly fault: FaultOptions | undefined;
}

function write(answer: Delivered, { headers, nowMs, ids, fault }: Writing): Outgoing {
  const all = answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
  const rewritten = fault?.rewrite?.(all) ?? all;
  const text = fault?.kind === 'truncate' ? rewritten.slice(0, rewritten.length >> 1) : rewritten;
  const compress = text.length > compressFrom && /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  return {
    status: answer.status,
    headers: {
      'Cache-Control': 'no-cache',
      ...answer.headers,
      ...(compress && { 'Content-Encoding': 'gzip' }),
      Vary: 'Accept-Encoding',
      'Strict-Transport-Security': 'max-age=31536000',
      'request-id': ids.requestId,
      'client-request-id': ids.clientRequestId,
      'x-ms-ags-diagnostic': diagnostic,
      Date: new Date(nowMs).toUTCString(),
    },
    body: compress ? gzipSync(text, { level: 1 }) : text,
    ...(answer.delivery && { delivery: answer.delivery }),
  };
}
