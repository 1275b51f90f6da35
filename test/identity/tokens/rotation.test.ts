import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import {
  Secret,
  type AppConfig,
  type CredentialConfig,
  type TenantConfig,
} from '../../../src/config/config.js';
import { createIdentity, type Identity } from '../../../src/commands/gateway/identity.js';
import { startEmulator, type Emulator } from '../../../src/emulator/emulator.js';
import { FakeClock, globalCloud, recordingLogger } from '../example-tenants.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../support/certificates/${name}`, import.meta.url), 'utf8');
const directory = mkdtempSync(join(tmpdir(), 'orggraph-rotation-'));
const hour = 3_600_000;

let emulator: Emulator;
let identity: Identity;
let clock: FakeClock;
let logger: ReturnType<typeof recordingLogger>;

beforeEach(async () => {
  const tenants = ['aa', 'bb', 'cc', 'dd', 'ee'].map((last) => ({
    name: last,
    tenantId: `00000000-0000-4000-8000-0000000000${last}`,
    domain: `${last}.onmicrosoft.com`,
    userCount: 1,
  }));
  emulator = await startEmulator({ tenants });
  clock = new FakeClock();
  logger = recordingLogger();
  identity = createIdentity({ clock, logger });
});
afterEach(async () => {
  await identity.close();
  await emulator.close();
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function tenantsWith(credential: CredentialConfig, nextCredential?: CredentialConfig): TenantConfig[] {
  const app: AppConfig = {
    name: 'files',
    clientId: emulator.app.clientId,
    credential,
    ...(nextCredential && { nextCredential }),
  };
  const { entraUrl, graphUrl } = emulator;
  const cloud = { ...globalCloud, authority: new URL(entraUrl), graph: new URL(graphUrl) };
  return emulator.tenants.map(({ name, tenantId }) => ({ name, tenantId, domains: [], app, cloud }));
}

const secret = (text: string): CredentialConfig => ({
  kind: 'secret',
  secret: new Secret(text),
  source: text.toUpperCase(),
});

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const statuses = (): number[] => emulator.journal.tokenRequests().map(({ status }) => status);

/** Has every tenant need a new token, and asks for it with a hundred callers each. */
async function askAll(tenants: readonly TenantConfig[]): Promise<string[]> {
  clock.advance(2 * hour);
  const calls = tenants.flatMap((tenant) => Array.from({ length: 100 }, () => identity.tokens.get(tenant)));
  return (await Promise.all(calls)).map(({ value }) => value);
}

describe('tokens', () => {
  it('are five for a hundred cold callers of each of five tenants', async () => {
    const tokens = await askAll(tenantsWith(secret(emulator.app.clientSecret)));

    expect(tokens).toHaveLength(500);
    expect(new Set(tokens).size).toBe(5);
    expect(statuses()).toEqual([200, 200, 200, 200, 200]);
  });

  it('are refused to nobody while a secret is rotated under load, and cost one refusal', async () => {
    const tenants = tenantsWith(secret(emulator.app.clientSecret), secret('successor'));
    await askAll(tenants.slice(0, 2));
    emulator.registration.addSecret('successor');
    await askAll(tenants.slice(0, 2));
    emulator.registration.expireSecret(emulator.app.clientSecret);
    emulator.journal.clear();
    await askAll(tenants.slice(0, 1));
    expect(statuses()).toEqual([401, 200]);
    emulator.journal.clear();
    await askAll(tenants);
    await askAll(tenants);

    expect(statuses()).toEqual(Array(10).fill(200));
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        event: 'credential refused by Entra, trying the next one',
        fields: { tenant: 'aa', app: 'files', aadstsCode: 7000222 },
      },
    ]);
  });

  it('come by a secret file that is replaced while the process runs', async () => {
    const path = file('secret', `${emulator.app.clientSecret}\n`);
    const [contoso, fabrikam] = tenantsWith({
      kind: 'secret',
      secret: new Secret(emulator.app.clientSecret),
      source: path,
      file: path,
    });
    await askAll([contoso!]);
    emulator.registration.addSecret('successor');
    emulator.registration.removeSecret(emulator.app.clientSecret);
    file('secret', 'successor\n');
    await askAll([contoso!, fabrikam!]);

    expect(statuses()).toEqual([200, 200, 200]);
  });

  it('come by a certificate, also one that replaces another while the process runs', async () => {
    emulator.registration.addCertificate(fixture('one.crt'));
    const certificateFile = file('app.crt', fixture('one.crt'));
    const privateKeyFile = file('app.key', fixture('one.key'));
    const tenants = tenantsWith({
      kind: 'certificate',
      certificateFile,
      privateKeyFile,
      source: certificateFile,
    });
    await askAll(tenants);
    emulator.registration.removeCertificates();
    emulator.registration.addCertificate(fixture('two.crt'));
    file('app.crt', fixture('two.crt'));
    file('app.key', fixture('two.key'));
    await askAll(tenants);

    expect(statuses()).toEqual(Array(10).fill(200));
  });

  it('come by a certificate while its predecessor, a secret, is still configured first', async () => {
    const path = file('app.pem', `${fixture('one.crt')}${fixture('one.key')}`);
    emulator.registration.addCertificate(fixture('one.crt'));
    emulator.registration.removeSecret(emulator.app.clientSecret);
    const both = { certificateFile: path, privateKeyFile: path, source: path };
    const tenants = tenantsWith(secret(emulator.app.clientSecret), { kind: 'certificate', ...both });
    await askAll(tenants.slice(0, 1));
    await askAll(tenants);

    expect(statuses()).toEqual([401, 200, ...Array<number>(5).fill(200)]);
  });

  it('come by a federated token, read anew each time', async () => {
    const issuer = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const trusted = { issuer: 'https://issuer.example', subject: 'gateway', audience: 'api://exchange' };
    emulator.registration.addFederatedCredential({
      ...trusted,
      publicKey: createPublicKey(issuer.publicKey.export({ type: 'spki', format: 'pem' })),
    });
    const token = (subject: string) =>
      new SignJWT({ iss: trusted.issuer, sub: subject, aud: trusted.audience })
        .setProtectedHeader({ alg: 'RS256' })
        .setExpirationTime('1h')
        .sign(issuer.privateKey);
    const tokenFile = file('token', await token('gateway'));
    const [contoso, fabrikam] = tenantsWith({ kind: 'federated', tokenFile, source: tokenFile });
    await askAll([contoso!, fabrikam!]);
    file('token', await token('another'));
    await expect(askAll([contoso!])).rejects.toMatchObject({ message: /No federated credential/ });

    expect(statuses()).toEqual([200, 200, 401]);
  });

  it('are good until they end while Entra is down after the time to refresh them', async () => {
    const [contoso, fabrikam] = tenantsWith(secret(emulator.app.clientSecret));
    emulator.faults.inject({ on: 'token', token: { expiresIn: 3600 }, times: 2 });
    const [first] = await Promise.all([identity.tokens.get(contoso!), identity.tokens.get(fabrikam!)]);
    const outage = emulator.faults.inject({ on: 'token', tenantId: contoso!.tenantId, status: 503 });
    for (let minute = 1; minute < 60; minute += 1) {
      clock.advance(60_000);
      expect((await identity.tokens.get(contoso!)).value).toBe(first.value);
      await identity.tokens.get(fabrikam!);
    }
    clock.advance(60_000);
    await expect(identity.tokens.get(contoso!)).rejects.toMatchObject({ code: 'TOKEN_UNAVAILABLE' });
    outage.remove();
    clock.advance(30_000);

    expect((await identity.tokens.get(contoso!)).value).not.toBe(first.value);
  });
});
