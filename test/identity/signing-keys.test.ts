import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { createSigningKeys, SigningKeysUnavailable } from '../../src/identity/callers/signing-keys.js';
import { silentLogger } from '../support/gateway/silent-logger.js';

const { publicKey } = await generateKeyPair('RS256', { extractable: true });
const jwk = await exportJWK(publicKey);
const tenantId = '11111111-1111-4111-8111-111111111111';
const issuer = `https://login.example.com/${tenantId}/v2.0`;
const hourMs = 60 * 60 * 1000;

function start(first: unknown = { keys: [{ ...jwk, kid: 'a' }] }) {
  let nowMs = 0;
  let document: unknown = first;
  let reads = 0;
  const keys = createSigningKeys({
    read: () => {
      reads += 1;
      return document instanceof Error ? Promise.reject(document) : Promise.resolve(document);
    },
    clock: { now: () => nowMs },
    logger: silentLogger,
  });
  return {
    has: async (kid: string, of = issuer) => (await keys.find(kid, of, tenantId)) !== undefined,
    serve: (next: unknown) => (document = next),
    pass: (ms: number) => (nowMs += ms),
    reads: () => reads,
  };
}

describe('the keys that sign tokens', () => {
  it('are read once, however many ask at the same time', async () => {
    const { has, reads } = start();
    expect(await Promise.all([has('a'), has('a'), has('a')])).toEqual([true, true, true]);
    expect(await has('a')).toBe(true);
    expect(reads()).toBe(1);
  });

  it('are read again for an unknown id, once in 30 seconds', async () => {
    const { has, serve, pass, reads } = start();
    await has('a');
    serve({ keys: ['a', 'b'].map((kid) => ({ ...jwk, kid })) });
    for (let times = 0; times < 50; times += 1) expect(await has('b')).toBe(false);
    expect(reads()).toBe(1);
    pass(30_000);
    expect(await has('b')).toBe(true);
    for (let times = 0; times < 50; times += 1) await has('c');
    expect(reads()).toBe(2);
  });

  it('are forgotten when the next set does not have them any more', async () => {
    const { has, serve, pass } = start();
    await has('a');
    serve({ keys: [{ ...jwk, kid: 'b' }] });
    pass(hourMs);
    await has('a');
    await new Promise(setImmediate);
    expect([await has('a'), await has('b')]).toEqual([false, true]);
  });

  it('stay good for a day while no new set can be read, and not a moment longer', async () => {
    const { has, serve, pass, reads } = start();
    await has('a');
    for (const bad of [new Error('down'), { keys: [] }, null, 'text', { keys: [{ kid: 'a', kty: 'oct' }] }]) {
      serve(bad);
      pass(4 * hourMs);
      expect(await has('a')).toBe(true);
      await new Promise(setImmediate);
    }
    pass(4 * hourMs - 1);
    expect(await has('a')).toBe(true);
    await new Promise(setImmediate);
    const before = reads();
    pass(1);
    await expect(has('a')).rejects.toThrow(SigningKeysUnavailable);
    expect(reads()).toBe(before);
    serve({ keys: [{ ...jwk, kid: 'a' }] });
    pass(10_000);
    expect(await has('a')).toBe(true);
  });

  it('are tried again within ten seconds while they cannot be read, and less often the longer it lasts', async () => {
    const { has, serve, pass, reads } = start(new Error('down'));
    await expect(has('a')).rejects.toThrow(SigningKeysUnavailable);
    for (let second = 0; second < 60; second += 1) {
      pass(1_000);
      await expect(has('a')).rejects.toThrow(SigningKeysUnavailable);
    }
    expect(reads()).toBe(1 + 4 + 4);
    serve({ keys: [{ ...jwk, kid: 'a' }] });
    pass(10_000);
    expect(await has('a')).toBe(true);
  });

  it('sign for the issuer they are limited to, and for no other', async () => {
    const limited = (text: string) => ({ ...jwk, kid: text, issuer: text });
    const template = 'https://login.example.com/{tenantid}/v2.0';
    const { has } = start({ keys: [limited(template), limited(issuer), limited('https://evil.example/')] });
    expect(await has(template)).toBe(true);
    expect(await has(issuer)).toBe(true);
    expect(await has('https://evil.example/')).toBe(false);
    expect(await has(issuer, 'https://sts.windows.net/x/')).toBe(false);
  });

  it.each<[string, object]>([
    ['for encryption', { use: 'enc' }],
    ['of another algorithm', { alg: 'RS512' }],
    ['of another kind', { kty: 'oct', k: 'AAAA' }],
    ['without an id', { kid: undefined }],
    ['with a number as an issuer', { issuer: 1 }],
  ])('do not include one %s', async (_, change) => {
    const keys = [{ ...jwk, kid: 'a' }, { ...jwk, kid: 'b', ...change } as JWK];
    const { has } = start({ keys });
    expect([await has('a'), await has('b')]).toEqual([true, false]);
  });
});
