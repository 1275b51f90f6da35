import { startTestEmulator, startTestGateway, type TestGateway } from '../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const sealing = [{ id: 's1', key: Buffer.alloc(32, 7) }];
const callers = {
  tester: { contoso: ['users.basic', 'drives.list', 'files.metadata'], fabrikam: ['users.basic'] },
  other: { contoso: ['users.basic'] },
} as const;
const gateway = await startTestGateway({ emulator, sealing, callers });
const contoso = emulator.tenant('contoso');

const usersPage = `query ($tenant: ID!, $first: Int, $after: String) { tenant(id: $tenant) {
  users(first: $first, after: $after) { nodes { id } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

async function allUsers(gateways: TestGateway[], first: number): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const variables: Record<string, unknown> = { tenant: 'contoso', first, after };
    const { data, errors } = await gateways[pages % gateways.length]!.query(usersPage, variables);
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data.tenant.users;
    ids.push(...nodes.map((user: { id: string }) => user.id));
    if (!pageInfo.hasNextPage) return { ids, pages };
    after = pageInfo.endCursor;
  }
}

beforeEach(() => emulator.journal.clear());

describe('a list', () => {
  it('comes complete and in order, page by page, in one request each', async () => {
    const { ids, pages } = await allUsers([gateway], 100);
    expect(ids).toEqual(contoso.userIds);
    expect(pages).toBe(3);
    expect(gateway.takeGraphCalls()).toHaveLength(3);
  });

  it('goes on in any other gateway that has the same sealing key', async () => {
    const second = await startTestGateway({ emulator, sealing, callers });
    const { ids } = await allUsers([gateway, second], 70);
    expect(ids).toEqual(contoso.userIds);
  });

  it('goes on behind any of its entries', async () => {
    const { data } = await gateway.query(usersPage, { tenant: 'contoso', first: 5 });
    const after = data.tenant.users.edges[2].cursor as string;
    const rest = await gateway.query(usersPage, { tenant: 'contoso', first: 4, after });
    expect(rest.data.tenant.users.nodes.map((user: { id: string }) => user.id)).toEqual(
      contoso.userIds.slice(3, 7),
    );
  });

  it('says where it begins and ends', async () => {
    const { data } = await gateway.query(usersPage, { tenant: 'contoso', first: 3 });
    const { pageInfo, edges } = data.tenant.users;
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(contoso.userIds.slice(0, 3));
    expect(pageInfo.startCursor).toEqual(expect.any(String));
  });

  it('is sorted as asked', async () => {
    const { data, errors } = await gateway.query(`{ tenant(id: "contoso") {
      users(first: 250, orderBy: [{ field: displayName, direction: DESC }]) { nodes { displayName } } } }`);
    expect(errors).toEqual([]);
    expect(gateway.takeGraphCalls()).toEqual([
      'GET /v1.0/users?$select=displayName,id&$orderby=displayName%20desc&$top=250',
    ]);
    expect(data.tenant.users.nodes).toHaveLength(250);
  });

  it.each([0, -1, 1000, 2147483647])('refuses first: %i before anything is sent', async (first) => {
    const { data, errors } = await gateway.query(usersPage, { tenant: 'contoso', first });
    expect(data.tenant.users).toBeNull();
    expect(errors).toMatchObject([
      {
        message: '"first" must be from 1 to 999.',
        path: ['tenant', 'users'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });
});

describe('a cursor', () => {
  const endCursor = async (tenant: string): Promise<string> => {
    const { data } = await gateway.query(usersPage, { tenant, first: 5 });
    emulator.journal.clear();
    return data.tenant.users.pageInfo.endCursor;
  };
  const expectRefusal = async (query: string, variables: Record<string, unknown>, caller = 'tester') => {
    const { errors } = await gateway.query(query, variables, caller);
    expect(errors).toMatchObject([
      { message: 'This cursor does not belong to this list.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  };

  it('of one tenant is refused under another, without a Graph request', async () => {
    await expectRefusal(usersPage, { tenant: 'fabrikam', first: 5, after: await endCursor('contoso') });
    await expectRefusal(usersPage, { tenant: 'contoso', first: 5, after: await endCursor('fabrikam') });
  });

  it('of one caller is refused to another one', async () => {
    await expectRefusal(
      usersPage,
      { tenant: 'contoso', first: 5, after: await endCursor('contoso') },
      'other',
    );
  });

  it('of one field is refused for another one', async () => {
    const reports = `query ($id: ID!, $after: String) { tenant(id: "contoso") {
      user(id: $id) { directReports(after: $after) { nodes { id } } } } }`;
    const after = await endCursor('contoso');
    const { errors, data } = await gateway.query(reports, { id: contoso.userIds[0]!, after });
    expect(data.tenant.user.directReports).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('of one order is refused for another one', async () => {
    const sorted = `query ($after: String) { tenant(id: "contoso") {
      users(after: $after, orderBy: [{ field: displayName }]) { nodes { id } } } }`;
    await expectRefusal(sorted, { after: await endCursor('contoso') });
  });

  it.each(['', 'x', 's1.', 's1.AAAA', 'bm9uc2Vuc2U=', '🎉'])('is not %j', async (after) => {
    await expectRefusal(usersPage, { tenant: 'contoso', first: 5, after });
  });

  it('of a query with fewer fields is refused, since its pages would lack the others', async () => {
    const more = `query ($after: String) { tenant(id: "contoso") {
      users(first: 5, after: $after) { nodes { id mail } } } }`;
    const { errors } = await gateway.query(more, { after: await endCursor('contoso') });
    expect(errors).toMatchObject([
      {
        message: 'This cursor was made by a query that selected fewer fields.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it('says nothing of the page link it holds', async () => {
    const cursor = await endCursor('contoso');
    const content = Buffer.from(cursor.split('.')[1]!, 'base64url').toString('latin1');
    expect(content).not.toContain('users');
  });
});

describe('the children of a folder', () => {
  const archive = contoso.driveIdOf('archive@contoso.onmicrosoft.com')!;
  const page = (selected: string): string => `query ($drive: ID!, $after: String) { tenant(id: "contoso") {
    drive(id: $drive) { ${selected} } } }`;
  const list = 'children(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }';

  it.each([
    ['whose folder was skipped', `root { ${list} }`],
    ['that came along with their folder', `root { id name ${list} }`],
  ])('%s page on completely', async (_, selected) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await gateway.query(page(selected), { drive: archive, after });
      expect(errors).toEqual([]);
      const { nodes, pageInfo } = data.tenant.drive.root.children as {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const expected = contoso.item(archive, contoso.rootIdOf(archive))!.childIds;
    expect(seen).toHaveLength(expected.length);
    expect(new Set(seen)).toEqual(new Set(expected));
  });

  it('go on from the node of their folder, as Relay asks for them', async () => {
    const first = await gateway.query(page(`root { nodeId ${list} }`), { drive: archive });
    const { nodeId, children } = first.data.tenant.drive.root;
    const next = await gateway.query(
      `query ($nodeId: ID!, $after: String) { node(nodeId: $nodeId) { ... on DriveItem { ${list} } } }`,
      { nodeId, after: children.pageInfo.endCursor },
    );
    expect(next.errors).toEqual([]);
    expect(next.data.node.children.nodes.length).toBeGreaterThan(0);
    expect(children.nodes).not.toContainEqual(next.data.node.children.nodes[0]);
  });

  it('of one folder are not reached with the cursor of another', async () => {
    const folders = contoso
      .itemsOf(archive)
      .filter(({ kind, childIds }) => kind === 'folder' && childIds.length > 8)
      .slice(1, 3);
    const query = `query ($drive: ID!, $id: ID!, $after: String) { tenant(id: "contoso") {
      drive(id: $drive) { item(id: $id) { ${list} } } } }`;
    const [one, other] = folders.map(({ id }) => ({ drive: archive, id }));
    const { data } = await gateway.query(query, one);
    const after = data.tenant.drive.item.children.pageInfo.endCursor as string;
    const { errors } = await gateway.query(query, { ...other, after });
    expect(errors).toMatchObject([{ message: 'This cursor does not belong to this list.' }]);
  });
});

describe('the length of a list', () => {
  const counted = `query ($after: String) { tenant(id: "contoso") { users(first: 100, after: $after) {
    totalCount nodes { id manager { id } } pageInfo { hasNextPage endCursor } } } }`;

  it('is counted by Graph when it is asked for, and known on every page', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data, errors }: Awaited<ReturnType<typeof gateway.query>> = await gateway.query(counted, {
        after,
      });
      expect(errors).toEqual([]);
      const { totalCount, nodes, pageInfo } = data.tenant.users;
      expect(totalCount).toBe(250);
      for (const { id, manager } of nodes) {
        ids.push(id as string);
        expect(manager?.id).toBe(contoso.managerIdOf(id as string));
      }
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(ids).toEqual(contoso.userIds);
  });

  it('costs nothing when it is not asked for', async () => {
    await gateway.query(usersPage, { tenant: 'contoso', first: 1 });
    expect(gateway.takeGraphCalls()).toEqual(['GET /v1.0/users?$select=id&$top=1']);
  });

  it('of direct reports is counted, too', async () => {
    const top = contoso.userIds.find((id) => contoso.managerIdOf(id) === undefined)!;
    const { data, errors } = await gateway.query(
      `query ($id: ID!) { tenant(id: "contoso") { user(id: $id) { directReports(first: 1) { totalCount } } } }`,
      { id: top },
    );
    expect(errors).toEqual([]);
    expect(data.tenant.user.directReports.totalCount).toBe(contoso.directReportIdsOf(top).length);
  });
});

it('the next pages of several lists travel together', async () => {
  const lists = `query ($a: String, $b: String) { tenant(id: "contoso") {
    a: users(first: 5, after: $a) { nodes { id } pageInfo { endCursor } }
    b: users(first: 5, after: $b, orderBy: [{ field: displayName }]) { nodes { id } pageInfo { endCursor } } } }`;
  const { data } = await gateway.query(lists);
  const { a, b } = data.tenant;
  emulator.journal.clear();
  const next = await gateway.query(lists, { a: a.pageInfo.endCursor, b: b.pageInfo.endCursor });
  expect(next.errors).toEqual([]);
  expect(next.data.tenant.a.nodes.map(({ id }: { id: string }) => id)).toEqual(contoso.userIds.slice(5, 10));
  expect(gateway.takeGraphCalls()).toEqual(['POST /v1.0/$batch [2]']);
});

it('a cursor whose page Graph has forgotten says so by its own code', async () => {
  let nowMs = Date.parse('2026-06-01T12:00:00Z');
  const forgetful = await startTestEmulator({ now: () => nowMs });
  const other = await startTestGateway({ emulator: forgetful });
  const first = await other.query(usersPage, { tenant: 'contoso', first: 5 });
  nowMs += 30 * 60_000;
  const { errors } = await other.query(usersPage, {
    tenant: 'contoso',
    first: 5,
    after: first.data.tenant.users.pageInfo.endCursor,
  });
  expect(errors).toMatchObject([
    {
      path: ['tenant', 'users'],
      extensions: { code: 'CURSOR_EXPIRED', hint: expect.stringContaining('start the list again') },
    },
  ]);
});
