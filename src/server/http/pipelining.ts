import { IncomingMessage, STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Connection, Connections } from './connections.js';
import { plainAnswer } from '../replies/replies.js';
import { limitPerTurn } from './turn-limit.js';

/** How many requests of all connections begin in one turn of the event loop: 32 refusals take 5 ms. */
const mostStarts = 32;
/** How many requests of a connection are worked on at a time. Browsers, proxies and most clients send one. */
const mostUnderWay = 16;
/** Whoever has sent this many without an answer is cut off: Node keeps 1.5 kB for each. */
const mostUnanswered = 64;

const cutOff = new WeakSet<Socket>();

/**
 * A request as Node makes it, on a connection of which no more may be read. Node reads all requests of a piece of
 * 64 kB before it does anything else, also after the connection is destroyed: 0.1 s for 2,400 requests that will not
 * be answered. It reads no further behind a request that is an upgrade:
 * https://github.com/nodejs/node/blob/v20.20.2/lib/_http_server.js (parserOnIncoming). So what is read of a connection
 * that is cut off counts as one.
 */
export class InterruptibleRequest extends IncomingMessage {
  // Set by the constructor of Node, before this class could initialize anything.
  declare private isUpgrade: boolean | null;

  get upgrade(): boolean | null {
    return cutOff.has(this.socket) || this.isUpgrade;
  }

  set upgrade(isUpgrade: boolean | null) {
    this.isUpgrade = isUpgrade;
  }
}

/**
 * Bounds the requests under way on a connection of a server whose requests are interruptible. Node hands over all that arrived in one piece, 2,400 in 64 kB.
 * What is too many is answered with 400 behind the others, and the connection is closed. What arrived in one turn of
 * the event loop was sent without waiting for answers: it counts as under way until the turn ends, answered or not.
 * Between two requests that have bodies Node lets ours be answered, so thousands would be, and nobody else.
 */
export function limitPipelining(server: Server, connections: Connections): void {
  const answers = server.listeners('request');
  const unanswered = new WeakMap<object, number>();
  const inThisTurn = countTurn();
  const start = limitPerTurn(mostStarts);
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const connection = connections.of(request.socket);
    if (connection === undefined) return;
    const beyond = unanswered.get(connection);
    const underWay = Math.max(connection.exchanges.size, inThisTurn(connection));
    if (beyond === undefined && underWay < mostUnderWay) {
      connections.begin(connection, request, response);
      start(() => {
        // Whoever left while it waited is not looked up, let in or noted for an answer that goes nowhere.
        if (request.socket.destroyed) return;
        for (const answer of answers) answer.call(server, request, response);
      });
      return;
    }
    unanswered.set(connection, (beyond ?? mostUnderWay) + 1);
    if (beyond === undefined) refuse(response);
    else if (beyond >= mostUnanswered) cut(request.socket);
  });
}

function cut(socket: Socket): void {
  cutOff.add(socket);
  socket.destroy();
}

/** Returns a function that tells how often it was called before for a connection, in this turn of the event loop. */
function countTurn(): (connection: Connection) => number {
  const counts = new Map<Connection, number>();
  return (connection) => {
    if (counts.size === 0) setImmediate(() => counts.clear());
    const count = counts.get(connection) ?? 0;
    counts.set(connection, count + 1);
    return count;
  };
}

function refuse(response: ServerResponse): void {
  const { headers, body } = plainAnswer({
    code: 'BAD_REQUEST',
    message: `This connection has more than ${mostUnderWay} requests under way.`,
    hint: 'Wait for an answer before you send more, or use several connections.',
  });
  response.writeHead(400, STATUS_CODES[400], { ...headers, connection: 'close' }).end(body);
}
