import type { TenantConfig } from '../../../src/config/config.js';
import type { Credential } from '../../../src/identity/tokens/credential.js';
import { createRequestToken } from '../../../src/identity/tokens/request-token.js';
import { TokenRequestError, type TokenFailure } from '../../../src/identity/tokens/token-errors.js';
import {
  exampleCredentials,
  exampleTenants,
  FakeClock,
  recordingLogger,
  secretOf,
} from '../example-tenants.js';

type Outcome = Partial<TokenFailure> | 'token' | Error;

/** Answers token requests from a list; a request takes no time unless `tookMs` says so. */
function startRequests(outcomes: Outcome[], options: { next?: string; tookMs?: number } = {}) {
  const clock = new FakeClock();
  const logger = recordingLogger();
  const slept: number[] = [];
  const sent: { tenant: string; secret: string; limitMs: number; claims?: string }[] = [];
  const send = async (tenant: TenantConfig, credential: Credential, limitMs: number, claims?: string) => {
    sent.push({ tenant: tenant.name, secret: secretOf(credential), limitMs, ...(claims && { claims }) });
    clock.advance(options.tookMs ?? 0);
    const outcome = outcomes.shift() ?? 'token';
    if (outcome === 'token') return { value: 'token', expiresInMs: 3_600_000 };
    if (outcome instanceof Error) throw outcome;
    throw new TokenRequestError({ status: 400, errorCodes: [], malformed: false, ...outcome });
  };
  const sleep = async (ms: number) => {
    slept.push(ms);
    clock.advance(ms);
  };
  const requestToken = createRequestToken({
    send,
    credentials: exampleCredentials(),
    clock,
    logger,
    sleep,
    random: () => 0.5,
  });
  return { requestToken, sent, slept, logger, ...exampleTenants(undefined, options) };
}

describe('requesting a token', () => {
  it.each<[string, Outcome[], number[]]>([
    ['a 503', [{ status: 503 }], [250]],
    ['an answer that is not JSON', [{ status: 200, malformed: true }], [250]],
    ['a broken connection', [{ status: 0 }], [250]],
    ['a 429 that asks for two seconds', [{ status: 429, retryAfterMs: 2000 }], [2250]],
    ['an error Microsoft calls transient', [{ errorCodes: [90033] }], [250]],
  ])('succeeds after %s', async (_title, outcomes, pauses) => {
    const { requestToken, slept, contoso } = startRequests(outcomes);

    expect((await requestToken(contoso)).value).toBe('token');
    expect(slept).toEqual(pauses);
  });

  it('gives up after two tries', async () => {
    const { requestToken, sent, contoso } = startRequests(Array.from({ length: 9 }, () => ({ status: 503 })));

    await expect(requestToken(contoso)).rejects.toMatchObject({ code: 'TOKEN_UNAVAILABLE', retryable: true });
    expect(sent).toHaveLength(2);
  });

  it('does not wait longer than its budget of 15 seconds, and says how long Entra wants', async () => {
    const { requestToken, sent, slept, contoso } = startRequests([{ status: 429, retryAfterMs: 60_000 }]);

    await expect(requestToken(contoso)).rejects.toMatchObject({ retryAfterMs: 60_000 });
    expect(sent).toHaveLength(1);
    expect(slept).toEqual([]);
  });

  it('cuts each try to what is left of the budget', async () => {
    const { requestToken, sent, contoso } = startRequests([{ status: 0 }, { status: 0 }], { tookMs: 10_000 });

    await expect(requestToken(contoso)).rejects.toThrow(/could not be reached/);
    expect(sent.map(({ limitMs }) => limitMs)).toEqual([15_000, 4_750]);
  });

  it.each([700016, 53003, 7000215, 123456])('does not repeat a refusal (AADSTS%d)', async (code) => {
    const { requestToken, sent, contoso } = startRequests([{ errorCodes: [code] }]);

    await expect(requestToken(contoso)).rejects.toMatchObject({ retryable: false });
    expect(sent).toHaveLength(1);
  });

  it.each([7000215, 7000222, 700027])(
    'tries the next credential once after AADSTS%d, with an alarm',
    async (code) => {
      const { requestToken, sent, logger, fabrikam } = startRequests([{ errorCodes: [code] }], {
        next: 'next',
      });

      expect((await requestToken(fabrikam)).value).toBe('token');
      expect(sent.map(({ tenant, secret }) => [tenant, secret])).toEqual([
        ['fabrikam', 'current'],
        ['fabrikam', 'next'],
      ]);
      expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([
        {
          level: 'error',
          event: 'credential refused by Entra, trying the next one',
          fields: { tenant: 'fabrikam', app: 'files', aadstsCode: code },
        },
      ]);
    },
  );

  it('tells of the next credential when that is refused as well', async () => {
    const outcomes = [{ errorCodes: [7000215] }, { errorCodes: [7000222] }];
    const { requestToken, sent, contoso } = startRequests(outcomes, { next: 'next' });

    await expect(requestToken(contoso)).rejects.toThrow(/has expired/);
    expect(sent).toHaveLength(2);
  });

  it('keeps the next credential for refused credentials', async () => {
    const { requestToken, sent, contoso } = startRequests([{ errorCodes: [700016] }], { next: 'next' });

    await expect(requestToken(contoso)).rejects.toThrow(/no access to this tenant/);
    expect(sent).toHaveLength(1);
  });

  it('logs each failed try with its ids and without any text', async () => {
    const facts = { status: 401, errorCodes: [7000229], traceId: 'trace', correlationId: 'ours' };
    const { requestToken, logger, contoso } = startRequests([facts]);
    await requestToken(contoso).catch(String);

    expect(logger.lines).toEqual([
      {
        level: 'warn',
        event: 'token request failed',
        fields: {
          tenant: 'contoso',
          app: 'files',
          cloud: 'global',
          aadstsCode: 7000229,
          traceId: 'trace',
          correlationId: 'ours',
          status: 401,
          attempt: 1,
          durationMs: 0,
        },
      },
    ]);
  });

  it('passes on what is no failed token request', async () => {
    const { requestToken, contoso } = startRequests([new Error('no such file')]);

    await expect(requestToken(contoso)).rejects.toThrow('no such file');
  });

  it('pays for a refused credential once, and then sends the one that works first', async () => {
    const { requestToken, sent, contoso, fabrikam } = startRequests([{ errorCodes: [7000222] }], {
      next: 'next',
    });
    for (const tenant of [contoso, fabrikam, contoso]) await requestToken(tenant);

    expect(sent.map(({ secret }) => secret)).toEqual(['current', 'next', 'next', 'next']);
  });

  it('goes back to the first credential when the next one is refused', async () => {
    const outcomes: Outcome[] = [{ errorCodes: [7000215] }, 'token', { errorCodes: [7000215] }, 'token'];
    const { requestToken, sent, contoso } = startRequests(outcomes, { next: 'next' });
    for (let times = 0; times < 3; times += 1) await requestToken(contoso);

    expect(sent.map(({ secret }) => secret)).toEqual(['current', 'next', 'next', 'current', 'current']);
  });

  it('makes do with one request for a tenant that keeps failing, and lets refused credentials take turns', async () => {
    const refused = { errorCodes: [7000215] };
    const { requestToken, sent, contoso } = startRequests(
      Array.from({ length: 6 }, () => refused),
      {
        next: 'next',
      },
    );
    await requestToken(contoso).catch(String);
    for (let times = 0; times < 4; times += 1) await requestToken(contoso, { once: true }).catch(String);

    expect(sent.slice(0, 2).map(({ secret }) => secret)).toEqual(['current', 'next']);
    expect(sent).toHaveLength(6);
    expect(
      sent
        .slice(2, 4)
        .map(({ secret }) => secret)
        .sort(),
    ).toEqual(['current', 'next']);
  });

  it('does not try a transient failure again for a tenant that keeps failing', async () => {
    const { requestToken, sent, slept, contoso } = startRequests([{ status: 503 }]);

    await expect(requestToken(contoso, { once: true })).rejects.toMatchObject({ retryable: true });
    expect([sent.length, slept]).toEqual([1, []]);
  });

  it.each<[string, Outcome]>([
    ['a transient failure', { status: 503 }],
    ['a refused credential', { errorCodes: [7000215] }],
  ])('sends nothing more after %s when it may not repeat', async (_title, outcome) => {
    const { requestToken, sent, contoso } = startRequests([outcome], { next: 'next' });
    const asked: number[] = [];
    const mayRepeat = () => {
      asked.push(sent.length);
      return false;
    };

    await expect(requestToken(contoso, { mayRepeat })).rejects.toMatchObject({ code: 'TOKEN_UNAVAILABLE' });
    expect([sent.length, asked]).toEqual([1, [1]]);
  });

  it('passes on the claims that answer a challenge', async () => {
    const { requestToken, sent, contoso, fabrikam } = startRequests([]);
    await requestToken(contoso, { claims: '{"access_token":{}}' });
    await requestToken(fabrikam);

    expect(sent.map(({ claims }) => claims)).toEqual(['{"access_token":{}}', undefined]);
  });

  it('says where to consent when that is what is missing', async () => {
    const { requestToken, contoso, fabrikam } = startRequests([
      { errorCodes: [7000229] },
      { errorCodes: [7000215] },
    ]);

    await expect(requestToken(contoso)).rejects.toMatchObject({
      adminConsentUrl: expect.stringContaining(`${contoso.tenantId}/v2.0/adminconsent`),
    });
    await expect(requestToken(fabrikam)).rejects.toMatchObject({ adminConsentUrl: undefined });
  });
});
