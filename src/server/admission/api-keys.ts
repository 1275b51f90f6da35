import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ApiKeyConfig, CallerConfig } from '../../config/config.js';

const keyForm = /^Bearer ggw_([A-Za-z0-9][A-Za-z0-9.-]{0,62})_([A-Za-z0-9_-]{16,256})$/i;

/** A new key: the whole of it is shown once, the digest of its secret part goes into the configuration. */
export function createApiKey(id: string): { key: string; sha256: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { key: `ggw_${id}_${secret}`, sha256: digest(secret) };
}

/** Finds the caller behind an Authorization header. */
export type Authenticate = (authorization: string | undefined, nowMs: number) => CallerConfig | undefined;

/**
 * Callers by API key. The key's id finds the digest, and digests are compared in constant time, also for an id
 * that does not exist. A fast hash is right here: the secret is random, so there is nothing to guess.
 */
export function createAuthenticate(callers: readonly CallerConfig[]): Authenticate {
  const byKeyId = new Map<string, { caller: CallerConfig; key: ApiKeyConfig }>();
  for (const caller of callers) {
    for (const key of caller.apiKeys) byKeyId.set(key.id, { caller, key });
  }
  const nobody = randomBytes(32);
  return (authorization, nowMs) => {
    const [, keyId = '', secret = ''] = keyForm.exec(authorization ?? '') ?? [];
    const found = byKeyId.get(keyId);
    const matches = timingSafeEqual(digest(secret), found?.key.sha256 ?? nobody);
    const isLive = found?.key.expiresAtMs === undefined || nowMs < found.key.expiresAtMs;
    return matches && isLive ? found?.caller : undefined;
  };
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
