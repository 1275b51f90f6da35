import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const sealing = [{ id: 's1', key: Buffer.alloc(32, 7) }];
const files = ['drives.list', 'files.metadata'] as const;
const callers = { tester: { contoso: files, fabrikam: files }, other: { contoso: files } };
const gateway = await startTestGateway({ emulator, sealing, callers });
const reader = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const driveId = contoso.driveIdOf(contoso.userIds[2]!)!;

interface Delta {
  readonly nodes: readonly { id: string; name: string | null; deleted: { state: string | null } | null }[];
  readonly token: string;
  readonly hasMore: boolean;
}

const query = `query ($tenant: ID!, $drive: ID!, $token: String, $first: Int) { tenant(id: $tenant) {
  drive(id: $drive) { delta(token: $token, first: $first) { nodes { id name deleted { state } } token hasMore } } } }`;

const changes = async (token?: string, first = 200): Promise<Delta> => {
  const { data, errors } = await gateway.query(query, { tenant: 'contoso', drive: driveId, token, first });
  expect(errors).toEqual([]);
  return data.tenant.drive.delta as Delta;
};

/** Everything from a token on, to the end of the round. */
async function round(token?: string, first?: number): Promise<{ nodes: Delta['nodes']; token: string }> {
  const nodes: Delta['nodes'][number][] = [];
  for (let at = token; ;) {
    const page = await changes(at, first);
    nodes.push(...page.nodes);
    at = page.token;
    if (!page.hasMore) return { nodes, token: at };
  }
}

describe('what changed in a drive', () => {
  it('begins with everything, in one request a page', async () => {
    emulator.journal.clear();
    const { nodes } = await round(undefined, 10);
    const all = contoso.itemsOf(driveId).map(({ id }) => id);
    expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set(all));
    expect(gateway.takeGraphCalls().length).toBeLessThanOrEqual(Math.ceil(all.length / 9) + 1);
  });

  it('then is what was added, renamed and deleted, and nothing else', async () => {
    const { token } = await round();
    expect((await round(token)).nodes).toEqual([]);
    const root = contoso.rootIdOf(driveId);
    const kept = contoso.addFile(driveId, root, 'kept.txt');
    const gone = contoso.addFile(driveId, root, 'gone.txt');
    const first = await round(token);
    contoso.renameItem(driveId, kept.id, 'renamed.txt');
    contoso.deleteItem(driveId, gone.id);
    const second = await round(first.token);
    const names = new Map(first.nodes.map(({ id, name }) => [id, name]));
    expect([names.get(kept.id), names.get(gone.id)]).toEqual(['kept.txt', 'gone.txt']);
    expect(second.nodes.find(({ id }) => id === kept.id)).toMatchObject({
      name: 'renamed.txt',
      deleted: null,
    });
    expect(second.nodes.find(({ id }) => id === gone.id)?.deleted).not.toBeNull();
  });

  it('tells what is deleted, whatever is selected, and says so where only ids are', async () => {
    const { token } = await round();
    const gone = contoso.addFile(driveId, contoso.rootIdOf(driveId), 'gone too.txt');
    contoso.deleteItem(driveId, gone.id);
    const ask = (selected: string) =>
      gateway.query(query.replace('id name deleted { state }', selected), {
        tenant: 'contoso',
        drive: driveId,
        token,
      });
    const ids = await ask('id');
    expect(ids.errors).toEqual([]);
    expect(ids.data.tenant.drive.delta.nodes).toContainEqual({ id: gone.id });
    expect(ids.extensions.orggraph?.notes).toEqual([expect.stringContaining('deleted { state }')]);
    const told = await ask('id deleted { state }');
    expect(told.data.tenant.drive.delta.nodes).toContainEqual({ id: gone.id, deleted: { state: 'deleted' } });
    expect(told.extensions.orggraph?.notes).toBeUndefined();
  });

  it('is not in the list of all items once it is deleted, even when only ids are selected', async () => {
    const root = contoso.rootIdOf(driveId);
    const before = contoso.addFile(driveId, root, 'listed.txt');
    const list = async (selected: string, after?: string): Promise<Answer['data']> => {
      const { data, errors } = await reader.query(
        `query ($drive: ID!, $after: String) { tenant(id: "contoso") { drive(id: $drive) {
           items(first: 5, after: $after) { nodes { ${selected} } pageInfo { hasNextPage endCursor } } } } }`,
        { drive: driveId, after },
      );
      expect(errors).toEqual([]);
      return data.tenant.drive.items;
    };
    for (const selected of ['id', 'id name']) {
      const first = await list(selected);
      const gone = contoso.addFile(driveId, root, `deleted meanwhile ${selected}.txt`);
      contoso.deleteItem(driveId, gone.id);
      const ids: string[] = [];
      for (let page = first; ; page = await list(selected, page.pageInfo.endCursor)) {
        ids.push(...page.nodes.map(({ id }: { id: string }) => id));
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(ids).toContain(before.id);
      expect(ids).not.toContain(gone.id);
    }
  });

  it('can begin now', async () => {
    const { nodes, token, hasMore } = await changes('latest');
    expect([nodes, hasMore]).toEqual([[], false]);
    const added = contoso.addFile(driveId, contoso.rootIdOf(driveId), 'after-now.txt');
    expect((await round(token)).nodes.map(({ id }) => id)).toContain(added.id);
  });

  it('goes on in another gateway with the same key', async () => {
    const { token } = await changes('latest');
    const second = await startTestGateway({ emulator, sealing, callers });
    const answer = await second.query(query, { tenant: 'contoso', drive: driveId, token });
    expect(answer.errors).toEqual([]);
  });

  it('sends an item once a page, in its latest state', async () => {
    const { nodes } = await changes(undefined, 999);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it('has to be read again when Graph has forgotten the token', async () => {
    const { token } = await changes('latest');
    const fault = emulator.faults.inject({
      on: 'request',
      match: ({ path }) => path.includes('/delta'),
      status: 410,
      body: { error: { code: 'resyncRequired', message: 'x' } },
    });
    const { errors } = await gateway.query(query, { tenant: 'contoso', drive: driveId, token });
    fault.remove();
    expect(errors).toMatchObject([
      {
        path: ['tenant', 'drive', 'delta'],
        extensions: { code: 'RESYNC_REQUIRED', hint: expect.any(String) },
      },
    ]);
  });
});

describe('a token of changes', () => {
  const fabrikam = emulator.tenant('fabrikam');
  it.each([
    ['another drive', 'contoso', contoso.driveIdOf(contoso.userIds[3]!)!, 'tester'],
    ['a drive of another tenant', 'fabrikam', fabrikam.driveIdOf(fabrikam.userIds[0]!)!, 'tester'],
    ['another caller', 'contoso', driveId, 'other'],
  ])('is refused for %s, without a Graph request', async (_, tenant, drive, caller) => {
    const { token } = await changes('latest');
    emulator.journal.clear();
    const { errors } = await gateway.query(query, { tenant, drive, token }, caller);
    expect(errors).toMatchObject([
      { message: 'This token does not belong to this drive.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it.each([
    ['now', 'token: "latest"'],
    ['with everything', 'first: 999'],
  ])('that begins %s, of a query without nodes, can be used with any of them', async (_, args) => {
    const begin = `{ tenant(id: "contoso") { drive(id: "${driveId}") { delta(${args}) { token } } } }`;
    const { data, errors } = await gateway.query(begin);
    expect(errors).toEqual([]);
    const { token } = data.tenant.drive.delta;
    const added = contoso.addFile(driveId, contoso.rootIdOf(driveId), `later ${args}.txt`, 77);
    const answer = await gateway.query(
      query.replace('nodes { id name', 'nodes { id name size webUrl shared { scope } file { mimeType }'),
      { tenant: 'contoso', drive: driveId, token },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data.tenant.drive.delta.nodes).toContainEqual(
      expect.objectContaining({ id: added.id, size: 77, file: { mimeType: 'text/plain' } }),
    );
  });

  it('without links to download can be used with them: they are read of the files themselves', async () => {
    const begin = `{ tenant(id: "contoso") { drive(id: "${driveId}") { delta(token: "latest") { token } } } }`;
    const { data } = await reader.query(begin);
    const added = contoso.addFile(driveId, contoso.rootIdOf(driveId), 'linked.txt');
    emulator.journal.clear();
    const { token } = data.tenant.drive.delta;
    const answer = await reader.query(query.replace('nodes { id name', 'nodes { id downloadUrl name'), {
      tenant: 'contoso',
      drive: driveId,
      token,
    });
    expect(answer.errors).toEqual([]);
    const { nodes } = answer.data.tenant.drive.delta;
    const links = nodes.map(({ id, downloadUrl }: Answer['data']) => [id, downloadUrl !== null]);
    expect(links).toContainEqual([added.id, true]);
    const calls = reader.takeGraphCalls();
    expect(calls).toHaveLength(2);
    expect(calls[0]).not.toContain('downloadUrl');
  });

  it('of a query with fewer fields is refused', async () => {
    const token = (await changes()).token;
    const more = query.replace('nodes { id', 'nodes { id size');
    const { errors } = await gateway.query(more, { tenant: 'contoso', drive: driveId, token });
    expect(errors).toMatchObject([{ message: 'This token was made by a query that selected fewer fields.' }]);
  });

  it.each(['', 'now', 's1.AAAA', 'https://evil.example/'])('is not %j', async (token) => {
    const { errors } = await gateway.query(query, { tenant: 'contoso', drive: driveId, token });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

it('everything in a drive, and what changed in it, is there for a drive that was reached through its user', async () => {
  const selections = [
    'items(first: 5) { nodes { id } pageInfo { endCursor } }',
    'delta(token: "latest") { token }',
  ];
  for (const selected of selections) {
    for (const beside of ['', 'root { children(first: 1) { nodes { id } } }', 'root { name }', 'name']) {
      const { data, errors } = await reader.query(
        `query ($id: ID!) { tenant(id: "contoso") { user(id: $id) { drive { ${beside} ${selected} } } } }`,
        { id: contoso.userIds[2]! },
      );
      expect(errors).toEqual([]);
      expect(Object.keys(data.tenant.user.drive)).toHaveLength(beside === '' ? 1 : 2);
    }
  }
});

it('what is shared in a drive shows in the list of all its items as it does in its folders', async () => {
  for (const tenant of ['contoso', 'fabrikam']) {
    const drive = emulator.tenant(tenant).siteAt('sites/finance').driveIds[0]!;
    const ask = async (selected: string): Promise<Answer['data']> => {
      const { data, errors } = await reader.query(
        `{ tenant(id: "${tenant}") { drive(id: "${drive}") { ${selected} } } }`,
      );
      expect(errors).toEqual([]);
      return data.tenant.drive;
    };
    const shown = 'id shared { scope }';
    const { items } = await ask(`items(first: 999) { nodes { ${shown} folder { childCount } } }`);
    const folders = items.nodes.filter(({ folder }: Answer['data']) => folder !== null);
    const inFolders: Answer['data'][] = [];
    for (const { id } of folders) {
      const { item } = await ask(`item(id: "${id}") { children(first: 200) { nodes { ${shown} } } }`);
      inFolders.push(...item.children.nodes);
    }
    const isShared = ({ shared }: Answer['data']): boolean => shared !== null;
    const byId = (nodes: Answer['data'][]) => new Map(nodes.map(({ id, shared }) => [id, shared]));
    expect(inFolders.filter(isShared).length).toBeGreaterThan(0);
    expect(byId(items.nodes.filter(isShared))).toEqual(byId(inFolders.filter(isShared)));
  }
});
