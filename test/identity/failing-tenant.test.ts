import type { TenantConfig } from '../../src/config/config.js';
import { createRequestToken } from '../../src/identity/tokens/request-token.js';
import { TokenRequestError, type TokenFailure } from '../../src/identity/tokens/token-errors.js';
import { createTokenProvider } from '../../src/identity/tokens/token-provider.js';
import { exampleCredentials, exampleTenants, FakeClock, recordingLogger } from './example-tenants.js';

// The whole way from a caller to what would be sent, with a token endpoint that fails for one tenant.

function startFailing(failure: Partial<TokenFailure>, next?: string) {
  const clock = new FakeClock();
  const logger = recordingLogger();
  const sent = { contoso: [] as number[], fabrikam: [] as number[] };
  let failing = true;
  let current = failure;
  const send = async ({ name }: TenantConfig) => {
    sent[name as keyof typeof sent].push(clock.now());
    if (!failing || name !== 'contoso') return { value: `of ${name}`, expiresInMs: 24 * 3_600_000 };
    throw new TokenRequestError({ status: 400, errorCodes: [], malformed: false, ...current });
  };
  const requestToken = createRequestToken({
    send,
    credentials: exampleCredentials(),
    clock,
    logger,
    sleep: async (ms) => clock.advance(ms),
    random: () => 0.5,
  });
  const provider = createTokenProvider({ requestToken, clock, logger, random: () => 0.5 });
  return {
    provider,
    clock,
    sent,
    repair: () => {
      failing = false;
    },
    refuse: (next: Partial<TokenFailure>) => {
      current = next;
    },
    ...exampleTenants(undefined, next === undefined ? {} : { next }),
  };
}

describe('a tenant that keeps failing', () => {
  it.each<[string, Partial<TokenFailure>, string | undefined, number]>([
    ['a 503', { status: 503 }, undefined, 60],
    ['no answer', { status: 0 }, undefined, 60],
    ['a refused credential', { errorCodes: [7000215] }, undefined, 30],
    ['two refused credentials', { errorCodes: [7000222] }, 'next', 60],
    ['no consent', { errorCodes: [7000229] }, 'next', 30],
  ])(
    'costs at most two token requests in any minute with %s, and comes back without a restart',
    async (_title, failure, next, patienceSeconds) => {
      const { provider, clock, sent, repair, contoso, fabrikam } = startFailing(failure, next);
      for (let second = 0; second < 600; second += 1) {
        await expect(provider.get(contoso)).rejects.toMatchObject({ code: 'TOKEN_UNAVAILABLE' });
        expect((await provider.get(fabrikam)).value).toBe('of fabrikam');
        clock.advance(1000);
      }
      const crowded = sent.contoso.filter(
        (atMs, index) => index >= 2 && atMs - sent.contoso[index - 2]! < 60_000,
      );
      expect(crowded).toEqual([]);
      expect(sent.contoso.length).toBeGreaterThan(15);
      expect(sent.fabrikam).toHaveLength(1);

      repair();
      const brokenUntilMs = clock.now() + patienceSeconds * 1000;
      let token = await provider.get(contoso).catch(() => undefined);
      while (token === undefined && clock.now() < brokenUntilMs) {
        clock.advance(1000);
        token = await provider.get(contoso).catch(() => undefined);
      }
      expect(token?.value).toBe('of contoso');
    },
  );

  it('comes back within fifteen seconds when it could not be connected to, however long that lasted', async () => {
    const { provider, clock, sent, repair, contoso, fabrikam } = startFailing({ status: 0, isUnsent: true });
    for (let second = 0; second < 600; second += 1) {
      await expect(provider.get(contoso)).rejects.toMatchObject({ code: 'TOKEN_UNAVAILABLE' });
      expect((await provider.get(fabrikam)).value).toBe('of fabrikam');
      clock.advance(1000);
    }
    const pausesMs = sent.contoso.slice(1).map((atMs, index) => atMs - sent.contoso[index]!);
    expect(Math.max(...pausesMs)).toBe(10_000);
    expect(sent.contoso.length).toBeLessThan(70);

    repair();
    for (let second = 0; second < 10; second += 1) {
      await provider.get(contoso).catch(String);
      clock.advance(1000);
    }
    expect((await provider.get(contoso)).value).toBe('of contoso');
    expect(sent.fabrikam).toHaveLength(1);
  });

  it('has the pauses of a refusal once Entra answers again, and refuses', async () => {
    const { provider, clock, sent, contoso, refuse } = startFailing({ status: 0, isUnsent: true });
    await provider.get(contoso).catch(String);
    refuse({ status: 400, errorCodes: [7000229] });
    for (let second = 0; second < 600; second += 1) {
      clock.advance(1000);
      await provider.get(contoso).catch(String);
    }
    const refusedAtMs = sent.contoso.slice(2);
    expect(Math.min(...refusedAtMs.slice(1).map((atMs, index) => atMs - refusedAtMs[index]!))).toBe(30_000);
  });

  it('is asked again at once after a failure that was the only one', async () => {
    const { provider, clock, sent, repair, contoso } = startFailing({ errorCodes: [7000229] });
    await provider.get(contoso).catch(String);
    clock.advance(30_000);
    repair();
    await provider.get(contoso);
    expect(sent.contoso).toHaveLength(2);
  });
});
