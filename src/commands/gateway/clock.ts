import { setTimeout as wait } from 'node:timers/promises';
import type { GraphClock } from '../../graph/client/client.js';

/** The clock of this machine that never goes back. */
export const monotonicClock: GraphClock = {
  now: () => performance.now(),
  // An aborted wait ends early. The waiting code then looks at the signal.
  sleep: (durationMs, signal) => wait(durationMs, undefined, { signal }).catch(() => undefined),
};
