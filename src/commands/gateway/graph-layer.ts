import type { CacheConfig } from '../../config/config.js';
import { createCachingGraphClient } from '../../graph/cache/cache.js';
import { createGraphClient, type GraphClient, type GraphClock } from '../../graph/client/client.js';
import { connectTo } from '../../graph/client/http.js';
import type { TokenProvider } from '../../identity/tokens/token-provider.js';
import type { Logger } from '../../logger.js';
import { version } from '../version.js';

/** Graph as operations read it, and the work of an operator on it. */
export interface GraphLayer {
  /** Reads through the cache, if the configuration has one. */
  readonly graph: GraphClient;
  /** See `createGraphClient`. */
  readonly reopenGates: ReturnType<typeof createGraphClient>['reopenGates'];
  /** Removes the cached answers of one tenant. */
  purge(tenantId: string): void;
  /** Removes all cached answers. */
  clear(): void;
}

export interface GraphLayerOptions {
  readonly cache: CacheConfig;
  readonly tokens: TokenProvider;
  readonly clock: GraphClock;
  readonly logger: Logger;
  /** Whether the process has memory for more cached answers. */
  readonly mayStore: () => boolean;
}

/** Puts the parts of graph/ together. */
export function createGraphLayer({ cache, tokens, clock, logger, mayStore }: GraphLayerOptions): GraphLayer {
  const client = createGraphClient({
    tokens,
    connect: (cloud) => connectTo(cloud),
    clock,
    logger,
    userAgent: `NONISV|OrgGraph|OrgGraph/${version}`,
  });
  const caching = cache.enabled
    ? createCachingGraphClient(client, { config: cache, now: () => clock.now(), mayStore })
    : undefined;
  return {
    graph: caching ?? client,
    reopenGates: (tenantId) => client.reopenGates(tenantId),
    purge: (tenantId) => caching?.purge(tenantId),
    clear: () => caching?.clear(),
  };
}
