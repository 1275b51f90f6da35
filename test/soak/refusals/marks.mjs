import { appendFileSync, readFileSync } from 'node:fs';

// Loaded into the gateway by --import: for each SIGWINCH a line in a file says the longest pause of the event loop
// since the last one, and what is left of the heap after a full collection. Of a pause, the time that the process
// waited for a processor, which Linux tells, is told apart: it says something about the machine.
// https://docs.kernel.org/scheduler/sched-stats.html#proc-pid-schedstat

const everyMs = 5;

/** How long the main thread has been ready to run and had no processor, in ms. */
function waitedMs() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

let last = { atMs: performance.now(), waitedMs: waitedMs() };
let longest = { pauseMs: 0, busyMs: 0 };
setInterval(() => {
  const now = { atMs: performance.now(), waitedMs: waitedMs() };
  const pauseMs = now.atMs - last.atMs - everyMs;
  const busyMs = pauseMs - (now.waitedMs - last.waitedMs);
  longest = { pauseMs: Math.max(longest.pauseMs, pauseMs), busyMs: Math.max(longest.busyMs, busyMs) };
  last = now;
}, everyMs).unref();

process.on('SIGWINCH', () => {
  const measured = longest;
  globalThis.gc?.();
  const heapMib = process.memoryUsage().heapUsed / 1024 / 1024;
  // The collection is a pause as well, which is measured only after it: it is not to be in the next mark.
  setTimeout(() => {
    longest = { pauseMs: 0, busyMs: 0 };
    appendFileSync(process.env['ORGGRAPH_SOAK_MARKS'] ?? '', `${JSON.stringify({ ...measured, heapMib })}\n`);
  }, 50);
});
