import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { CallerConfig, JwtConfig } from '../../src/config/config.js';
import { defaultLimits } from '../../src/config/config.js';
import { ask, startTestEmulator, startTestGateway, type Answer } from '../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const audience = '00000000-0000-0000-0000-0000000000f1';
const jwt: JwtConfig = {
  audience,
  tenantIds: [contoso.tenantId, fabrikam.tenantId],
  issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
  keysUrl: new URL(`${emulator.entraUrl}/common/discovery/v2.0/keys`),
};
const caller = (name: string, rule: Partial<NonNullable<CallerConfig['tokens']>[number]>): CallerConfig => ({
  name,
  apiKeys: [],
  tokens: [{ tenantIds: [contoso.tenantId], roles: [], scopes: [], ...rule }],
  // The caller's own tenant selects nothing: these read another one.
  grants: [{ tenantIds: [fabrikam.tenantId], capabilities: new Set(['users.basic']) }],
  limits: defaultLimits,
});
const gateway = await startTestGateway({
  emulator,
  change: (config) => ({
    ...config,
    server: { ...config.server, jwt },
    callers: [
      ...config.callers,
      caller('robots', { roles: ['Files.Reader'] }),
      caller('people', { scopes: ['Files.Read'] }),
    ],
  }),
});

const oid = randomUUID();
const now = Math.floor(Date.now() / 1000);
const person = {
  aud: audience,
  iss: `https://login.microsoftonline.com/${contoso.tenantId}/v2.0`,
  tid: contoso.tenantId,
  oid,
  scp: 'openid Files.Read',
  iat: now,
  nbf: now,
  exp: now + 3600,
  ver: '2.0',
};
const { scp: _, ...nobody } = person;
const app = { ...nobody, idtyp: 'app', roles: ['Other', 'Files.Reader'] };

const query = '{ viewer { name } tenants { name users(first: 1) { nodes { id } } } }';
const as = (token: string, text = query): Promise<Answer> =>
  ask(`${gateway.url}/graphql`, token, { query: text });

beforeEach(() => emulator.journal.clear());

describe('an access token of Entra', () => {
  it.each([
    ['a person with a scope', person, 'people'],
    ['an app with a role', app, 'robots'],
    ['a person, up to a minute late', { ...person, exp: now - 50 }, 'people'],
    ['an app, up to a minute early', { ...app, nbf: now + 50 }, 'robots'],
  ])('lets in %s, to the tenants that were granted', async (_title, claims, name) => {
    const { status, data } = await as(await emulator.signClaims(claims));
    expect(status).toBe(200);
    expect(data.viewer).toEqual({ name });
    expect(data.tenants).toEqual([{ name: 'fabrikam', users: { nodes: [{ id: expect.any(String) }] } }]);
  });

  const without = (name: keyof typeof person) => {
    const { [name]: _left, ...rest } = person;
    return rest;
  };
  const sts = `https://sts.windows.net/${contoso.tenantId}/`;
  it.each<[string, Record<string, unknown>]>([
    ['is for Microsoft Graph', { ...app, aud: 'https://graph.microsoft.com', roles: ['User.Read.All'] }],
    ['is for Graph’s app id', { ...app, aud: '00000003-0000-0000-c000-000000000000' }],
    ['is for another app', { ...person, aud: randomUUID() }],
    ['is for several apps, us among them', { ...person, aud: [audience, randomUUID()] }],
    ['is for us as the only one of a list', { ...person, aud: [audience] }],
    ['is for us in other letters', { ...person, aud: audience.toUpperCase() }],
    ['is for nobody', without('aud')],
    ['is of another issuer', { ...person, iss: 'https://evil.example/v2.0' }],
    ['is of the older issuer', { ...person, iss: sts }],
    [
      'has an issuer of another tenant',
      { ...person, iss: person.iss.replace(contoso.tenantId, fabrikam.tenantId) },
    ],
    ['has an issuer that only begins alike', { ...person, iss: `${person.iss}/` }],
    ['has no issuer', without('iss')],
    [
      'is of a tenant that is not listed',
      { ...person, tid: oid, iss: person.iss.replace(contoso.tenantId, oid) },
    ],
    ['has no tenant', without('tid')],
    ['has its tenant in braces', { ...person, tid: `{${contoso.tenantId}}` }],
    ['has a list as its tenant', { ...person, tid: [contoso.tenantId] }],
    ['has the name of the prototype as its tenant', { ...person, tid: '__proto__' }],
    ['has expired', { ...person, exp: now - 70 }],
    ['never expires', without('exp')],
    ['expires at a word', { ...person, exp: 'never' }],
    ['is not valid yet', { ...person, nbf: now + 130 }],
    ['has no object id', without('oid')],
    ['has an e-mail address as its object id', { ...person, oid: 'admin@contoso.onmicrosoft.com' }],
    ['has the scope of nobody', { ...person, scp: 'Files.ReadWrite' }],
    ['has a scope that only begins alike', { ...person, scp: 'Files.Read.All' }],
    ['has no scope', without('scp')],
    ['has an empty scope', { ...person, scp: '' }],
    ['has its scope in a list', { ...person, scp: ['Files.Read'] }],
    ['has the role of an app as a person', { ...person, scp: 'x', roles: ['Files.Reader'] }],
    ['has a scope as an app', { ...app, roles: [], scp: 'Files.Read' }],
    ['has a role without saying that it is an app', { ...nobody, roles: ['Files.Reader'] }],
    ['has its role as text', { ...app, roles: 'Files.Reader' }],
    [
      'has a role of another tenant',
      { ...app, tid: fabrikam.tenantId, iss: app.iss.replace(contoso.tenantId, fabrikam.tenantId) },
    ],
    [
      'names a caller by its e-mail address',
      { ...without('scp'), email: 'people', upn: 'people', preferred_username: 'people' },
    ],
  ])('that %s is nobody’s', async (_title, claims) => {
    const answer = await as(await emulator.signClaims(claims));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(emulator.journal.graphCalls()).toEqual([]);
  });
});

describe('a forged token', () => {
  const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ownJwk = own.publicKey.export({ format: 'jwk' });
  const signedByOwn = (header: object) => {
    const text = `${b64(header)}.${b64(person)}`;
    return `${text}.${sign('sha256', Buffer.from(text), own.privateKey).toString('base64url')}`;
  };
  const published = async () => {
    const response = await fetch(jwt.keysUrl);
    return ((await response.json()) as { keys: { kid: string; n: string; e: string }[] }).keys[0]!;
  };

  it.each<[string, () => Promise<string> | string]>([
    ['without a signature', () => `${b64({ alg: 'none', typ: 'JWT' })}.${b64(person)}.`],
    [
      'without a signature, that names the key',
      async () => `${b64({ alg: 'none', kid: (await published()).kid })}.${b64(person)}.AA`,
    ],
    [
      'in odd letters of none',
      async () => `${b64({ alg: 'nOnE', kid: (await published()).kid })}.${b64(person)}.AA`,
    ],
    [
      'signed with the public key as a secret',
      async () => {
        const { kid, n } = await published();
        const text = `${b64({ alg: 'HS256', kid })}.${b64(person)}`;
        return `${text}.${createHmac('sha256', n).update(text).digest('base64url')}`;
      },
    ],
    ['signed by a key of its own', () => signedByOwn({ alg: 'RS256', kid: 'own' })],
    [
      'signed by its own key under the name of Entra’s',
      async () => signedByOwn({ alg: 'RS256', kid: (await published()).kid }),
    ],
    [
      'that brings its key along',
      async () => signedByOwn({ alg: 'RS256', kid: (await published()).kid, jwk: ownJwk }),
    ],
    [
      'that says where its keys are',
      () => signedByOwn({ alg: 'RS256', kid: 'own', jku: 'https://evil.example/keys' }),
    ],
    [
      'that says where its certificate is',
      () => signedByOwn({ alg: 'RS256', kid: 'own', x5u: 'https://evil.example/c' }),
    ],
    ['signed with another hash', async () => signedByOwn({ alg: 'RS512', kid: (await published()).kid })],
    [
      'with a demand nobody knows',
      () =>
        emulator
          .signClaims(person, { crit: ['exp2'], exp2: 1 })
          .catch(() => signedByOwn({ alg: 'RS256', crit: ['x'], x: 1, kid: 'own' })),
    ],
    [
      'whose claims were changed',
      async () => (await emulator.signClaims(app)).replace(/\.[\w-]+\./, `.${b64(person)}.`),
    ],
    ['that is cut short', async () => (await emulator.signClaims(person)).slice(0, -2)],
    ['made of words', () => 'a.b.c'],
    ['named as every object is', () => signedByOwn({ alg: 'RS256', kid: '__proto__' })],
  ])('%s is nobody’s', async (_title, forge) => {
    const answer = await as(await forge());
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(emulator.journal.graphCalls()).toEqual([]);
  });

  it('a real one beside them is let in', async () => {
    expect((await as(await emulator.signClaims(person))).status).toBe(200);
  });
});

describe('a caller by token', () => {
  const page =
    'query ($after: String) { tenant(id: "fabrikam") { users(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } } }';

  it('has cursors of its own, which open for nobody else of the same caller', async () => {
    const mine = await emulator.signClaims(person);
    const theirs = await emulator.signClaims({ ...person, oid: randomUUID() });
    const { data } = await as(mine, page);
    const after = data.tenant.users.pageInfo.endCursor as string;
    const go = (token: string) => ask(`${gateway.url}/graphql`, token, { query: page, variables: { after } });
    expect((await go(mine)).errors).toEqual([]);
    expect((await go(theirs)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is told apart from a gateway that cannot read the keys', async () => {
    const blind = await startTestGateway({
      emulator,
      change: (config) => ({
        ...config,
        server: { ...config.server, jwt: { ...jwt, keysUrl: new URL(`${emulator.entraUrl}/nowhere`) } },
      }),
    });
    const response = await fetch(`${blind.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await emulator.signClaims(person)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect((await blind.query('{ viewer { name } }')).errors).toEqual([]);
  });

  it('does not exist where tokens are not configured', async () => {
    const keysOnly = await startTestGateway({ emulator });
    const { status } = await ask(`${keysOnly.url}/graphql`, await emulator.signClaims(person), { query });
    expect(status).toBe(401);
  });
});
