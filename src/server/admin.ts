import { fastify, type FastifyInstance } from 'fastify';
import type { ReopenedGate } from '../graph/throttling/gates.js';
import { createHostCheck } from './http/host-check.js';

export interface AdminOptions {
  /** Whether new requests are welcome; false while the process is stopping. */
  isReady(): boolean;
  /** Why requests are turned away with 503; undefined when they are not. */
  shedding(): string | undefined;
  /** Opens the gates of a tenant that Graph has closed; undefined when there is no such tenant. */
  reopenGates(tenant: string): readonly ReopenedGate[] | undefined;
  /** By which names it may be reached; by any when left out. */
  readonly allowedHosts?: readonly string[] | undefined;
}

/** The operator's side, on a port of its own: whether the process lives, whether it takes requests, and its gates. */
export function createAdminApp(options: AdminOptions): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  // A page in a browser can send text without asking, and JSON it cannot.
  app.removeContentTypeParser('text/plain');
  app.get('/health/live', () => ({ status: 'live' }));
  // What sheds load goes on with all it has taken, so it stays ready: no balancer should take it out for that.
  app.get('/health/ready', (_, reply) => {
    if (!options.isReady()) return reply.code(503).send({ status: 'stopping' });
    const shedding = options.shedding();
    return { status: 'ready', ...(shedding !== undefined && { shedding }) };
  });
  const { allowedHosts } = options;
  const onRequest = allowedHosts === undefined ? [] : [createHostCheck(allowedHosts)];
  app.post<{ Body: unknown }>('/gates/reset', { onRequest }, ({ body }, reply) => {
    const tenant = (body as { tenant?: unknown } | null | undefined)?.tenant;
    if (typeof tenant !== 'string')
      return reply.code(400).send({ error: 'Send {"tenant": "<name or id>"}.' });
    const reopened = options.reopenGates(tenant);
    if (reopened === undefined) return reply.code(404).send({ error: 'There is no such tenant.' });
    return { reopened };
  });
  return app;
}
