import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Asker } from '../audit/operation-audit.js';
import {
  BadUserInputError,
  ForbiddenError,
  GatewayError,
  GatewayUnavailableError,
  RateLimitedError,
  UnauthenticatedError,
} from '../errors.js';
import type { Priority } from '../graph/operation.js';
import { SigningKeysUnavailable } from '../identity/signing-keys.js';
import type { Logger } from '../logger.js';
import { AnswerWriter } from './answer-writer.js';
import { admitCaller, refuseCaller } from './audit.js';
import { dropEmptyName, readJsonBodies, requirePlainJson } from './body.js';
import type { Budgets, BudgetVisit } from './budgets.js';
import type { Callers, KnownCaller } from './callers.js';
import { registerConsent, type ConsentOptions } from './consent.js';
import { createContext, type ContextOptions, type GraphqlRequest } from './context.js';
import { answerPagesOf } from './cors.js';
import { createDrain, type Drain } from './drain.js';
import { registerGraphiql } from './graphiql-page.js';
import { withRequestId } from './every-error.js';
import { createGraphql } from './graphql.js';
import { createHostCheck } from './host-check.js';
import { registerLanding, type ShownTenant } from './landing-page.js';
import type { LoadGuard } from './overload.js';
import { answerUnreadable, sendError } from './replies.js';
import { requireRegistered } from './registered-operations.js';

export interface AppOptions extends ContextOptions {
  readonly callers: Callers;
  readonly budgets: Budgets;
  readonly logger: Logger;
  readonly guard: LoadGuard;
  /** Host header values that are answered; undefined answers all. */
  readonly allowedHosts: readonly string[] | undefined;
  /** Pages that may ask from a browser, besides our own. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** Headers that these pages may send besides the usual ones. */
  readonly corsHeaders?: readonly string[] | undefined;
  /** Where the built GraphiQL page is; undefined serves none. */
  readonly graphiqlDirectory: string | undefined;
  /** Whether the page at `/` names the tenants to everybody: where they are emulated. */
  readonly showsTenants?: boolean | undefined;
  /** Undefined where browsers have no way to us, and so no way back from Entra. */
  readonly consent?: ConsentOptions | undefined;
}

const maximumBodyBytes = 256 * 1024;

/** The public side of the gateway: GraphQL for known callers, the GraphiQL page, and a greeting. */
export async function createApp(options: AppOptions): Promise<{ app: FastifyInstance; drain: Drain }> {
  const answerError = answerFailure(options.logger);
  const app = fastify({
    // Addresses that cannot be decoded fail before a route is found: no hook runs, and no error handler.
    frameworkErrors: (error, request, reply) => {
      addSafeHeaders(request, reply);
      void answerError(error, request, reply);
    },
    bodyLimit: maximumBodyBytes,
    requestTimeout: 20_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // Node looks for overdue sockets every 30 s unless told otherwise.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16 * 1024 },
    exposeHeadRoutes: false,
    genReqId: () => randomUUID(),
    clientErrorHandler: answerUnreadable,
    // What comes while we stop is answered in the form of every other error.
    return503OnClosing: false,
  });
  app.setErrorHandler(answerError);
  app.addHook('onSend', async (request, reply) => addSafeHeaders(request, reply));
  const drain = createDrain(app);
  if (options.corsOrigins !== undefined) {
    await app.register(cors, answerPagesOf(options.corsOrigins, options.corsHeaders ?? []));
  }
  app.addHook('onRequest', shedding(options.guard));
  readJsonBodies(app);
  if (options.allowedHosts !== undefined) app.addHook('onRequest', createHostCheck(options.allowedHosts));
  app.setNotFoundHandler((_, reply) =>
    sendError(reply, 404, { code: 'NOT_FOUND', message: 'There is nothing at this address.' }),
  );

  const writer = new AnswerWriter(options.turns);
  const apollo = createGraphql(options.logger, (answer) => writer.write(answer));
  await apollo.start();
  registerGraphqlRoute(app, apollo, writer, options);
  if (options.graphiqlDirectory !== undefined) {
    await registerGraphiql(app, { directory: options.graphiqlDirectory });
  }
  if (options.consent !== undefined) registerConsent(app, { ...options, ...options.consent });
  registerLanding(app, {
    hasGraphiql: options.graphiqlDirectory !== undefined,
    showTenants: options.showsTenants === true ? () => statusOfAll(options) : undefined,
  });
  // Fastify has finished what was under way by then.
  app.addHook('onClose', () => apollo.stop());
  return { app, drain };
}

function registerGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<GraphqlRequest>,
  writer: AnswerWriter,
  options: AppOptions,
): void {
  // Who asks is settled from the headers alone, before a byte of the body is parsed.
  const visits = new WeakMap<FastifyRequest, { caller: KnownCaller; asker: Asker; budget: BudgetVisit }>();
  app.post('/graphql', {
    onRequest: async (request, reply) => {
      const caller = await options.callers.authenticate(request.headers.authorization, Date.now());
      if (caller !== undefined) {
        const asker = admitCaller(options.audit, request, caller);
        options.shares.enter(caller.id);
        const budget = await options.budgets.enter(caller);
        reply.raw.once('close', () => budget.leave());
        visits.set(request, { caller, asker, budget });
        requirePlainJson(request);
        return;
      }
      refuseCaller(options.audit, request, 'UNAUTHENTICATED');
      reply.header('www-authenticate', 'Bearer');
      await sendError(reply, 401, new UnauthenticatedError());
    },
    preHandler: async (request) => {
      requireRegistered(visits.get(request)!.caller, request.body);
      dropEmptyName(request.body);
    },
    onSend: async (request, reply, payload) =>
      writer.bodyFor(payload, reply) ?? withRequestId(request, reply, payload),
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => {
        const { caller, asker, budget } = visits.get(request)!;
        const context = createContext(options, caller, { asker, budget, priority: priorityOf(request) });
        endWith(reply.raw, context);
        return Promise.resolve(context);
      },
    }),
  });
  app.route({
    method: ['GET', 'PUT', 'DELETE', 'PATCH'],
    url: '/graphql',
    handler: (_, reply) => {
      reply.header('allow', 'POST');
      const message = 'Ask by POST, with a JSON body and the header "Content-Type: application/json".';
      return sendError(reply, 405, { code: 'BAD_REQUEST', message });
    },
  });
}

/** A script that can wait says so, and goes behind whoever cannot. */
function priorityOf({ headers }: FastifyRequest): Priority {
  return headers['orggraph-priority'] === 'bulk' ? 'bulk' : 'interactive';
}

/** When the answer is out or the caller is gone, nothing upstream is worth going on with. */
function endWith(response: ServerResponse, context: GraphqlRequest): void {
  response.once('close', () => context.end());
}

/** Before anything of a request is read. */
function shedding(guard: LoadGuard) {
  return async (_: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const refusal = guard.enter();
    if (refusal !== undefined) throw refusal;
    reply.raw.once('close', () => guard.leave());
  };
}

const landingTimeoutMs = 5_000;

function statusOfAll({ tenants, readTenantAccess }: AppOptions): Promise<ShownTenant[]> {
  const signal = AbortSignal.timeout(landingTimeoutMs);
  return Promise.all(
    tenants.all.map(async (tenant) => ({
      name: tenant.name,
      status: (await readTenantAccess(tenant, signal)).status,
    })),
  );
}

function addSafeHeaders(request: FastifyRequest, reply: FastifyReply): void {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  reply.header('x-request-id', request.id);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'no-referrer');
}

const statusTexts: Readonly<Record<number, string>> = {
  400: 'This request is not valid JSON in UTF-8.',
  413: `This request is larger than ${maximumBodyBytes / 1024} kB.`,
  415: 'Send the header "Content-Type: application/json", and the body as it is: in UTF-8 and not compressed.',
};

const keysUnavailable = new GatewayUnavailableError('Access tokens cannot be checked at the moment.', {
  hint: 'Try again in half a minute.',
  retryAfterMs: 30_000,
});

const notServed = { code: 'BAD_REQUEST', message: 'This gateway does not serve such a request.' } as const;

/** What goes wrong outside of GraphQL: too much to do, unreadable bodies, and what nobody foresaw. */
function answerFailure(logger: Logger) {
  return (error: { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof RateLimitedError) return sendError(reply, 429, error);
    if (error instanceof ForbiddenError || error instanceof BadUserInputError)
      return sendError(reply, 400, error);
    if (error instanceof SigningKeysUnavailable) return sendError(reply, 503, keysUnavailable);
    if (error instanceof GatewayError) return sendError(reply, 503, error);
    const status = error.statusCode ?? 500;
    const message = statusTexts[status];
    if (message !== undefined) return sendError(reply, status, { code: 'BAD_REQUEST', message });
    // The framework says that the client made a mistake. Its own text may quote the request.
    if (status >= 400 && status < 500) return sendError(reply, status, notServed);
    logger.error('unexpected error', { requestId: request.id, error });
    return sendError(reply, 500, {
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Internal server error',
      hint: 'Quote the requestId to whoever runs this gateway.',
    });
  };
}
