import { getIntrospectionQuery } from 'graphql';
import { ask, startTestEmulator, startTestGateway } from '../support/gateway.js';

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
