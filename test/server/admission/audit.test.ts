import { createHash } from 'node:crypto';
import { silentLogger } from '../../../src/logger.js';
import { ask, startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { createMemoryAudit } from '../../support/gateway/memory-audit.js';

const audit = createMemoryAudit();
const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const everything = ['users.basic', 'drives.list', 'files.metadata', 'explain'] as const;
const gateway = await startTestGateway({
  emulator,
  audit,
  cache: true,
  callers: {
    portal: { contoso: everything, fabrikam: everything },
    directory: { contoso: ['users.basic'] },
  },
});
const [userId = ''] = contoso.userIds;
const driveId = contoso.driveIdOf(userId)!;
const file = contoso.itemsOf(driveId).find(({ kind }) => kind === 'file')!;

beforeEach(() => void audit.take());

const events = () => audit.take().map(({ event, decision }) => `${event} ${decision}`);
const reads = () => audit.take().filter(({ event }) => event === 'read');

it('an operation leaves the caller, each read and its end, each with who asked', async () => {
  const query = `query One($id: ID!) { tenant(id: "contoso") { user(id: $id) { displayName } } }`;
  const answer = await gateway.query(query, { id: userId });
  const { requestId } = answer.extensions.orggraph!;
  const who = { requestId, caller: 'portal', authMethod: 'api-key', keyId: 'portal' };
  const operation = {
    operationName: 'One',
    operationHash: createHash('sha256').update(query).digest('hex'),
  };
  expect(audit.take()).toEqual([
    { event: 'caller', decision: 'allow', ...who },
    {
      event: 'read',
      decision: 'allow',
      ...who,
      ...operation,
      tenant: 'contoso',
      capabilities: ['users.basic'],
      resourceType: 'User',
      resource: `/users/${userId}`,
      resourceIds: [userId],
      results: 1,
      source: 'live',
      graphRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      cost: 1,
    },
    { event: 'operation', decision: 'allow', ...who, ...operation, cost: 1 },
  ]);
});

it.each([
  ['by itself', `drive(id: "${driveId}") { item(id: "${file.id}") { name } }`],
  ['in a flat list', `drive(id: "${driveId}") { items(first: 999) { nodes { name } } }`],
  ['by its path', `drive(id: "${driveId}") { item(path: "/${file.path.join('/')}") { name } }`],
  ['in the changes', `drive(id: "${driveId}") { delta(first: 999) { nodes { name } } }`],
  [
    'in its folder',
    file.parentId === contoso.rootIdOf(driveId)
      ? `drive(id: "${driveId}") { root { name children { nodes { name } } } }`
      : `drive(id: "${driveId}") { item(id: "${file.parentId}") { children { nodes { name } } } }`,
  ],
])('a file that was read %s is in the records, live and from the cache', async (_, fields) => {
  for (const source of ['live', 'cached']) {
    const { errors } = await gateway.query(`{ tenant(id: "contoso") { ${fields} } }`);
    expect(errors).toEqual([]);
    const records = reads();
    expect(JSON.stringify(records)).not.toContain(file.name);
    const [ofFile, ...others] = records.filter(({ resourceIds }) => resourceIds?.includes(file.id));
    expect(others).toEqual([]);
    expect(ofFile).toMatchObject({ tenant: 'contoso', resourceType: 'DriveItem' });
    // Lists by delta are never kept.
    if (/items\(|delta/.test(fields)) continue;
    expect(ofFile).toMatchObject({ source, cost: source === 'cached' ? 0 : expect.any(Number) });
    expect(ofFile?.graphRequestId === undefined).toBe(source === 'cached');
  }
});

it('what came along with something else is a record of its own', async () => {
  await gateway.query(`{ tenant(id: "contoso") { users(first: 3) { nodes { id manager { id } } } } }`);
  const managers = contoso.userIds.slice(0, 3).flatMap((id) => contoso.managerIdOf(id) ?? []);
  expect(
    reads().map(({ resourceType, resourceIds, results }) => ({ resourceType, resourceIds, results })),
  ).toEqual([
    { resourceType: 'User', resourceIds: contoso.userIds.slice(0, 3), results: 3 },
    { resourceType: 'User', resourceIds: managers, results: managers.length },
  ]);
});

it('parts of a batch are records of their own, those that failed too', async () => {
  const nobody = '00000000-0000-4000-8000-00000000dead';
  const { data } = await gateway.query(
    `{ tenant(id: "fabrikam") { a: user(id: "${emulator.tenant('fabrikam').userIds[0]}") { id } b: user(id: "${nobody}") { id } } }`,
  );
  expect(data.tenant.b).toBeNull();
  expect(reads()).toMatchObject([
    { tenant: 'fabrikam', results: 1, graphRequestId: expect.any(String) },
    { tenant: 'fabrikam', results: 0, resource: `/users/${nobody}`, reason: 'GRAPH_REJECTED' },
  ]);
});

it('refusals are records: a key, an operation, a tenant, a capability', async () => {
  const url = `${gateway.url}/graphql`;
  await ask(url, 'ggw_portal_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', { query: '{ viewer { name } }' });
  expect(audit.take()).toEqual([
    {
      event: 'caller',
      decision: 'deny',
      requestId: expect.any(String),
      authMethod: 'api-key',
      keyId: 'portal',
      reason: 'UNAUTHENTICATED',
      addresses: ['127.0.0.1'],
    },
  ]);

  await gateway.query('query Wrong { nothing }');
  expect(audit.take()).toMatchObject([
    { event: 'caller', decision: 'allow' },
    { event: 'operation', decision: 'deny', reason: 'GRAPHQL_VALIDATION_FAILED' },
  ]);

  await gateway.query('{ tenant(id: "fabrikam") { name } }', {}, 'directory');
  expect(audit.take()).toMatchObject([
    {},
    { event: 'tenant', decision: 'deny', caller: 'directory', tenant: 'fabrikam', reason: 'not granted' },
    { event: 'operation', decision: 'allow' },
  ]);

  const query = '{ tenant(id: "contoso") { users(first: 50) { nodes { mobilePhone drive { id } } } } }';
  await gateway.query(query, {}, 'directory');
  const records = audit.take();
  expect(records.filter(({ decision }) => decision === 'deny')).toMatchObject([
    { event: 'capability', tenant: 'contoso', capabilities: ['users.sensitive'] },
    { event: 'capability', tenant: 'contoso', capabilities: ['drives.list'] },
  ]);
});

it('an operation that is only explained reads nothing', async () => {
  await ask(
    `${gateway.url}/graphql`,
    gateway.keyOf('portal'),
    { query: '{ tenant(id: "contoso") { users { nodes { id } } } }' },
    { 'orggraph-explain': '1' },
  );
  expect(events()).toEqual(['caller allow', 'operation allow']);
});

it('metadata goes on while the log cannot be written', async () => {
  audit.fail('known');
  const { errors } = await gateway.query(
    `{ tenant(id: "contoso") { user(id: "${userId}") { displayName } } }`,
  );
  audit.fail('no more');
  expect(errors).toEqual([]);
});

it('names of files are written down only where that is wanted', async () => {
  const named = createMemoryAudit({ keepsNames: true });
  const other = await startTestGateway({ emulator, audit: named });
  await other.query(
    `{ tenant(id: "contoso") { drive(id: "${driveId}") { item(id: "${file.id}") { name } } } }`,
  );
  expect(named.take().find(({ event }) => event === 'read')).toMatchObject({
    resourceIds: [file.id],
    resourceNames: [file.name],
  });
});

it('refused requests are counted, with or without a key, over budget, and at /consent/callback', async () => {
  const lines: string[] = [];
  const counted = createMemoryAudit();
  const busy = await startTestGateway({
    emulator,
    audit: counted,
    logger: {
      ...silentLogger,
      warn: (event, fields) => void lines.push(`${event}: ${fields?.reason} ${fields?.count ?? 1}`),
    },
    callers: { portal: { contoso: everything } },
    limits: { requestsPerSecond: 1 },
    operators: ['portal'],
  });
  const url = `${busy.url}/graphql`;
  const body = { query: '{ viewer { name } }' };
  const statuses: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const anonymous = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    const callback = await fetch(`${busy.url}/consent/callback?admin_consent=True&state=x${round}`);
    const wrong = await ask(url, 'ggw_portal_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', body);
    statuses.push(anonymous.status, callback.status, wrong.status);
  }
  expect(statuses).toEqual(Array.from({ length: 20 }, () => [401, 400, 401]).flat());
  const known = await Promise.all(Array.from({ length: 20 }, () => ask(url, busy.keyOf('portal'), body)));
  const start = `${busy.url}/consent/start?tenant=contoso`;
  const headers = { authorization: `Bearer ${busy.keyOf('portal')}` };
  const starts = await Promise.all(
    Array.from({ length: 20 }, () => fetch(start, { headers, redirect: 'manual' })),
  );
  const limited = [...known, ...starts].filter(({ status }) => status === 429).length;
  await busy.close();

  const records = counted.take().filter(({ decision }) => decision === 'deny');
  const ofReason = (reason: string, authMethod: string): (number | undefined)[] =>
    records
      .filter((record) => record.reason === reason && record.authMethod === authMethod)
      .map(({ count }) => count);
  expect(ofReason('UNAUTHENTICATED', 'none')).toEqual([undefined, 19]);
  expect(ofReason('UNAUTHENTICATED', 'api-key')).toEqual([undefined, 19]);
  expect(ofReason('consent state refused', 'none')).toEqual([undefined, 19]);
  expect(ofReason('RATE_LIMITED', 'api-key')).toEqual([undefined, limited - 1]);
  expect(records).toHaveLength(8);
  expect(lines.filter((line) => line.includes('consent'))).toEqual([
    'request refused: consent state refused 1',
    'requests refused: consent state refused 19',
  ]);
});
