import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// The numbers of Graph requests are a promise of the product: exactly these, not one more.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');

/** The calls without their query strings, in the order they arrived. */
const shortCalls = (): string[] => gateway.takeGraphCalls().map((call) => call.replace(/\?\S*/, ''));

const batches = (count: number): string[] => Array.from({ length: count }, () => 'POST /v1.0/$batch [20]');

beforeEach(() => emulator.journal.clear());

it('one user: one request', async () => {
  const id = contoso.userIds[3]!;
  const { data, errors, extensions } = await gateway.query(
    `query ($id: ID!) { tenant(id: "contoso") { user(id: $id) { id displayName jobTitle } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  expect(data.tenant.user).toMatchObject({ id, displayName: contoso.user(id).displayName });
  expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 1, graphRequests: 1, resourceUnits: 1 });
  expect(gateway.takeGraphCalls()).toEqual([`GET /v1.0/users/${id}?$select=displayName,id,jobTitle`]);
});

it('a hundred users: one request', async () => {
  const { data, errors } = await gateway.query(
    `{ tenant(id: "contoso") { users(first: 100) { nodes { id displayName } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.tenant.users.nodes.map((user: { id: string }) => user.id)).toEqual(
    contoso.userIds.slice(0, 100),
  );
  expect(gateway.takeGraphCalls()).toEqual(['GET /v1.0/users?$select=displayName,id&$top=100']);
});

it('a hundred users and their managers: one request', async () => {
  const { data, errors } = await gateway.query(
    `{ tenant(id: "contoso") { users(first: 100) { nodes { displayName id manager { id displayName } } } } }`,
  );
  expect(errors).toEqual([]);
  for (const { id, manager } of data.tenant.users.nodes) {
    expect(manager?.id).toBe(contoso.managerIdOf(id));
  }
  expect(shortCalls()).toEqual(['GET /v1.0/users']);
});

it('a hundred users and their drives: six HTTP requests, 101 Graph requests', async () => {
  const { data, errors, extensions } = await gateway.query(
    `{ tenant(id: "contoso") { users(first: 100) { nodes { id drive { id name quota { used } } } } } }`,
  );
  expect(errors).toEqual([]);
  for (const { id, drive } of data.tenant.users.nodes) {
    expect(drive.id).toBe(contoso.driveIdOf(id));
    expect(drive.quota.used).toEqual(expect.any(Number));
  }
  expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 6, graphRequests: 101 });
  expect(shortCalls()).toEqual(['GET /v1.0/users', ...batches(5)]);
});

const rowFive = `{ tenant(id: "contoso") { users(first: 100) { nodes { id displayName
  drive { id root { children(first: 50) { nodes { id name size } } } } } } } }`;

it('a hundred users, their drives and what is in the root: 101 Graph requests, two levels skipped', async () => {
  const { data, errors, extensions } = await gateway.query(rowFive);
  expect(errors).toEqual([]);
  for (const { id, drive } of data.tenant.users.nodes) {
    const driveId = contoso.driveIdOf(id)!;
    const root = contoso.item(driveId, contoso.rootIdOf(driveId))!;
    expect(drive.id).toBe(driveId);
    expect(new Set(drive.root.children.nodes.map((item: { id: string }) => item.id))).toEqual(
      new Set(root.childIds),
    );
  }
  expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 6, graphRequests: 101 });
  expect(shortCalls()).toEqual(['GET /v1.0/users', ...batches(5)]);
});

it('the same with the quota: drive and root in the same wave', async () => {
  const { errors, extensions } = await gateway.query(
    rowFive.replace('drive { id', 'drive { id quota { used }'),
  );
  expect(errors).toEqual([]);
  expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 11, graphRequests: 201 });
  expect(shortCalls()).toEqual(['GET /v1.0/users', ...batches(10)]);
});

it('one item reached three ways with different fields: one request', async () => {
  const driveId = contoso.driveIdOf(contoso.userIds[0]!)!;
  const item = contoso.itemsOf(driveId).find(({ kind }) => kind === 'file')!;
  const first = await gateway.query(
    `query ($drive: ID!, $id: ID!) { tenant(id: "contoso") { drive(id: $drive) { item(id: $id) { nodeId } } } }`,
    { drive: driveId, id: item.id },
  );
  const { nodeId } = first.data.tenant.drive.item;
  emulator.journal.clear();

  const { data, errors, extensions } = await gateway.query(
    `query ($drive: ID!, $id: ID!, $nodeId: ID!) {
       tenant(id: "contoso") { drive(id: $drive) { one: item(id: $id) { name } two: item(id: $id) { size } } }
       node(nodeId: $nodeId) { ... on DriveItem { name webUrl } }
     }`,
    { drive: driveId, id: item.id, nodeId },
  );
  expect(errors).toEqual([]);
  expect(data.tenant.drive).toEqual({ one: { name: item.name }, two: { size: item.size } });
  expect(data.node).toEqual({ name: item.name, webUrl: expect.stringContaining('http') });
  expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 1, graphRequests: 1, merged: 2 });
  expect(gateway.takeGraphCalls()).toEqual([
    `GET /v1.0/drives/${encodeURIComponent(driveId).replace('!', '%21')}/items/${item.id}` +
      '?$select=id,name,size,webUrl',
  ]);
});

it('two tenants in one query: twice the requests, in the same waves', async () => {
  const users = `users(first: 100) { nodes { id drive { id name quota { used } } } }`;
  await gateway.query(`{ tenants { users(first: 1) { nodes { id } } } }`);
  emulator.journal.clear();
  // So slow that the two lists, sent together, arrive before anything that follows from either.
  emulator.setLatencyMs(100);
  const { data, errors, extensions } = await gateway.query(
    `{ a: tenant(id: "contoso") { ${users} } b: tenant(id: "fabrikam") { ${users} } }`,
  );
  expect(errors).toEqual([]);
  for (const [alias, tenant] of [
    ['a', contoso],
    ['b', fabrikam],
  ] as const) {
    for (const { id, drive } of data[alias].users.nodes) expect(drive.id).toBe(tenant.driveIdOf(id));
  }
  expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 12, graphRequests: 202 });
  // Both lists were asked before either list's drives: two waves, not four.
  expect(shortCalls()).toEqual(['GET /v1.0/users', 'GET /v1.0/users', ...batches(10)]);
  emulator.setLatencyMs(0);
});

it('thumbnails of everything in a folder: one request, two levels skipped', async () => {
  const hasPictures = (id: string): boolean =>
    contoso
      .itemsOf(id)
      .some(({ path, name }) => path.length === 1 && /\.(jpg|png|docx|pptx|pdf)$/.test(name));
  const driveId = contoso.userIds.map((id) => contoso.driveIdOf(id)!).find(hasPictures)!;
  const query = `query ($drive: ID!) { tenant(id: "contoso") { drive(id: $drive) {
    root { children { nodes { name file { mimeType } thumbnails { small { url width } } } } } } } }`;
  const { data, errors, extensions } = await gateway.query(query, { drive: driveId });
  expect(errors).toEqual([]);
  const { nodes } = data.tenant.drive.root.children;
  const pictures = nodes.flatMap(({ thumbnails }: { thumbnails: object[] }) => thumbnails);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures[0]).toEqual({
    small: { url: expect.stringMatching(/^https:/), width: expect.any(Number) },
  });
  expect(extensions.orggraph?.cost).toMatchObject({ httpRequests: 1, graphRequests: 1 });

  // SharePoint may leave expanded thumbnails out: the count may grow, the answer may not shrink.
  contoso.omitExpandedThumbnails(driveId);
  const again = await gateway.query(query, { drive: driveId });
  const lasting = (answer: object): string => JSON.stringify(answer).replace(/tempauth=[^"]+/g, '');
  expect(lasting(again.data)).toBe(lasting(data));
});

describe('sixty items and the accounts of the forty people who made them', () => {
  const driveId = contoso.driveIdOf('workspace@contoso.onmicrosoft.com')!;
  const query = `query ($drive: ID!) { tenant(id: "contoso") { drive(id: $drive) { item(path: "/Team files") {
    children(first: 60) { nodes { createdBy { user { id account { id displayName } } } } } } } } }`;

  const expectAccounts = (data: {
    tenant: {
      drive: { item: { children: { nodes: { createdBy: { user: { id: string; account: object } } }[] } } };
    };
  }): void => {
    const made = data.tenant.drive.item.children.nodes.map(({ createdBy }) => createdBy.user);
    expect(new Set(made.map(({ id }) => id)).size).toBe(40);
    for (const { id, account } of made) {
      expect(account).toEqual({ id, displayName: contoso.user(id).displayName });
    }
  };

  it('are the list, its folder, and two batches of single reads', async () => {
    const { data, errors } = await gateway.query(query, { drive: driveId });
    expect(errors).toEqual([]);
    expectAccounts(data);
    expect(shortCalls().filter((call) => call.startsWith('POST'))).toEqual(batches(2));
  });

  it('are the list, its folder, and one request by ids where the token allows it', async () => {
    const roles = contoso.roles;
    contoso.setRoles([...roles, 'Directory.Read.All']);
    const allowed = await startTestGateway({ emulator });
    const { data, errors } = await allowed.query(query, { drive: driveId });
    contoso.setRoles(roles);
    expect(errors).toEqual([]);
    expectAccounts(data);
    expect(shortCalls().filter((call) => call.startsWith('POST'))).toEqual([
      'POST /v1.0/directoryObjects/getByIds',
    ]);
  });
});

it('every item of a drive of ten thousand in eight hundred folders: pages only, never one per folder', async () => {
  const driveId = contoso.driveIdOf('archive@contoso.onmicrosoft.com')!;
  const seen = new Set<string>();
  let after: string | null = null;
  let requests = 0;
  do {
    const { data, errors, extensions }: Awaited<ReturnType<typeof gateway.query>> = await gateway.query(
      `query ($drive: ID!, $after: String) { tenant(id: "contoso") { drive(id: $drive) {
         items(first: 999, after: $after) { nodes { id name size } pageInfo { hasNextPage endCursor } } } } }`,
      { drive: driveId, after },
    );
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data.tenant.drive.items;
    for (const { id } of nodes as { id: string }[]) seen.add(id);
    requests += extensions.orggraph!.cost['graphRequests']!;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(new Set(contoso.itemsOf(driveId).map(({ id }) => id)));
  expect(requests).toBeLessThanOrEqual(12);
});
