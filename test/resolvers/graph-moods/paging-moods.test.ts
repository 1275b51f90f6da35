import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// What the page links of the real Graph were seen to do.

const emulator = await startTestEmulator();
const ids = emulator.tenant('contoso').userIds;
const gateway = await startTestGateway({ emulator });
const link = (token: string): string => `${emulator.graphUrl}/v1.0/users?$skiptoken=${token}`;

afterEach(() => emulator.faults.clear());

/** The first page holds so many users, and this link. */
function firstPage(users: number, nextLink: string, tenantId?: string): void {
  emulator.faults.inject({
    ...(tenantId !== undefined && { tenantId }),
    on: 'request',
    match: /GET \/v1.0\/users\?\$select/,
    times: 1,
    rewrite: (text) => {
      const page = JSON.parse(text) as { value: unknown[] };
      return JSON.stringify({ ...page, value: page.value.slice(0, users), '@odata.nextLink': nextLink });
    },
  });
}

async function read(selected: string) {
  gateway.takeGraphCalls();
  const query = `{ tenant(id: "contoso") { users(first: 5) { nodes { id ${selected} } pageInfo { hasNextPage } } } }`;
  const { data, errors } = await gateway.query(query);
  const calls = gateway.takeGraphCalls().map((call) => /skiptoken=\w+/.exec(call)?.[0] ?? 'beginning');
  const found = data.tenant.users?.nodes.map(({ id }: { id: string }) => id) as string[] | undefined;
  return {
    found,
    hasNextPage: data.tenant.users?.pageInfo.hasNextPage,
    calls,
    codes: errors.map((error) => error.extensions.code),
  };
}

it('a last link that leads back to an empty page ends the list', async () => {
  firstPage(2, link('last'));
  const body = { value: [], '@odata.nextLink': link('last') };
  emulator.faults.inject({ on: 'request', match: /skiptoken=last/, status: 200, body });
  expect(await read('city')).toEqual({
    found: ids.slice(0, 2),
    hasNextPage: false,
    calls: ['beginning', 'skiptoken=last'],
    codes: [],
  });
});

it.each([
  ['Directory_ExpiredPageToken', 'expired'],
  ['', 'Invalid Skip Token'],
])('a list whose page token expires in the middle (%s) is begun again once', async (code, message) => {
  firstPage(2, link('gone'));
  const body = { error: { code, message } };
  emulator.faults.inject({ on: 'request', match: /skiptoken=gone/, status: 400, body });
  expect(await read(code === '' ? 'state' : 'country')).toMatchObject({
    found: ids.slice(0, 5),
    calls: ['beginning', 'skiptoken=gone', 'beginning'],
    codes: [],
  });
});

it('a page link that leads elsewhere fails the list that needs it, and no other', async () => {
  firstPage(5, 'https://contoso.sharepoint.com/_api/v2.0/users');
  expect(await read('department')).toMatchObject({ found: ids.slice(0, 5), hasNextPage: true, codes: [] });
  firstPage(2, 'https://contoso.sharepoint.com/_api/v2.0/users');
  expect(await read('jobTitle')).toMatchObject({ calls: ['beginning'], codes: ['GRAPH_BAD_RESPONSE'] });
});

describe('beside the shared cache and another tenant', () => {
  const fabrikam = emulator.tenant('fabrikam');
  const other = fabrikam.userIds;
  const query = (tenant: string): string =>
    `{ tenant(id: "${tenant}") { users(first: 5) { nodes { id } pageInfo { hasNextPage } } } }`;

  async function listIn(shared: typeof gateway, tenant: string) {
    shared.takeGraphCalls();
    const { data, errors, extensions } = await shared.query(query(tenant));
    const calls = shared.takeGraphCalls().map((call) => /skiptoken=\w+/.exec(call)?.[0] ?? 'beginning');
    expect(errors).toEqual([]);
    const found = data.tenant.users.nodes.map(({ id }: { id: string }) => id) as string[];
    return { found, calls, cached: extensions.orggraph?.cost['cached'] };
  }

  it('a list that is begun again is read of Graph, and not of what the cache has of its broken beginning', async () => {
    const shared = await startTestGateway({ emulator, cache: true });
    firstPage(2, link('gone'));
    const body = { error: { code: 'Directory_ExpiredPageToken', message: '' } };
    emulator.faults.inject({ on: 'request', match: /skiptoken=gone/, status: 400, body });
    const right = { found: ids.slice(0, 5) };
    // Another operation may still find the broken beginning in the cache: its list is begun again as well.
    for (const [calls, cached] of [
      [['beginning', 'skiptoken=gone', 'beginning'], 0],
      [['skiptoken=gone', 'beginning'], 1],
    ] as const) {
      expect(await listIn(shared, 'contoso')).toEqual({ ...right, calls, cached });
    }
    const elsewhere = await listIn(shared, 'fabrikam');
    expect(elsewhere).toEqual({ found: other.slice(0, 5), calls: ['beginning'], cached: 0 });
  });

  it('equal page links of two tenants, one of which repeats itself, lead each to its own', async () => {
    const shared = await startTestGateway({ emulator, cache: true });
    for (const [tenant, value] of [
      [emulator.tenant('contoso'), []],
      [fabrikam, [{ id: other[7] }]],
    ] as const) {
      const { tenantId } = tenant;
      firstPage(2, link('last'), tenantId);
      const body = { value, '@odata.nextLink': link('last') };
      const end = { value, ...(value.length === 0 && body) };
      emulator.faults.inject({ on: 'request', match: /skiptoken=last/, tenantId, status: 200, body: end });
    }
    const [one, two] = await Promise.all([shared.query(query('contoso')), shared.query(query('fabrikam'))]);
    expect([one.errors, two.errors]).toEqual([[], []]);
    const found = [one, two].map(({ data }) => data.tenant.users.nodes.map(({ id }: { id: string }) => id));
    expect(found).toEqual([ids.slice(0, 2), [...other.slice(0, 2), other[7]]]);
    // Page links are never shared, so the second time they are followed again.
    const again = { found: ids.slice(0, 2), calls: ['skiptoken=last'], cached: 1 };
    expect(await listIn(shared, 'contoso')).toEqual(again);
  });
});
