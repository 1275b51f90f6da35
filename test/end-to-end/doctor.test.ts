import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startTestEmulator } from '../support/gateway/gateway.js';
import { processesIn } from '../support/process.js';
import { soon } from '../support/soon.js';

const emulator = await startTestEmulator();
const directory = mkdtempSync(join(tmpdir(), 'orggraph-doctor-'));
const start = processesIn(directory);

afterEach(() => emulator.faults.clear());
afterAll(() => rmSync(directory, { recursive: true }));

/** `orggraph doctor` over two tenants, whose app has its secret in this variable; resolves at its end. */
function doctor(secretEnv: string, ...args: string[]) {
  const tenants = ['contoso', 'fabrikam'].map((name) => [
    name,
    { tenantId: emulator.tenant(name).tenantId, app: 'files', cloud: 'lab' },
  ]);
  writeFileSync(
    join(directory, 'orggraph.yaml'),
    stringify({
      clouds: { lab: { authority: emulator.entraUrl, graph: emulator.graphUrl } },
      apps: { files: { clientId: emulator.app.clientId, credential: { secretEnv } } },
      tenants: Object.fromEntries(tenants) as object,
      callers: {
        portal: {
          apiKeys: [{ id: 'k1', sha256: 'a1'.repeat(32), expires: soon }],
          grants: [{ tenants: ['contoso'], capabilities: ['users.basic'] }],
        },
      },
    }),
  );
  return start(['doctor', '--config', 'orggraph.yaml', ...args], { SECRET: emulator.app.clientSecret }).ended;
}

describe('orggraph doctor', () => {
  it('ends with 0 and JSON alone when all is well', async () => {
    const { code, output } = await doctor('SECRET', '--json');
    const report = JSON.parse(output) as { ok: boolean; tenants: { name: string; status: string }[] };

    expect([code, report.ok]).toEqual([0, true]);
    expect(report.tenants.map(({ name, status }) => [name, status])).toEqual([
      ['contoso', 'READY'],
      ['fabrikam', 'READY'],
    ]);
    expect(output).not.toContain(emulator.app.clientSecret);
  });

  it('ends with 1 when something failed, and prints the fix beside it', async () => {
    const { tenantId } = emulator.tenant('contoso');
    emulator.faults.inject({ on: 'token', tenantId, aadsts: 7000222 });
    const { code, output } = await doctor('SECRET');

    expect(code).toBe(1);
    expect(output).toMatch(/failed +token +none \(CREDENTIAL_REJECTED\)\n +-> Add a new secret/);
  });

  it('ends with 2 when the configuration cannot be used', async () => {
    const { code, output } = await doctor('NOT_THERE', '--json');

    expect(code).toBe(2);
    expect(output).toContain('the environment variable NOT_THERE is not set');
  });
});
