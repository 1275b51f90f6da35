import type { FastifyReply, FastifyRequest } from 'fastify';

interface ErrorBody {
  readonly errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/**
 * The body of an answer, with the id of the request in each error. Apollo Server refuses some requests before there is an
 * operation, such as an array of them, and knows no id there.
 */
export function withRequestId(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (reply.statusCode < 400 || typeof payload !== 'string' || payload.includes('"requestId"'))
    return payload;
  const body = JSON.parse(payload) as Partial<ErrorBody>;
  if (body.errors === undefined) return payload;
  const errors = body.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId: request.id },
  }));
  return JSON.stringify({ ...body, errors });
}
