import type { Emulator } from '../../src/emulator/emulator.js';
import { connect, startSmallEmulator, type Json, type TestAnswer, type TestClient } from './support.js';

let emulator: Emulator;
let acme: TestClient;
let globex: TestClient;
let nowMs = Date.UTC(2026, 0, 1);

beforeAll(async () => {
  emulator = await startSmallEmulator({
    now: () => nowMs,
    throttling: { directoryUnits: 100, filesUnits: 50 },
  });
  acme = await connect(emulator, 'acme');
  globex = await connect(emulator, 'globex');
});

// Every quota is whole again.
beforeEach(() => (nowMs += 60_000));
afterAll(() => emulator.close());

const driveId = () => emulator.tenant('acme').driveIdOf(emulator.tenant('acme').userIds[0]!)!;

/** Batches until so many parts are sent; the parts' answers in their order. */
async function parts(client: TestClient, count: number, url: string): Promise<Json[]> {
  const answers: Json[] = [];
  while (answers.length < count) {
    const size = Math.min(20, count - answers.length);
    const requests = Array.from({ length: size }, (_, id) => ({ id: String(id), method: 'GET', url }));
    const { body } = await client.batch(requests);
    answers.push(...body.responses.sort((one: Json, other: Json) => Number(one.id) - Number(other.id)));
  }
  return answers;
}

describe('the directory', () => {
  const get = (client = acme): Promise<TestAnswer> => client.get('/users?$select=id&$top=5');

  it('says nothing about its quota before 80 % of it are used', async () => {
    await parts(acme, 78, '/users?$select=id&$top=5');
    const answers = [await get(), await get(), await get()];
    expect(answers.map(({ headers }) => headers.get('x-ms-throttle-limit-percentage'))).toEqual([
      null,
      '0.80',
      '0.81',
    ]);
  });

  it('counts each part of a batch, and refuses those beyond the quota', async () => {
    const answers = await parts(acme, 110, '/users?$select=id&$top=5');
    expect(answers.map(({ status }) => status)).toEqual([...Array(100).fill(200), ...Array(10).fill(429)]);
    expect(answers[100].headers).toMatchObject({
      'Retry-After': '1',
      'x-ms-throttle-scope': `Tenant_Application/ReadWrite/${emulator.app.clientId}/${emulator.tenant('acme').tenantId}`,
      'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
    });
    expect(answers[100].body.error.code).toBe('TooManyRequests');
  });

  it('fills its bucket again all the time, and each tenant has one of its own', async () => {
    await parts(acme, 100, '/users?$select=id&$top=5');
    expect([(await get()).status, (await get(globex)).status]).toEqual([429, 200]);
    nowMs += 1_000;
    const answers = await parts(acme, 11, '/users?$select=id&$top=5');
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429]);
  });
});

describe('SharePoint', () => {
  it('tells three figures from 80 % on, and all that and Retry-After when it refuses', async () => {
    const answers = await parts(acme, 26, `/drives/${driveId()}/root/children?$select=id`);
    const told = answers.map(({ headers }) => headers['RateLimit-Remaining']);
    expect(told.slice(18)).toEqual([undefined, '10', '8', '6', '4', '2', '0', '0']);
    expect(answers[19].headers).toMatchObject({ 'RateLimit-Limit': '50', 'RateLimit-Reset': '60' });
    expect(answers[25]).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '60', 'RateLimit-Remaining': '0', 'RateLimit-Reset': '60' },
      body: { error: { code: 'activityLimitReached', innerError: { code: 'throttledRequest' } } },
    });
  });

  it('begins anew with the next minute, all at once', async () => {
    await parts(acme, 60, `/drives/${driveId()}`);
    nowMs += 59_000;
    const refused = await acme.get(`/drives/${driveId()}`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    nowMs += 1_000;
    expect((await acme.get(`/drives/${driveId()}`)).status).toBe(200);
  });

  it('leaves the directory alone', async () => {
    await parts(acme, 60, `/drives/${driveId()}`);
    expect((await acme.get('/users?$select=id')).status).toBe(200);
  });
});

it('an emulator that was not asked to throttles nothing', async () => {
  const patient = await startSmallEmulator();
  const client = await connect(patient, 'acme');
  const answers = await parts(
    client,
    400,
    `/drives/${patient.tenant('acme').driveIdOf(patient.tenant('acme').userIds[0]!)}`,
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await patient.close();
});

it('quotas follow from the size of a tenant', async () => {
  const real = await startSmallEmulator({ throttling: {} });
  const client = await connect(real, 'globex');
  const url = `/drives/${real.tenant('globex').driveIdOf(real.tenant('globex').userIds[0]!)}`;
  const answers = await parts(client, 1_251, url);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  await real.close();
});
