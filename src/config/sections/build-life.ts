import { getHeapStatistics } from 'node:v8';
import type { BuildContext } from './build-context.js';
import type { ConnectionsConfig, OverloadConfig, ShutdownConfig } from '../config.js';
import type { Draft } from '../file/draft.js';
import type { ConfigFile } from '../schema/schema.js';

type ServerDraft = NonNullable<Draft<ConfigFile>['server']>;

/** Room for a large answer, and all that is read for it. */
const heapBytesPerRequest = 2 * 1024 * 1024;

/** The `server.shutdown` section, with its defaults. The file counts in seconds. */
export function buildShutdown({ shutdown = {} }: ServerDraft): ShutdownConfig {
  const { probeSeconds = 1, drainSeconds = 25 } = shutdown;
  return { probeMs: probeSeconds * 1000, drainMs: drainSeconds * 1000 };
}

/** The `server.overload` section, with its defaults. */
export function buildOverload(
  { overload = {} }: ServerDraft,
  context?: Pick<BuildContext, 'report'>,
): OverloadConfig {
  const { maximumInFlight, eventLoopDelayMs = 500, heapHighPercent = 85, heapFullPercent = 95 } = overload;
  if (heapHighPercent >= heapFullPercent) {
    context?.report(
      ['server', 'overload', 'heapHighPercent'],
      `must be less than heapFullPercent (${heapFullPercent})`,
    );
  }
  return {
    maximumInFlight: maximumInFlight ?? usualInFlight(getHeapStatistics().heap_size_limit),
    eventLoopDelayMs,
    heapHighPercent,
    heapFullPercent,
  };
}

/** As many as there is memory for, within reason. */
export function usualInFlight(heapLimitBytes: number): number {
  return Math.min(1000, Math.max(20, Math.floor(heapLimitBytes / heapBytesPerRequest)));
}

const mib = 1024 * 1024;

/** The `server.connections` section, with its defaults. The file counts in seconds. */
export function buildConnections({ connections = {} }: ServerDraft): ConnectionsConfig {
  const { perAddress, trustedProxies = [], unreadSeconds = 10, maximumUnreadBytes } = connections;
  return {
    perAddress: perAddress ?? 256,
    // A proxy on this machine connects from there, for everybody.
    countsLoopback: perAddress !== undefined,
    trustedProxies: trustedProxies.filter((range) => range !== undefined),
    unreadMs: unreadSeconds * 1000,
    maximumUnreadBytes: maximumUnreadBytes ?? usualUnreadBytes(getHeapStatistics().heap_size_limit),
  };
}

function usualUnreadBytes(heapLimitBytes: number): number {
  return Math.min(256 * mib, Math.max(16 * mib, Math.floor(heapLimitBytes / 4)));
}
