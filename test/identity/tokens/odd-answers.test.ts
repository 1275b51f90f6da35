import { TokenUnavailableError } from '../../../src/errors.js';
import { createSigningKeysReader } from '../../../src/identity/callers/read-signing-keys.js';
import { createSigningKeys, SigningKeysUnavailable } from '../../../src/identity/callers/signing-keys.js';
import { createMsalClient, type MsalClient } from '../../../src/identity/tokens/msal-client.js';
import { createRequestToken } from '../../../src/identity/tokens/request-token.js';
import { createTokenProvider } from '../../../src/identity/tokens/token-provider.js';
import {
  exampleCredentials,
  exampleTenants,
  FakeClock,
  globalCloud,
  recordingLogger,
} from '../example-tenants.js';
import { token, TokenServer, type Answer } from './token-server.js';

const canary = 'canary text of the upstream';
const odd: readonly (readonly [string, Answer])[] = [
  ['a page of HTML', { body: `<html>${canary}</html>`, headers: { 'content-type': 'text/html' } }],
  ['nothing', { body: '' }],
  ['half of the JSON', { body: `{"access_token":"${canary}` }],
  ['a text', { body: JSON.stringify(canary) }],
  ['a list', { body: [canary] }],
  ['null', { body: 'null' }],
  ['a token that is a number', { body: token(1 as unknown as string, { canary }) }],
  ['a token that is an object', { body: token({ canary } as unknown as string) }],
  ['an empty token', { body: token('', { canary }) }],
  ['a life that is negative', { body: token('t', { expires_in: -1, canary }) }],
  ['a life of zero', { body: token('t', { expires_in: 0, canary }) }],
  ['a life that is no number', { body: token('t', { expires_in: canary }) }],
  ['a life that is a list', { body: token('t', { expires_in: [3599], canary }) }],
  ['no life', { body: { token_type: 'Bearer', access_token: 't', canary } }],
  ['an error object with status 200', { body: { error: canary, error_codes: canary } }],
  [
    'a prototype in the JSON',
    { body: `{"__proto__":{"access_token":"t","expires_in":3599},"x":"${canary}"}` },
  ],
  ['JSON nested too deep', { body: `${'['.repeat(20_000)}${']'.repeat(20_000)}` }],
  [
    'a redirect',
    { status: 302, headers: { location: `https://evil.example/${encodeURIComponent(canary)}` } },
  ],
  ['a body of 10 MB', { body: `{"access_token":"${'x'.repeat(10 * 1024 * 1024)}"}` }],
  ['a status that is unknown', { status: 299, body: { canary } }],
];

describe('a token endpoint with odd answers', () => {
  let server: TokenServer;
  let client: MsalClient;

  beforeEach(async () => {
    server = await TokenServer.start();
    client = createMsalClient();
  });
  afterEach(async () => {
    await server.close();
    await client.close();
  });

  it.each(odd)('is explained, and hurts no other tenant: %s', async (_title, answer) => {
    const logger = recordingLogger();
    const clock = new FakeClock();
    const { contoso, fabrikam } = exampleTenants({ ...globalCloud, name: 'lab', authority: server.url });
    const credentials = exampleCredentials();
    const sleep = () => Promise.resolve();
    const requestToken = createRequestToken({ send: client.send, credentials, clock, logger, sleep });
    const provider = createTokenProvider({ requestToken, clock, logger });
    server.answers.push(answer, answer);
    const error: unknown = await provider.get(contoso).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(TokenUnavailableError);
    const { message, hint } = error as TokenUnavailableError;
    expect(hint).toEqual(expect.stringMatching(/\w+/));
    const { cause: _, ...seen } = error as TokenUnavailableError & { cause?: unknown };
    expect(JSON.stringify([message, hint, seen, logger.lines])).not.toContain('canary');
    server.answers.length = 0;
    expect((await provider.get(fabrikam)).value).toBe(`of ${fabrikam.tenantId}`);
    clock.advance(60_000);
    expect((await provider.get(contoso)).value).toBe(`of ${contoso.tenantId}`);
  });
});

describe('an address of signing keys with odd answers', () => {
  it.each(odd)('gives no key and no wait without an end: %s', async (_title, answer) => {
    const server = await TokenServer.start();
    server.answers.push(answer);
    const reader = createSigningKeysReader();
    const logger = recordingLogger();
    const keys = createSigningKeys({
      read: () => reader.read(new URL('/keys', server.url)),
      clock: new FakeClock(),
      logger,
    });
    await expect(keys.find('a', 'https://login.example.com/x', 'x')).rejects.toThrow(SigningKeysUnavailable);
    expect(JSON.stringify(logger.lines)).not.toContain('canary');
    await reader.close();
    await server.close();
  });
});
