import { TokenUnavailableError } from '../../../src/errors.js';
import type { Outcome } from '../../../src/graph/client/client.js';
import type { GraphRequest } from '../../../src/graph/client/request.js';
import { MemoryStore } from '../../../src/graph/cache/memory-store.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';
import { createRecorder, deferred, graphError, read, type Recorder } from './cache-recorder.js';

const echo = ({ url }: GraphRequest, { name }: { name: string }): Outcome => ({ id: `${name}${url}` });

/** How often Graph is asked when the same is read twice. */
async function timesAsked(recorder: Recorder, request: GraphRequest, tenant = contoso): Promise<number> {
  await Promise.all(recorder.client.execute(tenant, [request], recorder.operation()));
  await Promise.all(recorder.client.execute(tenant, [request], recorder.operation()));
  return recorder.calls.length;
}

describe('what was read before', () => {
  it('is answered again without a request, for the same tenant only', async () => {
    const recorder = createRecorder(echo);
    const ask = async (tenant = contoso) => {
      const operation = recorder.operation();
      return [
        await Promise.all(recorder.client.execute(tenant, [read('/users/a')], operation)),
        operation.cost.cached,
      ];
    };

    expect(await ask()).toEqual([[{ id: 'contoso/users/a' }], 0]);
    expect(await ask()).toEqual([[{ id: 'contoso/users/a' }], 1]);
    expect(await ask(fabrikam)).toEqual([[{ id: 'fabrikam/users/a' }], 0]);
    expect(await ask(fabrikam)).toEqual([[{ id: 'fabrikam/users/a' }], 1]);
    expect(recorder.calls).toEqual(['contoso: /users/a', 'fabrikam: /users/a']);
  });

  it('is left out of what is sent, which stays in one piece and in the order asked', async () => {
    const recorder = createRecorder(echo);
    await Promise.all(recorder.client.execute(contoso, [read('/users/b')], recorder.operation()));
    const asked = ['/users/a', '/users/b', '/users/c'].map((url) => read(url));

    expect(await Promise.all(recorder.client.execute(contoso, asked, recorder.operation()))).toEqual([
      { id: 'contoso/users/a' },
      { id: 'contoso/users/b' },
      { id: 'contoso/users/c' },
    ]);
    expect(recorder.calls.slice(1)).toEqual(['contoso: /users/a /users/c']);
  });

  it.each([
    ['users', 60],
    ['driveIds', 300],
    ['drives', 60],
    ['items', 30],
  ] as const)('is good for the time its kind is given: %s', async (kind, seconds) => {
    const recorder = createRecorder(echo);
    const request = read('/x', { caching: { kinds: [kind] } });
    const ask = () => Promise.all(recorder.client.execute(contoso, [request], recorder.operation()));
    await ask();
    recorder.advance(seconds * 1000 - 1);
    await ask();
    expect(recorder.calls).toHaveLength(1);

    recorder.advance(1);
    await ask();
    expect(recorder.calls).toHaveLength(2);
    await ask();
    expect(recorder.calls).toHaveLength(2);
  });

  it('is good for as long as its shortest-lived part', async () => {
    const recorder = createRecorder(echo);
    const request = read('/drives/d', { caching: { kinds: ['drives', 'items'] } });
    await Promise.all(recorder.client.execute(contoso, [request], recorder.operation()));
    recorder.advance(30_000);

    expect(await timesAsked(recorder, request)).toBe(2);
  });

  it('is not kept when its kind is given no time', async () => {
    const config = { timesToLiveMs: { users: 0, driveIds: 0, drives: 0, items: 0, absent: 0, forbidden: 0 } };
    expect(await timesAsked(createRecorder(echo, config), read('/users/a'))).toBe(2);
    expect(
      await timesAsked(
        createRecorder(() => graphError(404), config),
        read('/users/a'),
      ),
    ).toBe(2);
  });

  it('is told at once, whatever else was asked along with it', async () => {
    const late = deferred<Outcome>();
    const recorder = createRecorder(({ url }) => (url === '/users/b' ? late.promise : { id: url }));
    await Promise.all(recorder.client.execute(contoso, [read('/users/a')], recorder.operation()));
    const [known, open] = recorder.client.execute(
      contoso,
      [read('/users/a'), read('/users/b')],
      recorder.operation(),
    );
    expect(await known).toEqual({ id: '/users/a' });
    late.resolve({ id: 'b' });
    expect(await open).toEqual({ id: 'b' });
    expect(recorder.calls).toEqual(['contoso: /users/a', 'contoso: /users/b']);
  });

  it('cannot be changed by whoever reads it', async () => {
    const recorder = createRecorder(() => ({ id: 'a', owner: { user: { id: 'b' } }, value: [{ id: 'c' }] }));
    for (const operation of [recorder.operation(), recorder.operation()]) {
      const [body] = (await Promise.all(
        recorder.client.execute(contoso, [read('/drives/a')], operation),
      )) as [{ id: string; owner: { user: { id: string } }; value: { id: string }[] }];
      expect(() => (body.id = 'x')).toThrow(TypeError);
      expect(() => (body.owner.user.id = 'x')).toThrow(TypeError);
      expect(() => body.value.push({ id: 'x' })).toThrow(TypeError);
      expect(() => (body.value[0]!.id = 'x')).toThrow(TypeError);
    }
  });

  it('is forgotten when it was used least recently and there are too many bytes', async () => {
    const recorder = createRecorder(({ url }) => ({ id: url, text: 'x'.repeat(5_000) }), {
      maximumBytes: 100_000,
    });
    const ask = (name: number) =>
      Promise.all(recorder.client.execute(contoso, [read(`/users/${name}`)], recorder.operation()));
    for (let name = 0; name < 18; name += 1) await ask(name);
    await ask(0);
    expect(recorder.calls).toHaveLength(18);

    await ask(18);
    await ask(0);
    expect(recorder.calls).toHaveLength(19);
    await ask(1);
    expect(recorder.calls).toHaveLength(20);
  });

  it('is not kept when it alone would push out much of the rest', async () => {
    const recorder = createRecorder(() => ({ text: 'x'.repeat(7_000) }), { maximumBytes: 100_000 });
    expect(await timesAsked(recorder, read('/users/a'))).toBe(2);
  });
});

describe('what Graph has not', () => {
  it.each([
    ['404', read('/users/a/drive'), graphError(404)],
    ['403', read('/users/a'), graphError(403)],
  ])('is known for a minute: %s', async (_, request, error) => {
    const recorder = createRecorder(() => error);
    const ask = () => Promise.all(recorder.client.execute(contoso, [request], recorder.operation()));
    expect([...(await ask()), ...(await ask())]).toEqual([error, error]);
    recorder.advance(59_999);
    await ask();
    expect(recorder.calls).toHaveLength(1);
    recorder.advance(1);
    await ask();
    expect(recorder.calls).toHaveLength(2);
  });

  it.each([
    ['a refusal', graphError(400, { graphCode: 'invalidRequest' })],
    ['throttling', graphError(429)],
    ['a failure', graphError(503)],
    ['no answer', graphError(0)],
    ['no token', new TokenUnavailableError('no token', { retryable: true })],
    ['anything unforeseen', new Error('what?')],
  ])('is asked again after %s', async (_, error) => {
    expect(
      await timesAsked(
        createRecorder(() => error),
        read('/users/a'),
      ),
    ).toBe(2);
  });
});

describe('what is never kept', () => {
  it.each([
    ['a read that does not say it may be', { ...read('/users/a'), caching: undefined }],
    ['an action', read('/directoryObjects/getByIds', { method: 'POST', body: { ids: ['a'] } })],
    ['a page by its link', read('/users?$select=id&$skiptoken=abc')],
    ['what changed in a drive', read('/drives/a/root/delta?$select=id')],
    ['a delta by its token', read('/drives/a/root/microsoft.graph.delta?token=latest')],
    ['a search in a drive', read("/drives/a/root/search(q='x')")],
    ['a search of users', read('/users?$search="displayName:x"')],
    ['a link to download', read('/drives/a/items/b?$select=id,@microsoft.graph.downloadUrl')],
    ['a link to download by its other name', read('/drives/a/items/b?$select=id,content.downloadUrl')],
    ['thumbnails', read('/drives/a/items/b/thumbnails')],
    ['thumbnails brought along', read('/drives/a/root/children?$expand=thumbnails')],
  ])('%s', async (_, request) => {
    const { caching, ...rest } = request;
    expect(await timesAsked(createRecorder(echo), { ...rest, ...(caching && { caching }) })).toBe(2);
  });

  it('an answer with a link to download that nobody asked for', async () => {
    const link = { '@microsoft.graph.downloadUrl': 'https://contoso.sharepoint.com/download?tempauth=x' };
    expect(
      await timesAsked(
        createRecorder(() => ({ value: [link] })),
        read('/drives/a/items/b'),
      ),
    ).toBe(2);
  });
});

describe('forgetting a tenant', () => {
  it('leaves the other tenants as they are', async () => {
    const recorder = createRecorder(echo);
    for (const tenant of [contoso, fabrikam]) {
      await Promise.all(recorder.client.execute(tenant, [read('/users/a')], recorder.operation()));
    }
    recorder.client.purge(contoso.tenantId);
    for (const tenant of [contoso, fabrikam]) {
      await Promise.all(recorder.client.execute(tenant, [read('/users/a')], recorder.operation()));
    }
    expect(recorder.calls).toEqual(['contoso: /users/a', 'fabrikam: /users/a', 'contoso: /users/a']);
  });

  it('happens by itself when the tenant locks the application out', async () => {
    const locked = new TokenUnavailableError('not in this tenant', { retryable: false });
    const recorder = createRecorder((request, tenant) =>
      request.url === '/users/b' && tenant === contoso ? locked : echo(request, tenant),
    );
    for (const tenant of [contoso, fabrikam]) {
      await Promise.all(recorder.client.execute(tenant, [read('/users/a')], recorder.operation()));
      await Promise.all(recorder.client.execute(tenant, [read('/users/b')], recorder.operation()));
      await Promise.all(recorder.client.execute(tenant, [read('/users/a')], recorder.operation()));
    }
    expect(recorder.calls).toEqual([
      'contoso: /users/a',
      'contoso: /users/b',
      'contoso: /users/a',
      'fabrikam: /users/a',
      'fabrikam: /users/b',
    ]);
  });

  it('does not happen while Entra is merely out of reach', async () => {
    const recorder = createRecorder((request, tenant) =>
      request.url === '/users/b'
        ? new TokenUnavailableError('later', { retryable: true })
        : echo(request, tenant),
    );
    for (const url of ['/users/a', '/users/b', '/users/a']) {
      await Promise.all(recorder.client.execute(contoso, [read(url)], recorder.operation()));
    }
    expect(recorder.calls).toEqual(['contoso: /users/a', 'contoso: /users/b']);
  });
});

describe('while memory runs short', () => {
  it('what is kept is used and nothing is added, until there is room again or all is forgotten', async () => {
    let mayStore = true;
    const store = new MemoryStore(1_000_000);
    const recorder = createRecorder(echo, {}, { mayStore: () => mayStore, store });
    const { client, calls } = recorder;
    const ask = async (...urls: string[]): Promise<number> => {
      calls.length = 0;
      for (const url of urls) {
        await Promise.all(client.execute(contoso, [read(url)], recorder.operation()));
        await Promise.all(client.execute(fabrikam, [read(url)], recorder.operation()));
      }
      return calls.length;
    };
    expect(await ask('/users/a')).toBe(2);
    mayStore = false;
    expect(await ask('/users/a', '/users/b', '/users/b')).toBe(4);
    mayStore = true;
    expect(await ask('/users/b', '/users/b')).toBe(2);
    store.clear();
    expect(await ask('/users/a', '/users/b')).toBe(4);
  });
});
