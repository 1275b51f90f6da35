import { setTimeout as wait } from 'node:timers/promises';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { GatewayUnavailableError } from '../../errors.js';
import type { Connections } from './connections.js';

/** The orderly end of a server. */
export interface Drain {
  /** From now on every answer closes its connection, so that whoever keeps one open goes elsewhere. */
  begin(): void;
  /**
   * Takes no more connections, destroys the idle ones, and waits for the answers under way. What is not answered
   * within the limit is cut off: resolves to how many connections that were.
   */
  finish(limitMs: number): Promise<number>;
}

/** To be called before anything else hooks into the server: it turns away what comes too late. */
export function createDrain(app: FastifyInstance, connections: Connections): Drain {
  let isBegun = false;
  let isFinishing = false;
  app.addHook('onRequest', (_, __, done) => done(isFinishing ? stopping() : undefined));
  app.addHook('onSend', (_, reply, payload, done) => {
    if (isBegun) reply.header('connection', 'close');
    done(null, payload);
  });
  app.server.on('connection', (socket: Socket) => {
    if (isFinishing) socket.setTimeout(lateSocketMs, () => socket.destroy());
  });
  return {
    begin: () => {
      isBegun = true;
    },
    finish: async (limitMs) => {
      isBegun = true;
      isFinishing = true;
      const limit = new AbortController();
      const closed = app.close();
      for (const { isIdle, socket } of connections) if (isIdle) socket.destroy();
      let cutOff = 0;
      const cut = wait(limitMs, undefined, { signal: limit.signal }).then(
        () => {
          cutOff = destroyAll(connections);
        },
        () => undefined,
      );
      await closed;
      limit.abort();
      await cut;
      return cutOff;
    },
  };
}

function destroyAll(connections: Connections): number {
  const sockets = [...connections].map(({ socket }) => socket);
  for (const socket of sockets) socket.destroy();
  return sockets.length;
}

/** For a connection that was accepted in the very moment the server closed. */
const lateSocketMs = 500;

function stopping(): GatewayUnavailableError {
  return new GatewayUnavailableError('This gateway is about to stop.', {
    hint: 'Try again: at once with another instance, or after Retry-After.',
    retryAfterMs: 1_000,
  });
}
