import { cacheKey, tenantPrefix } from '../../../src/graph/cache/cache-key.js';
import { contoso, fabrikam } from '../../support/gateway/tenants.js';
import { read } from './cache-recorder.js';

const request = read('/users/a?$select=id');
const otherApp = { ...contoso, app: { ...contoso.app, clientId: '0c0ffee0-0000-4000-8000-000000000002' } };
const otherCloud = { ...contoso, cloud: { ...contoso.cloud, graph: new URL('https://other.example.com') } };

describe('the key of an answer', () => {
  it('begins with its tenant, and says nothing else in clear', () => {
    expect(cacheKey(contoso, request)).toMatch(new RegExp(`^${contoso.tenantId}\\|[\\w-]{43}$`));
    expect(cacheKey(contoso, request).startsWith(tenantPrefix(contoso.tenantId))).toBe(true);
    expect(cacheKey(contoso, request).startsWith(tenantPrefix(fabrikam.tenantId))).toBe(false);
  });

  it('is the same for the same request, however its headers are written', () => {
    const one = read(request.url, { headers: { ConsistencyLevel: 'eventual', Prefer: 'x' } });
    const other = read(request.url, { headers: { prefer: 'x', consistencylevel: 'eventual' } });
    expect(cacheKey(contoso, one)).toBe(cacheKey({ ...contoso }, other));
  });

  it('is another one for whatever differs', () => {
    const keys = [
      cacheKey(contoso, request),
      cacheKey(fabrikam, request),
      cacheKey(otherApp, request),
      cacheKey(otherCloud, request),
      cacheKey(contoso, read('/users/b?$select=id')),
      cacheKey(contoso, read('/users/a?$select=displayName,id')),
      cacheKey(contoso, read(request.url, { method: 'POST' })),
      cacheKey(contoso, read(request.url, { headers: { ConsistencyLevel: 'eventual' } })),
      cacheKey(contoso, read(request.url, { headers: { ConsistencyLevel: 'session' } })),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not mix up where one part ends and the next one begins', () => {
    const one = read('/users', { headers: { a: 'b', c: 'd' } });
    const other = read('/users', { headers: { a: 'b4:c: d' } });
    expect(cacheKey(contoso, one)).not.toBe(cacheKey(contoso, other));
    expect(cacheKey(contoso, read('/usersa: b'))).not.toBe(
      cacheKey(contoso, read('/users', { headers: { a: 'b' } })),
    );
  });
});
