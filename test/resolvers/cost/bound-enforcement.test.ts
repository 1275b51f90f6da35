import { noAudit } from '../../../src/audit/audit.js';
import { capabilities } from '../../../src/config/config.js';
import { graphPath, segment } from '../../../src/graph/query/path.js';
import { graphResource } from '../../../src/graph/query/resource.js';
import type { Projection } from '../../../src/graph/query/projection.js';
import type { TenantLoaders } from '../../../src/loaders/tenant-loaders.js';
import { startOperation } from '../../support/gateway/loaders.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';

interface Thing {
  id?: string;
}

const things = graphResource<Thing>({
  typeName: 'Thing',
  workload: 'directory',
  permission: 'Thing.Read.All',
  capability: 'users.basic',
  keys: ['id'],
  select: [],
});
const projection: Projection<Thing> = { resource: things, select: new Set(['id']), expand: new Map() };
const pathOf = (id: string) => graphPath`/things/${segment(id, /^\w+$/, 'id')}`;
const limitReached = { code: 'OPERATION_LIMIT', retryable: false };

/** Loaders for two tenants of one operation, over a Graph that answers with pages of these sizes. */
function operation(bound: number, { limit = 500, pages = [1] } = {}) {
  const { sent, loadersOf } = startOperation({
    audit: noAudit,
    capabilities,
    bound,
    limit,
    answer: (url, { cloud }) => answerTo(url, cloud.graph.origin, pages),
  });
  return { sent, contoso: loadersOf(contoso), fabrikam: loadersOf(fabrikam) };
}

function answerTo(url: string, origin: string, pages: readonly number[]): Record<string, unknown> {
  if (!url.startsWith('/things?')) return { id: url };
  const index = Number(/page=(\d+)/.exec(url)?.[1] ?? 0);
  const value = Array.from({ length: pages[index]! }, (_, offset) => ({ id: `${index}-${offset}` }));
  const next = `${origin}/v1.0/things?page=${index + 1}`;
  return { value, ...(index + 1 < pages.length && { '@odata.nextLink': next }) };
}

describe('an operation whose bound was too low', () => {
  it('is stopped at the read that would exceed it, and what was sent before is answered', async () => {
    const { contoso: loaders, sent } = operation(2);
    const reads = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((id) => loaders.one(pathOf(id), projection)),
    );
    expect(reads.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(reads[2]).toMatchObject({ reason: limitReached });
    expect(sent).toHaveLength(2);
    await expect(loaders.one(pathOf('e'), projection)).rejects.toMatchObject(limitReached);
    expect(sent).toHaveLength(2);
  });

  it('is stopped whichever of its tenants it reads', async () => {
    const { contoso: one, fabrikam: other, sent } = operation(1);
    await one.one(pathOf('a'), projection);
    await expect(other.one(pathOf('a'), projection)).rejects.toMatchObject(limitReached);
    expect(sent).toEqual(['contoso /things/a?$select=id']);
  });

  it('sends nothing before it has a bound', async () => {
    const { contoso: loaders, sent } = operation(0, { limit: 0 });
    await expect(loaders.one(pathOf('a'), projection)).rejects.toMatchObject(limitReached);
    expect(sent).toEqual([]);
  });
});

describe('a read that is made once for several fields', () => {
  it('is taken from the bound once', async () => {
    const { contoso: loaders, sent } = operation(1);
    const reads = await Promise.all([
      loaders.one(pathOf('a'), projection),
      loaders.one(pathOf('a'), projection),
    ]);
    expect(reads).toHaveLength(2);
    expect(sent).toHaveLength(1);
  });
});

describe('a list whose pages are shorter than asked', () => {
  const list = (loaders: TenantLoaders) => loaders.page(graphPath`/things`, projection, { first: 4 });

  it('is read on beyond the bound, up to the limit of the caller', async () => {
    const { contoso: loaders, sent } = operation(1, { limit: 3, pages: [2, 0, 2] });
    expect((await list(loaders)).items).toHaveLength(4);
    expect(sent).toHaveLength(3);
  });

  it('leaves to other reads what was planned for them', async () => {
    const { contoso: loaders } = operation(2, { limit: 4, pages: [2, 0, 2] });
    await list(loaders);
    await expect(loaders.one(pathOf('a'), projection)).resolves.toMatchObject({ id: expect.any(String) });
  });

  it('is stopped at the limit of the caller', async () => {
    const { contoso: loaders, sent } = operation(1, { limit: 2, pages: [2, 0, 2] });
    await expect(list(loaders)).rejects.toMatchObject(limitReached);
    expect(sent).toHaveLength(2);
  });
});
