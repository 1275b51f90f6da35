import {
  startTestEmulator,
  startTestGateway,
  type Answer,
  type TestGateway,
} from '../support/gateway/gateway.js';
import { withGrants } from '../support/gateway/narrowed-grants.js';

// Graph counts in advanced queries only, and expands nothing in those.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const tenants = ['contoso', 'fabrikam'] as const;

afterEach(() => emulator.faults.clear());

const withManagers = 'totalCount nodes { id manager { id displayName } } pageInfo { hasNextPage endCursor }';

async function ask(tenant: string, args: string, selected = withManagers, on: TestGateway = gateway) {
  emulator.journal.clear();
  const { status, data, errors, extensions } = await on.query(
    `{ tenant(id: "${tenant}") { users(${args}) { ${selected} } } }`,
  );
  return {
    status,
    errors,
    users: data?.tenant.users,
    cost: extensions.orggraph?.cost,
    calls: gateway.takeGraphCalls(),
  };
}

/** The pages of a list, from the first to the last. */
async function pages(tenant: string, args: string, on = gateway, selected = withManagers) {
  const read = [await ask(tenant, args, selected, on)];
  for (let { users } = read[0]!; users.pageInfo.hasNextPage;) {
    read.push(await ask(tenant, `${args}, after: "${users.pageInfo.endCursor}"`, selected, on));
    users = read.at(-1)!.users;
  }
  return read;
}

describe.each(tenants)('a list of users with its length and the managers, in %s', (tenant) => {
  const data = emulator.tenant(tenant);
  const expectManagers = (nodes: Answer['data'][]): void => {
    for (const { id, manager } of nodes) expect(manager?.id).toBe(data.managerIdOf(id));
  };

  it('is two requests that travel together, however long it is', async () => {
    const { errors, users, cost, calls } = await ask(tenant, 'first: 999');
    expect(errors).toEqual([]);
    expect(users.totalCount).toBe(data.userIds.length);
    expect(users.nodes).toHaveLength(Math.min(999, data.userIds.length));
    expectManagers(users.nodes);
    expect(calls).toEqual(['POST /v1.0/$batch [2]']);
    expect(cost).toMatchObject({ bound: 3, graphRequests: 2, resourceUnits: 3 });
  });

  it('has one bound for all of its pages, and is counted once', async () => {
    const limited = await startTestGateway({ emulator, unitsPerOperation: 3 });
    const read = await pages(tenant, `first: ${tenant === 'contoso' ? 60 : 900}`, limited);
    expect(read.length).toBeGreaterThan(1);
    expect(read.map(({ status, errors, cost }) => [status, errors, cost?.['bound']])).toEqual(
      read.map(() => [200, [], 3]),
    );
    const nodes = read.flatMap(({ users }) => users.nodes as Answer['data'][]);
    expect(nodes.map(({ id }) => id)).toEqual(data.userIds);
    expectManagers(nodes);
    expect(read.map(({ users }) => users.totalCount)).toEqual(read.map(() => data.userIds.length));
    expect(read.map(({ calls }) => calls.length)).toEqual(read.map(() => 1));
    expect(read.slice(1).every(({ calls }) => calls[0]!.startsWith('GET /v1.0/users?'))).toBe(true);
  });

  it('counts what the filter leaves', async () => {
    const { errors, users, calls } = await ask(tenant, 'first: 5, filter: { accountEnabled: { eq: false } }');
    const disabled = data.userIds.filter((id) => data.user(id)['accountEnabled'] === false);
    expect([errors, users.totalCount, calls]).toEqual([[], disabled.length, ['POST /v1.0/$batch [2]']]);
    expectManagers(users.nodes);
  });

  it('is there where Graph fails to count it, and says so at the length alone', async () => {
    const fault = emulator.faults.inject({ on: 'part', match: /\$count=true/, status: 400 });
    const { errors, users } = await ask(tenant, 'first: 5');
    expect(fault.hits).toBe(1);
    expect(users.totalCount).toBeNull();
    expect(users.nodes).toHaveLength(5);
    expectManagers(users.nodes);
    expect(errors).toMatchObject([
      { path: ['tenant', 'users', 'totalCount'], extensions: { code: 'GRAPH_REJECTED' } },
    ]);
    // The cursor knows no length, so that the next page asks for it.
    emulator.faults.clear();
    const next = await ask(tenant, `first: 5, after: "${users.pageInfo.endCursor}"`);
    expect([next.errors, next.users.totalCount, next.calls]).toEqual([
      [],
      data.userIds.length,
      ['POST /v1.0/$batch [2]'],
    ]);
  });

  it('takes one request where nothing comes along', async () => {
    const { users, calls, cost } = await ask(tenant, 'first: 30', 'totalCount nodes { id }');
    expect(users.totalCount).toBe(data.userIds.length);
    expect(calls).toEqual(['GET /v1.0/users?$select=id&$count=true&$top=30']);
    expect(cost).toMatchObject({ bound: 1 });
  });

  it('is asked by ids and counted by its parts, for a caller who may see some users', async () => {
    const some = [...data.userIds.slice(3, 23)].sort();
    const narrowed = await startTestGateway({
      emulator,
      callers: { few: {} },
      change: (config) =>
        withGrants(config, {
          few: [{ tenant: data, capabilities: ['users.basic'], resources: { users: some } }],
        }),
    });
    const { errors, users, calls, cost } = await ask(tenant, 'first: 5', withManagers, narrowed);
    expect([errors, users.totalCount, calls]).toEqual([[], 20, ['POST /v1.0/$batch [2]']]);
    expect(cost).toMatchObject({ bound: 2, resourceUnits: 2 });
    const visible = (id: string | undefined) => (id !== undefined && some.includes(id) ? id : undefined);
    for (const { id, manager } of users.nodes) expect(manager?.id).toBe(visible(data.managerIdOf(id)));
    const read = await pages(tenant, 'first: 7', narrowed);
    expect(read.map(({ cost: each, users: page }) => [each?.['bound'], page.totalCount])).toEqual(
      read.map(() => [2, 20]),
    );
    const ids = read.flatMap(({ users: page }) => page.nodes.map(({ id }: Answer['data']) => id) as string[]);
    expect(ids.sort()).toEqual(some);
  });
});

describe('managers in an advanced query', () => {
  it.each([
    ['search: "a"', '"search" makes'],
    ['filter: { companyName: { null: false } }', 'This "filter" makes'],
    [
      'filter: { accountEnabled: { eq: true } }, orderBy: [{ field: displayName }]',
      '"filter" together with "orderBy" makes',
    ],
    ['orderBy: [{ field: createdDateTime }]', 'This "orderBy" makes'],
  ])('are refused where they are too many, and the hint names the cause: %s', async (args, cause) => {
    for (const tenant of tenants) {
      const { status, errors, calls } = await ask(tenant, `first: 999, ${args}`);
      expect([status, calls]).toEqual([400, []]);
      expect(errors).toMatchObject([
        {
          message: 'This operation may cost 1000 resource units, and 500 are allowed.',
          extensions: { code: 'OPERATION_LIMIT', hint: expect.stringContaining(cause) },
        },
      ]);
      expect(errors[0]!.extensions.hint).toContain('It would run with "first: 499" for Tenant.users.');
    }
  });

  it('cost the same on each page', async () => {
    const limited = await startTestGateway({ emulator, unitsPerOperation: 41 });
    const read = await pages('contoso', 'first: 40, filter: { companyName: { null: false } }', limited);
    expect(read.length).toBeGreaterThan(2);
    expect(read.map(({ status, errors, cost }) => [status, errors, cost?.['bound']])).toEqual(
      read.map(() => [200, [], 41]),
    );
  });
});

describe('every page of a list', () => {
  const contoso = emulator.tenant('contoso');
  const drive = contoso.driveIdOf('archive@contoso.onmicrosoft.com')!;
  const folder = `drive(id: "${drive}") { item(id: "${contoso.rootIdOf(drive)}")`;
  const lists: readonly (readonly [string, string, string])[] = [
    ['users', 'users(first: 40', 'nodes { id manager { id } }'],
    ['a folder', `${folder} { children(first: 10`, 'nodes { id }'],
    ['groups', 'groups(first: 3', 'totalCount nodes { id }'],
  ];

  it.each(lists)('has the bound of the first one: %s', async (_, start, selected) => {
    const closing = start.includes('drive(') ? '} }' : '';
    const bounds: (number | undefined)[] = [];
    let after = '';
    for (let page = 0; page < 3; page += 1) {
      const { data, errors, extensions } = await gateway.query(
        `{ tenant(id: "contoso") { ${start}${after}) { ${selected} pageInfo { endCursor } } ${closing} } }`,
      );
      expect(errors).toEqual([]);
      bounds.push(extensions.orggraph?.cost['bound']);
      const { users, groups, drive: ofDrive } = data.tenant;
      after = `, after: "${(users ?? groups ?? ofDrive.item.children).pageInfo.endCursor}"`;
    }
    expect(new Set(bounds).size).toBe(1);
  });

  it('may begin inside of one of Graph’s, or be of a dearer one, as far as the limit of the caller goes', async () => {
    const nodes = 'nodes { id manager { id } } edges { cursor } pageInfo { endCursor }';
    const { userIds } = contoso;
    const idsOf = ({ users }: { users: Answer['data'] }) =>
      users.nodes.map(({ id }: Answer['data']) => id) as string[];
    const first = await ask('contoso', 'first: 30', nodes);
    // Graph's page has 30 users, of which the last two are left, and the next page is needed as well.
    const behind = `after: "${first.users.edges[27].cursor}"`;
    const inside = await ask('contoso', `first: 30, ${behind}`, nodes);
    expect([inside.errors, idsOf(inside), inside.calls.length]).toEqual([[], userIds.slice(28, 58), 2]);
    expect(inside.cost).toMatchObject({ bound: 2 });
    const tight = await startTestGateway({ emulator, unitsPerOperation: 2 });
    const start = await ask('contoso', 'first: 30', nodes, tight);
    const refused = await ask('contoso', `first: 30, after: "${start.users.edges[27].cursor}"`, nodes, tight);
    expect(refused.errors).toMatchObject([
      { path: ['tenant', 'users'], extensions: { code: 'OPERATION_LIMIT' } },
    ]);
    // A page of 30 costs two units, and one of 10 one.
    const shorter = await ask('contoso', `first: 10, after: "${first.users.pageInfo.endCursor}"`, nodes);
    expect([shorter.errors, idsOf(shorter)]).toEqual([[], userIds.slice(30, 40)]);
    expect(shorter.cost).toMatchObject({ bound: 1, resourceUnits: 2 });
  });
});
