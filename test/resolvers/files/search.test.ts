import { demoTenants } from '../../../src/emulator/demo-tenants.js';
import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const contoso = emulator.tenant('contoso');

async function ask(
  args: string,
  selected: string,
  { caller = 'tester', on = gateway, tenant = 'contoso' } = {},
) {
  emulator.journal.clear();
  const query = `{ tenant(id: "${tenant}") { search(${args}) { ${selected} } } }`;
  const { status, data, errors, extensions } = await on.query(query, {}, caller);
  const bodies = emulator.journal.entries().flatMap(({ body }) => (body === undefined ? [] : [body]));
  return {
    status,
    search: data?.tenant?.search,
    errors,
    bodies,
    calls: gateway.takeGraphCalls(),
    cost: extensions.orggraph?.cost,
  };
}

const request = (changes: object) => ({
  requests: [
    {
      entityTypes: ['driveItem'],
      query: { queryString: '"harbour"' },
      from: 0,
      size: 25,
      region: 'NAM',
      ...changes,
    },
  ],
});
const count = emulator.tenant('contoso').sites.reduce((sum, { driveIds }) => sum + driveIds.length, 0);

it('finds files of the whole tenant by one request, with what the index tells of them', async () => {
  const { search, errors, calls, bodies, cost } = await ask(
    'query: "harbour"',
    'totalCount nodes { rank hitId summary item { id name size webUrl createdBy { user { displayName } } parentReference { driveId } nodeId } }',
  );
  expect(errors).toEqual([]);
  expect(search.totalCount).toBe(count);
  expect(search.nodes).toHaveLength(count);
  expect(search.nodes[0]).toMatchObject({
    rank: 1,
    summary: expect.stringContaining('harbour'),
    item: { name: 'harbour.jpg' },
  });
  for (const { item } of search.nodes)
    expect(contoso.item(item.parentReference.driveId, item.id)!.size).toBe(item.size);
  expect(calls).toEqual(['POST /v1.0/search/query']);
  expect(bodies).toEqual([request({})]);
  expect(cost).toMatchObject({ bound: 2, resourceUnits: 2 });
});

it('reads from the items what the index does not tell, in batches', async () => {
  const { search, errors, calls, cost } = await ask(
    'query: "harbour", first: 10',
    'nodes { item { id path file { mimeType } } }',
  );
  expect(errors).toEqual([]);
  expect(search.nodes[0].item).toMatchObject({
    path: '/Press kit/harbour.jpg',
    file: { mimeType: 'image/jpeg' },
  });
  expect(calls).toEqual(['POST /v1.0/search/query', `POST /v1.0/$batch [${count}]`]);
  expect(cost).toMatchObject({ bound: 2 + 10, resourceUnits: 2 + count });
});

it('pages by cursors, each hit once, and asks for no more than is wanted', async () => {
  const ids: string[] = [];
  const bodies: unknown[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof ask>> = await ask(
      `query: "harbour", first: 3${after && `, after: "${after}"`}`,
      'totalCount nodes { item { id } } edges { cursor } pageInfo { hasNextPage endCursor }',
    );
    expect([page.errors, page.search.totalCount]).toEqual([[], count]);
    ids.push(...page.search.nodes.map(({ item }: Answer['data']) => item.id));
    bodies.push(...page.bodies);
    after = page.search.pageInfo.hasNextPage ? page.search.pageInfo.endCursor : null;
  }
  expect(new Set(ids).size).toBe(count);
  expect(ids).toHaveLength(count);
  expect(bodies).toEqual([0, 3, 6].map((from) => request({ from, size: 3 })));
});

it('goes on behind any hit', async () => {
  const { search } = await ask('query: "harbour", first: 3', 'edges { cursor }');
  const next = await ask(`query: "harbour", first: 1, after: "${search.edges[1].cursor}"`, 'nodes { rank }');
  expect([next.errors, next.search.nodes]).toEqual([[], [{ rank: 3 }]]);
});

it('reads a long list in requests of at most five hundred', async () => {
  const { search, errors, bodies, cost } = await ask('query: "e", first: 999', 'nodes { rank }');
  expect(errors).toEqual([]);
  expect(search.nodes).toHaveLength(999);
  expect(bodies).toMatchObject([
    { requests: [{ from: 0, size: 500 }] },
    { requests: [{ from: 500, size: 499 }] },
  ]);
  expect(cost).toMatchObject({ bound: 4, resourceUnits: 4 });
});

it('finds nothing, and that is no error', async () => {
  const { search, errors } = await ask(
    'query: "nothing like it"',
    'totalCount nodes { rank } pageInfo { hasNextPage endCursor }',
  );
  expect([errors, search]).toEqual([
    [],
    { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
  ]);
});

it('has no operators', async () => {
  const { bodies } = await ask(
    JSON.stringify('a" OR path:"https://x').replace(/^/, 'query: '),
    'nodes { rank }',
  );
  expect(bodies).toMatchObject([{ requests: [{ query: { queryString: '"a  OR path: https://x"' } }] }]);
});

it('has cursors for one text, one tenant and one caller only', async () => {
  const { search } = await ask('query: "harbour", first: 1', 'pageInfo { endCursor }');
  const { endCursor } = search.pageInfo;
  for (const [args, tenant] of [
    [`query: "launch", after: "${endCursor}"`, 'contoso'],
    [`query: "harbour", after: "${endCursor}"`, 'fabrikam'],
  ]) {
    const { errors, calls } = await ask(args!, 'nodes { rank }', { tenant: tenant! });
    expect(errors).toMatchObject([{ message: 'This cursor does not belong to this list.' }]);
    expect(calls).toEqual([]);
  }
});

it('two tenants find their own', async () => {
  const selected = 'nodes { item { id } }';
  const [one, two] = [
    await ask('query: "harbour"', selected),
    await ask('query: "harbour"', selected, { tenant: 'fabrikam' }),
  ];
  expect(two.errors).toEqual([]);
  const ids = [...one.search.nodes, ...two.search.nodes].map(({ item }: Answer['data']) => item.id);
  expect(new Set(ids).size).toBe(2 * count);
});

it('finds files in a tenant whose only valid region is EMEA', async () => {
  const regional = await startTestEmulator({
    tenants: demoTenants.map((tenant) => ({ ...tenant, region: 'EMEA' })),
  });
  const emea = await startTestGateway({ emulator: regional, searchRegion: 'EMEA' });
  for (const { name } of regional.tenants.slice(0, 2)) {
    const { errors, data } = await emea.query(
      `{ tenant(id: "${name}") { search(query: "harbour") { nodes { rank } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.tenant.search.nodes).toHaveLength(count);
  }
});

describe('what is refused', () => {
  it('says what to configure where no region is', async () => {
    const without = await startTestGateway({ emulator, searchRegion: null });
    const { search, errors, calls } = await ask('query: "harbour"', 'nodes { rank }', { on: without });
    expect([search, calls]).toEqual([null, []]);
    expect(errors).toMatchObject([
      {
        message: 'The search of this tenant is not set up.',
        extensions: { code: 'FORBIDDEN', hint: expect.stringContaining('tenants.<name>.searchRegion') },
      },
    ]);
  });

  it('hides what Graph says of a wrong region', async () => {
    const wrong = await startTestGateway({ emulator, searchRegion: 'EUR' });
    const { errors } = await ask('query: "harbour"', 'nodes { rank }', { on: wrong });
    expect(errors).toMatchObject([
      { extensions: { code: 'GRAPH_REJECTED', hint: expect.stringContaining('searchRegion') } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('Only valid regions');
  });

  it('takes both capabilities, before anything is sent', async () => {
    const callers = { blind: { contoso: ['files.metadata'] }, deaf: { contoso: ['files.search'] } } as const;
    const some = await startTestGateway({ emulator, callers });
    for (const caller of Object.keys(callers)) {
      const { errors, calls } = await ask('query: "harbour"', 'nodes { rank }', { on: some, caller });
      expect([caller, calls]).toEqual([caller, []]);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('takes a text', async () => {
    const { errors, calls } = await ask('query: "\\"\\" "', 'nodes { rank }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });

  it('is answered with the missing permission', async () => {
    const { roles } = contoso;
    contoso.setRoles(['User.Read.All']);
    const some = await startTestGateway({ emulator });
    const { errors } = await ask('query: "harbour"', 'nodes { rank }', { on: some });
    expect(errors).toMatchObject([
      { extensions: { code: 'GRAPH_FORBIDDEN', hint: expect.stringContaining('Files.Read.All') } },
    ]);
    contoso.setRoles(roles);
  });
});
