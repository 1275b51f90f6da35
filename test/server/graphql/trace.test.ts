import type { Capability } from '../../../src/config/config.js';
import type { TraceEntry } from '../../../src/graph/client/trace.js';
import { ask, startTestEmulator, startTestGateway, type TestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const reader = ['users.basic', 'drives.list', 'files.metadata'] as const satisfies Capability[];
const callers = {
  tester: { contoso: [...reader, 'explain'], fabrikam: [...reader, 'explain'] },
  half: { contoso: [...reader, 'explain'], fabrikam: reader },
  plain: { contoso: reader },
} as const;
const gateway = await startTestGateway({ emulator, callers });
const contoso = emulator.tenant('contoso');
const traced = { 'orggraph-trace': '1' };

async function trace(query: string, caller = 'tester', asked: TestGateway = gateway): Promise<TraceEntry[]> {
  const answer = await ask(`${asked.url}/graphql`, asked.keyOf(caller), { query }, traced);
  expect(answer.errors).toEqual([]);
  return (answer.extensions.orggraph as unknown as { trace: TraceEntry[] }).trace;
}

const drives = (tenant: string, first: number) =>
  `tenant(id: "${tenant}") { users(first: ${first}) { nodes { drive { name } } } }`;

beforeEach(() => emulator.journal.clear());

describe('orggraph-trace: 1', () => {
  it('lists exactly the requests Graph received', async () => {
    const entries = await trace(`{ a: ${drives('contoso', 30)} b: ${drives('fabrikam', 3)} }`);
    const received = emulator.journal.entries().filter(({ server }) => server === 'graph');
    const requests = received.flatMap(({ parts, path }) => parts?.map(({ url }) => url) ?? [path.slice(5)]);
    expect(entries.map(({ path }) => path).sort()).toEqual(requests.sort());
    expect(entries.filter(({ tenant }) => tenant === 'fabrikam')).toHaveLength(1 + 3);
    expect(new Set(entries.map(({ batch }) => batch))).toEqual(new Set([null, 1, 2, 3]));
    expect(entries.reduce((sum, { units }) => sum + units, 0)).toBe(emulator.journal.resourceUnits());
  });

  it('tells of each request when it was sent and what became of it', async () => {
    const entries = await trace(`{ ${drives('contoso', 2)} }`);
    const about = {
      method: 'GET',
      tenant: 'contoso',
      status: 200,
      attempt: 1,
      cached: false,
      units: 1,
    };
    const timed = {
      startMs: expect.any(Number),
      durationMs: expect.any(Number),
      waitMs: expect.any(Number),
    };
    const driveOf = (index: number) => `/users/${contoso.userIds[index]!}/drive?$select=id,name`;
    expect(entries).toEqual([
      { ...about, ...timed, path: '/users?$select=id&$top=2', batch: null },
      { ...about, ...timed, path: driveOf(0), batch: 1 },
      { ...about, ...timed, path: driveOf(1), batch: 1 },
    ]);
    expect(entries[1]!.startMs).toBeGreaterThanOrEqual(entries[0]!.startMs + entries[0]!.durationMs);
  });

  it('lists repetitions as attempts of their own', async () => {
    const clock = { now: () => performance.now(), sleep: () => Promise.resolve() };
    const impatient = await startTestGateway({ emulator, callers, clock });
    emulator.faults.inject({ on: 'request', match: /users/, status: 503, times: 1 });
    const users = '{ tenant(id: "contoso") { users(first: 2) { nodes { id } } } }';
    const entries = await trace(users, 'tester', impatient);
    expect(entries.map(({ status, attempt }) => [status, attempt])).toEqual([
      [503, 1],
      [200, 2],
    ]);
  });

  it('shows no page token', async () => {
    const page = (after: string) =>
      `{ tenant(id: "contoso") { users(first: 2${after}) { nodes { id } pageInfo { endCursor } } } }`;
    const { data } = await gateway.query(page(''));
    const [entry] = await trace(page(`, after: "${data.tenant.users.pageInfo.endCursor}"`), 'tester');
    expect(entry?.path).toMatch(/^\/users\?.*\$skiptoken=…/);
  });

  it('lists what the shared cache answered as not sent', async () => {
    const shared = await startTestGateway({ emulator, callers, cache: true });
    const query = '{ tenant(id: "contoso") { users(first: 2) { nodes { id } } } }';
    await shared.query(query);
    emulator.journal.clear();
    expect(await trace(query, 'tester', shared)).toMatchObject([
      { path: '/users?$select=id&$top=2', cached: true, status: null, attempt: 0, units: 0, batch: null },
    ]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it('leaves out the tenants the caller may not have explained', async () => {
    const entries = await trace(`{ a: ${drives('contoso', 1)} b: ${drives('fabrikam', 1)} }`, 'half');
    expect(new Set(entries.map(({ tenant }) => tenant))).toEqual(new Set(['contoso']));
  });

  it('is refused without the capability', async () => {
    const body = { query: '{ viewer { name } }' };
    const answer = await ask(`${gateway.url}/graphql`, gateway.keyOf('plain'), body, traced);
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is not there when nobody asked', async () => {
    const { extensions } = await gateway.query('{ viewer { name } }');
    expect(extensions.orggraph).not.toHaveProperty('trace');
  });
});
