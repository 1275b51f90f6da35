import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

export interface UnreadBodyOptions {
  /** Larger bodies are not waited for. */
  readonly maximumBytes: number;
  /** How long a smaller one may take to arrive once its request is answered. */
  readonly lingerMs: number;
}

/** Connections whose bodies do not come are not all closed at the same moment: that would hold up everybody else. */
const spreadMs = 500;

/**
 * Sees to it that nobody waits for the body of a request that is answered already. Many clients send headers and body
 * apart, and a connection that closes in between breaks them before they have read the answer: so a small body is
 * let come for a moment, and thrown away.
 */
export function closeUnreadBodies(app: FastifyInstance, { maximumBytes, lingerMs }: UnreadBodyOptions): void {
  app.addHook('onSend', ({ raw }, reply, payload, done) => {
    if (!raw.complete && isSmall(raw, maximumBytes)) closeLater(raw, lingerMs);
    else if (!raw.complete) reply.header('connection', 'close');
    done(null, payload);
  });
}

function closeLater(request: IncomingMessage, lingerMs: number): void {
  const timer = setTimeout(() => request.destroy(), lingerMs + Math.random() * spreadMs);
  request.once('close', () => clearTimeout(timer));
}

function isSmall({ headers }: IncomingMessage, maximumBytes: number): boolean {
  return Number(headers['content-length'] ?? Infinity) <= maximumBytes;
}
