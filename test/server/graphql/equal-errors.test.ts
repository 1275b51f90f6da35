import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const tenants = ['contoso', 'fabrikam'] as const;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

afterEach(() => emulator.faults.clear());

describe.each(tenants)('equal errors for a field of a list, in %s', (tenant) => {
  const data = emulator.tenant(tenant);
  const ask = (selected: string, on = gateway) => on.query(`{ tenant(id: "${tenant}") { ${selected} } }`);
  const shown = (errors: Answer['errors']) =>
    errors.map(({ path, extensions: { code, field, count, entries } }) => ({
      path: path?.join('.'),
      ...{ code, field, count, entries },
    }));

  it('are one, with the path of each list, where a permission is missing for all of its entries', async () => {
    emulator.journal.clear();
    const {
      status,
      data: answer,
      errors,
    } = await ask(
      times(
        5,
        (index) => `l${index}: users(first: 999) { nodes { id signInActivity { lastSignInDateTime } } }`,
      ),
    );
    const length = Math.min(999, data.userIds.length);
    expect(status).toBe(200);
    expect(answer.tenant.l4.nodes).toHaveLength(length);
    expect(shown(errors)).toEqual(
      [0, 1, 2, 3, 4].map((index) => ({
        path: `tenant.l${index}`,
        code: 'GRAPH_FORBIDDEN',
        field: 'signInActivity',
        count: length,
      })),
    );
    expect(errors[0]!.extensions).toMatchObject({
      permission: 'AuditLog.Read.All',
      adminConsentUrl: expect.stringContaining(data.tenantId),
      requestId: expect.any(String),
    });
    expect(gateway.takeGraphCalls()).toHaveLength(1);
  });

  it('are one for each field, also of edges and inside of an entry', async () => {
    const basic = await startTestGateway({ emulator, callers: { basic: { [tenant]: ['users.basic'] } } });
    const people = [3, 4].map((index) => data.userIds[index]!);
    const { errors } = await ask(
      `users(first: 4, filter: { id: { in: ["${people.join('", "')}"] } }) {
         edges { node { phone: mobilePhone faxNumber manager { mobilePhone } } } }`,
      basic,
    );
    const alike = { path: 'tenant.users', code: 'FORBIDDEN', count: 2 };
    expect(shown(errors)).toEqual([
      { ...alike, field: 'node.phone' },
      { ...alike, field: 'node.faxNumber' },
      { ...alike, field: 'node.manager.mobilePhone' },
    ]);
  });

  it('are one for lists in the entries of a list, with the path of the outer list', async () => {
    emulator.journal.clear();
    const { data: answer, errors } = await ask(
      `users(first: 240) { nodes { directReports(first: 1) { nodes { ... on User { signInActivity { lastSignInDateTime } } } } } }
       others: users(first: 2) { nodes { signInActivity { lastSignInDateTime } } }`,
    );
    const reports = (answer.tenant.users.nodes as { directReports: { nodes: object[] } }[]).map(
      ({ directReports }) => directReports.nodes.length,
    );
    const withReports = reports.flatMap((length, index) => (length > 0 ? [index] : []));
    expect(withReports.length).toBeGreaterThan(2);
    expect(shown(errors)).toEqual([
      { path: 'tenant.others', code: 'GRAPH_FORBIDDEN', field: 'signInActivity', count: 2 },
      {
        path: 'tenant.users',
        code: 'GRAPH_FORBIDDEN',
        field: 'directReports.nodes.signInActivity',
        count: reports.reduce((sum, length) => sum + length),
        ...(withReports.length < reports.length && { entries: withReports }),
      },
    ]);
  });

  it('of lists in one entry have the path of its list', async () => {
    const { errors } = await ask(
      'users(first: 1) { nodes { directReports(first: 2) { nodes { ... on User { signInActivity { lastSignInDateTime } } } } } }',
    );
    expect(shown(errors)).toEqual([
      {
        path: 'tenant.users.nodes.0.directReports',
        code: 'GRAPH_FORBIDDEN',
        field: 'signInActivity',
        count: 2,
      },
    ]);
  });

  it('name the entries where it is some of them', async () => {
    const roles = data.roles;
    data.setRoles([...roles, 'AuditLog.Read.All']);
    const allowed = await startTestGateway({ emulator });
    const group = data.groupNamed('All Company').id;
    const { data: answer, errors } = await ask(
      `group(id: "${group}") { members(first: 13) { nodes { ... on User { signInActivity { lastSignInDateTime } } } } }`,
      allowed,
    );
    data.setRoles(roles);
    const nodes = answer.tenant.group.members.nodes as { signInActivity: object | null }[];
    const unread = nodes.flatMap(({ signInActivity }, index) => (signInActivity === null ? [index] : []));
    expect(unread).toHaveLength(3);
    expect(shown(errors)).toEqual([
      {
        path: 'tenant.group.members',
        code: 'OPERATION_LIMIT',
        field: 'signInActivity',
        count: 3,
        entries: unread,
      },
    ]);
  });

  it('stay apart where they have different causes, and a single one keeps its path', async () => {
    const [one, other] = data.userIds.slice(0, 2) as [string, string];
    emulator.faults.inject({ on: 'part', match: new RegExp(`/users/${one}/drive`), status: 403 });
    emulator.faults.inject({ on: 'part', match: new RegExp(`/users/${other}/drive`), status: 400 });
    const { errors } = await ask('users(first: 5) { nodes { drive { name } } }');
    expect(shown(errors).map(({ path, code }) => [path, code])).toEqual([
      ['tenant.users.nodes.0.drive', 'GRAPH_FORBIDDEN'],
      ['tenant.users.nodes.1.drive', 'GRAPH_REJECTED'],
    ]);
  });
});

it('errors of two tenants stay apart', async () => {
  const list = 'users(first: 3) { nodes { signInActivity { lastSignInDateTime } } }';
  const { errors } = await gateway.query(`{ tenants { name ${list} } }`);
  expect(errors.map(({ path }) => path)).toEqual(
    emulator.tenants.map((_, index) => ['tenants', index, 'users']),
  );
});

it('errors of lists in the entries of two tenants stay apart', async () => {
  const basic = await startTestGateway({
    emulator,
    callers: { basic: { contoso: ['users.basic'], fabrikam: ['users.basic'] } },
  });
  const { errors } = await basic.query('{ tenants { name users(first: 3) { nodes { mobilePhone } } } }');
  expect(errors.map(({ path, extensions: { count } }) => [path, count])).toEqual([
    [['tenants', 0, 'users'], 3],
    [['tenants', 1, 'users'], 3],
  ]);
});
