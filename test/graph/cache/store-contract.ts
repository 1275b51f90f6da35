import { tenantPrefix } from '../../../src/graph/cache/cache-key.js';
import { outcomeOf, toEntry, type CacheEntry } from '../../../src/graph/cache/cache-entry.js';
import type { CacheStore } from '../../../src/graph/cache/cache-store.js';
import { GraphError } from '../../../src/errors.js';
import type { Outcome } from '../../../src/graph/client/client.js';
import type { GraphRequest } from '../../../src/graph/client/request.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';
import { settled } from '../manual-clock.js';
import { createRecorder, deferred, graphError, read, type Recorder } from './cache-recorder.js';

const limits = { ttlMs: 60_000, sizeBytes: 500 };
const contosoKey = `${tenantPrefix(contoso.tenantId)}a`;
const fabrikamKey = `${tenantPrefix(fabrikam.tenantId)}a`;

/** The entry of an outcome that is good for a minute. */
export function entryOf(outcome: Outcome, eTag?: string): CacheEntry {
  return toEntry(outcome, { expiresAtMs: 60_000, eTag })!.entry;
}

const notFound = new GraphError('GRAPH_REJECTED', 'Microsoft Graph refused the request.', {
  status: 404,
  graphCode: 'Request_ResourceNotFound',
  hint: 'Check the id.',
  graphRequestId: 'c0ffee00-0000-4000-8000-000000000001',
});
const forbidden = new GraphError('GRAPH_FORBIDDEN', 'The application may not read this in the tenant.', {
  status: 403,
  permission: 'Files.Read.All',
});

/** Resolves when the store has written what it was given. */
async function settledStore(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await settled();
}

/** The tests that each store must pass, alone and below the cache. */
export function describeStore(name: string, newStore: () => CacheStore): void {
  describe(`as a store: ${name}`, () => {
    it.each([
      ['a body', entryOf({ id: 'a', tags: ['b', null], size: 0, owner: { name: 'Sjöberg "x" \u2028' } })],
      ['a body with its eTag', entryOf({ id: 'a', file: {} }, '"{0F5C6A2E},4"')],
      ['a 404', entryOf(notFound)],
      ['a 403', entryOf(forbidden)],
    ])('returns the same entry that it was given: %s', async (_, entry) => {
      const store = newStore();
      await store.set(contosoKey, entry, limits);
      expect(await store.get(contosoKey)).toEqual(entry);
    });

    it('returns an error with everything that its reader sees', async () => {
      const store = newStore();
      for (const error of [notFound, forbidden]) {
        await store.set(contosoKey, entryOf(error), limits);
        const outcome = outcomeOf((await store.get(contosoKey))!);
        expect(outcome).toBeInstanceOf(GraphError);
        expect({ ...outcome, message: (outcome as Error).message }).toEqual({
          ...error,
          message: error.message,
        });
      }
    });

    it('has nothing under an unknown key, and the last entry under a known one', async () => {
      const store = newStore();
      expect(await store.get(contosoKey)).toBeUndefined();
      await store.set(contosoKey, entryOf({ id: 'before' }), limits);
      await store.set(contosoKey, entryOf({ id: 'after' }), limits);
      expect(await store.get(contosoKey)).toEqual(entryOf({ id: 'after' }));
    });

    it('deletes one entry', async () => {
      const store = newStore();
      const otherKey = `${contosoKey}b`;
      await store.set(contosoKey, entryOf({ id: 'a' }), limits);
      await store.set(otherKey, entryOf({ id: 'b' }), limits);
      await store.delete(contosoKey);
      expect(await store.get(contosoKey)).toBeUndefined();
      expect(await store.get(otherKey)).toEqual(entryOf({ id: 'b' }));
    });

    it('keeps two tenants apart, and deletes the entries of one', async () => {
      const store = newStore();
      await store.set(contosoKey, entryOf({ id: 'contoso' }), limits);
      await store.set(fabrikamKey, entryOf({ id: 'fabrikam' }), limits);
      expect(await store.get(contosoKey)).toEqual(entryOf({ id: 'contoso' }));
      expect(await store.get(fabrikamKey)).toEqual(entryOf({ id: 'fabrikam' }));

      await store.deletePrefix(tenantPrefix(contoso.tenantId));
      expect(await store.get(contosoKey)).toBeUndefined();
      expect(await store.get(fabrikamKey)).toEqual(entryOf({ id: 'fabrikam' }));
    });
  });

  describe(`below the cache: ${name}`, () => {
    const recorderOf = (answer: Parameters<typeof createRecorder>[0]): Recorder =>
      createRecorder(answer, {}, { store: newStore() });
    const echo = ({ url }: GraphRequest, { name: tenant }: { name: string }): Outcome => ({
      id: `${tenant}${url}`,
    });
    const ask = (recorder: Recorder, tenant = contoso, ...urls: string[]): Promise<Outcome[]> =>
      Promise.all(
        recorder.client.execute(
          tenant,
          (urls.length === 0 ? ['/users/a'] : urls).map((url) => read(url)),
          recorder.operation(),
        ),
      );

    it('a second read needs no request, for the same tenant only', async () => {
      const recorder = recorderOf(echo);
      for (const tenant of [contoso, fabrikam, contoso, fabrikam]) {
        expect(await ask(recorder, tenant)).toEqual([{ id: `${tenant.name}/users/a` }]);
      }
      expect(recorder.calls).toEqual(['contoso: /users/a', 'fabrikam: /users/a']);
    });

    it('a hit counts as cached, and its body cannot be changed', async () => {
      const recorder = recorderOf(() => ({ value: [{ id: 'a' }] }));
      await ask(recorder);
      const operation = recorder.operation();
      const [body] = (await Promise.all(recorder.client.execute(contoso, [read('/users/a')], operation))) as [
        { value: { id: string }[] },
      ];
      expect(operation.cost.cached).toBe(1);
      expect(() => body.value.push({ id: 'x' })).toThrow(TypeError);
      expect(() => (body.value[0]!.id = 'x')).toThrow(TypeError);
    });

    it('what is not in the store is sent in one piece, in the order of the call', async () => {
      const recorder = recorderOf(echo);
      await ask(recorder, contoso, '/users/b');
      expect(await ask(recorder, contoso, '/users/a', '/users/b', '/users/c')).toEqual([
        { id: 'contoso/users/a' },
        { id: 'contoso/users/b' },
        { id: 'contoso/users/c' },
      ]);
      expect(recorder.calls.slice(1)).toEqual(['contoso: /users/a /users/c']);
    });

    it('an entry is read until it expires', async () => {
      const recorder = recorderOf(echo);
      await ask(recorder);
      await settledStore();
      recorder.advance(59_999);
      await ask(recorder);
      expect(recorder.calls).toHaveLength(1);
      recorder.advance(1);
      await ask(recorder);
      expect(recorder.calls).toHaveLength(2);
    });

    it.each([
      ['404', notFound],
      ['403', forbidden],
    ])('a %s is remembered', async (_, error) => {
      const recorder = recorderOf(() => error);
      expect([...(await ask(recorder)), ...(await ask(recorder))]).toEqual([error, error]);
      expect(recorder.calls).toHaveLength(1);
    });

    it('a failure is not remembered, and replaces an expired entry', async () => {
      const answers: Outcome[] = [{ id: 'a' }, graphError(503), { id: 'b' }];
      const recorder = recorderOf(() => answers[recorder.calls.length - 1]!);
      await ask(recorder);
      await settledStore();
      recorder.advance(60_000);
      expect(await ask(recorder)).toEqual([answers[1]]);
      expect(await ask(recorder)).toEqual([{ id: 'b' }]);
    });

    it('Graph confirms an expired file by its eTag', async () => {
      const file = { id: 'a', eTag: '"a,1"', file: { mimeType: 'text/plain' } };
      const recorder = recorderOf(() => (recorder.calls.length === 1 ? file : graphError(304)));
      const request = read('/drives/d/items/a', { caching: { kinds: ['items'], hasValidator: true } });
      for (let round = 0; round < 3; round += 1) {
        expect(await Promise.all(recorder.client.execute(contoso, [request], recorder.operation()))).toEqual([
          file,
        ]);
        await settledStore();
        recorder.advance(round === 0 ? 30_000 : 0);
      }
      expect(recorder.requests.map(({ headers }) => headers?.['If-None-Match'])).toEqual([
        undefined,
        '"a,1"',
      ]);
    });

    it('equal reads at the same time are one request; each tenant has its own', async () => {
      const recorder = recorderOf(echo);
      const tenants = [contoso, contoso, fabrikam, contoso];
      const outcomes = await Promise.all(tenants.map((tenant) => ask(recorder, tenant)));
      expect(outcomes.flat()).toEqual(tenants.map((tenant) => ({ id: `${tenant.name}/users/a` })));
      expect(recorder.calls).toEqual(['contoso: /users/a', 'fabrikam: /users/a']);
    });

    it('equal reads at the same time are one hit, also for one call', async () => {
      const recorder = recorderOf(echo);
      await ask(recorder);
      const outcomes = await Promise.all([
        ask(recorder),
        ask(recorder, contoso, '/users/a', '/users/a'),
        ask(recorder),
      ]);
      expect(outcomes.flat()).toEqual(Array.from({ length: 4 }, () => ({ id: 'contoso/users/a' })));
      expect(recorder.calls).toHaveLength(1);
    });

    it('a purge deletes the entries of one tenant at once', async () => {
      const recorder = recorderOf(echo);
      for (const tenant of [contoso, fabrikam]) await ask(recorder, tenant);
      recorder.client.purge(contoso.tenantId);
      for (const tenant of [contoso, fabrikam]) await ask(recorder, tenant);
      expect(recorder.calls).toEqual(['contoso: /users/a', 'fabrikam: /users/a', 'contoso: /users/a']);
    });

    it('a purge also holds for requests in flight, and for answers that are just being written', async () => {
      const slow = deferred<Outcome>();
      const recorder = recorderOf(() => (recorder.calls.length === 1 ? slow.promise : { id: 'after' }));
      const before = ask(recorder);
      await settledStore();
      recorder.client.purge(contoso.tenantId);
      slow.resolve({ id: 'before' });
      expect(await before).toEqual([{ id: 'before' }]);
      expect(await ask(recorder)).toEqual([{ id: 'after' }]);

      await ask(recorder, contoso, '/users/b');
      recorder.client.purge(contoso.tenantId);
      await ask(recorder, contoso, '/users/b');
      expect(recorder.calls).toHaveLength(4);
    });
  });
}
