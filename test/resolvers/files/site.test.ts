import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const finance = contoso.siteAt('sites/finance');
const projects = contoso.siteAt('sites/projects');

async function ask(selected: string, { tenant = 'contoso', caller = 'tester', on = gateway } = {}) {
  emulator.journal.clear();
  const { data, errors, extensions } = await on.query(
    `{ tenant(id: "${tenant}") { ${selected} } }`,
    {},
    caller,
  );
  const calls = gateway
    .takeGraphCalls()
    .map((call) =>
      [finance, projects].reduce((text, { id, path }) => text.replaceAll(encodeURIComponent(id), path), call),
    );
  return { tenant: data?.tenant, errors, calls, cost: extensions.orggraph?.cost };
}

const site = (id: string, selected: string) => `site(id: "${id}") { ${selected} }`;
const namesOf = (nodes: readonly { displayName: string }[]) => nodes.map(({ displayName }) => displayName);

describe('a site', () => {
  const scalars = `id name displayName description webUrl createdDateTime lastModifiedDateTime isPersonalSite
    root { isRoot } siteCollection { hostname dataLocationCode root { isRoot } archivalDetails { archiveStatus } }
    sharepointIds { siteUrl }`;

  it('has its properties, by its id and by its address', async () => {
    const byId = await ask(site(finance.id.toUpperCase(), scalars));
    const byUrl = await ask(`site(url: "https://Contoso.sharepoint.com/sites/finance/") { ${scalars} }`);
    expect([byId.errors, byUrl.errors]).toEqual([[], []]);
    expect(byId.tenant).toEqual(byUrl.tenant);
    expect(byId.tenant.site).toMatchObject({
      id: finance.id,
      displayName: 'Finance',
      isPersonalSite: false,
      root: { isRoot: true },
      siteCollection: {
        hostname: 'contoso.sharepoint.com',
        dataLocationCode: 'NAM',
        root: null,
        archivalDetails: null,
      },
      sharepointIds: { siteUrl: 'https://contoso.sharepoint.com/sites/finance' },
    });
    const select =
      'createdDateTime,description,displayName,id,isPersonalSite,lastModifiedDateTime,name,root,sharepointIds,siteCollection,webUrl';
    expect(byId.calls).toEqual([`GET /v1.0/sites/sites/finance?$select=${select}`]);
    expect(byUrl.calls).toEqual([`GET /v1.0/sites/contoso.sharepoint.com:/sites/finance?$select=${select}`]);
  });

  it.each([
    ['https://contoso.sharepoint.com', 'Communication site'],
    [`https://contoso.sharepoint.com/sites/${encodeURIComponent('研究 & Labs')}`, '研究 & Labs'],
    ['https://contoso.sharepoint.com/sites/研究 & Labs', '研究 & Labs'],
    ['https://contoso.sharepoint.com/sites/finance/audit', 'Audit 100%'],
  ])('at %s is %s', async (url, displayName) => {
    const { tenant, errors } = await ask(`site(url: ${JSON.stringify(url)}) { displayName }`);
    expect([errors, tenant.site]).toEqual([[], { displayName }]);
  });

  it.each([
    ['of another tenant, by its id', () => site(fabrikam.siteAt('').id, 'displayName')],
    ['that was never there', () => 'site(url: "https://contoso.sharepoint.com/sites/none") { displayName }'],
  ])('%s is null', async (_, selected) => {
    const { tenant, errors } = await ask(selected());
    expect([errors, tenant.site]).toEqual([[], null]);
  });

  it('of another tenant, by its address, is refused', async () => {
    const { tenant, errors } = await ask('site(url: "https://fabrikam.sharepoint.com") { displayName }');
    expect(tenant.site).toBeNull();
    expect(errors.map(({ extensions }) => [extensions.code, extensions.hint])).toEqual([
      ['GRAPH_REJECTED', 'The host name of the site belongs to another tenant.'],
    ]);
  });

  it.each([
    'site { id }',
    `site(id: "${finance.id}", url: "https://contoso.sharepoint.com") { id }`,
    'site(id: "root") { displayName }',
    'site(id: "contoso.sharepoint.com") { displayName }',
    'site(url: "http://contoso.sharepoint.com") { displayName }',
    'site(url: "https://contoso.sharepoint.com:8443/sites/a") { displayName }',
    'site(url: "https://me@contoso.sharepoint.com/sites/a") { displayName }',
    'site(url: "https://contoso.sharepoint.com/sites/../a") { displayName }',
    'site(url: "https://contoso.sharepoint.com/sites/%2e%2e/a") { displayName }',
    'site(url: "https://contoso.sharepoint.com/sites/a?web=1") { displayName }',
    'site(url: "https://localhost/sites/a") { displayName }',
    'site(url: "sites/a") { displayName }',
    site(finance.id, 'list { id }'),
    site(finance.id, 'list(id: "Documents") { displayName }'),
    site(finance.id, 'list(title: "a/b") { displayName }'),
    'sites(search: " ") { nodes { id } }',
  ])('is not named by %s, and nothing is sent', async (selected) => {
    const { errors, calls } = await ask(selected);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });

  it('is not read when only what stands below it is selected', async () => {
    const { tenant, errors, calls, cost } = await ask(
      site(
        finance.id,
        'drive { id name } drives { id driveType } lists { nodes { displayName list { template } } } sites { nodes { displayName } }',
      ),
    );
    expect(errors).toEqual([]);
    expect(tenant.site.drive).toEqual({ id: finance.driveIds[0], name: 'Documents' });
    expect(tenant.site.drives).toEqual(finance.driveIds.map((id) => ({ id, driveType: 'documentLibrary' })));
    expect(tenant.site.lists.nodes).toEqual([
      { displayName: 'Documents', list: { template: 'documentLibrary' } },
      { displayName: 'Invoices', list: { template: 'documentLibrary' } },
      { displayName: 'Suppliers', list: { template: 'genericList' } },
    ]);
    expect(namesOf(tenant.site.sites.nodes)).toEqual(['Audit 100%']);
    expect(calls).toEqual(['POST /v1.0/$batch [4]']);
    expect(cost).toMatchObject({ graphRequests: 4, resourceUnits: 7, bound: 7 });
  });

  it('at the root of the tenant, and what is in its library, in two requests', async () => {
    const { tenant, errors, calls } = await ask(
      'rootSite { displayName drive { root { children(first: 2) { nodes { name } } } } }',
    );
    expect(errors).toEqual([]);
    expect(tenant.rootSite.displayName).toBe('Communication site');
    expect(tenant.rootSite.drive.root.children.nodes).toHaveLength(2);
    expect(calls).toEqual([
      'GET /v1.0/sites/root?$select=displayName,id',
      expect.stringMatching(/^GET \/v1\.0\/sites\/[^/]+\/drive\/root\/children\?\$select=id,name&\$top=2$/),
    ]);
  });
});

describe('the sites of a tenant', () => {
  it('are all of them, teams and people, page by page, each once', async () => {
    const ids: string[] = [];
    const calls: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: Awaited<ReturnType<typeof ask>> = await ask(
        `sites(first: 100${after && `, after: "${after}"`}) { nodes { id isPersonalSite } pageInfo { endCursor hasNextPage } }`,
      );
      expect(page.errors).toEqual([]);
      const { nodes, pageInfo } = page.tenant.sites;
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      calls.push(...page.calls);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(new Set(ids).size).toBe(257);
    expect(ids).toHaveLength(257);
    expect(calls[0]).toBe('GET /v1.0/sites/getAllSites?$select=id,isPersonalSite');
    expect(calls.at(-1)).toMatch(/^GET \/v1\.0\/sites\/oneDrive\.getAllSites\?.*skiptoken=/);
  });

  it.each([
    ['labs', 'labs', true],
    ['研究 & Labs', '%E7%A0%94%E7%A9%B6%20%26%20Labs', true],
    ['"labs"', '%22labs%22', false],
    ["it's a/b", "it's%20a%2Fb", false],
  ])('are found by a text, which is sent as it is: %s', async (text, encoded, isFound) => {
    for (const tenant of ['contoso', 'fabrikam']) {
      const found = await ask(`sites(search: ${JSON.stringify(text)}) { nodes { displayName } }`, { tenant });
      expect(found.errors).toEqual([]);
      expect(namesOf(found.tenant.sites.nodes)).toEqual(isFound ? ['研究 & Labs'] : []);
      expect(found.calls).toEqual([`GET /v1.0/sites?search=${encoded}&$select=displayName,id`]);
    }
  });

  it.each(['', '  ', 'a\nb', 'x'.repeat(201)])('are not searched for %j', async (text) => {
    const { errors, calls } = await ask(`sites(search: ${JSON.stringify(text)}) { nodes { id } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });

  it('have cursors of their own: for one search, one tenant', async () => {
    const { tenant } = await ask('sites(first: 1) { pageInfo { endCursor } }');
    const { endCursor } = tenant.sites.pageInfo;
    for (const [selected, where] of [
      [`sites(search: "a", after: "${endCursor}") { nodes { id } }`, 'contoso'],
      [`sites(after: "${endCursor}") { nodes { id } }`, 'fabrikam'],
      [site(projects.id, `sites(after: "${endCursor}") { nodes { id } }`), 'contoso'],
    ]) {
      const { errors, calls } = await ask(selected!, { tenant: where! });
      expect(errors).toMatchObject([{ message: 'This cursor does not belong to this list.' }]);
      expect(calls).toEqual([]);
    }
  });
});

describe('a list', () => {
  const columns = `columns { name displayName kind required hidden indexed readOnly choice { choices allowTextEntry }
    number { minimum maximum decimalPlaces } dateTime { format } lookup { columnName } personOrGroup { chooseFromType } }`;
  const issues = projects.listIds[1]!;

  it('whose title begins with a $ is asked for in the key syntax of OData', async () => {
    const none = await ask(site(projects.id, `list(title: "$it's") { name }`));
    expect(none.errors).toEqual([]);
    expect(none.tenant.site.list).toBeNull();
    expect(none.calls.map((call) => call.replace(/\?.*/, ''))).toEqual([
      "GET /v1.0/sites/sites/projects/lists('%24it%27%27s')",
    ]);
  });

  it('is found by its id and by its title', async () => {
    const selected =
      'id displayName name webUrl createdBy { user { displayName } } list { template hidden contentTypesEnabled } parentReference { siteId }';
    const byId = await ask(site(projects.id, `list(id: "${issues.toUpperCase()}") { ${selected} }`));
    const byTitle = await ask(site(projects.id, `list(title: "issues #1") { ${selected} }`));
    expect(byId.errors).toEqual([]);
    expect(byId.tenant).toEqual(byTitle.tenant);
    expect(byId.tenant.site.list).toMatchObject({
      id: issues,
      displayName: 'Issues #1',
      parentReference: { siteId: projects.id },
    });
    expect(byTitle.calls).toEqual([
      expect.stringMatching(/^GET \/v1\.0\/sites\/sites\/projects\/lists\/issues%20%231\?/),
    ]);
    expect(
      (await ask(site(projects.id, `list(id: "${finance.listIds[0]!}") { id }`))).tenant.site.list,
    ).toBeNull();
  });

  it('has columns of every kind', async () => {
    const { tenant, errors, cost } = await ask(`
      a: ${site(projects.id, `list(id: "${issues}") { ${columns} }`)}
      b: ${site(finance.id, `list(title: "Suppliers") { ${columns} }`)}
      c: rootSite { list(title: "Events") { columns { name kind } } }`);
    expect(errors).toEqual([]);
    const byName = (list: Answer['data']) =>
      new Map<string, Answer['data']>(list.columns.map((one: { name: string }) => [one.name, one]));
    const [a, b, c] = ['a', 'b', 'c'].map((key) => byName(tenant[key].list));
    expect(a!.get('Status')).toMatchObject({
      kind: 'choice',
      indexed: true,
      choice: { choices: ['New', 'Active', 'Done'], allowTextEntry: false },
    });
    expect(a!.get('Effort_x0020_in_x0020_days')).toMatchObject({
      displayName: 'Effort in days',
      kind: 'number',
      number: { minimum: 0, maximum: 100 },
    });
    expect(a!.get('Title')).toMatchObject({ kind: 'text', required: true });
    expect(a!.get('_UIVersionString')).toMatchObject({ hidden: true, readOnly: true });
    expect(['Author', 'Created', 'Blocked'].map((name) => a!.get(name).kind)).toEqual([
      'personOrGroup',
      'dateTime',
      'boolean',
    ]);
    expect(['Volume', 'Web', 'Related'].map((name) => b!.get(name).kind)).toEqual([
      'currency',
      'hyperlinkOrPicture',
      'lookup',
    ]);
    expect(['Location', 'Quarter'].map((name) => c!.get(name).kind)).toEqual(['geolocation', 'calculated']);
    expect(cost!['bound']).toBeGreaterThanOrEqual(cost!['resourceUnits']!);
  });

  it('has items in pages, with the values that are asked for', async () => {
    const select =
      'nodes { localId title: fields(names: ["Title"]) state: fields(names: ["Status"]) } pageInfo { endCursor hasNextPage }';
    const first = await ask(site(projects.id, `list(id: "${issues}") { items(first: 150) { ${select} } }`));
    expect(first.errors).toEqual([]);
    const { nodes, pageInfo } = first.tenant.site.list.items;
    expect(nodes[2]).toEqual({
      localId: '3',
      title: { Title: expect.stringMatching(/^Issue 3: /) },
      state: { Status: expect.any(String) },
    });
    expect(first.calls[1]).toBe(
      `GET /v1.0/sites/sites/projects/lists/${issues}/items?$select=id&$expand=fields($select=Status,Title)&$top=150`,
    );
    const rest = await ask(
      site(
        projects.id,
        `list(id: "${issues}") { items(first: 150, after: "${pageInfo.endCursor}") { ${select} } }`,
      ),
    );
    expect(rest.tenant.site.list.items.nodes).toHaveLength(110);
    expect(rest.tenant.site.list.items.pageInfo.hasNextPage).toBe(false);
    const more = await ask(
      site(
        projects.id,
        `list(id: "${issues}") { items(after: "${pageInfo.endCursor}") { nodes { fields } } }`,
      ),
    );
    expect(more.errors).toMatchObject([
      { message: 'This cursor was made by a query that selected fewer fields.' },
    ]);
  });

  it('has single items, all values of which are a JSON object without what Graph adds', async () => {
    const { tenant, errors, calls } = await ask(
      site(
        projects.id,
        `list(id: "${issues}") { item(id: "3") { localId fields some: fields(names: ["Blocked", "None"]) contentType { name } createdBy { user { account { id } } } driveItem { id } } gone: item(id: "9999") { localId } }`,
      ),
    );
    expect(errors).toEqual([]);
    const { item, gone } = tenant.site.list;
    expect(item.fields).toEqual(expect.objectContaining({ id: '3', Blocked: expect.any(Boolean) }));
    expect(Object.keys(item.fields).filter((name) => name.includes('@') || name === 'DueDate')).toEqual([]);
    expect(item.some).toEqual({ Blocked: item.fields.Blocked });
    expect([item.contentType, item.driveItem, gone]).toEqual([{ name: 'Item' }, null, null]);
    expect(item.createdBy.user.account.id).toMatch(/^[0-9a-f-]{36}$/);
    // The list, its two items, then what is behind the first of them.
    expect(calls.slice(0, 2)).toEqual([
      expect.stringContaining(`/lists/${issues}?`),
      'POST /v1.0/$batch [2]',
    ]);
  });

  it.each(['["Title","a b"]', '["x)&$top=1"]', '["@odata.etag"]'])(
    'refuses fields(names: %s), and does not send them',
    async (names) => {
      const { errors, calls } = await ask(
        site(projects.id, `list(id: "${issues}") { item(id: "1") { fields(names: ${names}) } }`),
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(calls.join()).not.toMatch(/top=1|%20b|odata\.etag/);
    },
  );

  it('of a library leads to its files, and they lead back', async () => {
    const drive = finance.driveIds[0]!;
    const file = contoso.itemAt(drive, 'Press kit/logo.png')!;
    const { tenant, errors } = await ask(`drive(id: "${drive}") {
      list { id nodeId drive { id } items(first: 3) { nodes { localId nodeId driveItem { id } } } }
      item(id: "${file.id}") { listItem { localId nodeId fields(names: ["FileLeafRef"]) contentType { name } driveItem { id } } } }`);
    expect(errors).toEqual([]);
    const { list, item } = tenant.drive;
    expect([list.id, list.drive.id]).toEqual([finance.listIds[0], drive]);
    expect(list.items.nodes.every(({ driveItem }: Answer['data']) => contoso.item(drive, driveItem.id))).toBe(
      true,
    );
    expect(item.listItem).toMatchObject({
      fields: { FileLeafRef: 'logo.png' },
      contentType: { name: 'Document' },
      driveItem: { id: file.id },
    });

    const alone = await ask(`drive(id: "${drive}") { list { items(first: 1) { nodes { nodeId } } } }`);
    expect([alone.errors, alone.tenant.drive.list.items.nodes]).toEqual([
      [],
      [{ nodeId: list.items.nodes[0].nodeId }],
    ]);

    const throughSite = await ask(
      site(
        finance.id,
        `list(title: "Documents") { nodeId item(id: "${item.listItem.localId}") { nodeId driveItem { path } } }`,
      ),
    );
    const { nodeId, item: same } = throughSite.tenant.site.list;
    expect([nodeId, same.nodeId, same.driveItem.path]).toEqual([
      list.nodeId,
      item.listItem.nodeId,
      '/Press kit/logo.png',
    ]);
  });
});

it('all of them are found again by their nodeIds, in one batch', async () => {
  const { tenant } = await ask(
    site(finance.id, `nodeId list(title: "Suppliers") { nodeId items(first: 2) { nodes { nodeId } } }`),
  );
  const { nodeId, list } = tenant.site;
  const nodeIds = [nodeId, list.nodeId, ...list.items.nodes.map((one: { nodeId: string }) => one.nodeId)];
  emulator.journal.clear();
  const { data, errors } = await gateway.query(
    `query ($nodeIds: [ID!]!) { nodes(nodeIds: $nodeIds) { nodeId ... on Site { displayName }
      ... on List { displayName } ... on ListItem { fields(names: ["Title"]) } } }`,
    { nodeIds },
  );
  expect(errors).toEqual([]);
  expect(data.nodes).toEqual([
    { nodeId, displayName: 'Finance' },
    { nodeId: list.nodeId, displayName: 'Suppliers' },
    { nodeId: nodeIds[2], fields: { Title: 'Supplier 1' } },
    { nodeId: nodeIds[3], fields: { Title: 'Supplier 2' } },
  ]);
  expect(gateway.takeGraphCalls()).toEqual(['POST /v1.0/$batch [4]']);
});

it('two tenants in one query: one request each, and nothing in common', async () => {
  emulator.journal.clear();
  const { data, errors } = await gateway.query('{ tenants { rootSite { id displayName } } }');
  expect(errors).toEqual([]);
  expect(new Set(data.tenants.map(({ rootSite }: Answer['data']) => rootSite.id)).size).toBe(3);
  expect(gateway.takeGraphCalls()).toEqual(Array(3).fill('GET /v1.0/sites/root?$select=displayName,id'));
});

it('answers of one tenant are kept for that tenant, and lists by search are not', async () => {
  const cached = await startTestGateway({ emulator, cache: true });
  const selected =
    'rootSite { displayName list(title: "Events") { displayName } } sites(search: "labs") { nodes { displayName } }';
  await ask(selected, { on: cached });
  expect((await ask(selected, { on: cached })).calls).toEqual([expect.stringContaining('/sites?search=')]);
  const other = await ask('rootSite { webUrl displayName }', { on: cached, tenant: 'fabrikam' });
  expect([other.calls.length, other.tenant.rootSite.webUrl]).toEqual([1, 'https://fabrikam.sharepoint.com']);
});

describe('what is not allowed', () => {
  const readers = ['rootSite { id }', 'sites { nodes { id } }', site(finance.id, 'drive { id }')];

  it.each(readers)('%s takes the capability', async (selected) => {
    const some = await startTestGateway({
      emulator,
      callers: { tester: { contoso: ['drives.list', 'files.metadata'] } },
    });
    const { errors, calls } = await ask(selected, { on: some });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toEqual([]);
  });

  it('takes the permission of the tenant, and the error names it', async () => {
    const { roles } = contoso;
    contoso.setRoles(['Files.Read.All']);
    const some = await startTestGateway({ emulator });
    const { tenant, errors } = await ask(`rootSite { id } ${site(finance.id, 'drive { name }')}`, {
      on: some,
    });
    expect(tenant.site.drive.name).toBe('Documents');
    expect(errors).toMatchObject([
      {
        path: ['tenant', 'rootSite'],
        extensions: { code: 'GRAPH_FORBIDDEN', hint: expect.stringContaining('Sites.Read.All') },
      },
    ]);
    contoso.setRoles(roles);
  });
});
