import { calculateJwkThumbprint, compactVerify, exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { createHash, randomUUID, type webcrypto } from 'node:crypto';

export interface TokenRequest {
  readonly tenantId: string;
  readonly servicePrincipalId: string;
  readonly clientId: string;
  readonly audience: string;
  readonly roles: readonly string[];
  readonly issuedAtMs: number;
  readonly expiresIn: number;
}

export interface TokenClaims {
  readonly aud: string;
  readonly tid: string;
  readonly appid: string;
  readonly nbf: number;
  readonly exp: number;
  readonly roles: readonly string[];
}

interface SigningKey {
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
  readonly jwk: JWK & { readonly kid: string };
}

let signingKey: Promise<SigningKey> | undefined;

/** Made on first use, once for the process: it takes a tenth of a second, and starting should not. */
function theSigningKey(): Promise<SigningKey> {
  return (signingKey ??= createSigningKey());
}

async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const x5t = createHash('sha1').update(kid).digest('base64url');
  return { privateKey, publicKey, jwk: { ...jwk, kid, x5t, use: 'sig', alg: 'RS256' } };
}

export async function publicKeys(): Promise<{ keys: (JWK & { issuer: string })[] }> {
  const { jwk } = await theSigningKey();
  return { keys: [{ ...jwk, issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }] };
}

/**
 * An application token for Microsoft Graph, which asks for the v1.0 format even from the v2.0 endpoint.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export async function issueToken(request: TokenRequest): Promise<string> {
  const { privateKey, jwk } = await theSigningKey();
  const issuedAt = Math.floor(request.issuedAtMs / 1000);
  const issuer = `https://sts.windows.net/${request.tenantId}/`;
  return new SignJWT({
    aud: request.audience,
    iss: issuer,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + request.expiresIn,
    app_displayname: 'Emulated app',
    appid: request.clientId,
    appidacr: '1',
    idp: issuer,
    idtyp: 'app',
    oid: request.servicePrincipalId,
    sub: request.servicePrincipalId,
    // Without any role the claim is missing, not empty.
    ...(request.roles.length > 0 && { roles: request.roles }),
    tenant_region_scope: 'EU',
    tid: request.tenantId,
    uti: randomUUID(),
    ver: '1.0',
    wids: ['0997a1d0-0d1d-4acb-b408-d5ca73121e90'],
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid, x5t: jwk.x5t! })
    .sign(privateKey);
}

/** Signs any claims as Entra signs a token, such as one of a caller of the gateway. */
export async function signClaims(
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { privateKey, jwk } = await theSigningKey();
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid, ...header })
    .sign(privateKey);
}

const rememberedTokens = 1000;

/** Checks signatures, each token's once: verifying costs a fraction of a millisecond of CPU. */
export class TokenVerifier {
  private readonly verified = new Map<string, TokenClaims>();

  /** The claims of a token the emulator signed, whether or not it is still in time. */
  async verify(token: string): Promise<TokenClaims | undefined> {
    const known = this.verified.get(token);
    if (known) return known;
    const { publicKey } = await theSigningKey();
    const claims = await compactVerify(token, publicKey, { algorithms: ['RS256'] }).then(
      ({ payload }) => JSON.parse(new TextDecoder().decode(payload)) as Partial<TokenClaims>,
      () => undefined,
    );
    if (!claims) return undefined;
    const complete = { roles: [], ...claims } as TokenClaims;
    if (this.verified.size >= rememberedTokens) this.verified.clear();
    this.verified.set(token, complete);
    return complete;
  }
}
