import { GraphQLError } from 'graphql';
import type { GatewayError } from '../errors.js';

/** For an operation that is not run at all, which is answered with 400. */
export function refusal(error: GatewayError): GraphQLError {
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });
}
