import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayError, RateLimitedError } from '../../errors.js';

/** For an operation that is not run at all, which is answered with 400. */
export function refusal(error: GatewayError): GraphQLError {
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });
}

/** For an operation its caller has to wait for, which is answered with 429. */
export function refusalForNow(error: RateLimitedError): GraphQLError {
  const headers = new HeaderMap([['retry-after', retryAfterSeconds(error)]]);
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: 429, headers } },
  });
}

/** The value of Retry-After: whole seconds, never too few. */
function retryAfterSeconds({ retryAfterMs = 0 }: RateLimitedError): string {
  return String(Math.ceil(retryAfterMs / 1000));
}
