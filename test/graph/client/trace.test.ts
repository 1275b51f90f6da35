import { Trace, withoutSecrets } from '../../../src/graph/client/trace.js';
import { createFakeGraph } from '../../support/graph/fake-graph.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';

describe('a path in a trace', () => {
  it.each([
    ['/users?$select=id&$top=5', '/users?$select=id&$top=5'],
    ['/users?$select=id&$skiptoken=RFNwdAIAAQ==', '/users?$select=id&$skiptoken=…'],
    ['/users?%24select=id&%24skiptoken=abc', '/users?%24select=id&%24skiptoken=…'],
    ['/drives/d/root/delta?token=abc&$top=3', '/drives/d/root/delta?token=…&$top=3'],
    ["/drives/d/root/delta(token='a b')?$select=id", "/drives/d/root/delta(token='…')?$select=id"],
    [
      '/drives/d/items/i?tempauth=x?y=z&$expand=thumbnails',
      '/drives/d/items/i?tempauth=…&$expand=thumbnails',
    ],
    ['/users?flag', '/users?flag=…'],
    ['/users/a', '/users/a'],
  ])('%s', (url, shown) => {
    expect(withoutSecrets(url)).toBe(shown);
  });
});

const request = {
  workload: 'directory',
  method: 'GET',
  url: '/users/a',
  permission: 'User.Read.All',
  units: 1,
} as const;

it('a trace notes the units Graph announced, and an answer that never came', () => {
  let nowMs = 1_000;
  const trace = new Trace(() => nowMs);
  nowMs += 5;
  const answered = trace.sending(contoso, [request], { attempt: 2, waitMs: 4.4 });
  trace.sending(fabrikam, [request], { attempt: 1, waitMs: 0 });
  nowMs += 20;
  answered([{ status: 200, headers: new Map([['x-ms-resource-unit', '3']]), body: {} }]);
  expect(trace.entriesOf(new Set([contoso.tenantId]))).toMatchObject([
    { startMs: 5, durationMs: 20, status: 200, attempt: 2, waitMs: 4, units: 3, tenant: 'contoso' },
  ]);
  expect(trace.entriesOf(new Set([fabrikam.tenantId]))).toMatchObject([
    { startMs: 5, durationMs: 0, status: 0, units: 1, tenant: 'fabrikam' },
  ]);
});

it('a trace tells how long a request was held back', async () => {
  let asked = 0;
  const graph = createFakeGraph(() =>
    (asked += 1) === 1 ? { status: 429, headers: { 'retry-after': '2' }, body: {} } : { body: { id: 'a' } },
  );
  const trace = new Trace(() => graph.clock.now());
  await Promise.all(graph.client.execute(contoso, [request], { ...graph.operation(), trace }));
  const [first, second] = trace.entriesOf(new Set([contoso.tenantId]));
  expect(first).toMatchObject({ attempt: 1, status: 429, waitMs: 0, startMs: 0 });
  expect(second).toMatchObject({ attempt: 2, status: 200 });
  expect(second!.waitMs).toBeGreaterThanOrEqual(2_000);
  expect(second!.startMs).toBe(second!.waitMs);
});
