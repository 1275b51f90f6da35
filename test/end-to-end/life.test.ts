import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'node:http';
import { startBalancer, type Backend } from '../support/gateway/balancer.js';
import { soon } from '../support/soon.js';
import { startTestEmulator } from '../support/gateway/gateway.js';
import { processesIn, type Process } from '../support/process.js';

const directory = mkdtempSync(join(tmpdir(), 'orggraph-life-'));
const orggraph = processesIn(directory);
afterAll(() => rmSync(directory, { recursive: true }));

const latencyMs = 300;
const emulator = await startTestEmulator({ latencyMs });
const secret = 'a'.repeat(43);
const query = '{ tenant(id: "contoso") { users(first: 2) { nodes { id } } } }';

/** A gateway in a process of its own, and where it listens. */
async function serve(probeSeconds: number): Promise<Process & Backend> {
  const file = join(directory, `${probeSeconds}.yaml`);
  writeFileSync(
    file,
    `
server: { port: 0, adminPort: 0, sealing: [{ id: s1, secretEnv: SEAL }], shutdown: { probeSeconds: ${probeSeconds} } }
clouds: { lab: { authority: '${emulator.entraUrl}', graph: '${emulator.graphUrl}' } }
apps: { files: { clientId: ${emulator.app.clientId}, credential: { secretEnv: APP_SECRET } } }
tenants: { contoso: { tenantId: ${emulator.tenant('contoso').tenantId}, app: files, cloud: lab } }
cache: { enabled: false }
callers:
  portal:
    apiKeys: [{ id: k1, sha256: ${createHash('sha256').update(secret).digest('hex')}, expires: ${soon} }]
    grants: [{ tenants: [contoso], capabilities: [users.basic] }]
`,
  );
  const environment = { SEAL: 's'.repeat(40), APP_SECRET: emulator.app.clientSecret };
  const process = orggraph(['serve', '--config', file], environment);
  const output = await process.outputWith('admin listening');
  const [url = '', adminUrl = ''] = [...output.matchAll(/"url":"(http:[^"]+)"/g)].map(([, found]) => found);
  return { ...process, url: new URL(url).origin, adminUrl };
}

interface Answer {
  readonly status: number;
  readonly connection: string | undefined;
  readonly isRight: boolean;
}

/** Asks once; rejects when the connection breaks. */
function askOnce(url: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ggw_k1_${secret}`, 'content-type': 'application/json' };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('error', reject);
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          connection: answer.headers.connection,
          isRight: text.includes(emulator.tenant('contoso').userIds[0]!),
        });
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }));
  });
}

it('SIGTERM under load drops no answer, says goodbye to connections, and ends with 0 in time', async () => {
  const gateway = await serve(0.5);
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(gateway.url);
  // A connection on which nothing was ever asked must not hold the process.
  const silent = connect(Number(port), hostname);
  await askOnce(gateway.url, agent);
  const answers: Answer[] = [];
  const state = { isStopping: false };
  const client = async (): Promise<void> => {
    while (!state.isStopping) answers.push(await askOnce(gateway.url, agent));
  };
  const clients = Array.from({ length: 20 }, client);
  await askOnce(gateway.url, agent);

  const beganMs = performance.now();
  state.isStopping = true;
  gateway.kill('SIGTERM');
  // While it waits to be noticed it is not ready, and answers all the same.
  while ((await fetch(`${gateway.adminUrl}/health/ready`)).ok);
  expect(await askOnce(gateway.url, new Agent())).toMatchObject({ status: 200, connection: 'close' });
  await Promise.all(clients);
  const { code, signal } = await gateway.ended;
  const tookMs = performance.now() - beganMs;
  agent.destroy();
  silent.destroy();
  expect([code, signal]).toEqual([0, null]);
  expect(answers.every(({ status, isRight }) => status === 200 && isRight)).toBe(true);
  expect(answers.map(({ connection }) => connection)).toContain('close');
  // Far below the limit for what is under way: nothing is waited for but the answers.
  expect(tookMs).toBeLessThan(latencyMs + 10_000);
});

it('an operation under way at SIGTERM has the configured time to end, and nothing ends the process sooner', async () => {
  const gateway = await serve(0);
  emulator.journal.clear();
  const underWay = askOnce(gateway.url, new Agent());
  while (emulator.journal.graphCalls().length === 0) await new Promise((resolve) => setImmediate(resolve));
  gateway.kill('SIGTERM');
  expect(await underWay).toMatchObject({ status: 200, isRight: true });
  const { code, output } = await gateway.ended;
  expect(code).toBe(0);
  // The 25 s of `drainSeconds`, and 5 s for the audit log and connections.
  expect(output).toMatch(/"stopping".*"waitMs":30000|"waitMs":30000.*"stopping"/);
});

it('gateways behind a balancer are replaced one by one, and no client notices', async () => {
  const balancer = await startBalancer();
  const [one, two] = await Promise.all([serve(1), serve(1)]);
  await Promise.all([balancer.add(one), balancer.add(two)]);
  const agent = new Agent({ keepAlive: true });
  const statuses = new Map<number, number>();
  let isOver = false;
  const client = async (): Promise<void> => {
    while (!isOver) {
      const { status, isRight } = await askOnce(balancer.url, agent);
      const seen = isRight ? status : -status;
      statuses.set(seen, (statuses.get(seen) ?? 0) + 1);
    }
  };
  const clients = Array.from({ length: 10 }, client);
  for (const old of [one, two]) {
    const successor = await serve(1);
    await balancer.add(successor);
    old.kill('SIGTERM');
    await balancer.without(old);
    expect((await old.ended).code).toBe(0);
  }
  isOver = true;
  await Promise.all(clients);
  agent.destroy();
  await balancer.close();
  expect([...statuses.keys()]).toEqual([200]);
});
