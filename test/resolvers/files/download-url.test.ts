import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

// Graph sends the address of a file's content where it is selected by the right name, and not everywhere.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const library = contoso.driveIdOf(contoso.userIds[10]!)!;
const everything = contoso.itemsOf(library);
const files = everything.filter(({ kind }) => kind === 'file');
const kindOf = (id: string) => everything.find((item) => item.id === id)!.kind;

afterEach(() => emulator.misbehaviour.reset());

async function ask(selected: string, { drive = library, tenant = 'contoso', on = gateway } = {}) {
  emulator.journal.clear();
  const { data, errors, extensions } = await on.query(
    'query ($tenant: ID!, $drive: ID!) { tenant(id: $tenant) { drive(id: $drive) { ' + selected + ' } } }',
    { tenant, drive },
  );
  const calls = gateway.takeGraphCalls().map((call) => call.replaceAll(drive.replace('!', '%21'), 'D'));
  return { drive: data?.tenant?.drive, errors, calls, cost: extensions.orggraph!.cost };
}

type Nodes = readonly { readonly id: string; readonly downloadUrl: string | null }[];

const batchesOf = (reads: number): string[] =>
  Array.from(
    { length: Math.ceil(reads / 20) },
    (_, index) => `POST /v1.0/$batch [${Math.min(20, reads - index * 20)}]`,
  );

/** Every file has a link that opens without a key, and nothing else has one. */
function expectLinks(nodes: Nodes): void {
  expect(nodes.length).toBeGreaterThan(0);
  for (const { id, downloadUrl } of nodes) {
    if (kindOf(id) === 'file')
      expect(downloadUrl).toMatch(/^https:\/\/contoso-my\.sharepoint\.com\/.*tempauth=/);
    else expect(downloadUrl).toBeNull();
  }
}

describe.each(['ignored', 'refused', 'honoured'] as const)(
  'where the annotation is %s in $select',
  (behaviour) => {
    beforeEach(() => {
      emulator.misbehaviour.selectedAnnotation = behaviour;
    });

    it('a file has its link by one request', async () => {
      const { drive, errors, calls, cost } = await ask(`item(id: "${files[0]!.id}") { id downloadUrl }`);
      expect(errors).toEqual([]);
      expectLinks([drive.item]);
      expect(calls).toEqual([
        `GET /v1.0/drives/D/items/${files[0]!.id}?$select=content.downloadUrl,file,id,parentReference`,
      ]);
      expect(cost).toMatchObject({ bound: 1, resourceUnits: 1 });
    });

    it('the files in a folder have theirs by one request', async () => {
      const { drive, errors, calls, cost } = await ask(
        'root { children(first: 200) { nodes { id downloadUrl } } }',
      );
      expect(errors).toEqual([]);
      expectLinks(drive.root.children.nodes);
      expect(calls).toEqual([
        'GET /v1.0/drives/D/root/children?$select=content.downloadUrl,file,id,parentReference&$top=200',
      ]);
      expect(cost).toMatchObject({ bound: 2, resourceUnits: 2 });
    });

    it.each(['items(first: 999)', 'delta(first: 999)'])('%s has theirs by one request', async (list) => {
      const { drive, errors, calls } = await ask(`list: ${list} { nodes { id downloadUrl } }`);
      expect(errors).toEqual([]);
      expect(drive.list.nodes).toHaveLength(everything.length);
      expectLinks(drive.list.nodes);
      expect(calls).toEqual([
        'GET /v1.0/drives/D/root/delta?$select=content.downloadUrl,deleted,file,id,parentReference&$top=999',
      ]);
    });

    it('what a search finds is asked for its links apart, in batches, one unit each, in the bound', async () => {
      const found = everything.filter(
        ({ name, kind }) => kind !== 'root' && name.toLowerCase().includes('e'),
      );
      const linked = found.filter(({ kind }) => kind === 'file').length;
      const { drive, errors, calls, cost } = await ask(
        'search(query: "e", first: 100) { nodes { id downloadUrl } }',
      );
      expect(errors).toEqual([]);
      expect(drive.search.nodes).toHaveLength(found.length);
      expectLinks(drive.search.nodes);
      expect(linked).toBeGreaterThan(1);
      expect(calls).toEqual([
        expect.stringMatching(
          /^GET \/v1\.0\/drives\/D\/root\/search.*\?\$select=file,id,parentReference&\$top=100$/,
        ),
        ...batchesOf(linked),
      ]);
      expect(cost).toMatchObject({ bound: 2 + 100, resourceUnits: 2 + linked });
    });

    it('what a search of the tenant finds is read with its link, in batches', async () => {
      emulator.journal.clear();
      const { data, errors, extensions } = await gateway.query(
        '{ tenant(id: "contoso") { search(query: "harbour", first: 10) { nodes { item { name downloadUrl } } } } }',
      );
      const { nodes } = data.tenant.search;
      expect(errors).toEqual([]);
      expect(nodes.length).toBeGreaterThan(1);
      for (const { item } of nodes) expect(item.downloadUrl).toMatch(/tempauth=/);
      expect(gateway.takeGraphCalls()).toEqual([
        'POST /v1.0/search/query',
        `POST /v1.0/$batch [${nodes.length}]`,
      ]);
      expect(extensions.orggraph!.cost).toMatchObject({ bound: 2 + 10, resourceUnits: 2 + nodes.length });
    });
  },
);

describe('where Graph leaves the link out', () => {
  it.each([
    ['children', 'list: root { list: children(first: 200) { nodes { id downloadUrl } } }'],
    ['delta', 'list: items(first: 999) { nodes { id downloadUrl } }'],
  ] as const)('of %s, it is read of the files themselves', async (place, selected) => {
    emulator.misbehaviour.omitsDownloadUrlIn = [place];
    const { drive, errors, calls } = await ask(selected);
    const nodes: Nodes = (drive.list.list ?? drive.list).nodes;
    expect(errors).toEqual([]);
    expectLinks(nodes);
    const linked = nodes.filter(({ id }) => kindOf(id) === 'file').length;
    expect(linked).toBeGreaterThan(1);
    expect(calls.slice(1)).toEqual(batchesOf(linked));
  });

  it('of everything, there is one error that names each file, and no silent null', async () => {
    emulator.misbehaviour.omitsDownloadUrlIn = ['item', 'children'];
    const { drive, errors } = await ask('root { children(first: 200) { nodes { id name downloadUrl } } }');
    const { nodes } = drive.root.children;
    const linked = nodes.filter(({ id }: Nodes[number]) => kindOf(id) === 'file');
    expect(nodes.every(({ name }: { name: string | null }) => name !== null)).toBe(true);
    expect(errors).toHaveLength(1);
    const places = linked.map((file: Nodes[number]) => nodes.indexOf(file));
    expect(errors[0]).toMatchObject({
      message: 'Microsoft Graph did not send the download link of this file.',
      extensions: {
        code: 'GRAPH_BAD_RESPONSE',
        hint: expect.any(String),
        count: linked.length,
        ...(linked.length < nodes.length && { entries: places }),
      },
    });
  });

  it('of a file that is gone by now, there is an error', async () => {
    const drive = contoso.driveIdOf(contoso.userIds[5]!)!;
    const { id } = contoso.addFile(drive, contoso.rootIdOf(drive), 'short-lived.txt');
    emulator.misbehaviour.omitsDownloadUrlIn = ['children'];
    const fault = emulator.faults.inject({
      on: 'part',
      match: new RegExp(`/items/${id}`),
      status: 404,
      body: { error: { code: 'itemNotFound', message: 'x' } },
    });
    const { errors } = await ask('root { children(first: 200) { nodes { name downloadUrl } } }', { drive });
    fault.remove();
    const gone = errors.filter(({ message }) => message === 'This file is no longer where it was found.');
    expect(gone).toMatchObject([{ extensions: { code: 'GRAPH_REJECTED', hint: expect.any(String) } }]);
    expect(errors).toEqual(gone);
  });
});

it('two lists of one folder, of which one is asked for links: all of it is there, and nothing is asked twice', async () => {
  const { drive, errors, calls } = await ask(
    'root { name names: children(first: 3) { nodes { name } } links: children(first: 3) { nodes { id downloadUrl } } }',
  );
  expect(errors).toEqual([]);
  expect(drive.root.names.nodes).toHaveLength(3);
  expectLinks(drive.root.links.nodes);
  expect(calls).toEqual(['POST /v1.0/$batch [2]']);
});

it('a link never comes from the shared cache: each operation asks Graph', async () => {
  const cached = await startTestGateway({ emulator, cache: true });
  const queries = [
    [`item(id: "${files[0]!.id}") { name downloadUrl }`, 1],
    ['search(query: "e", first: 5) { nodes { name downloadUrl } }', 2],
  ] as const;
  for (const [selected, requests] of queries) {
    for (const time of ['first', 'again']) {
      const { errors, calls } = await ask(selected, { on: cached });
      expect([time, errors, calls.length]).toEqual([time, [], requests]);
    }
  }
});

it('two tenants have their own links', async () => {
  const other = fabrikam.siteAt('sites/finance').driveIds[0]!;
  const own = contoso.siteAt('sites/finance').driveIds[0]!;
  const selected = 'search(query: "harbour") { nodes { name downloadUrl } }';
  const [one, two] = [
    await ask(selected, { drive: own }),
    await ask(selected, { tenant: 'fabrikam', drive: other }),
  ];
  const linkOf = ({ drive }: { drive: Answer['data'] }): string => drive.search.nodes[0].downloadUrl;
  expect([one.errors, two.errors]).toEqual([[], []]);
  expect(linkOf(one)).toContain('contoso.sharepoint.com');
  expect(linkOf(two)).toContain('fabrikam.sharepoint.com');
});
