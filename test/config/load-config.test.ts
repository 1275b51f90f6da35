import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultLimits, type CredentialConfig } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { operationHash } from '../../src/config/sections/registered-operations.js';
import { digest, exampleWith, exampleYaml, load, nowMs } from './example-file.js';

describe('loading a configuration', () => {
  it('fills in the defaults of the server and the log', () => {
    const { server, log } = load(exampleYaml);

    expect(server).toEqual({
      host: '127.0.0.1',
      port: 4000,
      adminHost: '127.0.0.1',
      adminPort: 4001,
      sealing: [],
      graphiql: undefined,
      allowedHosts: [],
      shutdown: { probeMs: 1_000, drainMs: 25_000 },
      overload: {
        maximumInFlight: expect.any(Number),
        eventLoopDelayMs: 500,
        heapHighPercent: 85,
        heapFullPercent: 95,
      },
      connections: {
        perAddress: 256,
        countsLoopback: false,
        trustedProxies: [],
        unreadMs: 10_000,
        maximumUnreadBytes: expect.any(Number),
      },
    });
    expect(log).toEqual({ level: 'info' });
  });

  it('takes over what the file says about the server and the log', () => {
    const server = { host: '::', port: 80, adminHost: 'localhost', adminPort: 0, graphiql: false };
    const config = load(
      exampleWith({ server: { ...server, allowedHosts: ['a.b:80'] }, 'log/level': 'debug' }),
    );

    expect(config.server).toMatchObject({ ...server, sealing: [], allowedHosts: ['a.b:80'] });
    expect(config.log.level).toBe('debug');
  });

  it('takes over the pages that may ask, and the headers they may send', () => {
    const written = { corsOrigins: ['https://files.contoso.com'], corsHeaders: ['x-correlation-id'] };
    const { server } = load(exampleWith({ server: written }));

    expect(server).toMatchObject(written);
  });

  it('lets both servers pick any free port', () => {
    const { server } = load(exampleWith({ 'server/port': 0, 'server/adminPort': 0 }));

    expect([server.port, server.adminPort]).toEqual([0, 0]);
  });

  it('resolves the app and the cloud of each tenant, and lower-cases ids and domains', () => {
    const { tenants } = load(exampleYaml);

    expect(tenants.map(({ name, tenantId, domains }) => ({ name, tenantId, domains }))).toEqual([
      { name: 'contoso', tenantId: '00000000-0000-0000-0000-0000000000aa', domains: ['contoso.com'] },
      { name: 'fabrikam', tenantId: '00000000-0000-0000-0000-0000000000bb', domains: [] },
    ]);
    expect(tenants[0]).not.toHaveProperty('searchRegion');
    for (const region of ['EUR', 'EMEA']) {
      const [contoso] = load(exampleWith({ 'tenants/contoso/searchRegion': region })).tenants;
      expect(contoso?.searchRegion).toBe(region);
    }
    expect(tenants[0]?.app).toBe(tenants[1]?.app);
    expect(tenants[0]?.app.clientId).toBe('00000000-0000-0000-0000-00000000000f');
    expect(tenants[0]?.app.credential.source).toBe('FILES_SECRET');
    expect(secretOf(tenants[0]?.app.credential)).toBe('the-secret');
    expect(tenants[0]?.app).not.toHaveProperty('nextCredential');
    expect(tenants[1]?.cloud.authority.origin).toBe('https://login.microsoftonline.us');
  });

  it.each([
    ['global', 'https://login.microsoftonline.com', 'https://graph.microsoft.com'],
    ['usgov', 'https://login.microsoftonline.us', 'https://graph.microsoft.us'],
    ['usgov-dod', 'https://login.microsoftonline.us', 'https://dod-graph.microsoft.us'],
    ['china', 'https://login.partner.microsoftonline.cn', 'https://microsoftgraph.chinacloudapi.cn'],
  ])('knows the cloud %s', (name, authority, graph) => {
    const cloud = load(exampleWith({ 'tenants/contoso/cloud': name })).tenants[0]?.cloud;

    expect(cloud).toEqual({
      name,
      authority: new URL(authority),
      graph: new URL(graph),
      scope: `${graph}/.default`,
    });
  });

  it('adds a cloud of the operator with its own certificate authorities', () => {
    const lab = { authority: 'https://localhost:8443/', graph: 'http://127.0.0.1:8444', caFile: 'ca.pem' };
    const changes = { 'clouds/lab': lab, 'tenants/contoso/cloud': 'lab' };
    const cloud = load(exampleWith(changes), { 'ca.pem': '-----BEGIN CERTIFICATE-----' }).tenants[0]?.cloud;

    expect(cloud).toEqual({
      name: 'lab',
      authority: new URL('https://localhost:8443'),
      graph: new URL('http://127.0.0.1:8444'),
      scope: 'https://graph.microsoft.com/.default',
      caFile: '/etc/orggraph/ca.pem',
    });
  });

  it('asks for the scope of another origin when a cloud names one', () => {
    const sovereign = { authority: 'https://login.sov', graph: 'https://graph.sov' };
    const lab = { ...sovereign, graphScopeOrigin: 'https://graph.sov/' };
    const config = load(exampleWith({ 'clouds/lab': lab, 'tenants/contoso/cloud': 'lab' }));

    expect(config.tenants[0]?.cloud.scope).toBe('https://graph.sov/.default');
  });

  it('reads secrets from files, without their final line break, and keeps the successor apart', () => {
    const credential = { secretFile: 'old', next: { secretEnv: 'BREAK' } };
    const { tenants } = load(exampleWith({ 'apps/files/credential': credential }), { old: ' from file \n' });

    expect(secretOf(tenants[0]?.app.credential)).toBe(' from file ');
    expect(tenants[0]?.app.credential.source).toBe('/etc/orggraph/old');
    expect(secretOf(tenants[0]?.app.nextCredential)).toBe('text');
    expect(tenants[0]?.app.nextCredential?.source).toBe('BREAK');
  });

  it('derives sealing keys of 32 bytes that never change', () => {
    const sealing = [
      { id: 's2', secretFile: 'seal' },
      { id: 's1', secretEnv: 'SEAL' },
    ];
    const keys = load(exampleWith({ 'server/sealing': sealing }), { seal: 'y'.repeat(40) }).server.sealing;

    expect(keys.map(({ id, key }) => [id, key.toString('hex')])).toEqual([
      ['s2', '23fb7edd94300f826e6988099589d5b0e71128d7c8ae37854d6ef96ea4bcf2ab'],
      ['s1', '24870970c92b52e873eea4dbf247d0b376e6b974afafd10bb7609e0f2b10064d'],
    ]);
  });

  it('turns keys and grants of callers into what is compared at run time', () => {
    const { callers } = load(exampleYaml);

    expect(callers).toEqual([
      {
        name: 'portal',
        apiKeys: [
          {
            id: 'k1',
            sha256: Buffer.from(digest('a'), 'hex'),
            expiresAtMs: Date.parse('2027-03-01T00:00:00Z'),
          },
        ],
        grants: [
          {
            tenantIds: ['00000000-0000-0000-0000-0000000000aa'],
            capabilities: new Set(['users.basic', 'drives.list']),
          },
        ],
        limits: defaultLimits,
      },
    ]);
  });

  it('takes the limits of a caller as they are written', () => {
    const { callers } = load(exampleWith({ 'callers/portal/limits/unitsPerOperation': 2_000 }));

    expect(callers[0]?.limits).toEqual({ ...defaultLimits, unitsPerOperation: 2_000 });
  });

  it('reads whose tokens are accepted, with Entra as the default', () => {
    const tenantId = '00000000-0000-0000-0000-0000000000AA';
    const { server, callers } = load(
      exampleWith({
        'server/jwt': { audience: 'api://orggraph', tenants: [tenantId] },
        'callers/portal/apiKeys': undefined,
        'callers/portal/tokens': [{ roles: ['Files.Reader'] }],
      }),
    );

    expect(server.jwt).toEqual({
      audience: 'api://orggraph',
      tenantIds: [tenantId.toLowerCase()],
      issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
      keysUrl: new URL('https://login.microsoftonline.com/common/discovery/v2.0/keys'),
    });
    expect(callers[0]?.tokens).toEqual([
      { tenantIds: [tenantId.toLowerCase()], roles: ['Files.Reader'], scopes: [] },
    ]);
  });

  it('has room in a minute and a day for the largest operation', () => {
    const { callers } = load(exampleWith({ 'callers/portal/limits/unitsPerOperation': 50_000 }));

    expect(callers[0]?.limits.unitsPerMinute).toBe(50_000);
  });

  it('reads a filter of a grant, in which a kind that is left out has nothing', () => {
    const resources = {
      users: ['00000000-0000-0000-0000-0000000000E1'],
      sites: ['Contoso.SharePoint.com,00000000-0000-0000-0000-0000000000A1,2D22'],
      drives: ['b!Aa'],
    };
    const { callers } = load(exampleWith({ 'callers/portal/grants/0/resources': resources }));

    expect(callers[0]?.grants[0]?.resources).toEqual({
      users: new Set(['00000000-0000-0000-0000-0000000000e1']),
      groups: new Set(),
      sites: new Set(['contoso.sharepoint.com,00000000-0000-0000-0000-0000000000a1,2d22']),
      drives: new Set(['b!Aa']),
    });
  });

  it('knows registered operations by what they say, not by how they are laid out', () => {
    const files = {
      'ops/one.graphql': 'query One { viewer { name } } # comment',
      'ops/two.graphql': 'query Two { tenants { id, name } }',
      'ops/readme.md': 'not { GraphQL',
    };
    const from = (operations: string) =>
      load(exampleWith({ 'callers/portal/operations': operations }), files).callers[0]?.operations;

    expect(from('./ops/')).toEqual(
      new Set([
        operationHash('query One{viewer{name}}'),
        operationHash('query Two {\n  tenants { id name }\n}'),
      ]),
    );
    expect(from('ops/one.graphql')?.size).toBe(1);
  });

  it('reads an expiry with an offset', () => {
    const keys = [{ id: 'k1', sha256: digest('a'), expires: '2027-03-01T18:00:00+02:00' }];
    const { callers } = load(exampleWith({ 'callers/portal/apiKeys': keys }));

    expect(callers[0]?.apiKeys.map(({ expiresAtMs }) => expiresAtMs)).toEqual([
      Date.parse('2027-03-01T16:00:00Z'),
    ]);
  });

  it('keeps expired keys without counting them as live', () => {
    const keys = ['a', 'b', 'c'].map((id) => ({
      id,
      sha256: digest(id),
      expires: id === 'a' ? '2026-11-24' : '2027-01-01',
    }));

    expect(load(exampleWith({ 'callers/portal/apiKeys': keys })).callers[0]?.apiKeys).toHaveLength(3);
  });

  it('takes names that every object already has', () => {
    const text = exampleYaml.replaceAll('contoso:', 'constructor:').replace('[contoso]', '[constructor]');

    expect(load(text).tenants[0]?.name).toBe('constructor');
  });

  it('freezes everything that can be frozen', () => {
    const config = load(exampleYaml);
    const parts = [config, config.tenants, config.tenants[0]?.app.credential, config.callers[0]?.grants[0]];

    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('never shows a secret when it is printed', () => {
    expect(JSON.stringify(load(exampleYaml))).not.toContain('the-secret');
  });

  it('reads real files relative to the folder of the configuration', () => {
    const folder = mkdtempSync(join(tmpdir(), 'orggraph-'));
    const file = join(folder, 'orggraph.yaml');
    writeFileSync(file, exampleWith({ 'apps/files/credential': { secretFile: './secret' } }));
    writeFileSync(join(folder, 'secret'), 'from disk\n');

    const config = loadConfig({ file, environment: {}, nowMs });

    expect(secretOf(config.tenants[0]?.app.credential)).toBe('from disk');
  });
});

function secretOf(credential: CredentialConfig | undefined): string | undefined {
  return credential?.kind === 'secret' ? credential.secret.reveal() : undefined;
}
