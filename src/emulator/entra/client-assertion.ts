import { compactVerify, decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import type { KeyObject } from 'node:crypto';
import type { AppRegistration, FederatedCredential, RegisteredCertificate } from './app-registration.js';
import { TokenError } from './token-errors.js';

export interface AssertionCheck {
  readonly assertion: string;
  readonly registration: AppRegistration;
  readonly nowMs: number;
  /** The path of the token endpoint that was asked: an assertion is made for one tenant. */
  readonly tokenPath: string;
  /** Hosts the token endpoint goes by. */
  readonly hosts: readonly string[];
}

const skewSeconds = 300;

/**
 * Checks what a client proves itself by instead of a secret: a JWT signed with a registered certificate, or one
 * of an issuer the app trusts. A repeated `jti` is fine: clients sign one assertion and send it for minutes.
 * https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export async function checkAssertion(check: AssertionCheck): Promise<void> {
  const { header, claims } = decode(check.assertion);
  const named = thumbprintIn(header);
  if (named === undefined) return checkFederated(claims, check);
  const certificate = check.registration.certificateNamed(named.name, named.thumbprint);
  if (certificate === undefined) throw new TokenError(700027);
  await verify(check.assertion, certificate.publicKey, named.algorithm, 700027);
  checkClaims(claims, check);
  checkTimes(claims, check.nowMs, certificate);
}

function decode(assertion: string): { header: Record<string, unknown>; claims: JWTPayload } {
  try {
    return { header: { ...decodeProtectedHeader(assertion) }, claims: decodeJwt(assertion) };
  } catch {
    throw new TokenError(50027);
  }
}

/** PS256 goes with SHA-256, RS256 with SHA-1: the pairs Microsoft documents. */
function thumbprintIn(header: Record<string, unknown>) {
  const { 'x5t#S256': sha256, x5t: sha1 } = header;
  if (typeof sha256 === 'string') {
    return { name: 'x5t#S256', thumbprint: sha256, algorithm: 'PS256' } as const;
  }
  return typeof sha1 === 'string'
    ? ({ name: 'x5t', thumbprint: sha1, algorithm: 'RS256' } as const)
    : undefined;
}

async function verify(assertion: string, key: KeyObject, algorithm: string, code: number): Promise<void> {
  await compactVerify(assertion, key, { algorithms: [algorithm] }).catch(() => {
    throw new TokenError(code);
  });
}

function checkClaims(
  { iss, sub, aud }: JWTPayload,
  { registration, tokenPath, hosts }: AssertionCheck,
): void {
  if (iss !== registration.clientId || sub !== registration.clientId) throw new TokenError(700021);
  const audience = typeof aud === 'string' && URL.canParse(aud) ? new URL(aud) : undefined;
  const isHere = audience !== undefined && hosts.includes(audience.host);
  if (!isHere || audience.pathname.toLowerCase() !== tokenPath) throw new TokenError(700023);
}

function checkTimes({ nbf, exp }: JWTPayload, nowMs: number, certificate: RegisteredCertificate): void {
  const seconds = nowMs / 1000;
  const inTime = exp !== undefined && exp > seconds && (nbf ?? 0) <= seconds + skewSeconds;
  const certificateHolds = nowMs >= certificate.validFromMs && nowMs <= certificate.validToMs;
  if (!inTime || !certificateHolds) throw new TokenError(700024);
}

/** Issuer, subject and audience must be equal to the letter. */
async function checkFederated(claims: JWTPayload, check: AssertionCheck): Promise<void> {
  const { federatedCredentials } = check.registration;
  if (federatedCredentials.length === 0) throw new TokenError(70021);
  const ofIssuer = federatedCredentials.filter(({ issuer }) => issuer === claims.iss);
  if (ofIssuer.length === 0) throw new TokenError(700211);
  const ofAudience = ofIssuer.filter(({ audience }) => audience === claims.aud);
  if (ofAudience.length === 0) throw new TokenError(700212);
  const credential = ofAudience.find(({ subject }) => subject === claims.sub);
  if (credential === undefined) throw new TokenError(subjectError(ofAudience, claims.sub));
  await verify(check.assertion, credential.publicKey, 'RS256', 700213);
  if (claims.exp === undefined || claims.exp <= check.nowMs / 1000) throw new TokenError(700024);
}

function subjectError(credentials: readonly FederatedCredential[], sent = ''): number {
  const differsInCase = credentials.some(({ subject }) => subject.toLowerCase() === sent.toLowerCase());
  return differsInCase ? 7002138 : 700213;
}
