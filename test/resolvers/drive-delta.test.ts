import { startTestEmulator, startTestGateway } from '../support/gateway.js';

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

  it('of a query with fewer fields is refused', async () => {
    const { token } = await changes('latest');
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
