import { CircuitBreaker } from '../../../src/graph/throttling/circuit-breaker.js';
import { Cost, type OperationContext } from '../../../src/graph/client/operation.js';
import type { GraphAnswer } from '../../../src/graph/client/request.js';
import { broken, createTestGates, fabrikam, ok, throttled, type TestGates } from './gate-permits.js';
import { settled } from '../manual-clock.js';

/** Five failures of three operations, which is what it takes. */
async function breakDown({ acquireMany, acquire }: TestGates): Promise<void> {
  const failing = [...acquireMany(3, { operation: 'one' }), acquire(), acquire()];
  for (const one of failing) await one.answer(broken);
}

describe('a gate behind which nothing answers', () => {
  it('closes after five failures in a row of three operations', async () => {
    const gates = createTestGates();
    await breakDown(gates);
    const next = gates.acquire();
    await gates.clock.advance(999);
    expect(next.sentAtMs).toBeUndefined();
    await gates.clock.advance(1);
    expect(next.sentAtMs).toBe(1_000);
    expect(gates.log.map(({ event }) => event)).toEqual(['graph does not answer']);
  });

  it('stays open for one operation that asks for the same broken thing again and again', async () => {
    const { acquireMany, acquire } = createTestGates();
    for (const one of acquireMany(14, { operation: 'one' })) await one.answer(broken);
    const next = acquire();
    await settled();
    expect(next.sentAtMs).toBe(0);
  });

  it('stays open while anything gets through, even if it is only "come back later" or "no"', async () => {
    const { acquire, clock } = createTestGates();
    for (const answer of [ok, { status: 404 }, throttled('0'), { status: 501 }]) {
      for (let time = 0; time < 4; time += 1) await acquire().answer(broken);
      await acquire().answer(answer);
      await clock.advance(1);
    }
    const next = acquire();
    await settled();
    expect(next.sentAtMs).toBe(clock.now());
  });

  it('lets one request find out, and all the others through as soon as that one is answered', async () => {
    const gates = createTestGates();
    await breakDown(gates);
    const waiting = gates.acquireMany(5);
    await gates.clock.advance(1_200);
    expect(waiting.map(({ sentAtMs }) => sentAtMs)).toEqual([1_000, ...Array<undefined>(4)]);
    expect(gates.clock.sleepers).toBe(0);
    await waiting[0]!.answer(ok);
    expect(waiting.map(({ sentAtMs }) => sentAtMs)).toEqual([1_000, 1_200, 1_200, 1_200, 1_200]);
    expect(gates.log.map(({ event }) => event)).toEqual(['graph does not answer', 'graph answers again']);
  });

  it('turns everyone away at once when the probe failed, and probes ever more gently', async () => {
    const gates = createTestGates();
    await breakDown(gates);
    const probedAtMs: (number | undefined)[] = [];
    for (let probe = 0; probe < 6; probe += 1) {
      const [first, second] = gates.acquireMany(2, { timeMs: 60_000 });
      await gates.clock.advance(1_000);
      await first!.answer(broken);
      probedAtMs.push(first!.sentAtMs);
      expect(second).toMatchObject({ isOver: true, sentAtMs: undefined });
      expect(second!.error).toMatchObject({ code: 'GRAPH_UNAVAILABLE', retryable: true });
      const late = gates.acquire();
      await settled();
      const { retryAfterMs } = late.error as { retryAfterMs: number };
      expect(late.isOver).toBe(true);
      await gates.clock.advance(retryAfterMs);
    }
    expect(probedAtMs).toEqual([1_000, 3_000, 8_000, 17_000, 28_000, 39_000]);
    expect(gates.clock.sleepers).toBe(0);
  });

  it('gives the next one a try when the probe’s operation ended without an answer', async () => {
    const gates = createTestGates();
    await breakDown(gates);
    const [first, second] = gates.acquireMany(2);
    await gates.clock.advance(1_000);
    await first!.fail(new Error('gone'));
    expect(second!.sentAtMs).toBe(1_000);
  });

  it('leaves the other tenant alone', async () => {
    const gates = createTestGates();
    await breakDown(gates);
    const other = gates.acquire({ tenant: fabrikam });
    await settled();
    expect(other.sentAtMs).toBe(0);
  });
});

describe('an application that SharePoint blocks', () => {
  const blockedFor = async (workload: 'files' | 'directory', minutes: number) => {
    const gates = createTestGates();
    for (let second = 0; second < minutes * 60; second += 10) {
      const acquireMany = gates.acquireMany(3, { workload });
      await settled();
      for (const one of acquireMany)
        if (one.sentAtMs !== undefined && !one.isOver) await one.answer({ status: 503 });
      await gates.clock.advance(10_000);
    }
    return gates;
  };

  it('is told of once, and asks only every five minutes', async () => {
    const gates = await blockedFor('files', 20);
    expect(gates.log.filter(({ event }) => event === 'sharepoint blocks this application')).toHaveLength(1);
    const late = gates.acquire();
    await settled();
    expect((late.error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(10_000);
  });

  it('is let in again with the first answer', async () => {
    const gates = await blockedFor('files', 5);
    await gates.clock.advance(300_000);
    const probe = gates.acquire();
    await probe.answer(ok);
    const next = gates.acquireMany(3);
    await settled();
    expect(next.map(({ sentAtMs }) => sentAtMs)).toEqual(Array(3).fill(gates.clock.now()));
  });

  it('is not one that was let in between', async () => {
    const gates = createTestGates();
    for (let round = 0; round < 20; round += 1) {
      for (const one of gates.acquireMany(6)) await one.answer({ status: 503 });
      await gates.clock.advance(1_000);
      await gates.acquire().answer(ok);
      await gates.clock.advance(10_000);
    }
    expect(gates.log.map(({ event }) => event)).not.toContain('sharepoint blocks this application');
  });

  it('is nothing the directory does', async () => {
    const gates = await blockedFor('directory', 10);
    expect(gates.log.map(({ event }) => event)).toEqual(['graph does not answer']);
  });
});

it('a circuit breaker remembers no more operations than it needs', () => {
  const ignore = (): void => undefined;
  const circuitBreaker = new CircuitBreaker({
    random: () => 0,
    canBlock: false,
    onOpen: ignore,
    onClose: ignore,
    onBlocked: ignore,
  });
  const answers: GraphAnswer[] = [{ status: 0, headers: new Map(), body: undefined, failure: 'network' }];
  const operation = { requestId: 'one', cost: new Cost() } as OperationContext;
  for (let time = 0; time < 100; time += 1) circuitBreaker.record(answers, operation, false, time);
  expect(circuitBreaker.isClosed).toBe(true);
});
