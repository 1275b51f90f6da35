import { decodeJwt } from 'jose';
import type { Emulator } from '../../src/emulator/emulator.js';
import { connect, requestToken, startSmallEmulator, type Json, type TestClient } from './support.js';

let emulator: Emulator;
let acme: TestClient;
let globex: TestClient;

beforeAll(async () => {
  emulator = await startSmallEmulator();
  acme = await connect(emulator, 'acme');
  globex = await connect(emulator, 'globex');
});

afterEach(() => emulator.faults.clear());
afterAll(() => emulator.close());

const acmeId = () => emulator.tenant('acme').tenantId;
const parts = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id: String(id), method: 'GET', url: `/users?$top=${id + 1}` }));

describe('a fault on a request', () => {
  it('strikes as often as it should, and counts', async () => {
    const fault = emulator.faults.inject({ on: 'request', status: 429, retryAfter: 3, times: 2 });
    const answers = [await acme.get('/users'), await acme.get('/users'), await acme.get('/users')];

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]!.headers.get('retry-after')).toBe('3');
    expect(answers[0]!.body.error.code).toBe('TooManyRequests');
    expect(fault.hits).toBe(2);
  });

  it('strikes until it is removed', async () => {
    const fault = emulator.faults.inject({ on: 'request', status: 503 });
    const during = await acme.get('/users');
    fault.remove();

    expect(during.status).toBe(503);
    expect((await acme.get('/users')).status).toBe(200);
  });

  it('strikes one tenant, one address, or what a function says', async () => {
    emulator.faults.inject({ on: 'request', tenantId: acmeId(), match: /\/organization/, status: 500 });
    emulator.faults.inject({ on: 'request', match: ({ path }) => path.endsWith('$top=7'), status: 502 });
    const answers = await Promise.all([
      acme.get('/organization'),
      globex.get('/organization'),
      globex.get('/users?$top=7'),
      acme.get('/users?$top=8'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([500, 200, 502, 200]);
  });

  it('words throttling as each workload does', async () => {
    emulator.faults.inject({ on: 'request', status: 429 });
    const directory = await acme.get('/users');
    const files = await acme.get(`/users/${emulator.tenant('acme').userIds[0]}/drive`);

    expect([directory, files].map(({ body }) => body.error.code)).toEqual([
      'TooManyRequests',
      'activityLimitReached',
    ]);
  });

  it.each([
    ['HTML', { status: 502, body: '<html>Bad gateway</html>' }, 'text/html', '<html>Bad gateway</html>'],
    ['nothing', { status: 503, body: '' }, 'text/plain', ''],
    [
      'other JSON',
      { status: 400, body: { error: { code: 'x' } } },
      'application/json',
      '{"error":{"code":"x"}}',
    ],
    ['a header', { status: 200, body: '1', headers: { 'Content-Type': 'a/b' } }, 'a/b', '1'],
  ])('answers %s', async (_, fault, type, text) => {
    emulator.faults.inject({ on: 'request', ...fault });
    const answer = await acme.get('/users');

    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.text).toBe(text);
  });

  it.each(['reset', 'abort'] as const)('breaks the connection: %s', async (kind) => {
    emulator.faults.inject({ on: 'request', kind, times: 1 });

    await expect(acme.get('/users')).rejects.toThrow();
    expect((await acme.get('/users')).status).toBe(200);
  });

  it('cuts the JSON in half', async () => {
    emulator.faults.inject({ on: 'request', kind: 'truncate', times: 1 });
    const { status, text, body } = await acme.get('/users');

    expect(status).toBe(200);
    expect(text).toMatch(/^\{/);
    expect(body).toBeUndefined();
  });

  it('never answers, and closing the emulator ends it', async () => {
    const other = await startSmallEmulator();
    const client = await connect(other, 'acme');
    other.faults.inject({ on: 'request', kind: 'hang' });
    const pending = client.get('/users').then(
      () => 'answered',
      () => 'broken off',
    );
    while (other.journal.entries().at(-1)?.path !== '/v1.0/users') await new Promise(setImmediate);
    const { status } = other.journal.entries().at(-1)!;
    await other.close();

    expect(status).toBe(0);
    expect(await pending).toBe('broken off');
  });

  it('delays an answer', async () => {
    emulator.faults.inject({ on: 'request', kind: 'delay', delayMs: 60, times: 1 });
    const started = performance.now();
    const { status } = await acme.get('/users?$top=1');

    expect(status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  it('on a whole batch still leaves its parts in the journal', async () => {
    emulator.faults.inject({ on: 'request', status: 503, times: 1 });
    emulator.journal.clear();
    await acme.batch(parts(3));
    await acme.batch(parts(2));

    expect(emulator.journal.graphCalls()).toEqual(['POST /v1.0/$batch [3]', 'POST /v1.0/$batch [2]']);
    expect(emulator.journal.graphRequestCount()).toBe(5);
    expect(emulator.journal.entries()[0]!.parts!.map(({ status }) => status)).toEqual([503, 503, 503]);
  });

  it('delays many answers at once without a warning', async () => {
    const warnings: Error[] = [];
    const remember = (warning: Error) => warnings.push(warning);
    process.on('warning', remember);
    emulator.setLatencyMs(20);
    await Promise.all(Array.from({ length: 30 }, () => acme.get('/users?$top=1')));
    emulator.setLatencyMs(0);
    process.off('warning', remember);

    expect(warnings).toEqual([]);
  });

  it('forges the answers of a batch', async () => {
    emulator.faults.inject({
      on: 'request',
      match: /\$batch/,
      transform: (responses) => [
        ...responses.slice(1),
        responses[1],
        { id: 'foreign', status: 200 },
        'malformed',
      ],
    });
    const { body } = await acme.batch(parts(4));

    expect(body.responses).toHaveLength(6);
    expect(body.responses.at(-1)).toBe('malformed');
    expect(body.responses.at(-2)).toEqual({ id: 'foreign', status: 200 });
  });
});

describe('a fault on a part', () => {
  it('leaves the others alone', async () => {
    const fault = emulator.faults.inject({ on: 'part', times: 3, status: 429, retryAfter: '2.128' });
    const { status, body } = await acme.batch(parts(20));
    const throttled = body.responses.filter((part: Json) => part.status === 429);

    expect(status).toBe(200);
    expect(throttled).toHaveLength(3);
    expect(throttled[0].headers['Retry-After']).toBe('2.128');
    expect(fault.hits).toBe(3);
    expect(body.responses.filter((part: Json) => part.status === 200)).toHaveLength(17);
  });

  it('does not strike a request of its own', async () => {
    emulator.faults.inject({ on: 'part', status: 500 });

    expect((await acme.get('/users?$top=1')).status).toBe(200);
  });

  it('knows a part by its path, and slows the batch down', async () => {
    emulator.faults.inject({
      on: 'part',
      match: /^GET \/v1\.0\/users\?\$top=2$/,
      kind: 'delay',
      delayMs: 60,
    });
    const started = performance.now();
    await acme.batch(parts(2));

    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  it('never ends the batch when the part never ends', async () => {
    const other = await startSmallEmulator();
    const client = await connect(other, 'acme');
    other.faults.inject({ on: 'part', kind: 'hang', times: 1 });
    const pending = client.batch(parts(2)).then(
      () => 'answered',
      () => 'broken off',
    );
    while (other.journal.graphRequestCount() < 2) await new Promise(setImmediate);
    await other.close();

    expect(await pending).toBe('broken off');
  });

  it('fails what depends on it', async () => {
    emulator.faults.inject({ on: 'part', match: /top=1/, status: 503, body: '' });
    const { body } = await acme.batch([
      { id: 'a', method: 'GET', url: '/users?$top=1' },
      { id: 'b', method: 'GET', url: '/users?$top=2', dependsOn: ['a'] },
    ]);
    const statuses = Object.fromEntries(body.responses.map((part: Json) => [part.id, part.status]));

    expect(statuses).toEqual({ a: 503, b: 424 });
  });
});

describe('a fault on a token request', () => {
  it.each([
    [7000222, 401, 'invalid_client'],
    [90033, 503, 'temporarily_unavailable'],
    [53003, 400, 'invalid_grant'],
    [123456, 400, 'invalid_request'],
  ])('answers AADSTS%i', async (aadsts, status, error) => {
    emulator.faults.inject({ on: 'token', aadsts, times: 1 });
    const answer = await requestToken(emulator, acmeId());

    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error, error_codes: [aadsts] });
    expect((await requestToken(emulator, acmeId())).status).toBe(200);
  });

  it.each([
    ['a plain 429', { status: 429, body: 'Too Many Requests', retryAfter: 60 }, 429, 'Too Many Requests'],
    ['an HTML 503', { status: 503, body: '<html></html>' }, 503, '<html></html>'],
    ['an empty 200', { status: 200 }, 200, ''],
  ])('answers %s', async (_, fault, status, text) => {
    emulator.faults.inject({ on: 'token', ...fault });
    const answer = await requestToken(emulator, acmeId());

    expect([answer.status, answer.text]).toEqual([status, text]);
  });

  it('strikes one tenant only', async () => {
    emulator.faults.inject({
      on: 'token',
      tenantId: acmeId(),
      status: 500,
      retryAfter: 'Tue, 24 Nov 2026 12:00:00 GMT',
    });
    const struck = await requestToken(emulator, 'acme.onmicrosoft.com');

    expect(struck.headers.get('retry-after')).toBe('Tue, 24 Nov 2026 12:00:00 GMT');
    expect((await requestToken(emulator, 'globex.onmicrosoft.com')).status).toBe(200);
  });

  it('changes the token', async () => {
    emulator.faults.inject({ on: 'token', token: { expiresIn: 60, refreshIn: 30, roles: [] } });
    const { body } = await requestToken(emulator, acmeId());
    const claims = decodeJwt(body.access_token);

    expect(body).toMatchObject({ expires_in: 60, refresh_in: 30 });
    expect(claims.exp! - claims.iat!).toBe(60);
    expect('roles' in claims).toBe(false);
  });

  it('breaks the connection', async () => {
    emulator.faults.inject({ on: 'token', kind: 'reset', times: 1 });

    await expect(requestToken(emulator, acmeId())).rejects.toThrow();
  });
});
