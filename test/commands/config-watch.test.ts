import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfigWatch } from '../../src/commands/config-watch.js';
import { startGateway } from '../../src/commands/gateway/gateway.js';
import { createConfigSource } from '../../src/config/file/config-source.js';
import { createApiKey } from '../../src/server/admission/api-keys.js';
import { ask, startTestEmulator } from '../support/gateway/gateway.js';
import { silentLogger } from '../support/gateway/silent-logger.js';
import { soon } from '../support/soon.js';

const emulator = await startTestEmulator();
const folder = mkdtempSync(join(tmpdir(), 'orggraph-watch-'));
const file = join(folder, 'orggraph.yaml');
const portal = createApiKey('portal');
const script = createApiKey('script');

interface Parts {
  callers?: Record<string, object>;
  port?: number;
  log?: string;
}

const keyOf = ({ sha256 }: { sha256: Buffer }, id: string) => ({
  id,
  sha256: sha256.toString('hex'),
  expires: soon,
});
const callerWith = (
  key: ReturnType<typeof createApiKey>,
  id: string,
  capabilities: string[],
  more: object = {},
) => ({
  apiKeys: [keyOf(key, id)],
  grants: [{ tenants: ['contoso', 'fabrikam'], capabilities }],
  ...more,
});
const everybody = {
  portal: callerWith(portal, 'portal', ['users.basic']),
  script: callerWith(script, 'script', ['users.basic']),
};

function yaml({ callers = everybody, port = 0, log = 'info' }: Parts): string {
  const tenant = (name: string) => ({ tenantId: emulator.tenant(name).tenantId, app: 'files', cloud: 'lab' });
  return JSON.stringify({
    server: { port, adminPort: 0, graphiql: false },
    clouds: { lab: { authority: emulator.entraUrl, graph: emulator.graphUrl } },
    apps: { files: { clientId: emulator.app.clientId, credential: { secretEnv: 'SECRET' } } },
    tenants: { contoso: tenant('contoso'), fabrikam: tenant('fabrikam') },
    callers,
    log: { level: log },
  });
}

writeFileSync(file, yaml({}));
const source = createConfigSource({ file, environment: { SECRET: emulator.app.clientSecret } });
const started = source.load();
const gateway = await startGateway(started, { logger: silentLogger });
const lines: string[] = [];
const write = (event: string, fields?: { reason?: string | undefined }) =>
  void lines.push([event, fields?.reason].filter((part) => part !== undefined).join(': '));
const logger = { debug: write, info: write, warn: write, error: write };
const look = createConfigWatch({ source, started, logger, apply: (next) => gateway.replaceCallers(next) });

beforeEach(() => {
  writeFileSync(file, yaml({}));
  look();
  gateway.replaceCallers(started);
  lines.length = 0;
});

afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

const users = '{ tenants { name users(first: 1) { nodes { displayName } } } }';
const as = (key: string, query = users) => ask(`${gateway.url}/graphql`, key, { query });
const reads = async (key: string) => {
  const { status, data, errors } = await as(key);
  if (status !== 200) return status;
  return errors.length > 0 ? errors[0]!.extensions.code : (data.tenants as unknown[]).length;
};

describe('a configuration that changes while the gateway runs', () => {
  it('revokes a key, on warm caches too, and leaves everybody else alone', async () => {
    expect([await reads(portal.key), await reads(script.key)]).toEqual([2, 2]);
    writeFileSync(file, yaml({ callers: { script: everybody.script } }));
    expect(await reads(portal.key)).toBe(2);
    look();
    expect([await reads(portal.key), await reads(script.key)]).toEqual([401, 2]);
    expect(lines).toEqual(['configuration reloaded']);
  });

  it.each([
    ['a capability', { portal: callerWith(portal, 'portal', ['drives.list']) }, 'FORBIDDEN'],
    [
      'a tenant',
      { portal: { ...everybody.portal, grants: [{ tenants: ['fabrikam'], capabilities: ['users.basic'] }] } },
      1,
    ],
    ['everything', { portal: { ...everybody.portal, grants: [] } }, 0],
    ['its key by another one', { portal: callerWith(createApiKey('x'), 'x', ['users.basic']) }, 401],
  ])('takes %s away from a caller', async (_, callers, outcome) => {
    expect(await reads(portal.key)).toBe(2);
    writeFileSync(file, yaml({ callers }));
    look();
    expect(await reads(portal.key)).toBe(outcome);
  });

  it('is taken over when the file is replaced by another one', async () => {
    writeFileSync(join(folder, 'next'), yaml({ callers: { script: everybody.script } }));
    renameSync(join(folder, 'next'), file);
    look();
    expect(await reads(portal.key)).toBe(401);
  });

  it('is taken over when a link leads elsewhere, as Kubernetes replaces its volumes', async () => {
    const volume = join(folder, 'volume');
    for (const [version, callers] of [
      ['1', everybody],
      ['2', { script: everybody.script }],
    ] as const) {
      mkdirSync(join(volume, version), { recursive: true });
      writeFileSync(join(volume, version, 'orggraph.yaml'), yaml({ callers }));
    }
    symlinkSync('1', join(volume, 'data'));
    symlinkSync(join('data', 'orggraph.yaml'), join(volume, 'orggraph.yaml'));
    const mounted = createConfigSource({
      file: join(volume, 'orggraph.yaml'),
      environment: { SECRET: emulator.app.clientSecret },
    });
    const lookAtMounted = createConfigWatch({
      source: mounted,
      started: mounted.load(),
      logger,
      apply: (next) => gateway.replaceCallers(next),
    });
    lookAtMounted();
    expect(lines).toEqual([]);
    symlinkSync('2', join(volume, 'data-next'));
    renameSync(join(volume, 'data-next'), join(volume, 'data'));
    lookAtMounted();
    expect([await reads(portal.key), await reads(script.key)]).toEqual([401, 2]);
  });

  it('with mistakes stays out of force, and every mistake is told once', async () => {
    const broken = yaml({
      callers: { portal: { apiKeys: [], grants: [{ tenants: ['contos'], capabilities: ['fly'] }] } },
    });
    writeFileSync(file, broken);
    look();
    look();
    expect(await reads(portal.key)).toBe(2);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^configuration not reloaded/);
    expect(lines.join('\n')).toMatch(
      /callers\.portal\.grants\[0\]\.tenants\[0\]: there is no tenant "contos"/,
    );
    expect(lines.join('\n')).toMatch(/callers\.portal\.grants\[0\]\.capabilities\[0\]/);

    writeFileSync(file, yaml({ callers: { script: everybody.script } }));
    look();
    expect(await reads(portal.key)).toBe(401);
  });

  it.each([
    ['that is half written', '{"server": {"port"'],
    ['that is empty', ''],
  ])('to a file %s stays out of force', async (_, text) => {
    writeFileSync(file, text);
    look();
    expect(await reads(portal.key)).toBe(2);
    expect(lines[0]).toMatch(/not reloaded/);
  });

  it('to nothing stays out of force, until the file is back', async () => {
    rmSync(file);
    look();
    expect(await reads(portal.key)).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(/not reloaded/),
      expect.stringMatching(/there is no such file/),
    ]);
    writeFileSync(file, yaml({ callers: { script: everybody.script } }));
    look();
    expect(await reads(portal.key)).toBe(401);
  });

  it('says what has to wait for the next start', () => {
    writeFileSync(file, yaml({ port: 4711, log: 'warn' }));
    look();
    expect(lines).toEqual([
      'configuration reloaded',
      'configuration: Changes of server take effect at the next start.',
      'configuration: Changes of log take effect at the next start.',
    ]);
  });

  it('is looked at in the folder of registered operations, too', async () => {
    mkdirSync(join(folder, 'operations'));
    writeFileSync(join(folder, 'operations', 'a.graphql'), users);
    writeFileSync(file, yaml({ callers: { portal: { ...everybody.portal, operations: './operations/' } } }));
    look();
    lines.length = 0;
    writeFileSync(join(folder, 'operations', 'b.graphql'), '{ viewer { name } }');
    look();
    expect(lines).toEqual(['configuration reloaded']);
  });
});
