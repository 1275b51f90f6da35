import type { ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { CallerConfig } from '../config/config.js';
import { UnauthenticatedError, type GatewayError } from '../errors.js';
import type { Priority } from '../graph/operation.js';
import type { Logger } from '../logger.js';
import { createAuthenticate } from './api-keys.js';
import { registerConsent, type ConsentOptions } from './consent.js';
import { createContext, type ContextOptions, type GraphqlRequest } from './context.js';
import { extensionsOf } from './format-error.js';
import { registerGraphiql } from './graphiql-page.js';
import { createGraphql } from './graphql.js';
import { createHostCheck } from './host-check.js';
import { registerLanding, type ShownTenant } from './landing-page.js';

export interface AppOptions extends ContextOptions {
  readonly callers: readonly CallerConfig[];
  readonly logger: Logger;
  /** Host header values that are answered; undefined answers all. */
  readonly allowedHosts: readonly string[] | undefined;
  /** Where the built GraphiQL page is; undefined serves none. */
  readonly graphiqlDirectory: string | undefined;
  /** Whether the page at `/` names the tenants to everybody: where they are emulated. */
  readonly showsTenants?: boolean | undefined;
  /** Undefined where browsers have no way to us, and so no way back from Entra. */
  readonly consent?: ConsentOptions | undefined;
}

const maximumBodyBytes = 256 * 1024;

/** The public side of the gateway: GraphQL for known callers, the GraphiQL page, and a greeting. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: maximumBodyBytes,
    requestTimeout: 20_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // Node looks for overdue sockets every 30 s unless told otherwise.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16 * 1024 },
    exposeHeadRoutes: false,
  });
  app.removeContentTypeParser('text/plain');
  if (options.allowedHosts !== undefined) app.addHook('onRequest', createHostCheck(options.allowedHosts));
  app.addHook('onSend', setSafeHeaders);
  app.setErrorHandler(answerFailure(options.logger));
  app.setNotFoundHandler((_, reply) =>
    sendError(reply, 404, 'NOT_FOUND', 'There is nothing at this address.'),
  );

  const apollo = createGraphql(options.logger);
  await apollo.start();
  registerGraphqlRoute(app, apollo, options);
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
  return app;
}

function registerGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<GraphqlRequest>,
  options: AppOptions,
): void {
  const authenticate = createAuthenticate(options.callers);
  // Who asks is settled from the headers alone, before a byte of the body is parsed.
  const callers = new WeakMap<FastifyRequest, CallerConfig>();
  app.post('/graphql', {
    onRequest: async (request, reply) => {
      const caller = authenticate(request.headers.authorization, Date.now());
      if (caller !== undefined) {
        callers.set(request, caller);
        return;
      }
      reply.header('www-authenticate', 'Bearer');
      await sendGatewayError(reply, 401, new UnauthenticatedError());
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => {
        const context = createContext(options, callers.get(request)!, priorityOf(request));
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
      return sendError(reply, 405, 'BAD_REQUEST', message);
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

async function setSafeHeaders(_: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'no-referrer');
}

const statusTexts: Readonly<Record<number, string>> = {
  400: 'This request is not valid JSON.',
  413: `This request is larger than ${maximumBodyBytes / 1024} kB.`,
  415: 'Send the header "Content-Type: application/json".',
};

/** What goes wrong outside of GraphQL: unreadable bodies, and what nobody foresaw. */
function answerFailure(logger: Logger) {
  return (error: { statusCode?: number }, _: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = error.statusCode ?? 500;
    const known = statusTexts[status];
    if (known !== undefined) return sendError(reply, status, 'BAD_REQUEST', known);
    logger.error('unexpected error', { error });
    return sendError(reply, 500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  };
}

function sendGatewayError(reply: FastifyReply, status: number, error: GatewayError): FastifyReply {
  return reply.code(status).send({ errors: [{ message: error.message, extensions: extensionsOf(error) }] });
}

function sendError(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
