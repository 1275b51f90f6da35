import { defaultLimits } from '../../../src/config/config.js';
import { createApiKey, createAuthenticate } from '../../../src/server/admission/api-keys.js';

const portal = createApiKey('portal1');
const script = createApiKey('script-1.b');
const old = createApiKey('old');
const now = Date.parse('2026-06-01');

const authenticate = createAuthenticate([
  {
    name: 'portal',
    apiKeys: [
      { id: 'portal1', sha256: portal.sha256, expiresAtMs: undefined },
      { id: 'old', sha256: old.sha256, expiresAtMs: now },
    ],
    grants: [],
    limits: defaultLimits,
  },
  {
    name: 'script',
    apiKeys: [{ id: 'script-1.b', sha256: script.sha256, expiresAtMs: now + 1 }],
    grants: [],
    limits: defaultLimits,
  },
]);

describe('an API key', () => {
  it('is found by its id and known by its secret', () => {
    expect(authenticate(`Bearer ${portal.key}`, now)?.name).toBe('portal');
    expect(authenticate(`bearer ${script.key}`, now)?.name).toBe('script');
  });

  it('is never the same twice, and does not stand in its digest', () => {
    expect(createApiKey('portal1').key).not.toBe(portal.key);
    expect(portal.key).not.toContain(portal.sha256.toString('hex'));
  });

  it('ends at the moment it expires', () => {
    expect(authenticate(`Bearer ${old.key}`, now - 1)?.name).toBe('portal');
    expect(authenticate(`Bearer ${old.key}`, now)).toBeUndefined();
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['another scheme', `Basic ${portal.key}`],
    ['no scheme', portal.key],
    ['an unknown id', portal.key.replace('portal1', 'nobody')],
    ['another caller’s secret', `Bearer ggw_portal1_${script.key.split('_').slice(2).join('_')}`],
    ['the digest instead of the secret', `Bearer ggw_portal1_${portal.sha256.toString('hex')}`],
    ['a cut secret', `Bearer ${portal.key.slice(0, -1)}`],
    ['a longer secret', `Bearer ${portal.key}A`],
    ['an empty secret', 'Bearer ggw_portal1_'],
    ['the name of something every object has', 'Bearer ggw_constructor_AAAAAAAAAAAAAAAAAAAAAAAA'],
    ['two keys', `Bearer ${portal.key}, Bearer ${script.key}`],
    ['a line break', `Bearer ${portal.key}\n`],
  ])('is not %s', (_, header) => {
    expect(authenticate(header, now)).toBeUndefined();
  });
});
