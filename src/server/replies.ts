import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { GatewayError } from '../errors.js';
import type { AnswerCode } from './answer-codes.js';
import { answerType } from './answer-type.js';
import { extensionsOf } from './format-error.js';

/** An error outside of GraphQL: constant texts. */
export interface PlainError {
  readonly code: AnswerCode;
  readonly message: string;
  readonly hint?: string;
}

/**
 * Answers in the form of every other error, also in its content type, with the id of the request in it, and
 * `Retry-After` where it is known.
 */
export function sendError(
  reply: FastifyReply,
  status: number,
  error: GatewayError | PlainError,
): FastifyReply {
  if (error instanceof GatewayError && error.retryAfterMs !== undefined) {
    reply.header('retry-after', Math.ceil(error.retryAfterMs / 1000));
  }
  reply.type(answerType(reply.request.headers.accept));
  return reply.code(status).send(bodyOf(error, reply.request.id));
}

function bodyOf(error: GatewayError | PlainError, requestId: string): object {
  const { message } = error;
  const known =
    error instanceof GatewayError
      ? extensionsOf(error)
      : { code: error.code, ...(error.hint !== undefined && { hint: error.hint }) };
  return { errors: [{ message, extensions: { ...known, requestId } }] };
}

const unreadable: Readonly<Record<string, { status: number; message: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers of this request are larger than 16 kB.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'This request took too long to arrive.' },
};

/** Answers what never became a request: the bytes were no HTTP, too many, or too slow. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, message } = unreadable[error.code ?? ''] ?? { status: 400, message: 'This is not HTTP.' };
  const requestId = randomUUID();
  const body = JSON.stringify(bodyOf({ code: 'BAD_REQUEST', message }, requestId));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      `x-request-id: ${requestId}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
