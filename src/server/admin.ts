import { fastify, type FastifyInstance } from 'fastify';

export interface Readiness {
  /** Whether new requests are welcome; false while the process is stopping. */
  isReady(): boolean;
  /** Why requests are turned away with 503; undefined when they are not. */
  shedding(): string | undefined;
}

/** The operator's side, on a port of its own: whether the process lives, and whether it takes requests. */
export function createAdminApp(readiness: Readiness): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  app.get('/health/live', () => ({ status: 'live' }));
  // What sheds load goes on with all it has taken, so it stays ready: no balancer should take it out for that.
  app.get('/health/ready', (_, reply) => {
    if (!readiness.isReady()) return reply.code(503).send({ status: 'stopping' });
    const shedding = readiness.shedding();
    return { status: 'ready', ...(shedding !== undefined && { shedding }) };
  });
  return app;
}
