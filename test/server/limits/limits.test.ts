import { getIntrospectionQuery } from 'graphql';
import { ask, startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const inContoso = (selected: string) => `{ tenant(id: "contoso") { ${selected} } }`;
const nested = (levels: number) => `${'a { '.repeat(levels)}id${' }'.repeat(levels)}`;
const managers = (levels: number) =>
  inContoso(`user(id: "a@b.c") { ${nested(levels).replaceAll('a {', 'manager {')} }`);
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Each fragment contains the next one twice. */
const doubling = (count: number) => {
  const fragments = times(count, (index) => {
    const next = `...F${index + 1}`;
    return `fragment F${index} on User { manager { ${next} } directReports { nodes { ${next} } } }`;
  });
  return `${inContoso('user(id: "a@b.c") { ...F0 }')} ${fragments} fragment F${count} on User { id }`;
};

beforeEach(() => emulator.journal.clear());

async function expectRefusal(query: string, message: string, variables?: Record<string, unknown>) {
  const { status, data, errors, extensions } = await gateway.query(query, variables);
  expect(status).toBe(400);
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ message, extensions: { code: 'OPERATION_LIMIT' } }]);
  expect(extensions.orggraph?.cost).toMatchObject({ bound: 0, httpRequests: 0 });
  expect(emulator.journal.entries()).toEqual([]);
  return errors[0]!.extensions.hint;
}

describe('an operation that is too large', () => {
  it.each([
    ['root fields', `{ ${times(21, (index) => `f${index}: tenants { id }`)} }`, 21, 20],
    ['root fields, before it is compared with the schema', `{ ${times(180, () => 'nope { id }')} }`, 180, 20],
    ['nested levels', managers(200), 202, 12],
    [
      'nested levels',
      `${inContoso('...A')}
      fragment A on Tenant { user(id: "a@b.c") { ...B } } fragment B on User { ${nested(11).replaceAll('a {', 'manager {')} }`,
      13,
      12,
    ],
    ['aliases', inContoso(times(31, (index) => `a${index}: user(id: "a@b.c") { id }`)), 31, 30],
    [
      'aliases',
      `${inContoso(`users { nodes { ...F manager { ...F manager { ...F manager { ...F } } } } }`)}
      fragment F on User { ${times(8, (index) => `a${index}: id`)} }`,
      32,
      30,
    ],
    ['fields', doubling(10), 4095, 1000],
    [
      'fragments',
      `${inContoso(times(51, (index) => `...F${index}`))}
      ${times(51, (index) => `fragment F${index} on Tenant { id }`)}`,
      51,
      50,
    ],
    ['directives', inContoso(times(21, () => 'id @include(if: true)')), 21, 20],
  ])('is refused for its %s', async (what, query, count, limit) => {
    const [counted] = what.split(',');
    await expectRefusal(query, `This operation has ${count} ${counted}, and ${limit} are allowed.`);
  });

  it('is refused without spelling out fragments that grow exponentially', async () => {
    const { status } = await gateway.query(doubling(40));
    expect(status).toBe(400);
    expect(emulator.journal.entries()).toEqual([]);
  });

  it('is refused with ten thousand aliases, whoever notices first', async () => {
    const { status } = await gateway.query(inContoso(times(10_000, (index) => `a${index}: id`)));
    expect(status).toBe(400);
    expect(emulator.journal.entries()).toEqual([]);
  });
});

describe('an operation just as large as it may be', () => {
  it.each([
    ['nested levels', managers(10)],
    ['aliases', inContoso(times(30, (index) => `a${index}: id`))],
    ['root fields', `{ ${times(20, (index) => `f${index}: tenants { id }`)} }`],
  ])('in %s is run', async (_, query) => {
    const { status, errors } = await gateway.query(query);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it('is the introspection of GraphiQL, with all of its options', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
    const { status, errors, data } = await gateway.query(query);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data.__schema.types.length).toBeGreaterThan(20);
  });
});

describe('an operation that may cost too much', () => {
  const files = 'drive { name root { children { nodes { parent { name } } } } }';

  it('is refused with its bound, the limit, and the field most of it is for', async () => {
    const query = inContoso(`users(first: 100) { nodes { ${files} } }`);
    const hint = await expectRefusal(
      query,
      'This operation may cost 5301 resource units, and 500 are allowed.',
    );
    expect(hint).toMatch(/^Most of it, 5000, is for DriveItem\.parent\./);
  });

  it('is refused whichever way its length is written', async () => {
    const message = 'This operation may cost 501 resource units, and 500 are allowed.';
    const users = 'users(first: $first) { nodes { drive { name } } }';
    await expectRefusal(inContoso(users.replace('$first', '500')), message);
    await expectRefusal(`query ($first: Int) ${inContoso(users)}`, message, { first: 500 });
    await expectRefusal(`query ($first: Int = 500) ${inContoso(users)}`, message);
  });

  it('is judged by the limit of its caller', async () => {
    const query = inContoso('users(first: 5) { nodes { drive { name } } }');
    const narrow = await startTestGateway({ emulator, unitsPerOperation: 5 });
    const wide = await startTestGateway({ emulator, unitsPerOperation: 6 });
    expect((await narrow.query(query)).errors).toMatchObject([{ extensions: { code: 'OPERATION_LIMIT' } }]);
    expect((await wide.query(query)).errors).toEqual([]);
  });

  it('is answered as ever when its variables do not fit', async () => {
    const query = `query ($first: Int!) ${inContoso('users(first: $first) { nodes { id } }')}`;
    const { status, errors } = await gateway.query(query, { first: 'many' });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is the one of several that is asked for', async () => {
    const body = {
      query: `query Dear ${inContoso(`users(first: 999) { nodes { ${files} } }`)} query Cheap { viewer { name } }`,
      operationName: 'Cheap',
    };
    const { errors } = await ask(`${gateway.url}/graphql`, gateway.keyOf('tester'), body);
    expect(errors).toEqual([]);
  });
});

describe('what is refused for its cost says what fits', () => {
  const explained = async (query: string, variables?: Record<string, unknown>): Promise<number> => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${gateway.keyOf('tester')}`,
        'content-type': 'application/json',
        'orggraph-explain': '1',
      },
      body: JSON.stringify({ query, variables }),
    });
    const { extensions } = (await response.json()) as {
      extensions: { orggraph: { cost: { bound: number } } };
    };
    return extensions.orggraph.cost.bound;
  };
  const hintOf = async (query: string, variables?: Record<string, unknown>): Promise<string> => {
    const { errors } = await gateway.query(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_LIMIT' } }]);
    return errors[0]!.extensions.hint!;
  };
  const files = 'drive { root { children { nodes { parent { name } } } } }';
  const allTenants = (selected: string) => `{ tenants { ${selected} } }`;

  it.each([
    [
      'the outer of two lists',
      (first: number) => inContoso(`users(first: ${first}) { nodes { ${files} } }`),
      'Tenant.users',
    ],
    [
      'a list of every tenant',
      (first: number) => allTenants(`users(first: ${first}) { nodes { drive { name } } }`),
      'Tenant.users',
    ],
    [
      'an inner list, when a single entry of the outer one is too dear',
      (first: number) =>
        inContoso(
          `users(first: 2) { nodes { drive { root { children(first: ${first}) { nodes { permissions { roles } } } } } } }`,
        ),
      'DriveItem.children',
    ],
    [
      'a list by its edges, below a fragment',
      (first: number) =>
        `${inContoso('...F')} fragment F on Tenant { groups(first: ${first}) { edges { node { drive { name } } } } }`,
      'Tenant.groups',
    ],
  ])('%s', async (_, query, field) => {
    const hint = await hintOf(query(900));
    const [, number] = /It would run with "first: (\d+)"/.exec(hint) ?? [];
    expect(hint).toContain(`It would run with "first: ${number}" for ${field}.`);
    expect(await explained(query(Number(number)))).toBeLessThanOrEqual(500);
    expect(await explained(query(Number(number) + 1))).toBeGreaterThan(500);
  });

  it('ids', async () => {
    const id = emulator.tenant('contoso').userIds[0]!;
    const { data } = await gateway.query(inContoso(`user(id: "${id}") { nodeId }`));
    const query = `query ($ids: [ID!]!) { nodes(nodeIds: $ids) { nodeId ... on User { drive { name } } } }`;
    const idsOf = (count: number) => ({ ids: Array.from({ length: count }, () => data.tenant.user.nodeId) });
    const hint = await hintOf(query, idsOf(600));
    const [, number] = /It would run with (\d+) of its ids\./.exec(hint)!;
    expect(await explained(query, idsOf(Number(number)))).toBeLessThanOrEqual(500);
    expect(await explained(query, idsOf(Number(number) + 1))).toBeGreaterThan(500);
  });

  it('several lists at once, when no single one would do', async () => {
    const query = (first: number) =>
      inContoso(
        `users(first: ${first}) { nodes { drive { name } } } groups(first: ${first}) { nodes { drive { name } } }`,
      );
    const hint = await hintOf(query(900));
    const [, number] = /It would run with "first: (\d+)" for each of its lists\./.exec(hint)!;
    expect(await explained(query(Number(number)))).toBeLessThanOrEqual(500);
    expect(await explained(query(Number(number) + 1))).toBeGreaterThan(500);
  });

  it('no length, when no list is to blame', async () => {
    const query = inContoso(times(29, (index) => `a${index}: drive(id: "d${index}") { name }`));
    const poor = await startTestGateway({ emulator, unitsPerOperation: 5 });
    const { errors } = await poor.query(query);
    expect(errors[0]!.extensions.hint).toContain('Select less of it, or use several operations.');
  });

  it('no length, when more fields are dear than it looks at', async () => {
    const person = `${files} directReports { nodes { ${files} } }`;
    const query = inContoso(times(25, (index) => `a${index}: users(first: 999) { nodes { ${person} } }`));
    expect(await hintOf(query)).toContain('Select less of it, or use several operations.');
  });
});
