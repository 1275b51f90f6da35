import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, startTestEmulator } from '../support/gateway/gateway.js';
import { command, processesIn, type Process } from '../support/process.js';
import { soon } from '../support/soon.js';

const directory = mkdtempSync(join(tmpdir(), 'orggraph-'));
const orggraph = processesIn(directory);

afterAll(() => rmSync(directory, { recursive: true }));

const demo = (...args: string[]): Process => orggraph(['demo', '--port', '0', '--admin-port', '0', ...args]);

describe('orggraph demo', () => {
  it('prints a key, an address and a curl line that work, and stops at once with 0', async () => {
    const process = demo();
    const output = await process.outputWith('Ctrl-C stops the demo.');
    const [, url, key] = /^ {2}(http:\S+)\/graphiql#key=(ggw_demo_\S+)$/m.exec(output)!;
    const [, body] = /-d '(.*)'$/m.exec(output)!;
    expect(output).toContain(`curl -s ${url}/graphql`);
    expect(output).toContain(`-H 'authorization: Bearer ${key}'`);

    const { data, errors } = await ask(`${url}/graphql`, key!, JSON.parse(body!) as object);
    expect(errors).toEqual([]);
    expect(data.tenants.map(({ name }: { name: string }) => name)).toEqual([
      'contoso',
      'fabrikam',
      'testdirectory',
    ]);
    for (const { users } of data.tenants) expect(users.nodes).toHaveLength(3);

    process.kill('SIGTERM');
    expect(await process.ended).toMatchObject({ code: 0, signal: null });
  });

  it('ends with the shell npm started it by, which passes no signal on', async () => {
    const script = `${process.execPath} ${command} demo --port 0 --admin-port 0; true`;
    const shell = spawn('sh', ['-c', script], {
      cwd: directory,
      env: { PATH: process.env['PATH'], npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Its output ends when the last process that could write to it has ended.
    const ended = new Promise((resolve) => shell.on('close', resolve));
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl-C')) shell.kill('SIGTERM');
    });
    await ended;
    expect(output).toContain('Ctrl-C stops the demo.');
  });

  it('answers pages of the origins it was started with', async () => {
    const pages = ['http://localhost:3000', 'http://localhost:5173'];
    const process = demo(...pages.flatMap((page) => ['--cors-origin', page]));
    const [, url] = /^ {2}(http:\S+)\/graphiql#key=/m.exec(await process.outputWith('Ctrl-C'))!;
    const allowedOrigin = async (origin: string): Promise<string | null> => {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const response = await fetch(`${url}/graphql`, { method: 'OPTIONS', headers });
      return response.headers.get('access-control-allow-origin');
    };
    expect(await Promise.all([...pages, 'http://localhost:4999'].map(allowedOrigin))).toEqual([
      ...pages,
      null,
    ]);
    process.kill('SIGTERM');
    await process.ended;
  });

  it('makes a new key at each start', async () => {
    const keys = await Promise.all(
      [demo(), demo()].map(async (process) => {
        const [key] = /ggw_demo_\S+/.exec(await process.outputWith('Ctrl-C'))!;
        process.kill('SIGINT');
        expect((await process.ended).code).toBe(0);
        return key;
      }),
    );
    expect(keys[0]).not.toBe(keys[1]);
  });

  it.each([
    [['--port', '99999'], 'whole number up to 65535'],
    [['--port', 'x'], 'whole number'],
    [['--entra-url', 'http://127.0.0.1:1'], 'belong together'],
    [
      ['--entra-url', 'https://login.microsoftonline.com', '--graph-url', 'https://graph.microsoft.com'],
      'loopback only',
    ],
    [['--cors-origin', 'http://localhost:3000/app'], 'origin of a page'],
    [['--nonsense'], 'unknown option'],
  ])('%j ends with 1 and says why', async (args, message) => {
    const { code, output } = await demo(...args).ended;
    expect(code).toBe(1);
    expect(output).toContain(message);
  });
});

describe('orggraph serve', () => {
  const file = join(directory, 'lab.yaml');
  const secret = 'a'.repeat(43);

  const writeConfig = async (change: (yaml: string) => string = (yaml) => yaml) => {
    const emulator = await startTestEmulator();
    const [contoso, fabrikam] = emulator.tenants;
    const yaml = `
server: { port: 0, adminPort: 0, graphiql: false, shutdown: { probeSeconds: 0 }, sealing: [{ id: s1, secretEnv: SEAL }] }
clouds:
  lab: { authority: '${emulator.entraUrl}', graph: '${emulator.graphUrl}' }
apps:
  files: { clientId: ${emulator.app.clientId}, credential: { secretEnv: APP_SECRET } }
tenants:
  contoso: { tenantId: ${contoso!.tenantId}, domains: [${contoso!.domain}], app: files, cloud: lab }
  fabrikam: { tenantId: ${fabrikam!.tenantId}, domains: [${fabrikam!.domain}], app: files, cloud: lab }
callers:
  portal:
    apiKeys: [{ id: k1, sha256: ${createHash('sha256').update(secret).digest('hex')}, expires: ${soon} }]
    grants: [{ tenants: [contoso, fabrikam], capabilities: [users.basic] }]
`;
    writeFileSync(file, change(yaml));
    return { emulator, environment: { SEAL: 's'.repeat(40), APP_SECRET: emulator.app.clientSecret } };
  };

  const addressOf = async (process: Process): Promise<string> => {
    const output = await process.outputWith('admin listening');
    return /"url":"(http:[^"]+\/graphql)"/.exec(output)![1]!;
  };

  it('pages 250 users by 100, each page from a freshly started process', async () => {
    const { emulator, environment } = await writeConfig();
    const contoso = emulator.tenant('contoso');
    const query = `query ($tenant: ID!, $after: String) { tenant(id: $tenant) {
      users(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    for (const expectNext of [true, true, false]) {
      const process = orggraph(['serve', '--config', file], environment);
      const url = await addressOf(process);
      const { data, errors }: Awaited<ReturnType<typeof ask>> = await ask(url, `ggw_k1_${secret}`, {
        query,
        variables: { tenant: 'contoso', after },
      });
      expect(errors).toEqual([]);
      ids.push(...data.tenant.users.nodes.map(({ id }: { id: string }) => id));
      expect(data.tenant.users.pageInfo.hasNextPage).toBe(expectNext);
      after = data.tenant.users.pageInfo.endCursor as string;

      const crossed = await ask(url, `ggw_k1_${secret}`, { query, variables: { tenant: 'fabrikam', after } });
      expect(crossed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      process.kill('SIGTERM');
      expect((await process.ended).code).toBe(0);
    }
    expect(ids).toEqual(contoso.userIds);
    expect(emulator.journal.graphCalls()).toHaveLength(3);
  });

  it('writes down who read what, and `audit query` finds it again', async () => {
    const { emulator, environment } = await writeConfig(
      (yaml) => `${yaml}audit: { file: ./audit/log.jsonl }\n`,
    );
    const [id = ''] = emulator.tenant('contoso').userIds;
    const process = orggraph(['serve', '--config', file], environment);
    const url = await addressOf(process);
    await ask(url, `ggw_k1_${secret}`, {
      query: `{ tenant(id: "contoso") { user(id: "${id}") { displayName } } }`,
    });
    process.kill('SIGTERM');
    expect((await process.ended).code).toBe(0);

    const query = (...args: string[]) =>
      orggraph(['audit', 'query', '--config', file, ...args], environment).ended;
    const [found, nothing, wrong] = await Promise.all([
      query('--tenant', 'contoso', '--resource', id, '--since', '1d', '--json'),
      query('--tenant', 'fabrikam', '--resource', id),
      query('--since', 'yesterday'),
    ]);
    expect(found.code).toBe(0);
    expect(JSON.parse(found.output)).toMatchObject({
      event: 'read',
      caller: 'portal',
      keyId: 'k1',
      resourceIds: [id],
    });
    expect(nothing).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Nothing matches\. 3 records in 1 files/),
    });
    expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('such as 30d') });
  });

  it('with a wrong file prints every mistake, listens to nothing and ends with 1', async () => {
    const { environment } = await writeConfig((yaml) =>
      yaml.replace('app: files, cloud: lab', 'app: filse, cloud: lab').replace('users.basic', 'users.basics'),
    );
    const { code, output } = await orggraph(['serve', '--config', file], { ...environment, APP_SECRET: '' })
      .ended;
    expect(code).toBe(1);
    expect(output).toContain('tenants.contoso.app');
    expect(output).toContain('callers.portal.grants[0].capabilities[0]');
    expect(output).toContain('APP_SECRET');
    expect(output).not.toContain('listening');
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it('without a file says where one is looked for', async () => {
    const { code, output } = await orggraph(['serve', '--config', 'missing.yaml']).ended;
    expect([code, output]).toEqual([1, expect.stringContaining('there is no such file')]);
  });

  it('forgets a revoked key within 5 seconds; on a port that is taken says so and ends with 1', async () => {
    const { environment } = await writeConfig((yaml) => yaml.replace('port: 0,', 'port: 39871,'));
    const first = orggraph(['serve', '--config', file], environment);
    await first.outputWith('admin listening');
    const { code, output } = await orggraph(['serve', '--config', file], environment).ended;
    expect([code, output]).toEqual([1, expect.stringContaining('127.0.0.1:39871 is in use')]);

    const asks = () =>
      ask('http://127.0.0.1:39871/graphql', `ggw_k1_${secret}`, { query: '{ viewer { name } }' });
    expect((await asks()).status).toBe(200);
    const revoking = await orggraph(['keys', 'revoke', '--id', 'k1', '--config', file]).ended;
    expect(revoking).toMatchObject({ code: 0, output: expect.stringContaining('k1') });
    await first.outputWith('configuration reloaded');
    expect((await asks()).status).toBe(401);
    first.kill('SIGTERM');
    await first.ended;
  });
});

it('orggraph keys create prints a key whose digest it prints, too', async () => {
  const { code, output } = await orggraph(['keys', 'create', '--id', 'portal1']).ended;
  expect(code).toBe(0);
  const [, secret] = /ggw_portal1_(\S+)/.exec(output)!;
  expect(output).toContain(createHash('sha256').update(secret!).digest('hex'));
  expect((await orggraph(['keys', 'create', '--id', 'a_b']).ended).code).toBe(1);
});
