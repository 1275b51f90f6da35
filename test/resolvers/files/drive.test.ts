import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const workspace = contoso.driveIdOf('workspace@contoso.onmicrosoft.com')!;
const items = contoso.itemsOf(workspace);

const drive = async (
  id: string,
  selected: string,
  tenant = 'contoso',
  more: Record<string, unknown> = {},
) => {
  emulator.journal.clear();
  const names = Object.keys(more).map((name) => `$${name}: ${name === 'path' ? 'String' : 'ID'}`);
  const answer = await gateway.query(
    `query ($tenant: ID!, $drive: ID!, ${names.join(', ')}) {
       tenant(id: $tenant) { drive(id: $drive) { ${selected} } } }`,
    { tenant, drive: id, ...more },
  );
  return { drive: answer.data?.tenant?.drive, errors: answer.errors, calls: gateway.takeGraphCalls() };
};

describe('a drive', () => {
  it('has its scalars, owner and quota', async () => {
    const { drive: found, errors } = await drive(
      workspace,
      `id name driveType webUrl createdDateTime lastModifiedDateTime
       owner { user { id displayName email } group { id } } quota { total used remaining deleted state }`,
    );
    expect(errors).toEqual([]);
    expect(found).toMatchObject({
      id: workspace,
      driveType: 'business',
      webUrl: expect.stringMatching(/^https:\/\//),
      owner: { user: { displayName: 'Project Workspace' }, group: null },
      quota: { total: expect.any(Number), used: expect.any(Number), state: 'normal' },
    });
  });

  it('that Graph refuses with a 400, as one of another tenant, is an error: not every 400 means that there is none', async () => {
    const foreign = fabrikam.driveIdOf(fabrikam.userIds[0]!)!;
    for (const selected of ['id', 'name', 'root { name }', 'root { children { nodes { id } } }']) {
      const { drive: found, errors } = await drive(foreign, selected);
      expect(found).toBeNull();
      expect(errors).toMatchObject([
        {
          path: ['tenant', 'drive'],
          extensions: {
            code: 'GRAPH_REJECTED',
            hint: expect.stringMatching(/^The drive id does not exist in this tenant/),
          },
        },
      ]);
    }
  });

  it.each(['..', 'a/b', 'x?y', "b!'", ''])('is not %j, and nothing is sent', async (id) => {
    const { errors, calls } = await drive(id, 'id');
    expect(errors).toMatchObject([
      { message: 'This is not a drive id.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(calls).toEqual([]);
  });
});

describe('an item', () => {
  const nasty = items.filter(({ path }) => path.length > 0);

  it('is found by its human path, whatever its names are made of', async () => {
    for (const { id, path } of nasty) {
      const { drive: found, errors } = await drive(
        workspace,
        'item(path: $path) { id name path }',
        'contoso',
        {
          path: `/${path.join('/')}`,
        },
      );
      expect(errors).toEqual([]);
      expect(found.item).toEqual({ id, name: path.at(-1), path: `/${path.join('/')}` });
    }
  });

  it.each(['photo', 'children', 'content', 'permissions', 'thumbnails', 'versions', 'listItem'])(
    'of the name %s is found by its path, and so is what is in a folder of that name',
    async (name) => {
      for (const tenant of ['contoso', 'fabrikam']) {
        const data = emulator.tenant(tenant);
        const id = data.driveIdOf(data.userIds[4]!)!;
        const added = data.addFile(id, data.rootIdOf(id), name);
        const {
          drive: found,
          errors,
          calls,
        } = await drive(
          id,
          'item(path: $path) { id name path thumbnails { small { url } } versions { localId } }',
          tenant,
          { path: `/${name}` },
        );
        expect(errors).toEqual([]);
        expect(found.item).toMatchObject({ id: added.id, name, path: `/${name}` });
        expect(calls[0]).toContain(`/root:/${name}:?$select=`);
        expect(calls).toHaveLength(2);
        data.deleteItem(id, added.id);
      }
    },
  );

  it('is found by its id', async () => {
    const { id, name } = nasty[0]!;
    expect((await drive(workspace, 'item(id: $id) { name }', 'contoso', { id })).drive).toEqual({
      item: { name },
    });
  });

  it('at / is the root', async () => {
    const { drive: found } = await drive(
      workspace,
      'item(path: "/") { name path root { isRoot } parent { id } }',
    );
    expect(found.item).toEqual({ name: 'root', path: '/', root: { isRoot: true }, parent: null });
  });

  it.each([
    ['a path of another case', '/NO SUCH FILE'],
    ['a name that is too special', '/%2e%2e/x'],
  ])('that is not there (%s) is null', async (_, path) => {
    const { drive: found, errors } = await drive(workspace, 'item(path: $path) { id }', 'contoso', { path });
    expect({ found, errors }).toEqual({ found: { item: null }, errors: [] });
  });

  it.each([
    'item { id }',
    'item(id: "01A", path: "/") { id }',
    'item(path: "/../x") { id }',
    'item(id: "..") { id }',
  ])('named by %s is refused, and nothing is sent', async (selected) => {
    const { errors, calls } = await drive(workspace, selected);
    expect(errors).toMatchObject([
      { path: ['tenant', 'drive', 'item'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(calls).toEqual([]);
  });

  it('of another drive is null', async () => {
    const other = contoso.itemsOf(contoso.driveIdOf(contoso.userIds[0]!)!)[1]!;
    expect((await drive(workspace, 'item(id: $id) { id }', 'contoso', { id: other.id })).drive).toEqual({
      item: null,
    });
  });

  it('says which kind it is by its facets', async () => {
    const { drive: found, errors } = await drive(
      workspace,
      `root { children(first: 200) { nodes { id file { mimeType hashes { quickXorHash } } folder { childCount }
        package { type } remoteItem { id parentReference { driveId } } size eTag cTag
        createdBy { user { displayName } } fileSystemInfo { lastModifiedDateTime } } } }`,
    );
    expect(errors).toEqual([]);
    for (const node of found.root.children.nodes) {
      const { kind, childIds, size } = contoso.item(workspace, node.id)!;
      expect(node.file !== null).toBe(kind === 'file');
      expect(node.folder?.childCount).toBe(kind === 'folder' ? childIds.length : undefined);
      expect(node.package?.type).toBe(kind === 'package' ? 'oneNote' : undefined);
      if (kind === 'file') expect(node.size).toBe(size);
    }
  });

  it('knows its parent and its drive', async () => {
    const deep = items.find(({ path }) => path.length === 2)!;
    const { drive: found, errors } = await drive(
      workspace,
      'item(id: $id) { parent { id name parent { id path } } drive { id name } }',
      'contoso',
      { id: deep.id },
    );
    const parent = contoso.item(workspace, deep.parentId!)!;
    expect(errors).toEqual([]);
    expect(found.item.parent).toEqual({
      id: parent.id,
      name: parent.name,
      parent: { id: parent.parentId, path: `/${parent.path.slice(0, -1).join('/')}` },
    });
    expect(found.item.drive.id).toBe(workspace);
  });

  it('that is a file has no children, and is not asked for them', async () => {
    const file = items.find(({ kind }) => kind === 'file')!;
    const { drive: found, calls } = await drive(
      workspace,
      'item(id: $id) { name children { nodes { id } pageInfo { hasNextPage endCursor } } }',
      'contoso',
      { id: file.id },
    );
    expect(found.item.children).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    expect(calls).toHaveLength(1);
  });
});

describe('what is in a folder', () => {
  it('is one request when nothing else of the drive and its root is asked for', async () => {
    const { drive: found, calls } = await drive(workspace, 'root { children(first: 100) { nodes { id } } }');
    expect(new Set(found.root.children.nodes.map(({ id }: { id: string }) => id))).toEqual(
      new Set(contoso.item(workspace, contoso.rootIdOf(workspace))!.childIds),
    );
    expect(calls).toHaveLength(1);
  });

  it('comes along with the root', async () => {
    const { drive: found, calls } = await drive(
      workspace,
      'root { name children(first: 1) { nodes { id } } }',
    );
    expect(found.root.name).toBe('root');
    expect(found.root.children.nodes).toHaveLength(1);
    expect(calls).toHaveLength(1);
  });

  it('is read of the root without asking whether that is a folder', async () => {
    const [{ drive: plain, calls }, { drive: shown, calls: showing }] = [
      await drive(workspace, 'root { name children(first: 1) { nodes { id } } }'),
      await drive(workspace, 'root { name folder { childCount } children(first: 1) { nodes { id } } }'),
    ];
    const select = /\/root\?\$select=id,name,parentReference&/;
    expect(calls).toEqual([expect.stringMatching(select)]);
    expect(showing).toEqual([expect.stringContaining('$select=folder,id,name,parentReference&')]);
    expect(plain.root.children.nodes).toHaveLength(1);
    expect(shown.root).toMatchObject({ ...plain.root, folder: { childCount: expect.any(Number) as number } });
  });

  it.each([
    ['nodes { id name size }', 'id,name,size'],
    // What leads on from an item needs to know where it lives.
    ['nodes { name nodeId }', 'id,name,parentReference'],
    // The folder itself was skipped: its items tell whose cursors these are.
    ['nodes { name } pageInfo { endCursor }', 'id,name,parentReference'],
    ['edges { cursor node { name } }', 'id,name,parentReference'],
  ])('is asked for what %s takes, and no more', async (selected, select) => {
    const { errors, calls } = await drive(workspace, `root { children(first: 3) { ${selected} } }`);
    expect(errors).toEqual([]);
    expect(calls).toEqual([expect.stringMatching(new RegExp(`\\$select=${select}&\\$top=3$`))]);
  });

  it('is sorted as asked', async () => {
    const { drive: found, errors } = await drive(
      workspace,
      'root { children(first: 100, orderBy: [{ field: name, direction: DESC }]) { nodes { name } } }',
    );
    expect(errors).toEqual([]);
    const names = found.root.children.nodes.map(({ name }: { name: string }) => name.toLowerCase());
    expect(names).toEqual([...names].sort().reverse());
  });

  it('two levels deep costs one batch for all folders of a level', async () => {
    const archive = contoso.driveIdOf('archive@contoso.onmicrosoft.com')!;
    const { drive: found, calls } = await drive(
      archive,
      'root { children(first: 20) { nodes { id folder { childCount } children(first: 200) { nodes { id } } } } }',
    );
    for (const { id, children } of found.root.children.nodes) {
      expect(children.nodes).toHaveLength(contoso.item(archive, id)!.childIds.length);
    }
    const folders = found.root.children.nodes.filter(
      ({ folder }: { folder: object | null }) => folder !== null,
    );
    expect(folders.length).toBeGreaterThan(1);
    expect(calls.map((call) => call.replace(/\?\S*/, ''))).toEqual([
      expect.stringMatching(/^GET .*\/root\/children$/),
      `POST /v1.0/$batch [${folders.length}]`,
    ]);
  });
});
