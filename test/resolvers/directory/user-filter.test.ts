import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNullableType,
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { createSchema } from '../../../src/server/schema/schema.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// Filters made up from the schema and from the data: each either selects the users that a plain look at them selects,
// or cannot be written. The emulator reads the OData with a parser of its own.

const emulator = await startTestEmulator({
  seed: 3,
  tenants: [
    {
      name: 'contoso',
      tenantId: '11111111-1111-4111-8111-111111111111',
      domain: 'contoso.onmicrosoft.com',
      userCount: 250,
      people: [
        { userName: "sean.o'brien", displayName: "Sean O'Brien", givenName: "S'ean", surname: "O'Brien" },
        { userName: 'quotes', displayName: "''", givenName: "'", surname: "') or (id ne '" },
        { userName: 'signs', displayName: '100% & more #1 + é/ü?=$', givenName: 'a\\b', surname: '"x"' },
        { userName: 'kim.partner_adatum.com#EXT#', displayName: '寿司 🍣', userType: 'Guest', drive: 'none' },
      ],
    },
  ],
});
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');
type Person = Readonly<Record<string, unknown>>;
const people: readonly Person[] = contoso.userIds.map((id) => contoso.user(id));
const schema = createSchema();
const filterType = schema.getType('UserFilter') as GraphQLInputObjectType;

type Filter = Record<string, unknown>;

/** A plain look: whether a filter of the schema holds for a person. */
function holds(filter: Filter, person: Person): boolean {
  return Object.entries(filter).every(([name, value]) => {
    if (name === 'and') return (value as Filter[]).every((part) => holds(part, person));
    if (name === 'or') return (value as Filter[]).some((part) => holds(part, person));
    if (name === 'not') return !holds(value as Filter, person);
    return holdsFor(value as Filter, person[name] ?? null);
  });
}

const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);

function holdsFor(condition: Filter, value: unknown): boolean {
  return Object.entries(condition).every(([operator, operand]) => {
    const text = typeof value === 'string' ? value.toLowerCase() : undefined;
    switch (operator) {
      case 'eq':
        return lower(value) === lower(operand);
      case 'ne':
        return lower(value) !== lower(operand);
      case 'in':
        return (operand as unknown[]).map(lower).includes(lower(value));
      case 'startsWith':
        return text?.startsWith(lower(operand) as string) ?? false;
      case 'endsWith':
        return text?.endsWith(lower(operand) as string) ?? false;
      case 'null':
        return (value === null) === operand;
      case 'ge':
        return typeof value === 'string' && Date.parse(value) >= Date.parse(operand as string);
      case 'le':
        return typeof value === 'string' && Date.parse(value) <= Date.parse(operand as string);
      case 'isEmpty':
        return ((value as unknown[]).length === 0) === operand;
      case 'any':
        return (value as unknown[]).some((entry) => holdsFor(operand as Filter, entry));
      default:
        return holdsFor(operand as Filter, ((value ?? {}) as Filter)[operator] ?? null);
    }
  });
}

/** How many alternatives Graph counts, of which it takes fifteen. */
function alternatives(filter: Filter): number {
  const counts = Object.entries(filter).map(([name, value]): number => {
    if (name === 'or') {
      return (value as Filter[]).reduce((sum, part) => sum + Math.max(1, alternatives(part)), 0);
    }
    if (name === 'in') return (value as unknown[]).length;
    if (Array.isArray(value)) return Math.max(0, ...(value as Filter[]).map(alternatives));
    return typeof value === 'object' && value !== null ? alternatives(value as Filter) : 0;
  });
  return Math.max(0, ...counts);
}

class FilterMaker {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
    for (let skipped = 0; skipped < 10; skipped += 1) this.#next();
  }

  make(): Filter {
    const filter = this.#filter(0);
    return alternatives(filter) > 15 ? this.make() : filter;
  }

  #filter(depth: number): Filter {
    const count = this.#next() < 0.7 ? 1 : 2;
    return Object.fromEntries(Array.from({ length: count }, () => this.#part(depth)));
  }

  #part(depth: number): [string, unknown] {
    const chance = this.#next();
    if (depth < 3 && chance < 0.15) return ['not', this.#filter(depth + 1)];
    if (depth < 3 && chance < 0.45) {
      const parts = Array.from({ length: 1 + Math.floor(this.#next() * 3) }, () => this.#filter(depth + 1));
      return [chance < 0.3 ? 'and' : 'or', parts];
    }
    const fields = Object.values(filterType.getFields()).filter(
      ({ name }) => !['and', 'or', 'not'].includes(name),
    );
    const { name, type } = this.#pick(fields);
    return [name, this.#conditions(type, () => this.#pick(people)[name])];
  }

  /** One or two conditions of an input type, some of which it does not have. */
  #conditions(type: GraphQLInputType, valueOf: () => unknown): Filter {
    const inputType = getNamedType(type) as GraphQLInputObjectType;
    const fields = Object.values(inputType.getFields());
    const made = Array.from({ length: this.#next() < 0.8 ? 1 : 2 }, (): [string, unknown] => {
      const field = this.#pick(fields);
      return [field.name, this.#operand(field.name, field.type, valueOf)];
    });
    const operators = fields.some(({ name }) => name === 'eq' || name === 'ge');
    if (operators && this.#next() < 0.04) made.push([this.#pick(['endsWith', 'contains', 'gt']), 'x']);
    return Object.fromEntries(made);
  }

  #operand(operator: string, type: GraphQLInputType, valueOf: () => unknown): unknown {
    if (operator === 'null' || operator === 'isEmpty') return this.#next() < 0.5;
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      return this.#conditions(named, () => {
        const value = valueOf();
        const one = Array.isArray(value) ? this.#pick(value as unknown[]) : value;
        return operator === 'any' ? one : ((one ?? {}) as Filter)[operator];
      });
    }
    if (isListType(isNullableType(type) ? getNullableType(type) : type)) {
      return Array.from({ length: 1 + Math.floor(this.#next() * 3) }, () =>
        this.#scalar(named.name, valueOf),
      );
    }
    const value = this.#scalar(named.name, valueOf);
    if (typeof value !== 'string') return value;
    if (operator === 'startsWith') return value.slice(0, 1 + Math.floor(this.#next() * 6));
    return operator === 'endsWith' ? value.slice(-1 - Math.floor(this.#next() * 20)) : value;
  }

  #scalar(typeName: string, valueOf: () => unknown): unknown {
    if (typeName === 'Boolean') return this.#next() < 0.5;
    if (typeName === 'DateTime') {
      const found = valueOf();
      return typeof found === 'string' ? found : '2024-05-05T05:05:05.123456789+09:00';
    }
    const found = valueOf();
    if (typeName === 'ID' && typeof found !== 'string') return '00000000-0000-4000-8000-000000000000';
    const text = typeof found === 'string' && found !== '' ? found : this.#pick(awkward);
    return this.#next() < 0.2 ? text.toUpperCase() : text;
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)]!;
  }

  #next(): number {
    this.#state = (this.#state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.#state / 2_147_483_648;
  }
}

const awkward = ["O'Brien", "'; drop", '100%', 'a&b=c', '#1 + 1', '寿司', '$filter', "x') or (1 eq 1"];

/** Whether all of a filter is in the schema. */
function canBeWritten(filter: Filter, type: GraphQLInputObjectType): boolean {
  return Object.entries(filter).every(([name, value]) => {
    const field = type.getFields()[name];
    if (field === undefined) return false;
    const inner = getNamedType(field.type);
    if (!isInputObjectType(inner)) return true;
    return [value].flat().every((part) => canBeWritten(part as Filter, inner));
  });
}

const query = `query ($filter: UserFilter) { tenant(id: "contoso") {
  users(first: 999, filter: $filter) { nodes { id } } } }`;

it('two hundred made-up filters select whom they should, or cannot be written', async () => {
  const outcomes = { selected: 0, nobody: 0, refused: 0, advanced: 0 };
  for (let seed = 1; seed <= 200; seed += 1) {
    const filter = new FilterMaker(seed * 7919).make();
    const { status, data, errors } = await gateway.query(query, { filter });
    const [call] = gateway.takeGraphCalls();
    if (!canBeWritten(filter, filterType)) {
      outcomes.refused += 1;
      expect({ filter, status, call }).toEqual({ filter, status: 400, call: undefined });
      continue;
    }
    const expected = people.filter((person) => holds(filter, person)).map(({ id }) => id);
    expect({ filter, call, errors }).toEqual({ filter, call, errors: [] });
    const found = data.tenant.users.nodes.map(({ id }: { id: string }) => id);
    expect({ filter, call, found }).toEqual({ filter, call, found: expected });
    outcomes[expected.length === 0 ? 'nobody' : 'selected'] += 1;
    if (call!.includes('$count=true')) outcomes.advanced += 1;
  }
  // What was made up is worth the trouble: much of it selects somebody, some of it is refused.
  expect(outcomes.selected).toBeGreaterThan(100);
  expect(outcomes.nobody).toBeGreaterThan(10);
  expect(outcomes.refused).toBeGreaterThan(5);
  expect(outcomes.advanced).toBeGreaterThan(50);
});

/** `{ tenant { users(...args) { ...selected } } }` */
const users = (args: string, selected = 'nodes { id }', caller?: string) =>
  gateway.query(`{ tenant(id: "contoso") { users(${args}) { ${selected} } } }`, {}, caller);

describe('a list of users is an advanced query', () => {
  it.each([
    ['never without need', 'first: 5, filter: { displayName: { startsWith: "A" } }', false],
    ['nor for an order', 'first: 5, orderBy: [{ field: userPrincipalName, direction: DESC }]', false],
    ['for what Graph cannot find otherwise', 'first: 5, filter: { jobTitle: { null: true } }', true],
    ['for whatever is negated', 'first: 5, filter: { not: { displayName: { eq: "A" } } }', true],
    ['for properties in the second index', 'first: 5, filter: { companyName: { eq: "contoso" } }', true],
    [
      'for a filter with an order',
      'filter: { city: { eq: "Tokyo" } }, orderBy: [{ field: displayName }]',
      true,
    ],
    ['for an order by age', 'first: 5, orderBy: [{ field: createdDateTime }]', true],
    ['for a search', 'first: 5, search: "a"', true],
  ])('%s', async (_, args, isAdvanced) => {
    emulator.journal.clear();
    const { errors } = await users(args);
    expect(errors).toEqual([]);
    const [request] = emulator.journal.entries().filter(({ server }) => server === 'graph');
    expect(request?.headers['consistencylevel']).toBe(isAdvanced ? 'eventual' : undefined);
    expect(request?.path.includes('$count=true')).toBe(isAdvanced);
  });

  it('on every page, also of a query that does not count any more', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    const args = 'filter: { companyName: { null: false } }, search: "a"';
    emulator.journal.clear();
    do {
      const { data, errors }: Awaited<ReturnType<typeof users>> = await gateway.query(
        `query ($after: String) { tenant(id: "contoso") { users(first: 10, after: $after, ${args}) {
           ${after === null ? 'totalCount' : ''} nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      seen.push(...data.tenant.users.nodes.map(({ id }: { id: string }) => id));
      after = data.tenant.users.pageInfo.hasNextPage ? data.tenant.users.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
    const requests = emulator.journal.entries().filter(({ server }) => server === 'graph');
    expect(requests.length).toBeGreaterThan(1);
    for (const { headers } of requests) expect(headers['consistencylevel']).toBe('eventual');
  });

  it('and what was merely counted stays one, when the next page does not count', async () => {
    const first = await users('first: 120', 'totalCount nodes { id } pageInfo { endCursor }');
    const { endCursor } = first.data.tenant.users.pageInfo;
    const next = await users(`first: 120, after: "${endCursor}"`, 'nodes { id }');
    expect(next.errors).toEqual([]);
    expect(next.data.tenant.users.nodes.map(({ id }: { id: string }) => id)).toEqual(
      contoso.userIds.slice(120, 240),
    );
  });

  it('in which managers are read one by one', async () => {
    emulator.journal.clear();
    const { data, errors } = await users(
      'first: 3, filter: { companyName: { null: false } }',
      'nodes { id manager { id } }',
    );
    expect(errors).toEqual([]);
    for (const { id, manager } of data.tenant.users.nodes) {
      expect(manager?.id).toBe(contoso.managerIdOf(id));
    }
    expect(gateway.takeGraphCalls()).toEqual([
      'GET /v1.0/users?$select=id&$filter=companyName%20ne%20null&$count=true&$top=3',
      'POST /v1.0/$batch [3]',
    ]);
  });
});

it('a search is one quoted term, whatever is in it', async () => {
  emulator.journal.clear();
  const { data, errors } = await users(
    'first: 5, search: "o\'brien\\" OR \\"mail:a & \\\\ "',
    'nodes { id }',
  );
  expect(errors).toEqual([]);
  expect(data.tenant.users.nodes).toEqual([]);
  expect(gateway.takeGraphCalls().map(decodeURIComponent)).toEqual([
    'GET /v1.0/users?$select=id&$search="displayName:o\'brien OR mail:a"&$count=true&$top=5',
  ]);
  const found = await users('search: "obr sean"', 'nodes { displayName }');
  expect(found.data.tenant.users.nodes).toEqual([]);
  const beginnings = await users(
    'search: "sea bri", orderBy: [{ field: displayName }]',
    'nodes { displayName }',
  );
  expect(beginnings.data.tenant.users.nodes).toEqual([{ displayName: "Sean O'Brien" }]);
});

it('is sorted by when accounts were made', async () => {
  const { data } = await users(
    'first: 250, orderBy: [{ field: createdDateTime, direction: DESC }]',
    'nodes { createdDateTime }',
  );
  const moments = data.tenant.users.nodes.map((node: { createdDateTime: string }) => node.createdDateTime);
  expect(moments).toEqual([...moments].sort().reverse());
});

describe('what Graph would refuse is refused here, and nothing is sent', () => {
  const ids = Array.from({ length: 16 }, (_, index) => `"${index}"`).join(', ');
  const deep = `${'and: [{ '.repeat(11)}city: { eq: "x" }${' }]'.repeat(11)}`;
  it.each([
    [
      'a search with another order',
      'search: "a", orderBy: [{ field: userPrincipalName }]',
      'displayName only',
    ],
    ['two orders', 'orderBy: [{ field: displayName }, { field: userPrincipalName }]', 'one property only'],
    ['an empty search', 'search: " \\" "', '1 to 120 letters'],
    ['a long search', `search: "${'a'.repeat(121)}"`, '1 to 120 letters'],
    ['sixteen alternatives', `filter: { id: { in: [${ids}] } }`, '16 alternatives'],
    ['a null', 'filter: { displayName: { eq: null } }', 'is null'],
    ['a null in place of conditions', 'filter: { displayName: null }', 'is null'],
    ['an empty list', 'filter: { or: [] }', 'is empty'],
    ['no value', 'filter: { displayName: { in: [] } }', 'is empty'],
    ['no condition', 'filter: { displayName: {} }', 'is empty'],
    ['nothing to negate', 'filter: { not: {} }', 'is empty'],
    ['a deep filter', `filter: { ${deep} }`, 'levels deep'],
    ['a long filter', `filter: { displayName: { eq: "${'寿'.repeat(400)}" } }`, 'too long'],
    ['no GUID', 'filter: { assignedLicenses: { any: { skuId: { eq: "x or true" } } } }', 'no GUID'],
  ])('%s', async (_, args, message) => {
    emulator.journal.clear();
    const { data, errors } = await users(args);
    expect(data.tenant.users).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(message),
        extensions: { code: 'BAD_USER_INPUT', hint: expect.any(String) },
      },
    ]);
    expect(gateway.takeGraphCalls()).toEqual([]);
  });

  it.each([
    'filter: { displayName: { endsWith: "x" } }',
    'filter: { userPrincipalName: { null: true } }',
    'filter: { createdDateTime: { eq: "2024-01-01T00:00:00Z" } }',
    'filter: { companyName: { in: ["x"] } }',
    'filter: { createdDateTime: { ge: "yesterday" } }',
    'filter: { accountEnabled: { eq: "true" } }',
    'filter: { aboutMe: { eq: "x" } }',
    'orderBy: [{ field: jobTitle }]',
  ])('%s cannot be written', async (args) => {
    const { status, errors } = await users(args);
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

it('a filter that says nothing is none', async () => {
  emulator.journal.clear();
  await users('first: 2, filter: {}');
  await gateway.query(
    `query ($f: UserFilter) { tenant(id: "contoso") { users(first: 2, filter: $f) { nodes { id } } } }`,
  );
  expect(gateway.takeGraphCalls()).toEqual(Array(2).fill('GET /v1.0/users?$select=id&$top=2'));
});

describe('a cursor', () => {
  it.each([
    ['search: "a"', 'search: "b"'],
    ['search: "a", filter: { accountEnabled: { eq: true } }', 'filter: { accountEnabled: { eq: true } }'],
    ['orderBy: [{ field: displayName }]', 'orderBy: [{ field: displayName, direction: DESC }]'],
  ])('of the list (%s) opens in no list (%s)', async (of, other) => {
    const { data } = await users(`first: 1, ${of}`, 'pageInfo { endCursor }');
    const { endCursor } = data.tenant.users.pageInfo;
    const { errors } = await users(`first: 1, ${other}, after: "${endCursor}"`);
    expect(errors).toMatchObject([
      { message: 'This cursor does not belong to this list.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect((await users(`first: 1, ${of}, after: "${endCursor}"`)).errors).toEqual([]);
  });

  it('belongs to its filter and its search', async () => {
    const { data } = await users(
      'first: 2, filter: { accountEnabled: { eq: true } }',
      'pageInfo { endCursor }',
    );
    const { endCursor } = data.tenant.users.pageInfo;
    for (const args of ['filter: { accountEnabled: { eq: false } }', 'search: "a"', 'first: 2']) {
      const { errors } = await users(`${args}, after: "${endCursor}"`);
      expect(errors).toMatchObject([
        { message: 'This cursor does not belong to this list.', extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    const same = await users(`first: 2, filter: { accountEnabled: { eq: true } }, after: "${endCursor}"`);
    expect(same.errors).toEqual([]);
    expect(same.data.tenant.users.nodes).toHaveLength(2);
  });
});

it('who may not read a property may not filter by it either', async () => {
  const basic = await startTestGateway({ emulator, callers: { basic: { contoso: ['users.basic'] } } });
  emulator.journal.clear();
  const { data, errors } = await basic.query(
    `{ tenant(id: "contoso") {
       open: users(first: 1, filter: { city: { null: false } }) { nodes { id } }
       phone: users(first: 1, filter: { not: { mobilePhone: { startsWith: "+1" } } }) { nodes { id } }
       nested: users(first: 1, filter: { or: [{ and: [{ employeeId: { eq: "E1" } }] }] }) { nodes { id } } } }`,
  );
  expect(data.tenant.open.nodes).toHaveLength(1);
  expect(errors.map(({ path, extensions: { code } }) => [path?.at(-1), code])).toEqual([
    ['phone', 'FORBIDDEN'],
    ['nested', 'FORBIDDEN'],
  ]);
  expect(basic.takeGraphCalls()).toHaveLength(1);
});
