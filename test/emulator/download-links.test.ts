import type { EmulatedTenantData } from '../../src/emulator/emulated-tenant.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { connect, startSmallEmulator, type Json, type TestClient } from './support.js';

const annotation = '@microsoft.graph.downloadUrl';

let emulator: Emulator;
let acme: TestClient;
let data: EmulatedTenantData;
let drive: string;
let file: string;

beforeAll(async () => {
  emulator = await startSmallEmulator();
  acme = await connect(emulator, 'acme');
  data = emulator.tenant('acme');
  const driveId = data.driveIdOf(data.userIds[0]!)!;
  drive = `/drives/${driveId}`;
  file = data.itemsOf(driveId).find(({ kind, path }) => kind === 'file' && path.length === 1)!.id;
});

afterEach(() => emulator.misbehaviour.reset());
afterAll(() => emulator.close());

const itemOf = async (query: string): Promise<Json> =>
  (await acme.get(`${drive}/items/${file}${query}`)).body;

describe('the link to download a file', () => {
  it('comes without $select, and when it is selected as content.downloadUrl', async () => {
    for (const behaviour of ['ignored', 'refused', 'honoured'] as const) {
      emulator.misbehaviour.selectedAnnotation = behaviour;
      for (const query of ['', '?$select=id,content.downloadUrl']) {
        expect((await itemOf(query))[annotation]).toMatch(/^https:/);
      }
    }
  });

  it.each([
    ['ignored', 200, false],
    ['refused', 400, false],
    ['honoured', 200, true],
  ] as const)('selected by its own name is %s', async (behaviour, status, isThere) => {
    emulator.misbehaviour.selectedAnnotation = behaviour;
    const answer = await acme.get(`${drive}/items/${file}?$select=id,${annotation}`);

    expect(answer.status).toBe(status);
    expect(annotation in answer.body).toBe(isThere);
  });

  it('selected by its own name is ignored unless told otherwise', () => {
    expect(emulator.misbehaviour.selectedAnnotation).toBe('ignored');
  });

  it('is never sent by a search', async () => {
    for (const query of ['', '?$select=id,content.downloadUrl']) {
      const { status, body } = await acme.get(`${drive}/root/search(q='e')${query}`);
      expect([status, body.value.length > 0]).toEqual([200, true]);
      expect(body.value.filter((item: Json) => annotation in item)).toEqual([]);
    }
  });

  it('can be left out wherever items are listed', async () => {
    const link = async (path: string): Promise<boolean> =>
      JSON.stringify((await acme.get(`${drive}${path}`)).body).includes(annotation);
    const ordinals = {
      item: `/items/${file}?$select=id,content.downloadUrl`,
      children: '/root/children?$select=id,content.downloadUrl',
      expanded: '/root?$select=id&$expand=children($select=id,content.downloadUrl)',
      delta: '/root/delta?$select=id,content.downloadUrl',
    };
    for (const [name, path] of Object.entries(ordinals)) {
      emulator.misbehaviour.reset();
      expect([name, await link(path)]).toEqual([name, true]);
      emulator.misbehaviour.omitsDownloadUrlIn = [name as keyof typeof ordinals];
      expect([name, await link(path)]).toEqual([name, false]);
    }
  });
});

it('items can come without parentReference, wherever they are listed', async () => {
  const ordinals = [
    `/items/${file}`,
    '/root/children',
    '/root/delta',
    "/root/search(q='e')",
    '/root?$expand=children',
  ];
  for (const path of ordinals) {
    const { text } = await acme.get(`${drive}${path}`);
    expect(text).toContain('"parentReference"');
  }
  emulator.misbehaviour.omitsParentReference = true;
  for (const path of ordinals) {
    const { status, text } = await acme.get(`${drive}${path}`);
    expect(status).toBe(200);
    expect(text).not.toContain('"parentReference"');
  }
});
