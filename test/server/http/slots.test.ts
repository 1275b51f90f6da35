import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildOverload } from '../../../src/config/sections/build-life.js';
import type { JwtConfig } from '../../../src/config/config.js';
import { ask, startTestEmulator, startTestGateway, type TestGateway } from '../../support/gateway/gateway.js';
import { openConnection } from '../../support/raw-request.js';
import { everythingIn } from '../../support/gateway/test-config.js';

const emulator = await startTestEmulator();
const both = everythingIn(emulator);
const callers = { one: both, other: both };

const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) server.close();
});

function start(maximumInFlight: number): Promise<TestGateway> {
  const overload = { ...buildOverload({}), eventLoopDelayMs: 60_000, maximumInFlight };
  return startTestGateway({ emulator, callers, server: { overload } });
}

/** The text of a request to /graphql, with its body unless that is left out. */
function graphql(key: string, query: string, sent = true): string {
  const body = JSON.stringify({ query });
  const lines = [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    `authorization: Bearer ${key}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    '',
    sent ? body : '{',
  ];
  return lines.join('\r\n');
}

const usersOf = (tenant: string): string =>
  `{ tenant(id: "${tenant}") { users(first: 1) { nodes { id } } } }`;
const get = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';

/** Resolves once so many requests have reached Graph. */
async function graphIsAsked(times: number): Promise<void> {
  while (emulator.journal.graphCalls().length < times) await new Promise((resolve) => setImmediate(resolve));
}

async function readiness(gateway: TestGateway): Promise<[number, { shedding?: string }]> {
  const response = await fetch(`${gateway.adminUrl}/health/ready`);
  return [response.status, (await response.json()) as { shedding?: string }];
}

describe('a slot', () => {
  it('is not taken by 5,000 requests of one connection whose peer never reads', async () => {
    const gateway = await start(4);
    const flood = openConnection(gateway.url);
    flood.stopReading();
    flood.write(get.repeat(5_000));
    // Whoever comes next is served, also when all of the flood has arrived.
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await fetch(gateway.url)).status).toBe(200);
      expect(await gateway.query(usersOf('contoso'), {}, 'one')).toMatchObject({ status: 200, errors: [] });
    }
    expect(await readiness(gateway)).toEqual([200, { status: 'ready' }]);
    expect(gateway.takeGraphCalls()).toEqual(Array(3).fill('GET /v1.0/users?$select=id&$top=1'));
    flood.leave();
  });

  it('is given back when an answer is made, also when nobody reads it', async () => {
    const gateway = await start(1);
    // More than the sockets between us hold.
    const fields = 'name description args { name description } type { name ofType { name } }';
    const schema = `__schema { types { name description fields { ${fields} } } }`;
    const query = `{ ${Array.from('abcdefghij', (name) => `${name}: ${schema}`).join(' ')} }`;
    const idle = openConnection(gateway.url);
    idle.stopReading();
    idle.write(graphql(gateway.keyOf('one'), query));
    let status = 503;
    while (status === 503) ({ status } = await gateway.query('{ viewer { name } }', {}, 'other'));
    expect(status).toBe(200);
    idle.leave();
  });

  it('is not taken while a body comes, which counts among the operations of its caller alone', async () => {
    const gateway = await start(1);
    const slow = openConnection(gateway.url);
    slow.write(graphql(gateway.keyOf('one'), '{ viewer { name } }', false));
    const query = '{ viewer { budget { concurrentOperations { limit remaining } } } }';
    const usedBy = async (caller: string): Promise<number> => {
      const { data } = await gateway.query(query, {}, caller);
      const { limit, remaining } = data.viewer.budget.concurrentOperations;
      return limit - remaining;
    };
    while ((await usedBy('one')) === 1) await new Promise((resolve) => setImmediate(resolve));
    expect([await usedBy('one'), await usedBy('other')]).toEqual([2, 1]);
    slow.leave();
    while ((await usedBy('one')) === 2) await new Promise((resolve) => setImmediate(resolve));
    expect([await usedBy('one'), await usedBy('other')]).toEqual([1, 1]);
  });

  it('is taken by work, and whoever finds none is told so, with the reason on the admin port', async () => {
    const gateway = await start(1);
    emulator.journal.clear();
    const hang = emulator.faults.inject({ on: 'request', kind: 'hang' });
    const busy = openConnection(gateway.url);
    busy.write(graphql(gateway.keyOf('one'), usersOf('contoso')));
    await graphIsAsked(1);
    expect(await gateway.query(usersOf('fabrikam'), {}, 'other')).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'GATEWAY_UNAVAILABLE' } }],
    });
    const [status, body] = await readiness(gateway);
    expect([status, body.shedding]).toEqual([
      200,
      '1 requests are worked on, and no more than 1 may be: server.overload.maximumInFlight.',
    ]);
    // What needs no work is answered all the same.
    expect((await fetch(gateway.url)).status).toBe(200);
    expect((await fetch(`${gateway.url}/graphql`, { method: 'POST' })).status).toBe(401);
    busy.leave();
    hang.remove();
    while ((await gateway.query(usersOf('fabrikam'), {}, 'other')).status === 503);
  });
});

describe('what a request has taken is given back', () => {
  const limits = { concurrentOperations: 4 };
  const overload = { ...buildOverload({}), eventLoopDelayMs: 60_000, maximumInFlight: 4 };

  it('when its peer leaves while requests wait behind another one', async () => {
    const gateway = await startTestGateway({ emulator, callers, limits, server: { overload } });
    const hang = emulator.faults.inject({ on: 'request', kind: 'hang' });
    const patterns = [usersOf('contoso'), usersOf('fabrikam'), usersOf('contoso')];
    const peer = openConnection(gateway.url);
    peer.write(patterns.map((query) => graphql(gateway.keyOf('one'), query)).join(''));
    await graphIsAsked(3);
    peer.leave();
    hang.remove();
    const query = '{ viewer { budget { concurrentOperations { remaining } } } }';
    const left = async (): Promise<number> =>
      (await gateway.query(query, {}, 'one')).data?.viewer.budget.concurrentOperations.remaining;
    while ((await left()) !== 3) await new Promise((resolve) => setImmediate(resolve));
    expect(
      await Promise.all(Array.from({ length: 4 }, () => gateway.query(usersOf('contoso'), {}, 'one'))),
    ).toEqual(Array(4).fill(expect.objectContaining({ status: 200 })));
  });

  it('when its peer leaves while it is still asked who that is', async () => {
    const keys = await startKeyServer();
    const contoso = emulator.tenant('contoso');
    const jwt: JwtConfig = {
      audience: 'gateway',
      tenantIds: [contoso.tenantId],
      issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
      keysUrl: new URL(keys.url),
    };
    const gateway = await startTestGateway({
      emulator,
      callers,
      change: (config) => ({
        ...config,
        server: { ...config.server, jwt },
        callers: config.callers.map((caller) => ({
          ...caller,
          tokens: [{ tenantIds: [contoso.tenantId], roles: [], scopes: [caller.name] }],
        })),
      }),
    });
    const nowSeconds = Math.floor(Date.now() / 1000);
    const token = await emulator.signClaims({
      aud: 'gateway',
      iss: jwt.issuer.replace('{tenantid}', contoso.tenantId),
      tid: contoso.tenantId,
      oid: randomUUID(),
      scp: 'one',
      nbf: nowSeconds - 10,
      exp: nowSeconds + 3_600,
      ver: '2.0',
    });
    const peer = openConnection(gateway.url);
    peer.write(graphql(token, usersOf('contoso')));
    await keys.asked;
    peer.leave();
    // The server has seen that end before it answers what was sent after it.
    await fetch(gateway.url);
    keys.answer();
    const query = '{ viewer { budget { concurrentOperations { limit remaining } } } }';
    const { data } = await ask(`${gateway.url}/graphql`, token, { query });
    const { limit, remaining } = data.viewer.budget.concurrentOperations;
    expect(limit - remaining).toBe(1);
  });
});

/** Has the keys of the emulator, and answers with them when it is told to. */
async function startKeyServer() {
  const released = new EventEmitter();
  const server = createServer((_, response) => {
    released.emit('asked');
    const answer = async (): Promise<void> => {
      const found = await fetch(`${emulator.entraUrl}/common/discovery/v2.0/keys`);
      response.writeHead(200, { 'content-type': 'application/json' }).end(await found.text());
    };
    released.once('answer', () => void answer());
  });
  servers.push(server);
  const asked = once(released, 'asked');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/keys`, asked, answer: () => released.emit('answer') };
}
