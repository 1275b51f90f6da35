import { decodeJwt, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import type { JwtConfig } from '../../config/config.js';
import type { SigningKeys } from './signing-keys.js';

/** Who a caller's access token is of. */
export interface TokenHolder {
  /** GUID in lower case: the tenant that issued it. It says nothing about which tenants may be read. */
  readonly tenantId: string;
  /** `tid|oid`, the only name of the holder that nobody can choose. */
  readonly subject: string;
  /** What is assigned to it there: app roles of an app, scopes of a person. */
  readonly kind: 'app' | 'person';
  readonly assigned: ReadonlySet<string>;
}

/**
 * The holder of an access token for this gateway; undefined for everything else.
 * @throws SigningKeysUnavailable
 */
export type VerifyCallerToken = (token: string, nowMs: number) => Promise<TokenHolder | undefined>;

const leewaySeconds = 60;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Believes a token of a listed tenant, made for us, signed by a key of the configured set. What the header says
 * besides the key's id (`jku`, `x5u`, `jwk`) is never looked at, nor are e-mail addresses and user names.
 * https://learn.microsoft.com/entra/identity-platform/claims-validation
 */
export function createVerifyCallerToken(jwt: JwtConfig, keys: SigningKeys): VerifyCallerToken {
  const tenantIds = new Set(jwt.tenantIds);
  return async (token, nowMs) => {
    const said = read(token);
    if (said === undefined || !tenantIds.has(said.tenantId)) return undefined;
    const issuer = jwt.issuer.replace('{tenantid}', said.tenantId);
    if (said.issuer !== issuer) return undefined;
    const key = await keys.find(said.kid, issuer, said.tenantId);
    if (key === undefined) return undefined;
    const verified = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer,
      audience: jwt.audience,
      requiredClaims: ['exp', 'tid', 'oid'],
      clockTolerance: leewaySeconds,
      currentDate: new Date(nowMs),
    }).catch(() => undefined);
    // A list of audiences would let a token for someone else pass as one for us.
    return verified?.payload.aud === jwt.audience ? holderOf(verified.payload) : undefined;
  };
}

/** What a token says of itself, to find the key that proves it. */
function read(token: string): { kid: string; tenantId: string; issuer: string | undefined } | undefined {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const { tid, iss } = decodeJwt(token);
    if (alg !== 'RS256' || typeof kid !== 'string' || typeof tid !== 'string') return undefined;
    return { kid, tenantId: tid, issuer: iss };
  } catch {
    return undefined;
  }
}

function holderOf(claims: JWTPayload): TokenHolder | undefined {
  const { tid, oid, idtyp, roles, scp } = claims;
  if (!isGuid(tid) || !isGuid(oid)) return undefined;
  const who = { tenantId: tid, subject: `${tid}|${oid}` };
  if (idtyp === 'app') {
    return { ...who, kind: 'app', assigned: new Set(Array.isArray(roles) ? roles.filter(isText) : []) };
  }
  // An app without `idtyp` cannot be told from a person by what is there, but a person always has a scope.
  if (typeof scp !== 'string') return undefined;
  return { ...who, kind: 'person', assigned: new Set(scp.split(' ').filter((scope) => scope !== '')) };
}

function isGuid(value: unknown): value is string {
  return typeof value === 'string' && guid.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
