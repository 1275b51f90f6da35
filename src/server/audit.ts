import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Audit } from '../audit/audit.js';
import type { Asker } from '../audit/operation-audit.js';
import type { KnownCaller } from './callers.js';
import type { GraphqlRequest } from './context.js';

/** How a request says who sent it: never the secret, and nothing that was not looked at. */
function presentedIn({ headers }: FastifyRequest): Pick<Asker, 'authMethod' | 'keyId'> {
  const { authorization } = headers;
  if (authorization === undefined) return { authMethod: 'none' };
  const [, keyId] = /^Bearer ggw_([A-Za-z0-9][A-Za-z0-9.-]{0,62})_/i.exec(authorization) ?? [];
  if (keyId !== undefined) return { authMethod: 'api-key', keyId };
  return { authMethod: /^Bearer eyJ/i.test(authorization) ? 'jwt' : 'unknown' };
}

/** A caller who was let in, as all records of the request will have it. */
export function admitCaller(audit: Audit, request: FastifyRequest, { name, id }: KnownCaller): Asker {
  const presented = presentedIn(request);
  // Of a token, it is the person or the app in it that is known.
  const holder = presented.authMethod === 'jwt' ? { keyId: id } : {};
  const asker = { requestId: request.id, caller: name, ...presented, ...holder };
  audit.record({ event: 'caller', decision: 'allow', ...asker });
  return asker;
}

/** A request that was refused before anything of it was read. */
export function refuseCaller(audit: Audit, request: FastifyRequest, reason: string): void {
  audit.record({
    event: 'caller',
    decision: 'deny',
    requestId: request.id,
    ...presentedIn(request),
    reason,
  });
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
