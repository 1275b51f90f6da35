import type { CallerLimits } from '../../../src/config/config.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const grants = ['users.basic', 'drives.list', 'schema.introspect'] as const;
const both = { contoso: grants, fabrikam: grants };

beforeEach(() => emulator.journal.clear());

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const users = (selected: string, first = 50, tenant = 'contoso'): string =>
  `{ tenant(id: "${tenant}") { users(first: ${first}) { nodes { ${selected} } } } }`;

/** A gateway whose two callers have these limits. */
const open = (limits: Partial<CallerLimits> = {}) =>
  startTestGateway({ emulator, limits, callers: { portal: both, script: both } });

describe('an answer with too many values', () => {
  it('is one error in place of data, and the values of another operation are its own', async () => {
    // 100 texts and the list.
    const gateway = await open({ valuesPerOperation: 101 });
    const [fits, tooMany] = [users('id displayName'), users('id displayName', 51)];
    expect(await gateway.query(fits)).toMatchObject({ status: 200, errors: [] });
    const { status, data, errors } = await gateway.query(tooMany);
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toEqual([
      {
        message: 'The answer would have more than 101 values.',
        extensions: {
          code: 'OPERATION_LIMIT',
          hint: expect.stringContaining('fewer fields'),
          requestId: expect.any(String),
        },
      },
    ]);
    expect(await gateway.query(fits, {}, 'script')).toMatchObject({ status: 200, errors: [] });
    expect(await gateway.query(users('id displayName', 50, 'fabrikam'))).toMatchObject({ errors: [] });
  });

  it('counts whatever is asked for under another name, nulls, and the names of types', async () => {
    const gateway = await open({ valuesPerOperation: 60 });
    const selections = ['a: id b: id', '__typename t: __typename', 'a: manager { id } b: manager { id }'];
    const answers = await Promise.all(selections.map((selected) => gateway.query(users(selected, 30))));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('counts the entries of lists', async () => {
    // Of two tenants the list of capabilities and its three entries, and the list of grants.
    const query = '{ viewer { grants { capabilities } } }';
    const [narrow, wide] = [await open({ valuesPerOperation: 8 }), await open({ valuesPerOperation: 9 })];
    expect((await narrow.query(query)).status).toBe(400);
    expect((await wide.query(query)).status).toBe(200);
  });

  it('is not read on for', async () => {
    const gateway = await open({ valuesPerOperation: 20 });
    const { errors } = await gateway.query(users('id drive { name }'));
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_LIMIT' } }]);
    expect(gateway.takeGraphCalls()).toEqual([expect.stringMatching(/^GET .*\/users\?/)]);
  });

  it('is one about the schema as well', async () => {
    const gateway = await open({ valuesPerOperation: 5_000 });
    const args = times(5, (index) => `a${index}: args { name }`);
    const fields = times(5, (index) => `f${index}: fields { ${args} }`);
    const { status, errors } = await gateway.query(`{ __schema { types { ${fields} } } }`);
    expect([status, errors.length]).toEqual([400, 1]);
    expect(errors[0]?.message).toBe('The answer would have more than 5000 values.');
  });
});

describe('an answer with too many errors', () => {
  // The drives of one user are a list, and errors in the lists of two nodes are two.
  const lists = (count: number): string => `query ($ids: [ID!]!) { nodes(nodeIds: $ids) {
    ... on User { drives { ${times(count, (index) => `a${index}: list { id }`)} } } } }`;

  it('is one error, which says what most likely caused it', async () => {
    const gateway = await open({ unitsPerOperation: 500_000 });
    const ids = await nodeIdsOf(gateway, 200);
    const { status, data, errors } = await gateway.query(lists(6), { ids });
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toMatchObject([
      {
        message: 'The answer would have more than 1000 errors.',
        extensions: { code: 'OPERATION_LIMIT', hint: expect.stringContaining('FORBIDDEN: This caller') },
      },
    ]);
  });

  it('is one with data and all of its errors when they are not too many', async () => {
    const gateway = await open({ unitsPerOperation: 500_000 });
    const ids = await nodeIdsOf(gateway, 200);
    const { status, data, errors } = await gateway.query(lists(5), { ids });
    expect(status).toBe(200);
    expect(errors.length).toBeGreaterThan(900);
    expect(data.nodes).toHaveLength(200);
  });
});

describe('ids that lead nowhere', () => {
  const nodes = 'query ($ids: [ID!]!) { nodes(nodeIds: $ids) { nodeId } }';
  const foreign = (count: number) => Array.from({ length: count }, (_, index) => `s1.${index}`);

  it('stop the operation that has too many of them, and only its caller', async () => {
    const gateway = await open({ missesPerMinute: 300 });
    const within = await gateway.query(nodes, { ids: foreign(300) });
    expect([within.status, within.errors.length]).toEqual([200, 300]);
    const { status, data, errors } = await gateway.query(nodes, { ids: foreign(999) }, 'script');
    expect([status, data, errors.length]).toEqual([429, undefined, 1]);
    expect(errors).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) } },
    ]);
    const other = await open({ missesPerMinute: 300 });
    expect(await other.query(users('id'))).toMatchObject({ status: 200, errors: [] });
  });

  it('are users as well, in one operation over two tenants', async () => {
    const gateway = await open({ missesPerMinute: 9 });
    const someone = (index: number) => `u${index}: user(id: "no${index}@where.com") { id }`;
    const inTenant = (tenant: string) => `${tenant}: tenant(id: "${tenant}") { ${times(5, someone)} }`;
    const { status, errors } = await gateway.query(`{ ${inTenant('contoso')} ${inTenant('fabrikam')} }`);
    expect([status, errors.length, errors[0]?.extensions.code]).toEqual([429, 1, 'RATE_LIMITED']);
  });
});

describe('the nodeIds of an operation', () => {
  const selected = '{ nodeId }';
  const list = (alias: string) => `${alias}: nodes(nodeIds: $ids) ${selected}`;

  it('are at most 1,000, wherever they are named, before anything is sent', async () => {
    const gateway = await open({ unitsPerOperation: 2_000 });
    const query = `query ($ids: [ID!]!, $id: ID!) { ${list('a')} ${list('b')} node(nodeId: $id) ${selected} }`;
    const ids = await nodeIdsOf(gateway, 500);
    emulator.journal.clear();
    const { status, errors } = await gateway.query(query, { ids, id: ids[0] });
    expect([status, errors.length]).toEqual([400, 1]);
    expect(errors[0]).toMatchObject({
      message: 'This operation has 1001 nodeIds, and 1000 are allowed.',
      extensions: { code: 'OPERATION_LIMIT', hint: expect.stringContaining('once') },
    });
    expect(emulator.journal.entries()).toEqual([]);
    const fits = await gateway.query(query, { ids: ids.slice(1), id: ids[0] });
    expect([fits.status, fits.errors, fits.data.a.length]).toEqual([200, [], 499]);
  });

  it('name the same object for the cost of one', async () => {
    const gateway = await open({ unitsPerOperation: 2_000 });
    const [id] = await nodeIdsOf(gateway, 1);
    emulator.journal.clear();
    const { data, errors } = await gateway.query(
      'query ($ids: [ID!]!) { nodes(nodeIds: $ids) { ... on User { id } } }',
      { ids: Array.from({ length: 999 }, () => id) },
    );
    expect([errors, data.nodes.length]).toEqual([[], 999]);
    expect(gateway.takeGraphCalls()).toHaveLength(1);
  });
});

/** So many nodeIds of users, half of them in another tenant. */
async function nodeIdsOf(gateway: Awaited<ReturnType<typeof open>>, count: number): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of [contoso, fabrikam]) {
    const { data } = await gateway.query(users('nodeId', 999, name));
    found.push(...data.tenant.users.nodes.map(({ nodeId }: { nodeId: string }) => nodeId));
  }
  return Array.from({ length: count }, (_, index) => found[index % found.length]!);
}
