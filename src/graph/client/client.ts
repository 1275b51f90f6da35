import type { CloudConfig, TenantConfig } from '../../config/config.js';
import { AcceptedTokens } from './accepted-tokens.js';
import type { TokenProvider } from '../../identity/tokens/token-provider.js';
import type { Logger } from '../../logger.js';
import type { GraphClock } from '../clock.js';
import { executeRequests, type Outcome } from './execution.js';
import { Gates, type ReopenedGate } from '../throttling/gates.js';
import type { HttpConnection } from './http.js';
import type { OperationContext } from './operation.js';
import type { GraphRequest } from './request.js';

export type { GraphClock } from '../clock.js';
export type { Outcome } from './execution.js';

export interface GraphClient {
  /**
   * Sends what was asked in one tick: one request alone, several in `$batch`es of at most 20, in parallel as far
   * as the tenant's gates allow. What Graph throttles or fails to answer is retried, and only that. In the order
   * asked, each request settles for itself, as soon as its answer is there; none rejects.
   */
  execute(
    tenant: TenantConfig,
    requests: readonly GraphRequest[],
    operation: OperationContext,
  ): Promise<Outcome>[];
  close(): Promise<void>;
}

/** A client with gates of its own. */
export interface GatedGraphClient extends GraphClient {
  /** See `Gates.reopen`. */
  reopenGates(tenantId: string): ReopenedGate[];
}

export interface GraphClientOptions {
  readonly tokens: TokenProvider;
  readonly connect: (cloud: CloudConfig) => HttpConnection;
  readonly clock: GraphClock;
  readonly logger: Logger;
  /** Graph gives decorated traffic precedence: `NONISV|Company|App/1.0`. */
  readonly userAgent: string;
  /** From 0 to 1; Math.random unless given. */
  readonly random?: () => number;
}

/** The client of Microsoft Graph. Connections are opened on first use and kept, one set a cloud. */
export function createGraphClient(options: GraphClientOptions): GatedGraphClient {
  const connections = new Map<string, HttpConnection>();
  const connectionTo = (cloud: CloudConfig): HttpConnection => {
    const connection = connections.get(cloud.name) ?? options.connect(cloud);
    connections.set(cloud.name, connection);
    return connection;
  };
  const { clock, logger, tokens, userAgent, random = Math.random } = options;
  const gates = new Gates({ clock, logger, random });
  const acceptedTokens = new AcceptedTokens();
  return {
    execute: (tenant, requests, operation) => {
      const http = connectionTo(tenant.cloud);
      const connection = { tenant, http, tokens, acceptedTokens, userAgent, operation };
      const outcomes = new Map<GraphRequest, Promise<Outcome>>();
      for (const workload of new Set(requests.map((request) => request.workload))) {
        const ofWorkload = requests.filter((request) => request.workload === workload);
        const { gate, retryBudget } = gates.of(tenant, workload);
        const executed = executeRequests(
          { connection, gate, retryBudget, clock, logger, random, workload },
          ofWorkload,
        );
        for (const [index, request] of ofWorkload.entries()) outcomes.set(request, executed[index]!);
      }
      return requests.map((request) => outcomes.get(request)!);
    },
    reopenGates: (tenantId) => gates.reopen(tenantId),
    close: async () => {
      await Promise.all([...connections.values()].map((connection) => connection.close()));
    },
  };
}
