import { GraphError } from '../../../src/errors.js';
import { contoso, createTestGates, fabrikam, ok, sentOf, throttled, type TestGates } from './gate-permits.js';
import { settled } from '../manual-clock.js';

describe('an open gate', () => {
  it('lets a request through at once, and keeps no timer', async () => {
    const { acquire, clock } = createTestGates();
    const one = acquire();
    await settled();
    expect(one.sentAtMs).toBe(0);
    await one.answer(ok);
    expect(one).toMatchObject({ isOver: true, error: undefined, cost: { waitedMs: 0 } });
    expect(clock.sleepers).toBe(0);
  });

  it('lets 20 HTTP requests be under way, and the next one when one of them is over', async () => {
    const { acquireMany, clock } = createTestGates();
    const all = [...acquireMany(12, { caller: 'a' }), ...acquireMany(12, { caller: 'b' })];
    await settled();
    expect(sentOf(all)).toHaveLength(20);
    await clock.advance(300);
    await all[0]!.answer(ok);
    expect(sentOf(all)).toHaveLength(21);
    expect(all.map(({ cost }) => cost.waitedMs).filter((waitedMs) => waitedMs > 0)).toEqual([300]);
  });

  it('makes room again after a request that failed without an answer', async () => {
    const { acquireMany } = createTestGates();
    const all = acquireMany(15);
    await settled();
    expect(sentOf(all)).toHaveLength(14);
    await all[0]!.fail(new Error('no token'));
    expect(sentOf(all)).toHaveLength(15);
    expect(all[0]!.error).toEqual(new Error('no token'));
  });
});

describe('a throttled gate', () => {
  it('stays closed to everyone until the moment Graph named', async () => {
    const { acquire, acquireMany, clock } = createTestGates();
    const first = acquire();
    await first.answer(throttled('7'));
    await clock.advance(10);
    const all = [...acquireMany(2, { caller: 'a' }), ...acquireMany(2, { caller: 'b', priority: 'bulk' })];
    await clock.advance(6_989);
    expect(sentOf(all)).toEqual([]);
    await clock.advance(1);
    expect(all.map(({ sentAtMs }) => sentAtMs)).toEqual([7_000, 7_000, 7_000, 7_000]);
    expect(all[0]!.cost.waitedMs).toBe(6_990);
    expect(clock.sleepers).toBe(0);
  });

  it('adds jitter to what Graph asked for', async () => {
    const { acquire, clock } = createTestGates(1);
    await acquire().answer(throttled('7'));
    const next = acquire();
    await clock.advance(60_000);
    expect(next.sentAtMs).toBe(7_700);
  });

  it('takes the longest of several waits, whenever it is told', async () => {
    const { acquireMany, acquire, clock } = createTestGates();
    const [one, two] = acquireMany(2, { parts: 3 });
    await one!.answer(ok, throttled('2'), throttled('9'));
    const next = acquire();
    await two!.answer(throttled('4'));
    await clock.advance(20_000);
    expect(next.sentAtMs).toBe(9_000);
  });

  it('is another one for the other workload and for the other tenant', async () => {
    const { acquire, clock } = createTestGates();
    await acquire().answer(throttled('20'));
    const others = [acquire({ workload: 'directory' }), acquire({ tenant: fabrikam })];
    const same = acquire();
    await settled();
    expect(others.map(({ sentAtMs }) => sentAtMs)).toEqual([0, 0]);
    await clock.advance(20_000);
    expect(same.sentAtMs).toBe(20_000);
  });

  it('doubles its own pause while Graph does not say how long', async () => {
    const { acquire, clock } = createTestGates();
    const sentAtMs: (number | undefined)[] = [];
    for (let round = 0; round < 4; round += 1) {
      const one = acquire();
      await clock.advance(10_000);
      sentAtMs.push(one.sentAtMs! - round * 10_000);
      await one.answer(throttled());
    }
    const last = acquire();
    await clock.advance(10_000);
    expect(last.sentAtMs).toBe(48_000);
  });

  it('begins with a short pause again once something went well', async () => {
    const { acquire, clock } = createTestGates();
    await acquire().answer(throttled());
    await clock.advance(1_000);
    await acquire().answer(ok);
    await acquire().answer(throttled());
    const next = acquire();
    await clock.advance(10_000);
    expect(next.sentAtMs).toBe(2_000);
  });

  it('doubles nothing for throttles of one and the same moment', async () => {
    const { acquireMany, acquire, clock } = createTestGates();
    for (const one of acquireMany(3)) await one.answer(throttled());
    const next = acquire();
    await clock.advance(10_000);
    expect(next.sentAtMs).toBe(1_000);
  });

  it('is told of a 503 only when that says for how long', async () => {
    const { acquire, clock } = createTestGates();
    await acquire().answer({ status: 503 });
    const second = acquire();
    await settled();
    expect(second.sentAtMs).toBe(0);
    await second.answer({ status: 503, headers: new Map([['retry-after', '3']]) });
    const third = acquire();
    await clock.advance(5_000);
    expect(third.sentAtMs).toBe(3_000);
  });

  it('writes one line when it closes, not one for each answer that says so', async () => {
    const { acquireMany, log } = createTestGates();
    for (const one of acquireMany(3)) await one.answer(throttled('5'));
    expect(log).toEqual([
      {
        event: 'graph throttles, gate closed',
        fields: { tenant: 'contoso', workload: 'files', waitMs: 5_000 },
      },
    ]);
  });
});

describe('an operation with little time', () => {
  it('is turned away at once when the gate opens after its deadline', async () => {
    const { acquire, clock } = createTestGates();
    await acquire().answer(throttled('30'));
    const hopeless = acquire({ timeMs: 30_000 });
    await settled();
    expect(hopeless.error).toBeInstanceOf(GraphError);
    expect(hopeless.error).toMatchObject({ code: 'GRAPH_THROTTLED', retryAfterMs: 30_000, retryable: true });
    expect(clock.sleepers).toBe(0);
  });

  it('is turned away as soon as the gate closes beyond its deadline', async () => {
    const { acquire, acquireMany, clock } = createTestGates();
    const all = acquireMany(14);
    const short = acquire({ timeMs: 5_000 });
    const long = acquire({ timeMs: 30_000 });
    await clock.advance(1_000);
    for (const one of all) await one.answer(throttled('5'));
    expect(short.error).toMatchObject({ code: 'GRAPH_THROTTLED', retryAfterMs: 5_000 });
    expect(short.cost.waitedMs).toBe(1_000);
    expect(long.error).toBeUndefined();
    await clock.advance(5_000);
    expect(long.sentAtMs).toBe(6_000);
  });

  it('leaves the queue the moment it ends, and takes the timer along when nobody else waits', async () => {
    const { acquire, clock } = createTestGates();
    await acquire().answer(throttled('10'));
    const [one, two] = [acquire(), acquire()];
    await clock.advance(400);
    await one.abort(new Error('gone'));
    expect(one).toMatchObject({ error: new Error('gone'), sentAtMs: undefined, cost: { waitedMs: 400 } });
    expect(clock.sleepers).toBe(1);
    await two.abort(new Error('gone, too'));
    expect(clock.sleepers).toBe(0);
  });

  it('does not begin when it has ended already', async () => {
    const { acquire } = createTestGates();
    const late = acquire({ hasEnded: true });
    await settled();
    expect(late).toMatchObject({ sentAtMs: undefined, error: new Error('ended before') });
  });

  it('is not listened to any longer than it waits', async () => {
    const { acquire, clock } = createTestGates();
    await acquire().answer(throttled('10'));
    const waiting = acquire();
    await settled();
    expect(waiting.listeners).toBe(1);
    await clock.advance(10_000);
    expect(waiting).toMatchObject({ sentAtMs: 10_000, listeners: 0 });
  });
});

describe('who gets the next permit', () => {
  const fill = async ({ acquireMany }: TestGates): Promise<ReturnType<TestGates['acquireMany']>> => {
    const fillers = [...acquireMany(10, { caller: 'x' }), ...acquireMany(10, { caller: 'y' })];
    await settled();
    return fillers;
  };

  it('leaves 30 % of the gate to others, even when there are none yet', async () => {
    const { acquireMany, acquire } = createTestGates();
    const greedy = acquireMany(20, { caller: 'script' });
    await settled();
    expect(sentOf(greedy)).toHaveLength(14);
    const late = acquire({ caller: 'portal' });
    await settled();
    expect(late.sentAtMs).toBe(0);
  });

  it('puts interactive operations before bulk ones', async () => {
    const gates = createTestGates();
    const fillers = await fill(gates);
    const bulk = gates.acquireMany(3, { caller: 'a', priority: 'bulk' });
    const interactive = gates.acquireMany(3, { caller: 'b' });
    for (const filler of fillers.slice(0, 3)) await filler.answer(ok);
    expect([sentOf(bulk), sentOf(interactive)]).toEqual([[], [0, 1, 2]]);
    await fillers[3]!.answer(ok);
    expect(sentOf(bulk)).toEqual([0]);
  });

  it('serves callers in turn, however much one of them has queued', async () => {
    const gates = createTestGates();
    const fillers = await fill(gates);
    const script = gates.acquireMany(30, { caller: 'script' });
    const portal = gates.acquireMany(3, { caller: 'portal' });
    for (const filler of fillers.slice(0, 6)) await filler.answer(ok);
    expect([sentOf(script), sentOf(portal)]).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('weighs turns by resource units: a full batch counts for as many single reads', async () => {
    const gates = createTestGates();
    const fillers = await fill(gates);
    const script = gates.acquireMany(5, { caller: 'script', parts: 20 });
    const portal = gates.acquireMany(20, { caller: 'portal' });
    for (const filler of fillers.slice(0, 12)) await filler.answer(ok);
    expect(sentOf(script)).toEqual([0]);
    expect(sentOf(portal)).toHaveLength(11);
  });

  it('finishes what has begun before it begins anew', async () => {
    const gates = createTestGates();
    const fillers = await fill(gates);
    const first = gates.acquire({ caller: 'a' });
    const retry = gates.acquire({ caller: 'a', isRetry: true });
    await fillers[0]!.answer(ok);
    expect([first.sentAtMs, retry.sentAtMs]).toEqual([undefined, 0]);
  });
});

describe('adapting', () => {
  it('takes twenty throttles of one moment for one reason to slow down', async () => {
    const { acquireMany, clock } = createTestGates();
    const crowd = ['a', 'b', 'c'].flatMap((caller) => acquireMany(15, { caller }));
    const inFlight = (): number =>
      crowd.filter(({ sentAtMs, isOver }) => sentAtMs !== undefined && !isOver).length;
    await settled();
    expect(inFlight()).toBe(20);
    for (const index of sentOf(crowd)) await crowd[index]!.answer(throttled('1'));
    await clock.advance(1_000);
    expect(inFlight()).toBe(18);
  });

  it('takes a request that timed out for a reason to slow down', async () => {
    const { acquireMany } = createTestGates();
    const crowd = ['a', 'b'].flatMap((caller) => acquireMany(15, { caller }));
    const timedOut = { status: 0, failure: 'timeout' } as const;
    await crowd[0]!.answer(timedOut);
    await crowd[1]!.answer(ok);
    await crowd[2]!.answer(ok);
    expect(crowd.filter(({ sentAtMs, isOver }) => sentAtMs !== undefined && !isOver)).toHaveLength(18);
  });

  it('spreads what is left of a quota over the time until it begins anew', async () => {
    const { acquire, acquireMany, clock } = createTestGates();
    const headers = new Map([
      ['ratelimit-limit', '1250'],
      ['ratelimit-remaining', '100'],
      ['ratelimit-reset', '20'],
    ]);
    await acquire().answer({ status: 200, headers });
    const next = acquireMany(3, { parts: 20, units: 1 });
    await clock.advance(30_000);
    expect(next.map(({ sentAtMs }) => sentAtMs)).toEqual([0, 4_000, 8_000]);
  });

  it('slows the directory down from 80 % on', async () => {
    const { acquire, acquireMany, clock } = createTestGates();
    const first = acquireMany(10, { workload: 'directory', parts: 20, units: 5 });
    await settled();
    const headers = new Map([['x-ms-throttle-limit-percentage', '0.9']]);
    await first[0]!.answer({ status: 200, headers });
    const [one, two] = [acquire({ workload: 'directory', parts: 20 }), acquire({ workload: 'directory' })];
    await clock.advance(9_000);
    // 1,000 units in ten seconds were just right, so twenty more take a fifth of a second.
    expect([one.sentAtMs, two.sentAtMs]).toEqual([0, 200]);
  });

  it('counts the units Graph announces, not those that were expected', async () => {
    const { acquire, clock } = createTestGates();
    const headers = new Map([
      ['ratelimit-remaining', '100'],
      ['ratelimit-reset', '20'],
    ]);
    await acquire().answer({ headers });
    await acquire().answer({ headers: new Map([['x-ms-resource-unit', '5']]) });
    const next = acquire();
    await clock.advance(10_000);
    expect(next.sentAtMs).toBe(1_000);
  });
});

it('a gate is remembered for a minute', async () => {
  const { gates, acquire, clock } = createTestGates();
  await clock.advance(50_000);
  await acquire({ tenant: contoso }).answer(ok);
  await clock.advance(20_000);
  await acquire({ tenant: fabrikam }).answer(ok);
  expect(gates.count).toBe(2);
});

it('a gate nobody uses is forgotten, one that is closed is not', async () => {
  const { gates, acquire, clock } = createTestGates();
  await acquire({ tenant: contoso }).answer(ok);
  await acquire({ tenant: fabrikam }).answer(throttled('200'));
  await clock.advance(61_000);
  await acquire({ tenant: fabrikam, workload: 'directory' }).answer(ok);
  expect(gates.count).toBe(2);
  await clock.advance(300_000);
  await acquire({ tenant: contoso }).answer(ok);
  expect(gates.count).toBe(1);
});
