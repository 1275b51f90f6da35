import type { EmulatedTenantData } from '../../src/emulator/emulated-tenant.js';
import { startEmulator, type Emulator } from '../../src/emulator/emulator.js';
import { connect, type Json, type TestClient } from './support.js';

let emulator: Emulator;
let contoso: TestClient;
let data: EmulatedTenantData;

beforeAll(async () => {
  emulator = await startEmulator();
  contoso = await connect(emulator, 'contoso');
  data = emulator.tenant('contoso');
});

afterAll(() => emulator.close());

interface Enumeration {
  pages: number;
  items: Json[];
  deltaLink: string;
}

async function enumerate(path: string): Promise<Enumeration> {
  const items: Json[] = [];
  let pages = 0;
  for (let next = path; ;) {
    const { status, body } = await contoso.get(next);
    expect(status).toBe(200);
    expect('@odata.nextLink' in body).not.toBe('@odata.deltaLink' in body);
    items.push(...body.value);
    pages += 1;
    if (body['@odata.deltaLink']) return { pages, items, deltaLink: body['@odata.deltaLink'] };
    next = body['@odata.nextLink'];
  }
}

describe('the archive', () => {
  const archive = () => data.driveIdOf('archive@contoso.onmicrosoft.com')!;

  it('has 10,000 items below its root by delta, in pages, some of them more than once', async () => {
    const { items, pages } = await enumerate(
      `/drives/${archive()}/root/delta?$select=id,folder,root&$top=1000`,
    );
    const byId = new Map(items.map((item) => [item.id, item]));
    const folders = [...byId.values()].filter((item) => item.folder && !item.root);

    expect(pages).toBe(11);
    expect(byId.size).toBe(10_001);
    expect(items.length).toBeGreaterThan(byId.size);
    expect(folders).toHaveLength(800);
  });

  it('has the same 10,000 items by walking it, folder by folder', async () => {
    const found = new Set<string>();
    let level = [data.rootIdOf(archive())];
    while (level.length > 0) {
      const next: string[] = [];
      for (let start = 0; start < level.length; start += 20) {
        const requests = level.slice(start, start + 20).map((id) => ({
          id,
          method: 'GET',
          url: `/drives/${archive()}/items/${id}/children?$select=id,folder&$top=1000`,
        }));
        const { body } = await contoso.batch(requests);
        for (const { body: children } of body.responses) {
          for (const { id, folder } of children.value) {
            found.add(id);
            if (folder) next.push(id);
          }
        }
      }
      level = next;
    }

    expect(found.size).toBe(10_000);
    expect(found).toEqual(
      new Set(
        data
          .itemsOf(archive())
          .slice(1)
          .map(({ id }) => id),
      ),
    );
  });
});

describe('delta', () => {
  const driveOf = (ordinal: number) => data.driveIdOf(data.userIds[ordinal]!)!;

  it('leaves out the path, the cTag and the download address', async () => {
    const { items } = await enumerate(`/drives/${driveOf(10)}/root/delta`);

    for (const item of items) {
      expect(Object.keys(item)).toEqual(expect.not.arrayContaining(['cTag', '@microsoft.graph.downloadUrl']));
      expect(item.parentReference.path).toBeUndefined();
    }
  });

  it('reports new, renamed and deleted items afterwards, with the folders above them', async () => {
    const driveId = driveOf(11);
    const { deltaLink } = await enumerate(`/drives/${driveId}/root/delta?$select=id,name,deleted`);
    const rootId = data.rootIdOf(driveId);
    const files = data.itemsOf(driveId).filter(({ kind, path }) => kind === 'file' && path.length === 1);
    const added = data.addFile(driveId, rootId, 'new.txt');
    data.renameItem(driveId, files[0]!.id, 'renamed.txt');
    data.deleteItem(driveId, files[1]!.id);
    const round = await enumerate(deltaLink);
    const changes = new Map(round.items.map((item) => [item.id, item]));

    expect([...changes.keys()].sort()).toEqual([added.id, files[0]!.id, files[1]!.id, rootId].sort());
    expect(changes.get(files[0]!.id).name).toBe('renamed.txt');
    expect(changes.get(files[1]!.id)).toMatchObject({ deleted: { state: 'deleted' } });
    expect(changes.get(files[1]!.id).name).toBeUndefined();
    expect((await enumerate(round.deltaLink)).items).toEqual([]);
    expect((await contoso.get(`/drives/${driveId}/items/${files[1]!.id}`)).status).toBe(404);
  });

  it.each([
    ['id,name,file', ['file', 'id']],
    ['id,name,file,deleted', ['deleted', 'file', 'id']],
  ])('says that an item is deleted only where that is selected: %s', async (select, told) => {
    const driveId = driveOf(17);
    const { deltaLink } = await enumerate(`/drives/${driveId}/root/delta?$select=${select}`);
    const file = data.addFile(driveId, data.rootIdOf(driveId), `gone ${select}.txt`);
    data.deleteItem(driveId, file.id);
    const { items } = await enumerate(deltaLink);

    expect(Object.keys(items.find(({ id }) => id === file.id)).sort()).toEqual(told);
  });

  it('tells what is shared, as the items themselves do', async () => {
    const driveId = data.siteAt('sites/finance').driveIds[0]!;
    const { items } = await enumerate(`/drives/${driveId}/root/delta?$select=id,shared`);
    const shared = items.filter((item) => item.shared);

    expect(shared.length).toBeGreaterThan(0);
    for (const { id, shared: facet } of shared) {
      const { body } = await contoso.get(`/drives/${driveId}/items/${id}?$select=shared`);
      expect(facet).toEqual(body.shared);
    }
  });

  it.each(['delta?token=latest', "delta(token='latest')"])('begins now with %s', async (text) => {
    const driveId = driveOf(12);
    const { items, deltaLink } = await enumerate(`/drives/${driveId}/root/${text}`);
    const added = data.addFile(driveId, data.rootIdOf(driveId), 'later.txt');

    expect(items).toEqual([]);
    expect((await enumerate(deltaLink)).items.map(({ id }) => id)).toContain(added.id);
  });

  it('goes on page by page while things change', async () => {
    const driveId = driveOf(13);
    const before = data.itemsOf(driveId);
    const first = await contoso.get(`/drives/${driveId}/root/delta?$select=id,deleted&$top=10`);
    data.deleteItem(driveId, first.body.value[5].id);
    data.addFile(driveId, data.rootIdOf(driveId), 'meanwhile.txt');
    const rest = await enumerate(first.body['@odata.nextLink']);
    const seen = new Set([...first.body.value, ...rest.items].map(({ id }) => id));

    for (const { id } of before) expect(seen).toContain(id);
    expect((await enumerate(rest.deltaLink)).items.some((item) => item.deleted)).toBe(true);
  });

  it.each([
    ['made up', () => 'abc'],
    ['of another drive', () => new URL(linkOfOther).searchParams.get('token')!],
  ])('sends a client with a token that is %s back to the beginning', async (_, token) => {
    linkOfOther = (await enumerate(`/drives/${driveOf(14)}/root/delta?token=latest`)).deltaLink;
    const { status, headers, body } = await contoso.get(
      `/drives/${driveOf(15)}/root/delta?$select=id&token=${token()}`,
    );

    expect(status).toBe(410);
    expect(body.error.code).toBe('resyncRequired');
    expect(body.error.innerError.code).toBe('resyncChangesApplyDifferences');
    expect(headers.get('location')).toBe(
      `${emulator.graphUrl}/v1.0/drives/${driveOf(15)}/root/delta?$select=id`,
    );
  });

  it('is refused on a folder, and with options it does not have', async () => {
    const driveId = driveOf(16);
    const folder = data.itemsOf(driveId).find(({ kind }) => kind === 'folder')!;
    const paths = [
      `items/${folder.id}/delta`,
      'root/delta?$orderby=name',
      'root/delta?$skip=1',
      'root/delta?$top=0',
    ];
    const answers = await Promise.all(paths.map((path) => contoso.get(`/drives/${driveId}/${path}`)));

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(
      (await contoso.get(`/drives/${driveId}/items/${data.rootIdOf(driveId)}/delta?$top=1`)).status,
    ).toBe(200);
  });
});

let linkOfOther = '';
