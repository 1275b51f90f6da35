import { GraphError, type Workload } from './graph-errors.js';

/** Quotas of the app in one tenant, in resource units. Those left out follow from the tenant's size. */
export interface ThrottlingOptions {
  /** For ten seconds. */
  readonly directoryUnits?: number;
  /** For a minute. */
  readonly filesUnits?: number;
}

interface Charged {
  readonly tenant: { readonly tenantId: string; readonly userCount: number };
  readonly clientId: string;
  readonly nowMs: number;
}

type Headers = Readonly<Record<string, string>>;

/** From here on answers tell how much of a quota is used. */
const tellFrom = 0.8;
const directoryWindowMs = 10_000;
const filesWindowMs = 60_000;

/**
 * Resource units as Microsoft counts them, per app and tenant.
 * https://learn.microsoft.com/graph/throttling-limits and, for files,
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 */
export class Throttling {
  private readonly quotas = new Map<string, DirectoryBucket | FilesWindow>();

  constructor(private readonly options: ThrottlingOptions) {}

  /**
   * Takes a request's units, and answers the headers that tell what is left.
   * @throws GraphError 429 when there are not enough
   */
  charge(charged: Charged, workload: Workload, units: number): Headers {
    const { tenant, clientId } = charged;
    const key = `${tenant.tenantId}|${clientId}|${workload}`;
    const quota = this.quotas.get(key) ?? this.create(workload, tenant.userCount);
    this.quotas.set(key, quota);
    return quota.charge(charged, units);
  }

  private create(workload: Workload, userCount: number): DirectoryBucket | FilesWindow {
    const { directoryUnits, filesUnits } = this.options;
    return workload === 'directory'
      ? new DirectoryBucket(directoryUnits ?? directoryQuota(userCount))
      : new FilesWindow(filesUnits ?? filesQuota(userCount));
  }
}

function directoryQuota(userCount: number): number {
  if (userCount < 50) return 3_500;
  return userCount <= 500 ? 5_000 : 8_000;
}

function filesQuota(userCount: number): number {
  const steps = [1_000, 5_000, 15_000, 50_000].filter((licences) => userCount > licences);
  return 1_250 * (1 + steps.length);
}

/** The directory's token bucket: it fills again all the time. */
class DirectoryBucket {
  private left: number;
  private filledAtMs = 0;

  constructor(private readonly quota: number) {
    this.left = quota;
  }

  charge({ tenant, clientId, nowMs }: Charged, units: number): Headers {
    const filled = ((nowMs - this.filledAtMs) / directoryWindowMs) * this.quota;
    this.left = Math.min(this.quota, this.left + filled);
    this.filledAtMs = nowMs;
    if (this.left < units) {
      const waitMs = ((units - this.left) / this.quota) * directoryWindowMs;
      throw new GraphError(429, 'TooManyRequests', 'Please retry again later.', {
        innerCode: '429',
        headers: {
          'Retry-After': wholeSeconds(waitMs),
          'x-ms-throttle-scope': `Tenant_Application/ReadWrite/${clientId}/${tenant.tenantId}`,
          'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
        },
      });
    }
    this.left -= units;
    const used = 1 - this.left / this.quota;
    return used < tellFrom ? {} : { 'x-ms-throttle-limit-percentage': used.toFixed(2) };
  }
}

/** SharePoint's minute: it begins anew all at once, and requests it refused have counted. */
class FilesWindow {
  private used = 0;
  private endsAtMs = 0;

  constructor(private readonly quota: number) {}

  charge({ nowMs }: Charged, units: number): Headers {
    if (nowMs >= this.endsAtMs) {
      this.used = 0;
      this.endsAtMs = nowMs + filesWindowMs;
    }
    this.used += units;
    const reset = wholeSeconds(this.endsAtMs - nowMs);
    const headers = {
      'RateLimit-Limit': String(this.quota),
      'RateLimit-Remaining': String(Math.max(0, this.quota - this.used)),
      'RateLimit-Reset': reset,
    };
    if (this.used > this.quota) {
      throw new GraphError(429, 'activityLimitReached', 'The request has been throttled', {
        innerCode: 'throttledRequest',
        headers: { 'Retry-After': reset, ...headers },
      });
    }
    return this.used < tellFrom * this.quota ? {} : headers;
  }
}

function wholeSeconds(durationMs: number): string {
  return String(Math.max(1, Math.ceil(durationMs / 1_000)));
}
