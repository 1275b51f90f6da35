import { readFileSync } from 'node:fs';
import { readCertificatePair } from '../../../src/config/secrets/certificate.js';
import { digest, exampleWith, load, mistakesIn } from '../example-file.js';

const pem = (name: string): string =>
  readFileSync(new URL(`../../support/certificates/${name}`, import.meta.url), 'utf8');
const files = {
  'app.crt': pem('one.crt'),
  'app.key': pem('one.key'),
  'chain.pem': `Bag Attributes\n${pem('two.crt')}${pem('one.crt')}${pem('one.key')}`,
  'issuers.pem': `${pem('two.crt')}${pem('curve.crt')}`,
  'app.pem': `${pem('one.key')}${pem('one.crt')}`,
  'other.key': pem('two.key'),
  'curve.crt': pem('curve.crt'),
  'curve.key': pem('curve.key'),
  'locked.key': pem('one.key').replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'),
  'broken.crt': pem('one.crt').replace(/\n[A-Za-z0-9+/]{20}/, '\nAAAAAAAAAAAAAAAAAAAA'),
  token: 'a.b.c\n',
  text: 'text',
};
const pair = { certificateFile: 'app.crt', privateKeyFile: 'app.key' };

const credentialOf = (credential: object) =>
  load(exampleWith({ 'apps/files/credential': credential }), files).tenants[0]?.app;

describe('a credential', () => {
  it('is a certificate with its key, in two files or in one', () => {
    expect(credentialOf(pair)?.credential).toEqual({
      kind: 'certificate',
      certificateFile: '/etc/orggraph/app.crt',
      privateKeyFile: '/etc/orggraph/app.key',
      source: '/etc/orggraph/app.crt',
    });
    expect(credentialOf({ certificateFile: 'app.pem' })?.credential).toMatchObject({
      certificateFile: '/etc/orggraph/app.pem',
      privateKeyFile: '/etc/orggraph/app.pem',
    });
  });

  it('is the certificate that fits the key, wherever it stands in the file', () => {
    expect(credentialOf({ certificateFile: 'chain.pem' })?.credential).toMatchObject({
      certificateFile: '/etc/orggraph/chain.pem',
    });
    const fitting = readCertificatePair(files['chain.pem'], files['chain.pem']);
    expect(fitting).toEqual(readCertificatePair(files['app.crt'], files['app.key']));
  });

  it('is a federated token file', () => {
    expect(credentialOf({ federatedTokenFile: 'token' })?.credential).toEqual({
      kind: 'federated',
      tokenFile: '/etc/orggraph/token',
      source: '/etc/orggraph/token',
    });
  });

  it('is a secret whose end the operator knows, and names the file it is in', () => {
    expect(credentialOf({ secretFile: 'text', expires: '2027-03-01' })?.credential).toMatchObject({
      kind: 'secret',
      file: '/etc/orggraph/text',
      expiresAtMs: Date.parse('2027-03-01T00:00:00Z'),
    });
  });

  it('has a successor of any kind', () => {
    const app = credentialOf({ secretEnv: 'FILES_SECRET', next: pair });

    expect([app?.credential.kind, app?.nextCredential?.kind]).toEqual(['secret', 'certificate']);
  });

  const at = 'apps.files.credential';
  it.each<[string, object, string, RegExp]>([
    ['nothing', {}, at, /exactly one of secretEnv, secretFile, certificateFile and federatedTokenFile/],
    ['two kinds', { ...pair, secretEnv: 'FILES_SECRET' }, at, /exactly one/],
    ['a key alone', { privateKeyFile: 'app.key' }, at, /exactly one/],
    [
      'a key beside a secret',
      { secretEnv: 'FILES_SECRET', privateKeyFile: 'app.key' },
      `${at}.privateKeyFile`,
      /belongs to certificateFile/,
    ],
    ['an end beside a certificate', { ...pair, expires: '2027-03-01' }, `${at}.expires`, /for secrets/],
    ['a certificate that is not there', { certificateFile: 'nope' }, `${at}.certificateFile`, /no such file/],
    ['a key that is not there', { ...pair, privateKeyFile: 'nope' }, `${at}.privateKeyFile`, /no such file/],
    [
      'no certificate in the file',
      { ...pair, certificateFile: 'text' },
      `${at}.certificateFile`,
      /no certificate/,
    ],
    [
      'a broken certificate',
      { ...pair, certificateFile: 'broken.crt' },
      `${at}.certificateFile`,
      /cannot be read/,
    ],
    [
      'a key that fits none of several certificates',
      { certificateFile: 'issuers.pem', privateKeyFile: 'app.key' },
      `${at}.privateKeyFile`,
      /does not belong to any of the 2 certificates/,
    ],
    ['no key in the file', { certificateFile: 'app.crt' }, `${at}.certificateFile`, /no private key/],
    ['an encrypted key', { ...pair, privateKeyFile: 'locked.key' }, `${at}.privateKeyFile`, /encrypted/],
    ['another key', { ...pair, privateKeyFile: 'other.key' }, `${at}.privateKeyFile`, /does not belong/],
    [
      'a key that is not RSA',
      { certificateFile: 'curve.crt', privateKeyFile: 'curve.key' },
      `${at}.privateKeyFile`,
      /must be RSA/,
    ],
    ['a token that is none', { federatedTokenFile: 'text' }, `${at}.federatedTokenFile`, /no token/],
    [
      'a mistake in the successor',
      { secretEnv: 'FILES_SECRET', next: { ...pair, privateKeyFile: 'other.key' } },
      `${at}.next.privateKeyFile`,
      /does not belong/,
    ],
  ])('may not be %s', (_, credential, path, message) => {
    const mistakes = mistakesIn(exampleWith({ 'apps/files/credential': credential }), files);

    expect(mistakes).toEqual([{ path, message: expect.stringMatching(message) }]);
    expect(JSON.stringify(mistakes)).not.toContain('BEGIN');
  });
});

describe('where credentials travel', () => {
  it.each(['authority', 'graph', 'scope', 'credential'])('no tenant can choose by "%s"', (key) => {
    const mistakes = mistakesIn(exampleWith({ [`tenants/contoso/${key}`]: 'https://evil.example' }));

    expect(mistakes).toEqual([
      { path: `tenants.contoso.${key}`, message: expect.stringMatching(/not a known key/) },
    ]);
  });

  it.each([
    ['global', 'https://login.microsoftonline.com'],
    ['usgov', 'https://login.microsoftonline.us'],
    ['usgov-dod', 'https://login.microsoftonline.us'],
    ['china', 'https://login.partner.microsoftonline.cn'],
  ])('is the authority of %s alone', (cloud, authority) => {
    const [tenant] = load(exampleWith({ 'tenants/contoso/cloud': cloud })).tenants;

    expect(tenant?.cloud.authority.origin).toBe(authority);
  });
});

describe('consent', () => {
  it('may be started by callers who are operators', () => {
    const key = { id: 'k2', sha256: digest('b'), expires: '2027-03-01' };
    const { callers } = load(exampleWith({ 'callers/ops': { operator: true, apiKeys: [key], grants: [] } }));

    expect(callers.map(({ name, operator }) => [name, operator])).toEqual([
      ['portal', undefined],
      ['ops', true],
    ]);
  });

  it('comes back to a public address over https, or http on loopback', () => {
    const urlOf = (publicUrl: string) => load(exampleWith({ server: { publicUrl } })).server.publicUrl?.href;

    expect(urlOf('https://orggraph.contoso.com')).toBe('https://orggraph.contoso.com/');
    expect(urlOf('http://localhost:8080')).toBe('http://localhost:8080/');
    expect(mistakesIn(exampleWith({ server: { publicUrl: 'http://orggraph.contoso.com' } }))).toEqual([
      { path: 'server.publicUrl', message: expect.stringMatching(/must be https/) },
    ]);
  });
});
