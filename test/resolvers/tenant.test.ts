import { startTestEmulator, startTestGateway } from '../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({
  emulator,
  callers: {
    both: { contoso: ['users.basic', 'schema.introspect'], fabrikam: ['users.basic', 'drives.list'] },
    one: { contoso: ['users.basic'] },
  },
});
const contoso = emulator.tenant('contoso');

describe('a tenant', () => {
  it.each([
    'contoso',
    contoso.tenantId,
    contoso.tenantId.toUpperCase(),
    'contoso.onmicrosoft.com',
    'CONTOSO.onmicrosoft.com',
  ])('is found as %s', async (id) => {
    const { data } = await gateway.query(
      'query ($id: ID!) { tenant(id: $id) { id name domains cloud { name graph } } }',
      { id },
    );
    expect(data.tenant).toEqual({
      id: contoso.tenantId,
      name: 'contoso',
      domains: ['contoso.onmicrosoft.com'],
      cloud: { name: 'emulator', graph: emulator.graphUrl },
    });
  });

  it('that is unknown, not granted or misspelt is the same null, without a Graph request', async () => {
    const query = 'query ($id: ID!) { tenant(id: $id) { name users(first: 1) { nodes { id } } } }';
    const ids = [
      'fabrikam',
      emulator.tenant('fabrikam').tenantId,
      'fabrikam.onmicrosoft.com',
      'fabrikan',
      '',
      '../',
    ];
    const answers = await Promise.all(ids.map((id) => gateway.query(query, { id }, 'one')));
    const bare = answers.map(({ status, data, errors }) => ({ status, data, errors }));
    for (const answer of bare) expect(answer).toEqual({ status: 200, data: { tenant: null }, errors: [] });
    expect(gateway.takeGraphCalls()).toEqual([]);
    expect(emulator.journal.tokenRequests()).toEqual([]);
  });

  it('is listed to those who were granted it', async () => {
    const query = '{ tenants { name } viewer { name grants { tenant { name } capabilities } } }';
    expect((await gateway.query(query, {}, 'one')).data).toEqual({
      tenants: [{ name: 'contoso' }],
      viewer: { name: 'one', grants: [{ tenant: { name: 'contoso' }, capabilities: ['users.basic'] }] },
    });
    expect((await gateway.query(query, {}, 'both')).data.tenants).toEqual([
      { name: 'contoso' },
      { name: 'fabrikam' },
    ]);
  });
});

describe('a capability', () => {
  it('that was not granted makes its fields null with an error at each, and asks nothing of Graph', async () => {
    const { data, errors } = await gateway.query(
      `{ contoso: tenant(id: "contoso") { drive(id: "b!x") { name } }
         fabrikam: tenant(id: "fabrikam") { drive(id: "b!x") { id root { name } } } }`,
    );
    expect(data.contoso).toEqual({ drive: null });
    expect(errors[0]).toMatchObject({
      message: 'This caller was not granted "drives.list" for this tenant.',
      path: ['contoso', 'drive'],
      extensions: { code: 'FORBIDDEN', hint: expect.any(String), requestId: expect.any(String) },
    });
    expect(gateway.takeGraphCalls().filter((call) => call.includes('root'))).toEqual([]);
  });

  it('for sensitive properties is needed for those alone, and they are not even asked for', async () => {
    const { data, errors } = await gateway.query(
      `{ tenant(id: "contoso") { users(first: 2) { nodes { id displayName mobilePhone } } } }`,
    );
    expect(data.tenant.users.nodes).toHaveLength(2);
    for (const node of data.tenant.users.nodes)
      expect(node).toMatchObject({ displayName: expect.any(String), mobilePhone: null });
    expect(errors).toMatchObject([
      {
        path: ['tenant', 'users'],
        extensions: { code: 'FORBIDDEN', field: 'mobilePhone', count: 2 },
      },
    ]);
    expect(gateway.takeGraphCalls()).toEqual(['GET /v1.0/users?$select=displayName,id&$top=2']);
  });

  it('for files is checked where a level would be skipped, too', async () => {
    const user = emulator.tenant('fabrikam').userIds[0]!;
    const { data, errors } = await gateway.query(
      `query ($id: ID!) { tenant(id: "fabrikam") { user(id: $id) { drive { id root { children { nodes { id } } } } } } }`,
      { id: user },
    );
    expect(data.tenant.user.drive).toEqual({ id: emulator.tenant('fabrikam').driveIdOf(user), root: null });
    expect(errors).toMatchObject([
      { path: ['tenant', 'user', 'drive', 'root'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is needed to look at the schema', async () => {
    expect((await gateway.query('{ __schema { queryType { name } } }', {}, 'both')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    const { status, errors } = await gateway.query('{ a: __type(name: "User") { name } }', {}, 'one');
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { message: 'This caller was not granted "schema.introspect".', extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is needed to be told what a misspelt field might have been', async () => {
    const query = '{ tenant(id: "contoso") { nam } }';
    expect((await gateway.query(query, {}, 'both')).errors[0]?.message).toContain('Did you mean "name"?');
    expect((await gateway.query(query, {}, 'one')).errors[0]?.message).toBe(
      'Cannot query field "nam" on type "Tenant".',
    );
  });
});
