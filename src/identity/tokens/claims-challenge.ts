import { sanitizeJson } from '../../sanitize-json.js';

const longestChallenge = 8 * 1024;

/**
 * The claims a `WWW-Authenticate` header demands of the next token (continuous access evaluation), as JSON text.
 * Undefined for every other header, and for claims that are no JSON object.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsDemandedBy(header: string | undefined): string | undefined {
  if (header === undefined || header.length > longestChallenge) return undefined;
  if (!/\berror="?insufficient_claims"?/i.test(header)) return undefined;
  const encoded = /\bclaims="?([A-Za-z0-9+/_=-]+)"?/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  try {
    const claims: unknown = JSON.parse(text);
    const isObject = typeof claims === 'object' && claims !== null && !Array.isArray(claims);
    return isObject && sanitizeJson(claims) ? text : undefined;
  } catch {
    return undefined;
  }
}
