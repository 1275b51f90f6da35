import { tenantPrefix } from '../../../src/graph/cache/cache-key.js';
import type { CacheEntry } from '../../../src/graph/cache/cache-entry.js';
import type { CacheStore } from '../../../src/graph/cache/cache-store.js';
import { FaultTolerantStore } from '../../../src/graph/cache/fault-tolerant-store.js';
import { MemoryStore } from '../../../src/graph/cache/memory-store.js';
import type { LogFields } from '../../../src/logger.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';
import { silentLogger } from '../../support/gateway/silent-logger.js';
import { SlowJsonStore } from '../../support/graph/slow-json-store.js';
import { ManualClock, settled } from '../manual-clock.js';
import { createRecorder, deferred, read } from './cache-recorder.js';
import { entryOf } from './store-contract.js';

const limits = { ttlMs: 60_000, sizeBytes: 500 };
const keyOf = ({ tenantId }: { tenantId: string }, name = 'a'): string => tenantPrefix(tenantId) + name;
const never = (): Promise<never> => new Promise(() => undefined);
const rejects = (): Promise<never> => Promise.reject(new Error('redis://:password@host is gone'));
const throws = (): never => {
  throw new Error('redis://:password@host is gone');
};

/** A memory store of which some methods are replaced, below the store under test. */
function tolerate(faults: Partial<CacheStore>, store: CacheStore = new MemoryStore(1_000_000)) {
  const clock = new ManualClock();
  const lines: [string, LogFields | undefined][] = [];
  const logger = {
    ...silentLogger,
    warn: (event: string, fields?: LogFields) => void lines.push([event, fields]),
  };
  const inner: CacheStore = {
    get: (key) => store.get(key),
    set: (key, entry, given) => store.set(key, entry, given),
    delete: (key) => store.delete(key),
    deletePrefix: (prefix) => store.deletePrefix(prefix),
    ...faults,
  };
  const counts = (): (number | undefined)[] => lines.map(([, fields]) => fields?.count);
  return { store: new FaultTolerantStore(inner, { clock, logger }), inner, clock, lines, counts };
}

describe.each([
  ['throws', throws],
  ['rejects', rejects],
])('a store that %s', (_, fault) => {
  it('is like an empty one, and its faults are in the log', async () => {
    const { store, lines } = tolerate({ get: fault, set: fault, delete: fault });
    expect(await store.get(keyOf(contoso))).toBeUndefined();
    expect(await store.set(keyOf(contoso), entryOf({}), limits)).toBeUndefined();
    expect(await store.delete(keyOf(contoso))).toBeUndefined();
    expect(lines).toEqual([['cache store failed', { count: 1, error: expect.any(Error) }]]);
  });

  it('has one line a minute in the log, with the number of faults since the last one', async () => {
    const { store, clock, counts } = tolerate({ get: fault });
    const read = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) await store.get(keyOf(contoso));
    };
    await read(5);
    await clock.advance(59_999);
    await read(1);
    expect(counts()).toEqual([1]);
    await clock.advance(1);
    await read(3);
    expect(counts()).toEqual([1, 6]);
    await clock.advance(60_000);
    await read(1);
    expect(counts()).toEqual([1, 6, 3]);
  });

  it('does not fail a read: each goes to Graph, equal ones at the same time once', async () => {
    const broken = { get: fault, set: fault, delete: fault, deletePrefix: fault };
    const recorder = createRecorder(({ url }, { name }) => ({ id: name + url }), {}, { store: broken });
    for (const tenant of [contoso, fabrikam, contoso]) {
      const outcomes = await Promise.all(
        [1, 2].map(() =>
          Promise.all(recorder.client.execute(tenant, [read('/a'), read('/b')], recorder.operation())),
        ),
      );
      const answer = [{ id: `${tenant.name}/a` }, { id: `${tenant.name}/b` }];
      expect(outcomes).toEqual([answer, answer]);
      recorder.client.purge(tenant.tenantId);
    }
    expect(recorder.calls).toEqual(['contoso: /a /b', 'fabrikam: /a /b', 'contoso: /a /b']);
  });

  it('cannot purge a tenant: its entries stay unread until a purge succeeds', async () => {
    const { store, inner, lines } = tolerate({ deletePrefix: fault });
    for (const tenant of [contoso, fabrikam]) {
      await store.set(keyOf(tenant), entryOf({ id: tenant.name }), limits);
    }
    store.purge(tenantPrefix(contoso.tenantId));
    await settled();
    expect(await store.get(keyOf(contoso))).toBeUndefined();
    await store.set(keyOf(contoso, 'b'), entryOf({ id: 'b' }), limits);
    expect(await inner.get(keyOf(contoso, 'b'))).toBeUndefined();
    expect(await store.get(keyOf(fabrikam))).toEqual(entryOf({ id: 'fabrikam' }));
    expect(lines).toHaveLength(1);

    inner.deletePrefix = () => inner.delete(keyOf(contoso));
    await settled();
    await store.get(keyOf(contoso));
    await settled();
    expect(await inner.get(keyOf(contoso))).toBeUndefined();
    await store.set(keyOf(contoso), entryOf({ id: 'after' }), limits);
    expect(await store.get(keyOf(contoso))).toEqual(entryOf({ id: 'after' }));
  });
});

describe('a store that does not answer', () => {
  it('is waited for during 200 ms', async () => {
    const { store, clock, counts } = tolerate({ get: never, set: never });
    let ended = 0;
    void Promise.all([
      Promise.resolve(store.get(keyOf(contoso))).then((entry) => (ended += entry === undefined ? 1 : 0)),
      Promise.resolve(store.set(keyOf(contoso), entryOf({}), limits)).then(() => (ended += 1)),
    ]);
    await clock.advance(199);
    expect(ended).toBe(0);
    await clock.advance(1);
    expect(ended).toBe(2);
    expect(counts()).toEqual([1]);
    expect(clock.sleepers).toBe(0);
  });

  it('is given no more than 1,000 entries at a time', async () => {
    let writes = 0;
    const { store, clock, counts } = tolerate({
      set: () => {
        writes += 1;
        return never();
      },
    });
    for (let index = 0; index < 1_001; index += 1) {
      void store.set(keyOf(contoso, String(index)), entryOf({}), limits);
    }
    expect(writes).toBe(1_000);
    expect(counts()).toEqual([1]);
    await clock.advance(200);
    expect(clock.sleepers).toBe(0);
  });

  it('holds a purge until its writes have ended', async () => {
    const write = deferred<void>();
    const purged: string[] = [];
    const { store } = tolerate({
      set: () => write.promise,
      deletePrefix: (prefix) => void purged.push(prefix),
    });
    void store.set(keyOf(contoso), entryOf({}), limits);
    store.purge(tenantPrefix(contoso.tenantId));
    store.purge(tenantPrefix(contoso.tenantId));
    await settled();
    expect(purged).toEqual([]);
    write.resolve();
    await settled();
    expect(purged).toEqual([tenantPrefix(contoso.tenantId)]);
  });
});

describe('what a store returns', () => {
  it.each([
    ['a text', 'entry'],
    ['null', null],
    ['a list', []],
    ['no time of expiry', { body: {} }],
    ['neither body nor error', { expiresAtMs: 1 }],
    ['both', { expiresAtMs: 1, body: {}, error: { code: 'GRAPH_REJECTED' } }],
    ['a body of another type', { expiresAtMs: 1, body: [] }],
    ['an error without a code', { expiresAtMs: 1, error: {} }],
    ['an eTag of another type', { expiresAtMs: 1, body: {}, eTag: 1 }],
  ])('is a fault when it is no entry: %s', async (_, value) => {
    const { store, counts } = tolerate({ get: () => Promise.resolve(value as unknown as CacheEntry) });
    expect(await store.get(keyOf(contoso))).toBeUndefined();
    expect(counts()).toEqual([1]);
  });

  it('is not used when its tenant was purged in the meantime', async () => {
    const lookups = [contoso, fabrikam].map(() => deferred<CacheEntry | undefined>());
    const [ofContoso, ofFabrikam] = lookups;
    const store = new SlowJsonStore();
    store.get = (key) => (key.startsWith(contoso.tenantId) ? ofContoso : ofFabrikam)!.promise;
    const recorder = createRecorder((_, { name }) => ({ id: `${name} now` }), {}, { store });
    const outcomes = [contoso, fabrikam].map((tenant) =>
      Promise.all(recorder.client.execute(tenant, [read('/a')], recorder.operation())),
    );
    recorder.client.purge(contoso.tenantId);
    await settled();
    const expiresAtMs = Date.UTC(2027, 0, 1);
    for (const { resolve } of lookups) resolve({ body: { id: 'before' }, expiresAtMs });
    expect((await Promise.all(outcomes)).flat()).toEqual([{ id: 'contoso now' }, { id: 'before' }]);
  });

  it('is frozen when it is a copy', async () => {
    const { store } = tolerate({}, new SlowJsonStore());
    const writing = store.set(keyOf(contoso), entryOf({ owner: { id: 'a' } }), limits);
    await writing;
    const entry = (await store.get(keyOf(contoso))) as unknown as { body: { owner: { id: string } } };
    expect(() => (entry.body.owner.id = 'x')).toThrow(TypeError);
  });
});
