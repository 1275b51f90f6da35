import type { AppRegistration } from './app-registration.js';
import { checkAssertion } from './client-assertion.js';
import { TokenError } from './token-errors.js';
import { issueToken } from './tokens.js';
import { isGuid } from '../data/hash.js';
import type { Random } from '../data/random.js';
import type { TokenChange } from '../faults.js';
import type { Tenant } from '../tenant.js';

const graphAppId = '00000003-0000-0000-c000-000000000000';
const graphResources = new Set(['https://graph.microsoft.com', 'https://graph.microsoft.com/', graphAppId]);
const otherClouds =
  /^https:\/\/(graph\.microsoft\.us|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)\//;

export interface TokenEndpointRequest {
  /** The tenant segment of the path. */
  readonly tenantText: string;
  readonly form: URLSearchParams;
  readonly authorization: string | undefined;
  /** Of the Host header. */
  readonly host: string;
}

export interface TokenIssue {
  readonly registration: AppRegistration;
  readonly tenants: readonly Tenant[];
  readonly random: Random;
  readonly nowMs: number;
  readonly change: TokenChange | undefined;
}

/**
 * The client-credentials grant, checked in an order that gives the right code when two things are wrong.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export async function grantToken(request: TokenEndpointRequest, issue: TokenIssue) {
  const { form } = request;
  checkGrant(form);
  const client = credentialsOf(request);
  const tenant = findTenant(request.tenantText, issue.tenants);
  tenant.tokenAsked();
  checkApp(client, tenant, issue.registration);
  await checkCredential(client, request, issue);
  const audience = checkScope(form.get('scope') ?? '', tenant);
  const { change } = issue;
  // Entra gives tokens a random life of 60 to 90 minutes.
  const expiresIn = change?.expiresIn ?? issue.random.between(3599, 5399);
  const accessToken = await issueToken({
    tenantId: tenant.tenantId,
    servicePrincipalId: tenant.servicePrincipalId,
    clientId: client.id,
    audience,
    roles: change?.roles ?? tenant.roles,
    issuedAtMs: issue.nowMs,
    expiresIn,
  });
  return {
    token_type: 'Bearer',
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    ...(change?.refreshIn !== undefined && { refresh_in: change.refreshIn }),
    access_token: accessToken,
  };
}

function checkGrant(form: URLSearchParams): void {
  const grant = form.get('grant_type');
  if (!grant) throw new TokenError(900144, { parameter: 'grant_type' });
  if (grant !== 'client_credentials') throw new TokenError(70003, { grant });
  if (form.has('resource')) throw new TokenError(901002);
  if (!form.get('scope')) throw new TokenError(900144, { parameter: 'scope' });
  const claims = form.get('claims');
  if (claims !== null && !isJson(claims)) throw new TokenError(9002313);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Client {
  readonly id: string;
  readonly secret: string | null;
  readonly assertion: string | null;
}

/** From the form, or from HTTP Basic, which Entra takes as well. */
function credentialsOf({ form, authorization }: TokenEndpointRequest): Client {
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  const [basicId, ...basicSecret] = basic ? Buffer.from(basic, 'base64').toString().split(':') : [];
  const id = form.get('client_id') ?? (basicId && decodeURIComponent(basicId));
  if (!id) throw new TokenError(900144, { parameter: 'client_id' });
  const secret = form.get('client_secret') ?? (basic ? decodeURIComponent(basicSecret.join(':')) : null);
  return { id: id.toLowerCase(), secret, assertion: form.get('client_assertion') };
}

export function findTenant(tenantText: string, tenants: readonly Tenant[]): Tenant {
  const text = tenantText.toLowerCase();
  if (['common', 'organizations', 'consumers'].includes(text)) throw new TokenError(50059);
  const guid = isGuid(text);
  const isDomain = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(text);
  if (!guid && !isDomain) throw new TokenError(900023, { tenant: tenantText });
  const tenant = tenants.find(({ tenantId, domain }) => tenantId === text || domain === text);
  if (!tenant) throw new TokenError(90002, { tenant: tenantText });
  return tenant;
}

function checkApp({ id }: Client, tenant: Tenant, { clientId }: AppRegistration): void {
  const details = { client: id, tenant: tenant.displayName };
  if (id !== clientId) throw new TokenError(700016, details);
  if (tenant.appState === 'absent') throw new TokenError(7000229, details);
  if (tenant.appState === 'disabled') throw new TokenError(7000112, details);
}

const microsoftHost = 'login.microsoftonline.com';

async function checkCredential(
  { id, secret, assertion }: Client,
  { tenantText, host }: TokenEndpointRequest,
  { registration, nowMs }: TokenIssue,
): Promise<void> {
  if (assertion) {
    const tokenPath = `/${tenantText.toLowerCase()}/oauth2/v2.0/token`;
    return checkAssertion({ assertion, registration, nowMs, tokenPath, hosts: [host, microsoftHost] });
  }
  const details = { client: id };
  if (!secret) throw new TokenError(7000216, details);
  const state = registration.secretState(secret);
  if (state === undefined) throw new TokenError(7000215, details);
  if (state === 'expired') throw new TokenError(7000222, details);
}

/** The audience of the token: exactly one resource, followed by `/.default`. */
function checkScope(scope: string, tenant: Tenant): string {
  const details = { scope, tenant: tenant.displayName };
  if (/\s/.test(scope.trim())) throw new TokenError(70011, details);
  const resource = /^(.*)\/\.default$/.exec(scope.trim())?.[1];
  if (resource === undefined || otherClouds.test(`${resource}/`)) throw new TokenError(1002012, details);
  if (!graphResources.has(resource)) throw new TokenError(500011, details);
  return resource;
}
