import { setTimeout as wait } from 'node:timers/promises';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { GatewayUnavailableError } from '../errors.js';

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
export function createDrain(app: FastifyInstance): Drain {
  const sockets = new Connections(app);
  let isBegun = false;
  let isFinishing = false;
  app.addHook('onRequest', async () => {
    if (isFinishing) throw stopping();
  });
  app.addHook('onSend', async (_, reply) => {
    if (isBegun) reply.header('connection', 'close');
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
      sockets.destroyIdle();
      let cutOff = 0;
      const cut = wait(limitMs, undefined, { signal: limit.signal }).then(
        () => {
          cutOff = sockets.destroyAll();
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

/** For a connection that was accepted in the very moment the server closed. */
const lateSocketMs = 500;

function stopping(): GatewayUnavailableError {
  return new GatewayUnavailableError('This gateway is about to stop.', {
    hint: 'Try again: at once with another instance, or after Retry-After.',
    retryAfterMs: 1_000,
  });
}

/** The open connections of a server, and what is under way on each. */
class Connections {
  readonly #open = new Map<Socket, { requests: number; bytesRead: number }>();

  constructor({ server }: FastifyInstance) {
    server.on('connection', (socket: Socket) => {
      this.#open.set(socket, { requests: 0, bytesRead: 0 });
      socket.once('close', () => this.#open.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      const state = this.#open.get(socket);
      if (state === undefined) return;
      state.requests += 1;
      response.once('close', () => {
        state.requests -= 1;
        state.bytesRead = socket.bytesRead;
      });
    });
  }

  /** Those on which nothing is under way, not even the beginning of a request. */
  destroyIdle(): void {
    for (const [socket, { requests, bytesRead }] of this.#open) {
      if (requests === 0 && socket.bytesRead === bytesRead) socket.destroy();
    }
  }

  destroyAll(): number {
    const count = this.#open.size;
    for (const socket of this.#open.keys()) socket.destroy();
    return count;
  }
}
