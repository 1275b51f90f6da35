import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { ConfigError } from '../../src/config/config-error.js';
import type { Config } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { startGateway } from '../../src/commands/gateway/gateway.js';
import { createLogger } from '../../src/logger.js';
import { ask, startTestEmulator } from '../support/gateway/gateway.js';
import { createMemoryAudit } from '../support/gateway/memory-audit.js';
import { soon } from '../support/soon.js';
import { Dice } from '../support/random.js';

const emulator = await startTestEmulator();
const secret = 'Zq3'.repeat(11);
const operatorSecret = 'Yp4'.repeat(11);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const first = 'aZ09';
const usual = 'aZ09._-';
const odd = 'é 日/:"\\\u0000{}%_🙂';

/** Mostly names as they are allowed, sometimes with anything else in them, of one character to too many. */
function nameBy(dice: Dice, taken: Set<string>): string {
  for (;;) {
    const length = dice.pick([1, 2, 5, 20, 63]) - 1;
    let name = dice.pick([...first]);
    for (let index = 0; index < length; index += 1) name += dice.pick([...usual]);
    if (dice.chance(0.03)) name = `${name}${dice.pick([...odd])}`;
    if (dice.chance(0.01)) name = name.repeat(64);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function configBy(dice: Dice) {
  const taken = new Set<string>(['global', 'usgov', 'usgov-dod', 'china']);
  const name = (): string => nameBy(dice, taken);
  const maybe = <T>(key: string, value: () => T): Record<string, T> =>
    dice.chance(0.5) ? { [key]: value() } : {};
  const [cloud, app, caller, operator] = [name(), name(), name(), name()];
  const tenants = emulator.tenants.slice(0, 2).map((tenant) => ({ tenant, name: name() }));
  const keyId = name().replaceAll('_', '.');
  const sealing = Array.from({ length: 1 + dice.below(3) }, () => ({ id: name(), secretEnv: 'SEAL' }));
  const grants = [{ tenants: tenants.map((one) => one.name), capabilities: ['users.basic'] }];
  const file = {
    server: {
      port: 0,
      adminPort: 0,
      sealing,
      ...maybe('graphiql', () => dice.chance(0.5)),
      overload: { eventLoopDelayMs: 60_000 },
    },
    clouds: { [cloud]: { authority: emulator.entraUrl, graph: emulator.graphUrl } },
    apps: { [app]: { clientId: emulator.app.clientId, credential: { secretEnv: 'APP' } } },
    tenants: Object.fromEntries(
      tenants.map(({ tenant, name: key }) => [
        key,
        { tenantId: tenant.tenantId, app, cloud, ...maybe('domains', () => [tenant.domain]) },
      ]),
    ),
    callers: {
      [caller]: {
        apiKeys: [{ id: keyId, sha256: digest(secret), expires: soon }],
        grants,
        ...maybe('operator', () => false),
      },
      [operator]: {
        operator: true,
        apiKeys: [{ id: `${keyId.slice(0, 60)}.o`, sha256: digest(operatorSecret), expires: soon }],
        grants,
      },
    },
    ...maybe('cache', () => ({ enabled: dice.chance(0.5) })),
    ...maybe('log', () => ({ level: 'info' })),
  };
  return { text: stringify(file), keyId, caller, tenants: tenants.map((one) => one.name) };
}

const load = (text: string): Config =>
  loadConfig({
    file: '/etc/orggraph/orggraph.yaml',
    environment: { SEAL: 'r4nd0m-kf93jfhskq01mxbvzjw8ueyt-7Q', APP: emulator.app.clientSecret },
    readFile: () => text,
  });

const query = `query ($tenant: ID!, $after: String) { tenant(id: $tenant) { nodeId users(first: 1, after: $after) {
  nodes { id nodeId } pageInfo { endCursor } } } }`;

const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const made = seeds.map((seed) => configBy(new Dice(seed)));
const loaded = made.flatMap((one) => {
  try {
    return [{ ...one, config: load(one.text) }];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // What cannot work says what is wrong with which name or id.
    for (const { message } of error.mistakes)
      expect(message).toMatch(/name|must start with a letter or digit/);
    return [];
  }
});

it('some configurations load, and some do not', () => {
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.length).toBeLessThan(made.length);
});

it.each(loaded.slice(0, 6))(
  'a configuration that loads, serves: answers, cursors, node ids, records, log lines, consent ($keyId)',
  async ({ config, keyId, caller, tenants }) => {
    const audit = createMemoryAudit();
    const lines: string[] = [];
    const logger = createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } });
    const gateway = await startGateway(config, { logger, audit });
    const key = `ggw_${keyId}_${secret}`;
    const url = `${gateway.url}/graphql`;
    for (const tenant of tenants) {
      const one = await ask(url, key, { query, variables: { tenant } });
      expect(one.errors).toEqual([]);
      const { users } = one.data.tenant;
      const next = await ask(url, key, { query, variables: { tenant, after: users.pageInfo.endCursor } });
      expect(next.errors).toEqual([]);
      expect(next.data.tenant.users.nodes[0].id).not.toBe(users.nodes[0].id);
      const nodeQuery = 'query ($id: ID!) { node(nodeId: $id) { ... on User { id } } }';
      const node = await ask(url, key, { query: nodeQuery, variables: { id: users.nodes[0].nodeId } });
      expect(node.data.node.id).toBe(users.nodes[0].id);
      const start = await fetch(`${gateway.url}/consent/start?tenant=${encodeURIComponent(tenant)}`, {
        redirect: 'manual',
        headers: { authorization: `Bearer ggw_${keyId.slice(0, 60)}.o_${operatorSecret}` },
      });
      const state = new URL(start.headers.get('location')!).searchParams.get('state')!;
      const back = await fetch(
        `${gateway.url}/consent/callback?error=access_denied&state=${encodeURIComponent(state)}`,
      );
      expect(back.status).toBe(403);
      expect(audit.take()).toContainEqual(
        expect.objectContaining({ event: 'read', tenant, caller, keyId, decision: 'allow' }),
      );
    }
    await gateway.close();
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toContain('consent not given');
  },
);
