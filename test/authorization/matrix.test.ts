import { createSchema } from '../../src/server/schema.js';
import { startTestEmulator, startTestGateway } from '../support/gateway.js';
import { differencesIn, type Difference } from './matrix-differences.js';
import { packed, waysFrom, wholeOf, type Operation } from './matrix-operations.js';
import { Oracle } from './matrix-oracle.js';
import type { Json } from './matrix-rules.js';
import { startsOf } from './matrix-starts.js';
import {
  holdingsOf,
  matrixCallers,
  matrixTenants,
  MatrixTenant,
  wide,
  withMatrixGrants,
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

/** A busy machine may take this long for one caller. */
const mostMs = 240_000;

function everything(): Operation[] {
  const maker = new QueryMaker(createSchema());
  const ofTenant = [maker.whole('Tenant'), ...maker.edges('Tenant', (name) => maker.whole(name))].flat();
  const ofObjects = startsOf(tenant).flatMap((starts) =>
    starts.flatMap((start, index) => {
      // The first is listed, the second is not. Of further ones it is enough what they tell.
      const isThorough = index < 2;
      return [...wholeOf(maker, start, isThorough), ...(isThorough ? waysFrom(maker, start) : [])];
    }),
  );
  return packed([...ofTenant, ...ofObjects]);
}

const operations = everything();
const answers: Json[] = [];

beforeAll(async () => {
  for (const operation of operations) {
    const { data, errors } = await gateway.query(operation.text(true), {}, wide.name);
    expect(errors.filter(({ extensions }) => extensions.code !== 'GRAPH_FORBIDDEN')).toEqual([]);
    answers.push(data as Json);
  }
}, mostMs);

async function differencesOf(caller: (typeof matrixCallers)[number]): Promise<Difference[]> {
  const oracle = new Oracle(holdingsOf(caller, tenant), tenant.listHomes);
  const differences: Difference[] = [];
  for (const [index, operation] of operations.entries()) {
    const { data } = await gateway.query(operation.text(false), {}, caller.name);
    const expected = oracle.expected(operation.selections, answers[index]!);
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
