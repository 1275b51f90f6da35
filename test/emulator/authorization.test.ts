import { generateKeyPair, SignJWT } from 'jose';
import type { Emulator } from '../../src/emulator/emulator.js';
import { clientWith, connect, requestToken, startSmallEmulator, type TestClient } from './support.js';

let emulator: Emulator;
let acme: TestClient;
let globex: TestClient;
let nowMs = Date.UTC(2026, 10, 24, 12);

beforeAll(async () => {
  emulator = await startSmallEmulator({ now: () => nowMs });
  acme = await connect(emulator, 'acme');
  globex = await connect(emulator, 'globex');
});

afterAll(() => emulator.close());

async function connectWith(roles: readonly string[]): Promise<TestClient> {
  const tenant = emulator.tenant('acme');
  const before = tenant.roles;
  tenant.setRoles(roles);
  const client = await connect(emulator, 'acme');
  tenant.setRoles(before);
  return client;
}

describe('a request without a good token', () => {
  it.each([
    ['none', '', 'Access token is empty.'],
    ['one that is no JWT', 'Bearer abc', 'CompactToken parsing failed with error code: 80049217'],
    ['another scheme', 'Basic abc', 'Access token is empty.'],
  ])('with %s', async (_, authorization, message) => {
    const { status, body, headers } = await acme.get('/users', { authorization });

    expect(status).toBe(401);
    expect(body.error).toMatchObject({ code: 'InvalidAuthenticationToken', message });
    expect(headers.get('www-authenticate')).toContain('Bearer realm=""');
  });

  it('signed by somebody else', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT({ tid: emulator.tenant('acme').tenantId, roles: ['User.Read.All'] })
      .setProtectedHeader({ alg: 'RS256' })
      .setAudience('https://graph.microsoft.com')
      .setIssuedAt(nowMs / 1000)
      .setExpirationTime(nowMs / 1000 + 3600)
      .sign(privateKey);

    expect((await clientWith(emulator, forged).get('/users')).status).toBe(401);
    expect((await clientWith(emulator, acme.token.replace(/[^.]*$/, 'AAAA')).get('/users')).status).toBe(401);
  });

  it('that has expired, even after it was good', async () => {
    const client = await connect(emulator, 'acme');
    expect((await client.get('/users?$top=1')).status).toBe(200);
    const before = nowMs;
    nowMs += 5400 * 1000;
    const { status, body } = await client.get('/users?$top=1');
    nowMs = before;

    expect(status).toBe(401);
    expect(body.error.message).toBe('Lifetime validation failed, the token is expired.');
  });

  it('fails a whole batch', async () => {
    const { status } = await clientWith(emulator, 'abc').batch([{ id: '1', method: 'GET', url: '/users' }]);

    expect(status).toBe(401);
  });

  it('of an app that was disabled or removed in the meantime', async () => {
    const answers = [];
    for (const state of ['disabled', 'absent', 'enabled'] as const) {
      emulator.tenant('globex').setAppState(state);
      const { status, body } = await globex.get('/users?$top=1');
      answers.push([status, body.error?.code]);
    }

    expect(answers).toEqual([
      [403, 'Authorization_IdentityDisabled'],
      [401, 'Authorization_IdentityNotFound'],
      [200, undefined],
    ]);
  });
});

describe('permissions', () => {
  const paths = {
    users: '/users?$top=1',
    manager: '/users/{user}/manager',
    count: '/users/$count',
    organization: '/organization',
    drive: '/users/{user}/drive',
    item: '/drives/{drive}/root/children',
    object: '/directoryObjects/{user}',
  };

  it.each<[readonly string[], (keyof typeof paths)[]]>([
    [['User.Read.All'], ['users', 'manager', 'count', 'organization']],
    [['User.ReadBasic.All'], ['users']],
    [['Directory.Read.All'], ['users', 'manager', 'count', 'organization', 'object']],
    [['Organization.Read.All'], ['organization']],
    [['Files.Read.All'], ['drive', 'item']],
    [['Sites.Read.All'], ['drive', 'item']],
    [['Mail.Read'], []],
  ])('%j open %j and nothing else', async (roles, open) => {
    const client = await connectWith(roles);
    const data = emulator.tenant('acme');
    const opened = [];
    for (const [name, path] of Object.entries(paths)) {
      const url = path
        .replace('{user}', data.userIds[1]!)
        .replace('{drive}', data.driveIdOf(data.userIds[1]!)!);
      const { status } = await client.get(url, { ConsistencyLevel: 'eventual' });
      if (status !== 403) opened.push(name);
    }

    expect(opened).toEqual(open);
  });

  it('are refused in the words of each workload', async () => {
    const mail = await connectWith(['Mail.Read']);
    const nothing = await connectWith([]);
    const drive = `/drives/${emulator.tenant('acme').driveIdOf(emulator.tenant('acme').userIds[0]!)!}`;
    const answers = [
      await mail.get('/users'),
      await mail.get(drive),
      await nothing.get('/users'),
      await nothing.get(drive),
    ];

    expect(answers.map(({ status, body }) => [status, body.error.code, body.error.message])).toEqual([
      [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
      [403, 'accessDenied', 'Access denied'],
      [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
      [403, 'AccessDenied', 'Either scp or roles claim need to be present in the token.'],
    ]);
  });

  it('stay in a token until it expires', async () => {
    const client = await connectWith(['User.Read.All']);

    expect((await client.get('/users?$top=1')).status).toBe(200);
    expect((await client.get('/organization')).status).toBe(200);
    expect((await client.get('/drives/x')).status).toBe(403);
  });
});

describe('tenants', () => {
  it('do not see each other', async () => {
    const data = emulator.tenant('acme');
    const user = data.userIds[2]!;
    const drive = data.driveIdOf(user)!;
    const item = data.itemsOf(drive)[1]!.id;
    const { domain } = data;
    const statuses = await Promise.all(
      [
        `/users/${user}`,
        `/users/${data.user(user).userPrincipalName}`,
        `/users/${user}/manager`,
        `/users/${user}/drive`,
        `/drives/${drive}`,
        `/drives/${drive}/items/${item}`,
        `/drives/${drive}/root/delta`,
        `/organization/${data.tenantId}`,
      ].map(async (path) => (await globex.get(path)).status),
    );
    const list = await globex.get(`/users?$filter=endsWith(userPrincipalName,'${domain}')&$count=true`, {
      ConsistencyLevel: 'eventual',
    });

    expect(statuses).toEqual([404, 404, 404, 404, 400, 400, 400, 404]);
    expect(list.body.value).toEqual([]);
    expect(list.body['@odata.count']).toBe(0);
  });

  it('share no id', () => {
    const all = ['acme', 'globex'].flatMap((name) => {
      const data = emulator.tenant(name);
      const drives = data.userIds.map((id) => data.driveIdOf(id)).filter((id) => id !== undefined);
      return [...data.userIds, ...drives, ...data.itemsOf(drives[0]!).map(({ id }) => id)];
    });

    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the front door', () => {
  it('has no signed-in user', async () => {
    const { status, body } = await acme.get('/me/drive');

    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: 'BadRequest',
      message: '/me request is only valid with delegated authentication flow.',
    });
  });

  it.each([
    ['GET', '/nonsense', 400, "Resource not found for the segment 'nonsense'."],
    ['GET', '/users/{user}/nonsense', 400, "Resource not found for the segment 'nonsense'."],
    ['GET', '/constructor', 400, "Resource not found for the segment 'constructor'."],
    ['GET', '/subscriptions', 501, "The emulator does not implement 'subscriptions'."],
    [
      'GET',
      '/users/{user}/createdObjects',
      501,
      "The emulator does not implement 'createdObjects' of a user.",
    ],
    ['GET', '/', 501, 'The emulator does not implement the service document.'],
    ['POST', '/users', 405, 'Specified HTTP method is not allowed for the request target.'],
    ['DELETE', '/users/{user}', 405, 'Specified HTTP method is not allowed for the request target.'],
    [
      'PATCH',
      '/users/{user}/drive/root',
      405,
      'Specified HTTP method is not allowed for the request target.',
    ],
    [
      'GET',
      '/directoryObjects/getByIds',
      405,
      'Specified HTTP method is not allowed for the request target.',
    ],
  ])('%s %s is answered with %s', async (method, path, status, message) => {
    const answer = await acme.send(method, path.replace('{user}', emulator.tenant('acme').userIds[0]!));

    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toBe(message);
  });

  it('has one version', async () => {
    const { status, body } = await acme.get(`${emulator.graphUrl}/beta/users`);

    expect(status).toBe(400);
    expect(body.error.message).toBe('Invalid version: beta');
  });

  it('names every request, and quotes the client’s own name of it', async () => {
    const { headers, body } = await acme.get('/users/nobody@x', { 'client-request-id': 'mine' });

    expect(headers.get('client-request-id')).toBe('mine');
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(body.error.innerError).toEqual({
      date: '2026-11-24T12:00:00',
      'request-id': headers.get('request-id'),
      'client-request-id': 'mine',
    });
    expect(JSON.parse(headers.get('x-ms-ags-diagnostic')!)).toHaveProperty('ServerInfo.DataCenter');
    expect(headers.get('date')).toBe('Tue, 24 Nov 2026 12:00:00 GMT');
  });

  it('compresses long answers for those who ask', async () => {
    const [long, short, plain] = await Promise.all([
      acme.get('/users', { 'accept-encoding': 'gzip' }),
      acme.get('/users/$count', { 'accept-encoding': 'gzip', ConsistencyLevel: 'eventual' }),
      acme.get('/users', { 'accept-encoding': 'identity' }),
    ]);

    expect(long.headers.get('content-encoding')).toBe('gzip');
    expect(short.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(long.body.value).toEqual(plain.body.value);
    expect(plain.headers.get('content-type')).toBe(
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    );
  });

  it('refuses a body that is too large', async () => {
    const { status } = await acme.send('POST', '/$batch', { requests: 'x'.repeat(5_000_000) });

    expect(status).toBe(413);
  });

  it.each([
    ['/users', '2'],
    ['/users?$top=5', '1'],
    ['/users?$select=id', '1'],
    ['/users?$select=id&$expand=manager', '2'],
    ['/users?$expand=manager', '3'],
    ['/users/{user}', '1'],
    ['/users/{user}/drive', null],
  ])('tells that %s costs %s resource units', async (path, units) => {
    const { headers } = await acme.get(path.replace('{user}', emulator.tenant('acme').userIds[0]!));

    expect(headers.get('x-ms-resource-unit')).toBe(units);
  });
});

it('refuses a token of an unknown tenant', async () => {
  const { body } = await requestToken(emulator, emulator.tenant('acme').tenantId);
  const other = await startSmallEmulator({ now: () => nowMs, tenants: [] });
  const { status } = await clientWith(other, body.access_token).get('/users');
  await other.close();

  expect(status).toBe(401);
});
