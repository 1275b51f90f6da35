import type { CacheConfig } from '../../config/config.js';
import { createCachingGraphClient } from '../../graph/cache/cache.js';
import type { CacheStore } from '../../graph/cache/cache-store.js';
import { MemoryStore } from '../../graph/cache/memory-store.js';
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
  /** Removes all cached answers from the memory of this process. */
  clear(): void;
}

export interface GraphLayerOptions {
  readonly cache: CacheConfig;
  readonly tokens: TokenProvider;
  readonly clock: GraphClock;
  readonly logger: Logger;
  /** Whether the process has memory for more cached answers. */
  readonly mayStore: () => boolean;
  /** The place of the cached answers; the memory of this process unless given. */
  readonly cacheStore: CacheStore | undefined;
}

/** Puts the parts of graph/ together. */
export function createGraphLayer(options: GraphLayerOptions): GraphLayer {
  const { cache, tokens, clock, logger, mayStore, cacheStore } = options;
  const client = createGraphClient({
    tokens,
    connect: (cloud) => connectTo(cloud),
    clock,
    logger,
    userAgent: `NONISV|OrgGraph|OrgGraph/${version}`,
  });
  const memoryStore = new MemoryStore(cache.maximumBytes);
  const timeOriginMs = Date.now() - clock.now();
  const store = cacheStore ?? memoryStore;
  const caching = cache.enabled
    ? createCachingGraphClient(client, { config: cache, store, clock, timeOriginMs, logger, mayStore })
    : undefined;
  return {
    graph: caching ?? client,
    reopenGates: (tenantId) => client.reopenGates(tenantId),
    purge: (tenantId) => caching?.purge(tenantId),
    clear: () => {
      memoryStore.clear();
    },
  };
}
