import type { Audit } from '../../audit/audit.js';
import type { Config } from '../../config/config.js';
import type { CacheStore } from '../../graph/cache/cache-store.js';
import type { GraphClock } from '../../graph/client/client.js';
import type { Logger } from '../../logger.js';
import { listen } from './addresses.js';
import { watchExpiry } from './expiry-watch.js';
import { closeLayers, createLayers } from './layers.js';
import { createAdminServer, createPublicServer } from './servers.js';
import { createShutdown } from './shutdown.js';

/** A gateway that listens. */
export interface Gateway {
  /** The URL of the public port, without a slash at the end. */
  readonly url: string;
  readonly adminUrl: string;
  /** From now on the callers are those of this configuration. Nothing else of it is used. */
  replaceCallers(config: Config): void;
  /**
   * Reports that it is not ready. Then refuses new requests, finishes those that run, writes the rest of the audit
   * log, and closes every connection.
   */
  close(): Promise<void>;
  /** The longest duration of `close`, in milliseconds. */
  readonly closesWithinMs: number;
}

export interface GatewayOptions {
  readonly logger: Logger;
  /** Answers only requests to a loopback name, whatever address the gateway listens on. */
  readonly loopbackNamesOnly?: boolean;
  /** The page at `/` shows the tenants to every visitor. For emulated tenants. */
  readonly showsTenants?: boolean;
  /** The monotonic clock of this machine unless given. */
  readonly clock?: GraphClock;
  /** The audit log of the configuration unless given. */
  readonly audit?: Audit;
  /** The longest duration of an operation, for tests that cannot wait. `operationTimeoutMs` unless given. */
  readonly operationTimeoutMs?: number;
  /** Whether there is too much work. Measured in the process unless given. */
  readonly isStrained?: () => boolean;
  /** The place of the cached answers; the memory of this process unless given. */
  readonly cacheStore?: CacheStore;
  /** See `OperationContext.plansReads`. */
  readonly plansReads?: boolean;
}

/** Builds the layers, then the servers on them, and listens. Rejects if a port is in use. */
export async function startGateway(config: Config, options: GatewayOptions): Promise<Gateway> {
  const { logger } = options;
  const { server } = config;
  const layers = await createLayers(config, options);
  const publicAddress = { origin: server.publicUrl?.origin };
  const { app, drain } = await createPublicServer(config, options, layers, () => publicAddress.origin);
  const admin = createAdminServer(config, options, layers, () => !shutdown.isStopping());
  const stopTimers = watchExpiry(config, layers.identity.credentials, logger);
  const closeParts = async (): Promise<void> => {
    await admin.close();
    await closeLayers(layers);
  };
  const shutdown = createShutdown(server.shutdown, { drain, logger, stopTimers, closeParts });
  const { close, closesWithinMs } = shutdown;
  layers.guard.start();
  try {
    const [url, adminUrl] = await listen(server, app, admin);
    publicAddress.origin ??= url;
    shutdown.listens();
    return { url, adminUrl, replaceCallers: layers.callerLayer.replace, close, closesWithinMs };
  } catch (error) {
    await close();
    throw error;
  }
}
