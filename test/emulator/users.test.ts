import type { Emulator } from '../../src/emulator/emulator.js';
import { advanced, connect, startSmallEmulator, type TestClient } from './support.js';

let emulator: Emulator;
let acme: TestClient;

beforeAll(async () => {
  emulator = await startSmallEmulator();
  acme = await connect(emulator, 'acme');
});

afterAll(() => emulator.close());

const idAt = (ordinal: number) => emulator.tenant('acme').userIds[ordinal]!;

describe('one user', () => {
  it('has the eleven default properties and a tip when nothing is selected', async () => {
    const { body } = await acme.get(`/users/${idAt(0)}`);

    expect(Object.keys(body).sort()).toEqual(
      [
        '@microsoft.graph.tips',
        '@odata.context',
        'businessPhones',
        'displayName',
        'givenName',
        'id',
        'jobTitle',
        'mail',
        'mobilePhone',
        'officeLocation',
        'preferredLanguage',
        'surname',
        'userPrincipalName',
      ].sort(),
    );
    expect(body['@odata.context']).toBe(`${emulator.graphUrl}/v1.0/$metadata#users/$entity`);
  });

  it('has only what was selected, unset properties as null, and no id unless it was asked for', async () => {
    const { body } = await acme.get(`/users/${idAt(0)}?$select=displayName,faxNumber`);

    expect(body).toEqual({
      '@odata.context': `${emulator.graphUrl}/v1.0/$metadata#users(displayName,faxNumber)/$entity`,
      displayName: emulator.tenant('acme').user(idAt(0)).displayName,
      faxNumber: null,
    });
  });

  it.each([
    ['its id in capitals', () => idAt(4).toUpperCase()],
    ['its userPrincipalName', () => emulator.tenant('acme').user(idAt(4)).userPrincipalName],
    [
      'its userPrincipalName in capitals',
      () => emulator.tenant('acme').user(idAt(4)).userPrincipalName.toUpperCase(),
    ],
  ])('is found by %s', async (_, key) => {
    const { body } = await acme.get(`/users/${key()}?$select=id`);

    expect(body.id).toBe(idAt(4));
  });

  it.each([
    ["/users/sean.o'brien@acme.onmicrosoft.com", "Sean O'Brien"],
    ['/users/sean.o%27brien%40acme.onmicrosoft.com', "Sean O'Brien"],
    ["/users('sean.o''brien@acme.onmicrosoft.com')", "Sean O'Brien"],
    ["/users('sean.o%27%27brien@acme.onmicrosoft.com')", "Sean O'Brien"],
    ["/users('$pecial@acme.onmicrosoft.com')", 'Dollar Sign'],
    ['/users/guest_partner.example%23EXT%23@acme.onmicrosoft.com', 'Guest'],
  ])('is found at %s', async (path, displayName) => {
    const { body } = await acme.get(`${path}?$select=displayName`);

    expect(body.displayName).toBe(displayName);
  });

  it.each([
    ['/users/$pecial@acme.onmicrosoft.com', 400, 'BadRequest'],
    ['/users/nobody@acme.onmicrosoft.com', 404, 'Request_ResourceNotFound'],
    ['/users/00000000-0000-4000-8000-000000000000', 404, 'Request_ResourceNotFound'],
    ['/users/x%ZZ', 400, 'BadRequest'],
    ['/users//manager', 400, 'BadRequest'],
  ])('is not found at %s', async (path, status, code) => {
    const answer = await acme.get(path);

    expect(answer.status).toBe(status);
    expect(answer.body.error.code).toBe(code);
  });

  it('shows what is stored outside Entra, which a list does not', async () => {
    const single = await acme.get(`/users/${idAt(0)}?$select=skills`);
    const list = await acme.get('/users?$select=id,skills');

    expect(single.status).toBe(200);
    expect(list.status).toBe(501);
    expect(list.body.error).toMatchObject({
      code: 'NotImplemented',
      message: 'This operation target is not yet supported.',
    });
  });

  it('shows only the basic properties to an app that may read no others', async () => {
    const tenant = emulator.tenant('acme');
    const before = tenant.roles;
    tenant.setRoles(['User.ReadBasic.All']);
    const basic = await connect(emulator, 'acme');
    tenant.setRoles(before);

    const { body } = await basic.get(`/users/${idAt(1)}?$select=id,displayName,jobTitle,userPrincipalName`);
    const filtered = await basic.get("/users?$select=id&$filter=usageLocation eq 'US'");

    expect(body).toMatchObject({
      id: idAt(1),
      displayName: tenant.user(idAt(1)).displayName,
      jobTitle: null,
      userPrincipalName: null,
    });
    expect(filtered.body.value).toEqual([]);
    expect((await basic.get(`/users/${idAt(1)}/manager`)).body.error.code).toBe(
      'Authorization_RequestDenied',
    );
    expect((await basic.get('/users?$expand=manager')).status).toBe(403);
  });

  it('keeps sign-in activity for those who may read audit logs', async () => {
    const { status, body } = await acme.get('/users?$select=id,signInActivity');

    expect(status).toBe(403);
    expect(body.error.code).toBe('Authentication_MSGraphPermissionMissing');
  });
});

describe('relationships of a user', () => {
  it('finds the manager, with its type because it might be something else', async () => {
    const { body } = await acme.get(`/users/${idAt(9)}/manager?$select=id,displayName`);

    expect(body).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      id: emulator.tenant('acme').managerIdOf(idAt(9)),
    });
  });

  it('answers 404 when there is no manager', async () => {
    const { status, body } = await acme.get(`/users/${idAt(0)}/manager`);

    expect(status).toBe(404);
    expect(body.error.code).toBe('Request_ResourceNotFound');
  });

  it('lists and counts direct reports', async () => {
    const { body } = await acme.get(`/users/${idAt(1)}/directReports?$select=id`);
    const count = await acme.get(`/users/${idAt(1)}/directReports/$count`, advanced);

    expect(body.value.map((report: { id: string }) => report.id)).toEqual(
      emulator.tenant('acme').directReportIdsOf(idAt(1)),
    );
    expect(body.value[0]['@odata.type']).toBe('#microsoft.graph.user');
    expect(count.text).toBe(String(body.value.length));
  });

  it('expands the manager of everybody, and leaves it out where there is none', async () => {
    const { body } = await acme.get('/users?$select=id&$expand=manager($select=id)&$top=3');

    expect(body.value).toEqual([
      { id: idAt(0) },
      { id: idAt(1), manager: { '@odata.type': '#microsoft.graph.user', id: idAt(0) } },
      { id: idAt(2), manager: { '@odata.type': '#microsoft.graph.user', id: idAt(0) } },
    ]);
  });

  it('expands direct reports', async () => {
    const { body } = await acme.get(`/users/${idAt(0)}?$select=id&$expand=directReports($select=id)`);

    expect(body['@odata.context']).toContain('#users(id,directReports())/$entity');
    expect(body.directReports).toEqual(
      emulator
        .tenant('acme')
        .directReportIdsOf(idAt(0))
        .map((id) => ({ '@odata.type': '#microsoft.graph.user', id })),
    );
  });

  it('follows the chain of managers in an advanced query', async () => {
    const path = `/users/${idAt(9)}?$select=id&$count=true&$expand=manager($levels=max;$select=id)`;
    const { body } = await acme.get(path, advanced);

    expect(body.manager.id).toBe(idAt(1));
    expect(body.manager.manager.id).toBe(idAt(0));
    expect(body.manager.manager.manager).toBeUndefined();
    expect((await acme.get(path)).body.error.code).toBe('Request_UnsupportedQuery');
  });

  it.each([
    ['$expand=manager,directReports', 400, 'BadRequest'],
    ['$expand=drive', 400, 'ExpandNotSupported'],
    ['$expand=photo', 400, 'ExpandNotSupported'],
    ['$expand=messages', 400, 'ExpandNotSupported'],
    ['$expand=nonsense', 400, 'BadRequest'],
    ['$expand=manager($top=1)', 400, 'BadRequest'],
    ['$expand=manager($select=nonsense)', 400, 'BadRequest'],
    ['$expand=directReports($levels=2)', 400, 'BadRequest'],
    ['$expand=manager($levels=0)', 400, 'BadRequest'],
  ])('refuses ?%s', async (query, status, code) => {
    const answer = await acme.get(`/users?${query}`);

    expect(answer.status).toBe(status);
    expect(answer.body.error.code).toBe(code);
  });

  it('does not expand in an advanced query', async () => {
    const { body } = await acme.get('/users?$expand=manager&$count=true', advanced);

    expect(body.error.code).toBe('Request_UnsupportedQuery');
  });
});

describe('getByIds', () => {
  let reader: TestClient;

  beforeAll(async () => {
    const tenant = emulator.tenant('acme');
    const before = tenant.roles;
    tenant.setRoles([...before, 'Directory.Read.All']);
    reader = await connect(emulator, 'acme');
    tenant.setRoles(before);
  });

  it('finds many at once, in another order, and leaves out who does not exist', async () => {
    const ids = [...emulator.tenant('acme').userIds.slice(0, 40), 'ffffffff-0000-4000-8000-000000000000'];
    const { body, headers } = await reader.send('POST', '/directoryObjects/getByIds?$select=id,displayName', {
      ids,
      types: ['user'],
    });
    const found = body.value.map((user: { id: string }) => user.id);

    expect([...found].sort()).toEqual(ids.slice(0, 40).sort());
    expect(found).not.toEqual(ids.slice(0, 40));
    expect(body.value[0]['@odata.type']).toBe('#microsoft.graph.user');
    expect(headers.get('x-ms-resource-unit')).toBe('2');
  });

  it('costs five units without $select', async () => {
    const { headers } = await reader.send('POST', '/directoryObjects/getByIds', { ids: [idAt(1)] });

    expect(headers.get('x-ms-resource-unit')).toBe('5');
  });

  it.each([
    ['more than 1000 ids', { ids: Array.from({ length: 1001 }, () => idOf(1)) }],
    ['a malformed id', { ids: ['nobody'] }],
    ['no ids', {}],
    ['types that are no list', { ids: [], types: 'user' }],
  ])('refuses %s', async (_, body) => {
    const answer = await reader.send('POST', '/directoryObjects/getByIds', body);

    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe('Request_BadRequest');
  });

  it('needs Directory.Read.All', async () => {
    const { status } = await acme.send('POST', '/directoryObjects/getByIds', { ids: [idAt(1)] });

    expect(status).toBe(403);
  });

  it('returns no users to those who ask for groups', async () => {
    const { body } = await reader.send('POST', '/directoryObjects/getByIds', {
      ids: [idAt(1)],
      types: ['group'],
    });

    expect(body.value).toEqual([]);
  });
});

function idOf(digit: number): string {
  return `0000000${digit}-0000-4000-8000-000000000000`;
}

describe('the organization', () => {
  it('is the tenant', async () => {
    const { body } = await acme.get('/organization?$select=id,displayName,verifiedDomains');

    expect(body.value).toEqual([
      {
        id: emulator.tenant('acme').tenantId,
        displayName: 'Acme',
        verifiedDomains: [expect.objectContaining({ name: 'acme.onmicrosoft.com', isInitial: true })],
      },
    ]);
  });

  it('is found by its own id only', async () => {
    const own = await acme.get(`/organization/${emulator.tenant('acme').tenantId}`);
    const other = await acme.get(`/organization/${emulator.tenant('globex').tenantId}`);

    expect(own.body.displayName).toBe('Acme');
    expect(other.status).toBe(404);
  });
});
