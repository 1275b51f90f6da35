import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { Logger } from '../../logger.js';
import type { Clock } from '../clock.js';
import { reconnectPauseMs } from '../tokens/reconnect-pause.js';

/** The keys that sign callers' tokens. They come from one configured address and from nowhere else. */
export interface SigningKeys {
  /**
   * The key of this id, if it may sign for this issuer.
   * @throws SigningKeysUnavailable when there is no set of keys that can still be believed
   */
  find(kid: string, issuer: string, tenantId: string): Promise<CryptoKey | undefined>;
}

/** Nobody's token can be checked at the moment; that is not the caller's fault. */
export class SigningKeysUnavailable extends Error {
  constructor(options: ErrorOptions) {
    super('The keys that sign tokens cannot be had.', options);
    this.name = 'SigningKeysUnavailable';
  }
}

export interface SigningKeysOptions {
  /** Reads the document at the configured address, as JSON. */
  readonly read: () => Promise<unknown>;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface SigningKey {
  readonly key: CryptoKey;
  /** The only issuer it signs for, with `{tenantid}` in place of a tenant; undefined for any. */
  readonly issuer: string | undefined;
}

const hourMs = 60 * 60 * 1000;
/** Entra changes its keys without notice, and may take one back. */
const freshForMs = hourMs;
const believedForMs = 24 * hourMs;
/** Holds for any number of tokens that name an unknown key. */
const shortestIntervalMs = 30_000;

/**
 * Keeps the last good set. It is read again after an hour, and for a key that is not in it, but at most once in 30
 * seconds. While it cannot be read, the old set is good for a day, and the next try follows within ten seconds.
 * https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-signature
 */
export function createSigningKeys({ read, clock, logger }: SigningKeysOptions): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let readAtMs = -Infinity;
  let triedAtMs = -Infinity;
  let failure: unknown;
  let failuresInARow = 0;
  let reading: Promise<void> | undefined;

  const refresh = (): Promise<void> => {
    if (reading !== undefined) return reading;
    const pauseMs = failuresInARow > 0 ? reconnectPauseMs(failuresInARow) : shortestIntervalMs;
    if (clock.now() - triedAtMs < pauseMs) return Promise.resolve();
    triedAtMs = clock.now();
    reading = read()
      .then(importKeys)
      .then(
        (found) => {
          keys = found;
          failuresInARow = 0;
          readAtMs = clock.now();
        },
        (error: unknown) => {
          failure = error;
          failuresInARow += 1;
          logger.warn('signing keys could not be read', { error });
        },
      )
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  const ageMs = (): number => clock.now() - readAtMs;

  return {
    find: async (kid, issuer, tenantId) => {
      if (ageMs() >= believedForMs || !keys.has(kid)) await refresh();
      // Nobody waits for a set that is only a little old.
      else if (ageMs() >= freshForMs) void refresh();
      if (ageMs() >= believedForMs) throw new SigningKeysUnavailable({ cause: failure });
      const found = keys.get(kid);
      const maySign = found?.issuer === undefined || found.issuer.replace('{tenantid}', tenantId) === issuer;
      return maySign ? found?.key : undefined;
    },
  };
}

/** @throws Error when the document holds no key that could sign a token */
async function importKeys(document: unknown): Promise<ReadonlyMap<string, SigningKey>> {
  const listed = (document as { keys?: unknown } | null)?.keys;
  const candidates = (Array.isArray(listed) ? listed : []).filter(isSigningJwk);
  const imported = await Promise.all(
    candidates.map(async ({ kid, issuer, n, e }): Promise<[string, SigningKey][]> => {
      // Nothing but the public RSA numbers is taken over.
      const key = await importJWK({ kty: 'RSA', n, e }, 'RS256').catch(() => undefined);
      return key === undefined || key instanceof Uint8Array ? [] : [[kid, { key, issuer }]];
    }),
  );
  const keys = new Map(imported.flat());
  if (keys.size === 0) throw new Error('There are no keys at this address.');
  return keys;
}

type SigningJwk = JWK & { kid: string; n: string; e: string; issuer?: string };

function isSigningJwk(value: unknown): value is SigningJwk {
  if (typeof value !== 'object' || value === null) return false;
  const { kty, kid, n, e, use, alg, issuer } = value as Record<string, unknown>;
  return (
    kty === 'RSA' &&
    [kid, n, e].every((text) => typeof text === 'string' && text !== '') &&
    (use === undefined || use === 'sig') &&
    (alg === undefined || alg === 'RS256') &&
    (issuer === undefined || typeof issuer === 'string')
  );
}
