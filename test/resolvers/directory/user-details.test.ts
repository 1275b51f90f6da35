import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// What is read of a user besides the user: each with its values, its requests, and what becomes of it when it is not
// there or not allowed.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const someone = contoso.userIds[100]!;
const withoutDrive = 'demouser04@testdirectory.onmicrosoft.com';

interface Asked {
  readonly tenant?: string;
  readonly caller?: string;
  readonly by?: typeof gateway;
}

/** `{ tenant(id) { user(id) { ...selected } } }` */
async function user(id: string, selected: string, { tenant = 'contoso', caller, by = gateway }: Asked = {}) {
  emulator.journal.clear();
  const answer = await by.query(
    `query ($tenant: ID!, $id: ID!) { tenant(id: $tenant) { user(id: $id) { ${selected} } } }`,
    { tenant, id },
    caller,
  );
  return { user: answer.data?.tenant?.user, errors: answer.errors, calls: by.takeGraphCalls() };
}

const users = async (args: string, selected: string, by = gateway) => {
  emulator.journal.clear();
  const { data, errors, extensions } = await by.query(
    `{ tenant(id: "contoso") { users(${args}) { nodes { ${selected} } } } }`,
  );
  return {
    nodes: data?.tenant?.users?.nodes,
    errors,
    cost: extensions.orggraph?.cost,
    calls: by.takeGraphCalls(),
  };
};

/** A gateway whose tokens carry further permissions, or fewer. */
async function withRoles(roles: readonly string[]): Promise<typeof gateway> {
  const before = contoso.roles;
  contoso.setRoles(roles);
  const other = await startTestGateway({ emulator });
  await other.query('{ tenant(id: "contoso") { access { status } } }');
  await other.query('{ tenant(id: "contoso") { users(first: 1) { nodes { id } } } }');
  contoso.setRoles(before);
  return other;
}

describe('scalars', () => {
  it('are those of Graph, structured ones included', async () => {
    const names = [
      'externalUserState creationType isResourceAccount employeeType securityIdentifier proxyAddresses imAddresses',
      'onPremisesDomainName onPremisesSamAccountName onPremisesLastSyncDateTime onPremisesImmutableId otherMails',
      'faxNumber ageGroup lastPasswordChangeDateTime passwordPolicies employeeHireDate showInAddressList',
    ]
      .join(' ')
      .split(' ');
    const found = await user(
      someone,
      `${names.join(' ')} employeeOrgData { costCenter division }
       onPremisesExtensionAttributes { extensionAttribute1 extensionAttribute15 }`,
    );
    const expected = contoso.user(someone);
    expect(found.errors).toEqual([]);
    expect(found.calls).toHaveLength(1);
    for (const name of names) expect([name, found.user[name]]).toEqual([name, expected[name]]);
    expect(found.user.employeeOrgData).toEqual(expected['employeeOrgData']);
    const { extensionAttribute1 } = expected['onPremisesExtensionAttributes'] as Record<string, unknown>;
    expect(found.user.onPremisesExtensionAttributes).toEqual({
      extensionAttribute1,
      extensionAttribute15: null,
    });
  });
});

describe('a profile', () => {
  it('is read apart from the user, in the wave after it', async () => {
    const {
      user: found,
      errors,
      calls,
    } = await user(someone, 'displayName profile { skills mySite birthday }');
    expect(errors).toEqual([]);
    expect(found.profile).toEqual({
      skills: contoso.user(someone)['skills'],
      mySite: contoso.user(someone)['mySite'],
      birthday: contoso.user(someone)['birthday'],
    });
    expect(calls).toEqual([
      `GET /v1.0/users/${someone}?$select=displayName,id`,
      `GET /v1.0/users/${someone}?$select=birthday,id,mySite,skills`,
    ]);
  });

  it('is never read together with what is at the same address and of another kind', async () => {
    const found = await user(someone, 'profile { skills } managerChain { id }');
    expect(found.errors).toEqual([]);
    expect(found.user).toEqual({
      profile: { skills: contoso.user(someone)['skills'] },
      managerChain: expect.arrayContaining([{ id: contoso.managerIdOf(someone) }]),
    });
    expect(found.calls.at(-1)).toBe('POST /v1.0/$batch [2]');
  });

  it('costs a request a user, in batches, and the bound says so', async () => {
    const { nodes, errors, cost, calls } = await users('first: 30', 'id profile { interests }');
    expect(errors).toEqual([]);
    expect(nodes).toHaveLength(30);
    expect(calls.slice(1)).toEqual(['POST /v1.0/$batch [20]', 'POST /v1.0/$batch [10]']);
    expect(cost).toMatchObject({ graphRequests: 31, bound: 31, resourceUnits: 31 });
  });

  it('is null for a user without a site, and the user is there all the same', async () => {
    const found = await user(withoutDrive, 'displayName profile { aboutMe }', { tenant: 'testdirectory' });
    expect(found).toMatchObject({ user: { displayName: 'Demo Saburo', profile: null }, errors: [] });
  });

  it('fails alone', async () => {
    const fault = emulator.faults.inject({
      on: 'request',
      match: ({ path }) => path.includes('aboutMe'),
      status: 403,
    });
    const found = await user(someone, 'displayName profile { aboutMe }');
    fault.remove();
    expect(found.user).toEqual({ displayName: contoso.user(someone).displayName, profile: null });
    expect(found.errors).toMatchObject([
      { path: ['tenant', 'user', 'profile'], extensions: { code: 'GRAPH_FORBIDDEN' } },
    ]);
  });
});

describe('a photo', () => {
  const photographed = contoso.userIds.find((id) => contoso.photoOf(id) !== undefined)!;
  const shy = contoso.userIds.find((id) => contoso.photoOf(id) === undefined)!;

  it('is told of, in a request of its own', async () => {
    const { width, height } = contoso.photoOf(photographed)!;
    const found = await user(photographed, 'photo { width height }');
    expect(found).toMatchObject({ user: { photo: { width, height } }, errors: [] });
    expect(found.calls).toEqual([
      `GET /v1.0/users/${photographed}?$select=id`,
      `GET /v1.0/users/${photographed}/photo`,
    ]);
  });

  it.each([
    ['who has none', shy, 'contoso'],
    ['without a mailbox', withoutDrive, 'testdirectory'],
  ])('of somebody %s is null', async (_, id, tenant) => {
    expect(await user(id, 'photo { width }', { tenant })).toMatchObject({
      user: { photo: null },
      errors: [],
    });
  });
});

describe('sign-in activity', () => {
  const capable = [...contoso.roles, 'AuditLog.Read.All'];
  const lastSignInOf = (id: string) =>
    (contoso.user(id)['signInActivity'] as { lastSignInDateTime: string }).lastSignInDateTime;

  it('takes a permission of its own, and without it nothing is asked', async () => {
    const one = await user(someone, 'displayName signInActivity { lastSignInDateTime }');
    expect(one.user).toEqual({ displayName: contoso.user(someone).displayName, signInActivity: null });
    expect(one.errors).toMatchObject([
      {
        path: ['tenant', 'user', 'signInActivity'],
        extensions: { code: 'GRAPH_FORBIDDEN', permission: 'AuditLog.Read.All' },
      },
    ]);
    expect(one.errors[0]?.extensions['adminConsentUrl']).toContain(contoso.tenantId);
    expect(one.calls).toHaveLength(1);
    const list = await users('first: 3', 'id signInActivity { lastSignInDateTime }');
    expect(list.nodes.map(({ id }: { id: string }) => id)).toEqual(contoso.userIds.slice(0, 3));
    expect(list.errors.map(({ extensions: { code, count } }) => [code, count])).toEqual([
      ['GRAPH_FORBIDDEN', 3],
    ]);
    expect(list.calls).toEqual(['GET /v1.0/users?$select=id&$top=3']);
  });

  it('comes along with the list of users, and its page links', async () => {
    const allowed = await withRoles(capable);
    const { nodes, errors, cost, calls } = await users(
      'first: 150, filter: { accountEnabled: { eq: true } }',
      'id manager { id } signInActivity { lastSignInDateTime }',
      allowed,
    );
    expect(errors).toEqual([]);
    expect(nodes).toHaveLength(150);
    for (const { id, manager, signInActivity } of nodes) {
      expect(signInActivity).toEqual({ lastSignInDateTime: lastSignInOf(id) });
      expect(manager?.id).toBe(contoso.managerIdOf(id));
    }
    expect(calls).toHaveLength(1);
    expect(cost).toMatchObject({ graphRequests: 1, bound: 2 });
  });

  it('elsewhere is a request a user, and ten in an operation', async () => {
    const allowed = await withRoles(capable);
    const one = await user(someone, 'signInActivity { lastSignInDateTime }', { by: allowed });
    expect(one).toMatchObject({
      user: { signInActivity: { lastSignInDateTime: lastSignInOf(someone) } },
      errors: [],
    });
    expect(one.calls.at(-1)).toBe(`GET /v1.0/users/${someone}?$select=id,signInActivity`);
    const group = contoso.groupNamed('All Company').id;
    const { data, errors } = await allowed.query(
      `{ tenant(id: "contoso") { group(id: "${group}") { members(first: 12) { nodes { id
           ... on User { signInActivity { lastSignInDateTime } } } } } } }`,
    );
    const told = data.tenant.group.members.nodes.filter(
      (node: { signInActivity: object | null }) => node.signInActivity !== null,
    );
    expect(told).toHaveLength(10);
    expect(errors.map(({ extensions: { code, count } }) => [code, count])).toEqual([['OPERATION_LIMIT', 2]]);
    expect(allowed.takeGraphCalls().at(-1)).toBe('POST /v1.0/$batch [10]');
  });

  it('takes the capability for what is sensitive', async () => {
    const basic = await startTestGateway({ emulator, callers: { basic: { contoso: ['users.basic'] } } });
    const found = await user(
      someone,
      'id signInActivity { lastSignInDateTime } profile { skills birthday }',
      {
        by: basic,
      },
    );
    expect(found.user).toMatchObject({ id: someone, signInActivity: null, profile: { birthday: null } });
    expect(found.errors.map(({ extensions: { code }, path }) => [path?.at(-1), code])).toEqual([
      ['signInActivity', 'FORBIDDEN'],
      ['birthday', 'FORBIDDEN'],
    ]);
    expect(found.calls.join()).not.toMatch(/signInActivity|birthday/);
    const list = await users('first: 2', 'id signInActivity { lastSignInDateTime }', basic);
    expect(list.errors.map(({ extensions: { code, count } }) => [code, count])).toEqual([['FORBIDDEN', 2]]);
    expect(list.calls).toEqual(['GET /v1.0/users?$select=id&$top=2']);
  });
});

describe('licences', () => {
  it('have their names from one list, however many users there are', async () => {
    const { nodes, errors, calls } = await users(
      'first: 60',
      'id licenseDetails { skuId skuPartNumber servicePlans { servicePlanName } sku { consumedUnits } }',
    );
    expect(errors).toEqual([]);
    const skus = contoso.subscribedSkus;
    for (const { id, licenseDetails } of nodes) {
      const assigned = contoso.user(id)['assignedLicenses'] as { skuId: string }[];
      expect(licenseDetails).toEqual(
        assigned.map(({ skuId }) => {
          const sku = skus.find((candidate) => candidate.skuId === skuId)!;
          const plans = sku['servicePlans'] as { servicePlanName: string }[];
          return {
            skuId,
            skuPartNumber: sku['skuPartNumber'],
            servicePlans: plans.map(({ servicePlanName }) => ({ servicePlanName })),
            sku: { consumedUnits: sku['consumedUnits'] },
          };
        }),
      );
    }
    expect(calls.map((call) => call.replace(/\?.*/, ''))).toEqual([
      'GET /v1.0/users',
      'GET /v1.0/subscribedSkus',
    ]);
  });

  it('of two tenants are their own', async () => {
    const { data, errors } = await gateway.query(
      `{ tenants { name subscribedSkus { id consumedUnits } users(first: 1) { nodes { licenseDetails { sku { id } } } } } }`,
    );
    expect(errors).toEqual([]);
    for (const { name, subscribedSkus, users: list } of data.tenants) {
      const skus = emulator.tenant(name).subscribedSkus;
      expect(subscribedSkus).toEqual(skus.map(({ id, consumedUnits }) => ({ id, consumedUnits })));
      for (const { sku } of list.nodes[0].licenseDetails) expect(skus.map(({ id }) => id)).toContain(sku.id);
    }
  });

  it('keep their ids when the products may not be read', async () => {
    const poor = await withRoles(['User.Read.All']);
    const { user: found, errors } = await user(someone, 'licenseDetails { skuId skuPartNumber }', {
      by: poor,
    });
    expect(found.licenseDetails[0]).toMatchObject({ skuId: expect.any(String), skuPartNumber: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'GRAPH_FORBIDDEN',
      permission: 'Organization.Read.All',
    });
  });
});

describe('a chain of managers', () => {
  const chainOf = (id: string, data = contoso): string[] => {
    const manager = data.managerIdOf(id);
    return manager === undefined ? [] : [manager, ...chainOf(manager, data)];
  };

  it('is one request, up to the top', async () => {
    const found = await user(someone, 'managerChain { id displayName }');
    expect(found.errors).toEqual([]);
    expect(found.user.managerChain).toEqual(
      chainOf(someone).map((id) => ({ id, displayName: contoso.user(id).displayName })),
    );
    expect(found.calls).toEqual([
      `GET /v1.0/users/${someone}?$select=id`,
      `GET /v1.0/users/${someone}?$select=id&$expand=manager($levels=20;$select=displayName,id)&$count=true`,
    ]);
  });

  it('ends where it is told to, for each alias, and tells of managers’ managers all they have', async () => {
    const found = await user(
      someone,
      'one: managerChain(levels: 1) { id manager { jobTitle } } two: managerChain(levels: 2) { id } managerChain { id }',
    );
    const [first, second] = chainOf(someone);
    expect(found.errors).toEqual([]);
    expect(found.user.one).toEqual([{ id: first, manager: { jobTitle: contoso.user(second!)['jobTitle'] } }]);
    expect(found.user.two.map(({ id }: { id: string }) => id)).toEqual([first, second]);
    expect(found.user.managerChain).toHaveLength(chainOf(someone).length);
  });

  it('is empty at the top, and of nobody a mistake', async () => {
    const top = contoso.userIds.find((id) => contoso.managerIdOf(id) === undefined)!;
    expect((await user(top, 'managerChain { id }')).user).toEqual({ managerChain: [] });
    const { errors } = await user(someone, 'managerChain(levels: 0) { id }');
    expect(errors).toMatchObject([{ message: '"levels" must be from 1 to 1000.' }]);
  });

  it('is an advanced query in a batch as well, of two tenants', async () => {
    emulator.journal.clear();
    const { data, errors } = await gateway.query(
      `{ a: tenant(id: "contoso") { users(first: 3, orderBy: [{ field: userPrincipalName }]) { nodes { id managerChain { id } } } }
         b: tenant(id: "fabrikam") { users(first: 3) { nodes { id managerChain { id } } } } }`,
    );
    expect(errors).toEqual([]);
    for (const [list, tenant] of [
      [data.a.users.nodes, contoso],
      [data.b.users.nodes, fabrikam],
    ]) {
      for (const { id, managerChain } of list) {
        expect(managerChain.map((manager: { id: string }) => manager.id)).toEqual(chainOf(id, tenant));
      }
    }
    expect(gateway.takeGraphCalls().filter((call) => call.startsWith('POST'))).toEqual([
      'POST /v1.0/$batch [3]',
      'POST /v1.0/$batch [3]',
    ]);
  });
});

describe('memberships', () => {
  const first = contoso.userIds[1]!;
  const selected = `nodes { __typename id displayName ... on Group { mail } ... on DirectoryRole { roleTemplateId } } totalCount`;

  it('are groups, roles and units; what may not be read has an id only', async () => {
    const found = await user(first, `memberOf { ${selected} }`);
    expect(found.errors).toEqual([]);
    const { nodes, totalCount } = found.user.memberOf;
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(contoso.containerIdsOf(first));
    expect(totalCount).toBe(nodes.length);
    interface Found {
      readonly __typename: string;
      readonly id: string;
      readonly displayName: string | null;
    }
    const ofType = (name: string): Found[] =>
      (nodes as Found[]).filter(({ __typename }) => __typename === name);
    expect(new Set((nodes as Found[]).map(({ __typename }) => __typename))).toEqual(
      new Set(['Group', 'DirectoryRole', 'AdministrativeUnit']),
    );
    for (const { id, displayName } of ofType('Group'))
      expect(displayName).toBe(contoso.group(id).displayName);
    for (const role of ofType('DirectoryRole')) {
      expect(role).toEqual({
        __typename: 'DirectoryRole',
        id: role.id,
        displayName: null,
        roleTemplateId: null,
      });
    }
    expect(found.calls).toEqual([
      `GET /v1.0/users/${first}?$select=id`,
      `GET /v1.0/users/${first}/memberOf?$select=displayName,id,mail,roleTemplateId&$count=true&$top=50`,
    ]);
  });

  it('are all readable with Directory.Read.All', async () => {
    const allowed = await withRoles([...contoso.roles, 'Directory.Read.All']);
    const { user: found } = await user(first, `memberOf { ${selected} }`, { by: allowed });
    const names = found.memberOf.nodes.map(({ displayName }: { displayName: string }) => displayName);
    expect(names).toEqual(expect.arrayContaining(['All Company', 'User Administrator', 'Headquarters']));
  });

  it('reach further through groups within groups', async () => {
    const inner = contoso.groupNamed('Break Glass');
    const [member] = contoso.memberIdsOf(inner.id);
    const found = await user(member!, 'memberOf { nodes { id } } transitiveMemberOf { nodes { id } }');
    const idsOf = ({ nodes }: { nodes: { id: string }[] }) => new Set(nodes.map(({ id }) => id));
    expect(idsOf(found.user.memberOf)).toEqual(new Set(contoso.containerIdsOf(member!)));
    expect(idsOf(found.user.transitiveMemberOf)).toEqual(new Set(contoso.transitiveContainerIdsOf(member!)));
    expect(idsOf(found.user.transitiveMemberOf)).toContain(contoso.groupNamed('Security Operations').id);
    expect(idsOf(found.user.memberOf)).not.toContain(contoso.groupNamed('Security Operations').id);
    expect(found.calls.at(-1)).toBe('POST /v1.0/$batch [2]');
  });

  it('and what a user owns', async () => {
    const found = await user(first, 'ownedObjects(first: 5) { nodes { displayName } }');
    expect(found.errors).toEqual([]);
    expect(found.user.ownedObjects.nodes).toContainEqual({ displayName: 'Security Operations' });
    expect(found.calls.at(-1)).toBe(`GET /v1.0/users/${first}/ownedObjects?$select=displayName,id&$top=5`);
  });

  it('take the capability for groups, and the permission', async () => {
    const basic = await startTestGateway({ emulator, callers: { basic: { contoso: ['users.basic'] } } });
    const forbidden = await user(first, 'memberOf { nodes { id } }', { by: basic });
    expect(forbidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(forbidden.calls).toHaveLength(1);
    const poor = await withRoles(['User.Read.All']);
    const refused = await user(first, 'memberOf { nodes { id } }', { by: poor });
    expect(refused.errors).toMatchObject([
      { extensions: { code: 'GRAPH_FORBIDDEN', permission: 'GroupMember.Read.All' } },
    ]);
  });
});
