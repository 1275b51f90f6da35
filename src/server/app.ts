import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ConnectionsConfig } from '../config/config.js';
import type { Requester } from '../audit/operation-audit.js';
import {
  BadUserInputError,
  ForbiddenError,
  GatewayError,
  GatewayUnavailableError,
  RateLimitedError,
} from '../errors.js';
import type { Priority } from '../graph/client/operation.js';
import { SigningKeysUnavailable } from '../identity/callers/signing-keys.js';
import type { Logger } from '../logger.js';
import { AnswerWriter } from './answers/answer-writer.js';
import { admitCaller, refuseCaller } from './admission/audit.js';
import { dropEmptyName, readJsonBodies, requirePlainJson } from './http/body.js';
import type { Budgets, RequestBudget } from './admission/budgets.js';
import type { Callers, KnownCaller } from './admission/callers.js';
import { Connections } from './http/connections.js';
import { registerConsent, type ConsentOptions } from './consent/consent.js';
import { createContext, type ContextOptions, type GraphqlRequest } from './context/context.js';
import { answerPagesOf } from './http/cors.js';
import { createDrain, type Drain } from './http/drain.js';
import { registerGraphiql } from './replies/graphiql-page.js';
import { withRequestId } from './replies/every-error.js';
import { createGraphql } from './graphql/graphql.js';
import { createHostCheck } from './http/host-check.js';
import { registerLanding, type ShownTenant } from './replies/landing-page.js';
import type { LoadGuard } from './admission/overload.js';
import { limitConnections } from './http/connection-limit.js';
import { InterruptibleRequest, limitPipelining } from './http/pipelining.js';
import { createRefusedRequests, type RefusedRequests } from './admission/refused-requests.js';
import { sendError } from './replies/replies.js';
import { requireRegistered } from './graphql/registered-operations.js';
import { closeStalled, UnreadAnswers } from './http/unread-answers.js';
import { closeUnreadBodies } from './http/unread-body.js';
import { answerMalformedRequests } from './http/malformed-requests.js';

export interface AppOptions extends ContextOptions {
  readonly callers: Callers;
  readonly budgets: Budgets;
  readonly logger: Logger;
  readonly guard: LoadGuard;
  readonly connectionLimits: ConnectionsConfig;
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
/** How long the body of a request that is answered already may take to arrive. */
const lingerMs = 2_000;

/** The public side of the gateway: GraphQL for known callers, the GraphiQL page, and a greeting. */
export async function createApp(options: AppOptions): Promise<{ app: FastifyInstance; drain: Drain }> {
  const answerError = answerFailure(options.logger);
  const connections = new Connections();
  const app = fastify({
    // Addresses that cannot be decoded fail before a route is found: no hook runs, and no error handler.
    frameworkErrors: (error, request, reply) => {
      addSafeHeaders(request, reply);
      if (hasBody(request)) reply.header('connection', 'close');
      void answerError(error, request, reply);
    },
    bodyLimit: maximumBodyBytes,
    connectionTimeout: options.connectionLimits.unreadMs,
    requestTimeout: 20_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // Node looks for overdue sockets every 30 s unless told otherwise.
    http: {
      headersTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16 * 1024,
      IncomingMessage: InterruptibleRequest,
    },
    exposeHeadRoutes: false,
    genReqId: () => randomUUID(),
    clientErrorHandler: answerMalformedRequests(connections),
    // What comes while we stop is answered in the form of every other error.
    return503OnClosing: false,
  });
  connections.watch(app.server);
  limitConnections(app.server, options.connectionLimits, options.logger);
  limitPipelining(app.server, connections);
  closeStalled(app.server, connections);
  const unread = new UnreadAnswers(connections, options.connectionLimits.maximumUnreadBytes, options.logger);
  unread.start();
  app.setErrorHandler(answerError);
  // Hooks that run for each request and wait for nothing take a callback: a promise for each takes CPU time.
  app.addHook('onSend', (request, reply, payload, done) => {
    addSafeHeaders(request, reply);
    done(null, payload);
  });
  closeUnreadBodies(app, {
    maximumBytes: maximumBodyBytes,
    lingerMs: Math.min(lingerMs, options.connectionLimits.unreadMs),
  });
  const drain = createDrain(app, connections);
  if (options.corsOrigins !== undefined) {
    await app.register(cors, answerPagesOf(options.corsOrigins, options.corsHeaders ?? []));
  }
  readJsonBodies(app);
  if (options.allowedHosts !== undefined) app.addHook('onRequest', createHostCheck(options.allowedHosts));
  // Before the body is read; the other one is for files that are not there.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404) sendNotFound(reply);
    else done();
  });
  app.setNotFoundHandler((_, reply) => sendNotFound(reply));

  const writer = new AnswerWriter(options.scheduler);
  const apollo = createGraphql(options.logger, (answer) => writer.write(answer));
  await apollo.start();
  const refused = createRefusedRequests(options);
  app.addHook('onClose', async () => refused.close());
  const surroundings = { ...options, refused, connections, writer };
  registerGraphqlRoute(app, apollo, surroundings);
  if (options.graphiqlDirectory !== undefined) {
    await registerGraphiql(app, { directory: options.graphiqlDirectory });
  }
  if (options.consent !== undefined) registerConsent(app, { ...surroundings, ...options.consent });
  registerLanding(app, {
    hasGraphiql: options.graphiqlDirectory !== undefined,
    showTenants: options.showsTenants === true ? once(() => statusOfAll(options)) : undefined,
  });
  // Fastify has finished what was under way by then.
  app.addHook('onClose', async () => {
    unread.stop();
    await apollo.stop();
  });
  return { app, drain };
}

function registerGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<GraphqlRequest>,
  options: AppOptions & {
    readonly refused: RefusedRequests;
    readonly connections: Connections;
    readonly writer: AnswerWriter;
  },
): void {
  const { guard, connections, writer } = options;
  // Who asks is settled from the headers alone, before a byte of the body is parsed.
  const admitted = new WeakMap<
    FastifyRequest,
    { caller: KnownCaller; requester: Requester; budget: RequestBudget }
  >();
  const answer = fastifyApolloHandler(apollo, {
    context: (request, reply) => {
      const { caller, requester, budget } = admitted.get(request)!;
      const context = createContext(options, caller, { requester, budget, priority: priorityOf(request) });
      // When the answer is out or the caller is gone, nothing upstream is worth going on with.
      connections.whenOver(reply.raw, () => context.end());
      return Promise.resolve(context);
    },
  });
  app.post('/graphql', {
    onRequest: async (request, reply) => {
      const caller = await options.callers.authenticate(request.headers.authorization, Date.now());
      if (caller === undefined) {
        await refuseCaller(options.refused, request, reply);
        return;
      }
      const refusal = guard.refusal();
      if (refusal !== undefined) throw refusal;
      const { requester, budget } = await admitCaller(options, request, reply, caller);
      admitted.set(request, { caller, requester, budget });
      requirePlainJson(request);
    },
    preHandler: (request, _, done) => {
      requireRegistered(admitted.get(request)!.caller, request.body);
      dropEmptyName(request.body);
      done();
    },
    onSend: (request, reply, payload, done) =>
      done(null, writer.bodyFor(payload, reply) ?? withRequestId(request, reply, payload)),
    // From here to the answer it counts among what is done at a time: not while a body comes, nor while one is read.
    handler: function (request, reply) {
      return guard.run(async () => answer.call(this, request, reply));
    },
  });
  app.route({
    method: ['GET', 'PUT', 'DELETE', 'PATCH'],
    url: '/graphql',
    onRequest: async (_, reply) => sendNotAllowed(reply),
    handler: (_, reply) => sendNotAllowed(reply),
  });
}

function sendNotAllowed(reply: FastifyReply): FastifyReply {
  reply.header('allow', 'POST');
  const message = 'Send a POST request with a JSON body and the header "Content-Type: application/json".';
  return sendError(reply, 405, { code: 'BAD_REQUEST', message });
}

function sendNotFound(reply: FastifyReply): FastifyReply {
  return sendError(reply, 404, { code: 'NOT_FOUND', message: 'There is nothing at this address.' });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

function isForGraphql({ raw }: FastifyRequest): boolean {
  return raw.url?.split('?', 1)[0] === '/graphql';
}

/** A script that can wait says so, and goes behind whoever cannot. */
function priorityOf({ headers }: FastifyRequest): Priority {
  return headers['orggraph-priority'] === 'bulk' ? 'bulk' : 'interactive';
}

/** Anybody may ask for it, so it is done once at a time, for all who ask meanwhile. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => (underWay ??= work().finally(() => (underWay = undefined)));
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

const unreadableAddress = {
  code: 'BAD_REQUEST',
  message: 'The address of this request cannot be decoded.',
  hint: 'Write "%" as "%25", and other characters as "%" and two hexadecimal digits for each byte of UTF-8.',
} as const;

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
    // No other address has a body that is read.
    if (status === 400 && !isForGraphql(request)) return sendError(reply, 400, unreadableAddress);
    const message = statusTexts[status];
    if (message !== undefined) return sendError(reply, status, { code: 'BAD_REQUEST', message });
    // The framework says that the client made a mistake. Its own text may quote the request.
    if (status >= 400 && status < 500) return sendError(reply, status, notServed);
    logger.error('unexpected error', { requestId: request.id, error });
    return sendError(reply, 500, {
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Internal server error',
      hint: 'Give the requestId to the operator of this gateway.',
    });
  };
}
