import { startEmulator } from '../../src/emulator/emulator.js';
import { demoTenants } from '../../src/emulator/demo-tenants.js';
import { connect, startSmallEmulator, type Json } from './support.js';

describe('two emulators', () => {
  const describeAll = async (seed: number) => {
    const emulator = await startSmallEmulator({ seed });
    const client = await connect(emulator, 'acme');
    const data = emulator.tenant('acme');
    const drives = data.userIds.map((id) => data.driveIdOf(id));
    const parts = data.userIds
      .slice(0, 20)
      .map((id) => ({ id, method: 'GET', url: `/users/${id}?$select=id` }));
    const batch = await client.batch(parts);
    const users = await client.get('/users?$top=999');
    const all = {
      users: users.body.value,
      drives,
      items: data.itemsOf(drives[5]!),
      order: batch.body.responses.map(({ id }: { id: string }) => id),
    };
    await emulator.close();
    return all;
  };

  it('with the same seed are the same, down to the order of a batch', async () => {
    expect(await describeAll(7)).toEqual(await describeAll(7));
  });

  it('with different seeds have nothing in common', async () => {
    const [one, other] = [await describeAll(7), await describeAll(8)];

    expect(one.users[0].id).not.toBe(other.users[0].id);
    expect(one.drives[0]).not.toBe(other.drives[0]);
    expect(one.users.map((user: Json) => user.displayName)).not.toEqual(
      other.users.map((user: Json) => user.displayName),
    );
  });
});

describe('the demo tenants', () => {
  it('are the ones an emulator starts with, at once', async () => {
    const started = performance.now();
    const emulator = await startEmulator();
    const took = performance.now() - started;
    await emulator.close();

    expect(emulator.tenants.map(({ name, userCount }) => [name, userCount])).toEqual([
      ['contoso', 250],
      ['fabrikam', 5000],
      ['testdirectory', 5],
    ]);
    expect(demoTenants.map(({ domain }) => domain)).toEqual(emulator.tenants.map(({ domain }) => domain));
    expect(took).toBeLessThan(500);
  });

  it('have 5,000 users in fabrikam, each with a name of their own', async () => {
    const emulator = await startEmulator();
    const fabrikam = emulator.tenant('fabrikam');
    const users = fabrikam.userIds.map((id) => fabrikam.user(id));
    await emulator.close();

    expect(new Set(users.map(({ id }) => id)).size).toBe(5000);
    expect(new Set(users.map(({ userPrincipalName }) => userPrincipalName.toLowerCase())).size).toBe(5000);
    expect(users.filter((user) => user['jobTitle'] === null).length).toBeGreaterThan(0);
    expect(
      users.every(({ userPrincipalName }) =>
        /^[a-z0-9'.-]+@fabrikam\.onmicrosoft\.com$/.test(userPrincipalName),
      ),
    ).toBe(true);
  });

  it('keep their ids from release to release, because people write them into scripts', async () => {
    const emulator = await startEmulator();
    const contoso = emulator.tenant('contoso');
    const taro = emulator.tenant('testdirectory').user('demouser01@testdirectory.onmicrosoft.com');
    await emulator.close();

    expect({
      first: contoso.userIds[0],
      drive: contoso.driveIdOf(contoso.userIds[0]!),
      taro: taro.id,
    }).toMatchInlineSnapshot(`
     {
       "drive": "b!eawnlbvoQ_ObFOaVNhAZKZ8CBYRq2UgBuh3BZ37044mBgp9u4LFK8678jY7dvGbx",
       "first": "f67c2a42-bbd4-482e-987e-ad6b9ce65db3",
       "taro": "e9187bd9-c655-4072-9690-d3192cd864e8",
     }
    `);
  });
});

describe('a directory larger than the supply of names', () => {
  it('tells namesakes apart', async () => {
    const tenants = [
      {
        name: 'huge',
        tenantId: 'cccccccc-0000-4000-8000-000000000003',
        domain: 'huge.example',
        userCount: 7000,
      },
    ];
    const emulator = await startEmulator({ tenants });
    const huge = emulator.tenant('huge');
    const last = huge.user(huge.userIds.at(-1)!);
    const names = new Set(huge.userIds.map((id) => huge.user(id).userPrincipalName));
    await emulator.close();

    expect(names.size).toBe(7000);
    expect(last.userPrincipalName).toMatch(/2@huge\.example$/);
  });
});
