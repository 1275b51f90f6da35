import type { Capability } from '../../src/config/config.js';
import { graphPath } from '../../src/graph/query/path.js';
import { graphResource, type GraphResource } from '../../src/graph/query/resource.js';
import type { Projection } from '../../src/graph/query/projection.js';
import { startOperation } from '../support/gateway/loaders.js';
import { createMemoryAudit } from '../support/gateway/memory-audit.js';
import { contoso, fabrikam } from '../support/gateway/tenants.js';

// No expansion of today's schema takes another capability than its parent. The loaders judge each by itself all the same.

interface Thing {
  id: string;
  name: string;
}

const description = { typeName: 'Thing', workload: 'files', permission: 'Thing.Read.All' } as const;
const of = (capability: Capability, guarded: Partial<Record<Capability, readonly 'name'[]>> = {}) =>
  graphResource<Thing>({ ...description, capability, guarded, keys: ['id'], select: ['name'] });
const projectionOf = (
  resource: GraphResource<Thing>,
  expand: Record<string, Projection> = {},
): Projection<Thing> => ({
  resource,
  select: new Set(['id', 'name']),
  expand: new Map(Object.entries(expand)),
});

/** Reads for a caller with these capabilities in both tenants, and what Graph was asked. */
function operation(...capabilities: Capability[]) {
  const { sent, loadersOf } = startOperation({
    audit: createMemoryAudit(),
    capabilities,
    bound: 100,
    limit: 100,
    answer: (url) => (url.includes('$top') ? { value: [] } : { id: '1', name: 'one' }),
  });
  return { sent, both: [contoso, fabrikam].map(loadersOf) };
}

const path = graphPath`/things`;
const permissions = projectionOf(of('files.permissions'));
const wanted = projectionOf(of('files.metadata'), {
  permissions,
  siblings: projectionOf(of('files.metadata')),
});
const siblings = 'siblings($select=id,name)';

describe('an expansion that takes another capability than its parent', () => {
  it('comes along for a caller who has both', async () => {
    const { sent, both } = operation('files.metadata', 'files.permissions');
    for (const loaders of both) await loaders.one(path, wanted);
    expect(sent).toEqual(
      ['contoso', 'fabrikam'].map(
        (name) => `${name} /things?$select=id,name&$expand=permissions($select=id,name),${siblings}`,
      ),
    );
  });

  it('is left out for a caller who lacks its own, and the parent is there', async () => {
    const { sent, both } = operation('files.metadata');
    for (const loaders of both) {
      expect(await loaders.one(path, wanted)).toMatchObject({ name: 'one' });
      await loaders.page(path, wanted, { first: 5 });
    }
    expect(sent).toEqual(
      ['contoso', 'fabrikam'].flatMap((name) => [
        `${name} /things?$select=id,name&$expand=${siblings}`,
        `${name} /things?$select=id,name&$expand=${siblings}&$top=5`,
      ]),
    );
  });

  it('does not open its parent to a caller who has only the capability of the expansion', async () => {
    const { sent, both } = operation('files.permissions');
    for (const loaders of both)
      await expect(loaders.one(path, wanted)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(sent).toEqual([]);
  });

  it('comes without what its own resource guards', async () => {
    const guarding = projectionOf(of('files.permissions', { 'files.download': ['name'] }));
    const { sent, both } = operation('files.metadata', 'files.permissions');
    for (const loaders of both)
      await loaders.one(path, projectionOf(of('files.metadata'), { permissions: guarding }));
    expect(sent).toEqual(
      ['contoso', 'fabrikam'].map(
        (name) => `${name} /things?$select=id,name&$expand=permissions($select=id)`,
      ),
    );
  });
});
