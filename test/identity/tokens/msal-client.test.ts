import { MockAgent } from 'undici';
import { Secret, type TenantConfig } from '../../../src/config/config.js';
import type { Credential } from '../../../src/identity/tokens/credential.js';
import {
  createMsalClient,
  type MsalClient,
  type MsalClientOptions,
} from '../../../src/identity/tokens/msal-client.js';
import { TokenRequestError } from '../../../src/identity/tokens/token-errors.js';
import { exampleTenants, globalCloud } from '../example-tenants.js';
import { refusal, token, TokenServer } from './token-server.js';

const secret = (text: string, source: string): Credential => ({
  kind: 'secret',
  secret: new Secret(text),
  source,
});
const current = secret('current', 'CURRENT');

describe('the MSAL client', () => {
  let server: TokenServer;
  let client: MsalClient;
  let tenants: ReturnType<typeof exampleTenants>;

  const start = (options: MsalClientOptions = {}) => (client = createMsalClient(options));
  const send = (tenant: TenantConfig) => client.send(tenant, current, 10_000);
  const failureOf = async (tenant: TenantConfig) => {
    const error: unknown = await send(tenant).catch((thrown: unknown) => thrown);
    if (!(error instanceof TokenRequestError)) throw new Error('should have failed');
    return error;
  };

  beforeEach(async () => {
    server = await TokenServer.start();
    tenants = exampleTenants({ ...globalCloud, name: 'lab', authority: server.url });
    start();
  });

  afterEach(async () => {
    await server.close();
    await client.close();
  });

  it('sends one POST for a token, with everything the grant needs', async () => {
    const issued = await send(tenants.contoso);
    const [request] = server.requests;

    expect(issued).toEqual({ value: `of ${tenants.contoso.tenantId}`, expiresInMs: 3_599_000 });
    expect(server.requests).toHaveLength(1);
    expect(request?.method).toBe('POST');
    expect(request?.path).toBe(`/${tenants.contoso.tenantId}/oauth2/v2.0/token`);
    expect(request?.contentType).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(request?.form ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      client_id: tenants.contoso.app.clientId,
      client_secret: 'current',
      scope: 'https://graph.microsoft.com/.default',
    });
  });

  it('keeps two tenants apart that share an app', async () => {
    const issued = await Promise.all([send(tenants.contoso), send(tenants.fabrikam)]);

    expect(issued.map(({ value }) => value)).toEqual([
      `of ${tenants.contoso.tenantId}`,
      `of ${tenants.fabrikam.tenantId}`,
    ]);
  });

  it('asks anew each time, whatever MSAL remembers', async () => {
    server.answers.push({ body: token('first') }, { body: token('second') });

    expect((await send(tenants.contoso)).value).toBe('first');
    expect((await send(tenants.contoso)).value).toBe('second');
  });

  it('sends the credential it is given', async () => {
    const { contoso } = tenants;
    await send(contoso);
    await client.send(contoso, secret('successor', 'SUCCESSOR'), 10_000);

    expect(server.requests.map(({ form }) => form.get('client_secret'))).toEqual(['current', 'successor']);
  });

  it('does not keep an application whose credential was replaced under the same name', async () => {
    await send(tenants.contoso);
    await client.send(tenants.contoso, secret('new', 'CURRENT'), 10_000);

    expect(server.requests.map(({ form }) => form.get('client_secret'))).toEqual(['current', 'new']);
  });

  it('reads lengths of time that are written as text, and when to refresh', async () => {
    server.answers.push({ body: token('x', { expires_in: '7200', refresh_in: 3600 }) });

    expect(await send(tenants.contoso)).toEqual({
      value: 'x',
      expiresInMs: 7_200_000,
      refreshInMs: 3_600_000,
    });
  });

  it('keeps code, trace id and correlation id of a refusal, and none of its text', async () => {
    server.answers.push({ status: 401, body: refusal(7000215) });
    const error = await failureOf(tenants.contoso);
    const { traceId, correlationId, status } = error.failure;

    expect({ code: error.aadstsCode, status, traceId }).toEqual({
      code: 7000215,
      status: 401,
      traceId: '11111111-2222-3333-4444-555555555555',
    });
    expect(correlationId).toBe(server.requests[0]?.query.get('client-request-id'));
    expect(`${error.stack} ${String(error.cause)}`).not.toContain('text of Microsoft');
  });

  it.each([
    ['HTML with a 503', { status: 503, body: '<html>' }, { status: 503, malformed: true }],
    [
      'text with a 429',
      { status: 429, headers: { 'retry-after': '60' }, body: 'Too Many Requests' },
      { status: 429, malformed: true, retryAfterMs: 60_000 },
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' },
      { status: 302, malformed: true },
    ],
    ['HTML with a 200', { body: '<html>' }, { status: 200, malformed: true }],
    ['a list', { body: [] }, { status: 200, malformed: true }],
    [
      'a 200 without a token',
      { body: { token_type: 'Bearer', expires_in: 3599 } },
      { status: 200, malformed: true },
    ],
    ['a 200 with an empty token', { body: token('') }, { status: 200, malformed: true }],
    [
      'a policy that blocks the app',
      { status: 400, body: { ...refusal(53003, 'invalid_grant'), suberror: 'message_only' } },
      { status: 400, errorCodes: [53003] },
    ],
    [
      'a refusal with its number in the description only',
      {
        status: 400,
        body: { error: 'invalid_request', error_description: 'AADSTS700229: text of Microsoft' },
      },
      { status: 400, errorCodes: [700229], malformed: false },
    ],
    [
      'a refusal with numbers that are none',
      { status: 400, body: { error: 'invalid_request', error_codes: [-1, 1e300, '50000', null] } },
      { status: 400, errorCodes: [], malformed: false },
    ],
    [
      'JSON that is not from a token endpoint',
      { status: 403, body: { message: 'blocked by a proxy', error_codes: [7000215] } },
      { status: 403, errorCodes: [], malformed: true },
    ],
  ])('describes %s', async (_title, answer, expected) => {
    server.answers.push(answer);

    expect((await failureOf(tenants.contoso)).failure).toMatchObject(expected);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['a 503', { status: 503, body: refusal(90033, 'temporarily_unavailable') }],
    ['a 429', { status: 429, headers: { 'retry-after': '60' }, body: refusal(90055, 'server_error') }],
  ])('can ask again at once after %s', async (_title, answer) => {
    server.answers.push(answer);
    await failureOf(tenants.contoso);

    expect((await send(tenants.contoso)).value).toBe(`of ${tenants.contoso.tenantId}`);
  });

  it('describes a connection that breaks', async () => {
    server.answers.push({ overrides: (request) => request.socket.destroy() });

    expect((await failureOf(tenants.contoso)).failure).toMatchObject({
      status: 0,
      malformed: false,
      isUnsent: false,
    });
  });

  it('knows when there was no connection, so that nothing was sent', async () => {
    await server.close();
    const error = await failureOf(tenants.contoso);
    server = await TokenServer.start();

    expect([error.failure.status, error.isUnsent]).toEqual([0, true]);
  });

  it('ends a request that takes too long', async () => {
    const limits: number[] = [];
    const end = new AbortController();
    await client.close();
    start({ timeout: (ms) => (limits.push(ms), end.signal) });
    server.answers.push({
      overrides: () => {
        end.abort();
      },
    });

    expect((await failureOf(tenants.contoso)).failure.status).toBe(0);
    await client.send(tenants.contoso, current, 60_000).catch(String);
    expect(limits).toEqual([10_000, 10_000]);
  });

  it('stops reading an answer that is too large', async () => {
    server.answers.push({ body: token('x'.repeat(1024 * 1024)) });

    expect((await failureOf(tenants.contoso)).failure.status).toBe(0);
  });

  it.each([
    ['global', 'https://login.microsoftonline.com'],
    ['usgov', 'https://login.microsoftonline.us'],
    ['china', 'https://login.partner.microsoftonline.cn'],
    ['a cloud of our own', 'https://login.example.com:8443'],
  ])('asks nobody but the token endpoint in %s', async (_title, authority) => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    await client.close();
    start({ createDispatcher: () => agent });
    const { contoso } = exampleTenants({ ...globalCloud, authority: new URL(authority) });
    agent
      .get(authority)
      .intercept({
        method: 'POST',
        path: (path) => path.startsWith(`/${contoso.tenantId}/oauth2/v2.0/token?`),
      })
      .reply(200, token('mocked'));

    expect((await send(contoso)).value).toBe('mocked');
    agent.assertNoPendingInterceptors();
  });
});
