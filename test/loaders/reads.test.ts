import type { Outcome } from '../../src/graph/client/client.js';
import { Cost } from '../../src/graph/client/operation.js';
import { graphPath, segment, type GraphPath } from '../../src/graph/query/path.js';
import type { GraphRequest } from '../../src/graph/client/request.js';
import { graphResource } from '../../src/graph/query/resource.js';
import type { Projection } from '../../src/graph/query/projection.js';
import { createReadLoaders } from '../../src/loaders/reads.js';
import { deferred } from '../graph/cache/cache-recorder.js';

const things = graphResource<{ id: string; name: string }>({
  typeName: 'Thing',
  workload: 'files',
  permission: 'Files.Read.All',
  capability: 'files.metadata',
  keys: ['id'],
  select: ['name'],
});
const wanted = { resource: things, expand: new Map() } as const;
const leaf: Projection = { ...wanted, select: new Set(['id']), isLeaf: true };
const withDependents: Projection = { ...wanted, select: new Set(['id', 'name']) };
const thing = (id: string): GraphPath => graphPath`/things/${segment(id, /./, 'thing')}`;

/** Loaders of one operation in one tenant, whose requests are answered when the test says. */
function operation() {
  const sent: string[] = [];
  const answers = new Map<string, (outcome: Outcome) => void>();
  const cost = new Cost();
  const loaders = createReadLoaders({
    send: (requests: readonly GraphRequest[]) => {
      sent.push(requests.map(({ url }) => url).join(' '));
      return requests.map(({ url }) => {
        const { promise, resolve } = deferred<Outcome>();
        answers.set(url.split('?')[0]!, resolve);
        return promise;
      });
    },
    grantedPermissions: () => Promise.resolve(new Set()),
    cost,
    onAnswer: ({ outcomes }) => Promise.resolve(outcomes),
  });
  const arrived: string[] = [];
  const load = (id: string, projection: Projection): Promise<void> =>
    loaders.load({ path: thing(id), projection }).then(
      (body) => void arrived.push(String(body['id'])),
      (error: Error) => void arrived.push(error.message),
    );
  const answer = (id: string, outcome: Outcome = { id }): Promise<void> => {
    answers.get(`/things/${id}`)!(outcome);
    return untilIdle();
  };
  return { sent, arrived, cost, load, answer };
}

/** Until nothing is left to do but to wait for Graph. */
const untilIdle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('reads of one tick', () => {
  it('are sent together, and equal places once', async () => {
    const { sent, arrived, cost, load, answer } = operation();
    void load('a', leaf);
    void load('b', leaf);
    void load('a', withDependents);
    await untilIdle();
    expect(sent).toEqual(['/things/a?$select=id,name /things/b?$select=id']);
    expect(cost.merged).toBe(1);
    await answer('a');
    await answer('b');
    expect(arrived).toEqual(['a', 'a', 'b']);
  });

  it('are answered one by one where nothing follows from them', async () => {
    const { arrived, load, answer } = operation();
    for (const id of ['a', 'b', 'c']) void load(id, leaf);
    await untilIdle();
    await answer('b');
    expect(arrived).toEqual(['b']);
    await answer('a', new Error('a failed'));
    expect(arrived).toEqual(['b', 'a failed']);
    await answer('c');
    expect(arrived).toEqual(['b', 'a failed', 'c']);
  });

  it('are answered together where more follows, so that it is sent together', async () => {
    const { sent, arrived, load, answer } = operation();
    for (const id of ['a', 'b', 'c']) void load(id, withDependents).then(() => load(`${id}${id}`, leaf));
    await untilIdle();
    await answer('b');
    await answer('a', new Error('a failed'));
    expect(arrived).toEqual([]);
    await answer('c');
    expect(arrived).toEqual(['a failed', 'b', 'c']);
    expect(sent.slice(1)).toEqual(['/things/aa?$select=id /things/bb?$select=id /things/cc?$select=id']);
  });

  it('do not wait for those with dependents when they have none, nor the other way round', async () => {
    const { arrived, load, answer } = operation();
    void load('leaf', leaf);
    void load('late', leaf);
    void load('on', withDependents);
    await untilIdle();
    await answer('leaf');
    expect(arrived).toEqual(['leaf']);
    await answer('on');
    expect(arrived).toEqual(['leaf', 'on']);
  });

  it('keep to their own operation, and so to their own tenant', async () => {
    const [contoso, fabrikam] = [operation(), operation()];
    void contoso.load('a', withDependents);
    void fabrikam.load('a', withDependents);
    void fabrikam.load('b', withDependents);
    await untilIdle();
    await contoso.answer('a', { id: 'of contoso' });
    await fabrikam.answer('a', { id: 'of fabrikam' });
    expect([contoso.arrived, fabrikam.arrived]).toEqual([['of contoso'], []]);
    await fabrikam.answer('b');
    expect(fabrikam.arrived).toEqual(['of fabrikam', 'b']);
  });
});
