import { startTestEmulator, startTestGateway } from '../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const sealing = [{ id: 's1', key: Buffer.alloc(32, 7) }];
const files = ['users.basic', 'drives.list', 'files.metadata'] as const;
const gateway = await startTestGateway({
  emulator,
  sealing,
  callers: { both: { contoso: files, fabrikam: files }, one: { contoso: files } },
});

/** The nodeIds of a tenant, a user, its drive, its root and an item. */
async function nodeIds(tenant: string): Promise<string[]> {
  const { data, errors } = await gateway.query(
    `query ($id: ID!) { tenant(id: $id) { nodeId users(first: 1) { nodes { nodeId drive { nodeId
       root { nodeId children(first: 1) { nodes { nodeId } } } } } } } }`,
    { id: tenant },
  );
  expect(errors).toEqual([]);
  const [user] = data.tenant.users.nodes;
  const { drive } = user;
  emulator.journal.clear();
  return [
    data.tenant.nodeId,
    user.nodeId,
    drive.nodeId,
    drive.root.nodeId,
    drive.root.children.nodes[0].nodeId,
  ];
}

const anyNode = `query ($ids: [ID!]!) { nodes(nodeIds: $ids) { __typename nodeId
  ... on Tenant { id } ... on User { displayName } ... on Drive { driveType } ... on DriveItem { name } } }`;

it('finds everything again by its nodeId, those of two tenants together, in the fewest requests', async () => {
  const ids = [...(await nodeIds('contoso')), ...(await nodeIds('fabrikam'))];
  const { data, errors } = await gateway.query(anyNode, { ids });
  expect(errors).toEqual([]);
  expect(data.nodes.map((node: { nodeId: string }) => node.nodeId)).toEqual(ids);
  expect(data.nodes.map((node: { __typename: string }) => node.__typename)).toEqual(
    [0, 1].flatMap(() => ['Tenant', 'User', 'Drive', 'DriveItem', 'DriveItem']),
  );
  // A user alone, and three files together, for each tenant.
  const calls = gateway.takeGraphCalls().map((call) => call.replace(/users\/.*/, 'users/{id}'));
  expect(calls.sort()).toEqual([
    'GET /v1.0/users/{id}',
    'GET /v1.0/users/{id}',
    'POST /v1.0/$batch [3]',
    'POST /v1.0/$batch [3]',
  ]);
});

it('is the same each time and in every gateway with the same key', async () => {
  const second = await startTestGateway({ emulator, sealing, callers: { any: { contoso: files } } });
  const ids = await nodeIds('contoso');
  expect(await nodeIds('contoso')).toEqual(ids);
  expect((await second.query(anyNode, { ids })).errors).toEqual([]);
});

it('of a tenant that was not granted is refused like a made-up one, without a Graph request', async () => {
  const [tenant, user, , , item] = await nodeIds('fabrikam');
  const forged = `${user!.slice(0, -2)}AA`;
  const ids = [tenant, user, item, forged, 'nonsense', ''];
  const { data, errors } = await gateway.query(anyNode, { ids }, 'one');
  expect(data.nodes).toEqual(ids.map(() => null));
  const said = errors.map(({ message, extensions: { code, hint } }) => ({ message, code, hint }));
  expect(said).toHaveLength(ids.length);
  expect(new Set(said.map((error) => JSON.stringify(error))).size).toBe(1);
  expect(said[0]).toMatchObject({ message: 'This nodeId is not known here.', code: 'BAD_USER_INPUT' });
  expect(gateway.takeGraphCalls()).toEqual([]);
});

it('cannot be rewritten to name another tenant', async () => {
  const [, user] = await nodeIds('contoso');
  const payload = Buffer.from(user!.split('.')[1]!, 'base64url');
  const rewritten = Buffer.from(
    payload
      .toString('latin1')
      .replace(emulator.tenant('contoso').tenantId, emulator.tenant('fabrikam').tenantId),
    'latin1',
  );
  expect(rewritten.equals(payload)).toBe(false);
  const { errors } = await gateway.query(anyNode, { ids: [`s1.${rewritten.toString('base64url')}`] });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(gateway.takeGraphCalls()).toEqual([]);
});

it('is null when the object is gone', async () => {
  const contoso = emulator.tenant('contoso');
  const driveId = contoso.driveIdOf(contoso.userIds[9]!)!;
  const file = contoso.addFile(driveId, contoso.rootIdOf(driveId), 'short-lived.txt');
  const found = await gateway.query(
    `query ($drive: ID!, $id: ID!) { tenant(id: "contoso") { drive(id: $drive) { item(id: $id) { nodeId } } } }`,
    { drive: driveId, id: file.id },
  );
  const { nodeId } = found.data.tenant.drive.item;
  contoso.deleteItem(driveId, file.id);
  const { data, errors } = await gateway.query(`query ($id: ID!) { node(nodeId: $id) { nodeId } }`, {
    id: nodeId,
  });
  expect({ data, errors }).toEqual({ data: { node: null }, errors: [] });
});

it('asks for at most 999 at once', async () => {
  const { errors } = await gateway.query(anyNode, { ids: Array.from({ length: 1000 }, () => 'x') });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
