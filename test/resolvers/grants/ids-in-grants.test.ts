import { capabilities as everything } from '../../../src/config/config.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { withGrants, type TestGrant } from '../../support/gateway/narrowed-grants.js';

// Ids in grants are compared as Graph compares them.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const user = contoso.userIds.find((id) => contoso.driveIdOf(id))!;
const group = contoso.groupIds[0]!;
const site = contoso.sites.find(({ displayName }) => displayName === 'Finance')!.id;
const drive = contoso.driveIdOf(user)!;
const upper = (id: string) => id.toUpperCase();

const grants: Record<string, TestGrant[]> = {
  upper: [
    {
      tenant: contoso,
      capabilities: everything,
      resources: {
        users: [upper(user)],
        groups: [upper(group)],
        sites: [upper(site)],
        drives: [upper(drive)],
      },
    },
  ],
  lower: [
    {
      tenant: contoso,
      capabilities: everything,
      resources: { users: [user], groups: [group], sites: [site], drives: [drive] },
    },
    { tenant: fabrikam, capabilities: everything },
  ],
};
const gateway = await startTestGateway({
  emulator,
  cache: true,
  callers: { upper: {}, lower: {} },
  change: (config) => withGrants(config, grants),
});

async function ask(caller: string, selected: string) {
  gateway.takeGraphCalls();
  const { data, errors } = await gateway.query(`{ tenant(id: "contoso") { ${selected} } }`, {}, caller);
  expect(errors).toEqual([]);
  return { tenant: data.tenant, calls: gateway.takeGraphCalls() };
}

const text = (change: (id: string) => string) => `user(id: "${change(user)}") { id displayName }
  group(id: "${change(group)}") { id displayName } site(id: "${change(site)}") { id displayName }
  sites(first: 100) { nodes { id } }`;
const same = (id: string) => id;

it.each([
  ['upper', upper],
  ['upper', same],
  ['lower', upper],
  ['lower', same],
] as const)(
  'a user, a group and a site are found in any case: %s case in the grant',
  async (caller, change) => {
    const { tenant } = await ask(caller, text(change));
    expect(tenant).toMatchObject({
      user: { id: user, displayName: expect.any(String) },
      group: { id: group, displayName: expect.any(String) },
      site: { id: site, displayName: expect.any(String) },
      sites: { nodes: [{ id: site }] },
    });
  },
);

it('a drive is another one in another case', async () => {
  const name = `drive(id: "${drive}") { name }`;
  expect(await ask('upper', name)).toEqual({ tenant: { drive: null }, calls: [] });
  expect(await ask('lower', `drive(id: "${upper(drive)}") { name }`)).toEqual({
    tenant: { drive: null },
    calls: [],
  });
  expect((await ask('lower', name)).tenant.drive).toEqual({ name: expect.any(String) });
});

it('another tenant keeps its own grants', async () => {
  const query = `{ tenant(id: "fabrikam") { user(id: "${upper(fabrikam.userIds[0]!)}") { id } } }`;
  expect((await gateway.query(query, {}, 'lower')).data.tenant.user).toEqual({ id: fabrikam.userIds[0] });
  expect((await gateway.query(query, {}, 'upper')).data.tenant).toBeNull();
});
