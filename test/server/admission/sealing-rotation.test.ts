import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealingKey } from '../../../src/config/config.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { createSealer } from '../../../src/sealing.js';
import { createConsentStates } from '../../../src/server/consent/consent-state.js';
import { startTestEmulator, startTestGateway, type TestGateway } from '../../support/gateway/gateway.js';
import { soon } from '../../support/soon.js';

const emulator = await startTestEmulator();
const tenants = ['contoso', 'fabrikam'];
const folder = mkdtempSync(join(tmpdir(), 'orggraph-seal-'));
writeFileSync(join(folder, 'old'), `${'o'.repeat(40)}\n`);
const environment = { NEW_SEAL: 'n'.repeat(40), SECRET: 'secret' };

afterAll(() => rmSync(folder, { recursive: true }));

/** The ring as a configuration file has it: one key from a file, one from a variable. */
function ring(...keys: object[]): readonly SealingKey[] {
  const file = join(folder, 'orggraph.yaml');
  const config = {
    server: { sealing: keys },
    apps: { a: { clientId: emulator.app.clientId, credential: { secretEnv: 'SECRET' } } },
    tenants: { contoso: { tenantId: emulator.tenant('contoso').tenantId, app: 'a' } },
    callers: { c: { apiKeys: [{ id: 'k', sha256: 'a1'.repeat(32), expires: soon }], grants: [] } },
  };
  writeFileSync(file, JSON.stringify(config));
  return loadConfig({ file, environment }).server.sealing;
}

const oldKey = { id: 's1', secretFile: './old' };
const newKey = { id: 's2', secretEnv: 'NEW_SEAL' };

it('a sealing key is replaced without a break: cursors, node ids and states go on, tenant by tenant', async () => {
  const start = (sealing: readonly SealingKey[]) => startTestGateway({ emulator, sealing });
  const before = await start(ring(oldKey));
  const during = await start(ring(newKey, oldKey));
  const after = await start(ring(newKey));

  const page = `query ($id: ID!, $after: String) { tenant(id: $id) { users(first: 2, after: $after) {
    nodes { id nodeId } pageInfo { endCursor } } } }`;
  const first = async (gateway: TestGateway, id: string) => {
    const { data } = await gateway.query(page, { id });
    const { nodes, pageInfo } = data.tenant.users;
    return { after: pageInfo.endCursor as string, nodeId: nodes[0].nodeId as string };
  };
  const opens = async (gateway: TestGateway, id: string, made: { after: string; nodeId: string }) => {
    const next = await gateway.query(page, { id, after: made.after });
    const node = await gateway.query('query ($id: ID!) { node(nodeId: $id) { nodeId } }', {
      id: made.nodeId,
    });
    return [next.errors.length === 0, node.errors.length === 0];
  };
  for (const [index, id] of tenants.entries()) {
    const old = await first(before, id);
    const fresh = await first(during, id);
    expect([old.after, fresh.after].map((text) => text.slice(0, 3))).toEqual(['s1.', 's2.']);
    expect(await opens(during, id, old)).toEqual([true, true]);
    expect(await opens(during, id, fresh)).toEqual([true, true]);
    expect(await opens(after, id, fresh)).toEqual([true, true]);
    expect(await opens(after, id, old)).toEqual([false, false]);
    const [crossed] = await opens(during, tenants[1 - index]!, old);
    expect(crossed).toBe(false);
  }

  const statesOf = (sealing: readonly SealingKey[]) =>
    createConsentStates(createSealer(sealing as [SealingKey]), () => 0);
  for (const id of tenants) {
    const { tenantId } = emulator.tenant(id);
    const state = statesOf(ring(oldKey)).issue({ tenantId, operator: 'ops' });
    expect(statesOf(ring(newKey, oldKey)).redeem(state)).toMatchObject({ tenantId });
    expect(statesOf(ring(newKey)).redeem(state)).toBeUndefined();
  }
});
