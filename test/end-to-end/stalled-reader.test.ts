import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, startTestEmulator } from '../support/gateway/gateway.js';
import { processesIn } from '../support/process.js';
import { soon } from '../support/soon.js';
import { createStallablePipe } from '../support/stallable-pipe.js';

const directory = mkdtempSync(join(tmpdir(), 'orggraph-stalled-'));
const orggraph = processesIn(directory);
afterAll(() => rmSync(directory, { recursive: true }));

const emulator = await startTestEmulator();
const secret = 'a'.repeat(43);
const key = `ggw_k1_${secret}`;
const file = join(directory, 'lab.yaml');
const environment = { SEAL: 'KqW8sPz3vYt6Rn1xJm5bLc9dGf2hTe7u', APP_SECRET: emulator.app.clientSecret };

const writeConfig = (more = ''): void =>
  writeFileSync(
    file,
    `
server: { port: 0, adminPort: 0, graphiql: false, shutdown: { probeSeconds: 0 }, overload: { eventLoopDelayMs: 60000 }, sealing: [{ id: s1, secretEnv: SEAL }] }
clouds: { lab: { authority: '${emulator.entraUrl}', graph: '${emulator.graphUrl}' } }
apps: { files: { clientId: ${emulator.app.clientId}, credential: { secretEnv: APP_SECRET } } }
tenants: { contoso: { tenantId: ${emulator.tenant('contoso').tenantId}, app: files, cloud: lab } }
callers:
  portal:
    operator: true
    apiKeys: [{ id: k1, sha256: ${createHash('sha256').update(secret).digest('hex')}, expires: ${soon} }]
    grants: [{ tenants: [contoso], capabilities: [users.basic, drives.list, files.metadata, files.download] }]
${more}`,
  );

const addressesIn = (output: string): [string, string] => {
  const [url = '', adminUrl = ''] = [...output.matchAll(/"url":"(http:[^"]+)"/g)].map(([, found]) => found);
  return [new URL(url).origin, adminUrl];
};

it('a log that nobody reads stops nothing: requests, health, the end; what waited is there for a late reader', async () => {
  writeConfig();
  const pipe = createStallablePipe(directory, 'stderr');
  const gateway = orggraph(['serve', '--config', file], environment, { stderr: pipe.fd });
  const [url, adminUrl] = addressesIn(await pipe.outputWith('admin listening'));
  await pipe.stall();
  const headers = { authorization: `Bearer ${key}` };
  const start = `${url}/consent/start?tenant=contoso`;
  for (let request = 0; request < 20; request += 1) {
    // Each leaves a line.
    expect((await fetch(start, { headers, redirect: 'manual' })).status).toBe(302);
  }
  expect((await fetch(`${url}/consent/callback`)).status).toBe(400);
  const answer = await ask(`${url}/graphql`, key, {
    query: '{ tenant(id: "contoso") { users(first: 1) { nodes { id } } } }',
  });
  expect([answer.status, answer.errors]).toEqual([200, []]);
  for (const path of ['live', 'ready']) expect((await fetch(`${adminUrl}/health/${path}`)).status).toBe(200);

  gateway.kill('SIGTERM');
  pipe.resume();
  const output = await pipe.outputWith('"stopping"');
  expect(await gateway.ended).toMatchObject({ code: 0, signal: null });
  expect(output.match(/"consent started"/g)).toHaveLength(20);
  pipe.close();
});

it('a process ends with 0 also if its log is never read again', async () => {
  writeConfig();
  const pipe = createStallablePipe(directory, 'unread');
  const gateway = orggraph(['serve', '--config', file], environment, { stderr: pipe.fd });
  const [url] = addressesIn(await pipe.outputWith('admin listening'));
  await pipe.stall();
  expect((await fetch(`${url}/consent/callback`)).status).toBe(400);
  gateway.kill('SIGTERM');
  expect(await gateway.ended).toMatchObject({ code: 0, signal: null });
  pipe.close();
});

it('a reader that is gone stops nothing either', async () => {
  writeConfig();
  const pipe = createStallablePipe(directory, 'gone');
  const gateway = orggraph(['serve', '--config', file], environment, { stderr: pipe.fd });
  const [url] = addressesIn(await pipe.outputWith('admin listening'));
  pipe.close();
  for (let request = 0; request < 3; request += 1) {
    expect((await fetch(`${url}/consent/callback`)).status).toBe(400);
  }
  gateway.kill('SIGTERM');
  expect(await gateway.ended).toMatchObject({ code: 0, signal: null });
});

it('an audit log on standard output that nobody reads withholds downloads, stops nothing else, and is told', async () => {
  writeConfig('audit: { stdout: true }\n');
  const pipe = createStallablePipe(directory, 'stdout');
  const gateway = orggraph(['serve', '--config', file], environment, { stdout: pipe.fd });
  const [url, adminUrl] = addressesIn(await gateway.outputWith('admin listening'));
  await pipe.stall();
  const contoso = emulator.tenant('contoso');
  const driveId = contoso.driveIdOf(contoso.userIds[0]!)!;
  const item = contoso.itemsOf(driveId).find(({ kind }) => kind === 'file')!;
  const withLink = (field: string): Promise<unknown> =>
    ask(`${url}/graphql`, key, {
      query: `{ tenant(id: "contoso") { drive(id: "${driveId}") { item(id: "${item.id}") { ${field} } } } }`,
    }).then(({ data, errors }) => [data?.tenant?.drive?.item, errors[0]?.extensions.code]);
  expect(await withLink('name')).toEqual([{ name: item.name }, undefined]);
  expect(await withLink('downloadUrl')).toEqual([{ downloadUrl: null }, 'GATEWAY_UNAVAILABLE']);
  expect((await fetch(`${adminUrl}/health/live`)).status).toBe(200);
  gateway.kill('SIGTERM');
  const { code, output } = await gateway.ended;
  expect([code, output]).toEqual([
    0,
    expect.stringMatching(/audit log cannot be written.*\n.*audit log is incomplete/s),
  ]);
  pipe.close();
});

it('every mistake of a long configuration is printed to a reader that is slow', async () => {
  const tenants = Array.from({ length: 400 }, (_, index) => `  t${index}: { tenantId: wrong, app: none }\n`);
  writeFileSync(file, `tenants:\n${tenants.join('')}`);
  const pipe = createStallablePipe(directory, 'mistakes');
  await pipe.stall();
  const gateway = orggraph(['serve', '--config', file], environment, { stderr: pipe.fd });
  pipe.resume();
  const { code } = await gateway.ended;
  expect(code).toBe(1);
  const output = await pipe.outputWith('tenants.t399.app');
  expect(output.length).toBeGreaterThan(64 * 1024);
  pipe.close();
});
