import { fastify, type FastifyInstance } from 'fastify';

export interface Readiness {
  /** Whether new requests are welcome; false while the process is stopping. */
  isReady(): boolean;
}

/** The operator's side, on a port of its own: whether the process lives, and whether it takes requests. */
export function createAdminApp(readiness: Readiness): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', (_, reply) =>
    readiness.isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'stopping' }),
  );
  return app;
}
