import { monotonicClock } from '../../../src/commands/gateway/clock.js';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';
import { SlowJsonStore } from '../../support/graph/slow-json-store.js';

// What one operation has read, another one need not read again; what a caller may see stays a matter of its own.

/** A real clock that also jumps. */
function jumpingClock() {
  let jumpedMs = 0;
  return {
    now: () => performance.now() + jumpedMs,
    sleep: (durationMs: number, signal: AbortSignal) => monotonicClock.sleep(durationMs, signal),
    jump: (durationMs: number) => {
      jumpedMs += durationMs;
    },
  };
}

const cost = ({ extensions }: Answer) => extensions.orggraph!.cost;
const rowFive = (tenant: string) => `{ tenant(id: "${tenant}") { users(first: 100) { nodes { id displayName
  drive { id root { children(first: 50) { nodes { id name size } } } } } } } }`;
const name = (tenant: string, id: string) =>
  `{ tenant(id: "${tenant}") { user(id: "${id}") { displayName } } }`;

async function untilCalls({ journal }: Emulator, count: number): Promise<void> {
  while (journal.graphCalls().length < count) await new Promise((resolve) => setImmediate(resolve));
}

// The tests change their emulator.
const emulators = { memory: await startTestEmulator(), later: await startTestEmulator() };

describe.each([
  ['the memory of the process', emulators.memory, () => undefined],
  ['a store that answers later', emulators.later, () => new SlowJsonStore()],
])('with %s', (_, emulator, newStore) => {
  const contoso = emulator.tenant('contoso');
  const fabrikam = emulator.tenant('fabrikam');
  const shared = (options: Parameters<typeof startTestGateway>[0] = {}) => {
    const cacheStore = newStore();
    return startTestGateway({ emulator, cache: true, ...(cacheStore && { cacheStore }), ...options });
  };

  beforeEach(() => emulator.journal.clear());

  it('asked again, a hundred users, their drives and what is in the root: no request at all', async () => {
    const clock = jumpingClock();
    const gateway = await shared({ clock });
    const first = await gateway.query(rowFive('contoso'));
    expect(first.errors).toEqual([]);
    expect(cost(first)).toMatchObject({ httpRequests: 6, graphRequests: 101, cached: 0 });
    emulator.journal.clear();

    const second = await gateway.query(rowFive('contoso'));
    expect(second.errors).toEqual([]);
    expect(second.data).toEqual(first.data);
    expect(cost(second)).toMatchObject({ httpRequests: 0, graphRequests: 0, resourceUnits: 0, cached: 101 });
    expect(emulator.journal.graphCalls()).toEqual([]);

    // Another tenant is another matter, and so is what has become too old: files before users.
    expect(cost(await gateway.query(rowFive('fabrikam')))).toMatchObject({ graphRequests: 101, cached: 0 });
    clock.jump(30_000);
    expect(cost(await gateway.query(rowFive('contoso')))).toMatchObject({ graphRequests: 100, cached: 1 });
    clock.jump(30_000);
    expect(cost(await gateway.query(rowFive('contoso')))).toMatchObject({ graphRequests: 101, cached: 0 });
  });

  it('two callers who ask at the same time share one request', async () => {
    const gateway = await shared();
    const [a, b, other] = await Promise.all([
      gateway.query(name('contoso', contoso.userIds[0]!)),
      gateway.query(name('contoso', contoso.userIds[0]!)),
      gateway.query(name('fabrikam', fabrikam.userIds[0]!)),
    ]);
    expect(a.data).toEqual(b.data);
    expect(other.data.tenant.user.displayName).toBe(fabrikam.user(fabrikam.userIds[0]!).displayName);
    expect([cost(a)['cached']! + cost(b)['cached']!, cost(other)['cached']]).toEqual([1, 0]);
    expect(emulator.journal.graphRequestCount()).toBe(2);
  });

  it('a caller who goes away does not take along another one who waits for the same', async () => {
    const gateway = await shared();
    const body = JSON.stringify({ query: name('contoso', contoso.userIds[1]!) });
    const headers = {
      authorization: `Bearer ${gateway.keyOf('tester')}`,
      'content-type': 'application/json',
    };
    await gateway.query(name('contoso', contoso.userIds[0]!));
    emulator.journal.clear();
    emulator.setLatencyMs(150);
    const stop = new AbortController();
    const leaving = fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body, signal: stop.signal });
    await untilCalls(emulator, 1);
    const staying = gateway.query(name('contoso', contoso.userIds[1]!));
    await gateway.query('{ viewer { name } }');
    stop.abort();
    await expect(leaving).rejects.toThrow();

    const { data, errors } = await staying;
    emulator.setLatencyMs(0);
    expect(errors).toEqual([]);
    expect(data.tenant.user.displayName).toBe(contoso.user(contoso.userIds[1]!).displayName);
    expect(emulator.journal.graphCalls()).toHaveLength(2);
  });

  it('that a user has no OneDrive is asked once', async () => {
    const gateway = await shared();
    const id = contoso.userIds[2]!;
    contoso.removeDrive(id);
    const query = `{ tenant(id: "contoso") { user(id: "${id}") { drive { id name } } } }`;
    const answers = [await gateway.query(query), await gateway.query(query)];
    expect(answers.map(({ data, errors }) => [data.tenant.user.drive, errors])).toEqual([
      [null, []],
      [null, []],
    ]);
    const asked = emulator.journal.graphCalls().filter((call) => call.includes('/drive'));
    expect(asked).toHaveLength(1);
  });

  describe('what one caller has read', () => {
    const callers = {
      everything: { contoso: ['users.basic', 'users.sensitive', 'drives.list', 'files.metadata'] },
      names: { contoso: ['users.basic'] },
      files: { contoso: ['drives.list', 'files.metadata'] },
      elsewhere: { fabrikam: ['users.basic'] },
    } as const;
    const id = contoso.userIds[5]!;
    const sensitive = `{ tenant(id: "contoso") { user(id: "${id}") { displayName mobilePhone
    drive { id root { name } } } } }`;

    it.each(['names', 'files', 'elsewhere'])('opens nothing to another one: %s', async (caller) => {
      const gateway = await shared({ callers });
      const { data, errors } = await gateway.query(sensitive, undefined, 'everything');
      expect(errors).toEqual([]);
      const { displayName, mobilePhone, drive } = data.tenant.user;
      expect(mobilePhone).toEqual(expect.any(String));
      emulator.journal.clear();

      const seen = await gateway.query(sensitive, undefined, caller);
      expect(JSON.stringify(seen)).not.toContain(mobilePhone);
      expect(JSON.stringify(seen)).not.toContain(drive.id);
      const forbidden = seen.errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]).sort();
      if (caller === 'names') {
        expect(seen.data.tenant.user).toEqual({ displayName, mobilePhone: null, drive: null });
        expect(forbidden).toEqual([
          ['tenant.user.drive', 'FORBIDDEN'],
          ['tenant.user.mobilePhone', 'FORBIDDEN'],
        ]);
        // The property it may not see was not even asked for, so this is another request.
        expect(emulator.journal.graphCalls()).toEqual([`GET /v1.0/users/${id}?$select=displayName,id`]);
      } else {
        expect(seen.data).toEqual({ tenant: caller === 'files' ? { user: null } : null });
        expect(forbidden).toEqual(caller === 'files' ? [['tenant.user', 'FORBIDDEN']] : []);
        expect(emulator.journal.graphCalls()).toEqual([]);
      }
    });

    it('needs no request for another one with the same rights', async () => {
      const gateway = await shared({ callers: { ...callers, twin: callers.everything } });
      const first = await gateway.query(sensitive, undefined, 'everything');
      emulator.journal.clear();
      const { data, errors } = await gateway.query(sensitive, undefined, 'twin');
      expect([data, errors]).toEqual([first.data, []]);
      expect(emulator.journal.graphCalls()).toEqual([]);
    });
  });

  it('a smaller selection does not answer a larger one', async () => {
    const gateway = await shared();
    const id = contoso.userIds[6]!;
    await gateway.query(name('contoso', id));
    const { data } = await gateway.query(name('contoso', id).replace('displayName', 'displayName jobTitle'));
    expect(data.tenant.user).toEqual({
      displayName: contoso.user(id).displayName,
      jobTitle: contoso.user(id)['jobTitle'],
    });
    expect(emulator.journal.graphCalls()).toHaveLength(2);
  });

  it('pages after the first are asked every time', async () => {
    const gateway = await shared();
    const page = (after: string) =>
      `{ tenant(id: "contoso") { users(first: 2${after}) { nodes { id } pageInfo { endCursor } } } }`;
    const { data } = await gateway.query(page(''));
    const second = page(`, after: "${data.tenant.users.pageInfo.endCursor}"`);
    emulator.journal.clear();
    for (const { data: answer, errors } of [await gateway.query(second), await gateway.query(second)]) {
      expect(errors).toEqual([]);
      expect(answer.tenant.users.nodes.map((user: { id: string }) => user.id)).toEqual(
        contoso.userIds.slice(2, 4),
      );
    }
    expect(emulator.journal.graphCalls()).toHaveLength(2);
  });

  it('a file that was read with its eTag is confirmed by Graph, and read anew once it has changed', async () => {
    const clock = jumpingClock();
    const gateway = await shared({ clock });
    const driveId = fabrikam.driveIdOf(fabrikam.userIds[0]!)!;
    const file = fabrikam.itemsOf(driveId).find(({ kind }) => kind === 'file')!;
    const ask = async () => {
      emulator.journal.clear();
      const { data } = await gateway.query(
        `{ tenant(id: "fabrikam") { drive(id: "${driveId}") { item(id: "${file.id}") {
           name eTag file { mimeType } } } } }`,
      );
      const sent = emulator.journal.entries().filter(({ server }) => server === 'graph');
      return [data.tenant.drive.item.name, ...sent.map(({ status }) => status)];
    };
    expect(await ask()).toEqual([file.name, 200]);
    clock.jump(30_000);
    expect(await ask()).toEqual([file.name, 304]);
    expect(await ask()).toEqual([file.name]);
    fabrikam.renameItem(driveId, file.id, 'renamed.txt');
    clock.jump(30_000);
    expect(await ask()).toEqual(['renamed.txt', 200]);
  });
});
