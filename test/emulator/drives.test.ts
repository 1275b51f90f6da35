import type { EmulatedItem, EmulatedTenantData } from '../../src/emulator/emulated-tenant.js';
import { startEmulator, type Emulator } from '../../src/emulator/emulator.js';
import { allPages, connect, type Json, type TestClient } from './support.js';

let emulator: Emulator;
let contoso: TestClient;
let data: EmulatedTenantData;
let userId: string;
let driveId: string;
let items: readonly EmulatedItem[];

beforeAll(async () => {
  emulator = await startEmulator();
  contoso = await connect(emulator, 'contoso');
  data = emulator.tenant('contoso');
  userId = data.userIds[3]!;
  driveId = data.driveIdOf(userId)!;
  items = data.itemsOf(driveId);
});

afterAll(() => emulator.close());

const ofKind = (kind: EmulatedItem['kind']) => items.find((item) => item.kind === kind)!;
const encodePath = (item: EmulatedItem) => item.path.map(encodeURIComponent).join('/');

describe('a drive', () => {
  it('is the same by its user and by its id', async () => {
    const byUser = await contoso.get(`/users/${userId}/drive`);
    const byId = await contoso.get(`/drives/${driveId}`);
    const byList = await contoso.get(`/users/${userId}/drives`);

    expect(byUser.body).toEqual(byId.body);
    expect(byList.body.value).toEqual([expect.objectContaining({ id: driveId })]);
    expect(byUser.body).toMatchObject({
      id: driveId,
      driveType: 'business',
      owner: { user: { id: userId } },
    });
    expect(driveId).toMatch(/^b![\w-]{64}$/);
  });

  it('uses as many bytes as its files have', async () => {
    const { body } = await contoso.get(`/drives/${driveId}?$select=quota`);
    const used = items.filter(({ kind }) => kind === 'file').reduce((sum, { size }) => sum + size, 0);

    expect(Object.keys(body)).toEqual(['@odata.context', 'quota']);
    expect(body.quota).toMatchObject({ used, state: 'normal' });
    expect(body.quota.used + body.quota.remaining + body.quota.deleted).toBe(body.quota.total);
  });

  it('tells its place in SharePoint when that is selected', async () => {
    const byDefault = await contoso.get(`/drives/${driveId}`);
    const { body } = await contoso.get(`/drives/${driveId}?$select=sharePointIds`);

    expect(byDefault.body.sharePointIds).toBeUndefined();
    expect(body.sharePointIds).toMatchObject({
      tenantId: data.tenantId,
      siteUrl: expect.stringContaining('/personal/'),
    });
  });

  it('is there for every user of contoso and fabrikam', () => {
    for (const tenant of [data, emulator.tenant('fabrikam')]) {
      expect(tenant.userIds.filter((id) => tenant.driveIdOf(id) === undefined)).toEqual([]);
    }
  });

  it.each([
    ['another letter case', () => driveId.toLowerCase(), 400, 'invalidRequest'],
    ['a shorter id', () => driveId.slice(0, -1), 400, 'invalidRequest'],
    ['the drive of another tenant', () => driveOfFabrikam(), 400, 'invalidRequest'],
  ])('is not found by %s', async (_, id, status, code) => {
    const { status: answered, body } = await contoso.get(`/drives/${id()}`);

    expect(answered).toBe(status);
    expect(body.error).toMatchObject({
      code,
      message: 'The provided drive id appears to be malformed, or does not represent a valid drive.',
    });
  });

  it('is gone once it was removed', async () => {
    const victim = data.userIds[77]!;
    const gone = data.driveIdOf(victim)!;
    data.removeDrive(victim);

    const byUser = await contoso.get(`/users/${victim}/drive/root`);
    expect(byUser.status).toBe(404);
    expect(byUser.body.error).toMatchObject({
      code: 'ResourceNotFound',
      message: "User's mysite not found.",
    });
    expect((await contoso.get(`/drives/${gone}`)).body.error.code).toBe('itemNotFound');
    expect(data.driveIdOf(victim)).toBeUndefined();
  });

  it.each([
    ['/users/nobody@contoso.onmicrosoft.com/drive', 404, 'Request_ResourceNotFound'],
    ['/drives', 501, 'NotImplemented'],
    ['/users/{user}/drive/nonsense', 400, 'BadRequest'],
    ['/users/{user}/drive?$expand=root', 400, 'invalidRequest'],
    ['/users/{user}/drive?$select=nonsense', 400, 'BadRequest'],
    ['/users/{user}/drive/items', 400, 'invalidRequest'],
    ['/users/{user}/drive/special/documents', 403, 'accessDenied'],
    ['/users/{user}/drive/special/nonsense', 501, 'NotImplemented'],
    ['/users/{user}/drive/bundles', 501, 'NotImplemented'],
  ])('answers %s with %s', async (path, status, code) => {
    const answer = await contoso.get(path.replace('{user}', userId));

    expect(answer.status).toBe(status);
    expect(answer.body.error.code).toBe(code);
  });
});

function driveOfFabrikam(): string {
  const fabrikam = emulator.tenant('fabrikam');
  return fabrikam.driveIdOf(fabrikam.userIds[0]!)!;
}

describe('an item', () => {
  it('has an id of SharePoint, unique in its drive', () => {
    const ids = items.map(({ id }) => id);

    expect(ids.every((id) => /^01[A-Z2-7]{32}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the facet of its kind and no other', async () => {
    const facets = ['file', 'folder', 'package', 'root', 'remoteItem'];
    const has = async (id: string) => {
      const { body } = await contoso.get(`/drives/${driveId}/items/${id}`);
      return facets.filter((facet) => facet in body);
    };

    expect(await has(ofKind('root').id)).toEqual(['folder', 'root']);
    expect(await has(ofKind('folder').id)).toEqual(['folder']);
    expect(await has(ofKind('file').id)).toEqual(['file']);
    expect(await has(ofKind('package').id)).toEqual(['package']);
  });

  it('of a file has a download address, tags and one hash; a folder has none of them', async () => {
    const file = await contoso.get(`/drives/${driveId}/items/${ofKind('file').id}`);
    const folder = await contoso.get(`/drives/${driveId}/items/${ofKind('folder').id}`);

    expect(file.body).toMatchObject({
      '@microsoft.graph.downloadUrl': expect.stringMatching(/^https:\/\/contoso-my\.sharepoint\.com\//),
      cTag: expect.stringMatching(/^"c:\{[0-9A-F-]{36}\},\d+"$/),
      eTag: expect.stringMatching(/^"\{[0-9A-F-]{36}\},\d+"$/),
      file: { mimeType: expect.stringContaining('/') },
      createdBy: {
        user: { id: expect.any(String), displayName: expect.any(String), email: expect.any(String) },
      },
    });
    expect(Object.keys(folder.body)).toEqual(
      expect.not.arrayContaining(['cTag', '@microsoft.graph.downloadUrl', 'shared']),
    );
    expect(folder.body.folder.childCount).toBe(ofKind('folder').childIds.length);
  });

  it('shows what is not shown by default when it is selected', async () => {
    const { body } = await contoso.get(
      `/drives/${driveId}/items/${ofKind('file').id}?$select=id,content.downloadUrl,sharepointIds,publication,description`,
    );

    expect(Object.keys(body)).toEqual([
      '@odata.context',
      'id',
      '@microsoft.graph.downloadUrl',
      'sharepointIds',
      'publication',
    ]);
  });

  it('at an open path is not found when its name is that of a relationship', async () => {
    const added = data.addFile(driveId, data.rootIdOf(driveId), 'photo');
    const open = await contoso.get(`/drives/${driveId}/root:/photo?$select=id`);
    const closed = await contoso.get(`/drives/${driveId}/root:/photo:?$select=id`);
    data.deleteItem(driveId, added.id);

    expect(open.status).toBe(400);
    expect([closed.status, closed.body.id]).toEqual([200, added.id]);
  });

  it('tells where it is, in a path that is percent-encoded', async () => {
    const nested = items.find(
      ({ path, kind }) => path.length > 1 && kind === 'file' && /[^\w.]/.test(path[0]!),
    )!;
    const { body } = await contoso.get(`/drives/${driveId}/items/${nested.id}`);
    const above = nested.path.slice(0, -1).map(encodeURIComponent).join('/');

    expect(body.parentReference).toMatchObject({
      driveId,
      driveType: 'business',
      id: nested.parentId,
      name: nested.path.at(-2),
      path: `/drives/${driveId}/root:/${above}`,
    });
    expect(body.webUrl.endsWith(`/Documents/${encodePath(nested)}`)).toBe(true);
  });

  it('is found by its path in every drive of the first fifty users, whatever its name', async () => {
    const requests = data.userIds.slice(0, 50).flatMap((id) => {
      const drive = data.driveIdOf(id)!;
      return data
        .itemsOf(drive)
        .slice(1)
        .map((item) => ({ item, url: `/drives/${drive}/root:/${encodePath(item)}?$select=id` }));
    });
    for (let start = 0; start < requests.length; start += 20) {
      const part = requests.slice(start, start + 20);
      const { body } = await contoso.batch(
        part.map(({ url }, id) => ({ id: String(id), method: 'GET', url })),
      );
      for (const { id, body: found } of body.responses) expect(found.id).toBe(part[Number(id)]!.item.id);
    }
    expect(requests.length).toBeGreaterThan(1000);
  });

  it('is found by path in any letter case, below an id, and with what follows the second colon', async () => {
    const nested = items.find(({ path, kind }) => path.length === 2 && kind === 'file')!;
    const path = nested.path.map((name) => encodeURIComponent(name.toUpperCase())).join('/');
    const parent = encodeURIComponent(nested.path[0]!);
    const own = encodeURIComponent(nested.path[1]!);
    const found = await Promise.all(
      [
        `/drives/${driveId}/root:/${path}`,
        `/drives/${driveId}/root:/${path}:`,
        `/users/${userId}/drive/root:/${path}`,
        `/drives/${driveId}/items/${nested.parentId}:/${own}`,
        `/drives/${driveId}/items/${nested.parentId}:/${own}:`,
      ].map(async (at) => (await contoso.get(at)).body.id),
    );
    const children = await contoso.get(`/drives/${driveId}/root:/${parent}:/children?$select=id`);

    expect(new Set(found)).toEqual(new Set([nested.id]));
    expect(children.body.value).toContainEqual(expect.objectContaining({ id: nested.id }));
  });

  it.each([
    ['root:', 400, 'invalidRequest'],
    ['root:/', 400, 'invalidRequest'],
    ['root:/:/children', 400, 'invalidRequest'],
    ['root:/a%2Fb', 400, 'invalidRequest'],
    ['root:/a%3Fb', 400, 'invalidRequest'],
    [`root:/${'x'.repeat(401)}`, 400, 'invalidRequest'],
    ['root:/no/such/file', 404, 'itemNotFound'],
    ['items/01AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 404, 'itemNotFound'],
    ['root/nonsense', 400, 'BadRequest'],
    ['root/search(x=%27a%27)', 400, 'BadRequest'],
    ['root?$select=nonsense', 400, 'BadRequest'],
    ['root?$top=5', 400, 'invalidRequest'],
    ['root?$expand=thumbnails,children', 400, 'invalidRequest'],
    ['root?$expand=nonsense', 400, 'BadRequest'],
    ['root?$expand=children($expand=children)', 400, 'invalidRequest'],
    ['root?$expand=permissions', 501, 'NotImplemented'],
    ['root/analytics', 501, 'NotImplemented'],
  ])('is not found at %s', async (path, status, code) => {
    const answer = await contoso.get(`/drives/${driveId}/${path}`);

    expect(answer.status).toBe(status);
    expect(answer.body.error.code).toBe(code);
  });

  it('is not found by its id in another letter case, in another drive, or in another tenant', async () => {
    const { id } = ofKind('file');
    const other = data.driveIdOf(data.userIds[4]!)!;
    const fabrikam = await connect(emulator, 'fabrikam');
    const answers = await Promise.all([
      contoso.get(`/drives/${driveId}/items/${id.toLowerCase()}`),
      contoso.get(`/drives/${other}/items/${id}`),
      fabrikam.get(`/drives/${driveOfFabrikam()}/items/${id}`),
    ]);

    expect(answers.map(({ body }) => body.error.code)).toEqual([
      'itemNotFound',
      'itemNotFound',
      'itemNotFound',
    ]);
  });

  it('is not sent again to those who have it', async () => {
    const path = `/drives/${driveId}/items/${ofKind('file').id}`;
    const { body, headers } = await contoso.get(path);
    const unchanged = await Promise.all(
      [body.eTag, body.cTag].map((tag) => contoso.get(path, { 'If-None-Match': tag })),
    );

    expect(headers.get('etag')).toBe(body.eTag);
    expect(unchanged.map(({ status, text }) => [status, text])).toEqual([
      [304, ''],
      [304, ''],
    ]);
    expect((await contoso.get(path, { 'If-None-Match': '"{0},1"' })).status).toBe(200);
  });

  it('leads to its content and does not pass it through', async () => {
    const { status, headers } = await contoso.get(`/drives/${driveId}/items/${ofKind('file').id}/content`);

    expect(status).toBe(302);
    expect(headers.get('location')).toMatch(/^https:\/\/contoso-my\.sharepoint\.com\/.*tempauth=/);
  });

  it('may be a shortcut to another drive, with no facet of its own', async () => {
    const [owner, shortcut] = data.userIds
      .slice(0, 50)
      .flatMap((id) => data.itemsOf(data.driveIdOf(id)!).map((item) => [data.driveIdOf(id)!, item] as const))
      .find(([, { kind }]) => kind === 'shortcut')!;
    const { body } = await contoso.get(`/drives/${owner}/items/${shortcut.id}`);
    const { id, parentReference } = body.remoteItem;
    const target = await contoso.get(`/drives/${parentReference.driveId}/items/${id}`);

    expect(body.folder).toBeUndefined();
    expect(parentReference.driveId).not.toBe(owner);
    expect(target.status).toBe(200);
  });
});

describe('children', () => {
  const archive = () => data.driveIdOf('archive@contoso.onmicrosoft.com')!;

  it('come in the order of their names', async () => {
    const { body } = await contoso.get(`/drives/${driveId}/root/children?$select=id,name`);
    const reversed = await contoso.get(`/drives/${driveId}/root/children?$select=id,name&$orderby=name desc`);
    const names = body.value.map(({ name }: { name: string }) => name.toLowerCase());

    expect(names).toEqual([...names].sort());
    expect(reversed.body.value).toEqual([...body.value].reverse());
    expect(body.value[0]['@odata.etag']).toMatch(/^"\{/);
  });

  it('are none in an empty folder', async () => {
    const { body } = await contoso.get(`/drives/${driveId}/root:/Empty%20folder:/children`);

    expect(body.value).toEqual([]);
    expect(body['@odata.nextLink']).toBeUndefined();
  });

  it('come in pages of $top, and 200 without it', async () => {
    const workspace = data.driveIdOf('workspace@contoso.onmicrosoft.com')!;
    const { id } = data.itemAt(workspace, 'Team files')!;
    const { pages, values } = await allPages(
      contoso,
      `/drives/${workspace}/items/${id}/children?$top=25&$select=id`,
    );
    const folder = data.itemAt(archive(), '2010')!;
    const big = data.addFile(archive(), folder.id, 'one more');
    for (let more = 0; more < 160; more++) data.addFile(archive(), folder.id, `file ${more}`);
    const usual = await allPages(contoso, `/drives/${archive()}/items/${folder.id}/children?$select=id`);
    const largest = await contoso.get(`/drives/${archive()}/items/${folder.id}/children?$top=5000`);

    expect(pages.map((page) => page.value.length)).toEqual([25, 25, 10]);
    expect(new Set(values.map((item) => item.id)).size).toBe(60);
    expect(usual.pages[0].value).toHaveLength(200);
    expect(usual.values.map((item) => item.id)).toContain(big.id);
    expect(largest.body.value).toHaveLength(usual.values.length);
  });

  it('are expanded with the item, up to a page, with a link to the rest', async () => {
    const path = `/drives/${driveId}/root?$select=id&$expand=children($select=id,name;$top=3)`;
    const { body } = await contoso.get(path);
    const rest = await allPages(contoso, body['children@odata.nextLink']);
    const plain = await contoso.get(`/drives/${driveId}/root/children?$select=id,name`);
    const withoutTag = (item: Record<string, unknown>) => ({ id: item['id'], name: item['name'] });

    expect(body.children).toHaveLength(3);
    expect([...body.children, ...rest.values].map(withoutTag)).toEqual(plain.body.value.map(withoutTag));
  });

  it('bring their thumbnails, unless SharePoint leaves them out', async () => {
    const path = `/drives/${driveId}/root/children?$select=id,name&$expand=thumbnails`;
    const { body } = await contoso.get(path);
    const pictured = body.value.filter((item: Json) => item.thumbnails.length > 0);
    const other = data.driveIdOf(data.userIds[8]!)!;
    data.omitExpandedThumbnails(other);
    const omitted = await contoso.get(path.replace(driveId, other));
    const alone = await contoso.get(`/drives/${driveId}/items/${pictured[0].id}/thumbnails`);

    expect(pictured[0].thumbnails[0]).toMatchObject({
      id: '0',
      small: { width: 96, url: expect.any(String) },
    });
    expect(alone.body.value[0]).toMatchObject({ id: '0', large: { width: 800 } });
    expect(omitted.body.value.some((item: object) => 'thumbnails' in item)).toBe(false);
  });

  it('are filtered by name', async () => {
    const name = items.find(({ path }) => path.length === 1)!.name;
    const filter = encodeURIComponent(`name eq '${name.replaceAll("'", "''")}'`);
    const { body } = await contoso.get(`/drives/${driveId}/root/children?$filter=${filter}&$select=name`);

    expect(body.value.map((item: { name: string }) => item.name)).toEqual([name]);
  });

  it.each([
    '$orderby=size',
    '$orderby=lastModifiedDateTime desc',
    '$orderby=name,url',
    '$filter=size gt 5',
    "$filter=startsWith(name,'a')",
    '$skip=5',
    '$count=true',
    '$search=a',
    '$top=0',
    '$top=a',
    '$skiptoken=abc',
    '$expand=children',
    '$expand=thumbnails($select=small)',
  ])('refuse ?%s', async (text) => {
    const { status, body } = await contoso.get(`/drives/${driveId}/root/children?${encodeURI(text)}`);

    expect(status).toBe(400);
    expect(body.error.code).toBe('invalidRequest');
    expect(body.error.innerError.code).toBe('invalidQueryOption');
  });
});

describe('what belongs to an item', () => {
  const shared = () =>
    data.userIds
      .slice(0, 50)
      .flatMap((id) => data.itemsOf(data.driveIdOf(id)!).map((item) => [data.driveIdOf(id)!, item] as const));

  it('has one permission for the owner and one more where it is shared', async () => {
    let compared = 0;
    for (const [drive, { id }] of shared().slice(0, 60)) {
      const item = await contoso.get(`/drives/${drive}/items/${id}?$select=id,shared`);
      const { body } = await contoso.get(`/drives/${drive}/items/${id}/permissions`);
      expect(body.value[0].roles).toEqual(['owner']);
      const own = body.value.filter(
        ({ roles, inheritedFrom }: Json) => !inheritedFrom && roles[0] !== 'owner',
      );
      expect(own).toHaveLength(item.body.shared ? 1 : 0);
      compared += item.body.shared ? 1 : 0;
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('has versions, newest first', async () => {
    const path = `/drives/${driveId}/items/${ofKind('file').id}/versions`;
    const { body } = await contoso.get(path);
    const newest = await contoso.get(`${path}/${body.value[0].id}?$select=id,size`);

    expect(body.value.at(-1).id).toBe('1.0');
    expect(newest.body).toMatchObject({ id: body.value[0].id, size: ofKind('file').size });
    expect((await contoso.get(`${path}/99.0`)).status).toBe(404);
    expect((await contoso.get(`${path}?$select=nonsense`)).status).toBe(400);
  });
});

describe('search', () => {
  it('finds items below by a part of their name', async () => {
    const { values } = await allPages(
      contoso,
      `/drives/${driveId}/root/search(q='note')?$select=id,name&$top=2`,
    );
    const expected = items.filter(({ name, kind }) => kind !== 'root' && name.toLowerCase().includes('note'));

    expect(values.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('sorts what it found by name when asked to', async () => {
    const { body } = await contoso.get(
      `/drives/${driveId}/root/search(q='o')?$select=name&$orderby=name desc`,
    );
    const names = body.value.map(({ name }: { name: string }) => name.toLowerCase());

    expect(names).toEqual([...names].sort().reverse());
  });

  it('takes a quote doubled and refuses to find everything', async () => {
    const quoted = await contoso.get(`/drives/${driveId}/root/search(q='it%27%27s')`);
    const empty = await contoso.get(`/drives/${driveId}/root/search(q='')`);

    expect(quoted.status).toBe(200);
    expect(empty.body.error.code).toBe('invalidRequest');
  });

  it('takes double quotes for a part of the text, and refuses a slash, encoded or not', async () => {
    const plain = await contoso.get(`/drives/${driveId}/root/search(q='o')`);
    const quoted = await contoso.get(`/drives/${driveId}/root/search(q='%22o%22')`);
    const slash = await contoso.get(`/drives/${driveId}/root/search(q='a%2Fo')`);

    expect(plain.body.value.length).toBeGreaterThan(0);
    expect(quoted.body.value).toEqual([]);
    expect([slash.status, slash.body.error.code]).toEqual([400, 'invalidRequest']);
  });
});

describe('the test directory', () => {
  it('has the two folders of Demo Taro, made by him', async () => {
    const client = await connect(emulator, 'testdirectory');
    const { body } = await client.get(
      '/users/demouser01@testdirectory.onmicrosoft.com/drive/root/children?$select=name,folder,createdBy',
    );
    const inside = await client.get(
      '/users/demouser01@testdirectory.onmicrosoft.com/drive/root:/expense:/children?$select=name',
    );

    expect(body.value.map((item: Json) => [item.name, item.createdBy.user.displayName])).toEqual([
      ['expense', 'Demo Taro'],
      ['testfol', 'Demo Taro'],
    ]);
    expect(inside.body.value.length).toBeGreaterThan(0);
  });

  it('has a user and a guest without a OneDrive', async () => {
    const client = await connect(emulator, 'testdirectory');
    const answers = await Promise.all(
      [
        'demouser04@testdirectory.onmicrosoft.com',
        'kim.partner_adatum.com%23EXT%23@testdirectory.onmicrosoft.com',
      ].map((key) => client.get(`/users/${key}/drive`)),
    );

    expect(answers.map(({ status, body }) => [status, body.error.message])).toEqual([
      [404, "User's mysite not found."],
      [404, "User's mysite not found."],
    ]);
  });
});

describe('the workspace of contoso', () => {
  it('holds sixty files by forty people', async () => {
    const workspace = data.driveIdOf('workspace@contoso.onmicrosoft.com')!;
    const { body } = await contoso.get(
      `/drives/${workspace}/root:/Team%20files:/children?$select=id,createdBy`,
    );

    expect(body.value).toHaveLength(60);
    expect(new Set(body.value.map((item: Json) => item.createdBy.user.id)).size).toBe(40);
  });
});
