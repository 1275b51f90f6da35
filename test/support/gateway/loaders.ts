import type { Audit } from '../../../src/audit/audit.js';
import { OperationAudit } from '../../../src/audit/operation-audit.js';
import type { Capability, TenantConfig } from '../../../src/config/config.js';
import type { GraphClient, Outcome } from '../../../src/graph/client/client.js';
import { Cost, type OperationContext } from '../../../src/graph/client/operation.js';
import { TenantLoaders } from '../../../src/loaders/tenant-loaders.js';
import { VisibleObjects } from '../../../src/loaders/access/visible-objects.js';

export interface OperationOptions {
  readonly audit: Audit;
  /** What the caller was granted in each tenant. */
  readonly capabilities: Iterable<Capability>;
  /** What the operation may cost, and what it may cost with what nobody could foresee; in resource units. */
  readonly bound: number;
  readonly limit: number;
  /** The application permissions in the token of a tenant; without it, the operation needs no token. */
  readonly rolesIn?: (tenant: TenantConfig) => readonly string[];
  /** What Graph answers to a request. */
  readonly answer: (url: string, tenant: TenantConfig) => Outcome;
}

/** The loaders of one operation, without a gateway; and the URLs that Graph was asked for, each after its tenant. */
export function startOperation({ audit, capabilities, bound, limit, rolesIn, answer }: OperationOptions) {
  const sent: string[] = [];
  const client: GraphClient = {
    execute: (tenant, requests) => {
      sent.push(...requests.map(({ url }) => `${tenant.name} ${url}`));
      return requests.map(({ url }) => Promise.resolve(answer(url, tenant)));
    },
    close: () => Promise.resolve(),
  };
  const cost = new Cost();
  cost.allow(bound, limit);
  const about = { requestId: 'r', caller: 'c', priority: 'interactive', deadlineMs: Infinity } as const;
  const operation: OperationContext = { ...about, signal: new AbortController().signal, cost };
  const tokens = {
    get: (tenant: TenantConfig) =>
      rolesIn === undefined
        ? Promise.reject(new Error('nobody needs a token here'))
        : Promise.resolve({
            value: 'token',
            roles: new Set(rolesIn(tenant)),
            expiresAtMs: Infinity,
            refreshAtMs: Infinity,
          }),
    invalidate: () => undefined,
    reconsider: () => undefined,
  };
  const visible = new VisibleObjects([{ capabilities: new Set(capabilities) }]);
  const noted = new OperationAudit(audit, about);
  const loadersOf = (tenant: TenantConfig): TenantLoaders =>
    new TenantLoaders(tenant, visible, client, tokens, operation, noted);
  return { sent, loadersOf };
}
