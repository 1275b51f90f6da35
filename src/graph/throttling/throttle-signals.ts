import { retryAfterMs } from '../../retry-after.js';
import type { GraphAnswer, GraphRequest } from '../client/request.js';
import type { Workload } from '../query/resource.js';
import { exceedsThreshold } from '../errors/thresholds.js';

/**
 * Whether Graph asks us to stay away. A 503 does when it says for how long; without that it is a fault like others.
 * https://learn.microsoft.com/graph/throttling
 */
export function isThrottled(answer: GraphAnswer): boolean {
  const { status, headers } = answer;
  return status === 429 || (status === 503 && headers.has('retry-after') && !exceedsThreshold(answer));
}

/**
 * How long an answer asks to wait, in milliseconds; undefined when it does not say. SharePoint sends two figures
 * with a 429 and wants the larger one respected.
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 */
export function requestedWaitMs(answer: GraphAnswer, workload: Workload): number | undefined {
  const { headers } = answer;
  const afterMs = retryAfterMs(headers.get('retry-after'), headers.get('date'), Date.now());
  const resetMs =
    workload === 'files' && isThrottled(answer)
      ? retryAfterMs(headers.get('ratelimit-reset'), undefined, 0)
      : undefined;
  return resetMs === undefined ? afterMs : Math.max(afterMs ?? 0, resetMs);
}

/** What is left of a quota, in resource units, and when it begins anew. */
export interface Remaining {
  readonly units: number;
  readonly resetMs: number;
}

/** No window of a quota is longer. https://learn.microsoft.com/graph/throttling-limits */
const longestWindowMs = 60 * 60_000;

/** The least any of these answers says is left. SharePoint says it once 80 % are used. */
export function leastRemaining(answers: readonly GraphAnswer[]): Remaining | undefined {
  let least: Remaining | undefined;
  for (const { headers } of answers) {
    const units = decimal(headers.get('ratelimit-remaining'));
    const resetMs = retryAfterMs(headers.get('ratelimit-reset'), undefined, 0);
    if (units === undefined || resetMs === undefined) continue;
    if (least === undefined || units < least.units) {
      least = { units, resetMs: Math.min(resetMs, longestWindowMs) };
    }
  }
  return least;
}

/**
 * The largest share of the quota any of these answers says is used: 1 is where throttling begins. The directory
 * says it from 0.8 on.
 * https://learn.microsoft.com/graph/throttling-limits
 */
export function largestShareUsed(answers: readonly GraphAnswer[]): number | undefined {
  const shares = answers.flatMap(
    ({ headers }) => decimal(headers.get('x-ms-throttle-limit-percentage')) ?? [],
  );
  return shares.length === 0 ? undefined : Math.max(...shares);
}

/** What a request cost: what Graph announced, our estimate where it did not. */
export function unitsOf(request: GraphRequest, answer: GraphAnswer | undefined): number {
  const announced = answer?.headers.get('x-ms-resource-unit');
  return announced !== undefined && /^\d{1,4}$/.test(announced) ? Number(announced) : request.units;
}

function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}(\.\d{1,9})?$/.test(text.trim()) ? Number(text) : undefined;
}
