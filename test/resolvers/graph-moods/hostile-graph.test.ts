import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { SkippingClock } from '../../support/skipping-clock.js';

// Whatever Graph answers: the field gets a typed error, its neighbours and later reads are answered.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const gateway = await startTestGateway({ emulator, clock: new SkippingClock() });
const [adele = '', bob = '', cora = ''] = contoso.userIds;
const other = fabrikam.userIds[0]!;

afterEach(() => emulator.faults.clear());

const one = `query ($id: ID!) { tenant(id: "contoso") { user(id: $id) { id displayName } } }`;
const two = `query ($a: ID!, $b: ID!) {
  tenant(id: "contoso") { a: user(id: $a) { id mail } b: user(id: $b) { id mail } }
}`;
const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;

const codesOf = (answer: { errors: readonly { extensions: { code: string } }[] }): string[] =>
  answer.errors.map(({ extensions }) => extensions.code);
const shortCalls = (): string[] => gateway.takeGraphCalls().map((call) => call.replace(/\?\S*/, ''));

describe('an answer that is nested 20,000 deep', () => {
  it('is a bad response, and the next read of that address is answered', async () => {
    emulator.faults.inject({
      on: 'request',
      times: 2,
      rewrite: (text) => text.replace(/}$/, `,"x":${deep}}`),
    });
    const refused = await gateway.query(one, { id: adele });
    expect(codesOf(refused)).toEqual(['GRAPH_BAD_RESPONSE']);
    expect(refused.data.tenant.user).toBeNull();
    expect(shortCalls()).toEqual([`GET /v1.0/users/${adele}`, `GET /v1.0/users/${adele}`]);

    const [again, elsewhere] = await Promise.all([
      gateway.query(one, { id: adele }),
      gateway.query(one.replace('contoso', 'fabrikam'), { id: other }),
    ]);
    expect(again.errors).toEqual([]);
    expect(again.data.tenant.user).toEqual({
      id: adele,
      displayName: contoso.user(adele).displayName,
    });
    expect(elsewhere.data.tenant.user.id).toBe(other);
    expect(shortCalls().sort()).toEqual([`GET /v1.0/users/${adele}`, `GET /v1.0/users/${other}`].sort());
  });

  it('inside a batch fails its part only', async () => {
    emulator.faults.inject({
      on: 'request',
      match: /batch/,
      rewrite: (text) => text.replace(/"mail":"[^"]*"/, `"mail":${deep}`),
    });
    const { data, errors } = await gateway.query(two, { a: bob, b: cora });
    expect(codesOf({ errors })).toEqual([]);
    expect([data.tenant.a.id, data.tenant.b.id]).toEqual([bob, cora]);
    expect(shortCalls()).toEqual([
      'POST /v1.0/$batch [2]',
      expect.stringMatching(/^GET \/v1.0\/users\/[0-9a-f-]+$/),
    ]);
  });
});

describe('a success that is none', () => {
  it.each([
    ['an error object', { error: { code: 'generalException', message: 'private words' } }],
    ['an object without its id', { displayName: 'nobody' }],
    ['an id that is no text', { id: 5, displayName: 'nobody' }],
    ['a prototype', JSON.parse(`{"__proto__":{"id":"${bob}","displayName":"forged"}}`)],
  ])('%s: a bad response, alone and in a batch', async (_, body) => {
    emulator.faults.inject({ on: 'request', match: /\/users\//, status: 200, body });
    emulator.faults.inject({ on: 'part', match: new RegExp(`/users/${bob}`), status: 200, body });
    const alone = await gateway.query(one, { id: bob });
    expect(codesOf(alone)).toEqual(['GRAPH_BAD_RESPONSE']);
    expect(alone.data.tenant.user).toBeNull();

    const batched = await gateway.query(two, { a: bob, b: cora });
    expect(batched.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['tenant', 'a'], 'GRAPH_BAD_RESPONSE'],
    ]);
    expect(batched.data.tenant.b.id).toBe(cora);
    expect(JSON.stringify([alone, batched])).not.toMatch(/private words|forged/);
  });

  it('a prototype beside the properties gives nothing', async () => {
    const forged = ',"__proto__":{"jobTitle":"forged","manager":{"id":"x"}}}';
    emulator.faults.inject({
      on: 'request',
      match: new RegExp(`/users/${cora}`),
      rewrite: (text) => text.replace('"jobTitle":', '"x":').replace(/}$/, forged),
    });
    const { data, errors } = await gateway.query(
      `query ($id: ID!) { tenant(id: "contoso") { user(id: $id) { id jobTitle } } }`,
      { id: cora },
    );
    expect(errors).toEqual([]);
    expect(data.tenant.user).toEqual({ id: cora, jobTitle: null });
  });

  it('a list with an entry without its id is a bad response', async () => {
    emulator.faults.inject({
      on: 'request',
      match: /\/users\?/,
      rewrite: (text) => text.replace(/"id":"[^"]*",?/, ''),
    });
    const list = await gateway.query(`{ tenant(id: "contoso") { users(first: 3) { nodes { id city } } } }`);
    expect(list.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['tenant', 'users'], 'GRAPH_BAD_RESPONSE'],
    ]);
  });
});

it('a hit whose item has no id is a bad response at that item, and the other hits are answered', async () => {
  const ask = () =>
    gateway.query('{ tenant(id: "contoso") { search(query: "budget") { nodes { item { id name } } } } }');
  const whole = (await ask()).data.tenant.search.nodes as object[];
  emulator.faults.inject({
    on: 'request',
    match: /search\/query/,
    rewrite: (text) => text.replace(/"resource":\{[^{}]*"id":/, (start) => start.replace(/"id":$/, '"x":')),
  });
  const { data, errors } = await ask();
  expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['tenant', 'search', 'nodes', 0, 'item'], 'GRAPH_BAD_RESPONSE'],
  ]);
  expect(data.tenant.search.nodes).toEqual([{ item: null }, ...whole.slice(1)]);
  expect(whole.length).toBeGreaterThan(1);
});

it('what stands in headers is repeated only in the form it must have', async () => {
  const long = 'a'.repeat(100_003);
  emulator.faults.inject({
    on: 'part',
    match: new RegExp(`/users/${adele}`),
    status: 403,
    headers: {
      'request-id': long,
      'client-request-id': long,
      'x-ms-resource-unit': '1'.repeat(400),
      'Retry-After': long,
    },
    body: { error: { code: long, message: long, innerError: { 'request-id': long, code: long } } },
  });
  const answer = await gateway.query(two, { a: adele, b: cora });
  expect(codesOf(answer)).toEqual(['GRAPH_FORBIDDEN']);
  expect(JSON.stringify(answer).length).toBeLessThan(3_000);
  expect(answer.extensions.orggraph?.cost).toMatchObject({ graphRequests: 2, resourceUnits: 2 });
});
