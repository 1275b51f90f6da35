import { startTestEmulator, startTestGateway } from '../support/gateway.js';

// What the page links of the real Graph were seen to do.

const emulator = await startTestEmulator();
const ids = emulator.tenant('contoso').userIds;
const gateway = await startTestGateway({ emulator });
const link = (token: string): string => `${emulator.graphUrl}/v1.0/users?$skiptoken=${token}`;

afterEach(() => emulator.faults.clear());

/** The first page holds so many users, and this link. */
function firstPage(users: number, nextLink: string): void {
  emulator.faults.inject({
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
