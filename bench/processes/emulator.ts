import { demoTenants } from '../../src/emulator/demo-tenants.js';
import type { EmulatedTenantData } from '../../src/emulator/emulated-tenant.js';
import { startEmulator, type Emulator } from '../../src/emulator/emulator.js';
import type { TenantOptions } from '../../src/emulator/tenant-options.js';
import type { Handlers } from './calls.js';

export interface EmulatorSettings {
  readonly latencyMs: number;
  /** So many items get a drive of their own, in a tenant of their own; none when 0. */
  readonly bigDriveItems: number;
}

export interface EmulatorInfo {
  readonly entraUrl: string;
  readonly graphUrl: string;
  readonly app: { readonly clientId: string; readonly clientSecret: string };
  readonly tenants: readonly { name: string; tenantId: string; domain: string }[];
  /** The first hundred users of the two large tenants, and their drives. */
  readonly people: Readonly<Record<string, readonly { userId: string; driveId: string }[]>>;
  readonly archive: DriveOfNote;
  readonly bigDrive: DriveOfNote | undefined;
}

export interface DriveOfNote {
  readonly tenant: string;
  readonly driveId: string;
  readonly rootId: string;
}

export interface Counts {
  readonly http: number;
  readonly graph: number;
}

/** A request as it arrived, without its credentials. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** The body of a $batch. */
  readonly body?: unknown;
}

const bigTenant: TenantOptions = {
  name: 'northwind',
  tenantId: '44444444-4444-4444-8444-444444444444',
  domain: 'northwind.onmicrosoft.com',
  userCount: 1,
  people: [{ userName: 'records', displayName: 'Records', drive: 'archive' }],
};

/** The emulator's journal is bounded, so it is counted and emptied before it is full. */
const countEveryMs = 100;
const longJournal = 2_000;

let emulator: Emulator;
let counted: Counts = { http: 0, graph: 0 };

function count(): void {
  const { journal } = emulator;
  counted = {
    http: counted.http + journal.httpRequestCount(),
    graph: counted.graph + journal.graphRequestCount(),
  };
  journal.clear();
}

export const handlers = {
  start: async ({ latencyMs, bigDriveItems }: EmulatorSettings): Promise<EmulatorInfo> => {
    const tenants = bigDriveItems > 0 ? [...demoTenants, bigTenant] : demoTenants;
    emulator = await startEmulator({ latencyMs, tenants });
    setInterval(() => {
      if (emulator.journal.httpRequestCount() > longJournal) count();
    }, countEveryMs);
    const { entraUrl, graphUrl, app } = emulator;
    return {
      entraUrl,
      graphUrl,
      app,
      tenants: emulator.tenants.map(({ name, tenantId, domain }) => ({ name, tenantId, domain })),
      people: { contoso: firstHundred('contoso'), fabrikam: firstHundred('fabrikam') },
      archive: driveOf('contoso', 'archive'),
      bigDrive: bigDriveItems > 0 ? fill(driveOf('northwind', 'records'), bigDriveItems) : undefined,
    };
  },
  setLatency: (latencyMs: number): void => emulator.setLatencyMs(latencyMs),
  /** What arrived since the last look. */
  takeCounts: (): Counts => {
    count();
    const taken = counted;
    counted = { http: 0, graph: 0 };
    return taken;
  },
  takeRequests: (): SeenRequest[] => {
    const entries = emulator.journal.entries().filter(({ server }) => server === 'graph');
    emulator.journal.clear();
    return entries.map(({ method, path, parts }) => ({
      method,
      path,
      ...(parts && { body: { requests: parts.map(({ id, method, url }) => ({ id, method, url })) } }),
    }));
  },
} satisfies Handlers;

function firstHundred(tenantName: string): { userId: string; driveId: string }[] {
  const tenant = emulator.tenant(tenantName);
  return tenant.userIds.slice(0, 100).map((userId) => ({ userId, driveId: driveIdOf(tenant, userId) }));
}

function driveOf(tenantName: string, userName: string): DriveOfNote {
  const tenant = emulator.tenant(tenantName);
  const driveId = driveIdOf(tenant, `${userName}@${tenant.domain}`);
  return { tenant: tenantName, driveId, rootId: tenant.rootIdOf(driveId) };
}

function driveIdOf(tenant: EmulatedTenantData, user: string): string {
  const driveId = tenant.driveIdOf(user);
  if (driveId === undefined) throw new Error(`The user ${user} has no drive.`);
  return driveId;
}

/** Adds files to the folders of a drive, in turn, until it has so many items. */
function fill(drive: DriveOfNote, itemCount: number): DriveOfNote {
  const tenant = emulator.tenant(drive.tenant);
  const items = tenant.itemsOf(drive.driveId);
  const folders = items.filter(({ kind }) => kind === 'folder');
  for (let index = items.length; index < itemCount; index += 1) {
    const { id } = folders[index % folders.length]!;
    tenant.addFile(drive.driveId, id, `Scan ${index}.pdf`, 1000 + index);
  }
  return drive;
}
