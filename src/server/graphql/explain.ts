import { HeaderMap, type GraphQLRequest, type GraphQLResponse } from '@apollo/server';
import { ForbiddenError } from '../../errors.js';
import type { Bound } from '../../resolvers/cost/cost-estimator.js';
import type { GraphqlRequest } from '../context/context.js';
import { refusal } from '../replies/refusal.js';

/** Whether a request asks, by a header, for what it would cost (`explain`) or for what was sent (`trace`). */
export function asksFor(detail: 'explain' | 'trace', { http }: GraphQLRequest): boolean {
  return http?.headers.get(`orggraph-${detail}`) === '1';
}

/** @throws GraphQLError */
export function requireExplain({ granted }: GraphqlRequest): void {
  if (granted.some(({ capabilities }) => capabilities.has('explain'))) return;
  throw refusal(
    new ForbiddenError('This caller was not granted "explain".', {
      hint: 'Add the capability to one of the caller’s grants, or leave out the headers orggraph-explain and orggraph-trace.',
    }),
  );
}

/** The answer to an operation that is explained and not run: what each field may cost, the dearest first. */
export function explanation({ fields }: Bound): GraphQLResponse {
  const explain = fields
    .map(({ path, units }) => ({ path, units }))
    .sort((one, other) => other.units - one.units);
  const singleResult = { data: null, extensions: { orggraph: { explain } } };
  return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
