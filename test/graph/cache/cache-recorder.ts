import { buildCache } from '../../../src/config/sections/build-cache.js';
import type { CacheConfig, TenantConfig } from '../../../src/config/config.js';
import { GraphError } from '../../../src/errors.js';
import { createCachingGraphClient, type CachingGraphClient } from '../../../src/graph/cache/cache.js';
import type { CacheStore } from '../../../src/graph/cache/cache-store.js';
import { MemoryStore } from '../../../src/graph/cache/memory-store.js';
import type { Outcome } from '../../../src/graph/client/client.js';
import { Cost, type OperationContext } from '../../../src/graph/client/operation.js';
import type { Logger } from '../../../src/logger.js';
import { silentLogger } from '../../support/gateway/silent-logger.js';
import type { Caching, GraphRequest } from '../../../src/graph/client/request.js';

type Answer = (
  request: GraphRequest,
  tenant: TenantConfig,
  operation: OperationContext,
) => Outcome | Promise<Outcome>;

export interface Recorder {
  readonly client: CachingGraphClient;
  /** What reached the client behind the cache, a line for each call: `contoso: /users/a /users/b`. */
  readonly calls: string[];
  readonly requests: GraphRequest[];
  advance(durationMs: number): void;
  operation(options?: Partial<OperationContext>): OperationContext;
}

export interface RecorderOptions {
  /** Whether there is room to keep more; always unless given. */
  readonly mayStore?: () => boolean;
  /** The memory store unless given. */
  readonly store?: CacheStore;
  readonly logger?: Logger;
}

/** A caching client over one that answers as the test says, on a clock that moves when the test says. */
export function createRecorder(
  answer: Answer,
  config: Partial<CacheConfig> = {},
  { mayStore = () => true, store, logger = silentLogger }: RecorderOptions = {},
): Recorder {
  const calls: string[] = [];
  const requests: GraphRequest[] = [];
  const cacheConfig = { ...buildCache({}), ...config };
  let nowMs = 0;
  const behind = {
    execute: (tenant: TenantConfig, asked: readonly GraphRequest[], operation: OperationContext) => {
      calls.push([`${tenant.name}:`, ...asked.map(({ url }) => url)].join(' '));
      requests.push(...asked);
      return asked.map(async (request) => answer(request, tenant, operation));
    },
    close: () => Promise.resolve(),
  };
  return {
    client: createCachingGraphClient(behind, {
      config: cacheConfig,
      store: store ?? new MemoryStore(cacheConfig.maximumBytes),
      clock: { now: () => nowMs, sleep: untilAborted },
      timeOriginMs: Date.UTC(2026, 0, 1),
      logger,
      mayStore,
    }),
    calls,
    requests,
    advance: (durationMs) => {
      nowMs += durationMs;
    },
    operation: (options) => ({
      requestId: 'request-1',
      caller: 'caller-1',
      priority: 'interactive',
      signal: new AbortController().signal,
      deadlineMs: nowMs + 30_000,
      cost: new Cost(),
      ...options,
    }),
  };
}

/** The clock moves only when the test says, so no wait ends by itself. */
function untilAborted(_durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** A read that may be kept, of users unless the test says otherwise. */
export function read(
  url: string,
  more: Partial<Omit<GraphRequest, 'caching'>> & { caching?: Partial<Caching> } = {},
): GraphRequest {
  return {
    workload: 'directory',
    method: 'GET',
    url,
    permission: 'User.Read.All',
    units: 1,
    ...more,
    caching: { kinds: ['users'], hasValidator: false, ...more.caching },
  };
}

export function graphError(
  status: number,
  more: { graphCode?: string; retryAfterMs?: number } = {},
): GraphError {
  const retryable = status === 0 || status === 429 || status >= 500;
  return new GraphError(retryable ? 'GRAPH_UNAVAILABLE' : 'GRAPH_REJECTED', 'failed', {
    status,
    retryable,
    ...more,
  });
}

/** A promise and the way to settle it. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
