import { graphPath, segment } from '../../src/graph/query/path.js';
import { graphResource } from '../../src/graph/query/resource.js';
import type { Projection } from '../../src/graph/query/projection.js';
import { startOperation } from '../support/gateway/loaders.js';
import { createMemoryAudit } from '../support/gateway/memory-audit.js';
import { contoso } from '../support/gateway/tenants.js';

interface Thing {
  id: string;
  name: string;
  link: string;
}

const description = {
  typeName: 'Thing',
  workload: 'files',
  permission: 'Thing.Read.All',
  keys: ['id'],
  select: ['name', 'link'],
} as const;
const things = graphResource<Thing>({
  ...description,
  capability: 'files.metadata',
  guarded: { 'files.download': ['link'] },
});
const links = graphResource<Thing>({ ...description, capability: 'files.download' });
const projectionOf = (resource: typeof things, ...select: (keyof Thing)[]): Projection<Thing> => ({
  resource,
  select: new Set(['id', ...select]),
  expand: new Map(),
});
const path = graphPath`/things`;

function operation() {
  const audit = createMemoryAudit();
  const { sent, loadersOf } = startOperation({
    audit,
    capabilities: ['files.metadata', 'files.download'],
    bound: 100,
    limit: 100,
    answer: () => ({ id: '1', name: 'one', link: 'https://a.secret' }),
  });
  return { audit, sent, loaders: loadersOf(contoso) };
}

const unavailable = { code: 'GATEWAY_UNAVAILABLE', retryAfterMs: expect.any(Number) };

describe('a download', () => {
  it('is handed on once its record is written', async () => {
    const { audit, loaders } = operation();
    expect(await loaders.one(path, projectionOf(things, 'link'))).toMatchObject({ link: 'https://a.secret' });
    const records = audit.take();
    expect(records).toMatchObject([
      {
        event: 'read',
        tenant: 'contoso',
        capabilities: ['files.metadata', 'files.download'],
        resourceIds: ['1'],
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('secret');
  });

  it('is not even asked for while the log is known to fail, and the rest of its object is', async () => {
    const { audit, sent, loaders } = operation();
    audit.fail('known');
    await loaders.one(path, projectionOf(things, 'name', 'link'));
    expect(sent).toEqual(['contoso /things?$select=id,name']);
    expect(() => loaders.requireCapability('files.download')).toThrow(expect.objectContaining(unavailable));
    await expect(loaders.one(path, projectionOf(links, 'link'))).rejects.toMatchObject(unavailable);
    expect(sent).toHaveLength(1);
  });

  it('is withheld when writing its record fails, and the rest of its object is not', async () => {
    const { audit, loaders } = operation();
    audit.fail('unnoticed');
    const thing = await loaders.one(path, projectionOf(things, 'name', 'link'));
    expect(thing).toEqual({ id: '1', name: 'one', tenantId: contoso.tenantId });
    expect(() => loaders.requireCapability('files.download')).toThrow(expect.objectContaining(unavailable));
  });

  it('that is all there is to a read is that read’s error', async () => {
    const { audit, loaders } = operation();
    audit.fail('unnoticed');
    await expect(loaders.one(path, projectionOf(links, 'link'))).rejects.toMatchObject(unavailable);
  });

  it('waits for one write together with all that is answered along with it', async () => {
    const { audit, loaders } = operation();
    const lengths: number[] = [];
    const flush = audit.flush.bind(audit);
    audit.flush = () => {
      lengths.push(audit.take().length);
      return flush();
    };
    const addresses = Array.from(
      { length: 20 },
      (_, index) => graphPath`/things/${segment(String(index), /./, 'thing')}`,
    );
    const read = await Promise.all(
      addresses.map((address) => loaders.one(address, projectionOf(links, 'link'))),
    );
    expect(read).toHaveLength(20);
    expect(lengths).toEqual([20]);
  });

  it('works again once the log does', async () => {
    const { audit, loaders } = operation();
    audit.fail('known');
    expect(() => loaders.requireCapability('files.download')).toThrow();
    audit.fail('no more');
    expect(await loaders.one(path, projectionOf(links, 'link'))).toMatchObject({ link: 'https://a.secret' });
  });
});
