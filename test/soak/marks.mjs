import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into the gateway by --import: for each SIGWINCH a line in a file says the longest pause of the event loop
// since the last one, and what is left of the heap after a full collection.
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGWINCH', () => {
  const pauseMs = delay.max / 1e6;
  globalThis.gc?.();
  const heapMib = process.memoryUsage().heapUsed / 1024 / 1024;
  // The collection is a pause as well, which is measured only after it: it is not to be in the next mark.
  setTimeout(() => {
    delay.reset();
    appendFileSync(process.env['ORGGRAPH_SOAK_MARKS'] ?? '', `${JSON.stringify({ pauseMs, heapMib })}\n`);
  }, 50);
});
