import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Audit } from '../../audit/audit.js';
import type { Requester } from '../../audit/operation-audit.js';
import { RateLimitedError, UnauthenticatedError } from '../../errors.js';
import type { Budgets, RequestBudget } from './budgets.js';
import type { KnownCaller } from './callers.js';
import type { Connections } from '../http/connections.js';
import type { GraphqlRequest } from '../context/context.js';
import type { RefusedRequests } from './refused-requests.js';
import { sendError } from '../replies/replies.js';
import type { WorkShares } from '../answers/work-shares.js';

/** How a request says who sent it: never the secret, and nothing that was not looked at. */
function presentedIn({ headers }: FastifyRequest): Pick<Requester, 'authMethod' | 'keyId'> {
  const { authorization } = headers;
  if (authorization === undefined) return { authMethod: 'none' };
  const [, keyId] = /^Bearer ggw_([A-Za-z0-9][A-Za-z0-9.-]{0,62})_/i.exec(authorization) ?? [];
  if (keyId !== undefined) return { authMethod: 'api-key', keyId };
  return { authMethod: /^Bearer eyJ/i.test(authorization) ? 'jwt' : 'unknown' };
}

interface Admission {
  readonly audit: Audit;
  readonly budgets: Budgets;
  readonly refused: RefusedRequests;
  readonly shares: WorkShares;
  readonly connections: Connections;
}

/**
 * Lets a caller in, as far as its budget goes. All records of the request will have who asks.
 * @throws RateLimitedError
 */
export async function admitCaller(
  { audit, budgets, refused, shares, connections }: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: KnownCaller,
): Promise<{ requester: Requester; budget: RequestBudget }> {
  const presented = presentedIn(request);
  // Of a token, it is the person or the app in it that is known.
  const holder = presented.authMethod === 'jwt' ? { keyId: caller.id } : {};
  const who = { caller: caller.name, ...presented, ...holder };
  const admit = async (): Promise<RequestBudget> => {
    shares.countRequest(caller.id);
    return budgets.acquire(caller);
  };
  const budget = await admit().catch((error: unknown) => {
    if (error instanceof RateLimitedError) refused.note(request, error.code, who);
    throw error;
  });
  connections.belongsTo(reply.raw, caller.id);
  connections.whenOver(reply.raw, () => budget.release());
  const requester = { requestId: request.id, ...who };
  audit.record({ event: 'caller', decision: 'allow', ...requester });
  return { requester, budget };
}

/** Answers a request whose sender is not known. */
export function refuseCaller(
  refused: RefusedRequests,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  refused.note(request, 'UNAUTHENTICATED', presentedIn(request));
  reply.header('www-authenticate', 'Bearer');
  return sendError(reply, 401, new UnauthenticatedError());
}

/** Notes what became of each operation: refused before it ran, or run, and at what cost. */
export const operationsAreAudited: ApolloServerPlugin<GraphqlRequest> = {
  requestDidStart: () => {
    let isAccepted = false;
    return Promise.resolve({
      didResolveOperation: ({ contextValue, operationName, queryHash }) => {
        contextValue.audit.names(operationName ?? undefined, queryHash);
        return Promise.resolve();
      },
      executionDidStart: () => {
        isAccepted = true;
        return Promise.resolve();
      },
      willSendResponse: ({ contextValue, queryHash, operationName, response: { body } }) => {
        const { audit, cost } = contextValue;
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        const code = errors?.[0]?.extensions?.['code'];
        audit.names(operationName ?? undefined, queryHash);
        audit.ended({
          decision: isAccepted || errors === undefined ? 'allow' : 'deny',
          reason: typeof code === 'string' ? code : undefined,
          cost: cost.resourceUnits,
        });
        return Promise.resolve();
      },
    });
  },
};
