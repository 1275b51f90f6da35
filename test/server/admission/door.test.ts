import { createTenantRegistry } from '../../../src/identity/tenants/tenant-registry.js';
import { createSealer, randomSealingKey } from '../../../src/sealing.js';
import { createContext, type GraphqlRequest } from '../../../src/server/context/context.js';
import { FairScheduler } from '../../../src/server/answers/fair-scheduler.js';
import { WorkShares } from '../../../src/server/answers/work-shares.js';
import { createMemoryAudit } from '../../support/gateway/memory-audit.js';
import { plenty } from '../../support/graph/plenty.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';

const audit = createMemoryAudit();
const readFor: string[] = [];
const requests: GraphqlRequest[] = [];

/** The context of a request by a caller who was granted contoso, and nothing of fabrikam. */
function contextOf(): GraphqlRequest {
  const nobody = () => Promise.reject(new Error('nobody needs a token here'));
  const context = createContext(
    {
      tenants: createTenantRegistry([contoso, fabrikam]),
      graph: { execute: () => [], close: () => Promise.resolve() },
      tokens: {
        get: nobody,
        cached: () => undefined,
        lastFailure: () => undefined,
        renew: nobody,
        invalidate: () => undefined,
        reconsider: () => undefined,
      },
      readTenantAccess: ({ name }) => {
        readFor.push(name);
        return Promise.resolve({
          status: 'READY',
          grantedPermissions: [],
          missingPermissions: [],
          missingOptionalPermissions: [],
          adminConsentUrl: 'https://login.example.com',
          credentialExpiresAtMs: undefined,
          lastError: undefined,
        });
      },
      sealer: createSealer([randomSealingKey()]),
      clock: { now: () => 0, sleep: () => Promise.resolve() },
      audit,
      scheduler: new FairScheduler(),
      shares: new WorkShares({ clock: { now: () => 0 }, isStrained: () => false }),
      operationTimeoutMs: 60_000,
    },
    {
      name: 'reader',
      id: 'reader',
      apiKeys: [],
      grants: [{ tenantIds: [contoso.tenantId], capabilities: new Set(['users.basic']) }],
      limits: plenty,
    },
    {
      requester: { requestId: 'r', caller: 'reader' },
      budget: {
        reserve: () => Promise.resolve(),
        settle: () => Promise.resolve(),
        missed: () => undefined,
        standing: nobody,
        release: () => undefined,
      },
      priority: 'interactive',
    },
  );
  requests.push(context);
  return context;
}

beforeEach(() => {
  audit.take();
  readFor.length = 0;
});
afterEach(() => requests.splice(0).forEach((request) => request.end()));

const refused = expect.objectContaining({ code: 'FORBIDDEN' });
const unknown = '33333333-3333-4333-8333-333333333333';

describe('the door to a tenant', () => {
  it('lets in who was granted something of it', async () => {
    const context = contextOf();
    expect(context.forTenant(contoso.tenantId).tenant).toBe(contoso);
    expect(context.forTenant(contoso.tenantId)).toBe(context.forTenant(contoso.tenantId));
    expect(await context.accessOf(contoso.tenantId)).toMatchObject({ status: 'READY' });
    expect(audit.take()).toEqual([]);
  });

  it.each([
    ['that was not granted', fabrikam.tenantId, { tenant: 'fabrikam', reason: 'not granted' }],
    ['that is not there', unknown, { reason: 'unknown' }],
  ])('is shut for a tenant %s: no loaders, no access, and a record', async (_, tenantId, record) => {
    const context = contextOf();
    // The door of another tenant was opened before.
    context.forTenant(contoso.tenantId);
    expect(() => context.forTenant(tenantId)).toThrow(refused);
    await expect(context.accessOf(tenantId)).rejects.toEqual(refused);
    expect(readFor).toEqual([]);
    expect(context.findTenant(tenantId)).toBeUndefined();
    expect(audit.take()).toMatchObject([{ event: 'tenant', decision: 'deny', ...record }]);
  });
});
