import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { connect, readAnswer, requestToken, startSmallEmulator } from '../support.js';

let emulator: Emulator;
const nowMs = Date.UTC(2026, 10, 24, 12, 30);

beforeAll(async () => {
  emulator = await startSmallEmulator({ now: () => nowMs });
});

afterAll(() => emulator.close());

const acmeId = () => emulator.tenant('acme').tenantId;

describe('a token', () => {
  it('says who may do what, for how long', async () => {
    const { status, body, headers } = await requestToken(emulator, acmeId());
    const claims = decodeJwt(body.access_token);

    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['token_type', 'expires_in', 'ext_expires_in', 'access_token']);
    expect(body.expires_in).toBeGreaterThanOrEqual(3599);
    expect(body.expires_in).toBeLessThanOrEqual(5399);
    expect(headers.get('cache-control')).toBe('no-store, no-cache');
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${acmeId()}/`,
      appid: emulator.app.clientId,
      appidacr: '1',
      idtyp: 'app',
      tid: acmeId(),
      ver: '1.0',
      roles: expect.arrayContaining(['User.Read.All', 'Files.Read.All']),
      exp: nowMs / 1000 + body.expires_in,
    });
    expect(claims['oid']).toBe(claims.sub);
  });

  it('is signed with a key that is published', async () => {
    const { body } = await requestToken(emulator, acmeId());
    const { body: keys } = await readAnswer(
      await fetch(`${emulator.entraUrl}/${acmeId()}/discovery/v2.0/keys`),
    );
    const options = { currentDate: new Date(nowMs), audience: 'https://graph.microsoft.com' };

    await expect(jwtVerify(body.access_token, createLocalJWKSet(keys), options)).resolves.toBeDefined();
  });

  it.each([
    ['the tenant id in capitals', () => acmeId().toUpperCase()],
    ['the domain', () => 'acme.onmicrosoft.com'],
    ['the domain in capitals', () => 'ACME.onmicrosoft.com'],
  ])('is given for %s', async (_, tenant) => {
    const { body } = await requestToken(emulator, tenant());

    expect(decodeJwt(body.access_token)['tid']).toBe(acmeId());
  });

  it('is given at an address with a slash or a query at its end', async () => {
    for (const end of ['/', '?client-request-id=1', '/?x=%ZZ']) {
      const response = await fetch(`${emulator.entraUrl}/${acmeId()}/oauth2/v2.0/token${end}`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: emulator.app.clientId.toUpperCase(),
          client_secret: emulator.app.clientSecret,
          scope: '00000003-0000-0000-c000-000000000000/.default',
          claims: '{"access_token":{"xms_cc":{"values":["cp1"]}}}',
          unknown: 'ignored',
        }),
      });
      expect(response.status).toBe(200);
    }
  });

  it('is given for HTTP Basic', async () => {
    const basic = Buffer.from(`${emulator.app.clientId}:${emulator.app.clientSecret}`).toString('base64');
    const changes = { client_id: undefined, client_secret: undefined };
    const { status } = await requestToken(emulator, acmeId(), changes, { authorization: `Basic ${basic}` });

    expect(status).toBe(200);
  });

  it('has no roles claim when nothing was granted', async () => {
    const tenant = emulator.tenant('acme');
    const before = tenant.roles;
    tenant.setRoles([]);
    const { body } = await requestToken(emulator, acmeId());
    tenant.setRoles(before);

    expect('roles' in decodeJwt(body.access_token)).toBe(false);
  });

  it('names another service principal in every tenant', async () => {
    const tokens = await Promise.all(['acme', 'globex'].map((name) => connect(emulator, name)));
    const principals = tokens.map(({ token }) => decodeJwt(token)['oid']);

    expect(new Set(principals).size).toBe(2);
  });
});

describe('the token endpoint refuses', () => {
  it.each<[string, Record<string, string | undefined>, number, number, string]>([
    ['no grant', { grant_type: undefined }, 400, 900144, 'invalid_request'],
    ['another grant', { grant_type: 'password' }, 400, 70003, 'unsupported_grant_type'],
    ['no client id', { client_id: undefined }, 400, 900144, 'invalid_request'],
    ['no scope', { scope: undefined }, 400, 900144, 'invalid_request'],
    [
      'another client',
      { client_id: '99999999-0000-4000-8000-000000000000' },
      400,
      700016,
      'unauthorized_client',
    ],
    ['no secret', { client_secret: undefined }, 401, 7000216, 'invalid_client'],
    ['a wrong secret', { client_secret: 'wrong' }, 401, 7000215, 'invalid_client'],
    ['an assertion that is no token', { client_assertion: 'a.b.c' }, 400, 50027, 'invalid_request'],
    [
      'a single permission',
      { scope: 'https://graph.microsoft.com/User.Read.All' },
      400,
      1002012,
      'invalid_scope',
    ],
    [
      'a doubled slash',
      { scope: 'https://graph.microsoft.com//.default/.default' },
      400,
      500011,
      'invalid_resource',
    ],
    ['another cloud', { scope: 'https://graph.microsoft.us/.default' }, 400, 1002012, 'invalid_scope'],
    ['another resource', { scope: 'https://vault.azure.net/.default' }, 400, 500011, 'invalid_resource'],
    ['two scopes', { scope: 'https://graph.microsoft.com/.default openid' }, 400, 70011, 'invalid_scope'],
    [
      'a resource instead of a scope',
      { resource: 'https://graph.microsoft.com' },
      400,
      901002,
      'invalid_request',
    ],
    ['claims that are no JSON', { claims: '{' }, 400, 9002313, 'invalid_request'],
  ])('%s', async (_, changes, status, code, error) => {
    const answer = await requestToken(emulator, acmeId(), changes, {
      'client-request-id': '12345678-0000-4000-8000-000000000000',
    });

    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      error,
      error_codes: [code],
      error_description: expect.stringMatching(
        new RegExp(`^AADSTS${code}: .* Trace ID: .* Timestamp: 2026-11-24 12:30:00Z$`),
      ),
      correlation_id: '12345678-0000-4000-8000-000000000000',
      timestamp: '2026-11-24 12:30:00Z',
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    });
    expect(answer.headers.get('x-ms-request-id')).toBe(answer.body.trace_id);
  });

  it.each([
    ['common', 50059],
    ['organizations', 50059],
    ['consumers', 50059],
    ['no%20tenant', 900023],
    ['localhost', 900023],
    ['99999999-0000-4000-8000-000000000000', 90002],
    ['unknown.onmicrosoft.com', 90002],
  ])('the tenant %s', async (tenant, code) => {
    const { status, body } = await requestToken(emulator, tenant);

    expect(status).toBe(400);
    expect(body.error_codes).toEqual([code]);
  });

  it('names the earlier mistake when there are two', async () => {
    const codeOf = async (tenant: string, changes: Record<string, string | undefined>) =>
      (await requestToken(emulator, tenant, changes)).body.error_codes[0];

    expect(await codeOf('common', { grant_type: 'password' })).toBe(70003);
    expect(await codeOf('unknown.example', { client_secret: 'wrong' })).toBe(90002);
    expect(await codeOf(acmeId(), { client_id: 'x', client_secret: 'wrong' })).toBe(700016);
    expect(await codeOf(acmeId(), { client_secret: 'wrong', scope: 'nonsense' })).toBe(7000215);
  });

  it.each([
    ['disabled', 400, 7000112],
    ['absent', 401, 7000229],
  ] as const)('an app that is %s in the tenant', async (state, status, code) => {
    emulator.tenant('globex').setAppState(state);
    const answer = await requestToken(emulator, 'globex.onmicrosoft.com');
    const neighbour = await requestToken(emulator, acmeId());
    emulator.tenant('globex').setAppState('enabled');

    expect(answer.status).toBe(status);
    expect(answer.body.error_codes).toEqual([code]);
    expect(neighbour.status).toBe(200);
  });

  it('anything but a form that is posted', async () => {
    const url = `${emulator.entraUrl}/${acmeId()}/oauth2/v2.0/token`;
    const got = await fetch(url);
    const json = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"grant_type":"client_credentials"}',
    });

    expect((await readAnswer(got)).body.error_codes).toEqual([900561]);
    expect((await readAnswer(json)).body.error_codes).toEqual([900144]);
  });
});

describe('discovery', () => {
  it('finds the tenant of a domain', async () => {
    const response = await fetch(
      `${emulator.entraUrl}/acme.onmicrosoft.com/v2.0/.well-known/openid-configuration`,
    );
    const { body } = await readAnswer(response);

    expect(body.issuer).toBe(`https://login.microsoftonline.com/${acmeId()}/v2.0`);
    expect(body.token_endpoint).toBe(`${emulator.entraUrl}/${acmeId()}/oauth2/v2.0/token`);
    expect(body.msgraph_host).toBe('graph.microsoft.com');
  });

  it('does not find the tenant of an unknown one', async () => {
    const response = await fetch(
      `${emulator.entraUrl}/unknown.example/v2.0/.well-known/openid-configuration`,
    );

    expect(response.status).toBe(400);
    expect((await readAnswer(response)).body).toMatchObject({
      error: 'invalid_tenant',
      error_codes: [90002],
    });
  });

  it('knows the aliases of the host, and nothing else', async () => {
    const instance = await fetch(`${emulator.entraUrl}/common/discovery/instance?api-version=1.1`);
    const nothing = await fetch(`${emulator.entraUrl}/acme.onmicrosoft.com/nothing`);

    expect((await readAnswer(instance)).body.metadata[0].aliases).toContain('login.microsoftonline.com');
    expect(nothing.status).toBe(404);
  });
});
