import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const testdirectory = emulator.tenant('testdirectory');

/** `{ tenant(id) { user(id) { ...selected } } }` */
const user = async (id: string, selected: string, tenant = 'contoso') => {
  emulator.journal.clear();
  const answer = await gateway.query(
    `query ($tenant: ID!, $id: ID!) { tenant(id: $tenant) { user(id: $id) { ${selected} } } }`,
    { tenant, id },
  );
  return { user: answer.data?.tenant?.user, errors: answer.errors };
};

const withManager = contoso.userIds.find((id) => contoso.managerIdOf(id) !== undefined)!;
const topId = contoso.userIds.find((id) => contoso.managerIdOf(id) === undefined)!;

describe('a user', () => {
  it('is found by Graph id and by userPrincipalName, in any letter case', async () => {
    const { userPrincipalName } = contoso.user(withManager);
    for (const key of [
      withManager,
      withManager.toUpperCase(),
      userPrincipalName,
      userPrincipalName.toUpperCase(),
    ]) {
      expect((await user(key, 'id')).user).toEqual({ id: withManager });
    }
  });

  it('has every scalar of the schema as Graph has it', async () => {
    const scalars = [
      'id',
      'displayName',
      'userPrincipalName',
      'mail',
      'mailNickname',
      'givenName',
      'surname',
      'jobTitle',
      'department',
      'companyName',
      'officeLocation',
      'city',
      'state',
      'country',
      'usageLocation',
      'preferredLanguage',
      'userType',
      'accountEnabled',
      'createdDateTime',
      'onPremisesSyncEnabled',
      'mobilePhone',
      'businessPhones',
      'streetAddress',
      'postalCode',
      'employeeId',
    ];
    for (const id of contoso.userIds.slice(0, 20)) {
      const answer = await user(id, scalars.join(' '));
      const expected = contoso.user(id) as unknown as Record<string, unknown>;
      expect(answer.errors).toEqual([]);
      expect(answer.user).toEqual(Object.fromEntries(scalars.map((name) => [name, expected[name] ?? null])));
    }
  });

  it('with a # in the name, as guests have, is found', async () => {
    const { user: guest } = await user(
      'kim.partner_adatum.com#EXT#@testdirectory.onmicrosoft.com',
      'displayName userType',
      'testdirectory',
    );
    expect(guest).toEqual({ displayName: 'Kim Partner', userType: 'Guest' });
  });

  it.each([
    ["$o'brien@x", "/users('%24o%27%27brien%40x')"],
    ["$o'brien'')/drive@x", undefined],
  ])('with a $ in front and a quote in the name (%s) is asked for in the key syntax', async (id, path) => {
    gateway.takeGraphCalls();
    const asked = await user(id, 'displayName');
    const paths = gateway.takeGraphCalls().map((call) => call.replace(/^GET \/v1.0|\?.*$/g, ''));
    expect(asked.user).toBeNull();
    expect(asked.errors.map(({ extensions }) => extensions.code)).toEqual(path ? [] : ['BAD_USER_INPUT']);
    expect(paths).toEqual(path === undefined ? [] : [path]);
  });

  it.each(['00000000-0000-0000-0000-000000000000', 'nobody@contoso.onmicrosoft.com'])(
    'that does not exist (%s) is null, for one request',
    async (id) => {
      expect(await user(id, 'displayName')).toEqual({ user: null, errors: [] });
      expect(gateway.takeGraphCalls()).toHaveLength(1);
    },
  );

  it('of another tenant is null', async () => {
    expect(await user(withManager, 'displayName', 'fabrikam')).toEqual({ user: null, errors: [] });
  });

  it.each([
    '..',
    '.',
    '../organization',
    'me',
    'a/b',
    'x?$select=id',
    '',
    "x' or 1 eq 1",
    '\u0000',
    'a b@c.com',
  ])('is not %j, and nothing is sent', async (id) => {
    const { user: found, errors } = await user(id, 'displayName');
    expect(found).toBeNull();
    expect(errors).toMatchObject([
      { message: 'This is not a user id or userPrincipalName.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });
});

describe('a manager', () => {
  it('comes along with the user, in one request', async () => {
    const { user: found, errors } = await user(withManager, 'id manager { id displayName }');
    expect(errors).toEqual([]);
    const managerId = contoso.managerIdOf(withManager)!;
    expect(found.manager).toEqual({ id: managerId, displayName: contoso.user(managerId).displayName });
    expect(gateway.takeGraphCalls()).toEqual([
      `GET /v1.0/users/${withManager}?$select=id&$expand=manager($select=displayName,id)`,
    ]);
  });

  it('is null for whoever has none, without a further request', async () => {
    expect(await user(topId, 'id manager { id }')).toEqual({
      user: { id: topId, manager: null },
      errors: [],
    });
    expect(gateway.takeGraphCalls()).toHaveLength(1);
  });

  it('has a manager of its own, up to the top', async () => {
    const { user: found, errors } = await user(
      contoso.userIds.at(-3)!,
      'id manager { id manager { id manager { id manager { id } } } }',
    );
    expect(errors).toEqual([]);
    let [id, at]: [string | undefined, { id: string; manager?: typeof at } | null | undefined] = [
      contoso.userIds.at(-3)!,
      found,
    ];
    while (at !== undefined) {
      expect(at?.id).toBe(id);
      if (at === null) break;
      id = contoso.managerIdOf(at.id);
      at = at.manager;
    }
  });
});

it('direct reports are listed with what is selected of them', async () => {
  const { user: found, errors } = await user(
    topId,
    'directReports(first: 200) { nodes { id displayName manager { id } } }',
  );
  expect(errors).toEqual([]);
  expect(new Set(found.directReports.nodes.map((report: { id: string }) => report.id))).toEqual(
    new Set(contoso.directReportIdsOf(topId)),
  );
  for (const report of found.directReports.nodes) expect(report.manager).toEqual({ id: topId });
});

describe('a user without a OneDrive', () => {
  const selections = [
    'drive { id }',
    'drive { name root { name } }',
    'drive { root { children { nodes { id } } } }',
    'drive { id root { children { nodes { id } } } }',
  ];
  it.each(selections)('has none, and that is no error: %s', async (selected) => {
    const { user: found, errors } = await user(
      'demouser04@testdirectory.onmicrosoft.com',
      selected,
      'testdirectory',
    );
    expect({ found, errors }).toEqual({ found: { drive: null }, errors: [] });
  });

  it('has an empty list of drives', async () => {
    const { user: found } = await user(
      'demouser04@testdirectory.onmicrosoft.com',
      'drives { id }',
      'testdirectory',
    );
    expect(found).toEqual({ drives: [] });
  });

  it('does not take its neighbours’ drives away', async () => {
    const { data, errors } = await gateway.query(
      `{ tenant(id: "testdirectory") { users { nodes { id drive { id } } } } }`,
    );
    expect(errors).toEqual([]);
    for (const { id, drive } of data.tenant.users.nodes) {
      expect(drive?.id).toBe(testdirectory.driveIdOf(id));
    }
  });
});

it('two users of two tenants in one query are never mixed up', async () => {
  const fabrikam = emulator.tenant('fabrikam');
  const [one, other] = [contoso.userIds[7]!, fabrikam.userIds[7]!];
  const { data } = await gateway.query(
    `query ($one: ID!, $other: ID!) {
       a: tenant(id: "contoso") { one: user(id: $one) { displayName } other: user(id: $other) { displayName } }
       b: tenant(id: "fabrikam") { one: user(id: $one) { displayName } other: user(id: $other) { displayName } } }`,
    { one, other },
  );
  expect(data).toEqual({
    a: { one: { displayName: contoso.user(one).displayName }, other: null },
    b: { one: null, other: { displayName: fabrikam.user(other).displayName } },
  });
});

it('a failed part is its own field’s error and nobody else’s, with the permission that is missing', async () => {
  const fault = emulator.faults.inject({
    on: 'part',
    match: ({ path }) => path.includes(contoso.userIds[1]!),
    status: 403,
    body: { error: { code: 'accessDenied', message: 'secret words of a tenant' } },
  });
  const answer = await gateway.query(
    `{ tenant(id: "contoso") { users(first: 3) { nodes { id drive { id } } } } }`,
  );
  fault.remove();
  expect(answer.data.tenant.users.nodes.map(({ drive }: { drive: object | null }) => drive !== null)).toEqual(
    [true, false, true],
  );
  expect(answer.errors).toMatchObject([
    {
      path: ['tenant', 'users', 'nodes', 1, 'drive'],
      extensions: { code: 'GRAPH_FORBIDDEN', hint: expect.stringContaining('Files.Read.All') },
    },
  ]);
  expect(JSON.stringify(answer)).not.toContain('secret words');
});
