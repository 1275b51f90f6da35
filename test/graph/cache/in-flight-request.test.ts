import { TokenUnavailableError } from '../../../src/errors.js';
import type { Outcome } from '../../../src/graph/client/client.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';
import { createRecorder, deferred, graphError, read } from './cache-recorder.js';

const request = read('/users/a');
const body = { id: 'a' };

describe('two operations that want the same at the same time', () => {
  it('share one request; each tenant has its own', async () => {
    const recorder = createRecorder((_, { name }) => Promise.resolve({ id: name }));
    const scopes = [recorder.operation(), recorder.operation(), recorder.operation()];
    const outcomes = await Promise.all(
      [contoso, contoso, fabrikam].map((tenant, index) =>
        Promise.all(recorder.client.execute(tenant, [request], scopes[index]!)),
      ),
    );
    expect(outcomes).toEqual([[{ id: 'contoso' }], [{ id: 'contoso' }], [{ id: 'fabrikam' }]]);
    expect(scopes.map(({ cost }) => cost.cached)).toEqual([0, 1, 0]);
    expect(recorder.calls).toEqual(['contoso: /users/a', 'fabrikam: /users/a']);
  });

  it('share what they have in common, and send the rest in one piece', async () => {
    const recorder = createRecorder(({ url }) => Promise.resolve({ id: url }));
    const [, second] = await Promise.all([
      Promise.all(
        recorder.client.execute(contoso, [read('/users/a'), read('/users/b')], recorder.operation()),
      ),
      Promise.all(
        recorder.client.execute(
          contoso,
          ['a', 'c', 'b', 'd'].map((id) => read(`/users/${id}`)),
          recorder.operation(),
        ),
      ),
    ]);
    expect(second).toEqual(['a', 'c', 'b', 'd'].map((id) => ({ id: `/users/${id}` })));
    expect(recorder.calls).toEqual(['contoso: /users/a /users/b', 'contoso: /users/c /users/d']);
  });

  it('do not share what may not be kept', async () => {
    const recorder = createRecorder(() => Promise.resolve(body));
    const { caching: _, ...unshared } = request;
    await Promise.all(
      [1, 2].map(() => Promise.all(recorder.client.execute(contoso, [unshared], recorder.operation()))),
    );
    expect(recorder.calls).toHaveLength(2);
  });

  it('one that asks the same twice is answered twice', async () => {
    const recorder = createRecorder(() => Promise.resolve(body));
    expect(
      await Promise.all(recorder.client.execute(contoso, [request, request], recorder.operation())),
    ).toEqual([body, body]);
    expect(recorder.calls).toEqual(['contoso: /users/a']);
  });
});

describe('the operation that asks for others, too', () => {
  /** A leader whose request ends as given, and two followers; the requests after the first one succeed. */
  async function follow(end: (leader: AbortController) => Outcome, leaderTimeMs = 30_000) {
    const first = deferred<Outcome>();
    const recorder = createRecorder(() => (recorder.calls.length === 1 ? first.promise : body));
    const leader = new AbortController();
    const operation = recorder.operation({ signal: leader.signal, deadlineMs: leaderTimeMs });
    const outcomes = [operation, recorder.operation(), recorder.operation()].map((each) =>
      Promise.all(recorder.client.execute(contoso, [request], each)),
    );
    first.resolve(end(leader));
    return { outcomes: (await Promise.all(outcomes)).flat(), calls: recorder.calls.length };
  }

  it('does not fail them when its caller goes away: they ask once more, together', async () => {
    const gone = new Error('gone');
    const { outcomes, calls } = await follow((leader) => {
      leader.abort(gone);
      return gone;
    });
    expect(outcomes).toEqual([gone, body, body]);
    expect(calls).toBe(2);
  });

  it('does not fail them when it runs out of time', async () => {
    const late = graphError(0);
    const { outcomes } = await follow((leader) => {
      leader.abort(late);
      return late;
    });
    expect(outcomes).toEqual([late, body, body]);
  });

  it('does not fail them when Graph wants a longer wait than it has time for', async () => {
    const throttled = graphError(429, { retryAfterMs: 5_000 });
    expect((await follow(() => throttled, 5_000)).outcomes).toEqual([throttled, body, body]);
    expect((await follow(() => throttled, 5_001)).outcomes).toEqual([throttled, throttled, throttled]);
  });

  it('does not fail them by a limit of its own', async () => {
    const limit = new Error('this operation has used up its units');
    expect((await follow(() => limit)).outcomes).toEqual([limit, body, body]);
  });

  it.each([
    ['what Graph says once and for all', graphError(404)],
    ['what Graph failed at, however often it was retried', graphError(503)],
    ['that there is no token', new TokenUnavailableError('no token', { retryable: true })],
  ])('tells them %s', async (_, error) => {
    const { outcomes, calls } = await follow(() => error);
    expect(outcomes).toEqual([error, error, error]);
    expect(calls).toBe(1);
  });

  it.each([
    ['what it read', body],
    ['what is not there', graphError(404)],
  ])('tells them even in its last moment %s', async (_, outcome) => {
    const { outcomes, calls } = await follow((leader) => {
      leader.abort(new Error('gone'));
      return outcome;
    });
    expect(outcomes).toEqual([outcome, outcome, outcome]);
    expect(calls).toBe(1);
  });

  it('is not waited for by one in a hurry when it is not in a hurry itself', async () => {
    const slow = deferred<Outcome>();
    const recorder = createRecorder((_, __, { priority }) => (priority === 'bulk' ? slow.promise : body));
    const bulk = Promise.all(
      recorder.client.execute(contoso, [request], recorder.operation({ priority: 'bulk' })),
    );
    expect(await Promise.all(recorder.client.execute(contoso, [request], recorder.operation()))).toEqual([
      body,
    ]);
    slow.resolve({ id: 'later' });
    expect(await bulk).toEqual([{ id: 'later' }]);
    expect(recorder.calls).toHaveLength(2);
  });
});

it('whoever waits for another operation and gives up is answered at once, and the other goes on', async () => {
  const slow = deferred<Outcome>();
  const recorder = createRecorder(() => slow.promise);
  const leading = Promise.all(recorder.client.execute(contoso, [request], recorder.operation()));
  const follower = new AbortController();
  const operation = recorder.operation({ signal: follower.signal });
  const following = Promise.all(recorder.client.execute(contoso, [request], operation));
  const gone = new Error('gone');
  follower.abort(gone);

  expect(await following).toEqual([gone]);
  expect(await Promise.all(recorder.client.execute(contoso, [request], operation))).toEqual([gone]);
  expect(operation.cost.cached).toBe(0);
  slow.resolve(body);
  expect(await leading).toEqual([body]);
});

it('what was under way when its tenant was forgotten is answered and not kept', async () => {
  const slow = deferred<Outcome>();
  const recorder = createRecorder(({ url }, { name }) =>
    recorder.calls.length <= 2 ? slow.promise : { id: name + url },
  );
  const before = [contoso, fabrikam].map((tenant) =>
    Promise.all(recorder.client.execute(tenant, [request], recorder.operation())),
  );
  recorder.client.purge(contoso.tenantId);
  slow.resolve(body);
  expect((await Promise.all(before)).flat()).toEqual([body, body]);

  const after = [contoso, fabrikam].map((tenant) =>
    Promise.all(recorder.client.execute(tenant, [request], recorder.operation())),
  );
  expect((await Promise.all(after)).flat()).toEqual([{ id: 'contoso/users/a' }, body]);
});

it('a client that rejects against its promise keeps nobody waiting', async () => {
  const broken = new Error('a fault of ours');
  const recorder = createRecorder(() => {
    if (recorder.calls.length === 1) throw broken;
    return body;
  });
  const ask = () => Promise.all(recorder.client.execute(contoso, [request], recorder.operation()));
  expect(await Promise.all([ask(), ask()])).toEqual([[broken], [body]]);
  expect(await ask()).toEqual([body]);
});
