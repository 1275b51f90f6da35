import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

// An enumeration of a drive tells no paths. They are made of the names of the folders, and are the same everywhere.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const tenants = ['contoso', 'fabrikam'] as const;
const shown = 'id path parentReference { id name path }';

afterEach(() => emulator.misbehaviour.reset());

async function ask(tenant: string, drive: string, selected: string, on = gateway) {
  emulator.journal.clear();
  const { data, errors, extensions } = await on.query(
    'query ($tenant: ID!, $drive: ID!) { tenant(id: $tenant) { drive(id: $drive) { ' + selected + ' } } }',
    { tenant, drive },
  );
  const calls = gateway.takeGraphCalls().map((call) => call.replaceAll(drive.replace('!', '%21'), 'D'));
  return { drive: data?.tenant?.drive, errors, calls, cost: extensions.orggraph?.cost };
}

/** Items as they are told one by one, by their ids. */
async function toldOneByOne(
  tenant: string,
  drive: string,
  ids: readonly string[],
): Promise<Map<string, Answer['data']>> {
  const told = new Map<string, Answer['data']>();
  for (let at = 0; at < ids.length; at += 20) {
    const part = ids.slice(at, at + 20);
    const selected = part.map((id, index) => `i${index}: item(id: "${id}") { ${shown} }`).join(' ');
    const { drive: found, errors } = await ask(tenant, drive, selected);
    expect(errors).toEqual([]);
    for (const item of Object.values<Answer['data']>(found)) told.set(item.id, item);
  }
  return told;
}

const libraryOf = (tenant: string) => emulator.tenant(tenant).siteAt('sites/finance').driveIds[0]!;

describe.each(tenants)('in %s, the paths of items', (tenant) => {
  it.each([
    ['all items', 'list: items(first: 999)'],
    ['changes', 'list: delta(first: 999)'],
  ])('are in the list of %s what they are one by one, without a further request', async (_, list) => {
    const id = libraryOf(tenant);
    const { drive, errors, calls, cost } = await ask(tenant, id, `${list} { nodes { ${shown} } }`);
    expect(errors).toEqual([]);
    const { nodes } = drive.list;
    expect(nodes).toHaveLength(emulator.tenant(tenant).itemsOf(id).length);
    const told = await toldOneByOne(
      tenant,
      id,
      nodes.map((item: { id: string }) => item.id),
    );
    for (const item of nodes) expect(item).toEqual(told.get(item.id));
    expect(calls).toEqual([
      'GET /v1.0/drives/D/root/delta?$select=deleted,id,name,parentReference,root&$top=999',
    ]);
    expect(cost).toMatchObject({ bound: 2 + 200, resourceUnits: 2 });
  });

  it('on a page without their folders take one read for each folder, in batches, in the bound', async () => {
    const archive = emulator.tenant('contoso').driveIdOf('archive@contoso.onmicrosoft.com')!;
    const drive = tenant === 'contoso' ? archive : libraryOf(tenant);
    const first = tenant === 'contoso' ? 40 : 6;
    let after = '';
    const seen: Answer['data'][] = [];
    let reads = 0;
    for (let page = 0; page < 3; page += 1) {
      const {
        drive: found,
        errors,
        calls,
        cost,
      } = await ask(
        tenant,
        drive,
        `items(first: ${first}${after}) { nodes { ${shown} } pageInfo { hasNextPage endCursor } }`,
      );
      expect(errors).toEqual([]);
      seen.push(...found.items.nodes);
      const onPage = new Set(found.items.nodes.map(({ id }: { id: string }) => id));
      expect(cost!['resourceUnits']).toBeLessThanOrEqual(cost!['bound']!);
      expect(cost!['bound']).toBe(2 + first);
      const folders = new Set(
        found.items.nodes.map(({ parentReference }: Answer['data']) => parentReference?.id ?? null),
      );
      const unknown = [...folders].filter((id) => id !== null && !onPage.has(id as string)).length;
      const batched = calls.filter((call) => !call.includes('/delta'));
      const parts = batched.map((call) => Number(/\[(\d+)\]/.exec(call)?.[1] ?? 1));
      reads += parts.reduce((sum, part) => sum + part, 0);
      // Folders on the page may lead up to one that is not.
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(unknown + 1);
      expect(batched).toHaveLength(Math.ceil(parts.reduce((sum, part) => sum + part, 0) / 20));
      if (!found.items.pageInfo.hasNextPage) break;
      after = `, after: "${found.items.pageInfo.endCursor}"`;
    }
    expect(reads).toBeGreaterThan(0);
    const told = await toldOneByOne(
      tenant,
      drive,
      seen.map(({ id }) => id),
    );
    for (const item of seen) expect(item).toEqual(told.get(item.id));
  });

  it('are not read where they are not selected', async () => {
    const { calls, cost } = await ask(
      tenant,
      libraryOf(tenant),
      'items(first: 5) { nodes { id parentReference { id } } }',
    );
    expect(calls).toEqual(['GET /v1.0/drives/D/root/delta?$select=deleted,id,parentReference&$top=5']);
    expect(cost).toMatchObject({ bound: 2 });
  });

  it('are null for what is deleted, and told for the rest of the changes', async () => {
    const data = emulator.tenant(tenant);
    const drive = data.driveIdOf(data.userIds[12]!)!;
    const folder = data.itemsOf(drive).find(({ kind, path }) => kind === 'folder' && path.length === 1)!;
    const begin = await ask(tenant, drive, 'delta(token: "latest") { token }');
    const gone = data.addFile(drive, folder.id, 'gone.txt');
    const kept = data.addFile(drive, folder.id, 'kept 100%.txt');
    data.deleteItem(drive, gone.id);
    const { drive: found, errors } = await ask(
      tenant,
      drive,
      `delta(token: "${begin.drive.delta.token}") { nodes { id path deleted { state } } }`,
    );
    expect(errors).toEqual([]);
    const pathOf = new Map(found.delta.nodes.map(({ id, path }: Answer['data']) => [id, path]));
    expect(pathOf.get(gone.id)).toBeNull();
    expect(pathOf.get(kept.id)).toBe(`/${folder.name}/kept 100%.txt`);
  });
});

it('a folder that cannot be read is an error at the items in it, and nowhere else', async () => {
  const data = emulator.tenant('contoso');
  const drive = data.driveIdOf(data.userIds[13]!)!;
  const folder = data.itemsOf(drive).find(({ kind, path }) => kind === 'folder' && path.length === 1)!;
  const begin = await ask('contoso', drive, 'delta(token: "latest", first: 1) { token }');
  const { token } = begin.drive.delta;
  const added = data.addFile(drive, folder.id, 'inside.txt');
  // A page of one item, without its folder.
  const pages: Answer['data'][] = [];
  const fault = emulator.faults.inject({
    on: 'request',
    match: new RegExp(`/items/${folder.id}`),
    status: 403,
  });
  for (let at = token; ;) {
    const { drive: found, errors } = await ask(
      'contoso',
      drive,
      `delta(token: "${at}", first: 1) { nodes { id name path } token hasMore }`,
    );
    pages.push({ ...found.delta.nodes[0], errors });
    at = found.delta.token;
    if (!found.delta.hasMore) break;
  }
  fault.remove();
  const inside = pages.find(({ id }) => id === added.id);
  expect(inside).toMatchObject({
    name: 'inside.txt',
    path: null,
    errors: [
      { path: ['tenant', 'drive', 'delta', 'nodes', 0, 'path'], extensions: { code: 'GRAPH_FORBIDDEN' } },
    ],
  });
  expect(pages.filter(({ errors }) => errors.length > 0)).toEqual([inside]);
});

it('items that do not say which folder they are in have an error for a path, and no silent null', async () => {
  emulator.misbehaviour.omitsParentReference = true;
  const { drive, errors } = await ask(
    'contoso',
    libraryOf('contoso'),
    'items(first: 5) { nodes { id name path } }',
  );
  const withoutPath = drive.items.nodes.filter(({ path }: Answer['data']) => path !== '/');
  expect(withoutPath.length).toBeGreaterThan(0);
  expect(errors).toMatchObject([
    {
      message: 'Microsoft Graph did not say which folder this item is in.',
      path: ['tenant', 'drive', 'items'],
      extensions: { code: 'GRAPH_BAD_RESPONSE', field: 'path', count: withoutPath.length },
    },
  ]);
});
