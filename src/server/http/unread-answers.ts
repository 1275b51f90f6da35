import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from '../../logger.js';
import type { Connection, Connections } from './connections.js';

/**
 * Closes connections on which nothing moves for `server.timeout` because their peer does not read what it is sent, and
 * those that are kept open for a next request that does not come. What waits for us, for Graph or for the rest of a
 * request has limits of its own.
 */
export function closeStalled(server: Server, connections: Connections): void {
  server.on('timeout', (socket: Socket) => {
    const connection = connections.of(socket);
    const isKept = connection === undefined || (connection.isIdle && socket.bytesRead > 0);
    if (isKept || socket.writableLength > 0) socket.destroy();
    else socket.setTimeout(server.timeout);
  });
}

const lookIntervalMs = 250;

/** Bounds the bytes of answers that are made and not read yet, over all connections. */
export class UnreadAnswers {
  readonly #connections: Connections;
  readonly #maximumBytes: number;
  readonly #logger: Logger;
  #timer: NodeJS.Timeout | undefined;

  constructor(connections: Connections, maximumBytes: number, logger: Logger) {
    this.#connections = connections;
    this.#maximumBytes = maximumBytes;
    this.#logger = logger;
  }

  /** Looks again and again, until stopped. */
  start(): void {
    this.#timer = setInterval(() => this.look(), lookIntervalMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** While there is too much, the caller with the most loses the connection with the most. */
  look(): void {
    const waiting = [...this.#connections].flatMap(waitingOn);
    const bytes = waiting.reduce((sum, one) => sum + one.bytes, 0);
    let left = bytes;
    let closed = 0;
    while (left > this.#maximumBytes) {
      const largest = waiting.sort(mostFirst(waiting)).shift()!;
      largest.connection.socket.destroy();
      left -= largest.bytes;
      closed += 1;
    }
    if (closed === 0) return;
    const reason = `${closed}, since ${bytes} bytes were not read: server.connections.maximumUnreadBytes`;
    this.#logger.warn('connections closed', { reason });
  }
}

interface Waiting {
  readonly connection: Connection;
  readonly owner: string | undefined;
  readonly bytes: number;
}

/** What is on its way to a peer, and what waits behind that. */
function waitingOn(connection: Connection): Waiting[] {
  const exchanges = [...connection.exchanges];
  const bytes = exchanges.reduce((sum, { response }) => sum + response.writableLength, 0);
  return bytes === 0 || connection.socket.destroyed
    ? []
    : [{ connection, owner: exchanges[0]?.owner, bytes }];
}

/** Those of the caller with the most come first, the largest before the others. */
function mostFirst(waiting: readonly Waiting[]): (one: Waiting, other: Waiting) => number {
  const totals = new Map<string | undefined, number>();
  for (const { owner, bytes } of waiting) totals.set(owner, (totals.get(owner) ?? 0) + bytes);
  const total = ({ owner }: Waiting): number => totals.get(owner) ?? 0;
  return (one, other) => total(other) - total(one) || other.bytes - one.bytes;
}
