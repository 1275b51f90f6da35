import type { GraphQLInterfaceType } from 'graphql';
import { createSchema } from '../../src/server/schema.js';
import { startTestEmulator, startTestGateway } from '../support/gateway.js';
import { filteredLists } from './filters.js';
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
import type { Json } from './matrix-rules.js';
import { namedOtherwise, startsOf } from './matrix-starts.js';
import {
  holdingsOf,
  matrixCallers,
  matrixTenants,
  MatrixTenant,
  wide,
  withMatrixGrants,
  type MatrixCaller,
} from './matrix-tenant.js';
import { QueryMaker } from './query-maker.js';

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
  const ofTenant = [maker.whole('Tenant'), ...maker.edges('Tenant', (name) => maker.whole(name))].flat();
  const ofObjects = startsOf(tenant).flatMap((starts) => starts.map((start) => wholeOf(maker, start)));
  const otherwise = namedOtherwise(tenant).map(({ type, at }) => at(maker.sample(type)));
  return packed([...ofTenant, ...ofObjects, ...otherwise]);
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

const filtered = new Set(['users.basic', 'users.sensitive', 'groups.read']);

/** Filters look at some properties only, and whoever lacks a capability altogether needs to be asked less. */
function askedOf({ narrowed, missing }: MatrixCaller): Asked[] {
  if (missing.length > 0) return objects;
  return [...objects, ...edges, ...(narrowed.some((one) => filtered.has(one)) ? filters : [])];
}

async function differencesOf(caller: MatrixCaller): Promise<Difference[]> {
  const oracle = new Oracle(holdingsOf(caller, tenant), tenant.listHomes);
  const differences: Difference[] = [];
  for (const { operation, answer } of askedOf(caller)) {
    const { data } = await gateway.query(operation.text(false), {}, caller.name);
    const expected = oracle.expected(operation.selections, answer);
    differences.push(...differencesIn(operation.selections, expected, (data ?? {}) as Json));
  }
  return differences;
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
    const differences = await differencesOf(caller);
    expect({ leaks: linesOf(differences, 'leak'), losses: linesOf(differences, 'loss') }).toEqual({
      leaks: [],
      losses: [],
    });
  },
  mostMs,
);
