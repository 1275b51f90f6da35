import { defaultLimits, type CallerLimits } from '../../../src/config/config.js';
import { RateLimitedError } from '../../../src/errors.js';
import { createBudgets, type RequestBudget } from '../../../src/server/admission/budgets.js';
import { ask, startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const wide: CallerLimits = { ...defaultLimits, requestsPerSecond: 1_000, concurrentOperations: 1_000 };

function start(limits: Partial<CallerLimits>) {
  let nowMs = 5_000;
  const budgets = createBudgets({ now: () => nowMs }, () => 1_000_000 + nowMs);
  return {
    acquire: (id = 'portal') => budgets.acquire({ id, limits: { ...wide, ...limits } }),
    pass: (ms: number) => (nowMs += ms),
  };
}

/** How long a refusal says to wait; 0 when there is none. */
async function waitOf(attempt: Promise<unknown>): Promise<number> {
  try {
    await attempt;
    return 0;
  } catch (error) {
    if (!(error instanceof RateLimitedError)) throw error;
    return error.retryAfterMs ?? 0;
  }
}

/** Repeats what was refused: a millisecond before the moment it was told to wait for, and at that moment. */
async function expectAccurate(
  attempt: () => Promise<unknown>,
  pass: (ms: number) => unknown,
): Promise<number> {
  const wait = await waitOf(attempt());
  expect(wait).toBeGreaterThan(0);
  pass(wait - 1);
  expect(await waitOf(attempt())).toBe(1);
  pass(1);
  expect(await waitOf(attempt())).toBe(0);
  return wait;
}

describe('the budget of a caller', () => {
  it('has so many requests a second, and passes again when it says', async () => {
    const { acquire, pass } = start({ requestsPerSecond: 3 });
    for (let request = 0; request < 3; request += 1) await acquire();
    pass(400);
    expect(await waitOf(acquire('other'))).toBe(0);
    expect(await expectAccurate(() => acquire(), pass)).toBe(600);
  });

  it('has so many operations at the same time, whoever leaves twice', async () => {
    const { acquire } = start({ concurrentOperations: 2 });
    const first = await acquire();
    await acquire();
    expect(await waitOf(acquire())).toBe(1_000);
    expect(await waitOf(acquire('other'))).toBe(0);
    first.release();
    first.release();
    await acquire();
    expect(await waitOf(acquire())).toBe(1_000);
  });

  it.each([
    ['minute', { unitsPerMinute: 100 }, 60_000],
    ['day', { unitsPerDay: 100 }, 86_400_000],
  ])('has so many units a %s, and passes again when it says', async (_, limits, windowMs) => {
    const { acquire, pass } = start(limits);
    await (await acquire()).reserve(60);
    pass(1_500);
    await (await acquire('other')).reserve(100);
    const again = async () => (await acquire()).reserve(50);
    expect(await expectAccurate(again, pass)).toBe(windowMs - 1_500);
  });

  it('cannot be overdrawn by operations that run at the same time', async () => {
    const { acquire } = start({ unitsPerMinute: 100 });
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, async () => waitOf((await acquire()).reserve(10))),
    );
    expect(outcomes.filter((wait) => wait === 0)).toHaveLength(10);
  });

  it('gets back what was set aside and not used, and pays for what was used beyond', async () => {
    const { acquire } = start({ unitsPerMinute: 100 });
    const left = async (requestBudget: RequestBudget) =>
      (await requestBudget.standing()).unitsPerMinute.remaining;
    const requestBudget = await acquire();
    await requestBudget.reserve(80);
    expect(await left(requestBudget)).toBe(20);
    await requestBudget.settle(5);
    await requestBudget.settle(0);
    expect(await left(requestBudget)).toBe(95);
    await requestBudget.reserve(10);
    await requestBudget.settle(30);
    expect(await left(requestBudget)).toBe(65);
  });

  it('gets nothing back of a minute that is over', async () => {
    const { acquire, pass } = start({ unitsPerMinute: 100 });
    const old = await acquire();
    await old.reserve(80);
    pass(60_000);
    const requestBudget = await acquire();
    await requestBudget.reserve(50);
    await old.settle(0);
    expect((await requestBudget.standing()).unitsPerMinute.remaining).toBe(50);
  });

  it('still has what costs nothing when all units are spent', async () => {
    const { acquire } = start({ unitsPerMinute: 100 });
    await (await acquire()).reserve(100);
    expect(await waitOf((await acquire()).reserve(0))).toBe(0);
    expect(await waitOf((await acquire()).reserve(1))).toBe(60_000);
  });

  it('has so many misses a minute, and passes again when it says', async () => {
    const { acquire, pass } = start({ missesPerMinute: 2 });
    const requestBudget = await acquire();
    requestBudget.missed();
    requestBudget.missed();
    expect(await expectAccurate(() => acquire(), pass)).toBe(60_000);
  });

  it('says when it is whole again', async () => {
    const { acquire, pass } = start({ unitsPerMinute: 600 });
    const requestBudget = await acquire();
    expect((await requestBudget.standing()).unitsPerMinute).toEqual({
      limit: 600,
      remaining: 600,
      resetAtMs: undefined,
    });
    await requestBudget.reserve(10);
    pass(20_000);
    expect((await requestBudget.standing()).unitsPerMinute).toEqual({
      limit: 600,
      remaining: 590,
      resetAtMs: 1_065_000,
    });
  });
});

describe('a gateway over budget', () => {
  let nowMs = 0;
  const clock = { now: () => nowMs, sleep: () => Promise.resolve() };

  const open = async (limits: Partial<CallerLimits>) => {
    const emulator = await startTestEmulator();
    const everything = { contoso: ['users.basic'], fabrikam: ['users.basic'] } as const;
    const callers = { portal: everything, script: everything };
    const gateway = await startTestGateway({ emulator, callers, clock, limits });
    const send = async (query: string, caller = 'portal') => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${gateway.keyOf(caller)}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { errors = [], extensions } = (await response.json()) as {
        errors?: { extensions: { code: string; retryAfterMs?: number } }[];
        extensions?: { orggraph: { budget: object; cost: object } };
      };
      const retryAfter = response.headers.get('retry-after');
      return {
        status: response.status,
        retryAfter,
        error: errors[0]?.extensions,
        budget: extensions?.orggraph.budget,
      };
    };
    return { gateway, send };
  };
  const users = (tenant: string, first = 1) =>
    `{ tenant(id: "${tenant}") { users(first: ${first}) { nodes { id } } } }`;

  it('answers 429 with Retry-After, sends nothing to Graph, and serves the others', async () => {
    const { gateway, send } = await open({ unitsPerOperation: 1, unitsPerMinute: 2 });
    expect((await send(users('contoso'))).budget).toEqual({
      unitsPerMinute: { limit: 2, remaining: 1, resetAt: expect.stringMatching(/Z$/) },
      unitsPerDay: { limit: 1e9, remaining: 1e9 - 1, resetAt: expect.stringMatching(/Z$/) },
    });
    await send(users('fabrikam'));
    nowMs += 12_345;
    gateway.takeGraphCalls();
    const refused = await send(users('contoso'));
    expect(refused).toMatchObject({
      status: 429,
      retryAfter: '48',
      error: { code: 'RATE_LIMITED', retryAfterMs: 47_655 },
    });
    expect((await send(users('contoso'), 'script')).status).toBe(200);
    expect(gateway.takeGraphCalls()).toHaveLength(1);
    nowMs += 47_654;
    expect((await send(users('contoso'))).status).toBe(429);
    nowMs += 1;
    expect((await send(users('contoso'))).status).toBe(200);
  });

  it('refuses too many requests before their body is read', async () => {
    const { send } = await open({ requestsPerSecond: 2 });
    for (const status of [200, 200, 429]) expect((await send('{ viewer { name } }')).status).toBe(status);
    const { retryAfter, error } = await send('not even a query');
    expect([retryAfter, error?.code]).toEqual(['1', 'RATE_LIMITED']);
    nowMs += 1_000;
    expect((await send('{ viewer { name } }')).status).toBe(200);
  });

  it('stops who tries ids, names and paths that lead nowhere', async () => {
    const { gateway, send } = await open({ missesPerMinute: 4 });
    const id = gateway.emulator.tenant('contoso').userIds[0]!;
    const some = `tenant(id: "contoso") { a: user(id: "${id}") { id }`;
    await send(`{ ${some} b: user(id: "no@where.com") { id } } c: tenant(id: "nobody") { id } }`);
    expect((await send(`{ ${some} } }`)).status).toBe(200);
    expect((await send('{ nodes(nodeIds: ["a.b", "c.d"]) { nodeId } }')).status).toBe(200);
    expect(await send(`{ ${some} } }`)).toMatchObject({ status: 429, error: { code: 'RATE_LIMITED' } });
    expect((await send(`{ ${some} } }`, 'script')).status).toBe(200);
  });

  it('tells what is left, to whoever asks', async () => {
    const { gateway } = await open({ unitsPerMinute: 1_000 });
    const { data } = await gateway.query(`{
      viewer { budget { unitsPerOperation
        unitsPerMinute { limit remaining resetAt } concurrentOperations { limit remaining resetAt }
        missesPerMinute { remaining } requestsPerSecond { remaining } unitsPerDay { remaining } } }
      tenant(id: "contoso") { users(first: 1) { nodes { id } } } }`);
    expect(data.viewer.budget).toEqual({
      unitsPerOperation: 500,
      unitsPerMinute: { limit: 1_000, remaining: 999, resetAt: expect.stringMatching(/Z$/) },
      concurrentOperations: { limit: 10_000, remaining: 9_999, resetAt: null },
      missesPerMinute: { remaining: 1_000_000 },
      requestsPerSecond: { remaining: 99_999 },
      unitsPerDay: { remaining: 999_999_999 },
    });
  });

  it('takes nothing off for an operation that is only explained, or refused', async () => {
    const { gateway, send } = await open({ unitsPerOperation: 5, unitsPerMinute: 5 });
    const key = gateway.keyOf('portal');
    await ask(`${gateway.url}/graphql`, key, { query: users('contoso') }, { 'orggraph-explain': '1' });
    await send(
      `{ ${'abcdef'
        .split('')
        .map((alias) => `${alias}: ${users('contoso', 999).slice(1, -1)}`)
        .join(' ')} }`,
    );
    expect(await send('{ viewer { name } }')).toMatchObject({ budget: { unitsPerMinute: { remaining: 5 } } });
  });
});
