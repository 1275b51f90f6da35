import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request on a connection, until its answer is out or its peer is gone. */
class Exchange {
  /** Whose answer it is: the id of a caller; undefined while nobody is known. */
  owner: string | undefined;
  readonly #whenOver: (() => void)[] = [];
  #isOver = false;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {}

  whenOver(callback: () => void): void {
    if (this.#isOver) callback();
    else this.#whenOver.push(callback);
  }

  end(): void {
    this.#isOver = true;
    for (const callback of this.#whenOver.splice(0)) callback();
  }
}

/** A connection and what is under way on it. */
export class Connection {
  readonly exchanges = new Set<Exchange>();
  /** How much had been read of it when its latest request was over. */
  bytesRead = 0;

  constructor(readonly socket: Socket) {}

  /** Whether nothing is under way, not even the beginning of a request. */
  get isIdle(): boolean {
    return this.exchanges.size === 0 && this.socket.bytesRead === this.bytesRead;
  }

  /** Calls back once, when every request that has arrived in full is answered. */
  whenAnswered(callback: () => void): void {
    const unanswered = [...this.exchanges].filter(({ request }) => request.complete);
    let left = unanswered.length;
    if (left === 0) callback();
    for (const exchange of unanswered) {
      exchange.whenOver(() => {
        left -= 1;
        if (left === 0) callback();
      });
    }
  }
}

/** The open connections of a server, and what is under way on each. */
export class Connections {
  readonly #open = new Map<Socket, Connection>();
  readonly #exchanges = new WeakMap<ServerResponse, Exchange>();

  /** To be called once, before the server listens. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const connection = new Connection(socket);
      this.#open.set(socket, connection);
      socket.once('close', () => {
        this.#open.delete(socket);
        // Node tells the end of a connection to the answer it is about to send, and to none behind that.
        for (const exchange of connection.exchanges) exchange.end();
        connection.exchanges.clear();
      });
    });
  }

  [Symbol.iterator](): MapIterator<Connection> {
    return this.#open.values();
  }

  /** Undefined when it is closed. */
  of(socket: Socket): Connection | undefined {
    return this.#open.get(socket);
  }

  /** To be called for each request, before anything else is done with it. */
  begin(connection: Connection, request: IncomingMessage, response: ServerResponse): void {
    const exchange = new Exchange(request, response);
    connection.exchanges.add(exchange);
    this.#exchanges.set(response, exchange);
    response.once('close', () => {
      connection.exchanges.delete(exchange);
      connection.bytesRead = connection.socket.bytesRead;
      exchange.end();
    });
  }

  /** Calls back once, when an answer is out or its peer is gone; at once when that has happened already. */
  whenOver(response: ServerResponse, callback: () => void): void {
    this.#exchange(response).whenOver(callback);
  }

  /** Says whose answer it is. */
  belongsTo(response: ServerResponse, callerId: string): void {
    this.#exchange(response).owner = callerId;
  }

  #exchange(response: ServerResponse): Exchange {
    const exchange = this.#exchanges.get(response);
    if (exchange === undefined) throw new Error('This answer is of no known request.');
    return exchange;
  }
}
