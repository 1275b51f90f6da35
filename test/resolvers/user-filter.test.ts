import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNullableType,
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { createSchema } from '../../src/server/schema.js';
import { startTestEmulator, startTestGateway } from '../support/gateway.js';

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
