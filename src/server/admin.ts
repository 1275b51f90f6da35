import { fastify, type FastifyInstance } from 'fastify';
import type { ReopenedGate } from '../graph/gates.js';
import { createHostCheck } from './host-check.js';

export interface AdminOptions {
  /** Whether new requests are welcome; false while the process is stopping. */
  isReady(): boolean;
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
  app.get('/health/ready', (_, reply) =>
    options.isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'stopping' }),
  );
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
