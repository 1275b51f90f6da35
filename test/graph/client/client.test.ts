import type { GraphRequest } from '../../../src/graph/client/request.js';
import { answerParts, createFakeGraph, type Reply, type Sent } from '../../support/graph/fake-graph.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';
import { deferred } from '../cache/cache-recorder.js';

const read = (url: string, workload: GraphRequest['workload'] = 'directory'): GraphRequest => ({
  workload,
  method: 'GET',
  url,
  permission: 'User.Read.All',
  units: 1,
});
const reads = (count: number): GraphRequest[] =>
  Array.from({ length: count }, (_, index) => read(`/users/${index}`));
const echo = ({ path, parts }: Sent): Reply =>
  parts === undefined
    ? { body: { id: path } }
    : answerParts(parts, (url) => ({ status: 200, body: { id: url } }));
const ok = (url: string) => ({ status: 200, body: { id: url } });

describe('sending', () => {
  it('sends one read alone, with our headers and no others', async () => {
    const graph = createFakeGraph(echo);
    const outcomes = await Promise.all(
      graph.client.execute(contoso, [read('/users/a?$select=id')], graph.operation()),
    );
    expect(outcomes).toEqual([{ id: '/v1.0/users/a?$select=id' }]);
    expect(graph.sent[0]?.headers).toEqual({
      accept: 'application/json',
      authorization: 'Bearer contoso-1',
      'client-request-id': 'request-1',
      'user-agent': 'NONISV|OrgGraph|OrgGraph/0.0.0',
      'x-ms-throttle-priority': 'High',
    });
  });

  it('sends several as batches of 20, in parallel, and answers in the order asked', async () => {
    let inFlight = 0;
    let most = 0;
    const graph = createFakeGraph(async (sent) => {
      most = Math.max(most, (inFlight += 1));
      await Promise.resolve();
      inFlight -= 1;
      return echo(sent);
    });
    const operation = graph.operation();
    const outcomes = await Promise.all(graph.client.execute(contoso, reads(45), operation));
    expect(outcomes).toEqual(reads(45).map(({ url }) => ({ id: url })));
    expect(graph.sent.map(({ path, parts }) => `${path} [${parts?.length}]`)).toEqual([
      '/v1.0/$batch [20]',
      '/v1.0/$batch [20]',
      '/v1.0/$batch [5]',
    ]);
    expect(most).toBe(3);
    expect(operation.cost).toMatchObject({
      httpRequests: 3,
      graphRequests: 45,
      resourceUnits: 45,
      retried: 0,
    });
  });

  it('tells the answers of a batch as soon as it is there, whatever the others take', async () => {
    const late = deferred<Reply>();
    const graph = createFakeGraph((sent) => (sent.parts?.length === 20 ? late.promise : echo(sent)));
    const outcomes = graph.client.execute(contoso, reads(22), graph.operation());
    expect(await Promise.all(outcomes.slice(20))).toEqual([{ id: '/users/20' }, { id: '/users/21' }]);
    expect(graph.sent).toHaveLength(2);
    late.resolve(echo(graph.sent.find(({ parts }) => parts?.length === 20)!));
    expect(await Promise.all(outcomes)).toEqual(reads(22).map(({ url }) => ({ id: url })));
  });

  it('keeps workloads apart, and the order across them', async () => {
    const graph = createFakeGraph(echo);
    const mixed = [
      read('/users/a'),
      read('/drives/b', 'files'),
      read('/users/c'),
      read('/drives/d', 'files'),
    ];
    const outcomes = await Promise.all(graph.client.execute(contoso, mixed, graph.operation()));
    expect(outcomes).toEqual(mixed.map(({ url }) => ({ id: url })));
    expect(graph.sent.map(({ parts }) => parts?.map(({ url }) => url))).toEqual([
      ['/users/a', '/users/c'],
      ['/drives/b', '/drives/d'],
    ]);
  });

  it('uses each tenant’s own token', async () => {
    const graph = createFakeGraph(echo);
    await Promise.all(
      [contoso, fabrikam].map((tenant) =>
        Promise.all(graph.client.execute(tenant, [read('/users/a')], graph.operation())),
      ),
    );
    expect(graph.sent.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer contoso-1',
      'Bearer fabrikam-1',
    ]);
  });

  it('counts the units Graph announces instead of our estimate', async () => {
    const graph = createFakeGraph(() => ({ headers: { 'x-ms-resource-unit': '3' }, body: {} }));
    const operation = graph.operation();
    await Promise.all(graph.client.execute(contoso, [read('/users/a')], operation));
    expect(operation.cost.resourceUnits).toBe(3);
  });
});

describe('failing', () => {
  it('gives a failed part its own error and its siblings their answers', async () => {
    const graph = createFakeGraph(({ parts }) =>
      answerParts(parts ?? [], (url) => (url === '/users/1' ? { status: 403, body: {} } : ok(url))),
    );
    const outcomes = await Promise.all(graph.client.execute(contoso, reads(3), graph.operation()));
    expect(outcomes).toEqual([
      { id: '/users/0' },
      expect.objectContaining({ code: 'GRAPH_FORBIDDEN', status: 403 }),
      { id: '/users/2' },
    ]);
    expect(graph.sent).toHaveLength(1);
  });

  it.each([400, 403, 404, 410, 501])('does not retry a %i', async (status) => {
    const graph = createFakeGraph(() => ({ status, body: { error: { code: 'x' } } }));
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], graph.operation()));
    expect(outcome).toMatchObject({ status });
    expect(graph.sent).toHaveLength(1);
  });

  it.each([500, 502, 503, 504])('retries a %i, at most five times in all', async (status) => {
    const graph = createFakeGraph(() => ({ status }));
    const operation = graph.operation();
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], operation));
    expect(outcome).toMatchObject({ status, retryable: true });
    expect(graph.sent).toHaveLength(5);
    expect(graph.slept).toEqual([250, 500, 1_000, 2_000]);
    expect(operation.cost).toMatchObject({ graphRequests: 5, retried: 4, waitedMs: 3_750 });
  });

  it.each([429, 503])('comes back as often as a %i asks for it, eight times at most', async (status) => {
    const graph = createFakeGraph(() => ({ status, headers: { 'retry-after': '1' } }));
    const operation = graph.operation();
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], operation));
    expect(outcome).toMatchObject({ status, retryable: true, retryAfterMs: 1_000 });
    expect(graph.sent).toHaveLength(9);
    expect(operation.cost).toMatchObject({ graphRequests: 9, retried: 8, waitedMs: 8_000 });
  });

  it('retries only the throttled parts, together, after the longest wait any of them asks for', async () => {
    const waits = new Map([
      ['/users/3', '2'],
      ['/users/25', '7'],
      ['/users/26', '1'],
    ]);
    const graph = createFakeGraph(({ parts }) =>
      answerParts(parts ?? [], (url) => {
        const wait = waits.get(url);
        waits.delete(url);
        return wait === undefined ? ok(url) : { status: 429, headers: { 'Retry-After': wait } };
      }),
    );
    const operation = graph.operation();
    const outcomes = await Promise.all(graph.client.execute(contoso, reads(40), operation));
    expect(outcomes).toEqual(reads(40).map(({ url }) => ({ id: url })));
    expect(graph.sent.map(({ parts }) => parts?.map(({ url }) => url).length)).toEqual([20, 20, 3]);
    expect(graph.sent[2]?.parts?.map(({ url }) => url)).toEqual(['/users/3', '/users/25', '/users/26']);
    expect(graph.slept).toEqual([7_000]);
    expect(operation.cost).toMatchObject({ httpRequests: 3, graphRequests: 43, retried: 3, waitedMs: 7_000 });
  });

  it('fails at once when Graph asks to wait beyond the deadline', async () => {
    const graph = createFakeGraph(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], graph.operation()));
    expect(outcome).toMatchObject({ code: 'GRAPH_THROTTLED', status: 429, retryAfterMs: 60_000 });
    expect(graph.sent).toHaveLength(1);
    expect(graph.slept).toEqual([]);
  });

  it('tells everyone the moment the gate opens, not the one each part was told', async () => {
    const graph = createFakeGraph(({ parts }) =>
      answerParts(parts ?? [], (url) => ({
        status: 429,
        headers: { 'Retry-After': url === '/users/0' ? '40' : '60' },
      })),
    );
    const outcomes = await Promise.all(graph.client.execute(contoso, reads(2), graph.operation()));
    expect(outcomes).toEqual(Array(2).fill(expect.objectContaining({ retryAfterMs: 60_000 })));
  });

  it('reads a moment in a part by the clock of the batch', async () => {
    let calls = 0;
    const date = 'Tue, 24 Nov 2026 10:00:00 GMT';
    const until = 'Tue, 24 Nov 2026 10:00:07 GMT';
    const graph = createFakeGraph(({ parts }) => ({
      ...answerParts(parts ?? [], (url) =>
        (calls += 1) > 2 ? ok(url) : { status: 429, headers: { 'Retry-After': until } },
      ),
      headers: { date },
    }));
    await Promise.all(graph.client.execute(contoso, reads(2), graph.operation()));
    expect(graph.slept).toEqual([7_000]);
  });

  it('does not wait to retry what would come too late', async () => {
    const graph = createFakeGraph(() => ({ status: 500 }));
    const [outcome] = await Promise.all(
      graph.client.execute(contoso, [read('/users/a')], graph.operation(undefined, 200)),
    );
    expect(outcome).toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
    expect([graph.sent.length, graph.slept]).toEqual([1, []]);
  });

  it('hardly adds to the load of a Graph that fails everything', async () => {
    const graph = createFakeGraph(({ parts }) => answerParts(parts ?? [], () => ({ status: 500 })));
    const operation = graph.operation();
    await Promise.all(graph.client.execute(contoso, reads(60), operation));
    await Promise.all(graph.client.execute(contoso, reads(60), operation));
    await Promise.all(graph.client.execute(contoso, reads(60), operation));
    // A first burst of a hundred, and a fifth of what was asked; five attempts each would have been 900.
    expect(operation.cost).toMatchObject({ graphRequests: 180 + 120, retried: 120 });
  });

  it('retries an unreadable answer once, and no more', async () => {
    const graph = createFakeGraph(() => ({ body: '<html>' }));
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], graph.operation()));
    expect(outcome).toMatchObject({ code: 'GRAPH_BAD_RESPONSE' });
    expect(graph.sent).toHaveLength(2);
  });

  it('retries after a lost connection', async () => {
    let lost = false;
    const graph = createFakeGraph((sent) => {
      if (lost) return echo(sent);
      lost = true;
      throw Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
    });
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], graph.operation()));
    expect(outcome).toEqual({ id: '/v1.0/users/a' });
  });

  it.each([
    ['directory', 10_000],
    ['files', 25_000],
  ] as const)('does not retry an attempt on the %s that was given up at %i ms', async (workload, limitMs) => {
    const graph = createFakeGraph(async () => {
      await graph.clock.sleep(limitMs);
      throw new DOMException('The answer took too long.', 'TimeoutError');
    });
    for (const asked of [[read('/a', workload)], [read('/a', workload), read('/b', workload)]]) {
      graph.sent.length = 0;
      const operation = graph.operation();
      const outcomes = await Promise.all(graph.client.execute(contoso, asked, operation));
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({
          code: 'GRAPH_TIMEOUT',
          retryable: true,
          hint: expect.stringContaining('so there was no second attempt'),
        });
      }
      expect([graph.sent.length, operation.cost.retried]).toEqual([1, 0]);
    }
  });

  it('retries after no connection could be made in time', async () => {
    let tried = 0;
    const graph = createFakeGraph(async (sent) => {
      if ((tried += 1) > 1) return echo(sent);
      await graph.clock.sleep(3_000);
      throw Object.assign(new Error('Connect Timeout Error'), { code: 'UND_ERR_CONNECT_TIMEOUT' });
    });
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], graph.operation()));
    expect(outcome).toEqual({ id: '/v1.0/users/a' });
  });

  it('treats a throttled batch as its parts throttled', async () => {
    let calls = 0;
    const graph = createFakeGraph((sent) => ((calls += 1) === 1 ? { status: 429 } : echo(sent)));
    const outcomes = await Promise.all(graph.client.execute(contoso, reads(2), graph.operation()));
    expect(outcomes).toEqual(reads(2).map(({ url }) => ({ id: url })));
  });
});

describe('a refused token', () => {
  it('is replaced and the request replayed once', async () => {
    const graph = createFakeGraph((sent) =>
      sent.headers['authorization'] === 'Bearer contoso-1' ? { status: 401 } : echo(sent),
    );
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], graph.operation()));
    expect(outcome).toEqual({ id: '/v1.0/users/a' });
    expect(graph.invalidated).toEqual(['contoso:contoso-1']);
  });

  it('fails for good when its successor is refused, too', async () => {
    const graph = createFakeGraph(() => ({ status: 401 }));
    const [outcome] = await Promise.all(graph.client.execute(contoso, [read('/users/a')], graph.operation()));
    expect(outcome).toMatchObject({ code: 'TOKEN_UNAVAILABLE' });
    expect(graph.sent).toHaveLength(2);
  });

  it('costs a replay of the refused parts only', async () => {
    const graph = createFakeGraph(({ parts, headers, path }) =>
      parts === undefined
        ? { body: { id: path } }
        : answerParts(parts, (url) =>
            url === '/users/1' && headers['authorization'] === 'Bearer contoso-1' ? { status: 401 } : ok(url),
          ),
    );
    const outcomes = await Promise.all(graph.client.execute(contoso, reads(3), graph.operation()));
    expect(outcomes).toEqual([{ id: '/users/0' }, { id: '/v1.0/users/1' }, { id: '/users/2' }]);
  });
});

describe('an operation that ends', () => {
  it('gives every open read the reason, and sends nothing more', async () => {
    const stop = new AbortController();
    const reason = new Error('gone');
    const graph = createFakeGraph(() => {
      stop.abort(reason);
      throw new Error('aborted on the wire');
    });
    const outcomes = await Promise.all(graph.client.execute(contoso, reads(2), graph.operation(stop.signal)));
    expect(outcomes).toEqual([reason, reason]);
    expect(graph.sent).toHaveLength(1);
  });
});
