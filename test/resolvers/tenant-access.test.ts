import { askForTenants } from '../../src/server/graphiql/examples/tenant-entries.js';
import { ask, startTestEmulator, startTestGateway } from '../support/gateway/gateway.js';
import { withGrants } from '../support/gateway/narrowed-grants.js';

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const everything = [...contoso.roles];

const query = `query ($id: ID!) { tenant(id: $id) { access {
  status grantedPermissions missingPermissions missingOptionalPermissions { permission fields } adminConsentUrl credentialExpiresAt lastError { code hint } } } }`;

/** What a cold gateway says of the two tenants. */
async function accessOfBoth() {
  const gateway = await startTestGateway({ emulator });
  const [one, other] = await Promise.all(
    ['contoso', 'fabrikam'].map(async (id) => (await gateway.query(query, { id })).data.tenant.access),
  );
  expect(gateway.takeGraphCalls()).toEqual([]);
  return { contoso: one, fabrikam: other };
}

afterEach(() => {
  emulator.faults.clear();
  contoso.setAppState('enabled');
  contoso.setRoles(everything);
});

describe('the access to a tenant', () => {
  it('is ready when the token has what the schema needs, and costs no Graph request', async () => {
    const access = await accessOfBoth();

    expect(access.contoso).toEqual({
      status: 'READY',
      grantedPermissions: [...everything].sort(),
      missingPermissions: [],
      missingOptionalPermissions: [{ permission: 'AuditLog.Read.All', fields: ['User.signInActivity'] }],
      adminConsentUrl:
        `${emulator.entraUrl}/${contoso.tenantId}/v2.0/adminconsent?client_id=${emulator.app.clientId}` +
        '&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default',
      credentialExpiresAt: null,
      lastError: null,
    });
    expect(access.fabrikam.status).toBe('READY');
  });

  it('lists no optional permission that is granted, and is ready with and without', async () => {
    contoso.setRoles([...everything, 'AuditLog.Read.All']);
    const access = await accessOfBoth();
    expect(access.contoso).toMatchObject({ status: 'READY', missingOptionalPermissions: [] });
    expect(access.fabrikam).toMatchObject({
      status: 'READY',
      missingOptionalPermissions: [{ permission: 'AuditLog.Read.All' }],
    });
  });

  it.each<[string, string[], string, string[]]>([
    ['some permissions', ['User.Read.All'], 'PERMISSIONS_MISSING', ['Files.Read.All']],
    ['nothing at all', [], 'CONSENT_REQUIRED', ['Files.Read.All', 'User.Read.All']],
    ['wider permissions', ['Directory.Read.All', 'Sites.FullControl.All'], 'READY', []],
  ])('follows from the roles when %s were granted', async (_, roles, status, missing) => {
    contoso.setRoles(roles);
    const access = await accessOfBoth();

    expect(access.contoso.status).toBe(status);
    expect(access.contoso.grantedPermissions).toEqual([...roles].sort());
    expect(access.contoso.missingPermissions).toEqual(expect.arrayContaining(missing));
    if (missing.length === 0) expect(access.contoso.missingPermissions).toEqual([]);
    expect(access.contoso.lastError).toBeNull();
    expect(access.fabrikam.status).toBe('READY');
  });

  it.each([
    [7000229, 'CONSENT_REQUIRED', /admin consent/],
    [7000112, 'CONSENT_REQUIRED', /enable its enterprise application/],
    [7000222, 'CREDENTIAL_REJECTED', /Add a new secret/],
    [700027, 'CREDENTIAL_REJECTED', /Upload the certificate/],
    [90002, 'TENANT_UNKNOWN', /tenant id and the cloud/],
    [53003, 'REFUSED', /network address/],
    [700229, 'CREDENTIAL_REJECTED', /app-only token/],
    [999999, 'REFUSED', /error\?code=999999/],
  ])('says what AADSTS%d means, for that tenant alone', async (aadsts, status, hint) => {
    emulator.faults.inject({ on: 'token', tenantId: contoso.tenantId, aadsts });
    const access = await accessOfBoth();

    expect(access.contoso).toMatchObject({
      status,
      grantedPermissions: [],
      missingPermissions: expect.arrayContaining(['Files.Read.All', 'User.Read.All']),
      lastError: { code: 'TOKEN_UNAVAILABLE', hint: expect.stringMatching(hint) },
    });
    expect(access.fabrikam).toMatchObject({ status: 'READY', lastError: null });
  });
});

describe('the access to a tenant, for a caller', () => {
  const details = [
    ...['grantedPermissions', 'missingPermissions', 'missingOptionalPermissions'],
    ...['adminConsentUrl', 'credentialExpiresAt'],
  ];
  const fabrikam = emulator.tenant('fabrikam');
  const start = () =>
    startTestGateway({
      emulator,
      callers: { without: {}, explaining: {}, narrowed: {} },
      change: (config) =>
        withGrants(config, {
          without: [
            { tenant: contoso, capabilities: ['users.basic'] },
            { tenant: fabrikam, capabilities: ['explain'] },
          ],
          explaining: [{ tenant: contoso, capabilities: ['explain'] }],
          narrowed: [
            {
              tenant: contoso,
              capabilities: ['users.basic', 'explain'],
              resources: { users: [contoso.userIds[0]!] },
            },
          ],
        }),
    });

  it.each(['without', 'narrowed'])('%s "explain" is its status, and no details', async (caller) => {
    const gateway = await start();
    const { data, errors } = await gateway.query(query, { id: 'contoso' }, caller);
    expect(data.tenant.access).toEqual({
      status: 'READY',
      lastError: null,
      ...Object.fromEntries(details.map((name) => [name, null])),
    });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      details.map((name) => [['tenant', 'access', name], 'FORBIDDEN']),
    );
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it('that has it, in this tenant, is all of it', async () => {
    const gateway = await start();
    expect((await gateway.query(query, { id: 'contoso' }, 'explaining')).errors).toEqual([]);
    const elsewhere = await gateway.query(query, { id: 'fabrikam' }, 'without');
    expect(elsewhere.errors).toEqual([]);
    expect(elsewhere.data.tenant.access.grantedPermissions).toEqual([...fabrikam.roles].sort());
  });

  it.each([
    ['without', [false, true]],
    ['explaining', [true]],
  ])('is in GraphiQL for a key %s', async (caller, known) => {
    const gateway = await start();
    const { tenants, answer } = await askForTenants(async (question) => {
      const { data, errors } = await ask(`${gateway.url}/graphql`, gateway.keyOf(caller), question);
      return { data, errors: errors as never };
    });
    expect(answer.errors).toEqual([]);
    expect(tenants?.map(({ access, details: shown }) => [access.status, shown !== undefined])).toEqual(
      known.map((isKnown) => ['READY', isKnown]),
    );
  });
});

describe('a read that Graph forbids', () => {
  const read = '{ tenant(id: "contoso") { users(first: 1) { nodes { id } } } }';

  it('names the missing permission and where to consent', async () => {
    contoso.setRoles(['Files.Read.All']);
    const gateway = await startTestGateway({ emulator });
    const { errors } = await gateway.query(read);

    expect(errors).toMatchObject([
      {
        message: 'The application lacks a permission in this tenant.',
        extensions: {
          code: 'GRAPH_FORBIDDEN',
          permission: 'User.Read.All',
          adminConsentUrl: expect.stringContaining(`/${contoso.tenantId}/v2.0/adminconsent?`),
          hint: expect.stringContaining('User.Read.All'),
        },
      },
    ]);
  });

  it('does not blame a permission that is granted', async () => {
    emulator.faults.inject({ on: 'request', match: /users/, status: 403 });
    const gateway = await startTestGateway({ emulator });
    const [error] = (await gateway.query(read)).errors;

    expect(error?.extensions).toMatchObject({
      code: 'GRAPH_FORBIDDEN',
      permission: 'User.Read.All',
      hint: expect.stringMatching(/^User\.Read\.All is granted, so something else forbids it/),
    });
    expect(error?.extensions).not.toHaveProperty('adminConsentUrl');
  });

  it('says where to consent as well when there is no token at all', async () => {
    contoso.setAppState('absent');
    const gateway = await startTestGateway({ emulator });

    expect((await gateway.query(read)).errors[0]?.extensions).toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      adminConsentUrl: expect.stringContaining(`/${contoso.tenantId}/v2.0/adminconsent?`),
    });
  });
});
