import { ask, startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { SkippingClock } from '../../support/skipping-clock.js';

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');

const drives = `{ tenant(id: "contoso") { users(first: 100) { nodes { id drive { id name quota { used } } } } } }`;
const driveOf = (userId: string) => new RegExp(`/users/${userId}/drive`);

/** The calls without their query strings, in the order they arrived. */
const shortCalls = (): string[] => emulator.journal.graphCalls().map((call) => call.replace(/\?\S*/, ''));

afterEach(() => emulator.faults.clear());

it('a hundred drives of which three are throttled: one HTTP request and three Graph requests more', async () => {
  const gateway = await startTestGateway({ emulator, clock: new SkippingClock() });
  for (const place of [3, 41, 97]) {
    const match = driveOf(contoso.userIds[place]!);
    emulator.faults.inject({ on: 'part', match, status: 429, retryAfter: 7, times: 1 });
  }
  const { data, errors, extensions } = await gateway.query(drives);
  expect(errors).toEqual([]);
  for (const { id, drive } of data.tenant.users.nodes) expect(drive.id).toBe(contoso.driveIdOf(id));
  expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 7, graphRequests: 104, retried: 3 });
  expect(extensions.orggraph?.cost['waitedMs']).toBeGreaterThanOrEqual(7_000);
  expect(shortCalls()).toEqual([
    'GET /v1.0/users',
    ...Array.from({ length: 5 }, () => 'POST /v1.0/$batch [20]'),
    'POST /v1.0/$batch [3]',
  ]);
});

it('a wait beyond the deadline costs the throttled fields only, at once, and the other tenant nothing', async () => {
  const gateway = await startTestGateway({ emulator });
  const throttledId = contoso.userIds[5]!;
  emulator.faults.inject({ on: 'part', match: driveOf(throttledId), status: 429, retryAfter: 120 });
  const { data, errors } = await gateway.query(drives);
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['tenant', 'users', 'nodes', 5, 'drive'],
      extensions: expect.objectContaining({ code: 'GRAPH_THROTTLED', retryAfterMs: expect.any(Number) }),
    }),
  ]);
  expect(errors[0]!.extensions['retryAfterMs']).toBeGreaterThan(119_000);
  for (const { id, drive } of data.tenant.users.nodes) {
    expect(drive?.id).toBe(id === throttledId ? undefined : contoso.driveIdOf(id));
  }

  // The gate of contoso's files is closed now: nothing is sent, and nothing else is.
  emulator.journal.clear();
  const next = await gateway.query(
    `query ($own: ID!, $other: ID!) {
       closed: tenant(id: "contoso") { user(id: $own) { displayName drive { quota { used } } } }
       open: tenant(id: "fabrikam") { user(id: $other) { displayName drive { quota { used } } } }
     }`,
    { own: contoso.userIds[7], other: fabrikam.userIds[7] },
  );
  expect(next.data.closed.user).toEqual({
    displayName: contoso.user(contoso.userIds[7]!).displayName,
    drive: null,
  });
  expect(next.data.open.user.drive.quota.used).toEqual(expect.any(Number));
  expect(next.errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPH_THROTTLED']);
  expect(emulator.journal.graphRequestCount()).toBe(3);
});

it.each([
  ['bulk', 'Low'],
  ['interactive', 'High'],
])(
  'a %s operation is of %s priority in the directory, where that is documented',
  async (priority, expected) => {
    const gateway = await startTestGateway({ emulator });
    const [one, two] = contoso.userIds;
    const query = `{ tenant(id: "contoso") { a: user(id: "${one}") { id } b: user(id: "${two}") { displayName drive { name } } } }`;
    await ask(
      `${gateway.url}/graphql`,
      gateway.keyOf('tester'),
      { query },
      { 'orggraph-priority': priority },
    );

    const graph = emulator.journal.entries().filter(({ server }) => server === 'graph');
    const sent = graph.flatMap((entry) =>
      (entry.parts ?? [{ ...entry, url: entry.path }]).map(({ url, headers }) => [
        url.includes('/drive') ? 'files' : 'directory',
        headers['x-ms-throttle-priority'],
      ]),
    );
    expect(sent.sort()).toEqual([
      ['directory', expected],
      ['directory', expected],
      ['files', undefined],
    ]);
  },
);
