import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { allCosts, entities } from '../../../src/resolvers/index.js';
import { createSchema } from '../../../src/server/schema/schema.js';
import { explain } from '../../support/gateway/explain.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');

const bound = (query: string, variables?: Record<string, unknown>) => explain(gateway, query, variables);
const inContoso = (selected: string) => `{ tenant(id: "contoso") { ${selected} } }`;

describe('the same operation', () => {
  const drives = 'nodes { drive { id name } }';

  it.each([
    ['a literal', inContoso(`users(first: 7) { ${drives} }`), {}],
    ['a variable', `query ($n: Int) ${inContoso(`users(first: $n) { ${drives} }`)}`, { n: 7 }],
    ['a default value', `query ($n: Int = 7) ${inContoso(`users(first: $n) { ${drives} }`)}`, {}],
    ['a fragment', `${inContoso('...U')} fragment U on Tenant { users(first: 7) { ${drives} } }`, {}],
    [
      'a fragment within a fragment',
      `${inContoso('...U')} fragment U on Tenant { users(first: 7) { ...N } }
      fragment N on UserConnection { ${drives} }`,
      {},
    ],
    [
      'an inline fragment',
      inContoso(`... on Node { nodeId } ... on Tenant { users(first: 7) { ${drives} } }`),
      {},
    ],
    ['an alias', inContoso(`a: users(first: 7) { b: nodes { c: drive { d: id name } } }`), {}],
    ['edges', inContoso(`users(first: 7) { edges { cursor node { drive { id name } } } }`), {}],
    ['a field written twice', inContoso(`users(first: 7) { nodes { drive { id } drive { name } } }`), {}],
    [
      'what is skipped',
      inContoso(`users(first: 7) { ${drives} } drive(id: "x") @skip(if: true) { name }`),
      {},
    ],
    [
      'what is not included',
      `query ($no: Boolean!) ${inContoso(
        `users(first: 7) { ${drives} ... @include(if: $no) { nodes { manager { drive { name } } } } }`,
      )}`,
      { no: false },
    ],
  ])('costs the same with %s', async (_, query, variables) => {
    expect((await bound(query, variables)).bound).toBe(1 + 7);
  });

  it('costs the same when the length that is left out is written down', async () => {
    const leftOut = await bound(inContoso(`users { ${drives} }`));
    expect(leftOut.bound).toBe(1 + 50);
    expect(await bound(inContoso(`users(first: null) { ${drives} }`))).toEqual(leftOut);
  });

  it('costs twice as much under two aliases', async () => {
    const users = `users(first: 7) { ${drives} }`;
    expect((await bound(inContoso(`a: ${users} b: ${users}`))).bound).toBe(16);
  });

  it('costs the same with an order from a nested variable', async () => {
    const list = `drive(id: "d") { item(id: "i") { children(first: 3, orderBy: [{ field: name, direction: $d }]) {
      nodes { parent { name } } } } }`;
    const { bound: units } = await bound(`query ($d: OrderDirection! = ASC) ${inContoso(list)}`, {
      d: 'DESC',
    });
    expect(units).toBe((await bound(inContoso(list.replace('$d', 'DESC')))).bound);
  });
});

describe('a plan', () => {
  it.each([
    ['one object', 'user(id: "a@b.c") { displayName }', { user: 1 }],
    ['a manager that comes along', 'users(first: 100) { nodes { manager { displayName } } }', { users: 2 }],
    [
      'a manager of a manager, which does not',
      'users(first: 9) { nodes { manager { manager { id } } } }',
      {
        users: 1,
        'users.nodes.manager.manager': 9,
      },
    ],
    [
      'managers beside a count, which is a request of its own',
      'users(first: 9) { totalCount nodes { manager { id } } }',
      { users: 2 },
    ],
    [
      'managers in a search, which do not come along',
      'users(first: 9, search: "a") { totalCount nodes { manager { id } } }',
      {
        users: 1,
        'users.nodes.manager': 9,
      },
    ],
    ['a drive whose root tells enough', 'drive(id: "d") { id root { name } }', { 'drive.root': 1 }],
    [
      'a drive and its root, both skipped',
      'drive(id: "d") { root { children { nodes { name } } } }',
      {
        'drive.root.children': 2,
      },
    ],
    [
      'a drive and its root in one wave',
      'drive(id: "d") { name root { name } }',
      { drive: 1, 'drive.root': 1 },
    ],
    [
      'children that come along',
      'drive(id: "d") { root { name children { nodes { name } } } }',
      {
        'drive.root': 2,
      },
    ],
    [
      'what is asked of children that come along',
      'drive(id: "d") { root { name children(first: 4) { nodes { parent { name } } } } }',
      { 'drive.root': 2, 'drive.root.children.nodes.parent': 4 },
    ],
    [
      'children that do not',
      'drive(id: "d") { root { name children(first: 201) { nodes { name } } } }',
      {
        'drive.root': 1,
        'drive.root.children': 2,
      },
    ],
    [
      'two aliases of a root, read once',
      'drive(id: "d") { a: root { name } b: root { size } }',
      {
        'drive.a': 1,
      },
    ],
    [
      'two lists below two aliases of a root',
      `drive(id: "d") {
        a: root { children(first: 300) { nodes { id } } } b: root { children(first: 301) { nodes { id } } } }`,
      {
        'drive.a': 1,
        'drive.a.children': 2,
        'drive.b.children': 2,
      },
    ],
    [
      'a drive of which nothing is asked',
      'drive(id: "d") { item(path: "/a") { name } }',
      { 'drive.item': 1 },
    ],
    [
      'thumbnails that come along',
      'drive(id: "d") { item(id: "i") { thumbnails { small { url } } } }',
      { 'drive.item': 2 },
    ],
    [
      'thumbnails of what delta tells, which do not',
      'drive(id: "d") { delta(first: 5) { nodes { thumbnails { small { url } } } } }',
      {
        'drive.delta': 2,
        'drive.delta.nodes.thumbnails': 10,
      },
    ],
    [
      'a later page, which costs what the first one does',
      'users(first: 9, after: "x") { nodes { manager { id } } }',
      { users: 1 },
    ],
    ['a list of a length that is refused', 'users(first: 1000) { nodes { drive { name } } }', {}],
  ])('is told of %s', async (_, selected, fields) => {
    const expected = Object.entries(fields).map(([path, units]) => [`tenant.${path}`, units]);
    expect((await bound(inContoso(selected))).fields).toEqual(Object.fromEntries(expected));
  });
});

describe('tenants', () => {
  it('each cost what is selected of them', async () => {
    const { fields } = await bound('{ tenants { users(first: 3) { nodes { drive { name } } } } }');
    const count = emulator.tenants.length;
    expect(fields).toEqual({ 'tenants.users': count, 'tenants.users.nodes.drive': 3 * count });
    const granted = await bound('{ viewer { grants { tenant { users { nodes { id } } } } } }');
    expect(granted.fields).toEqual({ 'viewer.grants.tenant.users': count });
  });

  it('cost nothing when they were not granted, or are not there', async () => {
    const callers = { tester: { contoso: ['users.basic', 'explain'] } } as const;
    const narrow = await startTestGateway({ emulator, callers });
    for (const id of ['fabrikam', 'nobody']) {
      const { bound: units } = await explain(narrow, `{ tenant(id: "${id}") { users { nodes { id } } } }`);
      expect(units).toBe(0);
    }
  });

  it('are asked by ids only where each of them allows it', async () => {
    const roles = contoso.roles;
    contoso.setRoles([...roles, 'Directory.Read.All']);
    const fresh = await startTestGateway({ emulator });
    const accounts = (tenant: string, driveId: string) => `tenant(id: "${tenant}") { drive(id: "${driveId}") {
      root { children(first: 60) { nodes { createdBy { user { account { displayName } } } } } } } }`;
    const one = accounts('contoso', contoso.driveIdOf(contoso.userIds[0]!)!);
    const other = accounts('fabrikam', fabrikam.driveIdOf(fabrikam.userIds[0]!)!);
    // No token is asked for to explain, so nothing is known yet.
    expect((await explain(fresh, `{ ${one} }`)).bound).toBe(62);
    const { extensions } = await fresh.query(`{ a: ${one} b: ${other} }`);
    expect(extensions.orggraph?.cost['bound']).toBe(2 + 2 + (2 + 60));
    expect((await explain(fresh, `{ ${one} }`)).bound).toBe(4);
    // Three drives are three answers, perhaps at three times.
    const three = `users(first: 3) { nodes { drive { root { children(first: 10) {
      nodes { createdBy { user { account { displayName } } } } } } } } }`;
    expect((await explain(fresh, inContoso(three))).bound).toBe(1 + 3 * 2 + 3 * 2);
    contoso.setRoles(roles);
  });
});

describe('nodeIds', () => {
  it('cost what their types cost, in tenants this caller may see', async () => {
    const { data } = await gateway.query(inContoso('nodeId users(first: 2) { nodes { nodeId } }'));
    const [first, second] = data.tenant.users.nodes.map(
      ({ nodeId }: { nodeId: string }) => nodeId,
    ) as string[];
    const query = `query ($ids: [ID!]!) { nodes(nodeIds: $ids) {
      nodeId ... on User { drive { name } } ... on Drive { name } ... on Tenant { users { nodes { id } } } } }`;
    const asked = await bound(query, { ids: [first, second, data.tenant.nodeId, 'nonsense'] });
    expect(asked.fields).toEqual({ nodes: 2, 'nodes.drive': 2, 'nodes.users': 1 });
    expect((await bound('{ node(nodeId: "nonsense") { nodeId } }')).bound).toBe(0);
  });
});

describe('the costs', () => {
  const schema = createSchema();
  const costs = allCosts();
  const read = new Set(Object.entries(entities).flatMap(([name, { resource }]) => (resource ? [name] : [])));
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !/Connection$|Edge$|^DriveDelta$/.test(type.name),
  );

  it('are told of every field that leads to what Graph has', () => {
    const untold = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => read.has(getNamedType(field.type).name.replace(/Connection$/, '')))
        .filter((field) => costs[type.name]?.[field.name] === undefined)
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(read.size).toBeGreaterThan(2);
    expect(untold).toEqual([]);
  });

  it('are of fields that exist', () => {
    const unknown = Object.entries(costs).flatMap(([typeName, fields]) =>
      Object.keys(fields).filter(
        (name) => !(name in (schema.getType(typeName) as GraphQLObjectType).getFields()),
      ),
    );
    expect(unknown).toEqual([]);
  });
});
