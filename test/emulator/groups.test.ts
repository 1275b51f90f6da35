import type { Emulator } from '../../src/emulator/emulator.js';
import { advanced, allPages, connect, startSmallEmulator, type Json, type TestClient } from './support.js';

let emulator: Emulator;
let acme: TestClient;

beforeAll(async () => {
  emulator = await startSmallEmulator();
  acme = await connect(emulator, 'acme');
});

afterAll(() => emulator.close());

const query = (path: string, options: Record<string, string>) =>
  `${path}?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

type Expected = (group: Readonly<Record<string, Json>>) => boolean;

const groups = () => {
  const data = emulator.tenant('acme');
  return data.groupIds.map((id) => data.group(id) as Readonly<Record<string, Json>>);
};

describe('filters of groups', () => {
  it.each<[string, Expected, boolean]>([
    ["groupTypes/any(t:t eq 'Unified')", (group) => group['groupTypes'].length > 0, false],
    ['securityEnabled eq true', (group) => group['securityEnabled'], false],
    ["startsWith(displayName,'Project')", (group) => group['displayName'].startsWith('Project'), false],
    ["classification eq 'Confidential'", (group) => group['classification'] === 'Confidential', false],
    ['mail eq null', (group) => group['mail'] === null, true],
    ["description ne 'x'", () => true, true],
    ["startsWith(description,'Works')", (group) => group['description']?.startsWith('Works'), true],
    ["not(groupTypes/any(t:t eq 'Unified'))", (group) => group['groupTypes'].length === 0, true],
  ])('%s', async ($filter, expected, isAdvanced) => {
    const options = { $filter, $select: 'id' };
    const plain = await acme.get(query('/groups', options));
    expect(plain.body.error?.code).toBe(isAdvanced ? 'Request_UnsupportedQuery' : undefined);
    const { values } = await allPages(acme, query('/groups', { ...options, $count: 'true' }), advanced);
    expect(values.map(({ id }) => id)).toEqual(
      groups()
        .filter(expected)
        .map(({ id }) => id),
    );
    expect(values.length).toBeGreaterThan(0);
  });

  it.each([
    [{ $filter: "visibility eq 'Public'" }, 'Request_UnsupportedQuery'],
    [{ $filter: 'createdDateTime ge 2024-01-01T00:00:00Z' }, 'Request_UnsupportedQuery'],
    [{ $filter: "jobTitle eq 'x'" }, 'BadRequest'],
    [{ $orderby: 'mail' }, 'Request_UnsupportedQuery'],
    [{ $orderby: 'createdDateTime' }, 'Request_UnsupportedQuery'],
    [{ $search: '"visibility:x"' }, 'Request_UnsupportedQuery'],
    [{ $select: 'jobTitle' }, 'BadRequest'],
    [{ $expand: 'members' }, 'Request_BadRequest'],
    [{ $skip: '1' }, 'Request_BadRequest'],
  ])('%j is refused', async (options, code) => {
    const { status, body } = await acme.get(query('/groups', { ...options, $count: 'true' }), advanced);
    expect([status, body.error.code]).toEqual([400, code]);
  });

  it('shows some properties of a single group only', async () => {
    const [id] = emulator.tenant('acme').groupIds;
    expect((await acme.get('/groups?$select=unseenCount')).status).toBe(501);
    expect((await acme.get(`/groups/${id}?$select=unseenCount`)).body.unseenCount).toBe(0);
  });

  it('counts them at an address of its own', async () => {
    expect((await acme.get('/groups/$count', advanced)).text).toBe(String(groups().length));
    expect((await acme.get('/groups/$count')).body.error.code).toBe('Request_BadRequest');
  });
});

describe('relationships', () => {
  it('take ConsistencyLevel to be counted, on every page', async () => {
    const { id } = emulator.tenant('acme').groupNamed('All Company');
    const path = `/groups/${id}/members?$select=id&$count=true&$top=50`;
    const { pages, values } = await allPages(acme, path, advanced);
    expect(values.map((member) => member.id)).toEqual(emulator.tenant('acme').memberIdsOf(id));
    expect(pages[0]['@odata.count']).toBe(120);
    expect((await acme.get(pages[0]['@odata.nextLink'])).body.error.code).toBe('Directory_ExpiredPageToken');
    expect((await acme.get(path)).body['@odata.count']).toBeUndefined();
  });

  it('show objects of other types by their ids alone, unless they may be read', async () => {
    const data = emulator.tenant('acme');
    const [first] = data.userIds;
    const limited = await acme.get(`/users/${first}/memberOf`);
    const role = limited.body.value.find(
      (object: Json) => object['@odata.type'] === '#microsoft.graph.directoryRole',
    );
    expect(role).toMatchObject({ id: expect.any(String), displayName: null });
    const roles = data.roles;
    data.setRoles(['Directory.Read.All']);
    const allowed = await connect(emulator, 'acme');
    data.setRoles(['GroupMember.Read.All']);
    const groupsOnly = await connect(emulator, 'acme');
    data.setRoles(roles);
    const { body } = await allowed.get(`/users/${first}/memberOf`);
    expect(body.value.map(({ displayName }: Json) => displayName)).toContain('Global Administrator');
    const [owner] = (
      await groupsOnly.get(`/groups/${data.groupNamed('All Company').id}/owners?$select=id,displayName`)
    ).body.value;
    expect(owner).toEqual({ '@odata.type': '#microsoft.graph.user', id: first, displayName: null });
  });

  it.each([
    ['/groups/{group}/nonsense', 400],
    ['/groups/{group}/events', 501],
    ['/groups/{group}/members/microsoft.graph.user', 501],
    ['/groups/{other}/members', 404],
    ['/groups/{other}', 404],
    ['/users/{user}/memberOf?$filter=x', 400],
    ['/users/{user}/photos', 501],
  ])('%s is answered with %i', async (path, status) => {
    const globex = emulator.tenant('globex');
    const url = path
      .replace('{group}', emulator.tenant('acme').groupIds[0]!)
      .replace('{other}', globex.groupIds[0]!)
      .replace('{user}', emulator.tenant('acme').userIds[0]!);
    expect((await acme.get(url)).status).toBe(status);
  });

  it('cost what Microsoft says', async () => {
    const [group] = emulator.tenant('acme').groupIds;
    const [user] = emulator.tenant('acme').userIds;
    const units = async (path: string) => (await acme.get(path)).headers.get('x-ms-resource-unit');
    expect(await units('/groups')).toBe('1');
    expect(await units(`/groups/${group}/members`)).toBe('3');
    expect(await units(`/groups/${group}/members?$select=id`)).toBe('2');
    expect(await units(`/groups/${group}/transitiveMembers?$select=id&$top=5`)).toBe('3');
    expect(await units(`/users/${user}/memberOf`)).toBe('2');
    expect(await units('/subscribedSkus')).toBe('3');
    expect(await units('/subscribedSkus?$select=id')).toBe('2');
    expect(await units('/domains')).toBe('1');
  });
});

it('short lists are whole, and have each entry at its id', async () => {
  const { domain, tenantId } = emulator.tenant('acme');
  const skus = await acme.get('/subscribedSkus?$select=id,skuPartNumber');
  expect(skus.body.value).toContainEqual({
    id: `${tenantId}_06ebc4ee-1bb5-47dd-8120-11324bc54e06`,
    skuPartNumber: 'SPE_E5',
  });
  expect((await acme.get(`/domains/${domain}?$select=isDefault`)).body.isDefault).toBe(true);
  expect((await acme.get('/domains/elsewhere.example')).status).toBe(404);
  expect((await acme.get('/subscribedSkus?$filter=x')).status).toBe(400);
  expect((await acme.get('/domains?$select=nonsense')).body.error.code).toBe('BadRequest');
});
