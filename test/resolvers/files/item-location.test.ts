import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

// Graph may send items without `parentReference`. Then the way to them tells their drive.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const tenants = ['contoso', 'fabrikam'] as const;

beforeEach(() => {
  emulator.misbehaviour.omitsParentReference = true;
});
afterEach(() => emulator.misbehaviour.reset());

const ownerOf = (tenant: string) => emulator.tenant(tenant).userIds[10]!;
const driveOf = (tenant: string) => emulator.tenant(tenant).driveIdOf(ownerOf(tenant))!;

async function ask(tenant: string, selected: string) {
  emulator.journal.clear();
  const { data, errors } = await gateway.query(`{ tenant(id: "${tenant}") { ${selected} } }`);
  return { tenant: data?.tenant, errors, calls: gateway.takeGraphCalls() };
}

const inDrive = (tenant: string, selected: string) =>
  ask(tenant, `drive(id: "${driveOf(tenant)}") { ${selected} }`);

/** The items the nodeIds lead to. */
async function opened(nodeIds: readonly string[]): Promise<Answer['data']> {
  const { data, errors } = await gateway.query(
    'query ($nodeIds: [ID!]!) { nodes(nodeIds: $nodeIds) { ... on DriveItem { id name nodeId drive { id } } } }',
    { nodeIds },
  );
  expect(errors).toEqual([]);
  return data.nodes;
}

describe.each(tenants)('without parentReference, in %s,', (tenant) => {
  const data = emulator.tenant(tenant);
  const file = data.itemsOf(driveOf(tenant)).find(({ kind, path }) => kind === 'file' && path.length === 1)!;
  const folder = data
    .itemsOf(driveOf(tenant))
    .find(({ kind, childIds }) => kind === 'folder' && childIds.length > 0)!;

  it.each([
    ['an item by id', `one: item(id: "${file.id}")`],
    ['an item by path', `one: item(path: ${JSON.stringify(`/${file.name}`)})`],
    ['the root', 'one: root'],
    ['children of the root', 'list: root { list: children(first: 5)'],
    ['children of a folder', `list: item(id: "${folder.id}") { list: children(first: 5)`],
    ['all items', 'list: items(first: 5)'],
    ['changes', 'list: delta(first: 5)'],
    ['what a search finds', 'list: search(query: "e", first: 5)'],
  ])('the nodeId of %s opens it, and its drive is known', async (_, path) => {
    const selected = '{ id nodeId drive { id } parentReference { driveId } }';
    const isNested = path.endsWith('children(first: 5)');
    const isOne = path.startsWith('one');
    const { tenant: found, errors } = await inDrive(
      tenant,
      isOne ? `${path} ${selected}` : `${path} { nodes ${selected} }${isNested ? ' }' : ''}`,
    );
    expect(errors).toEqual([]);
    const { one, list } = found.drive;
    const items: Answer['data'][] = isOne ? [one] : (list.list ?? list).nodes;
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect([item.drive.id, item.parentReference.driveId]).toEqual([driveOf(tenant), driveOf(tenant)]);
    }
    const again = await opened(items.map(({ nodeId }) => nodeId));
    expect(again.map(({ id }: { id: string }) => id)).toEqual(items.map(({ id }) => id));
  });

  it('what belongs to an item in a list is read of that item', async () => {
    const { tenant: found, errors } = await ask(
      tenant,
      `user(id: "${ownerOf(tenant)}") { drive { root { children(first: 200) { nodes { id name versions { localId size } } } } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes } = found.user.drive.root.children;
    const files = nodes.filter(({ id }: { id: string }) => data.item(driveOf(tenant), id)!.kind === 'file');
    expect(files.length).toBeGreaterThan(0);
    for (const { id, versions } of files) {
      expect(versions[0].size).toBe(data.item(driveOf(tenant), id)!.size);
    }
  });

  it('the next page of a root that was skipped is found', async () => {
    const page = async (args: string) => {
      const { tenant: found, errors } = await ask(
        tenant,
        `user(id: "${ownerOf(tenant)}") { drive { root { children(${args}) { nodes { id } pageInfo { endCursor } } } } }`,
      );
      expect(errors).toEqual([]);
      return found.user.drive.root.children;
    };
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    const ids = [...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('the drive of a user is asked for its id, where its root does not tell it', async () => {
    const {
      tenant: found,
      errors,
      calls,
    } = await ask(tenant, `user(id: "${ownerOf(tenant)}") { drive { id root { name } } }`);
    expect(errors).toEqual([]);
    expect(found.user.drive.id).toBe(driveOf(tenant));
    expect(calls).toHaveLength(3);
  });

  it('where nothing tells the drive, the nodeId is an error, and the rest is there', async () => {
    const { tenant: found, errors } = await ask(
      tenant,
      `user(id: "${ownerOf(tenant)}") { drive { root { children(first: 1) { nodes { id name } } } } }
       again: user(id: "${ownerOf(tenant)}") { drive { root { children(first: 1) { nodes { nodeId } } } } }`,
    );
    expect(errors).toMatchObject([
      {
        message: 'Microsoft Graph did not say which drive this item is in.',
        path: ['tenant', 'again', 'drive', 'root', 'children', 'nodes', 0, 'nodeId'],
        extensions: { code: 'GRAPH_BAD_RESPONSE', hint: expect.any(String) },
      },
    ]);
    expect(found.user.drive.root.children.nodes[0].name).toEqual(expect.any(String));
  });

  it('the folder and the path of an item are an error, and no silent null', async () => {
    const { errors } = await inDrive(tenant, `item(id: "${file.id}") { name path parent { id } }`);
    expect(errors.map(({ message, path }) => [message, path?.at(-1)])).toEqual([
      ['Microsoft Graph did not say which folder this item is in.', 'path'],
      ['Microsoft Graph did not say which folder this item is in.', 'parent'],
    ]);
    const root = await inDrive(tenant, 'item(path: "/") { name path parent { id } }');
    expect([root.errors, root.tenant.drive.item]).toEqual([[], { name: 'root', path: '/', parent: null }]);
  });
});
