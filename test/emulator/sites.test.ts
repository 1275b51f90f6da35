import { startEmulator, type Emulator } from '../../src/emulator/emulator.js';
import { allPages, connect, type Json, type TestClient } from './support.js';

let emulator: Emulator;
let contoso: TestClient;
let fabrikam: TestClient;

beforeAll(async () => {
  emulator = await startEmulator();
  contoso = await connect(emulator, 'contoso');
  fabrikam = await connect(emulator, 'fabrikam');
});

afterAll(() => emulator.close());

const site = (path: string) => emulator.tenant('contoso').siteAt(path);
const listOf = (path: string, position: number) =>
  `/sites/${site(path).id}/lists/${site(path).listIds[position]!}`;
const issues = () => listOf('sites/projects', 1);

describe('a site', () => {
  it.each([
    ['its id', () => `/sites/${site('sites/finance').id}`],
    ['its encoded id', () => `/sites/${encodeURIComponent(site('sites/finance').id.toUpperCase())}`],
    ['host and path', () => '/sites/contoso.sharepoint.com:/sites/finance'],
    ['host and path in other letters', () => '/sites/CONTOSO.sharepoint.com:/Sites/FINANCE'],
  ])('is found by %s', async (_, path) => {
    const { status, body } = await contoso.get(path());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: site('sites/finance').id,
      name: 'finance',
      displayName: 'Finance',
      webUrl: 'https://contoso.sharepoint.com/sites/finance',
      isPersonalSite: false,
      siteCollection: { hostname: 'contoso.sharepoint.com', dataLocationCode: 'NAM' },
    });
    expect(body).not.toHaveProperty('sharepointIds');
  });

  it('may have a name that has to be encoded, and be the root of its host', async () => {
    const nasty = encodeURIComponent('研究 & Labs');
    const { body } = await contoso.get(
      `/sites/contoso.sharepoint.com:/sites/${nasty}:/lists?$select=displayName`,
    );
    expect(body.value.map(({ displayName }: Json) => displayName)).toEqual([
      'Documents',
      'Events',
      'Suppliers',
    ]);
    for (const path of ['/sites/root', '/sites/contoso.sharepoint.com']) {
      expect((await contoso.get(path)).body.siteCollection.root).toEqual({});
    }
  });

  it('has subsites, drives and lists of its own', async () => {
    const { id, driveIds, listIds } = site('sites/finance');
    const [subsites, drives, lists, drive] = await Promise.all(
      ['sites', 'drives', 'lists', 'drive'].map((name) => contoso.get(`/sites/${id}/${name}`)),
    );
    expect(subsites!.body.value.map(({ displayName }: Json) => displayName)).toEqual(['Audit 100%']);
    expect(drives!.body.value.map((one: Json) => [one.id, one.driveType, one.name])).toEqual([
      [driveIds[0], 'documentLibrary', 'Documents'],
      [driveIds[1], 'documentLibrary', 'Invoices'],
    ]);
    expect(lists!.body.value.map((one: Json) => one.id)).toEqual(listIds);
    expect(drive!.body.id).toBe(driveIds[0]);
    expect((await contoso.get(`/sites/${id}/drive/root/children?$top=2`)).body.value).toHaveLength(2);
    expect((await contoso.get(`/drives/${driveIds[1]!}/list?$select=id`)).body.id).toBe(listIds[1]);
  });

  it('may belong to a person, and is listed with all others, page by page', async () => {
    const { pages, values } = await allPages(contoso, '/sites/getAllSites?$select=id,isPersonalSite');
    expect(pages[0]['@odata.nextLink']).toContain('/sites/oneDrive.getAllSites?');
    expect(pages.map(({ value }) => value.length)).toEqual([200, 57]);
    const personal = values.filter(({ isPersonalSite }) => isPersonalSite);
    expect(personal).toHaveLength(250);
    const one = await contoso.get(`/sites/${personal[3].id}/drive?$select=id`);
    expect(one.body.id).toBe(emulator.tenant('contoso').driveIdOf(emulator.tenant('contoso').userIds[3]!));
  });

  it('is found by words of its name', async () => {
    const { body } = await contoso.get('/sites?search=labs');
    // Quotes are a part of the text here.
    expect((await contoso.get('/sites?search=%22labs%22')).body.value).toEqual([]);
    expect(body.value.map(({ displayName }: Json) => displayName)).toEqual(['研究 & Labs']);
  });

  it.each([
    ['/sites/fabrikam.sharepoint.com', 400, 'invalidRequest'],
    ['/sites/contoso.sharepoint.com:/sites/none', 404, 'itemNotFound'],
    ['/sites/contoso.sharepoint.com,a,b', 404, 'itemNotFound'],
    ['/sites/root?$expand=lists', 400, 'invalidRequest'],
    ['/sites/root?$select=nonsense', 400, 'BadRequest'],
    ['/sites/root/nonsense', 400, 'BadRequest'],
    ['/sites/root/pages', 501, 'NotImplemented'],
    ['/sites/getAllSites?$top=5', 400, 'invalidRequest'],
    ['/sites/getAllSites?$filter=isPersonalSite', 400, 'invalidRequest'],
    ['/sites?search=a&$orderby=name', 400, 'invalidRequest'],
    ['/sites/root/lists/none', 404, 'itemNotFound'],
    ['/sites/root/lists/Events/drive', 404, 'itemNotFound'],
    ['/sites/root/lists/Documents/columns?$filter=hidden', 400, 'invalidRequest'],
    ['/sites/root/lists/Documents/items/99999', 404, 'itemNotFound'],
    ['/sites/root/lists/Documents/items?$orderby=id', 400, 'invalidRequest'],
    ['/sites/root/lists/Documents/items?$expand=nonsense', 400, 'BadRequest'],
    ['/sites/root/lists/Documents/items?$expand=fields($top=1)', 400, 'invalidRequest'],
    ['/sites/root/lists/Documents/items?$expand=fields,driveItem', 400, 'invalidRequest'],
    ['/sites/root/lists/Documents/items?$skiptoken=x', 400, 'invalidRequest'],
  ])('%s is answered with %s', async (path, status, code) => {
    const answer = await contoso.get(path);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
  });

  it('of one tenant is not there in another', async () => {
    expect((await fabrikam.get(`/sites/${site('sites/finance').id}`)).status).toBe(404);
    expect((await fabrikam.get('/sites/root?$select=id')).body.id).not.toBe(site('').id);
  });

  it('takes Sites.Read.All, which opens its files as well', async () => {
    const acme = emulator.tenant('contoso');
    const { roles } = acme;
    acme.setRoles(['Files.Read.All']);
    const filesOnly = await connect(emulator, 'contoso');
    acme.setRoles(['Sites.Read.All']);
    const sitesOnly = await connect(emulator, 'contoso');
    acme.setRoles(roles);
    const paths = ['', '/lists', '/drive', '/drives'].map(
      (name) => `/sites/${site('sites/finance').id}${name}`,
    );
    const statuses = async (client: TestClient) =>
      Promise.all(paths.map(async (path) => (await client.get(path)).status));
    expect(await statuses(filesOnly)).toEqual([403, 403, 200, 200]);
    expect(await statuses(sitesOnly)).toEqual([200, 200, 200, 200]);
  });
});

describe('a list', () => {
  it('has columns with one kind each, and items with the fields that are set', async () => {
    const { body: columns } = await contoso.get(`${issues()}/columns`);
    const status = columns.value.find(({ name }: Json) => name === 'Status');
    expect(status).toMatchObject({
      displayName: 'Status',
      indexed: true,
      choice: { choices: ['New', 'Active', 'Done'] },
    });
    const { body: item } = await contoso.get(`${issues()}/items/3?$expand=fields`);
    expect(item.fields).toMatchObject({ id: '3', Title: expect.stringMatching(/^Issue 3: /) });
    expect(item.fields).not.toHaveProperty('DueDate');
    expect(item).not.toHaveProperty('sharepointIds');
  });

  it('has pages of items, with the fields that are asked for', async () => {
    const { pages, values } = await allPages(
      contoso,
      `${issues()}/items?$select=id&$expand=fields($select=Status,None)`,
    );
    expect(pages.map(({ value }) => value.length)).toEqual([200, 60]);
    expect(Object.keys(values[0].fields).sort()).toEqual(['@odata.etag', 'Status']);
    expect(Object.keys(values[0]).sort()).toEqual(['@odata.etag', 'fields', 'id']);
  });

  it('is filtered by indexed columns; by others only for those who accept the risk', async () => {
    const ask = (filter: string, headers?: Record<string, string>) =>
      contoso.get(`${issues()}/items?$expand=fields&$filter=${encodeURIComponent(filter)}`, headers);
    const done = await ask("fields/Status eq 'Done'");
    expect(new Set(done.body.value.map(({ fields }: Json) => fields.Status))).toEqual(new Set(['Done']));
    const blocked = 'fields/Blocked eq true';
    expect((await ask(blocked)).body.error.message).toContain('not indexed');
    expect((await ask(blocked, { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' })).status).toBe(200);
    expect((await ask("Status eq 'Done'")).status).toBe(400);
    expect((await ask("startswith(fields/Status,'D')")).status).toBe(400);
  });

  it('that is a library has an item for each file and folder, and each leads to the other', async () => {
    const [driveId] = site('sites/finance').driveIds;
    const file = emulator.tenant('contoso').itemAt(driveId!, 'Press kit/logo.png')!;
    const path = `/drives/${driveId!}/items/${file.id}/listItem?$select=id,sharepointIds&$expand=fields($select=FileLeafRef)`;
    const { body: item } = await contoso.get(path);
    expect(item.fields.FileLeafRef).toBe('logo.png');
    expect(item.sharepointIds.siteUrl).toBe('https://contoso.sharepoint.com/sites/finance');
    const back = await contoso.get(`${listOf('sites/finance', 0)}/items/${item.id}/driveItem?$select=id`);
    expect(back.body.id).toBe(file.id);
    expect((await contoso.get(`${issues()}/items/1/driveItem`)).status).toBe(404);
  });
});

describe('the library of a team', () => {
  const at = (path: string, rest = '') =>
    `/drives/${site('sites/finance').driveIds[0]!}/root:/${path.split('/').map(encodeURIComponent).join('/')}${rest && `:/${rest}`}`;

  it.each([
    ['Press kit/launch.mp4', 'video', { frameRate: 29.97 }],
    ['Press kit/harbour.jpg', 'location', { latitude: 53.5436 }],
    ['Press kit/harbour.jpg', 'photo', { cameraMake: 'Contoso' }],
    ['Quarantine/invoice.zip', 'malware', { description: expect.stringContaining('EICAR') }],
    ['General/Checked out.docx', 'publication', { level: 'checkout', checkedOutBy: expect.anything() }],
  ])('%s has the facet %s', async (path, facet, expected) => {
    const { body } = await contoso.get(`${at(path)}?$select=${facet}`);
    expect(body[facet]).toMatchObject(expected);
  });

  it('passes permissions on, and says from where', async () => {
    const { body } = await contoso.get(at('Contracts/Acme.pdf', 'permissions'));
    const told = body.value.map(({ roles, link, grantedToV2, inheritedFrom, expirationDateTime }: Json) => [
      roles[0],
      link?.scope ?? grantedToV2.siteGroup.displayName,
      inheritedFrom?.path.split('root:')[1],
      expirationDateTime,
    ]);
    expect(told).toEqual([
      ['owner', 'Finance Owners', '', undefined],
      ['write', 'Finance Members', '', undefined],
      ['read', 'Finance Visitors', '', undefined],
      ['read', 'organization', '/Contracts', undefined],
      ['read', 'anonymous', undefined, '2026-11-28T00:00:00Z'],
    ]);
  });

  it('makes thumbnails of any size', async () => {
    const { body } = await contoso.get(
      `${at('Press kit/logo.png', 'thumbnails')}?$select=small,c200x150,c300x300_crop`,
    );
    expect(body.value[0]).toMatchObject({
      small: { width: 96 },
      c200x150: { width: 200 },
      c300x300_crop: { width: 300, height: 300 },
    });
    expect((await contoso.get(`${at('Press kit/logo.png', 'thumbnails')}?$select=c0x0`)).status).toBe(400);
  });

  it.each([
    ['General/Plan #1 100%.xlsx', 'retentionLabel', 200],
    ['Press kit/logo.png', 'retentionLabel', 404],
    ['Press kit/logo.png', 'analytics/allTime', 200],
    ['Press kit/logo.png', 'analytics/nonsense', 400],
  ])('%s answers %s with %s', async (path, rest, status) => {
    expect((await contoso.get(at(path, rest))).status).toBe(status);
  });
});

describe('a search of the tenant', () => {
  const ask = async (changes: object, client = contoso) =>
    client.send('POST', '/search/query', {
      requests: [
        { entityTypes: ['driveItem'], query: { queryString: '"harbour"' }, region: 'NAM', ...changes },
      ],
    });

  it('finds files of every site, by from and size', async () => {
    const first = await ask({ size: 3 });
    const [container] = first.body.value[0].hitsContainers;
    expect(container).toMatchObject({ total: 8, moreResultsAvailable: true });
    expect(container.hits.map(({ rank }: Json) => rank)).toEqual([1, 2, 3]);
    const { resource } = container.hits[0];
    expect(
      (await contoso.get(`/drives/${resource.parentReference.driveId}/items/${resource.id}`)).body.name,
    ).toBe('harbour.jpg');
    const last = await ask({ from: 6, size: 3 });
    expect(last.body.value[0].hitsContainers[0]).toMatchObject({ moreResultsAvailable: false });
    const none = await ask({ query: { queryString: 'nothing like it' } });
    expect(none.body.value[0].hitsContainers[0]).toEqual({ total: 0, moreResultsAvailable: false });
  });

  it.each([
    [{ region: undefined }, 'Region is required when request with application permission.'],
    [{ region: 'EUR' }, 'Requested region EUR is not found. Only valid regions are NAM.'],
    [{ entityTypes: [] }, 'EntityTypes is required.'],
    [{ query: undefined }, 'QueryString is required.'],
    [{ size: 501 }, 'size at most 500'],
    [{ from: -1 }, 'From and size must be numbers'],
  ])('refuses %j', async (changes, message) => {
    const { status, body } = await ask(changes);
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
    expect(body.error.message).toContain(message);
  });

  it('does not do yet what is not needed, and says so', async () => {
    expect((await ask({ entityTypes: ['listItem'] })).status).toBe(501);
    expect((await contoso.get('/search/query')).status).toBe(405);
  });
});
