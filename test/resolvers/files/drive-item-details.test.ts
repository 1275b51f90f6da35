import { readExample } from '../../support/examples.js';
import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const library = contoso.siteAt('sites/finance').driveIds[0]!;
const everything = contoso.itemsOf(library);

async function ask(
  selected: string,
  { drive = library, tenant = 'contoso', caller = 'tester', on = gateway } = {},
) {
  emulator.journal.clear();
  const query = `query ($tenant: ID!, $drive: ID!) { tenant(id: $tenant) { drive(id: $drive) { ${selected} } } }`;
  const { data, errors, extensions } = await on.query(query, { tenant, drive }, caller);
  const calls = gateway.takeGraphCalls().map((call) => call.replaceAll(drive.replace('!', '%21'), 'D'));
  return { drive: data?.tenant?.drive, errors, calls, cost: extensions.orggraph!.cost };
}

const item = (path: string, selected: string) => `item(path: ${JSON.stringify(path)}) { ${selected} }`;
const idAt = (path: string) => contoso.itemAt(library, path)!.id;

describe('the facets of an item', () => {
  it.each([
    [
      '/Press kit/launch.mp4',
      'video { frameRate fourCC duration } audio { title }',
      { video: { frameRate: 29.97, fourCC: 'H264', duration: 62000 }, audio: null },
    ],
    [
      '/Press kit/harbour.jpg',
      'location { latitude longitude altitude } photo { cameraMake iso fNumber }',
      {
        location: { latitude: 53.5436, longitude: 9.9667, altitude: 12.5 },
        photo: { cameraMake: 'Contoso', iso: 100, fNumber: 2.8 },
      },
    ],
    [
      '/Quarantine/invoice.zip',
      'malware { description } bundle { childCount } pendingOperations { pendingContentUpdate { queuedDateTime } }',
      { malware: { description: expect.stringContaining('EICAR') }, bundle: null, pendingOperations: null },
    ],
    [
      '/General/Checked out.docx',
      'publication { level versionId checkedOutBy { user { displayName } } }',
      {
        publication: {
          level: 'checkout',
          versionId: expect.any(String),
          checkedOutBy: { user: { displayName: expect.any(String) } },
        },
      },
    ],
    [
      '/Press kit',
      'folder { childCount view { sortBy viewType } } publication { level } shared { scope }',
      {
        folder: { childCount: 4, view: { sortBy: 'name', viewType: 'thumbnails' } },
        publication: null,
        shared: { scope: 'anonymous' },
      },
    ],
    [
      '/Press kit/logo.png',
      'sharepointIds { siteUrl listItemId } webDavUrl searchResult { onClickTelemetryUrl }',
      {
        sharepointIds: {
          siteUrl: 'https://contoso.sharepoint.com/sites/finance',
          listItemId: expect.stringMatching(/^\d+$/),
        },
        webDavUrl: expect.stringContaining('logo.png'),
        searchResult: null,
      },
    ],
  ])('of %s: %s', async (path, selected, expected) => {
    const { drive, errors, calls } = await ask(item(path, selected));
    expect(errors).toEqual([]);
    expect(drive.item).toEqual(expected);
    expect(calls).toHaveLength(1);
  });
});

it('every item of a team is found by its path, the longest and the right-to-left ones too', async () => {
  const nasty = everything.filter(({ path }) => path.length > 0);
  expect(Math.max(...nasty.map(({ path }) => `/${path.join('/')}`.length))).toBe(400);
  const aliases = nasty.map(({ path }, index) => `i${index}: ${item(`/${path.join('/')}`, 'id')}`);
  for (let at = 0; at < aliases.length; at += 25) {
    const { drive, errors } = await ask(aliases.slice(at, at + 25).join(' '));
    expect(errors).toEqual([]);
    for (const [key, { id }] of Object.entries<{ id: string }>(drive))
      expect(id).toBe(nasty[Number(key.slice(1))]!.id);
  }
});

it.each(['/Press kit/../General', '/./General', `/${'x'.repeat(400)}`])(
  '%s is no path, and nothing is sent',
  async (path) => {
    const { errors, calls } = await ask(item(path, 'id'));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  },
);

describe('the permissions of an item', () => {
  const all = `permissions { localId roles expirationDateTime hasPassword link { scope type webUrl preventsDownload }
    grantedToV2 { siteGroup { displayName loginName } user { displayName } } grantedToIdentitiesV2 { user { displayName } }
    inheritedFrom { id driveId driveType siteId name path } }`;

  it('say what is its own and what it inherits, for five units', async () => {
    const { drive, errors, calls, cost } = await ask(
      item('/Contracts/Acme.pdf', `id parentReference { id driveId driveType siteId name path } ${all}`),
    );
    expect(errors).toEqual([]);
    const found = drive.item.permissions;
    expect(
      found.map((one: Answer['data']) => [one.roles[0], one.link?.scope, one.inheritedFrom?.id]),
    ).toEqual([
      ['owner', undefined, contoso.rootIdOf(library)],
      ['write', undefined, contoso.rootIdOf(library)],
      ['read', undefined, contoso.rootIdOf(library)],
      ['read', 'organization', idAt('Contracts')],
      ['read', 'anonymous', undefined],
    ]);
    expect(found[3].inheritedFrom).toEqual(drive.item.parentReference);
    expect(found[0].grantedToV2).toEqual({
      siteGroup: { displayName: 'Finance Owners', loginName: 'Finance Owners' },
      user: null,
    });
    expect(found[4]).toMatchObject({
      expirationDateTime: '2026-11-28T00:00:00Z',
      hasPassword: false,
      grantedToIdentitiesV2: [],
    });
    expect(calls).toEqual([
      'GET /v1.0/drives/D/root:/Contracts/Acme.pdf:?$select=id,parentReference',
      `GET /v1.0/drives/D/items/${idAt('Contracts/Acme.pdf')}/permissions?$select=expirationDateTime,grantedToIdentitiesV2,grantedToV2,hasPassword,id,inheritedFrom,link,roles`,
    ]);
    expect(cost).toMatchObject({ resourceUnits: 6, bound: 6 });
  });

  it('answer what is shared with the world, folder by folder, in batches', async () => {
    const { drive, errors, calls } = await ask(
      'root { children(first: 50) { nodes { name permissions { link { scope } inheritedFrom { id } } } } }',
    );
    expect(errors).toEqual([]);
    const open = drive.root.children.nodes.filter(({ permissions }: Answer['data']) =>
      permissions.some(
        ({ link, inheritedFrom }: Answer['data']) => link?.scope === 'anonymous' && inheritedFrom === null,
      ),
    );
    expect(open.map(({ name }: { name: string }) => name)).toEqual(['Press kit']);
    expect(calls).toEqual([expect.stringContaining('/root/children?'), 'POST /v1.0/$batch [10]']);
  });

  it('are in an example that anybody can run', async () => {
    const { data, errors, extensions } = await gateway.query(readExample('shared-with-anybody.graphql'));
    expect(errors).toEqual([]);
    const scopes = data.tenant.site.drive.root.children.nodes.flatMap(({ permissions }: Answer['data']) =>
      permissions.flatMap(({ link }: Answer['data']) => link?.scope ?? []),
    );
    expect(scopes.sort()).toEqual(['anonymous', 'organization']);
    expect(extensions.orggraph!.cost).toMatchObject({ graphRequests: 12, resourceUnits: 53 });
  });

  it('lead to the people they were given to', async () => {
    const { drive, errors } = await ask(
      item(
        '/Contracts/Signed/Globex.pdf',
        'permissions { roles grantedToV2 { user { id account { id } } } }',
      ),
    );
    expect(errors).toEqual([]);
    const given = drive.item.permissions.find(({ grantedToV2 }: Answer['data']) => grantedToV2?.user);
    expect(given.grantedToV2.user.account.id).toBe(given.grantedToV2.user.id);
  });

  it('are not asked for without the capability, and an anonymous address takes the one for downloads', async () => {
    const some = await startTestGateway({
      emulator,
      callers: {
        tester: { contoso: ['drives.list', 'files.metadata', 'files.permissions'] },
        nosy: { contoso: ['drives.list', 'files.metadata'] },
      },
    });
    const refused = await ask(item('/Press kit', 'name permissions { localId }'), {
      on: some,
      caller: 'nosy',
    });
    expect(refused.drive.item).toEqual({ name: 'Press kit', permissions: null });
    expect(refused.errors).toMatchObject([
      { path: ['tenant', 'drive', 'item', 'permissions'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(refused.calls).toHaveLength(1);
    const { drive, errors } = await ask(
      item('/Contracts/Acme.pdf', 'permissions { link { scope webUrl } }'),
      { on: some },
    );
    expect(
      drive.item.permissions.map(({ link }: Answer['data']) => link && [link.scope, link.webUrl]),
    ).toEqual([null, null, null, ['organization', expect.stringContaining('https://')], ['anonymous', null]]);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the address of the content', () => {
  const selected = item('/Press kit/logo.png', 'name downloadUrl');

  it('is there when it is asked for, of files only, and never kept in the shared cache', async () => {
    const cached = await startTestGateway({ emulator, cache: true });
    for (const time of ['first', 'again']) {
      const { drive, errors, calls } = await ask(selected, { on: cached });
      expect([time, errors]).toEqual([time, []]);
      expect(drive.item.downloadUrl).toMatch(/^https:\/\/contoso\.sharepoint\.com\/.*tempauth=/);
      expect(calls).toEqual([
        'GET /v1.0/drives/D/root:/Press%20kit/logo.png:?$select=content.downloadUrl,file,id,name,parentReference',
      ]);
    }
    const { drive, calls } = await ask(
      item('/Press kit', 'downloadUrl children { nodes { name downloadUrl } }'),
    );
    expect(drive.item.downloadUrl).toBeNull();
    expect(drive.item.children.nodes.every(({ downloadUrl }: Answer['data']) => downloadUrl !== null)).toBe(
      true,
    );
    expect(calls).toHaveLength(2);
    expect((await ask(item('/Press kit/logo.png', 'name'))).calls[0]).not.toContain('downloadUrl');
  });

  it('is not even asked of Graph without its capability', async () => {
    const some = await startTestGateway({
      emulator,
      callers: { tester: { contoso: ['drives.list', 'files.metadata'] } },
    });
    const { drive, errors, calls } = await ask(selected, { on: some });
    expect(drive.item).toEqual({ name: 'logo.png', downloadUrl: null });
    expect(errors).toMatchObject([
      { path: ['tenant', 'drive', 'item', 'downloadUrl'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(calls.join()).not.toContain('downloadUrl');
  });

  it('is not expanded with the root: what is in it is asked for beside', async () => {
    const { drive, errors, calls } = await ask('root { name children { nodes { name downloadUrl } } }');
    expect(errors).toEqual([]);
    expect(drive.root.children.nodes).toHaveLength(10);
    expect(calls).toEqual(['POST /v1.0/$batch [2]']);
  });
});

describe('what else belongs to an item', () => {
  it('versions, newest first; none of a folder, which is not asked', async () => {
    const { drive, errors, calls, cost } = await ask(
      `a: ${item("/General/It's + complicated & done.docx", 'versions { localId size lastModifiedDateTime lastModifiedBy { user { displayName } } }')}
       b: ${item('/General', 'versions { localId }')}`,
    );
    expect(errors).toEqual([]);
    expect(drive.a.versions.map(({ localId }: { localId: string }) => localId)).toEqual([
      '8.0',
      '7.0',
      '6.0',
      '5.0',
      '4.0',
      '3.0',
      '2.0',
      '1.0',
    ]);
    expect(drive.b.versions).toEqual([]);
    expect(calls).toEqual([
      'POST /v1.0/$batch [2]',
      expect.stringMatching(/\/versions\?\$select=id,lastModifiedBy,lastModifiedDateTime,size$/),
    ]);
    expect(cost['bound']).toBeGreaterThanOrEqual(cost['resourceUnits']!);
  });

  it('thumbnails of any size, by a request of their own, and the named ones with the item', async () => {
    const custom = await ask(
      item(
        '/Press kit/logo.png',
        `thumbnails {
      small { width } a: custom(width: 200, height: 150) { width height url } b: custom(width: 300, height: 300, crop: true) { width height } }`,
      ),
    );
    expect(custom.errors).toEqual([]);
    expect(custom.drive.item.thumbnails).toEqual([
      {
        small: { width: 96 },
        a: { width: 200, height: 150, url: expect.stringContaining('https://') },
        b: { width: 300, height: 300 },
      },
    ]);
    expect(custom.calls[1]).toMatch(/thumbnails\?\$select=c200x150,c300x300_crop,id,small$/);
    expect(custom.cost).toMatchObject({ bound: 3, resourceUnits: 3 });
    const named = await ask(item('/Press kit/logo.png', 'thumbnails { small { width } source { url } }'));
    expect(named.drive.item.thumbnails).toEqual([{ small: { width: 96 }, source: null }]);
    expect(named.calls).toHaveLength(1);
    const wrong = await ask(
      item('/Press kit/logo.png', 'thumbnails { custom(width: 0, height: 9) { url } }'),
    );
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('thumbnails of a size of its own, also where another reader had the named ones come along', async () => {
    const { drive, errors } = await ask(
      `a: ${item('/Press kit/logo.png', 'thumbnails { small { width } }')}
       b: ${item('/Press kit/logo.png', 'thumbnails { custom(width: 200, height: 150) { width } }')}`,
    );
    expect(errors).toEqual([]);
    expect([drive.a.thumbnails, drive.b.thumbnails]).toEqual([
      [{ small: { width: 96 } }],
      [{ custom: { width: 200 } }],
    ]);
  });

  it('analytics and the retention label, each by one request; no label is null', async () => {
    const { drive, errors, calls } = await ask(
      `a: ${item(
        '/General/Plan #1 100%.xlsx',
        `analytics { allTime { access { actionCount actorCount } edit { actionCount } }
         lastSevenDays { incompleteData { wasThrottled } startDateTime } }
       retentionLabel { name isLabelAppliedExplicitly labelAppliedBy { user { id } } retentionSettings { isDeleteAllowed } }`,
      )}
       b: ${item('/General', 'retentionLabel { name }')}`,
    );
    expect(errors).toEqual([]);
    expect(drive.a).toEqual({
      analytics: {
        allTime: { access: { actionCount: expect.any(Number), actorCount: expect.any(Number) }, edit: null },
        lastSevenDays: { incompleteData: { wasThrottled: false }, startDateTime: '2026-05-25T00:00:00Z' },
      },
      retentionLabel: {
        name: 'Keep for seven years',
        isLabelAppliedExplicitly: true,
        labelAppliedBy: { user: { id: expect.any(String) } },
        retentionSettings: { isDeleteAllowed: false },
      },
    });
    expect(drive.b.retentionLabel).toBeNull();
    expect(calls).toEqual(['POST /v1.0/$batch [2]', 'POST /v1.0/$batch [4]']);
  });

  it('the real item behind a shortcut', async () => {
    const { drive, errors, calls } = await ask(
      item(
        '/Finance documents',
        `remoteItem { id name createdBy { user { displayName } }
      parentReference { driveId } item { id root { isRoot } drive { id } } }`,
      ),
    );
    const target = contoso.driveIdOf(contoso.userIds[0]!)!;
    expect(errors).toEqual([]);
    expect(drive.item.remoteItem).toMatchObject({
      id: contoso.rootIdOf(target),
      parentReference: { driveId: target },
      item: { id: contoso.rootIdOf(target), root: { isRoot: true }, drive: { id: target } },
    });
    expect(calls[1]).toContain(`/drives/${target.replace('!', '%21')}/items/${contoso.rootIdOf(target)}?`);
    contoso.removeDrive(contoso.userIds[0]!);
    const gone = await ask(item('/Finance documents', 'remoteItem { name item { id } }'));
    expect([gone.errors, gone.drive.item]).toEqual([[], { remoteItem: { name: 'root', item: null } }]);
  });

  it('a special folder; one that is not there is refused by Graph', async () => {
    const owner = contoso.userIds.find(
      (id) => contoso.driveIdOf(id) && contoso.itemAt(contoso.driveIdOf(id)!, 'Documents'),
    )!;
    const drive = contoso.driveIdOf(owner)!;
    const found = await ask('special(name: documents) { id name specialFolder { name } }', { drive });
    expect(found.drive.special).toEqual({
      id: contoso.itemAt(drive, 'Documents')!.id,
      name: 'Documents',
      specialFolder: { name: 'documents' },
    });
    const absent = await ask('special(name: approot) { id }', { drive });
    expect(absent.errors).toMatchObject([{ extensions: { code: 'GRAPH_FORBIDDEN' } }]);
  });
});

describe('a search in a drive', () => {
  const search = (text: string, more = '') =>
    `search(query: ${JSON.stringify(text)}${more}) { nodes { id name } pageInfo { hasNextPage endCursor } }`;

  it('takes the text as it is, and goes on behind a cursor', async () => {
    const first = await ask(search('o', ', first: 3'));
    expect(first.errors).toEqual([]);
    expect(first.calls).toEqual(["GET /v1.0/drives/D/root/search(q='o')?$select=id,name&$top=3"]);
    const { nodes, pageInfo } = first.drive.search;
    const second = await ask(search('o', `, first: 50, after: ${JSON.stringify(pageInfo.endCursor)}`));
    const names = [...nodes, ...second.drive.search.nodes].map(({ id }: { id: string }) => id);
    const expected = everything.filter(
      ({ name, kind }) => kind !== 'root' && name.toLowerCase().includes('o'),
    );
    expect(new Set(names)).toEqual(new Set(expected.map(({ id }) => id)));
    const other = await ask(search('a', `, after: ${JSON.stringify(pageInfo.endCursor)}`));
    expect(other.errors).toMatchObject([{ message: 'This cursor does not belong to this list.' }]);
  });

  it.each([
    ["It's", 'It%27%27s', 1],
    ['+ complicated & done', '%2B%20complicated%20%26%20done', 1],
    ['"harbour"', '%22harbour%22', 0],
    ['a" OR path:"x', 'a%22%20OR%20path%3A%22x', 0],
    ["x') or ('", 'x%27%27%29%20or%20%28%27%27', 0],
    ['100% #1?', '100%25%20%231%3F', 0],
  ])('is for the text as it is, encoded, with single quotes doubled: %s', async (text, encoded, count) => {
    for (const tenant of ['contoso', 'fabrikam']) {
      const drive = emulator.tenant(tenant).siteAt('sites/finance').driveIds[0]!;
      const { drive: found, errors, calls } = await ask(search(text), { tenant, drive });
      expect(errors).toEqual([]);
      expect(found.search.nodes).toHaveLength(count);
      expect(calls).toEqual([`GET /v1.0/drives/D/root/search(q='${encoded}')?$select=id,name&$top=50`]);
    }
  });

  it.each([
    ['', 'A text to search for has 1 to 200 characters.'],
    ['  ', 'A text to search for has 1 to 200 characters.'],
    ['x'.repeat(201), 'A text to search for has 1 to 200 characters.'],
    ['a\nb', 'A text to search for has no control characters, such as line breaks.'],
    ['Q3/Q4', 'Microsoft Graph takes no "/" in a text to search a drive for.'],
  ])('is not for %j, and nothing is sent', async (text, message) => {
    const { errors, calls } = await ask(search(text));
    expect(errors).toMatchObject([
      { message, extensions: { code: 'BAD_USER_INPUT', hint: expect.any(String) } },
    ]);
    expect(calls).toEqual([]);
  });

  it('takes two capabilities', async () => {
    const callers = {
      blind: { contoso: ['drives.list', 'files.metadata'] },
      deaf: { contoso: ['drives.list', 'files.search'] },
    } as const;
    const some = await startTestGateway({ emulator, callers });
    for (const caller of Object.keys(callers)) {
      const { errors, calls } = await ask(search('o'), { on: some, caller });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(calls.filter((call) => call.includes('search'))).toEqual([]);
    }
  });
});

it('two tenants: the same names, and nothing in common', async () => {
  const other = fabrikam.siteAt('sites/finance').driveIds[0]!;
  const selected = item('/Contracts/Acme.pdf', 'id permissions { localId }');
  const [one, two] = [await ask(selected), await ask(selected, { tenant: 'fabrikam', drive: other })];
  expect(two.errors).toEqual([]);
  expect(two.drive.item.id).not.toBe(one.drive.item.id);
  expect((await ask(selected, { tenant: 'fabrikam' })).drive.item).toBeNull();
});

it('an address of the content or a permission is in no trace', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${gateway.keyOf('tester')}`,
      'content-type': 'application/json',
      'orggraph-trace': '1',
    },
    body: JSON.stringify({
      query: `{ tenant(id: "contoso") { drive(id: "${library}") { ${item('/Contracts/Acme.pdf', 'downloadUrl permissions { link { webUrl } }')} } } }`,
    }),
  });
  const { data, extensions } = (await response.json()) as Answer;
  const { downloadUrl, permissions } = data.tenant.drive.item;
  const trace = JSON.stringify(extensions);
  expect(trace).toContain('/permissions');
  expect(trace).not.toContain('tempauth');
  expect([downloadUrl, permissions[4].link.webUrl].filter((secret) => trace.includes(secret))).toEqual([]);
});
