import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const everybody = contoso.groupNamed('All Company');
const bare = contoso.groupNamed('Break Glass');
const watchers = contoso.groupNamed('Security Operations');

/** `{ tenant(id: "contoso") { ...selected } }` */
async function ask(selected: string, by = gateway) {
  emulator.journal.clear();
  const { data, errors, extensions } = await by.query(`{ tenant(id: "contoso") { ${selected} } }`);
  return { tenant: data?.tenant, errors, cost: extensions.orggraph?.cost, calls: by.takeGraphCalls() };
}

const idsOf = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);

describe('a group', () => {
  const scalars = [
    'displayName description mail mailNickname mailEnabled securityEnabled groupTypes visibility classification',
    'isAssignableToRole createdDateTime renewedDateTime expirationDateTime proxyAddresses',
    'resourceProvisioningOptions resourceBehaviorOptions securityIdentifier onPremisesSyncEnabled',
    'onPremisesLastSyncDateTime onPremisesDomainName onPremisesNetBiosName onPremisesSamAccountName',
    'onPremisesSecurityIdentifier preferredDataLocation preferredLanguage theme membershipRule',
    'membershipRuleProcessingState',
  ]
    .join(' ')
    .split(' ');

  it.each([everybody, bare, contoso.groupNamed('Project 2')])(
    'has every scalar as Graph has it: $displayName',
    async ({ id }) => {
      const { tenant, errors, calls } = await ask(
        `group(id: "${id.toUpperCase()}") { id ${scalars.join(' ')} }`,
      );
      expect(errors).toEqual([]);
      for (const name of scalars) expect([name, tenant.group[name]]).toEqual([name, contoso.group(id)[name]]);
      expect(calls).toHaveLength(1);
    },
  );

  it('that does not exist, or is another tenant’s, is null', async () => {
    for (const id of ['00000000-0000-0000-0000-000000000000', fabrikam.groupIds[0]]) {
      expect(await ask(`group(id: "${id}") { displayName }`)).toMatchObject({
        tenant: { group: null },
        errors: [],
      });
    }
  });

  it.each(['..', 'x', 'a@b.c', ''])('is not %j, and nothing is sent', async (id) => {
    const { errors, calls } = await ask(`group(id: "${id}") { displayName }`);
    expect(errors).toMatchObject([
      { message: 'This is not a group id.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(calls).toEqual([]);
  });
});

describe('groups', () => {
  it('are listed, one unit for a page', async () => {
    const { tenant, errors, cost, calls } = await ask(
      'groups(first: 100) { totalCount nodes { id displayName } }',
    );
    expect(errors).toEqual([]);
    expect(idsOf(tenant.groups)).toEqual(contoso.groupIds);
    expect(tenant.groups.totalCount).toBe(contoso.groupIds.length);
    expect(calls).toEqual(['GET /v1.0/groups?$select=displayName,id&$count=true&$top=100']);
    expect(cost).toMatchObject({ graphRequests: 1, resourceUnits: 1, bound: 1 });
  });

  it('of all tenants are never mixed up, and a cursor of one is none of another', async () => {
    const { data, errors } = await gateway.query(
      '{ tenants { name groups(first: 3) { nodes { id } pageInfo { endCursor } } } }',
    );
    expect(errors).toEqual([]);
    for (const { name, groups } of data.tenants) {
      expect(idsOf(groups)).toEqual(emulator.tenant(name).groupIds.slice(0, 3));
    }
    const { endCursor } = data.tenants.find(({ name }: { name: string }) => name === 'fabrikam').groups
      .pageInfo;
    expect((await ask(`groups(first: 3, after: "${endCursor}") { nodes { id } }`)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each<[string, (group: Readonly<Record<string, unknown>>) => boolean, boolean]>([
    [
      'filter: { groupTypes: { any: { eq: "Unified" } } }',
      (group) => (group['groupTypes'] as []).length > 0,
      false,
    ],
    ['filter: { securityEnabled: { eq: true } }', (group) => group['securityEnabled'] === true, false],
    ['filter: { mailEnabled: { ne: true } }', (group) => group['mailEnabled'] !== true, true],
    ['filter: { description: { null: true } }', (group) => group['description'] === null, true],
    [
      'filter: { not: { mail: { startsWith: "project" } } }',
      (group) => !String(group['mail']).startsWith('project'),
      true,
    ],
    [
      'filter: { classification: { in: ["confidential"] } }',
      (group) => group['classification'] !== null,
      false,
    ],
    [
      'filter: { resourceProvisioningOptions: { any: { eq: "Team" } } }',
      (group) => (group['resourceProvisioningOptions'] as []).length > 0,
      false,
    ],
    [
      'search: "proj 1"',
      (group) => group['displayName'] === 'Project 1' || /^Project 1\d/.test(String(group['displayName'])),
      true,
    ],
  ])('%s', async (args, expected, isAdvanced) => {
    const { tenant, errors, calls } = await ask(`groups(first: 100, ${args}) { nodes { id } }`);
    expect(errors).toEqual([]);
    expect(idsOf(tenant.groups)).toEqual(contoso.groupIds.filter((id) => expected(contoso.group(id))));
    expect(idsOf(tenant.groups).length).toBeGreaterThan(0);
    expect(calls[0]?.includes('$count=true')).toBe(isAdvanced);
  });

  it('are sorted by name', async () => {
    const { tenant } = await ask(
      'groups(first: 100, search: "team", orderBy: [{ field: displayName, direction: DESC }]) { nodes { displayName } }',
    );
    const names = tenant.groups.nodes.map(({ displayName }: { displayName: string }) =>
      displayName.toLowerCase(),
    );
    expect(names).toEqual([...names].sort().reverse());
    expect(names).toHaveLength(8);
  });
});

describe('members', () => {
  it('are users and groups, with what is selected of each, page by page', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { tenant, errors, cost }: Awaited<ReturnType<typeof ask>> = await ask(
        `group(id: "${everybody.id}") { members(first: 100${after}) { nodes { id displayName ... on User { jobTitle } }
           pageInfo { hasNextPage endCursor } } }`,
      );
      expect(errors).toEqual([]);
      expect(cost!['resourceUnits']).toBeLessThanOrEqual(cost!['bound']!);
      for (const { id, displayName, jobTitle } of tenant.group.members.nodes) {
        expect({ displayName, jobTitle }).toEqual({
          displayName: contoso.user(id).displayName,
          jobTitle: contoso.user(id)['jobTitle'],
        });
        seen.push(id);
      }
      const { hasNextPage, endCursor } = tenant.group.members.pageInfo;
      after = hasNextPage ? `, after: "${endCursor}"` : '';
    } while (after !== '');
    expect(seen).toEqual(contoso.userIds);
  });

  it('cost what Graph asks for them', async () => {
    const { cost, calls } = await ask(
      `group(id: "${watchers.id}") { members { nodes { __typename id } } transitiveMembers { nodes { id } }
         owners { nodes { id ... on User { mail } } } memberOf { nodes { id } } }`,
    );
    expect(calls).toEqual([`GET /v1.0/groups/${watchers.id}?$select=id`, 'POST /v1.0/$batch [4]']);
    // One for the group, then 3 - 1, 5 - 1, 1 and 1: a selection makes each cheaper by one.
    expect(cost).toMatchObject({ bound: 9, resourceUnits: 9 });
  });

  it('are themselves, those inside, owners and what the group is in', async () => {
    const inner = contoso.groupNamed('Security Operations On Call');
    const { tenant, errors } = await ask(
      `group(id: "${watchers.id}") { members(first: 99) { nodes { __typename id } }
         transitiveMembers(first: 99) { nodes { id } totalCount } owners { nodes { id } } }
       inner: group(id: "${inner.id}") { memberOf { nodes { __typename id displayName } } }
       bare: group(id: "${bare.id}") { owners { nodes { id } } }`,
    );
    expect(errors).toEqual([]);
    expect(idsOf(tenant.group.members)).toEqual(contoso.memberIdsOf(watchers.id));
    expect(tenant.group.members.nodes[0]).toEqual({ __typename: 'Group', id: inner.id });
    expect(idsOf(tenant.group.transitiveMembers)).toEqual(contoso.transitiveMemberIdsOf(watchers.id));
    expect(tenant.group.transitiveMembers.totalCount).toBe(contoso.transitiveMemberIdsOf(watchers.id).length);
    expect(idsOf(tenant.group.owners)).toEqual(contoso.ownerIdsOf(watchers.id));
    expect(tenant.inner.memberOf.nodes).toEqual([
      { __typename: 'Group', id: watchers.id, displayName: 'Security Operations' },
    ]);
    expect(tenant.bare.owners.nodes).toEqual([]);
  });

  it('do not tell what is sensitive, or who users are, to whom that is not granted', async () => {
    const callers = await startTestGateway({
      emulator,
      callers: {
        groups: { contoso: ['groups.read'] },
        basic: { contoso: ['groups.read', 'users.basic'] },
        nothing: { contoso: ['users.basic'] },
      },
    });
    const query = (selected: string) =>
      `{ tenant(id: "contoso") { group(id: "${everybody.id}") { ${selected} } } }`;
    const groups = await callers.query(query('displayName members(first: 1) { nodes { id } }'), {}, 'groups');
    expect(groups.data.tenant.group).toEqual({ displayName: 'All Company', members: null });
    expect(groups.errors).toMatchObject([
      { message: expect.stringContaining('users.basic'), extensions: { code: 'FORBIDDEN' } },
    ]);

    emulator.journal.clear();
    const members = 'members(first: 1) { nodes { id ... on User { mail mobilePhone } } }';
    const basic = await callers.query(query(members), {}, 'basic');
    expect(basic.data.tenant.group.members.nodes[0]).toMatchObject({
      mail: expect.any(String),
      mobilePhone: null,
    });
    expect(basic.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(callers.takeGraphCalls().join()).not.toContain('mobilePhone');

    const nothing = await callers.query(query('displayName'), {}, 'nothing');
    expect(nothing.data.tenant.group).toBeNull();
    expect(nothing.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('name the permission that is missing', async () => {
    const roles = contoso.roles;
    contoso.setRoles(['User.Read.All']);
    const poor = await startTestGateway({ emulator });
    const { tenant, errors } = await ask('groups { nodes { id } }', poor);
    contoso.setRoles(roles);
    expect(tenant.groups).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: 'GRAPH_FORBIDDEN', permission: 'GroupMember.Read.All' } },
    ]);
  });
});

describe('the files of a group', () => {
  it('are a drive like any other, of Microsoft 365 groups only', async () => {
    const { tenant, errors, calls } = await ask(
      `unified: group(id: "${everybody.id}") { drive { id driveType owner { group { displayName } }
           root { children(first: 2) { nodes { id name } } } } }
       security: group(id: "${watchers.id}") { drive { id } drives { id } }
       listed: group(id: "${everybody.id}") { drives { id driveType } }`,
    );
    const id = contoso.driveIdOfGroup(everybody.id)!;
    expect(errors).toEqual([]);
    expect(tenant.unified.drive).toMatchObject({
      id,
      driveType: 'documentLibrary',
      owner: { group: { displayName: 'All Company' } },
    });
    expect(tenant.unified.drive.root.children.nodes).toHaveLength(2);
    expect(tenant.security).toEqual({ drive: null, drives: [] });
    expect(tenant.listed.drives).toEqual([{ id, driveType: 'documentLibrary' }]);
    expect(calls.slice(1)).toEqual([expect.stringMatching(/^POST \/v1.0\/\$batch \[\d\]$/)]);
  });

  it('skip the levels nothing is asked of, as those of users do', async () => {
    const { cost, calls } = await ask(
      'groups(first: 20, filter: { groupTypes: { any: { eq: "Unified" } } }) { nodes { drive { id root { children(first: 5) { nodes { id } } } } } }',
    );
    expect(calls[0]).toMatch(/^GET \/v1.0\/groups\?/);
    expect(calls.slice(1)).toEqual([expect.stringMatching(/^POST \/v1.0\/\$batch \[\d+\]$/)]);
    expect(cost!['graphRequests']).toBeLessThanOrEqual(21);
  });
});

describe('by nodeId', () => {
  it('users and groups of two tenants are the fewest requests', async () => {
    for (const tenant of [contoso, fabrikam]) tenant.setRoles([...tenant.roles, 'Directory.Read.All']);
    const allowed = await startTestGateway({ emulator });
    const selected = 'users(first: 3) { nodes { nodeId id } } groups(first: 3) { nodes { nodeId id } }';
    const { data } = await allowed.query(
      `{ a: tenant(id: "contoso") { ${selected} } b: tenant(id: "fabrikam") { ${selected} } }`,
    );
    const nodes = [data.a, data.b].flatMap(({ users, groups }) => [...users.nodes, ...groups.nodes]);
    emulator.journal.clear();
    const again = await allowed.query(
      `query ($nodeIds: [ID!]!) { nodes(nodeIds: $nodeIds) { nodeId ... on DirectoryObject { id displayName } } }`,
      { nodeIds: nodes.map(({ nodeId }: { nodeId: string }) => nodeId) },
    );
    for (const tenant of [contoso, fabrikam]) {
      tenant.setRoles(tenant.roles.filter((role) => role !== 'Directory.Read.All'));
    }
    expect(again.errors).toEqual([]);
    expect(
      again.data.nodes.map(({ nodeId, id }: { nodeId: string; id: string }) => ({ nodeId, id })),
    ).toEqual(nodes);
    // In each tenant one request for the users and one for the groups, which travel together.
    expect(allowed.takeGraphCalls()).toEqual(['POST /v1.0/$batch [2]', 'POST /v1.0/$batch [2]']);
  });

  it('a group that is gone is null', async () => {
    const { tenant } = await ask('groups(first: 1) { nodes { nodeId id displayName } }');
    const [{ nodeId, id, displayName }] = tenant.groups.nodes;
    const { data } = await gateway.query(
      'query ($nodeId: ID!) { node(nodeId: $nodeId) { __typename ... on Group { id displayName } } }',
      { nodeId },
    );
    expect(data.node).toEqual({ __typename: 'Group', id, displayName });
    const fault = emulator.faults.inject({
      on: 'request',
      match: ({ path }) => path.includes(id),
      status: 404,
    });
    const gone = await gateway.query(
      'query ($nodeId: ID!) { node(nodeId: $nodeId) { nodeId ... on Group { mail } } }',
      { nodeId },
    );
    fault.remove();
    expect(gone).toMatchObject({ data: { node: null }, errors: [] });
  });
});

describe('the site of a group', () => {
  it('is a site like any other, of Microsoft 365 groups only', async () => {
    const selected =
      '{ site { id displayName webUrl drive { id root { children(first: 2) { nodes { id } } } } } }';
    const { tenant, errors, calls } = await ask(
      `unified: group(id: "${everybody.id}") ${selected} other: group(id: "${watchers.id}") { site { id } }`,
    );
    expect(errors).toEqual([]);
    expect(tenant.unified.site).toMatchObject({
      displayName: 'All Company',
      webUrl: expect.stringMatching(/^https:\/\/contoso\.sharepoint\.com\/sites\/./),
    });
    expect(tenant.unified.site.drive.root.children.nodes).toHaveLength(2);
    expect(tenant.other.site).toBeNull();
    expect(calls).toHaveLength(3);
    const again = await ask(`site(id: "${tenant.unified.site.id}") { displayName drive { id } }`);
    expect(again.tenant.site).toEqual({
      displayName: 'All Company',
      drive: { id: tenant.unified.site.drive.id },
    });
    const elsewhere = await gateway.query(
      `{ tenant(id: "fabrikam") { site(id: "${tenant.unified.site.id}") { displayName } } }`,
    );
    expect([elsewhere.errors, elsewhere.data.tenant.site]).toEqual([[], null]);
  });

  it('takes sites.read, and Sites.Read.All in the tenant', async () => {
    const narrow = await startTestGateway({ emulator, callers: { c: { contoso: ['groups.read'] } } });
    expect((await ask(`group(id: "${everybody.id}") { site { id } }`, narrow)).errors).toMatchObject([
      { path: ['tenant', 'group', 'site'], extensions: { code: 'FORBIDDEN' } },
    ]);
    const refused = emulator.faults.inject({ on: 'request', status: 403, match: /sites\/root/ });
    const { errors } = await ask(`group(id: "${everybody.id}") { displayName site { displayName } }`);
    refused.remove();
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPH_FORBIDDEN', permission: 'Sites.Read.All' } }]);
  });
});
