import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { examineAll } from '../../src/commands/doctor/doctor.js';
import type { Check, Examination } from '../../src/commands/doctor/doctor-checks.js';
import { asJson, asText, isHealthy } from '../../src/commands/doctor/doctor-report.js';
import { loadConfig } from '../../src/config/load-config.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startTestEmulator } from '../support/gateway/gateway.js';
import { soon } from '../support/soon.js';

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const everything = [...contoso.roles];
const directory = mkdtempSync(join(tmpdir(), 'orggraph-doctor-'));
const file = join(directory, 'orggraph.yaml');
const environment = { SECRET: emulator.app.clientSecret };

function writeConfig(credential: object, at: Emulator = emulator): void {
  const cloud = { authority: at.entraUrl, graph: at.graphUrl };
  const tenant = (name: string) => ({
    tenantId: emulator.tenant(name).tenantId,
    app: 'files',
    cloud: 'lab',
  });
  writeFileSync(
    file,
    stringify({
      clouds: { lab: cloud },
      apps: { files: { clientId: emulator.app.clientId, credential } },
      tenants: { contoso: tenant('contoso'), fabrikam: tenant('fabrikam') },
      callers: {
        portal: {
          apiKeys: [{ id: 'k1', sha256: 'a1'.repeat(32), expires: soon }],
          grants: [{ tenants: ['contoso'], capabilities: ['users.basic'] }],
        },
      },
    }),
  );
}

async function examined(credential: object = { secretEnv: 'SECRET' }, at?: Emulator): Promise<Examination[]> {
  writeConfig(credential, at);
  return examineAll(loadConfig({ file, environment }));
}

function check(examination: Examination | undefined, name: string): Check | undefined {
  return examination?.checks.find((candidate) => candidate.name === name);
}

afterEach(() => {
  emulator.faults.clear();
  contoso.setAppState('enabled');
  contoso.setRoles(everything);
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('the doctor', () => {
  it('finds two tenants well', async () => {
    const examinations = await examined();

    expect(isHealthy(examinations)).toBe(true);
    for (const { checks } of examinations) {
      expect(checks.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
        'credential ok',
        'token ok',
        'permissions ok',
        'organization ok',
        'sharepoint ok',
        'clock ok',
      ]);
    }
    expect(asText(examinations)).toContain('2 tenants, all fine.');
  });

  it('says what to do about a tenant that has not consented, and finds the other one well', async () => {
    contoso.setAppState('absent');
    const [ill, well] = await examined();

    expect(check(ill, 'token')).toMatchObject({ outcome: 'failed', detail: 'none (CONSENT_REQUIRED)' });
    expect(check(ill, 'permissions')?.fix).toContain(
      `${emulator.entraUrl}/${contoso.tenantId}/v2.0/adminconsent?`,
    );
    expect(check(ill, 'organization')?.outcome).toBe('skipped');
    expect(isHealthy([well!])).toBe(true);
    expect(asText([ill!, well!])).toContain('2 tenants, 1 with failures.');
  });

  it('names the permissions that are missing', async () => {
    contoso.setRoles(['User.Read.All']);
    const [ill] = await examined();

    expect(check(ill, 'permissions')).toMatchObject({
      outcome: 'failed',
      detail:
        'missing: Domain.Read.All, Files.Read.All, GroupMember.Read.All, Organization.Read.All, Sites.Read.All; ' +
        'optional, and not granted: AuditLog.Read.All for User.signInActivity',
    });
    expect(check(ill, 'organization')?.outcome).toBe('ok');
    expect(check(ill, 'sharepoint')).toMatchObject({
      outcome: 'failed',
      fix: expect.stringContaining('Files.Read.All'),
    });
  });

  it('lists the optional permissions that are missing, for persons and for scripts, and finds the tenant well', async () => {
    contoso.setRoles([...everything, 'AuditLog.Read.All']);
    const examinations = await examined();
    const { ok, tenants } = JSON.parse(asJson(examinations)) as {
      ok: boolean;
      tenants: { name: string; missingOptionalPermissions: unknown }[];
    };

    const named = 'optional, and not granted: AuditLog.Read.All for User.signInActivity';
    const [withIt, without] = asText(examinations).split('\nfabrikam ');
    expect(withIt).not.toContain('optional');
    expect(without).toMatch(new RegExp(`ok +permissions +\\d+ granted; ${named}\n`));
    expect(without).toContain('2 tenants, all fine.');
    expect(ok).toBe(true);
    expect(tenants.map(({ name, missingOptionalPermissions }) => [name, missingOptionalPermissions])).toEqual(
      [
        ['contoso', []],
        ['fabrikam', [{ permission: 'AuditLog.Read.All', fields: ['User.signInActivity'] }]],
      ],
    );
  });

  it.each([
    ['an object', {}],
    ['absent', undefined],
    ['a list with null', [null]],
    ['a list with an id that is no text', [{ id: { a: 1 } }]],
  ])('reports a list of users that is none, and goes on: %s', async (_, value) => {
    emulator.faults.inject({
      on: 'request',
      tenantId: contoso.tenantId,
      match: /\/users\?/,
      status: 200,
      body: { id: 'x', value },
    });
    const [ill, well] = await examined();

    expect(check(ill, 'sharepoint')).toMatchObject({
      outcome: 'failed',
      detail: expect.stringMatching(/^Microsoft Graph answered with /),
      fix: expect.any(String),
    });
    expect(check(ill, 'clock')?.outcome).toBe('ok');
    expect(isHealthy([well!])).toBe(true);
  });

  it('notices a tenant without SharePoint', async () => {
    emulator.faults.inject({
      on: 'request',
      tenantId: contoso.tenantId,
      match: /\/drive\?/,
      status: 400,
      body: { error: { code: 'BadRequest', message: 'Tenant does not have a SPO license.' } },
    });
    const [ill, well] = await examined();

    expect(check(ill, 'sharepoint')).toMatchObject({
      outcome: 'failed',
      detail: 'The tenant has no SharePoint Online.',
      fix: expect.stringMatching(/no SharePoint Online licence/),
    });
    expect(check(well, 'sharepoint')?.outcome).toBe('ok');
  });

  it.each([
    ['is wrong by ten minutes', 600_000, 'failed'],
    ['is wrong by two minutes', 120_000, 'warning'],
    ['is right', 0, 'ok'],
  ])('notices when the clock %s', async (_, wrongMs, outcome) => {
    const late = await startTestEmulator({ now: () => Date.now() - wrongMs });
    const [examination] = await examined(undefined, late);

    expect(check(examination, 'clock')?.outcome).toBe(outcome);
  });

  it.each([
    ['has ended', -2, 'failed'],
    ['ends this month', 10, 'warning'],
    ['ends next year', 300, 'ok'],
  ])('notices when a secret %s', async (_, days, outcome) => {
    const expires = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const [examination] = await examined({ secretEnv: 'SECRET', expires });

    expect(check(examination, 'credential')).toMatchObject({
      outcome,
      detail: `secret, ends on ${expires}`,
    });
  });
});
