import type { FastifyCorsOptions } from '@fastify/cors';

/** Headers that pages may send: ours, those of clients of GraphQL, and those of tracing in the browser. */
const usualHeaders = [
  'authorization',
  'content-type',
  'orggraph-explain',
  'orggraph-priority',
  'orggraph-trace',
  // https://www.apollographql.com/docs/react/api/link/apollo-link-client-awareness
  'apollographql-client-name',
  'apollographql-client-version',
  'apollo-require-preflight',
  // https://www.w3.org/TR/trace-context/
  'traceparent',
  'tracestate',
  'x-request-id',
];

/**
 * Pages of these very origins read our answers. Nothing a browser keeps, such as cookies, comes with their requests.
 * @param headers further headers that these pages may send
 */
export function answerPagesOf(origins: readonly string[], headers: readonly string[]): FastifyCorsOptions {
  return {
    origin: [...origins],
    methods: ['POST'],
    allowedHeaders: [...usualHeaders, ...headers],
    exposedHeaders: ['retry-after', 'x-request-id'],
    credentials: false,
    maxAge: 600,
  };
}
