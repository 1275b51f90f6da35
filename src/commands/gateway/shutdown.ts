import { setTimeout as wait } from 'node:timers/promises';
import type { ServerConfig } from '../../config/config.js';
import type { Logger } from '../../logger.js';
import type { Drain } from '../../server/http/drain.js';

/** For the work after the last answer: the audit log and the connections. */
const closingMarginMs = 5_000;

/** How a gateway stops. */
export interface Shutdown {
  isStopping(): boolean;
  /** From now on a load balancer may send requests, and needs `probeMs` to notice that the gateway stops. */
  listens(): void;
  readonly close: () => Promise<void>;
  /** The longest duration of `close`, in milliseconds. */
  readonly closesWithinMs: number;
}

export interface ShutdownParts {
  readonly drain: Drain;
  readonly logger: Logger;
  /** Runs at the beginning of `close`. */
  readonly stopTimers: () => void;
  /** Closes the parts that answers need, after the last answer. */
  readonly closeParts: () => Promise<void>;
}

export function createShutdown(
  { probeMs, drainMs }: ServerConfig['shutdown'],
  { drain, logger, stopTimers, closeParts }: ShutdownParts,
): Shutdown {
  let isStopping = false;
  let isListening = false;
  return {
    isStopping: () => isStopping,
    listens: () => {
      isListening = true;
    },
    close: async () => {
      isStopping = true;
      stopTimers();
      drain.begin();
      if (isListening && probeMs > 0) await wait(probeMs);
      const cutOff = await drain.finish(drainMs);
      if (cutOff > 0) {
        logger.warn('stopped before all was answered', { reason: `${cutOff} connections cut off` });
      }
      await closeParts();
    },
    closesWithinMs: probeMs + drainMs + closingMarginMs,
  };
}
