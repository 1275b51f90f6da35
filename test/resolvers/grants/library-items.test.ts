import { capabilities as everything } from '../../../src/config/config.js';
import { explain } from '../../support/gateway/explain.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { withGrants, type TestGrant } from '../../support/gateway/narrowed-grants.js';

// The items of a document library are files, and take files.metadata for its drive besides sites.read.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const site = contoso.sites.find(({ displayName }) => displayName === 'Finance')!;
const other = contoso.sites.find(({ id, driveIds }) => id !== site.id && driveIds.length > 0)!;

const rest = everything.filter((one) => one !== 'files.metadata');
const grants: Record<string, TestGrant[]> = {
  wide: [contoso, fabrikam].map((tenant) => ({ tenant, capabilities: everything })),
  narrowed: [
    { tenant: contoso, capabilities: rest },
    { tenant: contoso, capabilities: ['files.metadata'], resources: { drives: [site.driveIds[0]!] } },
  ],
  without: [{ tenant: contoso, capabilities: rest }],
};
const gateway = await startTestGateway({
  emulator,
  callers: Object.fromEntries(Object.keys(grants).map((name) => [name, {}])),
  change: (config) => withGrants(config, grants),
});

async function ask(caller: string, selected: string, tenant = 'contoso') {
  gateway.takeGraphCalls();
  const query = `{ tenant(id: "${tenant}") { ${selected} } }`;
  const { bound } = await explain(gateway, query, {}, caller);
  const { data, errors, extensions } = await gateway.query(query, {}, caller);
  const units = extensions.orggraph!.cost['resourceUnits']!;
  expect(units).toBeLessThanOrEqual(bound);
  return {
    tenant: data?.tenant,
    codes: errors.map(({ path, extensions: { code } }) => `${path?.slice(1).join('.')} ${code}`),
    calls: gateway.takeGraphCalls(),
  };
}

const itemsOf = (id: string, list: string) =>
  `site(id: "${id}") { list(title: "${list}") { displayName items(first: 3) { nodes { localId webUrl fields } } } }`;

it('are there for who may see all files, without a further request', async () => {
  const { tenant, codes, calls } = await ask('wide', itemsOf(other.id, 'Documents'));
  expect(codes).toEqual([]);
  expect(tenant.site.list.items.nodes).toHaveLength(3);
  expect(calls).toHaveLength(2);
});

it('are there for who may see the files of this drive, which is asked for', async () => {
  const { tenant, codes, calls } = await ask('narrowed', itemsOf(site.id, 'Documents'));
  expect(codes).toEqual([]);
  expect(tenant).toEqual((await ask('wide', itemsOf(site.id, 'Documents'))).tenant);
  expect(calls).toHaveLength(3);
  expect(calls.filter((call) => call.endsWith('/drive?$select=id'))).toHaveLength(1);
});

it.each([
  ['narrowed', 2],
  ['without', 1],
])('are FORBIDDEN to others, and not asked for: %s', async (caller, requests) => {
  const { tenant, codes, calls } = await ask(caller, itemsOf(other.id, 'Documents'));
  expect(tenant.site.list).toEqual({ displayName: 'Documents', items: null });
  expect(codes).toEqual(['site.list.items FORBIDDEN']);
  expect(calls).toHaveLength(requests);
  expect(calls.filter((call) => call.includes('/items'))).toEqual([]);
});

describe('by whatever way', () => {
  const find = `site(id: "${other.id}") { list(title: "Documents") { items(first: 1) { nodes { localId nodeId } } } }`;

  it.each(['narrowed', 'without'])('they are FORBIDDEN: %s', async (caller) => {
    const { tenant } = await ask('wide', find);
    const [{ localId, nodeId }] = tenant.site.list.items.nodes as [{ localId: string; nodeId: string }];
    const ways = [
      `site(id: "${other.id}") { list(title: "Documents") { item(id: "${localId}") { webUrl } } }`,
      `site(id: "${other.id}") { lists(first: 1) { nodes { items(first: 1) { nodes { webUrl } } } } }`,
      `drive(id: "${other.driveIds[0]}") { list { items(first: 1) { nodes { webUrl } } } }`,
    ];
    for (const way of ways) {
      const { codes, calls } = await ask(caller, way);
      expect(codes).toEqual([expect.stringMatching(/\.items? FORBIDDEN$/)]);
      expect(calls.filter((call) => call.includes('/items'))).toEqual([]);
    }
    gateway.takeGraphCalls();
    const node = `query ($nodeId: ID!) { node(nodeId: $nodeId) { ... on ListItem { webUrl } } }`;
    const { data, errors } = await gateway.query(node, { nodeId }, caller);
    expect([data.node, errors.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
    expect(gateway.takeGraphCalls().filter((call) => call.includes('/items'))).toEqual([]);
    expect((await gateway.query(node, { nodeId }, 'wide')).data.node.webUrl).toMatch(/^https/);
  });
});

it('are there by the list behind a drive, whose id tells', async () => {
  const text = `drive(id: "${site.driveIds[0]}") { list { items(first: 2) { nodes { webUrl } } } }`;
  const { tenant, codes, calls } = await ask('narrowed', text);
  expect([codes, tenant.drive.list.items.nodes.length]).toEqual([[], 2]);
  expect(calls.filter((call) => call.endsWith('/drive?$select=id'))).toEqual([]);
});

it.each(['narrowed', 'without'])('of lists without files take sites.read alone: %s', async (caller) => {
  const lists = `site(id: "${site.id}") { lists(first: 50) { nodes { displayName list { template } } } }`;
  const found = (await ask('wide', lists)).tenant.site.lists.nodes as {
    displayName: string;
    list: { template: string };
  }[];
  const { displayName } = found.find(({ list }) => list.template === 'genericList')!;
  const { tenant, codes, calls } = await ask(caller, itemsOf(site.id, displayName));
  expect(codes).toEqual([]);
  expect(tenant.site.list.items.nodes).not.toEqual([]);
  expect(calls).toHaveLength(2);
});

it('of another tenant are as they were, and do not exist for others', async () => {
  const elsewhere = fabrikam.sites.find(({ driveIds }) => driveIds.length > 0)!;
  const text = itemsOf(elsewhere.id, 'Documents');
  expect((await ask('wide', text, 'fabrikam')).codes).toEqual([]);
  expect((await ask('narrowed', text, 'fabrikam')).tenant).toBeNull();
});
