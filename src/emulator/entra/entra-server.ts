import { randomUUID } from 'node:crypto';
import { decideConsent } from './admin-consent.js';
import type { AppRegistration } from './app-registration.js';
import { instanceDiscovery, openidConfiguration } from './discovery.js';
import { findTenant, grantToken } from './token-endpoint.js';
import { describeTokenError, TokenError } from './token-errors.js';
import { publicKeys } from './tokens.js';
import { isGuid } from '../data/hash.js';
import { Random } from '../data/random.js';
import {
  contentTypeOf,
  deliveryOf,
  replacesAnswer,
  retryAfterHeader,
  type FaultOptions,
  type Faults,
} from '../faults.js';
import { originOf, type Incoming, type Outgoing } from '../http-listener.js';
import type { Journal } from '../journal.js';
import type { Tenant } from '../tenant.js';

export interface EntraDependencies {
  readonly registration: AppRegistration;
  readonly tenants: readonly Tenant[];
  readonly seed: number;
  readonly now: () => number;
  readonly latencyMs: number;
  readonly journal: Journal;
  readonly faults: Faults;
}

/** One request and what is known about it. */
interface EntraRequest extends Incoming {
  readonly registration: AppRegistration;
  readonly query: string;
  /** Percent-decoded, without the query. */
  readonly path: string;
  readonly nowMs: number;
  readonly tenants: readonly Tenant[];
  readonly random: Random;
  readonly fault: FaultOptions | undefined;
  readonly traceId: string;
  readonly correlationId: string;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const tokenPath = /^\/([^/]+)\/oauth2\/v2\.0\/token\/?$/i;
const configurationPath = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/i;
const keysPath = /^\/([^/]+)\/discovery\/v2\.0\/keys$/i;

const consentPath = /^\/([^/]+)(\/v2\.0)?\/adminconsent$/i;

/** The endpoints of login.microsoftonline.com an app-only client meets. */
export function createEntraHandler(
  dependencies: EntraDependencies,
): (incoming: Incoming) => Promise<Outgoing> {
  const { tenants, registration, seed, now, latencyMs, journal, faults } = dependencies;
  const random = new Random(`${seed}|token-life`);
  return async (incoming) => {
    const { method, target, headers } = incoming;
    const nowMs = now();
    const [encodedPath = '', query = ''] = target.split('?', 2);
    const path = decodePath(encodedPath);
    const tenantId = tenantIdIn(path, tenants);
    const entry = journal.open({ at: nowMs, server: 'entra', method, path: target, tenantId, headers });
    const fault = tokenPath.test(path)
      ? faults.strike('token', { method, path: target, tenantId })
      : undefined;
    const sentId = headers['client-request-id'] ?? new URLSearchParams(query).get('client-request-id');
    const correlationId = correlationIdFrom(sentId);
    const outgoing = await answer({
      ...incoming,
      path,
      query,
      registration,
      nowMs,
      tenants,
      random,
      fault,
      traceId: randomUUID(),
      correlationId,
    });
    outgoing.delayMs = latencyMs + (fault?.delayMs ?? 0);
    if (outgoing.delivery !== 'hang' && outgoing.delivery !== 'reset') entry.status = outgoing.status;
    return outgoing;
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function tenantIdIn(path: string, tenants: readonly Tenant[]): string | undefined {
  const text = path.split('/')[1]?.toLowerCase();
  return tenants.find(({ tenantId, domain }) => tenantId === text || domain === text)?.tenantId;
}

/** A client's own id is echoed when it is a GUID. */
function correlationIdFrom(sent: string | null): string {
  return sent && isGuid(sent) ? sent : randomUUID();
}

async function answer(asked: EntraRequest): Promise<Outgoing> {
  const { fault, nowMs, traceId } = asked;
  if (fault && replacesAnswer(fault) && fault.aadsts === undefined) return forged(fault, nowMs);
  const { status, body, headers } = await reply(asked).catch((error: unknown): Reply => {
    if (error instanceof TokenError) return describeTokenError(error, nowMs, asked);
    throw error;
  });
  const text = JSON.stringify(body);
  return {
    status,
    headers: {
      'Cache-Control': 'no-store, no-cache',
      Pragma: 'no-cache',
      'Content-Type': 'application/json; charset=utf-8',
      Expires: '-1',
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'x-ms-request-id': traceId,
      'x-ms-ests-server': '2.1.0 - EMULATOR',
      Date: new Date(nowMs).toUTCString(),
      ...headers,
      ...(fault && { ...retryAfterHeader(fault), ...fault.headers }),
    },
    body: fault?.kind === 'truncate' ? text.slice(0, text.length >> 1) : text,
    ...deliveryOf(fault),
  };
}

function forged(fault: FaultOptions, nowMs: number): Outgoing {
  const { status = 200, body = '' } = fault;
  return {
    status,
    headers: {
      Date: new Date(nowMs).toUTCString(),
      'Content-Type': contentTypeOf(body),
      ...retryAfterHeader(fault),
      ...fault.headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

async function reply(asked: EntraRequest): Promise<Reply> {
  const { path, method, tenants } = asked;
  const tokenTenant = tokenPath.exec(path)?.[1];
  if (tokenTenant !== undefined) return token(tokenTenant, asked);
  if (method !== 'GET') return { status: 405, body: {} };
  const consent = consentPath.exec(path);
  if (consent !== null) return consentPage(consent[1] ?? '', consent[2] !== undefined, asked);
  const origin = originOf(asked.headers);
  const configured = configurationPath.exec(path)?.[1];
  if (configured !== undefined) {
    return { status: 200, body: openidConfiguration(discoverTenant(configured, tenants).tenantId, origin) };
  }
  if (keysPath.test(path)) return { status: 200, body: await publicKeys() };
  if (path === '/common/discovery/instance') return { status: 200, body: instanceDiscovery(origin) };
  return { status: 404, body: {} };
}

async function token(tenantText: string, asked: EntraRequest): Promise<Reply> {
  const { method, headers, fault } = asked;
  if (method !== 'POST') throw new TokenError(900561, { method });
  if (fault?.aadsts !== undefined) throw new TokenError(fault.aadsts);
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const form = new URLSearchParams(isForm ? asked.body.toString() : '');
  const host = headers['x-original-host'] ?? headers['host'] ?? '';
  const request = { tenantText, form, host, authorization: headers['authorization'] };
  return { status: 200, body: await grantToken(request, { ...asked, change: fault?.token }) };
}

/** Sends the browser on. Mistakes of the app are shown, and never sent back to it. */
function consentPage(tenantText: string, isV2: boolean, asked: EntraRequest): Reply {
  const { tenants, registration, nowMs } = asked;
  const tenant = findTenant(tenantText, tenants);
  const query = new URLSearchParams(asked.query);
  const outcome = decideConsent({ tenant, query, isV2, registration, nowMs, ids: asked });
  if ('page' in outcome) throw outcome.page;
  return { status: 302, body: {}, headers: { Location: outcome.redirect } };
}

/** Discovery words an unknown tenant differently than the token endpoint does. */
function discoverTenant(tenantText: string, tenants: readonly Tenant[]): Tenant {
  try {
    return findTenant(tenantText, tenants);
  } catch (error) {
    throw error instanceof TokenError ? new TokenError(error.code, error.details, 'invalid_tenant') : error;
  }
}
