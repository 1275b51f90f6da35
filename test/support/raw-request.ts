import { connect } from 'node:net';

/** A connection to a server, for requests that no client would send. */
export interface RawConnection {
  write(text: string): void;
  /** Stops reading: whatever comes stays where it is. */
  stopReading(): void;
  /** Resolves to what has come so far, once a pattern is found in it so many times; once unless given. */
  answersWith(pattern: RegExp, times?: number): Promise<string>;
  /** Resolves to all that came, once the connection is closed. */
  readonly closed: Promise<string>;
  /** Leaves without a word. */
  leave(): void;
}

/** @param localAddress where it comes from; any address unless given */
export function openConnection(url: string, localAddress?: string): RawConnection {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = connect({ port: Number(port), host, ...(localAddress && { localAddress }) });
  let received = '';
  const listeners = new Set<() => void>();
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString();
    for (const listener of listeners) listener();
  });
  // A server that throws away what still comes resets the connection, which closes it.
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(received)));
  return {
    closed,
    write: (text) => void socket.write(text),
    stopReading: () => void socket.pause(),
    leave: () => void socket.destroy(),
    answersWith: (pattern, times = 1) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (received.split(pattern).length > times) resolve(received);
        };
        listeners.add(look);
        look();
        void closed.then(() => reject(new Error(`Closed without ${String(pattern)}: ${received}`)));
      }),
  };
}

/**
 * Sends a text as it is to the server at an address, and answers all that comes back until the connection is closed.
 */
export function rawRequest(url: string, text: string): Promise<string> {
  const connection = openConnection(url);
  connection.write(text);
  return connection.closed;
}
