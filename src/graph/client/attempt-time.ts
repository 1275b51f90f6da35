import type { Workload } from '../query/resource.js';

/** SharePoint takes 10 to 20 seconds to answer at times: https://github.com/skilion/onedrive/issues/320 */
const longestOfFilesMs = 25_000;
const longestOfDirectoryMs = 10_000;
/** After an attempt that took longer there is no other: it would take as long, and the operation has 30 s. */
const lateAfterMs = 10_000;

/** How long one attempt may take, in milliseconds. The end of the operation stops it earlier. */
export function timeoutMsOf(workload: Workload): number {
  return workload === 'files' ? longestOfFilesMs : longestOfDirectoryMs;
}

/** Whether an attempt took so long that another one makes no sense. One that was given up at its limit always did. */
export function isLate(tookMs: number): boolean {
  return tookMs > lateAfterMs;
}
