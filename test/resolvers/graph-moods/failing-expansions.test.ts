import type { FaultOptions } from '../../../src/emulator/faults.js';
import { startTestEmulator, startTestGateway, type Answer } from '../../support/gateway/gateway.js';

// Graph may fail a whole list because of what should come along with it.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const tenants = ['contoso', 'fabrikam'] as const;

afterEach(() => emulator.faults.clear());

const failures: readonly (readonly [string, Omit<FaultOptions, 'on'>])[] = [
  ['504', { status: 504 }],
  ['400', { status: 400 }],
  ['406', { status: 406 }],
  ['501', { status: 501 }],
  ['a 200 that is cut', { kind: 'truncate' }],
  ['a 200 that breaks off', { kind: 'abort' }],
];
const expansion = /[?&]\$expand=/;

async function ask(query: string, on = gateway) {
  emulator.journal.clear();
  const { data, errors, extensions } = await on.query(query);
  return { data, errors, calls: gateway.takeGraphCalls(), cost: extensions.orggraph!.cost };
}

const parts = (calls: readonly string[]): number[] =>
  calls.filter((call) => call.includes('$batch')).map((call) => Number(/\[(\d+)\]/.exec(call)![1]));

describe.each(tenants)('thumbnails in %s', (tenant) => {
  const data = emulator.tenant(tenant);
  const library = data.siteAt('sites/finance').driveIds[0]!;
  const folder = data.itemAt(library, 'Press kit')!;
  const files = folder.childIds.filter((id) => data.item(library, id)!.kind === 'file').length;
  const children = (args: string, selected: string) =>
    `{ tenant(id: "${tenant}") { drive(id: "${library}") { item(id: "${folder.id}") {
       children(${args}) { nodes { ${selected} } pageInfo { hasNextPage endCursor } } } } } }`;
  const pathOfList = ['tenant', 'drive', 'item', 'children'];

  it.each(failures)(
    'that Graph fails with %s are null, with one error, and the rest of the list is there',
    async (_, failure) => {
      const whole = await ask(children('first: 50', 'id name size file { mimeType }'));
      const fault = emulator.faults.inject({ on: 'request', match: expansion, ...failure });
      const {
        data: answer,
        errors,
        calls,
      } = await ask(children('first: 50', 'id name size file { mimeType } thumbnails { small { url } }'));
      expect(fault.hits).toBe(1);
      const { nodes } = answer.tenant.drive.item.children;
      const told = whole.data.tenant.drive.item.children.nodes;
      expect(nodes).toEqual(
        told.map((node: Answer['data']) => ({ ...node, thumbnails: node.file === null ? [] : null })),
      );
      expect(files).toBeGreaterThan(1);
      expect(errors).toEqual([
        {
          message: 'Microsoft Graph failed to send the thumbnails.',
          path: pathOfList,
          locations: [expect.any(Object)],
          extensions: {
            code: 'GRAPH_UNAVAILABLE',
            hint: expect.any(String),
            count: files,
            field: 'thumbnails',
            ...(files < nodes.length && { entries: expect.any(Array) }),
            requestId: expect.any(String),
          },
        },
      ]);
      expect(calls.slice(-2).map((call) => [call.includes('/children'), call.includes('$expand=')])).toEqual([
        [true, true],
        [true, false],
      ]);
      expect(calls).toHaveLength(3);
    },
  );

  it('are null from the page on where Graph fails them, on each page with one error', async () => {
    const selected = 'id file { mimeType } thumbnails { small { url } }';
    const first = await ask(children('first: 1', selected));
    expect(first.errors).toEqual([]);
    emulator.faults.inject({ on: 'request', match: /expand=.*skiptoken|skiptoken.*expand=/, status: 504 });
    const ids = first.data.tenant.drive.item.children.nodes.map(({ id }: Answer['data']) => id);
    for (let { pageInfo } = first.data.tenant.drive.item.children; pageInfo.hasNextPage;) {
      const next = await ask(children(`first: 1, after: "${pageInfo.endCursor}"`, selected));
      const { nodes } = next.data.tenant.drive.item.children;
      ids.push(...nodes.map(({ id }: Answer['data']) => id));
      const struck = nodes.filter(({ file }: Answer['data']) => file !== null).length;
      expect(
        nodes.every(({ file, thumbnails }: Answer['data']) => file === null || thumbnails === null),
      ).toBe(true);
      expect(next.errors.map(({ path }) => path)).toEqual(
        struck === 0 ? [] : [[...pathOfList, 'nodes', 0, 'thumbnails']],
      );
      pageInfo = next.data.tenant.drive.item.children.pageInfo;
    }
    expect(ids.sort()).toEqual([...folder.childIds].sort());
  });

  it('of a single file that Graph fails are an error of their own, and the file is there', async () => {
    const file = folder.childIds.find((id) => data.item(library, id)!.kind === 'file')!;
    emulator.faults.inject({ on: 'request', match: expansion, status: 504 });
    const {
      data: answer,
      errors,
      calls,
    } = await ask(
      `{ tenant(id: "${tenant}") { drive(id: "${library}") { item(id: "${file}") { name thumbnails { small { url } } } } } }`,
    );
    expect(answer.tenant.drive.item).toEqual({ name: data.item(library, file)!.name, thumbnails: null });
    expect(errors).toMatchObject([{ path: ['tenant', 'drive', 'item', 'thumbnails'] }]);
    expect(calls).toHaveLength(2);
  });

  it('fail a part of a batch alone, and each list has its own error', async () => {
    const [one, other] = [data.userIds[10]!, data.userIds[11]!].map((id) => data.driveIdOf(id)!);
    const root = (id: string) =>
      `drive(id: "${id}") { root { children(first: 200) { nodes { name file { mimeType } thumbnails { small { url } } } } } }`;
    const failing = one!.replace('!', '%21');
    emulator.faults.inject({
      on: 'part',
      match: ({ path }) => path.includes(failing) && expansion.test(path),
      status: 504,
    });
    const {
      data: answer,
      errors,
      calls,
    } = await ask(`{ tenant(id: "${tenant}") { one: ${root(one!)} other: ${root(other!)} } }`);
    expect(errors.map(({ path }) => path?.slice(0, 4))).toEqual([['tenant', 'one', 'root', 'children']]);
    const isNull = ({ thumbnails }: Answer['data']): boolean => thumbnails === null;
    expect(answer.tenant.one.root.children.nodes.some(isNull)).toBe(true);
    expect(answer.tenant.other.root.children.nodes.some(isNull)).toBe(false);
    expect(calls).toEqual([
      'POST /v1.0/$batch [2]',
      expect.stringMatching(/^GET .*\/children\?(?!.*expand)/),
    ]);
  });
});

describe.each(tenants)('managers in %s', (tenant) => {
  const data = emulator.tenant(tenant);
  const users = (args: string, selected = 'id displayName manager { id displayName }') =>
    `{ tenant(id: "${tenant}") { users(${args}) { nodes { ${selected} } pageInfo { endCursor } } } }`;

  it.each(failures)('that Graph fails with %s are read apart, in batches', async (_, failure) => {
    const fault = emulator.faults.inject({ on: 'request', match: expansion, ...failure });
    const { data: answer, errors, calls, cost } = await ask(users('first: 45'));
    expect(errors).toEqual([]);
    expect(fault.hits).toBe(1);
    const { nodes } = answer.tenant.users;
    expect(nodes).toHaveLength(45);
    for (const { id, manager } of nodes) expect(manager?.id).toBe(data.managerIdOf(id));
    expect(nodes.some(({ manager }: Answer['data']) => manager === null)).toBe(true);
    expect(calls.slice(0, 2).map((call) => call.includes('$expand='))).toEqual([true, false]);
    expect(parts(calls)).toEqual([20, 20, 5]);
    expect(calls).toHaveLength(5);
    expect(cost['graphRequests']).toBe(2 + 45);
  });

  it('that Graph fails on a later page are read apart there', async () => {
    const first = await ask(users('first: 5'));
    emulator.faults.inject({ on: 'request', match: expansion, status: 504 });
    const { endCursor } = first.data.tenant.users.pageInfo;
    const { data: answer, errors } = await ask(users(`first: 5, after: "${endCursor}"`));
    const { nodes } = answer.tenant.users;
    expect([errors, nodes.length]).toEqual([[], 5]);
    for (const { id, manager } of nodes) expect(manager?.id).toBe(data.managerIdOf(id));
    const again = await ask(users(`first: 5, after: "${answer.tenant.users.pageInfo.endCursor}"`));
    expect(again.errors).toEqual([]);
    for (const { id, manager } of again.data.tenant.users.nodes)
      expect(manager?.id).toBe(data.managerIdOf(id));
  });

  it('that there is no room for in the bound are null, with one error for the list', async () => {
    const small = await startTestGateway({ emulator, unitsPerOperation: 10 });
    emulator.faults.inject({ on: 'request', match: expansion, status: 504 });
    const { data: answer, errors } = await ask(users('first: 30'), small);
    const { nodes } = answer.tenant.users;
    expect(nodes).toHaveLength(30);
    const unread = nodes.filter(
      ({ id, manager }: Answer['data']) => manager === null && data.managerIdOf(id) !== undefined,
    ).length;
    expect(unread).toBeGreaterThan(10);
    expect(errors).toMatchObject([
      {
        message: 'Microsoft Graph failed to send the managers with this list.',
        path: ['tenant', 'users'],
        extensions: { code: 'OPERATION_LIMIT', hint: expect.any(String), count: expect.any(Number) },
      },
    ]);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.extensions['count']).toBeGreaterThanOrEqual(unread);
  });

  it('of a single user that Graph fails is read apart', async () => {
    const id = data.userIds.find((one) => data.managerIdOf(one) !== undefined)!;
    emulator.faults.inject({ on: 'request', match: expansion, status: 504 });
    const { data: answer, errors } = await ask(
      `{ tenant(id: "${tenant}") { user(id: "${id}") { displayName manager { id } } } }`,
    );
    expect(errors).toEqual([]);
    expect(answer.tenant.user.manager.id).toBe(data.managerIdOf(id));
  });
});

it('children that Graph fails to send with their root are read apart', async () => {
  const data = emulator.tenant('contoso');
  const drive = data.driveIdOf(data.userIds[10]!)!;
  const query = `{ tenant(id: "contoso") { drive(id: "${drive}") { root { name size children(first: 5) { nodes { id } } } } } }`;
  const whole = await ask(query);
  emulator.faults.inject({ on: 'request', match: expansion, status: 504 });
  const { data: answer, errors, calls } = await ask(query);
  expect(errors).toEqual([]);
  expect(answer).toEqual(whole.data);
  expect(calls).toHaveLength(3);
});

it('what fails for other reasons is repeated as it is', async () => {
  const fault = emulator.faults.inject({ on: 'request', match: expansion, status: 503, times: 1 });
  const { errors, calls } = await ask(
    '{ tenant(id: "contoso") { users(first: 5) { nodes { id manager { id } } } } }',
  );
  expect([errors, fault.hits]).toEqual([[], 1]);
  expect(calls.map((call) => call.includes('$expand='))).toEqual([true, true]);
});
