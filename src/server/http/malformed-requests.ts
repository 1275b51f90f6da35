import type { Socket } from 'node:net';
import type { Connections } from './connections.js';
import { endWith } from '../replies/replies.js';

const answers: Readonly<Record<string, { status: number; message: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers of this request are larger than 16 kB.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'This request took too long to arrive.' },
};

/**
 * Answers what never became a request: the bytes were no HTTP, too many, or too slow. The requests before it on the
 * same connection are answered first. Then the connection is closed.
 */
export function answerMalformedRequests(connections: Connections) {
  const answered = new WeakSet<Socket>();
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    const connection = connections.of(socket);
    if (error.code === 'ECONNRESET' || connection === undefined || !socket.writable) {
      socket.destroy();
      return;
    }
    // Node reports every further piece of what it cannot read.
    if (answered.has(socket)) return;
    answered.add(socket);
    const { status, message } = answers[error.code ?? ''] ?? { status: 400, message: 'This is not HTTP.' };
    connection.whenAnswered(() => {
      if (socket.writable) endWith(socket, status, { code: 'BAD_REQUEST', message });
    });
  };
}
