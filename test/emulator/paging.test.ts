import type { Emulator } from '../../src/emulator/emulator.js';
import { advanced, allPages, connect, startSmallEmulator, type TestClient } from './support.js';

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

const firstLink = async (path: string, headers?: Record<string, string>): Promise<string> =>
  (await acme.get(path, headers)).body['@odata.nextLink'];

describe('pages of users', () => {
  it('hold 100 users unless $top says otherwise', async () => {
    const usual = await allPages(acme, '/users?$select=id');
    const small = await allPages(acme, '/users?$select=id&$top=50');

    expect(usual.pages.map((page) => page.value.length)).toEqual([100, 20]);
    expect(small.pages.map((page) => page.value.length)).toEqual([50, 50, 20]);
    expect(usual.values).toEqual(small.values);
    expect(usual.values.map(({ id }) => id)).toEqual(emulator.tenant('acme').userIds);
  });

  it('are linked absolutely, on the address the client used, with all options', async () => {
    const link = new URL(await firstLink('/users?$select=id&$filter=accountEnabled%20eq%20true&$top=5'));

    expect(link.origin).toBe(emulator.graphUrl);
    expect([...link.searchParams.keys()]).toEqual(['$select', '$filter', '$top', '$skiptoken']);
    expect(link.searchParams.get('$filter')).toBe('accountEnabled eq true');
  });

  it('lead back to the name by which the client reached the emulator', async () => {
    const { port } = new URL(emulator.graphUrl);
    const { body } = await acme.get(`http://localhost:${port}/v1.0/users?$top=5`);

    expect(new URL(body['@odata.nextLink']).host).toBe(`localhost:${port}`);
  });

  it('are at most 500 long with sign-in activity', async () => {
    const tenant = emulator.tenant('acme');
    const before = tenant.roles;
    tenant.setRoles([...before, 'AuditLog.Read.All']);
    const auditor = await connect(emulator, 'acme');
    tenant.setRoles(before);

    expect((await auditor.get('/users?$select=id,signInActivity&$top=999')).body.value).toHaveLength(120);
  });
});

describe('a skip token', () => {
  it('is refused after some minutes', async () => {
    const link = await firstLink('/users?$top=5');
    nowMs += 11 * 60_000;
    const { status, body } = await acme.get(link);

    expect(status).toBe(400);
    expect(body.error.code).toBe('Directory_ExpiredPageToken');
  });

  it('of an advanced query is refused without its header', async () => {
    const link = await firstLink('/users?$count=true&$top=5', advanced);

    expect((await acme.get(link, advanced)).status).toBe(200);
    expect((await acme.get(link)).body.error.code).toBe('Directory_ExpiredPageToken');
  });

  it.each<[string, (link: string) => string]>([
    ['that was tampered with', (link) => link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['that was made up', (link) => link.replace(/skiptoken=.*/, 'skiptoken=RFNwdAIAAQ')],
    ['of other options', (link) => link.replace('$top=5', '$top=6')],
    [
      'of another list',
      (link) => link.replace('/users', `/users/${emulator.tenant('acme').userIds[0]}/directReports`),
    ],
  ])('%s is refused', async (_, change) => {
    const { status } = await acme.get(change(await firstLink('/users?$top=5')));

    expect(status).toBe(400);
  });

  it('of another tenant is refused', async () => {
    const { status, body } = await globex.get(await firstLink('/users?$top=5'));

    expect(status).toBe(400);
    expect(body.error.code).toBe('Request_BadRequest');
  });

  it('works for the same options written differently', async () => {
    const link = await firstLink('/users?$top=5&$select=id');
    const { status } = await acme.get(link.replace('$top', '%24top').replaceAll(',', '%2C'));

    expect(status).toBe(200);
  });
});
