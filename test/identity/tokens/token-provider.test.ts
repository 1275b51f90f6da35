import { getEventListeners } from 'node:events';
import { TokenUnavailableError } from '../../../src/errors.js';
import type { TenantConfig } from '../../../src/config/config.js';
import type { IssuedToken } from '../../../src/identity/tokens/access-token.js';
import type { TokenDemand } from '../../../src/identity/tokens/request-token.js';
import { TokenRequestError, tokenUnavailable } from '../../../src/identity/tokens/token-errors.js';
import {
  createTokenProvider,
  type TokenProviderOptions,
} from '../../../src/identity/tokens/token-provider.js';
import { exampleTenants, FakeClock, recordingLogger, settled, tokenWith } from '../example-tenants.js';

const minutes = 60_000;
const hour = 60 * minutes;

interface Request {
  tenant: string;
  demand: TokenDemand | undefined;
  issue(token: Partial<IssuedToken> & { value: string }): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A provider whose token requests are answered by the test, one by one. */
function startProvider(options: Partial<TokenProviderOptions> = {}) {
  const requests: Request[] = [];
  const clock = new FakeClock();
  const logger = recordingLogger();
  const requestToken = (tenant: TenantConfig, demand?: TokenDemand) =>
    new Promise<IssuedToken>((resolve, reject) => {
      requests.push({
        tenant: tenant.name,
        demand,
        issue: (token) => {
          resolve({ expiresInMs: hour, ...token });
          return settled();
        },
        fail: (error) => {
          reject(error);
          return settled();
        },
      });
    });
  const provider = createTokenProvider({ requestToken, clock, logger, random: () => 0.5, ...options });
  return { provider, requests, clock, logger, ...exampleTenants() };
}

type Started = ReturnType<typeof startProvider>;

/** Has contoso hold the token "first", an hour long. */
async function holdFirst(started: Started): Promise<void> {
  const first = started.provider.get(started.contoso);
  await started.requests[0]?.issue({ value: 'first' });
  await first;
}

const outage = new TokenUnavailableError('down', { retryable: true });

describe('the token provider', () => {
  it('asks once for a hundred cold callers of each of two tenants, and never mixes them', async () => {
    const { provider, requests, contoso, fabrikam } = startProvider();
    const calls = Array.from({ length: 100 }, () => [provider.get(contoso), provider.get(fabrikam)]).flat();
    // Before anything is awaited: a request too many would never be answered.
    expect(requests.map(({ tenant }) => tenant)).toEqual(['contoso', 'fabrikam']);
    await requests[1]?.issue({ value: 'of fabrikam' });
    await requests[0]?.issue({ value: 'of contoso' });
    const tokens = (await Promise.all(calls)).map(({ value }) => value);

    expect(requests).toHaveLength(2);
    expect(new Set(tokens.filter((_, index) => index % 2 === 0))).toEqual(new Set(['of contoso']));
    expect(new Set(tokens.filter((_, index) => index % 2 === 1))).toEqual(new Set(['of fabrikam']));
  });

  it('says when the token ends, when it will be replaced, and which roles it has', async () => {
    const { provider, requests, clock, contoso } = startProvider();
    const asked = clock.now();
    const call = provider.get(contoso);
    clock.advance(2000);
    const value = tokenWith({ roles: ['User.Read.All'] });
    await requests[0]?.issue({ value });

    expect(await call).toEqual({
      value,
      expiresAtMs: asked + hour,
      refreshAtMs: asked + hour / 2,
      roles: new Set(['User.Read.All']),
    });
  });

  it.each([
    ['half its life, less a tenth', undefined, 0, 27 * minutes],
    ['half its life, plus a tenth', undefined, 1, 33 * minutes],
    ['what Entra asked for, less a tenth', 40 * minutes, 0, 36 * minutes],
    ['its whole life at most', hour, 1, hour],
  ])('replaces a token after %s', async (_title, refreshInMs, random, expected) => {
    const { provider, requests, clock, contoso } = startProvider({ random: () => random });
    const call = provider.get(contoso);
    await requests[0]?.issue({ value: 'first', refreshInMs });

    expect((await call).refreshAtMs - clock.now()).toBe(expected);
  });

  it('refreshes in the background while callers go on with the token held', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, clock, contoso } = started;
    clock.advance(30 * minutes - 1);
    await provider.get(contoso);
    expect(requests).toHaveLength(1);

    clock.advance(1);
    const during = await Promise.all([provider.get(contoso), provider.get(contoso)]);
    await requests[1]?.issue({ value: 'second' });

    expect(during.map(({ value }) => value)).toEqual(['first', 'first']);
    expect((await provider.get(contoso)).value).toBe('second');
    expect(requests).toHaveLength(2);
  });

  it('never fails a caller for a failing refresh, and pauses 30 seconds after each', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, clock, logger, contoso } = started;
    clock.advance(30 * minutes);
    expect((await provider.get(contoso)).value).toBe('first');
    await requests[1]?.fail(outage);
    expect((await provider.get(contoso)).value).toBe('first');
    clock.advance(29_999);
    expect((await provider.get(contoso)).value).toBe('first');
    expect(requests).toHaveLength(2);

    clock.advance(1);
    expect((await provider.get(contoso)).value).toBe('first');
    expect(requests).toHaveLength(3);
    expect(logger.lines).toEqual([
      {
        level: 'warn',
        event: 'no new token',
        fields: { tenant: 'contoso', app: 'files', code: 'TOKEN_UNAVAILABLE', waitMs: 30_000 },
      },
    ]);
  });

  it('waits for a new token in the last five minutes', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, clock, contoso } = started;
    clock.advance(55 * minutes);
    const call = provider.get(contoso);
    await requests[1]?.issue({ value: 'second' });

    expect((await call).value).toBe('second');
  });

  it('survives an outage with the old token until its last ten seconds', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, clock, contoso } = started;
    clock.advance(56 * minutes);
    const waiting = provider.get(contoso);
    await requests[1]?.fail(outage);
    expect((await waiting).value).toBe('first');
    expect((await provider.get(contoso)).value).toBe('first');
    expect(requests).toHaveLength(2);

    clock.advance(4 * minutes - 10_000);
    const late = provider.get(contoso);
    void requests[2]?.fail(outage);
    await expect(late).rejects.toThrow('down');
  });

  it('does not ask again and again for a token with a short life', async () => {
    const { provider, requests, clock, contoso } = startProvider();
    const call = provider.get(contoso);
    await requests[0]?.issue({ value: 'short', expiresInMs: 4 * minutes });
    await call;
    clock.advance(2 * minutes - 1);

    expect((await provider.get(contoso)).value).toBe('short');
    expect(requests).toHaveLength(1);
  });

  it('remembers a failure for 30 seconds, for that tenant alone', async () => {
    const { provider, requests, clock, contoso, fabrikam } = startProvider();
    const both = [provider.get(contoso), provider.get(contoso)].map((call) => call.catch(String));
    await requests[0]?.fail(outage);
    expect(await Promise.all(both)).toEqual(['TokenUnavailableError: down', 'TokenUnavailableError: down']);

    clock.advance(10_000);
    await expect(provider.get(contoso)).rejects.toMatchObject({ message: 'down', retryAfterMs: 20_000 });
    expect(requests).toHaveLength(1);

    const other = provider.get(fabrikam);
    await requests[1]?.issue({ value: 'of fabrikam' });
    expect((await other).value).toBe('of fabrikam');

    clock.advance(20_000);
    const again = provider.get(contoso);
    await requests[2]?.issue({ value: 'of contoso' });
    expect((await again).value).toBe('of contoso');
  });

  it('waits as long as Entra asked for', async () => {
    const { provider, requests, clock, contoso } = startProvider();
    const call = provider.get(contoso).catch(String);
    await requests[0]?.fail(new TokenUnavailableError('busy', { retryable: true, retryAfterMs: 60_000 }));
    await call;
    clock.advance(59_999);

    await expect(provider.get(contoso)).rejects.toMatchObject({ message: 'busy', retryAfterMs: 1 });
    expect(requests).toHaveLength(1);
  });

  it("lets a caller's abort end that caller's wait, and nothing else", async () => {
    const { provider, requests, contoso } = startProvider();
    const gone = new AbortController();
    const aborted = provider.get(contoso, { signal: gone.signal });
    const staying = provider.get(contoso, { signal: new AbortController().signal });
    gone.abort(new Error('went away'));
    await expect(aborted).rejects.toThrow('went away');
    await requests[0]?.issue({ value: 'first' });

    expect((await staying).value).toBe('first');
    expect((await provider.get(contoso)).value).toBe('first');
    expect(requests).toHaveLength(1);
  });

  it('asks for nothing on behalf of a caller who is already gone', async () => {
    const { provider, requests, contoso } = startProvider();
    const signal = AbortSignal.abort(new Error('went away'));

    await expect(provider.get(contoso, { signal })).rejects.toThrow('went away');
    expect(requests).toEqual([]);
  });

  it('survives a failure nobody waits for any more', async () => {
    const { provider, requests, contoso } = startProvider();
    const gone = new AbortController();
    const aborted = provider.get(contoso, { signal: gone.signal }).catch(String);
    gone.abort();
    await aborted;
    await requests[0]?.fail(outage);

    await expect(provider.get(contoso)).rejects.toThrow('down');
  });

  it('forgets a rejected token, of that tenant alone and only if it is still the one held', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, contoso, fabrikam } = started;
    const other = provider.get(fabrikam);
    await requests[1]?.issue({ value: 'first' });
    await other;

    provider.invalidate(contoso, 'another');
    await provider.get(contoso);
    expect(requests).toHaveLength(2);

    provider.invalidate(contoso, 'first');
    const replaced = Promise.all([provider.get(contoso), provider.get(contoso)]);
    await requests[2]?.issue({ value: 'second' });
    provider.invalidate(contoso, 'first');

    expect((await replaced).map(({ value }) => value)).toEqual(['second', 'second']);
    expect((await provider.get(contoso)).value).toBe('second');
    expect((await provider.get(fabrikam)).value).toBe('first');
    expect(requests).toHaveLength(3);
  });

  it('does not go back to a rejected token when no other can be had', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, contoso } = started;
    provider.invalidate(contoso, 'first');
    const call = provider.get(contoso);
    void requests[1]?.fail(outage);

    await expect(call).rejects.toThrow('down');
  });

  it('believes two rejections a minute', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, clock, contoso } = started;
    const reject = async (token: string) => {
      provider.invalidate(contoso, token);
      const call = provider.get(contoso);
      await requests.at(-1)?.issue({ value: `${token}'` });
      return (await call).value;
    };

    expect(await reject('first')).toBe("first'");
    expect(await reject("first'")).toBe("first''");
    expect(await reject("first''")).toBe("first''");
    clock.advance(minutes);
    expect(await reject("first''")).toBe("first'''");
    expect(requests).toHaveLength(4);
  });

  it.each([
    ['empty', { value: '' }],
    ['without an end', { value: 'x', expiresInMs: Number.NaN }],
    ['already over', { value: 'x', expiresInMs: 0 }],
  ])('takes a token that is %s for none', async (_title, token) => {
    const { provider, requests, contoso } = startProvider();
    const call = provider.get(contoso);
    void requests[0]?.issue(token);

    await expect(call).rejects.toThrow(TokenUnavailableError);
  });

  it('turns an unexpected failure into an error that quotes nothing', async () => {
    const { provider, requests, contoso } = startProvider();
    const call = provider.get(contoso);
    void requests[0]?.fail(new Error('secret stuff'));

    await expect(call).rejects.toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      message: 'No token could be obtained for this tenant.',
    });
  });

  it('drops the token of a tenant that no longer has the app', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, clock, contoso } = started;
    clock.advance(30 * minutes);
    expect((await provider.get(contoso)).value).toBe('first');
    const gone = new TokenRequestError({ status: 401, errorCodes: [7000229], malformed: false });
    await requests[1]?.fail(tokenUnavailable(gone));

    await expect(provider.get(contoso)).rejects.toThrow(/no access to this tenant/);
  });

  it('remembers no more tenants than it may', async () => {
    const { provider, requests, contoso, fabrikam } = startProvider({ maximumEntries: 1 });
    for (const [index, tenant] of [contoso, fabrikam, contoso].entries()) {
      const call = provider.get(tenant);
      await requests[index]?.issue({ value: tenant.name });
      await call;
    }

    expect(requests.map(({ tenant }) => tenant)).toEqual(['contoso', 'fabrikam', 'contoso']);
  });

  it('asks a tenant that keeps failing at most twice a minute, once each, and finds it well within 45 seconds', async () => {
    const { provider, requests, clock, contoso, fabrikam } = startProvider();
    const other = provider.get(fabrikam);
    await requests[0]?.issue({ value: 'of fabrikam' });
    await other;
    const first = provider.get(contoso).catch(String);
    await requests[1]?.fail(outage);
    await first;
    for (let second = 1; second < 600; second += 1) {
      clock.advance(1000);
      const call = provider.get(contoso).catch(String);
      await requests.at(-1)?.fail(outage);
      await call;
      expect((await provider.get(fabrikam)).value).toBe('of fabrikam');
    }
    const failing = requests.filter(({ tenant }) => tenant === 'contoso');
    expect(failing).toHaveLength(20);
    expect(failing.map(({ demand }) => demand?.once)).toEqual([false, ...Array(19).fill(true)]);
    expect(provider.lastFailure(contoso)).toMatchObject({ message: 'down' });

    clock.advance(30_000);
    const well = provider.get(contoso);
    await requests.at(-1)?.issue({ value: 'well' });
    expect((await well).value).toBe('well');
    expect(provider.lastFailure(contoso)).toBeUndefined();
  });

  it('answers a claims challenge with the next token, once', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, contoso } = started;
    provider.invalidate(contoso, 'first', '{"access_token":{}}');
    const challenged = provider.get(contoso);
    await requests[1]?.issue({ value: 'second' });
    await challenged;
    provider.invalidate(contoso, 'second');
    void provider.get(contoso);

    expect(requests.map(({ demand }) => demand?.claims)).toEqual([
      undefined,
      '{"access_token":{}}',
      undefined,
    ]);
  });

  it('looks for more roles in the background, at most every 30 seconds, while the token stays good', async () => {
    const started = startProvider();
    await holdFirst(started);
    const { provider, requests, clock, contoso } = started;
    provider.reconsider(contoso, 'another');
    expect(requests).toHaveLength(1);

    for (let second = 0; second < 60; second += 1) {
      const { value } = await provider.get(contoso);
      provider.reconsider(contoso, value);
      await requests.at(-1)?.issue({ value: `${second}` });
      clock.advance(1000);
    }
    expect(requests).toHaveLength(3);
    expect((await provider.get(contoso)).value).toBe('30');
  });

  it('renews at once when asked to, whatever failed before, and shares that with everybody', async () => {
    const { provider, requests, contoso, fabrikam } = startProvider();
    const failed = provider.get(contoso).catch(String);
    await requests[0]?.fail(outage);
    await failed;
    const renewed = [provider.renew(contoso), provider.renew(contoso)];
    await requests[1]?.issue({ value: 'renewed' });

    expect((await Promise.all(renewed)).map(({ value }) => value)).toEqual(['renewed', 'renewed']);
    expect((await provider.get(contoso)).value).toBe('renewed');
    expect(requests).toHaveLength(2);
    expect(provider.lastFailure(fabrikam)).toBeUndefined();
  });

  it('returns the cached token until it expires, without a request', async () => {
    const started = startProvider();
    const { provider, requests, clock, contoso, fabrikam } = started;
    expect(provider.cached(contoso)).toBeUndefined();
    await holdFirst(started);

    clock.advance(hour - 1);
    expect(provider.cached(contoso)?.value).toBe('first');
    expect(provider.cached(fabrikam)).toBeUndefined();
    clock.advance(1);
    expect(provider.cached(contoso)).toBeUndefined();
    expect(requests).toHaveLength(1);
  });

  it('allows two requests in the minute after a success, however many failed before', async () => {
    const { provider, requests, clock, contoso } = startProvider();
    for (const pauseMs of [30_000, 30_000]) {
      const failed = provider.get(contoso).catch(String);
      await requests.at(-1)?.fail(outage);
      await failed;
      clock.advance(pauseMs);
    }
    const renewed = provider.get(contoso);
    await requests.at(-1)?.issue({ value: 'first', expiresInMs: 1000 });
    await renewed;
    clock.advance(1000);
    const failed = provider.get(contoso).catch(String);
    await requests.at(-1)?.fail(outage);
    await failed;

    await expect(provider.get(contoso)).rejects.toMatchObject({ retryAfterMs: 30_000 });
  });

  it.each([
    [
      'an explained refusal',
      tokenUnavailable(new TokenRequestError({ status: 400, errorCodes: [7000215], malformed: false })),
      undefined,
    ],
    ['an unexpected error', new Error('broken pipe'), 'broken pipe'],
  ])('logs the cause of a failure only where nothing explains it: %s', async (_title, failure, cause) => {
    const { provider, requests, logger, contoso } = startProvider();
    const call = provider.get(contoso).catch(String);
    await requests[0]?.fail(failure);
    await call;

    const [line] = logger.lines;
    expect(line).toMatchObject({ level: 'warn', fields: { tenant: 'contoso', waitMs: 30_000 } });
    expect((line?.fields['error'] as Error | undefined)?.message).toBe(cause);
  });

  it.each([
    ['an empty token', (request: Request) => request.issue({ value: '' })],
    ['a token without a life', (request: Request) => request.issue({ value: 'first', expiresInMs: 0 })],
    ['an unexpected error', (request: Request) => request.fail(new Error('broken pipe'))],
  ])('says that another attempt may help after %s', async (_title, answer) => {
    const { provider, requests, contoso } = startProvider();
    const failed = provider.get(contoso).catch((error: unknown) => error);
    await answer(requests[0]!);
    expect(await failed).toMatchObject({ code: 'TOKEN_UNAVAILABLE', retryable: true });
  });

  it('leaves no listener on the signal of a caller that got its token', async () => {
    const { provider, requests, contoso } = startProvider();
    const { signal } = new AbortController();
    const call = provider.get(contoso, { signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await requests[0]?.issue({ value: 'first' });
    await call;
    await settled();

    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
