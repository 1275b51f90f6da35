import { type GraphQLInterfaceType } from 'graphql';
import { createSchema } from '../../../src/server/schema/schema.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { filteredLists } from './filters.js';
import { isExcused } from './matrix-exceptions.js';
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
export const schema = createSchema();
const maker = new QueryMaker(schema);

/** A busy machine may take this long for one caller. */
export const mostMs = 240_000;

/** What is asked, and what whoever may see everything is answered. */
export interface Asked {
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

export const objects: Asked[] = [];
export const edges: Asked[] = [];
export const filters: Asked[] = [];

/** What an object tells of itself, and what is in it. */
export async function askForObjects(): Promise<void> {
  objects.push(...(await askForAll(everyObject())));
}

/** Where objects lead to, by whichever way. */
export async function askForEdges(): Promise<void> {
  edges.push(...(await askForAll(everyEdge())));
  edges.push(...(await askForAll(everyNode(objects))));
  filters.push(...(await askForAll(everyFilter())));
}

/** How the gateway and Graph refuse a field. `Drive.special` takes more than an application may. */
const refusals = new Set(['FORBIDDEN', 'GRAPH_FORBIDDEN']);

const filtered = new Set(['users.basic', 'users.sensitive', 'groups.read']);

/** Filters look at some properties only, and whoever lacks a capability altogether needs to be asked less. */
function askedOf({ narrowed, missing }: MatrixCaller): Asked[] {
  if (missing.length > 0) return objects;
  return [...objects, ...edges, ...(narrowed.some((one) => filtered.has(one)) ? filters : [])];
}

/** What the rules let a caller see of what it is asked, and how often they are looked at. */
export function judged(caller: MatrixCaller, asked = askedOf(caller)): { oracle: Oracle; expected: Json[] } {
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

/** Asks all there is as a caller: it sees what it may see, and nothing else. */
export async function expectNoDifference(caller: MatrixCaller): Promise<void> {
  const { differences, failures } = await differencesOf(caller);
  const leaks = linesOf(differences, 'leak');
  const losses = linesOf(differences, 'loss');
  expect({ leaks, losses, failures: [...failures] }).toEqual({ leaks: [], losses: [], failures: [] });
}
