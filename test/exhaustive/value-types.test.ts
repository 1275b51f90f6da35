import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { createSchema } from '../../src/server/schema/schema.js';
import { queriesOf } from '../support/graph/every-field.js';
import { startTestEmulator, startTestGateway, type Answer } from '../support/gateway/gateway.js';
import { Dice } from '../support/random.js';

// Graph may send anything in the place of a value. Every property of every answer is replaced by something of another
// type, in turn: the field that shows it is null with GRAPH_BAD_RESPONSE, or not touched by it, and never wrong.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator, unitsPerOperation: 500_000 });
const seed = Number(process.env['ORGGRAPH_FUZZ_SEED'] ?? 14);

afterEach(() => emulator.faults.clear());

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nested = { a: { b: [1] } };
const wrong = {
  text: [5, 1e300, true, nested, {}, [], ['text'], [null]],
  // No text that is a date, where a date belongs.
  date: ['yesterday', '2026-13', '', 5, 1e300, true, nested, ['2026-01-01T00:00:00Z']],
  number: ['5', 'NaN', 'Infinity', '', true, nested, [5]],
  boolean: ['true', 'false', 1, 0, nested, [true]],
  object: ['text', 5, 1e300, true, [], [nested]],
  list: [nested, {}, 'text', 5, true, [null], [[5]]],
  // Whatever belongs there: no list has lists in it.
  unknown: [[[5]]],
} as const satisfies Record<string, readonly unknown[]>;

function kindOf(value: unknown): keyof typeof wrong {
  if (value === null) return 'unknown';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? 'date' : 'text';
  return typeof value as 'number' | 'boolean' | 'object';
}

/** The bodies in an answer: those of the parts of a batch, or the one it is. */
function bodiesOf(answer: Json): Json[] {
  const { responses } = answer;
  return Array.isArray(responses)
    ? responses.flatMap(({ body }: Json) => (isObject(body) ? [body] : []))
    : [answer];
}

/** Visits every property of a body, with the name of the property that its object stands in. */
function visit(
  value: unknown,
  within: string,
  see: (object: Json, name: string, place: string) => void,
): void {
  if (Array.isArray(value)) for (const entry of value) visit(entry, within, see);
  if (!isObject(value)) return;
  for (const name of Object.keys(value)) {
    // Values of columns may be anything, and what type Graph says an object is of has tests of its own.
    if (within === 'fields' || name === '@odata.type') continue;
    visit(value[name], name, see);
    see(value, name, `${within}.${name}`);
  }
}

const change = (text: string, see: (object: Json, name: string, place: string) => void): string => {
  if (!text.startsWith('{')) return text;
  const answer = JSON.parse(text) as Json;
  for (const body of bodiesOf(answer)) visit(body, '', see);
  return JSON.stringify(answer);
};

/** The places of the properties in what Graph answers to a query. */
async function placesIn(query: string): Promise<{ places: string[]; answer: Answer }> {
  const places = new Set<string>();
  emulator.faults.inject({
    on: 'request',
    rewrite: (text) => change(text, (_, __, place) => places.add(place)),
  });
  const answer = await gateway.query(query);
  emulator.faults.clear();
  return { places: [...places], answer };
}

/** The answer where every value at a place is of another type. */
async function withWrong(query: string, place: string, dice: Dice): Promise<Answer & { put: unknown[] }> {
  const put: unknown[] = [];
  emulator.faults.inject({
    on: 'request',
    rewrite: (text) =>
      change(text, (object, name, at) => {
        if (at !== place) return;
        put.push((object[name] = dice.pick<unknown>(wrong[kindOf(object[name])])));
      }),
  });
  const answer = await gateway.query(query);
  emulator.faults.clear();
  return { ...answer, put };
}

/** Links are signed anew each time. */
const steady = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/tempauth=.*/, '') : value;

/** Where an answer differs from the right one without an error that says so. */
function silentlyWrong(right: unknown, got: unknown, failed: ReadonlySet<string>, path: string): string[] {
  // What may not be null takes what it is in along.
  const isFailed = got === null && [...failed].some((at) => at.startsWith(`${path}.`));
  if (isFailed || failed.has(path) || steady(got) === steady(right)) return [];
  if (Array.isArray(right) && Array.isArray(got) && right.length === got.length) {
    return right.flatMap((entry, index) => silentlyWrong(entry, got[index], failed, `${path}.${index}`));
  }
  if (isObject(right) && isObject(got)) {
    // Seals differ each time.
    const names = Object.keys(right).filter((name) => !/cursor|token/i.test(name));
    return names.flatMap((name) => silentlyWrong(right[name], got[name], failed, `${path}.${name}`));
  }
  return [`${path}: ${JSON.stringify(right)}, and ${JSON.stringify(got)}`];
}

const schema = createSchema();

const queries = queriesOf(schema).map((query) => `{ tenant(id: "contoso") ${query} }`);

it('what is of another type than documented fails its field, and nothing else', async () => {
  const found = new Map<string, unknown>();
  const dice = new Dice(seed);
  const struck = new Map<string, number>();
  let tried = 0;
  for (const query of queries) {
    const { places, answer: right } = await placesIn(query);
    for (const place of places) {
      const times = struck.get(place) ?? 0;
      if (times >= 2) continue;
      tried += 1;
      const answer = await withWrong(query, place, dice);
      const isShown = answer.errors.length > right.errors.length;
      // Graph also sends what nobody selected.
      struck.set(place, times + (isShown ? 1 : 0.25));
      const known = new Set(right.errors.map(({ extensions }) => extensions.code));
      const failed = new Set(answer.errors.map(({ path }) => `.${path?.join('.')}`));
      const unexpected = answer.errors
        .map(({ extensions }) => extensions.code)
        .filter((code) => code !== 'GRAPH_BAD_RESPONSE' && !known.has(code));
      const silent = silentlyWrong(right.data, answer.data, failed, '');
      if (unexpected.length > 0 || silent.length > 0)
        found.set(`${place} as ${JSON.stringify(answer.put[0])}`, [...unexpected, ...silent].slice(0, 2));
    }
  }
  expect(Object.fromEntries(found)).toEqual({});
  expect(tried).toBeGreaterThan(400);
}, 300_000);

/** An object of a type in which every value is of no type that any field has. */
function allWrong(type: GraphQLObjectType, levels = 4): Json {
  const fields = Object.values(type.getFields()).filter(
    ({ args, name }) => args.length === 0 && name !== 'id',
  );
  return Object.fromEntries(
    fields.flatMap(({ name, type: of }): [string, unknown][] => {
      const below = getNamedType(of);
      if (isLeafType(below)) return [[name, [[5]]]];
      if (!isObjectType(below) || levels === 0) return [];
      const inside = allWrong(below, levels - 1);
      return [[name, isListType(getNullableType(of)) ? [inside] : inside]];
    }),
  );
}

const contoso = emulator.tenant('contoso');
const site = contoso.siteAt('sites/projects');
const typeNamed = (name: string) => schema.getType(name) as GraphQLObjectType;

// The emulator has no file with all facets, and no list with all kinds of columns.
it.each([
  ['DriveItem', /\/root\?/, `drive(id: "${site.driveIds[0]}") { root`, '}', 60],
  [
    'ColumnDefinition',
    /\/columns/,
    `site(id: "${site.id}") { list(id: "${site.listIds[1]}") { columns`,
    '} }',
    30,
  ],
  ['User', /\/users\?/, `users(first: 1) { nodes`, '}', 60],
  ['Group', /\/groups\?/, `groups(first: 1) { nodes`, '}', 25],
] as const)(
  'every field of %s that Graph may fill tells of a wrong type',
  async (name, match, before, after, least) => {
    const type = typeNamed(name);
    emulator.faults.inject({
      on: 'request',
      match,
      rewrite: (text) => {
        const body = JSON.parse(text) as { value?: Json[] };
        const fill = (object: Json): Json => ({ ...allWrong(type), ...pickIds(object) });
        return JSON.stringify(
          Array.isArray(body.value) ? { value: body.value.slice(0, 1).map(fill) } : fill(body),
        );
      },
    });
    const below = selectionOfValues(type);
    const { data, errors } = await gateway.query(`{ tenant(id: "contoso") { ${before} ${below} ${after} } }`);
    expect(
      errors.map(({ extensions }) => extensions.code).filter((code) => code !== 'GRAPH_BAD_RESPONSE'),
    ).toEqual([]);
    expect(errors.length).toBeGreaterThanOrEqual(least);
    expect(JSON.stringify(data)).not.toMatch(/[[:,]5[\],}]|object Object/);
  },
);

const pickIds = ({ id, root }: Json): Json => ({ id, ...(root !== undefined && { root: {} }) });

/** The values of a type and of what is in it, without what takes a request of its own. */
function selectionOfValues(type: GraphQLObjectType, levels = 4): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    if (field.args.length > 0 || field.name === 'nodeId' || apart.has(field.name)) return [];
    if (isLeafType(below)) return [field.name];
    return !isObjectType(below) || levels === 0
      ? []
      : [`${field.name} ${selectionOfValues(below, levels - 1)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

const apart = new Set([
  'account',
  'drive',
  'parent',
  'listItem',
  'permissions',
  'versions',
  'analytics',
  'retentionLabel',
  'item',
  'sku',
  'site',
  'drives',
  'manager',
  'profile',
  'photo',
  'signInActivity',
  'thumbnails',
  'downloadUrl',
  'root',
]);
