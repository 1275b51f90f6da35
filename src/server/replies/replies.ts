import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { GatewayError } from '../../errors.js';
import type { AnswerCode } from '../limits/answer-codes.js';
import { answerType } from './answer-type.js';
import { extensionsOf } from '../graphql/format-error.js';

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

/** An answer outside of the framework, in the form of every other error: its headers, and the body. */
export function plainAnswer(error: PlainError): { headers: Record<string, string>; body: string } {
  const requestId = randomUUID();
  const body = JSON.stringify(bodyOf(error, requestId));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  };
  return { headers, body };
}

/** Sends an answer to a connection that is not in the middle of another one, and closes it. */
export function endWith(socket: Socket, status: number, error: PlainError): void {
  const { headers, body } = plainAnswer(error);
  const lines = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}
