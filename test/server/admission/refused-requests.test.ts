import type { FastifyRequest } from 'fastify';
import { silentLogger } from '../../../src/logger.js';
import { createRefusedRequests } from '../../../src/server/admission/refused-requests.js';
import { createMemoryAudit } from '../../support/gateway/memory-audit.js';

const begin = Date.parse('2026-11-24T10:00:00Z');

/** With a clock that moves when it is told to. */
function createRefused() {
  const audit = createMemoryAudit();
  const lines: string[] = [];
  let nowMs = begin;
  const timers: { atMs: number; onElapsed: () => void }[] = [];
  const refused = createRefusedRequests({
    audit,
    logger: { ...silentLogger, warn: (event, fields) => void lines.push(`${event} ${fields?.count ?? ''}`) },
    nowMs: () => nowMs,
    startTimer: (ms, onElapsed) => {
      const timer = { atMs: nowMs + ms, onElapsed };
      timers.push(timer);
      return { stop: () => void timers.splice(timers.indexOf(timer), 1) };
    },
  });
  let requests = 0;
  return {
    refused,
    audit,
    lines,
    timers,
    send: (requester: object = { authMethod: 'none' }, reason = 'UNAUTHENTICATED', ip = '192.0.2.1') =>
      refused.note({ id: `r${(requests += 1)}`, ip } as FastifyRequest, reason, requester),
    pass: (ms: number) => {
      nowMs += ms;
      for (const timer of timers.filter(({ atMs }) => atMs <= nowMs)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.onElapsed();
      }
    },
  };
}

describe('requests that are refused', () => {
  it('have one record at once, and one for all of the minute after it', () => {
    const { send, pass, audit, lines } = createRefused();
    const refusal = { event: 'caller', decision: 'deny', authMethod: 'none', reason: 'UNAUTHENTICATED' };
    for (let request = 0; request < 10_000; request += 1) send();
    expect(audit.take()).toEqual([{ ...refusal, requestId: 'r1', addresses: ['192.0.2.1'] }]);
    pass(60_000);
    const since = new Date(begin).toISOString();
    expect(audit.take()).toEqual([{ ...refusal, count: 9_999, since, addresses: ['192.0.2.1'] }]);
    expect(lines).toEqual(['request refused ', 'requests refused 9999']);

    // A new minute begins with the next one. One alone has one record.
    pass(3_600_000);
    send();
    pass(60_000);
    expect(audit.take()).toEqual([{ ...refusal, requestId: 'r10001', addresses: ['192.0.2.1'] }]);
    send();
    expect(audit.take()).toHaveLength(1);
  });

  it('are counted apart by reason, caller and key, with a few of their addresses', () => {
    const { send, pass, audit } = createRefused();
    const askers = [{ authMethod: 'none' }, { authMethod: 'api-key', keyId: 'k1' }, { caller: 'portal' }];
    for (const requester of askers) {
      for (let host = 1; host <= 8; host += 1) send(requester, 'RATE_LIMITED', `192.0.2.${host}`);
    }
    send(askers[0], 'UNAUTHENTICATED');
    expect(audit.take().map(({ count }) => count)).toEqual([undefined, undefined, undefined, undefined]);
    pass(60_000);
    const addresses = [2, 3, 4, 5, 6].map((host) => `192.0.2.${host}`);
    expect(audit.take()).toEqual(
      askers.map((requester) => expect.objectContaining({ ...requester, count: 7, addresses })),
    );
  });

  it('cannot make up more than a bounded number of records, whatever their keys say', () => {
    const { send, pass, audit, timers } = createRefused();
    for (let key = 0; key < 5_000; key += 1) send({ authMethod: 'api-key', keyId: `k${key}` });
    expect([audit.take().length, timers.length]).toEqual([51, 51]);
    send({ authMethod: 'api-key', keyId: 'k0' });
    pass(60_000);
    expect(audit.take().map(({ keyId, count }) => ({ keyId, count }))).toEqual([
      { keyId: 'k0', count: 1 },
      { keyId: undefined, count: 4_949 },
    ]);
  });

  it('are written when the gateway closes', () => {
    const { send, audit, refused, timers } = createRefused();
    for (let request = 0; request < 3; request += 1) send();
    refused.close();
    expect(audit.take().map(({ count }) => count)).toEqual([undefined, 2]);
    expect(timers).toEqual([]);
  });
});
