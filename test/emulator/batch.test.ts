import type { Emulator } from '../../src/emulator/emulator.js';
import { advanced, connect, startSmallEmulator, type Json, type TestClient } from './support.js';

let emulator: Emulator;
let acme: TestClient;

beforeAll(async () => {
  emulator = await startSmallEmulator();
  acme = await connect(emulator, 'acme');
});

afterAll(() => emulator.close());

const idAt = (ordinal: number) => emulator.tenant('acme').userIds[ordinal]!;
const get = (id: string, url: string, more: object = {}) => ({ id, method: 'GET', url, ...more });
const read = async (...requests: object[]): Promise<Map<string, Json>> => {
  const { body } = await acme.batch(requests);
  return new Map(body.responses.map((response: { id: string }) => [response.id, response]));
};

describe('a batch', () => {
  it('answers every part by its id, in another order', async () => {
    const ids = Array.from({ length: 20 }, (_, ordinal) => idAt(ordinal));
    const { status, body } = await acme.batch(ids.map((id) => get(id, `/users/${id}?$select=id`)));
    const answered = body.responses.map(({ id }: { id: string }) => id);

    expect(status).toBe(200);
    expect(body.responses.every((part: Json) => part.status === 200 && part.body.id === part.id)).toBe(true);
    expect([...answered].sort()).toEqual([...ids].sort());
    expect(answered).not.toEqual(ids);
  });

  it('lets a part fail alone', async () => {
    const parts = await read(
      get('1', `/users/${idAt(0)}`),
      get('2', '/users/nobody@x'),
      get('3', '/nonsense'),
    );

    expect(parts.get('1').status).toBe(200);
    expect(parts.get('2')).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    });
    expect(parts.get('3')).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  });

  it('takes urls with and without a slash in front', async () => {
    const parts = await read(get('1', 'users?$top=1'), get('2', '/users?$top=1'));

    expect(parts.get('1').body.value).toEqual(parts.get('2').body.value);
  });

  it('links pages absolutely, to be read alone or in another batch', async () => {
    const parts = await read(get('1', '/users?$top=5&$select=id'));
    const link: string = parts.get('1').body['@odata.nextLink'];
    const relative = link.replace(`${emulator.graphUrl}/v1.0`, '');
    const batched = await read(get('next', relative));

    expect(link.startsWith(`${emulator.graphUrl}/v1.0/users?`)).toBe(true);
    expect(batched.get('next').body.value).toEqual((await acme.get(link)).body.value);
  });

  it('tells what each directory part cost, and nothing of the kind for files', async () => {
    const parts = await read(
      get('list', '/users'),
      get('selected', '/users?$select=id'),
      get('expanded', '/users?$select=id&$expand=manager'),
      get('one', `/users/${idAt(0)}`),
      get('drive', `/users/${idAt(0)}/drive`),
    );
    const units = Object.fromEntries(
      [...parts].map(([id, part]) => [id, part.headers['x-ms-resource-unit']]),
    );

    expect(units).toEqual({ list: '2', selected: '1', expanded: '2', one: '1' });
    expect(parts.get('one').headers['Content-Type']).toContain('IEEE754Compatible=false');
  });

  it('heeds ConsistencyLevel of a part, and not of the batch', async () => {
    const url = "/users?$filter=endsWith(mail,'.com')&$count=true&$top=1";
    const { body } = await acme.send(
      'POST',
      '/$batch',
      {
        requests: [get('with', url, { headers: advanced }), get('without', url)],
      },
      advanced,
    );
    const statuses = Object.fromEntries(body.responses.map((part: Json) => [part.id, part.status]));

    expect(statuses).toEqual({ with: 200, without: 400 });
  });

  it('answers a count as a number, an unchanged item with an empty 304, and content with an address', async () => {
    const drive = emulator.tenant('acme').driveIdOf(idAt(0))!;
    const file = emulator
      .tenant('acme')
      .itemsOf(drive)
      .find(({ kind }) => kind === 'file')!;
    const item = await acme.get(`/drives/${drive}/items/${file.id}`);
    const parts = await read(
      get('count', '/users/$count', { headers: advanced }),
      get('unchanged', `/drives/${drive}/items/${file.id}`, { headers: { 'If-None-Match': item.body.eTag } }),
      get('content', `/drives/${drive}/items/${file.id}/content`),
    );

    expect(parts.get('count').body).toBe(120);
    expect(parts.get('unchanged').status).toBe(304);
    expect(parts.get('unchanged').body).toBeUndefined();
    expect(parts.get('content').headers['Location']).toMatch(/^https:/);
  });

  it('runs what others depend on first, and fails what depends on a failure', async () => {
    const parts = await read(
      get('3', `/users/${idAt(0)}`, { dependsOn: ['2'] }),
      get('2', '/users/nobody@x', { dependsOn: ['1'] }),
      get('1', `/users/${idAt(0)}`),
      get('4', `/users/${idAt(0)}`, { dependsOn: ['1'] }),
    );
    const statuses = Object.fromEntries([...parts].map(([id, { status }]) => [id, status]));

    expect(statuses).toEqual({ 1: 200, 2: 404, 3: 424, 4: 200 });
  });

  it.each([
    ['/users/../organization', 400],
    ['/users/./manager', 400],
    ['/users/%2e%2e/drive', 400],
    ['/users//manager', 400],
    ['/v1.0/users', 400],
    ['https://graph.microsoft.com/v1.0/users', 400],
    ['//graph.microsoft.com/users', 400],
  ])('does not follow the url %s of a part', async (url, status) => {
    const parts = await read(get('1', url));

    expect(parts.get('1').status).toBe(status);
  });
});

describe('a batch as a whole is refused', () => {
  const one = get('1', '/users');
  const many = (count: number) => Array.from({ length: count }, (_, id) => get(String(id), '/users?$top=1'));

  it.each<[string, unknown]>([
    ['without requests', {}],
    ['with requests that are no list', { requests: one }],
    ['when it is empty', { requests: [] }],
    ['with 21 parts', { requests: many(21) }],
    ['with the same id twice', { requests: [one, one] }],
    ['with ids that differ in case only', { requests: [get('a', '/users'), get('A', '/users')] }],
    ['with a part without id', { requests: [{ method: 'GET', url: '/users' }] }],
    ['with a number as id', { requests: [{ ...one, id: 1 }] }],
    ['with a part without method', { requests: [{ id: '1', url: '/users' }] }],
    ['with a part without url', { requests: [{ id: '1', method: 'GET' }] }],
    ['with an odd method', { requests: [{ ...one, method: 'TRACE' }] }],
    ['with a batch inside', { requests: [{ ...one, method: 'POST', url: '/$batch' }] }],
    ['with a body on a GET', { requests: [{ ...one, body: {} }] }],
    ['with a body of no type', { requests: [{ ...one, method: 'POST', body: {} }] }],
    ['with headers that are no text', { requests: [{ ...one, headers: { a: 1 } }] }],
    ['with a dependency that is missing', { requests: [{ ...one, dependsOn: ['2'] }] }],
    [
      'with dependencies in a circle',
      { requests: [get('1', '/users', { dependsOn: ['2'] }), get('2', '/users', { dependsOn: ['1'] })] },
    ],
    ['when it is no JSON', '{"requests":['],
  ])('%s', async (_, body) => {
    const { status, body: answered } = await acme.send('POST', '/$batch', body);

    expect(status).toBe(400);
    expect(answered.error.code).toBe('BadRequest');
  });

  it('when it is not sent as JSON, or not sent by POST', async () => {
    const text = await acme.send('POST', '/$batch', { requests: [one] }, { 'content-type': 'text/plain' });
    const got = await acme.get('/$batch');

    expect([text.status, got.status]).toEqual([400, 405]);
  });

  it('but twenty parts are fine', async () => {
    expect((await acme.batch(many(20))).status).toBe(200);
  });
});
