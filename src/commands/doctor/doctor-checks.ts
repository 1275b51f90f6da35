import { randomUUID } from 'node:crypto';
import type { TenantConfig } from '../../config/config.js';
import { GatewayError, GraphError } from '../../errors.js';
import type { GraphClient, GraphClock } from '../../graph/client/client.js';
import { Cost } from '../../graph/client/operation.js';
import { notAList } from '../../graph/client/paging.js';
import { isRecord, type GraphRequest } from '../../graph/client/request.js';
import { unexpectedValue } from '../../graph/errors/errors.js';
import type { Credential } from '../../identity/tokens/credential.js';
import type { TenantAccess } from '../../identity/tenants/tenant-access.js';

type CheckName = 'credential' | 'token' | 'permissions' | 'organization' | 'sharepoint' | 'clock';

/** One thing that was looked at. Its texts are ours: nothing Microsoft or a tenant wrote is in them. */
export interface Check {
  readonly name: CheckName;
  readonly outcome: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly detail: string;
  /** What to do about it. */
  readonly fix?: string | undefined;
}

export interface Examination {
  readonly tenant: TenantConfig;
  readonly access: TenantAccess;
  readonly checks: readonly Check[];
}

export interface ExaminedTenant {
  readonly tenant: TenantConfig;
  readonly access: TenantAccess;
  /** Undefined when it cannot be read. */
  readonly credential: Credential | undefined;
}

export interface DoctorTools {
  readonly graph: GraphClient;
  readonly clock: GraphClock;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** How far our clock is ahead, once that is known. */
  readonly skewMs: () => number | undefined;
}

const dayMs = 24 * 60 * 60 * 1000;
const warningDays = 30;
const worryingSkewMs = 60_000;
/** Beyond five minutes Entra refuses assertions, and Graph tokens. */
const harmfulSkewMs = 5 * 60_000;
const timeLimitMs = 20_000;

/** Looks at everything between the credential and the first file. */
export async function examineTenant(examined: ExaminedTenant, tools: DoctorTools): Promise<Examination> {
  const { tenant, access } = examined;
  const before = [checkCredential(examined, tools.nowMs), checkToken(access), checkPermissions(access)];
  const hasToken = access.status === 'READY' || access.status === 'PERMISSIONS_MISSING';
  const reads = hasToken
    ? [await checkOrganization(tenant, tools), await checkSharePoint(tenant, tools)]
    : [skipped('organization'), skipped('sharepoint')];
  return { tenant, access, checks: [...before, ...reads, checkClock(tools.skewMs())] };
}

function checkCredential({ credential }: ExaminedTenant, nowMs: number): Check {
  const name = 'credential';
  if (credential === undefined) {
    const fix = 'Check the files under "credential" in the configuration.';
    return { name, outcome: 'failed', detail: 'cannot be read', fix };
  }
  const { kind, expiresAtMs } = credential;
  if (expiresAtMs === undefined) {
    const detail = kind === 'federated' ? 'federated token' : `${kind}, its end is not known`;
    return { name, outcome: 'ok', detail };
  }
  const days = Math.floor((expiresAtMs - nowMs) / dayMs);
  const detail = `${kind}, ends on ${new Date(expiresAtMs).toISOString().slice(0, 10)}`;
  const fix = 'Add a new one to the app registration, and configure it as "next".';
  if (days < 0) return { name, outcome: 'failed', detail, fix };
  return days < warningDays ? { name, outcome: 'warning', detail, fix } : { name, outcome: 'ok', detail };
}

function checkToken({ lastError, status }: TenantAccess): Check {
  if (lastError === undefined) return { name: 'token', outcome: 'ok', detail: 'issued' };
  return { name: 'token', outcome: 'failed', detail: `none (${status})`, fix: lastError.hint };
}

function checkPermissions(access: TenantAccess): Check {
  const { status, lastError, missingPermissions, grantedPermissions, adminConsentUrl } = access;
  const optional = access.missingOptionalPermissions.map(({ permission, fields }) => {
    return `${permission} for ${fields.join(', ')}`;
  });
  const without = optional.length === 0 ? '' : `; optional, and not granted: ${optional.join('; ')}`;
  const name = 'permissions';
  // Without a token nothing is known of them, unless it is consent that is missing.
  if (lastError !== undefined && status !== 'CONSENT_REQUIRED') return skipped(name);
  if (missingPermissions.length === 0) {
    return { name, outcome: 'ok', detail: `${grantedPermissions.length} granted${without}` };
  }
  return {
    name,
    outcome: 'failed',
    detail: `missing: ${missingPermissions.join(', ')}${without}`,
    fix: `Add them to the app registration, then an administrator of the tenant consents at ${adminConsentUrl}`,
  };
}

async function checkOrganization(tenant: TenantConfig, tools: DoctorTools): Promise<Check> {
  const answer = await read(tenant, tools, {
    url: '/organization?$select=id',
    permission: 'Organization.Read.All',
    workload: 'directory',
  });
  return answer instanceof Error ? failed('organization', answer) : fine('organization', 'can be read');
}

/** Somebody's drive, whether it is there or not: without SharePoint Online, Graph knows no drives at all. */
async function checkSharePoint(tenant: TenantConfig, tools: DoctorTools): Promise<Check> {
  const name = 'sharepoint';
  const list = {
    url: '/users?$select=id&$top=1',
    permission: 'User.Read.All',
    workload: 'directory',
  } as const;
  const users = await read(tenant, tools, list);
  if (users instanceof Error) return skipped(name);
  const { value } = users;
  if (!Array.isArray(value)) return failed(name, notAList());
  const [user] = value as unknown[];
  if (user === undefined) return skipped(name);
  if (!isRecord(user) || typeof user['id'] !== 'string') return failed(name, unexpectedValue());
  const drive = await read(tenant, tools, {
    url: `/users/${encodeURIComponent(user['id'])}/drive?$select=id`,
    permission: 'Files.Read.All',
    workload: 'files',
  });
  if (!(drive instanceof Error)) return fine(name, 'a drive can be read');
  const isAbsent = drive instanceof GraphError && drive.status === 404;
  return isAbsent ? fine(name, 'answers; the user looked at has no OneDrive') : failed(name, drive);
}

function checkClock(skewMs: number | undefined): Check {
  if (skewMs === undefined) return skipped('clock');
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const detail = `${seconds} s ${skewMs < 0 ? 'behind' : 'ahead of'} Microsoft Graph`;
  const fix = 'Let this machine keep its clock with a time server (NTP).';
  if (Math.abs(skewMs) >= harmfulSkewMs) return { name: 'clock', outcome: 'failed', detail, fix };
  if (Math.abs(skewMs) >= worryingSkewMs) return { name: 'clock', outcome: 'warning', detail, fix };
  return { name: 'clock', outcome: 'ok', detail };
}

async function read(
  tenant: TenantConfig,
  { graph, clock }: DoctorTools,
  request: Pick<GraphRequest, 'url' | 'permission' | 'workload'>,
): Promise<Record<string, unknown> | Error> {
  const [outcome] = graph.execute(tenant, [{ ...request, method: 'GET', units: 1 }], {
    requestId: randomUUID(),
    caller: 'doctor',
    priority: 'interactive',
    signal: AbortSignal.timeout(timeLimitMs),
    deadlineMs: clock.now() + timeLimitMs,
    cost: new Cost(),
  });
  return (await outcome) ?? new Error('Nothing was answered.');
}

function fine(name: CheckName, detail: string): Check {
  return { name, outcome: 'ok', detail };
}

function failed(name: CheckName, error: Error): Check {
  const known = error instanceof GatewayError ? error : undefined;
  const detail = known?.message ?? 'did not answer in time';
  return { name, outcome: 'failed', detail, fix: known?.hint };
}

function skipped(name: CheckName): Check {
  return { name, outcome: 'skipped', detail: 'cannot be told yet' };
}
