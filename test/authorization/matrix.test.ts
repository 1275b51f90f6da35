import { isObjectType, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import type { Capability } from '../../src/config/config.js';
import { createSchema } from '../../src/server/schema.js';
import { startTestEmulator, startTestGateway } from '../support/gateway.js';
import { filteredLists } from './filters.js';
import { isExcused, isNamed, mostWithoutValues, neverAsked, oneSided } from './matrix-exceptions.js';
import { differencesIn, type Difference } from './matrix-differences.js';
import {
  byNodeId,
  nodeIdsIn,
  packed,
  edgesOf,
  waysFrom,
  wholeOf,
  type Operation,
} from './matrix-operations.js';
import { Oracle } from './matrix-oracle.js';
import { fieldRules, typeRules, type Json } from './matrix-rules.js';
import { namedOtherwise, startsOf } from './matrix-starts.js';
import {
  holdingsOf,
  matrixCallers,
  matrixTenants,
  MatrixTenant,
  narrowable,
  wide,
  withMatrixGrants,
  type MatrixCaller,
} from './matrix-tenant.js';
import { QueryMaker } from './query-maker.js';
import type { Selected } from './selected.js';

// Every capability narrowed alone, times every field and edge of the schema. Whoever may see everything asks first;
// what a narrowed caller may see of that answer follows from the rules, and is compared with what it is shown.

const emulator = await startTestEmulator(matrixTenants);
const tenant = new MatrixTenant(emulator);
const gateway = await startTestGateway({
  emulator,
  callers: Object.fromEntries([wide, ...matrixCallers].map(({ name }) => [name, {}])),
  unitsPerOperation: 1_000_000_000,
  change: (config) => withMatrixGrants(config, tenant),
});
const schema = createSchema();
const maker = new QueryMaker(schema);

/** A busy machine may take this long for one caller. */
const mostMs = 240_000;

/** What is asked, and what whoever may see everything is answered. */
interface Asked {
  readonly operation: Operation;
  readonly answer: Json;
}

function everyObject(): Operation[] {
  // Hits lead on to the items that were found.
  const below = (name: string): Selected[] => [
    ...maker.whole(name),
    ...(name === 'SearchHit' ? maker.edges(name, (found) => maker.sample(found)).flat() : []),
  ];
  const ofTenant = [maker.whole('Tenant'), ...maker.edges('Tenant', below)].flat();
  const ofQuery = { parent: 'Query', field: 'tenants', type: 'Tenant', below: maker.whole('Tenant') };
  const ofObjects = startsOf(tenant).flatMap((starts) => starts.map((start) => wholeOf(maker, start)));
  const otherwise = namedOtherwise(tenant).map(({ type, at }) => at(maker.sample(type)));
  return packed([...ofTenant, ofQuery, ...ofObjects, ...otherwise]);
}

/** From a listed object and from a hidden one of each type. */
function everyEdge(): Operation[] {
  const roots = startsOf(tenant).flatMap(([listed, hidden]) => [
    ...edgesOf(maker, listed!, (name) => maker.whole(name)),
    ...edgesOf(maker, hidden!, (name) => maker.sample(name)),
    ...waysFrom(maker, listed!),
    ...waysFrom(maker, hidden!),
  ]);
  return packed(roots);
}

/** Of each type, so many objects are fetched by their node ids. */
const nodesOfAType = 5;

function everyNode(asked: readonly Asked[]): Operation[] {
  const found = new Map<string, Set<string>>();
  for (const { operation, answer } of asked) nodeIdsIn(operation.selections, answer, found);
  const types = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
  return packed(
    types.flatMap(({ name }) => byNodeId(maker, name, [...(found.get(name) ?? [])].slice(0, nodesOfAType))),
  );
}

function everyFilter(): Operation[] {
  const { data, listed } = tenant;
  const users = data.userIds.filter((id) => !listed.users.has(id)).map((id) => data.user(id));
  const groups = data.groupIds.filter((id) => !listed.groups.has(id)).map((id) => data.group(id));
  return packed([
    ...filteredLists(schema, maker, { field: 'users', type: 'User', hidden: users }),
    ...filteredLists(schema, maker, { field: 'groups', type: 'Group', hidden: groups }),
  ]);
}

async function askForAll(operations: readonly Operation[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const operation of operations) {
    const { data, errors } = await gateway.query(operation.text(true), {}, wide.name);
    expect(errors.filter(({ extensions }) => extensions.code !== 'GRAPH_FORBIDDEN')).toEqual([]);
    asked.push({ operation, answer: data as Json });
  }
  return asked;
}

const objects: Asked[] = [];
const edges: Asked[] = [];
const filters: Asked[] = [];

beforeAll(async () => {
  objects.push(...(await askForAll(everyObject())));
  edges.push(...(await askForAll(everyEdge())));
  edges.push(...(await askForAll(everyNode(objects))));
  filters.push(...(await askForAll(everyFilter())));
}, mostMs);

/** How the gateway and Graph refuse a field. `Drive.special` takes more than an application may. */
const refusals = new Set(['FORBIDDEN', 'GRAPH_FORBIDDEN']);

const filtered = new Set(['users.basic', 'users.sensitive', 'groups.read']);

/** Filters look at some properties only, and whoever lacks a capability altogether needs to be asked less. */
function askedOf({ narrowed, missing }: MatrixCaller): Asked[] {
  if (missing.length > 0) return objects;
  return [...objects, ...edges, ...(narrowed.some((one) => filtered.has(one)) ? filters : [])];
}

/** What the rules let a caller see of what it is asked, and how often they are looked at. */
function judged(caller: MatrixCaller, asked = askedOf(caller)): { oracle: Oracle; expected: Json[] } {
  const oracle = new Oracle(holdingsOf(caller, tenant), tenant.listHomes);
  const expected = asked.map(({ operation, answer }) => oracle.expected(operation.selections, answer));
  return { oracle, expected };
}

async function differencesOf(
  caller: MatrixCaller,
): Promise<{ differences: Difference[]; failures: Set<string> }> {
  const asked = askedOf(caller);
  const { expected } = judged(caller, asked);
  const differences: Difference[] = [];
  const failures = new Set<string>();
  for (const [index, { operation }] of asked.entries()) {
    const { data, errors } = await gateway.query(operation.text(false), {}, caller.name);
    for (const { message, extensions, path = [] } of errors) {
      const field = path.filter((step) => typeof step === 'string').join('.');
      if (!refusals.has(extensions.code)) failures.add(`${extensions.code}: ${message} (${field})`);
    }
    differences.push(...differencesIn(operation.selections, expected[index]!, (data ?? {}) as Json));
  }
  const isWrong = ({ kind, coordinate }: Difference): boolean =>
    kind === 'leak' || !isExcused(coordinate, caller);
  return { differences: differences.filter(isWrong), failures };
}

/** One line for each field, with the first place where it is wrong. */
function linesOf(differences: readonly Difference[], kind: Difference['kind']): string[] {
  const byField = new Map<string, Difference[]>();
  for (const difference of differences.filter((one) => one.kind === kind)) {
    byField.set(difference.coordinate, [...(byField.get(difference.coordinate) ?? []), difference]);
  }
  return [...byField].map(
    ([coordinate, [first, ...others]]) =>
      `${coordinate}: ${first!.shown} at ${first!.path}, and ${others.length} more`,
  );
}

it.each(matrixCallers)(
  '$name: sees what it may see, and nothing else',
  async (caller) => {
    const { differences, failures } = await differencesOf(caller);
    const leaks = linesOf(differences, 'leak');
    const losses = linesOf(differences, 'loss');
    expect({ leaks, losses, failures: [...failures] }).toEqual({ leaks: [], losses: [], failures: [] });
  },
  mostMs,
);

describe('the matrix itself', () => {
  const all = (): Asked[] => [...objects, ...edges, ...filters];
  const ofTenants = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .filter(({ name }) => typeRules[name]?.is !== 'caller');
  const fieldsOf = (type: GraphQLObjectType): string[] =>
    Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);

  it('asks some object for every field of the schema', () => {
    const { asked, cells } = judged(wide, all()).oracle;
    const skipped = ofTenants.flatMap(fieldsOf).filter((coordinate) => !asked.has(coordinate));
    expect(skipped.filter((coordinate) => !isNamed(coordinate, neverAsked))).toEqual([]);
    const fields = ofTenants.flatMap(fieldsOf).length;
    const counts = `${matrixCallers.length} callers, ${fields} fields, ${cells.size} of them with values`;
    process.stdout.write(`The matrix: ${counts}, ${matrixCallers.length * cells.size} cells.\n`);
    expect(cells.size).toBeGreaterThan(fields - skipped.length - mostWithoutValues);
  });

  it.each(narrowable)('has values that %s lets through, and values it hides', (capability) => {
    const { cells } = judged({ name: '', narrowed: [capability], missing: [] }, all()).oracle;
    const takers = ofTenants
      .flatMap((type) => fieldsOf(type).map((coordinate) => [type.name, coordinate] as const))
      .filter(([name, coordinate]) => takes(capability, name, coordinate))
      .map(([, coordinate]) => coordinate);
    const found = takers.filter((coordinate) => {
      const cell = cells.get(coordinate);
      return cell !== undefined && (cell.allowed === 0 || cell.denied === 0);
    });
    expect(found.filter((coordinate) => !isNamed(coordinate, oneSided))).toEqual([]);
  });
});

/** Whether a field takes the capability for single objects, by itself or by its type. */
function takes(capability: Capability, typeName: string, coordinate: string): boolean {
  const rule = typeRules[typeName];
  const own = fieldRules[coordinate]?.capability;
  if (own !== undefined) return own === capability;
  return rule !== undefined && 'capability' in rule && rule.capability === capability;
}
