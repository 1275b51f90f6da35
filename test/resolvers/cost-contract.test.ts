import { startTestEmulator, startTestGateway } from '../support/gateway.js';

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
      '?$select=id,name,parentReference,size,webUrl',
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
