import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { SkippingClock } from '../../support/skipping-clock.js';

// What the real Graph was seen to do, and its documentation does not say.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const projects = contoso.siteAt('sites/projects');

afterEach(() => {
  emulator.faults.clear();
  emulator.journal.clear();
});

const userOf = (tenant: string, id: string): string =>
  `{ tenant(id: "${tenant}") { user(id: "${id}") { id displayName } } }`;

describe('a good token that is refused at every fifth request', () => {
  const everyFifth = (): ((target: unknown) => boolean) => {
    let requests = 0;
    return () => (requests += 1) % 5 === 0;
  };

  it('fails no query: one replay each, and two token requests for a tenant', async () => {
    const gateway = await startTestGateway({ emulator });
    emulator.faults.inject({ on: 'request', match: everyFifth(), status: 401 });
    for (const [tenant, ids] of [
      ['contoso', contoso.userIds.slice(0, 40)],
      ['fabrikam', fabrikam.userIds.slice(0, 10)],
    ] as const) {
      emulator.journal.clear();
      for (const id of ids) {
        const { data, errors } = await gateway.query(userOf(tenant, id));
        expect(errors).toEqual([]);
        expect(data.tenant.user.id).toBe(id);
      }
      const replays = tenant === 'contoso' ? 9 : 3;
      expect(emulator.journal.graphRequestCount()).toBe(ids.length + replays);
      // The first token, and the two that Graph's refusals are believed for in a minute.
      expect(emulator.journal.tokenRequests()).toHaveLength(3);
    }
  });

  it('fails no part of a batch', async () => {
    const gateway = await startTestGateway({ emulator });
    emulator.faults.inject({ on: 'part', match: everyFifth(), status: 401 });
    const query = `{ tenant(id: "contoso") { users(first: 20) { nodes { id drive { id } } } } }`;
    const { data, errors, extensions } = await gateway.query(query);
    expect(errors).toEqual([]);
    for (const { id, drive } of data.tenant.users.nodes) expect(drive.id).toBe(contoso.driveIdOf(id));
    expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 3, graphRequests: 1 + 20 + 4 });
  });
});

describe('a threshold of SharePoint', () => {
  const list = `{ tenant(id: "contoso") { site(id: "${projects.id}") {
    name list(id: "${projects.listIds[1]}") { items(first: 5) { nodes { localId } } } } } }`;

  it.each([
    [400, 'The attempted operation is prohibited because it exceeds the list view threshold.', /index/],
    [500, 'The attempted operation is prohibited because it exceeds the list view threshold.', /index/],
    [503, 'The attempted operation is prohibited because it exceeds the list view threshold.', /index/],
    [400, 'The number of lookup columns it contains exceeds the lookup column threshold.', /fewer columns/],
    [500, 'The query exceeds the list view lookup threshold enforced by the administrator.', /fewer columns/],
    [503, 'The query exceeds the list view lookup threshold enforced by the administrator.', /fewer columns/],
  ])(
    'answered with %i, "%s", is explained, not repeated, and closes nothing',
    async (status, message, hint) => {
      const gateway = await startTestGateway({ emulator, clock: new SkippingClock() });
      emulator.faults.inject({
        on: 'request',
        match: /\/items/,
        status,
        ...(status === 503 && { retryAfter: 600 }),
        body: { error: { code: 'generalException', message } },
      });
      const { data, errors, extensions } = await gateway.query(list);
      expect(errors.map(({ extensions: { code, hint: said } }) => [code, said])).toEqual([
        ['GRAPH_REJECTED', expect.stringMatching(hint)],
      ]);
      expect(data.tenant.site.list.items).toBeNull();
      expect(gateway.takeGraphCalls().filter((call) => call.includes('/items'))).toHaveLength(1);
      expect(extensions.orggraph?.cost).toMatchObject({ retried: 0, waitedMs: 0 });

      emulator.faults.clear();
      expect((await gateway.query(list)).errors).toEqual([]);
    },
  );
});

describe('a Retry-After of 41 hours', () => {
  const driveOf = (tenant: string, id: string): string =>
    `{ tenant(id: "${tenant}") { user(id: "${id}") { displayName drive { quota { used } } } } }`;
  const [own = ''] = contoso.userIds;
  const [other = ''] = fabrikam.userIds;
  const hourMs = 3_600_000;

  it('is believed, and the error says until when, until an operator resets the gate', async () => {
    const clock = new SkippingClock();
    const gateway = await startTestGateway({ emulator, clock });
    const match = new RegExp(`/users/${own}/drive`);
    emulator.faults.inject({ on: 'request', match, status: 429, retryAfter: 147_600, times: 1 });
    emulator.faults.inject({ on: 'part', match, status: 429, retryAfter: 147_600, times: 1 });
    const untilMs = Date.now() + 41 * hourMs;
    const first = await gateway.query(driveOf('contoso', own));
    expect(first.errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPH_THROTTLED']);
    const said = Date.parse(/before (\S+Z),/.exec(first.errors[0]!.extensions.hint!)![1]!);
    expect(Math.abs(said - untilMs)).toBeLessThan(60_000);

    // Forty hours later nothing is sent yet, but for another tenant.
    await clock.sleep(40 * hourMs);
    gateway.takeGraphCalls();
    const later = await gateway.query(driveOf('contoso', own));
    const elsewhere = await gateway.query(driveOf('fabrikam', other));
    expect(later.errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPH_THROTTLED']);
    expect(elsewhere.errors).toEqual([]);
    expect(gateway.takeGraphCalls().filter((call) => call.includes(`${own}/drive`))).toEqual([]);

    const reset = (body: string, headers = { 'content-type': 'application/json' }): Promise<Response> =>
      fetch(`${gateway.adminUrl}/gates/reset`, { method: 'POST', headers, body });
    expect((await reset('{"tenant":"contoso"}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await reset('{}')).status).toBe(400);
    expect((await reset('{"tenant":"nobody"}')).status).toBe(404);
    expect(await (await reset('{"tenant":"fabrikam"}')).json()).toEqual({ reopened: [] });
    expect((await gateway.query(driveOf('contoso', own))).errors).toHaveLength(1);
    const answer = (await (await reset('{"tenant":"contoso"}')).json()) as { reopened: unknown[] };
    expect(answer.reopened).toEqual([{ workload: 'files', closedForMs: expect.any(Number) }]);
    expect((await gateway.query(driveOf('contoso', own))).errors).toEqual([]);
  });
});

describe('a part that makes the JSON of its batch unreadable', () => {
  const drives = `{ tenant(id: "contoso") { users(first: 25) { nodes { id drive { id quota { used } } } } } }`;
  const guiltyId = contoso.userIds[7]!;
  const guiltyDrive = contoso.driveIdOf(guiltyId)!;

  it('fails alone: 24 of 25 are answered, for 25 further requests in two rounds', async () => {
    const gateway = await startTestGateway({ emulator, clock: new SkippingClock() });
    const rewrite = (text: string): string => (text.includes(guiltyDrive) ? text.slice(0, -30) : text);
    emulator.faults.inject({ on: 'request', match: /batch|drive/, rewrite });
    const { data, errors, extensions } = await gateway.query(drives);
    expect(errors.map(({ path, extensions: { code } }) => [path, code])).toEqual([
      [['tenant', 'users', 'nodes', 7, 'drive'], 'GRAPH_BAD_RESPONSE'],
    ]);
    for (const { id, drive } of data.tenant.users.nodes) {
      expect(drive?.id).toBe(id === guiltyId ? undefined : contoso.driveIdOf(id));
    }
    expect(extensions.orggraph?.cost).toMatchObject({ graphRequests: 26 + 25, retried: 25 });
    const calls = gateway.takeGraphCalls().map((call) => call.replace(/\?.*| \/v1.0\/users\/.*/, ''));
    expect(calls.sort()).toEqual([
      ...Array<string>(5).fill('GET'),
      'GET /v1.0/users',
      'POST /v1.0/$batch [20]',
      ...Array<string>(5).fill('POST /v1.0/$batch [5]'),
    ]);
  });
});

describe('an attempt that takes 12 seconds', () => {
  const [slow = '', neighbour = ''] = contoso.userIds.slice(30);
  const query = `{ tenant(id: "contoso") {
    a: user(id: "${slow}") { drive { quota { used } } } b: user(id: "${neighbour}") { drive { quota { used } } } } }`;

  /** Graph takes so long to answer, by the clock of the gateway. */
  const taking = (clock: SkippingClock, ms: number) => (target: { path: string }) => {
    if (target.path.includes(`${slow}/drive`)) void clock.sleep(ms);
    return target.path.includes(`${slow}/drive`);
  };

  it('is answered, and so is its neighbour', async () => {
    const clock = new SkippingClock();
    const gateway = await startTestGateway({ emulator, clock });
    emulator.faults.inject({ on: 'part', match: taking(clock, 12_000), delayMs: 0, kind: 'delay' });
    const { errors, extensions } = await gateway.query(query);
    expect(errors).toEqual([]);
    expect(extensions.orggraph?.cost).toMatchObject({ graphRequests: 4, retried: 0 });
  });

  it('and fails has no other on the directory, either', async () => {
    const clock = new SkippingClock();
    const gateway = await startTestGateway({ emulator, clock });
    const match = (): boolean => (void clock.sleep(12_000), true);
    emulator.faults.inject({ on: 'request', match, tenantId: contoso.tenantId, status: 504 });
    const { errors, extensions } = await gateway.query(userOf('contoso', slow));
    expect(errors.map(({ extensions: { code, hint } }) => [code, hint])).toEqual([
      ['GRAPH_UNAVAILABLE', expect.stringContaining('10 seconds or longer, so there was no second attempt')],
    ]);
    expect(extensions.orggraph?.cost).toMatchObject({ graphRequests: 1, retried: 0 });
    const elsewhere = await gateway.query(userOf('fabrikam', fabrikam.userIds[0]!));
    expect(elsewhere.errors).toEqual([]);
  });

  it('and fails has no other, and says so; its neighbour is answered', async () => {
    const clock = new SkippingClock();
    const gateway = await startTestGateway({ emulator, clock });
    emulator.faults.inject({ on: 'part', match: taking(clock, 12_000), status: 504 });
    const { data, errors, extensions } = await gateway.query(query);
    expect(errors.map(({ path, extensions: { code, hint } }) => [path?.[1], code, hint])).toEqual([
      [
        'a',
        'GRAPH_UNAVAILABLE',
        expect.stringContaining('10 seconds or longer, so there was no second attempt'),
      ],
    ]);
    expect(data.tenant.b.drive.quota.used).toEqual(expect.any(Number));
    expect(extensions.orggraph?.cost).toMatchObject({ graphRequests: 4, retried: 0 });
  });
});
