import { randomBytes } from 'node:crypto';
import { configWarnings } from '../../src/config/config-warnings.js';
import { weaknessOf } from '../../src/config/secrets/secret-strength.js';
import { startWarnings } from '../../src/config/start-warnings.js';
import { digest, exampleWith, exampleYaml, load, nowMs } from './example-file.js';

describe('warnings about a configuration', () => {
  it('are none for a key that expires some day', () => {
    expect(configWarnings(load(exampleYaml), nowMs)).toEqual([]);
  });

  it('name keys that have expired, and callers without any', () => {
    const keys = [{ id: 'old', sha256: digest('a'), expires: '2026-11-24T12:00:00Z' }];

    const changes = { 'callers/portal/apiKeys': keys, 'callers/idle': { apiKeys: [], grants: [] } };

    expect(configWarnings(load(exampleWith(changes)), nowMs)).toEqual([
      'The key "old" of caller "portal" has expired: remove it.',
      'The caller "idle" has no key: nobody can ask as it.',
    ]);
  });

  const withTokens = (more: object) =>
    configWarnings(
      load(
        exampleWith({
          'server/jwt': { audience: 'gateway', tenants: ['00000000-0000-0000-0000-0000000000aa'], ...more },
          'clouds/lab': { authority: 'https://login.lab.test', graph: 'https://graph.lab.test' },
          'tenants/lab': { tenantId: '00000000-0000-0000-0000-0000000000cc', app: 'files', cloud: 'lab' },
        }),
      ),
      nowMs,
    );

  it.each([
    {},
    { issuer: 'https://sts.windows.net/{tenantid}/' },
    { issuer: 'https://login.microsoftonline.us/{tenantid}/v2.0' },
    { issuer: 'https://login.partner.microsoftonline.cn/{tenantid}/v2.0' },
    { issuer: 'https://sts.chinacloudapi.cn/{tenantid}/' },
    { issuer: 'https://login.lab.test/{tenantid}/v2.0', keysUrl: 'https://login.lab.test/keys' },
    { keysUrl: 'https://login.microsoftonline.us/common/discovery/v2.0/keys' },
  ])('are none for tokens of Entra as %j', (more) => {
    expect(withTokens(more)).toEqual([]);
  });

  it.each([
    [
      { issuer: 'https://login.microsoftonline.com.evil.test/{tenantid}/v2.0' },
      /^server\.jwt\.issuer, https:.*evil/,
    ],
    [{ issuer: 'https://login.microsoftonline.com/{tenantid}/v3.0' }, /^server\.jwt\.issuer/],
    [{ issuer: 'https://sts.windows.net/{tenantid}/v2.0' }, /^server\.jwt\.issuer/],
    [
      { keysUrl: 'https://keys.evil.test/common/keys?secret=1' },
      /^server\.jwt\.keysUrl, at https:\/\/keys\.evil\.test,/,
    ],
  ])('tell of tokens from elsewhere: %j', (more, expected) => {
    expect(withTokens(more)).toEqual([expect.stringMatching(expected)]);
  });
});

describe('warnings at the start', () => {
  const audit = { stdout: true };
  const sealing = [{ id: 's.1', secretEnv: 'SEAL' }];
  const warnings = (changes: Record<string, unknown>) => startWarnings(load(exampleWith(changes)));

  it('tell what is not set', () => {
    expect(warnings({})).toEqual([
      expect.stringMatching(/^server\.sealing is not set/),
      expect.stringMatching(/^audit is not set/),
    ]);
  });

  it('tell a weak sealing secret, and how to make a good one, without the secret', () => {
    const [text, ...others] = warnings({ audit, 'server/sealing': sealing });
    expect(others).toEqual([]);
    expect(text).toMatch(/^The sealing key "s\.1" is weak: its secret has few .*openssl rand -base64 32$/);
    expect(text).not.toContain('xx');
  });

  it('tell pages that are not encrypted, unless they are on this machine', () => {
    const corsOrigins = [
      'https://a.test',
      'http://localhost:3000',
      'http://127.0.0.1:1',
      'http://files.test:8080',
    ];
    const secret = 'r4nd0m-kf93jfhskq01mxbvzjw8ueyt';
    const strong = load(
      exampleWith({
        audit,
        'server/sealing': [{ id: 's1', secretFile: 'seal' }],
        'server/corsOrigins': corsOrigins,
      }),
      { seal: `${secret}0` },
    );
    expect(startWarnings(strong)).toEqual([
      expect.stringMatching(/^server\.corsOrigins has http:\/\/files\.test:8080,/),
    ]);
  });
});

describe('the strength of a secret', () => {
  it.each(['x'.repeat(40), 'abab'.repeat(10), '1234567'.repeat(5)])(
    '%s has few different characters',
    (secret) => {
      expect(weaknessOf(secret)).toBe('has few different characters');
    },
  );

  it.each(['change-me-'.repeat(4), 'password12'.repeat(3) + 'pa', 'Sup3rS3cret!Sup3rS3cret!Sup3rS3cret!'])(
    '%s repeats itself',
    (secret) => {
      expect(weaknessOf(secret)).toBe('repeats itself');
    },
  );

  it.each([
    'abcdefghijklmnopqrstuvwxyz0123456789',
    '0123456789abcdefABCDEF0123456789',
    `${'z'.repeat(25)}abcdefgh`,
  ])('%s is a sequence', (secret) => {
    expect(weaknessOf(secret)).toBe('is a sequence of neighbouring characters');
  });

  it('is good enough for what openssl makes', () => {
    for (let secret = 0; secret < 500; secret += 1) {
      expect(weaknessOf(randomBytes(32).toString('base64'))).toBeUndefined();
      expect(weaknessOf(randomBytes(16).toString('hex'))).toBeUndefined();
    }
  });
});
