import { Secret, type TenantConfig } from '../../../src/config/config.js';
import { startEmulator, type Emulator } from '../../../src/emulator/emulator.js';
import { createMsalClient, type MsalClient } from '../../../src/identity/tokens/msal-client.js';
import { createRequestToken } from '../../../src/identity/tokens/request-token.js';
import { createTokenProvider, type TokenProvider } from '../../../src/identity/tokens/token-provider.js';
import { exampleCredentials, globalCloud, recordingLogger } from '../example-tenants.js';

const options = (name: string, last: string, roles: string[]) => ({
  name,
  tenantId: `00000000-0000-4000-8000-0000000000${last}`,
  domain: `${name}.onmicrosoft.com`,
  userCount: 1,
  roles,
});

describe('tokens from the emulator', () => {
  const clock = { now: () => performance.now() };
  let emulator: Emulator;
  let msal: MsalClient;
  let provider: TokenProvider;
  let contoso: TenantConfig;
  let fabrikam: TenantConfig;

  const tenantConfig = (name: string, clientSecret = emulator.app.clientSecret): TenantConfig => {
    const { tenantId = '', domain = '' } = emulator.tenants.find((tenant) => tenant.name === name) ?? {};
    const { entraUrl, graphUrl, app } = emulator;
    return {
      name,
      tenantId,
      domains: [domain],
      app: {
        name: 'files',
        clientId: app.clientId,
        credential: { kind: 'secret', secret: new Secret(clientSecret), source: 'FILES_SECRET' },
        nextCredential: { kind: 'secret', secret: new Secret(app.clientSecret), source: 'FILES_SECRET_NEXT' },
      },
      cloud: { ...globalCloud, name: 'emulator', authority: new URL(entraUrl), graph: new URL(graphUrl) },
    };
  };

  beforeEach(async () => {
    const tenants = [
      options('contoso', 'aa', ['User.Read.All']),
      options('fabrikam', 'bb', ['Files.Read.All']),
    ];
    emulator = await startEmulator({ tenants });
    [contoso, fabrikam] = [tenantConfig('contoso'), tenantConfig('fabrikam')];
    msal = createMsalClient();
    const logger = recordingLogger();
    const requestToken = createRequestToken({
      send: msal.send,
      credentials: exampleCredentials(),
      clock,
      logger,
      sleep: async () => undefined,
    });
    provider = createTokenProvider({ requestToken, clock, logger });
  });

  afterEach(async () => {
    await msal.close();
    await emulator.close();
  });

  it('are two for a hundred cold callers of each of two tenants', async () => {
    const calls = Array.from({ length: 100 }, () => [provider.get(contoso), provider.get(fabrikam)]).flat();
    const tokens = await Promise.all(calls);

    expect(emulator.journal.tokenRequests()).toHaveLength(2);
    expect(emulator.journal.entries()).toHaveLength(2);
    expect(new Set(tokens.map(({ value }) => value)).size).toBe(2);
    for (const [index, { value, roles }] of tokens.entries()) {
      const tenant = index % 2 === 0 ? contoso : fabrikam;
      expect(claimsOf(value)).toMatchObject({ tid: tenant.tenantId });
      expect([...roles]).toEqual([tenant === contoso ? 'User.Read.All' : 'Files.Read.All']);
    }
  });

  it.each([
    ['a 503 in HTML', { status: 503, body: '<html>' }],
    ['a broken connection', { kind: 'reset' as const }],
  ])('come after %s, and the other tenant notices nothing', async (_title, fault) => {
    emulator.faults.inject({ on: 'token', tenantId: contoso.tenantId, times: 1, ...fault });
    const [token] = await Promise.all([provider.get(contoso), provider.get(fabrikam)]);

    expect(claimsOf(token.value)).toMatchObject({ tid: contoso.tenantId });
    expect(
      emulator.journal
        .tokenRequests()
        .map(({ tenantId }) => tenantId)
        .sort(),
    ).toEqual([contoso.tenantId, contoso.tenantId, fabrikam.tenantId]);
  });

  it('fail for the tenant that has not consented, and for no other', async () => {
    emulator.faults.inject({ on: 'token', tenantId: contoso.tenantId, aadsts: 7000229 });

    await expect(provider.get(contoso)).rejects.toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      retryable: false,
      message: 'The app registration has no access to this tenant: it is not known there.',
    });
    expect((await provider.get(fabrikam)).roles).toEqual(new Set(['Files.Read.All']));
  });

  it('come by the next secret while the current one is refused', async () => {
    const token = await provider.get(tenantConfig('contoso', 'wrong'));

    expect(claimsOf(token.value)).toMatchObject({ tid: contoso.tenantId });
    expect(emulator.journal.tokenRequests().map(({ status }) => status)).toEqual([401, 200]);
  });
});

function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
