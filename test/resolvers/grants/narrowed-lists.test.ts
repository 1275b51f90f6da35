import type { Capability, GrantConfig, ResourceFilter } from '../../../src/config/config.js';
import { explain } from '../../support/gateway/explain.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// Lists for callers whose grants are narrowed to single objects: nothing is worked out from the others.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const none: ResourceFilter = { users: new Set(), groups: new Set(), sites: new Set(), drives: new Set() };

const grant = (
  capabilities: Capability[],
  resources?: Partial<ResourceFilter>,
  tenantIds = [contoso.tenantId],
): GrantConfig => ({
  tenantIds,
  capabilities: new Set(capabilities),
  ...(resources && { resources: { ...none, ...resources } }),
});

const unknownId = '00000000-0000-4000-8000-00000000dead';
/** More than Graph takes in one request, one that is not there among them. */
const many = [...contoso.userIds.slice(20, 60), unknownId].sort();
const there = many.filter((id) => id !== unknownId);
const few = contoso.userIds.slice(10, 14).sort();
const [own = ''] = few;
const hidden = contoso.userIds.find((id) => !few.includes(id) && contoso.user(id)['mobilePhone'] !== null)!;
const elsewhere = fabrikam.userIds.slice(3, 5).sort();
const boss = contoso.userIds.find((id) => contoso.directReportIdsOf(id).length > 2)!;
const team = contoso.directReportIdsOf(boss).slice(-2);
const groups = contoso.groupIds.slice(1, 4).sort();
const sites = contoso.sites.slice(1, 4).map(({ id }) => id);

/** Far from each other among the members of everybody's group. */
const scattered = [2_000, 4_500].map(
  (at) => fabrikam.memberIdsOf(fabrikam.groupNamed('All Company').id)[at]!,
);
const scatteredGrants = [
  grant(['groups.read'], undefined, [fabrikam.tenantId]),
  grant(['users.basic'], { users: new Set(scattered) }, [fabrikam.tenantId]),
];

const gateway = await startTestGateway({
  emulator,
  callers: {
    wide: { contoso: ['users.basic', 'users.sensitive', 'groups.read', 'sites.read', 'explain'] },
    partly: {},
    few: {},
    many: {},
    nobody: {},
    places: {},
    scattered: {},
    scatteredAndPoor: {},
    bossOf1: {},
    bossOf2: {},
  },
  change: (config) => ({
    ...config,
    callers: config.callers.map((caller) => {
      const grants: Record<string, GrantConfig[]> = {
        partly: [grant(['users.basic']), grant(['users.sensitive'], { users: new Set([own]) })],
        few: [
          grant(['users.basic', 'users.sensitive', 'explain'], { users: new Set(few) }),
          grant(['users.basic'], { users: new Set(elsewhere) }, [fabrikam.tenantId]),
        ],
        many: [grant(['users.basic', 'explain'], { users: new Set(many) })],
        bossOf1: [grant(['users.basic'], { users: new Set([boss, team[0]!]) })],
        bossOf2: [grant(['users.basic'], { users: new Set([boss, ...team]) })],
        scattered: scatteredGrants,
        scatteredAndPoor: scatteredGrants,
        nobody: [grant(['users.basic', 'groups.read', 'sites.read'], {})],
        places: [
          grant(['users.basic', 'explain']),
          grant(['groups.read', 'sites.read'], { groups: new Set(groups), sites: new Set(sites) }),
        ],
      };
      const limits = {
        ...caller.limits,
        ...(caller.name === 'scatteredAndPoor' && { unitsPerOperation: 5 }),
      };
      return { ...caller, limits, grants: grants[caller.name] ?? caller.grants };
    }),
  }),
});

/** The Graph requests since the last look, those in batches too, readable. */
function requests(): string[] {
  const urls = emulator.journal
    .entries()
    .filter(({ server }) => server === 'graph')
    .flatMap(({ path, parts }) => (parts ? parts.map(({ url }) => url) : path.replace('/v1.0', '')));
  emulator.journal.clear();
  return urls.map(decodeURIComponent);
}

async function ask(caller: string, selected: string, tenant = 'contoso', variables = {}) {
  emulator.journal.clear();
  const head = Object.keys(variables).length === 0 ? '' : 'query ($after: String) ';
  return gateway.query(`${head}{ tenant(id: "${tenant}") { ${selected} } }`, variables, caller);
}

async function answer(caller: string, selected: string, tenant = 'contoso', variables = {}) {
  const { data, errors } = await ask(caller, selected, tenant, variables);
  expect(errors).toEqual([]);
  return data.tenant;
}

const idsIn = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
const quoted = (ids: readonly string[]) => ids.map((id) => `'${id}'`).join(',');
const page = 'nodes { id } pageInfo { hasNextPage endCursor }';

describe('a list of users, for a caller who may see some of them', () => {
  it('is asked of Graph for these alone', async () => {
    const { users } = await answer('few', `users { totalCount ${page} }`);
    expect(idsIn(users).sort()).toEqual(few);
    expect(users).toMatchObject({ totalCount: few.length, pageInfo: { hasNextPage: false } });
    expect(requests()).toEqual([`/users?$select=id&$filter=id in (${quoted(few)})&$count=true&$top=19`]);
  });

  it('is another one in another tenant', async () => {
    expect(idsIn((await answer('few', `users { ${page} }`, 'fabrikam')).users).sort()).toEqual(elsewhere);
    expect(requests()).toEqual([`/users?$select=id&$filter=id in (${quoted(elsewhere)})&$top=19`]);
  });

  it('asks nothing for a caller who may see nobody', async () => {
    const {
      users,
      groups: none_,
      sites: noSites,
    } = await answer(
      'nobody',
      `users { totalCount ${page} } groups { totalCount ${page} } sites { ${page} }`,
    );
    const empty = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    expect({ users, none_, noSites }).toEqual({
      users: { totalCount: 0, ...empty },
      none_: { totalCount: 0, ...empty },
      noSites: empty,
    });
    expect(requests()).toEqual([]);
  });

  it('tells of nobody else by a filter, an order, a length, or whether there is a next page', async () => {
    const { displayName, mobilePhone } = contoso.user(hidden);
    for (const filter of [
      `displayName: { eq: "${displayName}" }`,
      `mobilePhone: { startsWith: "${(mobilePhone as string).slice(0, 3)}" }, id: { eq: "${hidden}" }`,
      `or: [{ id: { eq: "${hidden}" } }, { displayName: { eq: "${displayName}" } }]`,
      `not: { id: { in: ["${few.join('", "')}"] } }`,
    ]) {
      const { users } = await answer('few', `users(first: 1, filter: { ${filter} }) { totalCount ${page} }`);
      expect(users).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
      const asked = requests().map(
        (request) => /\$filter=id (?:in|eq) \(?('[^)]*')\)? and \(/.exec(request)?.[1],
      );
      expect(asked.join(',')).toBe(asked.length === 0 ? '' : quoted(few));
    }
  });

  it('has a next page only where another visible one follows', async () => {
    for (let first = 1; first <= few.length; first += 1) {
      const { users } = await answer('few', `users(first: ${first}) { ${page} }`);
      expect(users.nodes).toHaveLength(first);
      expect(users.pageInfo.hasNextPage).toBe(first < few.length);
    }
  });

  it('is sorted by Graph', async () => {
    const { users } = await answer(
      'few',
      'users(orderBy: [{ field: displayName }]) { nodes { displayName manager { id } } }',
    );
    const names = users.nodes.map(({ displayName }: { displayName: string }) => displayName);
    expect(names).toEqual(few.map((id) => contoso.user(id).displayName).sort());
    expect(requests()[0]).toBe(
      `/users?$select=displayName,id&$filter=id in (${quoted(few)})&$orderby=displayName&$count=true&$top=19`,
    );
  });

  it('is not searched', async () => {
    for (const selected of [
      'users(search: "a") { nodes { id } }',
      'users(search: "a", first: 1) { totalCount }',
    ]) {
      const { errors } = await ask('few', selected);
      expect(errors).toMatchObject([{ path: ['tenant', 'users'], extensions: { code: 'FORBIDDEN' } }]);
      expect(errors[0]!.extensions.hint).toMatch(/without "resources"/);
      expect(requests()).toEqual([]);
    }
    expect((await answer('wide', 'users(search: "a") { nodes { id } }')).users.nodes).not.toEqual([]);
  });
});

describe('a filter by what the caller may know of some users only', () => {
  const filter = (more: string) =>
    `users(filter: { mobilePhone: { startsWith: "+" }${more} }) { totalCount ${page} }`;

  it('looks at these alone', async () => {
    const { users } = await answer('partly', filter(''));
    const has = contoso.user(own)['mobilePhone'] !== null;
    expect(users).toMatchObject({ totalCount: has ? 1 : 0, nodes: has ? [{ id: own }] : [] });
    expect(requests()).toEqual([
      `/users?$select=id&$filter=id eq '${own}' and (startsWith(mobilePhone,'+'))&$count=true&$top=19`,
    ]);
    expect((await answer('wide', filter(''))).users.totalCount).toBeGreaterThan(1);
  });

  it('asks nothing where it names another one', async () => {
    const { users } = await answer('partly', filter(`, id: { eq: "${hidden}" }`));
    expect(users).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
    expect(requests()).toEqual([]);
    expect((await answer('wide', filter(`, id: { eq: "${hidden}" }`))).users.totalCount).toBe(1);
  });

  it('leaves all other lists as they are', async () => {
    const { users } = await answer(
      'partly',
      `users(first: 5, filter: { displayName: { startsWith: "A" } }) { ${page} }`,
    );
    expect(users.nodes).toHaveLength(5);
    expect(requests()).toEqual([`/users?$select=id&$filter=startsWith(displayName,'A')&$top=5`]);
  });
});

describe('a list of more users than Graph takes in one request', () => {
  it('is asked in as many requests as needed, together, and counted', async () => {
    const { users } = await answer('many', `users(first: 100) { totalCount ${page} }`);
    expect(idsIn(users).sort()).toEqual(there);
    expect(users).toMatchObject({ totalCount: there.length, pageInfo: { hasNextPage: false } });
    expect(gateway.takeGraphCalls()).toEqual(['POST /v1.0/$batch [3]']);
    await answer('many', `users(first: 100) { ${page} }`);
    expect(requests()).toEqual(
      [many.slice(0, 15), many.slice(15, 30), many.slice(30)].map(
        (ids) => `/users?$select=id&$filter=id in (${quoted(ids)})&$top=19`,
      ),
    );
  });

  it.each([1, 4, 15, 16, 39])('goes on page by page, %i at a time', async (first) => {
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const { users } = await answer('many', `users(first: ${first}, after: $after) { ${page} }`, 'contoso', {
        after,
      });
      seen.push(...idsIn(users));
      pages += 1;
      after = users.pageInfo.hasNextPage ? (users.pageInfo.endCursor as string) : null;
    } while (after !== null);
    expect(seen.sort()).toEqual(there);
    expect(pages).toBe(Math.ceil(there.length / first));
  });

  it('goes on behind any of its entries', async () => {
    const { users } = await answer('many', 'users(first: 100) { edges { cursor node { id } } }');
    const edges = users.edges as { cursor: string; node: { id: string } }[];
    for (const index of [0, 14, 15, 29, 38]) {
      const rest = await answer('many', `users(first: 100, after: $after) { ${page} }`, 'contoso', {
        after: edges[index]!.cursor,
      });
      expect(idsIn(rest.users)).toEqual(edges.slice(index + 1).map(({ node }) => node.id));
    }
  });

  it('reads no more parts than a page needs', async () => {
    const { users } = await answer('many', `users(first: 3) { ${page} }`);
    expect(requests()).toEqual([`/users?$select=id&$filter=id in (${quoted(many.slice(0, 15))})&$top=19`]);
    await answer('many', `users(first: 3, after: $after) { ${page} }`, 'contoso', {
      after: users.pageInfo.endCursor,
    });
    expect(requests()).toHaveLength(1);
  });

  it('reads on where few match, and asks for fewer ids where the filter has alternatives', async () => {
    const last = contoso.user(there.at(-1)!).displayName;
    const { users } = await answer(
      'many',
      `users(first: 1, filter: { displayName: { eq: "${last}" } }) { ${page} }`,
    );
    expect(users.nodes).toHaveLength(1);
    expect(requests()).toHaveLength(3);
    await answer('many', 'users(filter: { department: { in: ["Sales", "Legal", "IT"] } }) { nodes { id } }');
    const sent = requests();
    expect(sent).toHaveLength(9);
    expect(sent[0]).toBe(
      `/users?$select=id&$filter=id in (${quoted(many.slice(0, 5))}) and (department in ('Sales','Legal','IT'))&$top=19`,
    );
  });

  it('is not sorted, but where the filter names few of them', async () => {
    const order = 'orderBy: [{ field: displayName }]';
    const { errors } = await ask('many', `users(${order}) { nodes { id } }`);
    expect(errors).toMatchObject([{ path: ['tenant', 'users'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]!.message).toMatch(/sort 15 of the objects .* there are 41/);
    expect(requests()).toEqual([]);
    const named = there.slice(3, 9);
    const text = `users(${order}, filter: { id: { in: ["${named.join('", "')}", "${hidden}"] } }) { nodes { id } }`;
    expect(idsIn((await answer('many', text)).users).sort()).toEqual(named);
    expect(requests()).toEqual([
      `/users?$select=id&$filter=id in (${quoted(named)})&$orderby=displayName&$count=true&$top=19`,
    ]);
  });

  it('costs at most what its parts cost, and never more', async () => {
    const bound = async (selected: string) =>
      (await explain(gateway, `{ tenant(id: "contoso") { ${selected} } }`, {}, 'many')).bound;
    expect(await bound('users(first: 100) { nodes { id } }')).toBe(3);
    expect(await bound('users(first: 100) { nodes { id manager { id } } }')).toBe(3);
    expect(await bound('users(filter: { department: { in: ["a", "b", "c"] } }) { nodes { id } }')).toBe(9);
    expect(await bound('users(first: 999) { nodes { directReports { nodes { id } } } }')).toBe(3 + 41);
    for (const selected of [
      'totalCount',
      'nodes { id manager { id } }',
      'nodes { directReports { nodes { id } } }',
    ]) {
      const { errors, extensions } = await ask('many', `users(first: 999) { ${selected} }`);
      expect(errors).toEqual([]);
      const cost = extensions.orggraph!.cost['resourceUnits'];
      expect(cost).toBeLessThanOrEqual(await bound(`users(first: 999) { ${selected} }`));
    }
  });

  it('has cursors that are good for the same grant only', async () => {
    const { users } = await answer('wide', `users(first: 3) { ${page} }`);
    const after = users.pageInfo.endCursor as string;
    const { errors } = await ask('many', `users(first: 3, after: $after) { ${page} }`, 'contoso', { after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a list of what hangs on an object, of which the caller may see some', () => {
  const reports =
    'directReports(first: 1, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }';

  it.each([
    ['one', 1],
    ['two', 2],
  ])('reads on until it knows whether another visible one follows: of %s', async (_, count) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const text = `user(id: "${boss}") { ${reports} }`;
      const { user } = await answer(`bossOf${count}`, text, 'contoso', { after });
      expect(user.directReports.totalCount).toBeNull();
      seen.push(...idsIn(user.directReports));
      expect(user.directReports.pageInfo.hasNextPage).toBe(seen.length < count);
      after = user.directReports.pageInfo.hasNextPage ? user.directReports.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.sort()).toEqual(team.slice(0, count).sort());
  });

  it('asks for long pages, which is in the bound, while others ask for what they want', async () => {
    const text = `user(id: "${boss}") { directReports(first: 1) { nodes { id } } }`;
    await answer('bossOf1', text);
    expect(requests().at(-1)).toBe(`/users/${boss}/directReports?$select=id&$top=999`);
    await answer('wide', text);
    expect(requests().at(-1)).toBe(`/users/${boss}/directReports?$select=id&$top=1`);
  });
});

describe('the members of a large group, of whom the caller may see some', () => {
  const everybody = fabrikam.groupNamed('All Company').id;
  const members = (first: number) =>
    `group(id: "${everybody}") { members(first: ${first}, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

  it('are read on, and what that takes beyond the bound is charged', async () => {
    const all = fabrikam.memberIdsOf(everybody);
    const expected = all.filter((id) => scattered.includes(id));
    expect(expected).toHaveLength(2);
    const one = await ask('scattered', members(1), fabrikam.name, { after: null });
    expect(one.errors).toEqual([]);
    expect(idsIn(one.data.tenant.group.members)).toEqual(expected.slice(0, 1));
    const { hasNextPage, endCursor } = one.data.tenant.group.members.pageInfo;
    expect(hasNextPage).toBe(true);
    const rest = await ask('scattered', members(1), fabrikam.name, { after: endCursor });
    expect(idsIn(rest.data.tenant.group.members)).toEqual(expected.slice(1));
    expect(rest.data.tenant.group.members.pageInfo.hasNextPage).toBe(false);
    const { bound, resourceUnits } = one.extensions.orggraph!.cost as Record<string, number>;
    expect(resourceUnits).toBeGreaterThan(bound!);
  });

  it('are an error, and no wrong page, where the operation may not cost that much', async () => {
    const { data, errors } = await ask('scatteredAndPoor', members(1), fabrikam.name, { after: null });
    expect(errors).toMatchObject([
      { path: ['tenant', 'group', 'members'], extensions: { code: 'OPERATION_LIMIT' } },
    ]);
    expect(data.tenant.group.members).toBeNull();
  });
});

describe('a list of groups or sites, for a caller who may see some of them', () => {
  it('has these alone, counted', async () => {
    const { groups: found } = await answer('places', `groups(first: 2) { totalCount ${page} }`);
    expect(found).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(requests()).toEqual([`/groups?$select=id&$filter=id in (${quoted(groups)})&$count=true&$top=19`]);
  });

  it('reads each site by itself', async () => {
    const { sites: found } = await answer('places', `sites(first: 2) { ${page} }`);
    expect(idsIn(found)).toEqual([...sites].sort().slice(0, 2));
    expect(found.pageInfo.hasNextPage).toBe(true);
    expect(requests().sort()).toEqual([...sites].sort().map((id) => `/sites/${id}?$select=id`));
    const rest = await answer('places', `sites(first: 2, after: $after) { ${page} }`, 'contoso', {
      after: found.pageInfo.endCursor,
    });
    expect(idsIn(rest.sites)).toEqual([...sites].sort().slice(2));
    expect(rest.sites.pageInfo.hasNextPage).toBe(false);
    const { bound } = await explain(
      gateway,
      '{ tenant(id: "contoso") { sites { nodes { id } } } }',
      {},
      'places',
    );
    expect(bound).toBe(sites.length);
  });

  it.each(['groups(search: "a") { nodes { id } }', 'sites(search: "a") { nodes { id } }'])(
    'is not searched: %s',
    async (text) => {
      const { errors } = await ask('places', text);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(requests()).toEqual([]);
      expect((await ask('wide', text)).errors).toEqual([]);
    },
  );
});
