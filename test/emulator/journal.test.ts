import type { Emulator } from '../../src/emulator/emulator.js';
import { connect, startSmallEmulator, type TestClient } from './support.js';

let emulator: Emulator;
let acme: TestClient;

beforeAll(async () => {
  emulator = await startSmallEmulator({ now: () => 1_800_000_000_000 });
  acme = await connect(emulator, 'acme');
});

beforeEach(() => emulator.journal.clear());
afterAll(() => emulator.close());

describe('the journal', () => {
  it('keeps what was asked, by whom, and how it was answered', async () => {
    await acme.get("/users?$filter=displayName%20eq%20'a'", {
      'user-agent': 'test/1',
      'client-request-id': 'mine',
    });

    expect(emulator.journal.entries()).toEqual([
      {
        at: 1_800_000_000_000,
        server: 'graph',
        method: 'GET',
        path: '/v1.0/users?$filter=displayName%20eq%20%27a%27',
        tenantId: emulator.tenant('acme').tenantId,
        status: 200,
        headers: expect.objectContaining({
          'user-agent': 'test/1',
          'client-request-id': 'mine',
          authorization: '(present)',
        }),
        resourceUnits: 2,
      },
    ]);
  });

  it('counts HTTP requests, and the requests inside of batches', async () => {
    const { userIds } = emulator.tenant('acme');
    await acme.get('/users?$top=1');
    await acme.batch([
      { id: 'a', method: 'GET', url: `/users/${userIds[0]}`, headers: { ConsistencyLevel: 'eventual' } },
      { id: 'b', method: 'GET', url: `/users/${userIds[0]}/drive/root/children` },
      { id: 'c', method: 'GET', url: '/users/nobody@x' },
    ]);
    await connect(emulator, 'acme');

    expect(emulator.journal.graphCalls()).toEqual(['GET /v1.0/users?$top=1', 'POST /v1.0/$batch [3]']);
    expect(emulator.journal.graphRequestCount()).toBe(4);
    expect(emulator.journal.httpRequestCount()).toBe(2);
    expect(emulator.journal.tokenRequests()).toHaveLength(1);
    expect(emulator.journal.resourceUnits()).toBe(1 + 1 + 2 + 1);
    expect(
      emulator.journal.entries()[1]!.parts!.map(({ id, status, headers }) => [id, status, headers]),
    ).toEqual([
      ['a', 200, { consistencylevel: 'eventual' }],
      ['b', 200, {}],
      ['c', 404, {}],
    ]);
  });

  it('keeps what was posted, but no secret', async () => {
    await acme.send('POST', '/directoryObjects/getByIds', { ids: [] });
    await connect(emulator, 'acme');

    expect(emulator.journal.entries()[0]!.body).toEqual({ ids: [] });
    expect(JSON.stringify(emulator.journal.entries())).not.toContain(emulator.app.clientSecret);
    expect(JSON.stringify(emulator.journal.entries())).not.toContain(acme.token);
  });
});
