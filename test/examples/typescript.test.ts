import { ask } from '../../examples/typescript/client.js';
import { followChanges, type Change } from '../../examples/typescript/drive-changes.js';
import { listFolder } from '../../examples/typescript/folder-listing.js';
import { MyTenantsDocument, PeopleSearchDocument } from '../../examples/typescript/generated/graphql.js';
import { listMyTenants } from '../../examples/typescript/my-tenants.js';
import { searchPeople } from '../../examples/typescript/people-search.js';
import { startTestEmulator, startTestGateway } from '../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const everywhere = ['users.basic', 'drives.list', 'files.metadata'] as const;
const running = await startTestGateway({
  emulator,
  callers: {
    everywhere: { contoso: everywhere, fabrikam: everywhere, testdirectory: everywhere },
    people: { contoso: ['users.basic'] },
  },
});
const gatewayOf = (caller: string) => ({ url: `${running.url}/graphql`, key: () => running.keyOf(caller) });
const gateway = gatewayOf('everywhere');
const contoso = emulator.tenant('contoso');

beforeEach(() => emulator.journal.clear());

const folder = {
  tenant: 'testdirectory',
  user: 'demouser01@testdirectory.onmicrosoft.com',
  path: '/expense',
};
const salesPeople = { search: 'an', filter: { department: { eq: 'Sales' } }, first: 3 };

/** The Graph requests, without the hosts' ids and the tokens of pages. */
const calls = (): string[] =>
  running
    .takeGraphCalls()
    .map((call) =>
      call.replace(/b%21[^/]+/, '{drive}').replace(/[0-9a-f]{8}-[-0-9a-f]{27}|01X[A-Z0-9]+/, '{id}'),
    )
    .map((call) => call.replace(/(\$skiptoken|token)=.*/, '$1'));

describe('the tenants of a key', () => {
  it('are listed without a Graph request', async () => {
    const { data, errors } = await listMyTenants(gateway);
    expect(errors).toEqual([]);
    expect(data?.map(({ name }) => name)).toEqual(['contoso', 'fabrikam', 'testdirectory']);
    expect((await listMyTenants(gatewayOf('people'))).data).toMatchObject([
      { name: 'contoso', capabilities: ['users.basic'] },
    ]);
    expect(calls()).toEqual([]);
  });
});

describe('a folder', () => {
  it('is listed page by page, four requests each, thumbnails along with the list', async () => {
    const first = await listFolder(gateway, { ...folder, first: 3 });
    expect(first.errors).toEqual([]);
    expect(first.data?.entries.map(({ name }) => name)).toEqual([
      '2026-04.xlsx',
      '2026-05.xlsx',
      'receipts 100%.pdf',
    ]);
    expect(first.data?.entries[0]).toMatchObject({
      size: 3771427,
      folder: null,
      lastModifiedBy: { user: { displayName: 'Demo Taro' } },
      thumbnails: [{ small: { width: 96, height: 72 } }],
    });
    const listing =
      'GET /v1.0/drives/{drive}/items/{id}/children?$select=file,folder,id,lastModifiedBy,lastModifiedDateTime,' +
      'name,parentReference,size&$expand=thumbnails&$orderby=name&$top=3';
    const theWay = [
      'GET /v1.0/users/demouser01%40testdirectory.onmicrosoft.com?$select=id',
      'GET /v1.0/users/{id}/drive?$select=id',
      'GET /v1.0/drives/{drive}/root:/expense:?$select=folder,id,name,package,parentReference,root',
    ];
    expect(calls()).toEqual([...theWay, listing]);

    const second = await listFolder(gateway, { ...folder, first: 3, after: first.data!.next });
    expect(second.data?.entries.map(({ name }) => name)).toEqual(['taxi & train.pdf']);
    expect(second.data?.next).toBeNull();
    expect(calls()).toEqual([...theWay, `${listing}&$skiptoken`]);
  });

  it('that is not there is null, without an error', async () => {
    expect(await listFolder(gateway, { ...folder, path: '/nowhere', first: 3 })).toEqual({
      data: null,
      errors: [],
    });
    expect(calls()).toHaveLength(3);
  });

  it('that may not be read is null, with a code to decide by', async () => {
    const user = contoso.userIds[2]!;
    const { data, errors } = await listFolder(gatewayOf('people'), {
      ...folder,
      tenant: 'contoso',
      user,
      first: 3,
    });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['tenant', 'user', 'drive'], extensions: { code: 'FORBIDDEN' } }]);
    expect(calls()).toEqual(['GET /v1.0/users/{id}?$select=id']);
  });
});

describe('people', () => {
  it('are searched and filtered, in one request a page', async () => {
    const found = await searchPeople(gateway, { tenant: 'contoso', ...salesPeople });
    expect(found.errors).toEqual([]);
    const rest = await searchPeople(gateway, { tenant: 'contoso', ...salesPeople, after: found.data!.next });
    const everybody = [...found.data!.people, ...rest.data!.people];
    const expected = contoso.userIds
      .map((id) => contoso.user(id))
      .filter(
        ({ displayName, department }) => department === 'Sales' && /(^|\s)an/i.test(String(displayName)),
      );
    expect(everybody.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect([found.data!.total, rest.data!.total, rest.data!.next]).toEqual([
      expected.length,
      expected.length,
      null,
    ]);
    const page =
      'GET /v1.0/users?$select=department,displayName,id,jobTitle,mail&$filter=department%20eq%20%27Sales%27' +
      '&$search=%22displayName:an%22&$count=true&$top=3';
    expect(calls()).toEqual([page, `${page}&$skiptoken`]);
  });

  it('of one tenant are not gone on with in another', async () => {
    const { data } = await searchPeople(gateway, { tenant: 'contoso', ...salesPeople });
    calls();
    const elsewhere = await searchPeople(gateway, { tenant: 'fabrikam', ...salesPeople, after: data!.next });
    expect(elsewhere).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(calls()).toEqual([]);
  });
});

describe.each(['contoso', 'fabrikam'])('the changes of a drive of %s', (name) => {
  const tenant = emulator.tenant(name);
  const drive = tenant.driveIdOf(tenant.userIds[2]!)!;
  let token: string | undefined;
  const tokens = {
    load: async () => token,
    save: async (next: string) => {
      token = next;
    },
  };
  const seen = new Map<string, string | null>();
  const apply = async (changes: readonly Change[]): Promise<void> => {
    for (const change of changes) {
      if (change.deleted) seen.delete(change.id);
      else seen.set(change.id, change.name);
    }
  };
  const follow = () => followChanges(gateway, { tenant: name, drive, first: 200 }, tokens, apply);
  const stored = () => new Map(tenant.itemsOf(drive).map((item) => [item.id, item.name]));

  it('begin with all there is, and then are what happened since', async () => {
    expect(await follow()).toEqual([]);
    expect(seen.size).toBe(stored().size);
    const root = tenant.rootIdOf(drive);
    const kept = tenant.addFile(drive, root, 'kept.txt');
    const gone = tenant.addFile(drive, root, 'gone.txt');
    expect(await follow()).toEqual([]);
    tenant.renameItem(drive, kept.id, 'renamed.txt');
    tenant.deleteItem(drive, gone.id);
    calls();
    expect(await follow()).toEqual([]);
    expect([seen.get(kept.id), seen.has(gone.id)]).toEqual(['renamed.txt', false]);
    expect(calls()).toEqual([
      expect.stringMatching(/^GET \/v1\.0\/drives\/\{drive\}\/root\/delta\b.*token$/),
    ]);
  });

  it('come again when they could not be applied', async () => {
    const before = token;
    const late = tenant.addFile(drive, tenant.rootIdOf(drive), 'late.txt');
    const full = () => Promise.reject(new Error('The disk is full.'));
    const where = { tenant: name, drive, first: 200 };
    await expect(followChanges(gateway, where, tokens, full)).rejects.toThrow('The disk is full.');
    expect(token).toBe(before);
    expect(await follow()).toEqual([]);
    expect(seen.get(late.id)).toBe('late.txt');
  });

  it('end with the error, and keep the token, where Graph has forgotten it', async () => {
    const before = token;
    const body = { error: { code: 'resyncRequired', message: 'x' } };
    const forgotten = { on: 'request', status: 410, body } as const;
    const fault = emulator.faults.inject({ ...forgotten, match: ({ path }) => path.includes('/delta') });
    expect(await follow()).toMatchObject([{ extensions: { code: 'RESYNC_REQUIRED' } }]);
    fault.remove();
    expect(token).toBe(before);
  });
});

describe('the client', () => {
  it('has a refused request as a value', async () => {
    const refused = await ask({ ...gateway, key: async () => 'wrong' }, MyTenantsDocument);
    expect(refused).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('throws where no gateway answers', async () => {
    const noGateway = { ...gateway, url: emulator.graphUrl };
    await expect(ask(noGateway, MyTenantsDocument)).rejects.toThrow(
      /answered 40\d, and not as a GraphQL gateway/,
    );
  });

  it('compiles only with the variables of the document, and of their types', () => {
    const wrong = [
      // @ts-expect-error -- a document with variables needs them
      () => ask(gateway, PeopleSearchDocument),
      // @ts-expect-error -- the tenant is missing
      () => ask(gateway, PeopleSearchDocument, { first: 3 }),
      // @ts-expect-error -- no such operator
      () => ask(gateway, PeopleSearchDocument, { tenant: 'x', first: 3, filter: { city: { is: 'Oslo' } } }),
      // @ts-expect-error -- a document without variables takes none
      () => ask(gateway, MyTenantsDocument, { first: 3 }),
    ];
    expect(wrong).toHaveLength(4);
  });
});
