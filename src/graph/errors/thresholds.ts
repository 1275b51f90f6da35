import { listViewThreshold, lookupThreshold } from './diagnosis.js';
import { graphErrorCodes, wordingOf } from './errors.js';
import type { GraphAnswer } from '../client/request.js';

/**
 * Whether SharePoint refused a list because of its size or the number of its lookup columns. Graph answers with 400,
 * 500 or 503, sometimes with a Retry-After. A retry never helps.
 * https://support.microsoft.com/office/manage-large-lists-and-libraries-b8588dae-9387-48c2-9248-c24122f07c59
 */
export function exceedsThreshold({ status, body }: GraphAnswer): boolean {
  if (status !== 400 && status !== 500 && status !== 503) return false;
  if (graphErrorCodes(body).some((code) => code.endsWith('SPQueryThrottledException'))) return true;
  const wording = wordingOf(body);
  return listViewThreshold.test(wording) || lookupThreshold.test(wording);
}
