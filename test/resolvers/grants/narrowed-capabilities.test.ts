import { capabilities as everything, type Capability } from '../../../src/config/config.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { withGrants, type TestGrant } from '../../support/gateway/narrowed-grants.js';

// One capability is narrowed to single objects while all others are for the whole tenant.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');

const group = contoso.groupNamed('All Company').id;
const [seen, hidden] = contoso.memberIdsOf(group).filter((id) => contoso.driveIdOf(id)) as [string, string];
const [seenDrive, hiddenDrive] = [contoso.driveIdOf(seen)!, contoso.driveIdOf(hidden)!];
const resources = { users: [seen], groups: [group], drives: [seenDrive] };

const allBut = (narrowed: Capability): Capability[] => everything.filter((one) => one !== narrowed);
const narrow = (narrowed: Capability): TestGrant[] => [
  { tenant: contoso, capabilities: allBut(narrowed) },
  { tenant: contoso, capabilities: [narrowed], resources },
];
const grants: Record<string, TestGrant[]> = {
  wide: [contoso, fabrikam].map((tenant) => ({ tenant, capabilities: everything })),
  users: narrow('users.basic'),
  phones: narrow('users.sensitive'),
  groups: narrow('groups.read'),
  search: narrow('files.search'),
  download: narrow('files.download'),
};
// The answers of Graph are shared between the callers.
const gateway = await startTestGateway({
  emulator,
  cache: true,
  callers: Object.fromEntries(Object.keys(grants).map((name) => [name, {}])),
  change: (config) => withGrants(config, grants),
});

async function ask(caller: string, selected: string, tenant = 'contoso') {
  gateway.takeGraphCalls();
  const { data, errors } = await gateway.query(`{ tenant(id: "${tenant}") { ${selected} } }`, {}, caller);
  return {
    tenant: data?.tenant,
    codes: errors.map(({ path, extensions }) => `${path?.slice(1).join('.')} ${extensions.code}`),
    calls: gateway.takeGraphCalls(),
  };
}

const idsOf = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
const pick = '__typename id ... on User { displayName mail }';

describe('users.basic for single users', () => {
  const relationships = ['members', 'transitiveMembers', 'owners'];
  const text = (field: string) =>
    `group(id: "${group}") { ${field}(first: 300) { totalCount nodes { ${pick} } } }`;

  it.each(relationships)('leaves hidden users out of Group.%s, for whoever asked before', async (field) => {
    const wide = await ask('wide', text(field));
    const narrowed = await ask('users', text(field));
    expect([wide.codes, narrowed.codes]).toEqual([[], []]);
    const all = wide.tenant.group[field].nodes as { __typename: string; id: string }[];
    expect(all.map(({ id }) => id)).toContain(field === 'owners' ? contoso.ownerIdsOf(group)[0] : hidden);
    // What is no user needs groups.read alone.
    expect(narrowed.tenant.group[field].nodes).toEqual(
      all.filter(({ __typename, id }) => __typename !== 'User' || id === seen),
    );
    expect(narrowed.tenant.group[field].totalCount).toBeNull();
    // The same request was sent, or none, since the answer was kept.
    expect(narrowed.calls.length).toBeLessThanOrEqual(wide.calls.length);
  });

  it('costs no more requests, and the first answer kept is no narrower for it', async () => {
    // A list of which some entries are hidden is read in the longest pages, and so is this one.
    const again = `group(id: "${group}") { members(first: 999) { nodes { ${pick} } } }`;
    const narrowed = await ask('users', again);
    const wide = await ask('wide', again);
    expect(narrowed.calls).toHaveLength(1);
    expect(wide.calls).toEqual([]);
    expect(idsOf(wide.tenant.group.members)).toEqual(contoso.memberIdsOf(group));
    expect(idsOf(narrowed.tenant.group.members)).toEqual(
      contoso.memberIdsOf(group).filter((id) => id === seen),
    );
  });

  it('leaves the groups somebody is in and owns', async () => {
    const text = `user(id: "${seen}") { memberOf { nodes { __typename id } } ownedObjects { nodes { __typename id } } }`;
    expect((await ask('users', text)).tenant).toEqual((await ask('wide', text)).tenant);
    expect((await ask('users', text)).tenant.user.memberOf.nodes).not.toEqual([]);
  });
});

describe('users.sensitive for single users', () => {
  it('refuses the fields of others, one by one and in lists of members', async () => {
    const text = (id: string) => `user(id: "${id}") { mobilePhone }`;
    expect((await ask('phones', text(hidden))).codes).toEqual(['user.mobilePhone FORBIDDEN']);
    expect(await ask('phones', text(seen))).toMatchObject({
      tenant: (await ask('wide', text(seen))).tenant,
      codes: [],
    });
    const members = `group(id: "${group}") { members(first: 300) { nodes { id ... on User { mobilePhone } } } }`;
    const { tenant, codes } = await ask('phones', members);
    const told = (tenant.group.members.nodes as { id: string; mobilePhone?: string | null }[]).filter(
      ({ id, mobilePhone }) => id !== seen && mobilePhone != null,
    );
    expect(told).toEqual([]);
    expect(codes).toEqual(['group.members FORBIDDEN']);
  });
});

describe('groups.read for single groups', () => {
  it('shows who is in them, and none of the other groups somebody is in', async () => {
    const text = `group(id: "${group}") { members(first: 300) { nodes { __typename id } } }
      user(id: "${seen}") { memberOf { nodes { id } } }`;
    const { tenant, codes } = await ask('groups', text);
    expect(codes).toEqual([]);
    const members = tenant.group.members.nodes as { __typename: string; id: string }[];
    expect(members.map(({ id }) => id)).toContain(hidden);
    expect(members.every(({ __typename }) => __typename === 'User')).toBe(true);
    expect(idsOf(tenant.user.memberOf)).toEqual([group]);
  });
});

describe('files.search for single drives', () => {
  const text = (id: string) => `drive(id: "${id}") { search(query: "a", first: 3) { nodes { id name } } }`;

  it('refuses to search another drive, and does not ask', async () => {
    expect(await ask('search', text(hiddenDrive))).toEqual({
      tenant: { drive: { search: null } },
      codes: ['drive.search FORBIDDEN'],
      calls: [],
    });
    const found = await ask('search', text(seenDrive));
    expect(found).toMatchObject({ tenant: (await ask('wide', text(seenDrive))).tenant, codes: [] });
    expect(found.calls).toHaveLength(1);
    expect((await ask('wide', text(hiddenDrive))).tenant.drive.search.nodes).not.toEqual([]);
  });

  it('refuses to search the tenant; a capability that is narrowed beside it does not matter', async () => {
    const tenantWide = 'search(query: "a", first: 1) { nodes { summary } }';
    expect(await ask('search', tenantWide)).toMatchObject({ codes: ['search FORBIDDEN'], calls: [] });
    expect((await ask('users', tenantWide)).tenant.search.nodes).toHaveLength(1);
  });
});

describe('files.download for single drives', () => {
  const file = (drive: string) =>
    contoso.itemsOf(drive).find(({ kind, name }) => kind === 'file' && !name.includes(' '))!.id;
  const text = (drive: string) => `drive(id: "${drive}") { item(id: "${file(drive)}") { id downloadUrl } }`;

  it('refuses the address of a file in another drive', async () => {
    const refused = await ask('download', text(hiddenDrive));
    expect(refused.codes).toEqual(['drive.item.downloadUrl FORBIDDEN']);
    expect(refused.tenant.drive.item).toEqual({ id: file(hiddenDrive), downloadUrl: null });
    const { tenant, codes } = await ask('download', text(seenDrive));
    expect(codes).toEqual([]);
    expect(tenant.drive.item.downloadUrl).toMatch(/^http/);
  });
});

describe('another tenant', () => {
  it('is as it is for callers without narrowed grants, and does not exist for those without any', async () => {
    const elsewhere = `group(id: "${fabrikam.groupIds[0]}") { members(first: 3) { nodes { id } } }`;
    expect((await ask('wide', elsewhere, 'fabrikam')).tenant.group.members.nodes).not.toEqual([]);
    expect((await ask('users', elsewhere, 'fabrikam')).tenant).toBeNull();
  });
});
