import { OperationLimitError } from '../errors.js';
import type { Outcome } from '../graph/client/client.js';
import type { Cost } from '../graph/client/operation.js';
import type { GraphRequest } from '../graph/client/request.js';

/**
 * Sends as many of the requests as the operation may still cost, in their order. The others are not sent: the bound
 * of an operation is a promise, and whoever made a mistake in it must not make Graph pay for that.
 */
export function withinBound(
  cost: Cost,
  requests: readonly GraphRequest[],
  send: (requests: readonly GraphRequest[]) => Promise<Outcome>[],
): Promise<Outcome>[] {
  const allowed = requests.filter((request) => cost.take(request));
  const outcomes = allowed.length === 0 ? [] : send(allowed);
  if (allowed.length === requests.length) return outcomes;
  const answered = new Map(allowed.map((request, index) => [request, outcomes[index]!]));
  return requests.map((request) => answered.get(request) ?? Promise.resolve(boundReached(cost.bound)));
}

function boundReached(bound: number): OperationLimitError {
  return new OperationLimitError(`This would cost more than the ${bound} resource units of the operation.`, {
    hint: 'Read less at once, for example fewer entries with "first".',
  });
}
