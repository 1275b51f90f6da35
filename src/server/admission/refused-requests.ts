import type { FastifyRequest } from 'fastify';
import type { Audit } from '../../audit/audit.js';
import type { Requester } from '../../audit/operation-audit.js';
import type { Logger } from '../../logger.js';

/** Who was refused, as far as that is known. */
type RefusedRequester = Partial<Pick<Requester, 'caller' | 'authMethod' | 'keyId'>>;

/** The records of requests that were refused before anything of them was read. */
export interface RefusedRequests {
  /** Counts a request. The reason is the code of an error, or a constant text. */
  note(request: FastifyRequest, reason: string, requester: RefusedRequester): void;
  /** Writes what was counted so far. */
  close(): void;
}

export interface RefusedRequestsOptions {
  readonly audit: Audit;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly nowMs?: () => number;
  /** Calls back after so many milliseconds; real time unless given. */
  readonly startTimer?: (ms: number, onElapsed: () => void) => { readonly stop: () => void };
}

const periodMs = 60_000;
const mostAddresses = 5;
/** So many key ids have records of their own at a time; anybody can make up more. */
const mostKeyIds = 50;
/** The longest form of an IPv6 address. */
const longestAddress = 45;

/**
 * Anybody can send requests that are refused, as many as they like, so each of them must not leave a record. The first
 * of a kind has one at once. Those of the minute after that have one together, which says how many there were. A kind
 * is a reason, a way to say who one is, and a key.
 */
export function createRefusedRequests({
  audit,
  logger,
  nowMs = Date.now,
  startTimer = startRealTimer,
}: RefusedRequestsOptions): RefusedRequests {
  const kinds = new Map<string, Kind>();
  const note: RefusedRequests['note'] = (request, reason, requester) => {
    const known = kinds.size < mostKeyIds ? requester : { ...requester, keyId: undefined };
    const kind = kinds.get(keyOf(reason, requester)) ?? kinds.get(keyOf(reason, known));
    const address = request.ip.slice(0, longestAddress);
    if (kind !== undefined) {
      kind.count += 1;
      if (kind.addresses.size < mostAddresses) kind.addresses.add(address);
      return;
    }
    const key = keyOf(reason, known);
    const since = new Date(nowMs()).toISOString();
    const timer = startTimer(periodMs, () => finish(key));
    kinds.set(key, { reason, requester: known, since, count: 0, addresses: new Set(), timer });
    const { id: requestId } = request;
    audit.record({ event: 'caller', decision: 'deny', requestId, ...known, reason, addresses: [address] });
    logger.warn('request refused', { requestId, ...known, reason, addresses: [address] });
  };
  const finish = (key: string): void => {
    const { reason, requester, since, count, addresses: seen } = kinds.get(key)!;
    kinds.delete(key);
    if (count === 0) return;
    const addresses = [...seen];
    audit.record({ event: 'caller', decision: 'deny', ...requester, reason, count, since, addresses });
    logger.warn('requests refused', { ...requester, reason, count, since, addresses });
  };
  return {
    note,
    close: () => {
      for (const [key, { timer }] of kinds) {
        timer.stop();
        finish(key);
      }
    },
  };
}

/** Requests that were refused alike since one of them left a record. */
interface Kind {
  readonly reason: string;
  readonly requester: RefusedRequester;
  readonly since: string;
  readonly addresses: Set<string>;
  readonly timer: { readonly stop: () => void };
  count: number;
}

function keyOf(reason: string, { caller, authMethod, keyId }: RefusedRequester): string {
  return JSON.stringify([reason, caller, authMethod, keyId]);
}

function startRealTimer(ms: number, onElapsed: () => void): { stop: () => void } {
  const timer = setTimeout(onElapsed, ms);
  timer.unref();
  return { stop: () => clearTimeout(timer) };
}
