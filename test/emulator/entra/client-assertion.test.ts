import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { requestToken, startSmallEmulator } from '../support.js';

const pem = (name: string): string =>
  readFileSync(new URL(`../../support/certificates/${name}`, import.meta.url), 'utf8');
const nowMs = Date.UTC(2026, 10, 25);
const seconds = nowMs / 1000;
const outside = generateKeyPairSync('rsa', { modulusLength: 2048 });
const workload = {
  issuer: 'https://issuer.example/',
  subject: 'system:serviceaccount:orggraph:gateway',
  audience: 'api://AzureADTokenExchange',
};

let emulator: Emulator;
let acmeId: string;

beforeAll(async () => {
  emulator = await startSmallEmulator({ now: () => nowMs });
  acmeId = emulator.tenant('acme').tenantId;
  emulator.registration.addCertificate(pem('one.crt'));
  emulator.registration.addFederatedCredential({
    ...workload,
    publicKey: createPublicKey(outside.publicKey.export({ type: 'spki', format: 'pem' })),
  });
});
afterAll(() => emulator.close());

const thumbprint = (name: string): string =>
  Buffer.from(new X509Certificate(pem(name)).fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');

function signed(
  claims: Record<string, unknown> = {},
  header: Partial<JWTHeaderParameters> = {},
  key = 'one.key',
) {
  const { clientId } = emulator.app;
  return new SignJWT({
    aud: `https://login.microsoftonline.com/${acmeId}/oauth2/v2.0/token`,
    iss: clientId,
    sub: clientId,
    jti: 'the same each time',
    nbf: seconds,
    exp: seconds + 600,
    ...claims,
  })
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint('one.crt'), ...header })
    .sign(createPrivateKey(pem(key)));
}

async function codeFor(assertion: string, tenant = acmeId): Promise<number> {
  const { status, body } = await requestToken(emulator, tenant, {
    client_secret: undefined,
    client_assertion: assertion,
  });
  return status === 200 ? 200 : body.error_codes[0];
}

describe('an assertion signed with a certificate', () => {
  it('is taken, and taken again', async () => {
    const assertion = await signed();

    expect([await codeFor(assertion), await codeFor(assertion)]).toEqual([200, 200]);
  });

  it('may be signed a little in the future', async () => {
    expect(await codeFor(await signed({ nbf: seconds + 299 }))).toBe(200);
  });

  it.each<[string, number, () => Promise<string>]>([
    ['an unknown certificate', 700027, () => signed({}, { 'x5t#S256': thumbprint('two.crt') }, 'two.key')],
    ['another key', 700027, () => signed({}, {}, 'two.key')],
    ['the wrong algorithm for its thumbprint', 700027, () => signed({}, { alg: 'RS256' })],
    ['another issuer', 700021, () => signed({ iss: 'x' })],
    ['another subject', 700021, () => signed({ sub: 'x' })],
    ['another host', 700023, () => signed({ aud: `https://evil.example/${acmeId}/oauth2/v2.0/token` })],
    ['no audience', 700023, () => signed({ aud: undefined })],
    ['a time that is over', 700024, () => signed({ exp: seconds })],
    ['a time to come', 700024, () => signed({ nbf: seconds + 301 })],
    ['no end', 700024, () => signed({ exp: undefined })],
  ])('is refused for %s', async (_, code, assertion) => {
    expect(await codeFor(await assertion())).toBe(code);
  });

  it('is good for one tenant only', async () => {
    expect(await codeFor(await signed(), emulator.tenant('globex').tenantId)).toBe(700023);
  });

  it('is refused once the certificate was removed', async () => {
    const other = await startSmallEmulator({ now: () => nowMs });
    other.registration.addCertificate(pem('one.crt'));
    other.registration.removeCertificates();
    const { body } = await requestToken(other, acmeId, {
      client_secret: undefined,
      client_assertion: await signed(),
    });
    await other.close();

    expect(body.error_codes).toEqual([700027]);
  });
});

describe('a federated token', () => {
  const token = (claims: JWTPayload = {}, key = outside.privateKey) =>
    new SignJWT({
      iss: workload.issuer,
      sub: workload.subject,
      aud: workload.audience,
      exp: seconds + 3600,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .sign(key);

  it.each<[string, number, () => Promise<string>]>([
    ['taken', 200, () => token()],
    ['refused from another issuer', 700211, () => token({ iss: 'https://other.example/' })],
    ['refused for another audience', 700212, () => token({ aud: 'api://other' })],
    ['refused for another subject', 700213, () => token({ sub: 'other' })],
    ['refused in other letters', 7002138, () => token({ sub: workload.subject.toUpperCase() })],
    ['refused when it is over', 700024, () => token({ exp: seconds })],
    [
      'refused with another key',
      700213,
      () => token({}, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    ],
  ])('is %s', async (_, code, make) => {
    expect(await codeFor(await make())).toBe(code);
  });

  it('fits nothing where none is registered', async () => {
    const other = await startSmallEmulator({ now: () => nowMs });
    const { body } = await requestToken(other, acmeId, {
      client_secret: undefined,
      client_assertion: await token(),
    });
    await other.close();

    expect(body.error_codes).toEqual([70021]);
  });
});

describe('a secret of the registration', () => {
  it('works from when it is added, until it ends or is removed', async () => {
    const other = await startSmallEmulator();
    const codeOf = async (client_secret: string): Promise<number> => {
      const { status, body } = await requestToken(other, acmeId, { client_secret });
      return status === 200 ? 200 : body.error_codes[0];
    };
    const before = await codeOf('successor');
    other.registration.addSecret('successor');
    const during = [await codeOf('successor'), await codeOf(other.app.clientSecret)];
    other.registration.expireSecret(other.app.clientSecret);
    const expired = await codeOf(other.app.clientSecret);
    other.registration.removeSecret(other.app.clientSecret);
    const removed = await codeOf(other.app.clientSecret);
    await other.close();

    expect([before, ...during, expired, removed]).toEqual([7000215, 200, 200, 7000222, 7000215]);
  });
});
