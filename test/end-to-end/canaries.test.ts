import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { examineAll } from '../../src/commands/doctor/doctor.js';
import { asJson, asText } from '../../src/commands/doctor/doctor-report.js';
import { Secret, type AppConfig, type CredentialConfig } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { createLogger } from '../../src/logger.js';
import { ask, startTestEmulator, startTestGateway } from '../support/gateway/gateway.js';
import { soon } from '../support/soon.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../support/certificates/${name}`, import.meta.url), 'utf8');
const directory = mkdtempSync(join(tmpdir(), 'orggraph-canaries-'));
const file = (name: string, content: string): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const everything = [...contoso.roles];
const secretCanary = 'canary-secret-0123456789';
const federatedCanary = 'Y2FuYXJ5.Y2FuYXJ5LWZlZGVyYXRlZA.Y2FuYXJ5LXNpZ25hdHVyZQ';
const upstreamCanary = 'canary-words-of-microsoft';
emulator.registration.addSecret(secretCanary);
emulator.registration.addCertificate(fixture('one.crt'));

/** Everything this process said: log lines, answers, what was printed. */
const emitted: string[] = [];
const logger = createLogger({ level: 'debug', destination: { write: (line) => void emitted.push(line) } });
const originals = [process.stdout, process.stderr].map((stream) => ({
  stream,
  write: stream.write.bind(stream),
}));

beforeAll(() => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk: string | Uint8Array): boolean => {
      emitted.push(chunk.toString());
      return true;
    };
  }
});

afterAll(() => {
  for (const { stream, write } of originals) stream.write = write;
  rmSync(directory, { recursive: true });
});

afterEach(() => {
  emulator.faults.clear();
  contoso.setRoles(everything);
  contoso.setAppState('enabled');
});

const secret = (text: string, path?: string): CredentialConfig => ({
  kind: 'secret',
  secret: new Secret(text),
  source: path ?? 'APP_SECRET',
  ...(path !== undefined && { file: path }),
});

const certificateFile = file('app.crt', fixture('one.crt'));
const privateKeyFile = file('app.key', fixture('one.key'));
const otherKey = file('other.key', fixture('two.key'));
const secretFile = file('secret', secretCanary);
const tokenFile = file('token', federatedCanary);
const certificate: CredentialConfig = {
  kind: 'certificate',
  certificateFile,
  privateKeyFile,
  source: certificateFile,
};
const federated: CredentialConfig = { kind: 'federated', tokenFile, source: tokenFile };

type Credentials = Pick<AppConfig, 'credential' | 'nextCredential'>;

const setups: [name: string, credentials: Credentials][] = [
  ['a secret', { credential: secret(secretCanary) }],
  ['a secret file', { credential: secret(secretCanary, secretFile) }],
  ['a certificate', { credential: certificate }],
  ['a federated token', { credential: federated }],
  [
    'a wrong secret before a certificate',
    { credential: secret('canary-wrong'), nextCredential: certificate },
  ],
  ['two wrong credentials', { credential: secret('canary-wrong'), nextCredential: federated }],
  ['a key that does not fit', { credential: { ...certificate, privateKeyFile: otherKey } }],
];

const query = `{ tenants {
  access { status lastError { code hint } adminConsentUrl credentialExpiresAt }
  users(first: 2) { nodes { displayName drive { root { children(first: 2) { nodes { name } } } } } } } }`;

const troubles: [name: string, cause: () => void][] = [
  ['nothing', () => undefined],
  [
    'every AADSTS code of a refusal',
    () => {
      for (const aadsts of [7000215, 7000222, 700027, 700016, 53003, 90033]) {
        emulator.faults.inject({ on: 'token', aadsts, times: 1 });
      }
    },
  ],
  [
    'a token service that answers with words',
    () => {
      const body = {
        error: 'invalid_client',
        error_description: upstreamCanary,
        error_codes: [1],
        trace_id: upstreamCanary,
      };
      emulator.faults.inject({ on: 'token', status: 401, body, times: 2 });
      emulator.faults.inject({ on: 'token', status: 503, body: `<html>${upstreamCanary}` });
    },
  ],
  ['a broken connection', () => void emulator.faults.inject({ on: 'token', kind: 'reset' })],
  [
    'a Graph that answers with words',
    () => {
      const body = { error: { code: upstreamCanary, message: upstreamCanary } };
      for (const status of [400, 401, 403]) emulator.faults.inject({ on: 'request', status, body, times: 2 });
    },
  ],
  ['missing permissions', () => contoso.setRoles(['User.Read.All'])],
  ['no consent', () => contoso.setAppState('absent')],
];

describe('nothing that must stay secret is ever said', () => {
  it.each(setups)(
    'with %s',
    async (_, credentials) => {
      for (const [, cause] of troubles) {
        cause();
        const gateway = await startTestGateway({
          emulator,
          logger,
          credentials,
          operators: ['tester'],
        });
        const headers = { authorization: `Bearer ${gateway.keyOf('tester')}` };
        emitted.push(JSON.stringify(await gateway.query(query)));
        const traced = await ask(
          `${gateway.url}/graphql`,
          gateway.keyOf('tester'),
          { query },
          { 'orggraph-trace': '1' },
        );
        expect(traced.extensions.orggraph).toHaveProperty('trace');
        emitted.push(JSON.stringify(traced));
        const begun = await fetch(`${gateway.url}/consent/start?tenant=contoso`, {
          headers,
          redirect: 'manual',
        });
        emitted.push(await begun.text());
        const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
        const back = `${gateway.url}/consent/callback?error=${upstreamCanary}&error_description=${upstreamCanary}`;
        for (const url of [back, `${back}&state=${state}`]) emitted.push(await (await fetch(url)).text());
        await gateway.close();
        expect(findCanaries([gateway.keyOf('tester').replace('ggw_tester_', ''), state])).toEqual([]);
        emulator.faults.clear();
        contoso.setRoles(everything);
        contoso.setAppState('enabled');
      }
      expect(emitted.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('by the doctor, or when a configuration is printed', async () => {
    const yaml = file(
      'orggraph.yaml',
      JSON.stringify({
        clouds: { lab: { authority: emulator.entraUrl, graph: emulator.graphUrl } },
        apps: {
          one: { clientId: emulator.app.clientId, credential: { secretEnv: 'S' } },
          two: { clientId: emulator.app.clientId, credential: { certificateFile, privateKeyFile } },
        },
        tenants: {
          contoso: { tenantId: contoso.tenantId, app: 'one', cloud: 'lab' },
          fabrikam: { tenantId: emulator.tenant('fabrikam').tenantId, app: 'two', cloud: 'lab' },
        },
        callers: { c: { apiKeys: [{ id: 'k', sha256: 'a1'.repeat(32), expires: soon }], grants: [] } },
      }),
    );
    const config = loadConfig({ file: yaml, environment: { S: secretCanary } });
    contoso.setAppState('absent');
    const examinations = await examineAll(config);
    emitted.push(
      asText(examinations),
      asJson(examinations),
      inspect(config, { depth: 20 }),
      JSON.stringify(config),
    );

    expect(findCanaries([])).toEqual([]);
  });
});

/** Every canary that was said anywhere, with some of what stands around it. */
function findCanaries(more: readonly string[]): string[] {
  const keyLines = [...fixture('one.key').split('\n'), ...fixture('two.key').split('\n')].filter(
    (line) => line.length > 40,
  );
  const canaries = [
    secretCanary,
    'canary-wrong',
    upstreamCanary,
    emulator.app.clientSecret,
    '-----BEGIN',
    ...federatedCanary.split('.'),
    ...keyLines,
    ...more,
  ];
  // Access tokens and assertions: whatever begins like a JWT.
  const patterns = [...canaries.map((canary) => canary.toLowerCase()), 'eyj'];
  return emitted.flatMap((text) =>
    patterns
      .filter((pattern) => text.toLowerCase().includes(pattern))
      .map((pattern) => `${pattern}: ${text.slice(0, 300)}`),
  );
}
