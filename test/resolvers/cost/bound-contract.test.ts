import { startTestEmulator, startTestGateway, type TestGateway } from '../../support/gateway/gateway.js';

// A bound far above the cost would refuse what could well be answered; one below it would break its promise.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const driveId = contoso.driveIdOf(contoso.userIds[0]!)!;
const item = contoso.itemsOf(driveId).find(({ kind }) => kind === 'file')!;
const workspace = contoso.driveIdOf('workspace@contoso.onmicrosoft.com')!;

const inContoso = (selected: string) => `{ tenant(id: "contoso") { ${selected} } }`;
const users = (selected: string) => inContoso(`users(first: 100) { nodes { ${selected} } }`);
const children = 'root { children(first: 50) { nodes { id name size } } }';
const drives = 'users(first: 100) { nodes { id drive { id name quota { used } } } }';
const accounts = inContoso(`drive(id: "${workspace}") { item(path: "/Team files") {
  children(first: 60) { nodes { createdBy { user { id account { id displayName } } } } } } }`);

const rows: [row: string, query: string][] = [
  ['1: a user', inContoso(`user(id: "${contoso.userIds[3]!}") { id displayName jobTitle }`)],
  ['2: a hundred users', users('id displayName')],
  ['3: a hundred users and their managers', users('displayName manager { displayName }')],
  ['4: a hundred users and their drives', inContoso(drives)],
  ['5: a hundred users and what is in their drives', users(`id displayName drive { id ${children} }`)],
  ['6: the same with the quota', users(`id displayName drive { id quota { used } ${children} }`)],
  [
    '8: thumbnails of a folder',
    inContoso(
      `drive(id: "${driveId}") { root { children { nodes { name thumbnails { small { url } } } } } }`,
    ),
  ],
  ['9: sixty items and the accounts of forty people', accounts],
  ['12: two tenants', `{ a: tenant(id: "contoso") { ${drives} } b: tenant(id: "fabrikam") { ${drives} } }`],
];

async function expectTightBound(
  asked: TestGateway,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<void> {
  emulator.journal.clear();
  const { errors, extensions } = await asked.query(query, variables);
  expect(errors).toEqual([]);
  const { bound, resourceUnits } = extensions.orggraph!.cost;
  expect(bound).toBeGreaterThanOrEqual(resourceUnits!);
  expect(bound).toBeLessThanOrEqual(3 * emulator.journal.resourceUnits());
}

describe('the bound is at least the cost and at most three times as much', () => {
  it.each(rows)('in row %s', (_, query) => expectTightBound(gateway, query));

  it('in row 7: an item reached three ways', async () => {
    const named = await gateway.query(
      inContoso(`drive(id: "${driveId}") { item(id: "${item.id}") { nodeId } }`),
    );
    const query = `query ($nodeId: ID!) { tenant(id: "contoso") { drive(id: "${driveId}") {
        one: item(id: "${item.id}") { name } two: item(id: "${item.id}") { size } } }
      node(nodeId: $nodeId) { ... on DriveItem { name webUrl } } }`;
    await expectTightBound(gateway, query, { nodeId: named.data.tenant.drive.item.nodeId });
  });

  it('in row 9 where the accounts are read by ids', async () => {
    const roles = contoso.roles;
    contoso.setRoles([...roles, 'Directory.Read.All']);
    const allowed = await startTestGateway({ emulator });
    await expectTightBound(allowed, accounts);
    contoso.setRoles(roles);
  });
});
