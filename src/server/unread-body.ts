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
  app.addHook('onSend', async ({ raw }, reply) => {
    if (raw.complete) return;
    if (!isSmall(raw, maximumBytes)) {
      reply.header('connection', 'close');
      return;
    }
    const timer = setTimeout(() => raw.destroy(), lingerMs + Math.random() * spreadMs);
    raw.once('close', () => clearTimeout(timer));
  });
}

function isSmall({ headers }: IncomingMessage, maximumBytes: number): boolean {
  return Number(headers['content-length'] ?? Infinity) <= maximumBytes;
}
