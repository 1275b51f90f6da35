import type { Capability, ResourceFilter } from '../../../src/config/config.js';
import { graphPath, segment, type GraphPath } from '../../../src/graph/query/path.js';
import { graphResource } from '../../../src/graph/query/resource.js';
import { VisibleObjects } from '../../../src/loaders/access/visible-objects.js';
import { explain } from '../../support/gateway/explain.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');

/** A user with a manager, a OneDrive and reports, and everybody around. */
const seen = contoso.userIds.find(
  (id) => contoso.driveIdOf(id) && contoso.managerIdOf(id) && contoso.directReportIdsOf(id).length > 1,
)!;
const hidden = contoso.directReportIdsOf(seen).find((id) => contoso.driveIdOf(id))!;
const report = contoso.directReportIdsOf(seen).find((id) => id !== hidden)!;
const [seenDrive, hiddenDrive] = [contoso.driveIdOf(seen)!, contoso.driveIdOf(hidden)!];
const none: ResourceFilter = { users: new Set(), groups: new Set(), sites: new Set(), drives: new Set() };
const files: Capability[] = ['drives.list', 'files.metadata'];
const places: Capability[] = [...files, 'groups.read', 'sites.read', 'files.search', 'files.permissions'];
const [seenGroup, hiddenGroup] = [contoso.groupNamed('All Company').id, contoso.groupIds[1]!];
const seenSite = contoso.sites.find(({ displayName }) => displayName === 'Finance')!.id;
const hiddenSite = contoso.sites.find(({ id }) => id !== seenSite)!.id;

const gateway = await startTestGateway({
  emulator,
  callers: {
    all: { contoso: ['users.basic', 'users.sensitive', ...files] },
    few: {},
    files: {},
    partly: {},
    places: {},
    everywhere: { contoso: places },
  },
  change: (config) => ({
    ...config,
    callers: config.callers.map((caller) => {
      const grant = (capabilities: Capability[], resources?: Partial<ResourceFilter>) => ({
        tenantIds: [contoso.tenantId],
        capabilities: new Set(capabilities),
        ...(resources && { resources: { ...none, ...resources } }),
      });
      const filter = { users: new Set([seen, report]), drives: new Set([seenDrive]) };
      if (caller.name === 'few')
        return { ...caller, grants: [grant(['users.basic', 'explain', ...files], filter)] };
      if (caller.name === 'files')
        return { ...caller, grants: [grant(['users.basic']), grant(files, filter)] };
      if (caller.name === 'places') {
        const listed = {
          groups: new Set([seenGroup]),
          sites: new Set([seenSite]),
          drives: new Set([seenDrive]),
        };
        return { ...caller, grants: [grant(places, listed)] };
      }
      if (caller.name === 'partly') {
        return { ...caller, grants: [grant(['users.basic']), grant(['users.sensitive'], filter)] };
      }
      return caller;
    }),
  }),
});
const few = async (selected: string, variables: Record<string, unknown> = {}, caller = 'few') => {
  gateway.takeGraphCalls();
  const names = Object.keys(variables).map((name) => `$${name}: ${name === 'nodeIds' ? '[ID!]!' : 'String'}`);
  const head = names.length === 0 ? '' : `query (${names.join(', ')}) `;
  const answer = await gateway.query(`${head}{ tenant(id: "contoso") { ${selected} } }`, variables, caller);
  expect(answer.errors).toEqual([]);
  return answer.data.tenant;
};

describe('a grant for some users and drives', () => {
  it('answers hidden ids like unknown ones, without asking Graph', async () => {
    const text = `a: user(id: "${hidden}") { id } b: user(id: "${hidden.toUpperCase()}") { id }
      c: drive(id: "${hiddenDrive}") { name } d: drive(id: "${hiddenDrive}") { item(path: "/") { name } }
      e: drive(id: "${hiddenDrive}") { root { children { nodes { name } } } }`;
    expect(await few(text)).toEqual({ a: null, b: null, c: null, d: null, e: null });
    expect(gateway.takeGraphCalls()).toEqual([]);
    expect(await few(`a: user(id: "${seen}") { id } c: drive(id: "${seenDrive}") { id }`)).toEqual({
      a: { id: seen },
      c: { id: seenDrive },
    });
    expect(await few(text, {}, 'all')).toMatchObject({ a: { id: hidden }, c: {}, e: {} });
  });

  it('looks at the answer where the argument does not tell the id', async () => {
    const name = (id: string) => contoso.user(id).userPrincipalName;
    const text = `a: user(id: "${name(hidden)}") { id } b: user(id: "${name(seen)}") { id }`;
    expect(await few(text)).toEqual({ a: null, b: { id: seen } });
    expect(await few(text, {}, 'all')).toMatchObject({ a: { id: hidden } });
  });

  it('leaves hidden entries out of every page of a list, and counts the others', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { users } = await few(
        'users(first: 100, after: $after) { totalCount edges { cursor } nodes { id } pageInfo { hasNextPage endCursor } }',
        { after },
      );
      expect(users.totalCount).toBe(2);
      expect(users.edges).toHaveLength(users.nodes.length as number);
      ids.push(...users.nodes.map(({ id }: { id: string }) => id));
      after = users.pageInfo.hasNextPage ? (users.pageInfo.endCursor as string) : null;
    } while (after !== null);
    expect(ids.sort()).toEqual([seen, report].sort());
    const all = await few('users(first: 1) { totalCount }', {}, 'all');
    expect(all.users.totalCount).toBe(contoso.userCount);
  });

  it('holds for links: managers, reports, drives of users, accounts behind files', async () => {
    const text = `user(id: "${seen}") { manager { id } directReports { totalCount nodes { id drive { id root { name } } drives { id } } }
      drive { id root { name createdBy { user { account { id } } } } } }`;
    const { user } = await few(text);
    expect(user.manager).toBeNull();
    expect(user.directReports).toEqual({
      totalCount: null,
      nodes: [{ id: report, drive: null, drives: [] }],
    });
    expect(user.drive).toMatchObject({ id: seenDrive });
    const all = await few(text, {}, 'all');
    expect(all.user.manager).toEqual({ id: contoso.managerIdOf(seen) });
    expect(all.user.directReports.nodes.length).toBeGreaterThan(1);
    expect((await few(`users(first: 100) { nodes { manager { id } } }`)).users.nodes).toEqual(
      expect.arrayContaining([{ manager: null }]),
    );
  });

  it('skips no level of a drive it cannot know to be visible', async () => {
    const text = (id: string) =>
      `user(id: "${id}") { drive { root { children(first: 5) { nodes { name } } } } }`;
    expect((await few(text(report), {}, 'files')).user.drive).toBeNull();
    expect((await few(text(seen), {}, 'files')).user.drive.root.children.nodes.length).toBeGreaterThan(0);
  });

  it('holds for accounts: only those of visible users are read', async () => {
    const text = `drive(id: "${seenDrive}") { items(first: 50) { nodes { createdBy { user { id account { id } } } } } }`;
    const accounts = (data: {
      drive: { items: { nodes: { createdBy: { user: { account: unknown } } }[] } };
    }) =>
      data.drive.items.nodes
        .map(({ createdBy }) => createdBy.user.account)
        .filter((account) => account !== null);
    for (const account of accounts(await few(text)))
      expect([{ id: seen }, { id: report }]).toContainEqual(account);
    expect(accounts(await few(text, {}, 'all')).length).toBeGreaterThan(0);
  });

  it('holds for node and nodes, whoever got the nodeId', async () => {
    const item = contoso.itemsOf(hiddenDrive)[1]!.id;
    const { user, drive } = await few(
      `user(id: "${hidden}") { nodeId } drive(id: "${hiddenDrive}") { nodeId item(id: "${item}") { nodeId } }`,
      {},
      'all',
    );
    const nodeIds = [user.nodeId, drive.nodeId, drive.item.nodeId] as string[];
    const query = 'query ($nodeIds: [ID!]!) { nodes(nodeIds: $nodeIds) { nodeId } }';
    gateway.takeGraphCalls();
    const answer = await gateway.query(query, { nodeIds }, 'few');
    expect(answer.data.nodes).toEqual([null, null, null]);
    expect(gateway.takeGraphCalls()).toEqual([]);
    expect((await gateway.query(query, { nodeIds }, 'all')).data.nodes).toEqual(
      nodeIds.map((nodeId) => ({ nodeId })),
    );
  });

  it('holds for changes and whole drives, and lets all of a visible one through', async () => {
    const text = (id: string) =>
      `drive(id: "${id}") { delta(first: 200) { nodes { id } } items(first: 200) { nodes { id } totalCountless: pageInfo { hasNextPage } } }`;
    expect((await few(text(hiddenDrive))).drive).toBeNull();
    const { drive } = await few(text(seenDrive));
    const ids = contoso.itemsOf(seenDrive).map(({ id }) => id);
    expect(drive.delta.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(ids.slice(0, 200).sort());
    expect(drive.items.nodes.length).toBe(Math.min(200, ids.length));
  });

  it('narrows one capability and not the other, where they are granted apart', async () => {
    expect((await few(`user(id: "${hidden}") { id drive { id } }`, {}, 'files')).user).toEqual({
      id: hidden,
      drive: null,
    });
    const phones = (id: string) => `user(id: "${id}") { id mobilePhone businessPhones employeeId }`;
    const everything = await few(phones(hidden), {}, 'all');
    expect(everything.user.employeeId).not.toBeNull();
    const refused = await gateway.query(`{ tenant(id: "contoso") { ${phones(hidden)} } }`, {}, 'partly');
    expect(refused.data.tenant.user).toEqual({
      id: hidden,
      mobilePhone: null,
      businessPhones: null,
      employeeId: null,
    });
    expect(refused.errors.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual([
      ['mobilePhone', 'FORBIDDEN'],
      ['businessPhones', 'FORBIDDEN'],
      ['employeeId', 'FORBIDDEN'],
    ]);
    expect((await few(phones(report), {}, 'partly')).user).toEqual(
      (await few(phones(report), {}, 'all')).user,
    );
  });

  it('does not exist in another tenant, and says that it is a filter', async () => {
    const { data } = await gateway.query(
      `{ tenant(id: "${fabrikam.tenantId}") { id } viewer { grants { isFiltered tenant { name } } } }`,
      {},
      'few',
    );
    expect(data).toEqual({
      tenant: null,
      viewer: { grants: [{ isFiltered: true, tenant: { name: 'contoso' } }] },
    });
  });

  it('never costs more than its bound', async () => {
    for (const selected of [
      `user(id: "${seen}") { drive { root { children(first: 5) { nodes { name } } } } }`,
      `users(first: 20) { nodes { drive { id root { name children(first: 300) { nodes { name } } } } } }`,
      `drive(id: "${seenDrive}") { root { children { nodes { name thumbnails { small { url } } } } } }`,
    ]) {
      const query = `{ tenant(id: "contoso") { ${selected} } }`;
      const { bound } = await explain(gateway, query, {}, 'few');
      const { errors, extensions } = await gateway.query(query, {}, 'few');
      expect(errors).toEqual([]);
      expect(extensions.orggraph!.cost['resourceUnits']).toBeLessThanOrEqual(bound);
    }
  });
});

describe('a grant for some groups, sites and drives', () => {
  const namesIn = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);

  it('searches no whole tenant, and nothing is sent', async () => {
    gateway.takeGraphCalls();
    const refused = await gateway.query(
      '{ tenant(id: "contoso") { search(query: "a") { nodes { summary } } } }',
      {},
      'places',
    );
    expect(refused.errors).toMatchObject([{ path: ['tenant', 'search'], extensions: { code: 'FORBIDDEN' } }]);
    expect(gateway.takeGraphCalls()).toEqual([]);
    const { search } = await few('search(query: "a", first: 1) { nodes { summary } }', {}, 'everywhere');
    expect(search.nodes).toHaveLength(1);
  });

  it('searches the drives it lists', async () => {
    const text = (id: string) => `drive(id: "${id}") { search(query: "a", first: 3) { nodes { id } } }`;
    const found = await few(text(seenDrive), {}, 'places');
    expect(found.drive.search.nodes).not.toEqual([]);
    expect(await few(text(hiddenDrive), {}, 'places')).toEqual({ drive: null });
    const elsewhere = await few(text(hiddenDrive), {}, 'everywhere');
    expect(elsewhere.drive.search.nodes).not.toEqual([]);
  });

  it('sees no other groups and sites, by whatever way', async () => {
    const text = `groups(first: 100) { totalCount nodes { id } } sites(first: 100) { nodes { id } }
      rootSite { id }
      hiddenGroup: group(id: "${hiddenGroup}") { id } hiddenSite: site(id: "${hiddenSite}") { displayName }
      group(id: "${seenGroup}") { id drive { id } site { id } }
      site(id: "${seenSite}") { id lists(first: 3) { nodes { id } } drive { id } }`;
    const narrow = await few(text, {}, 'places');
    expect(namesIn(narrow.groups)).toEqual([seenGroup]);
    expect(narrow.groups.totalCount).toBe(1);
    expect(namesIn(narrow.sites)).toEqual([seenSite]);
    expect(narrow).toMatchObject({ rootSite: null, hiddenGroup: null, hiddenSite: null });
    expect(narrow.group).toEqual({ id: seenGroup, drive: null, site: null });
    expect(narrow.site).toMatchObject({ id: seenSite, drive: null });
    expect(narrow.site.lists.nodes).not.toEqual([]);
    const all = await few(text, {}, 'everywhere');
    expect(namesIn(all.groups)).toHaveLength(contoso.groupIds.length);
    expect(namesIn(all.sites).length).toBeGreaterThan(1);
    expect(all).toMatchObject({
      rootSite: {},
      hiddenGroup: { id: hiddenGroup },
      hiddenSite: {},
      group: { drive: {}, site: {} },
    });
  });

  it('sees what hangs on the items of its drives', async () => {
    const text = `drive(id: "${seenDrive}") { root { permissions { localId } children(first: 1) { nodes { id permissions { localId } } } } }`;
    const { drive } = await few(text, {}, 'places');
    expect(drive.root.permissions).not.toEqual([]);
    expect(drive.root.children.nodes[0].permissions).not.toEqual([]);
  });
});

describe('what a narrowed capability lets through', () => {
  interface Thing {
    id?: string;
    link?: { driveId: string } | null;
  }
  const base = {
    typeName: 'Thing',
    workload: 'files',
    permission: 'X',
    capability: 'groups.read',
    keys: ['id'],
    select: [],
  } as const;
  const narrowed = new VisibleObjects([
    {
      capabilities: new Set(['groups.read']),
      resources: { ...none, groups: new Set(['a']), drives: new Set(['d']) },
    },
  ]);
  const id = (text: string) => segment(text, /./, 'id');
  const guid = (digit: string) => `${digit.repeat(8)}-bbbb-4bbb-8bbb-${digit.repeat(12)}`;

  it('is nothing of a resource that does not say what it is filtered by', () => {
    const silent = graphResource<Thing>(base);
    expect(narrowed.partOf(silent, { id: 'a' })).toBeUndefined();
    expect(narrowed.mayAsk(silent, { path: graphPath`/things/${id('a')}` })).toBe(false);
    const wide = new VisibleObjects([{ capabilities: new Set(['groups.read']) }]);
    expect(wide.partOf(silent, { id: 'a' })).toEqual({ id: 'a' });
    expect(wide.mayAsk(silent, { path: graphPath`/things/${id('a')}` })).toBe(true);
  });

  it('is what is listed, and not what does not say its id', () => {
    const things = graphResource<Thing>({
      ...base,
      filteredBy: { kind: 'groups', idOf: (thing) => thing.id },
    });
    expect(narrowed.partOf(things, { id: 'A' })).toEqual({ id: 'A' });
    expect(narrowed.partOf(things, { id: 'b' })).toBeUndefined();
    expect(narrowed.partOf(things, {})).toBeUndefined();
  });

  it('is a part of what its path begins with', () => {
    const parts = graphResource<Thing>({ ...base, filteredBy: 'path' });
    expect(narrowed.partOf(parts, {}, { path: graphPath`/drives/${id('d')}/items/${id('x')}` })).toEqual({});
    expect(
      narrowed.partOf(parts, {}, { path: graphPath`/drives/${id('D')}/items/${id('x')}` }),
    ).toBeUndefined();
    expect(narrowed.partOf(parts, {}, { path: graphPath`/me/drive` })).toBeUndefined();
    expect(narrowed.partOf(parts, {})).toBeUndefined();
  });

  it('is without what takes a capability that is for other objects', () => {
    const both = new VisibleObjects([
      { capabilities: new Set(['groups.read']) },
      { capabilities: new Set(['users.sensitive']), resources: { ...none, groups: new Set(['a']) } },
    ]);
    const things = graphResource<Thing>({
      ...base,
      filteredBy: { kind: 'groups', idOf: (thing) => thing.id },
      guarded: { 'users.sensitive': ['link'] },
    });
    const { guarded: _, ...open } = things;
    const withParts: typeof things = {
      ...open,
      guarded: {},
      guardedParts: { capability: 'users.sensitive', redact: ({ id: kept }) => (kept ? { id: kept } : {}) },
    };
    const link = { driveId: 'd' };
    for (const resource of [things, withParts]) {
      expect(both.partOf(resource, { id: 'a', link })).toEqual({ id: 'a', link });
      expect(both.partOf(resource, { id: 'b', link })).toEqual({ id: 'b' });
    }
    // Graph may be asked for it wherever one of the objects may be `a`.
    const at = (path: string) => both.mayBeFor('users.sensitive', things, { path: path as GraphPath });
    const paths = ['/groups', `/groups/${guid('b')}/members`, `/groups/${guid('b')}`];
    expect(paths.map(at)).toEqual([true, true, false]);
  });

  it('asks for what only the answer tells, and says where it does not', () => {
    const sitesOnly = new VisibleObjects([
      { capabilities: new Set(['groups.read']), resources: { ...none, sites: new Set(['s,1,1']) } },
    ]);
    const things = graphResource<Thing>({
      ...base,
      filteredBy: { kind: 'sites', orPath: true, locatedBy: ['link'], idOf: ({ link }) => link?.driveId },
    });
    const behindDrive = { path: graphPath`/drives/${id('d')}/list` };
    expect(sitesOnly.mayAsk(things, behindDrive)).toBe(true);
    expect(sitesOnly.partOf(things, { link: { driveId: 's,1,1' } }, behindDrive)).toBeDefined();
    expect(sitesOnly.partOf(things, { link: { driveId: 's,2,2' } }, behindDrive)).toBeUndefined();
    expect(sitesOnly.isUndetermined(things, {}, behindDrive)).toBe(true);
    // Where the drive itself is listed, there is nothing to be told.
    expect(narrowed.partOf(things, {}, behindDrive)).toBeDefined();
    expect(narrowed.isUndetermined(things, {}, behindDrive)).toBe(false);
    expect(narrowed.mayAsk(things, { path: graphPath`/drives/${id('e')}/list` })).toBe(false);
  });

  it('does not tell of what is hidden elsewhere', () => {
    const things = graphResource<Thing>({
      ...base,
      filteredBy: { kind: 'groups', idOf: (thing) => thing.id },
      pointers: { link: { kind: 'drives', idOf: ({ driveId }) => driveId } },
    });
    expect(narrowed.partOf(things, { id: 'a', link: { driveId: 'd' } })).toHaveProperty('link');
    expect(narrowed.partOf(things, { id: 'a', link: { driveId: 'e' } })).toEqual({ id: 'a' });
    expect(narrowed.partOf(things, { id: 'a', link: null })).toEqual({ id: 'a', link: null });
  });
});
