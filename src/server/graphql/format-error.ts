import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GatewayError } from '../../errors.js';
import type { AnswerCode } from '../limits/answer-codes.js';
import { ErrorOfList } from './list-errors.js';
import { hintFor } from './validation-hints.js';

/** The part of an error a caller may see: an allow-list, whatever else the error carries. */
export interface ErrorExtensions {
  readonly [name: string]: unknown;
  readonly code: string;
  readonly hint?: string;
  readonly graphRequestId?: string;
  readonly retryAfterMs?: number;
  readonly permission?: string;
  readonly adminConsentUrl?: string;
}

export function extensionsOf(error: GatewayError): ErrorExtensions {
  return {
    code: error.code,
    ...(error.hint !== undefined && { hint: error.hint }),
    ...(error.graphRequestId !== undefined && { graphRequestId: error.graphRequestId }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: Math.ceil(error.retryAfterMs) }),
    ...(error.permission !== undefined && { permission: error.permission }),
    ...(error.adminConsentUrl !== undefined && { adminConsentUrl: error.adminConsentUrl }),
  };
}

function extensionsOfList({ struck: { field, count, entries } }: ErrorOfList): Record<string, unknown> {
  return { count, field, entries };
}

const meantCodes: ReadonlySet<unknown> = new Set<AnswerCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  // What clients that try a persisted query first wait for, to send the whole one.
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'FORBIDDEN',
]);

/** What graphql-js says, without a code, after the last mistake it names in the variables of an operation. */
const tooManyMistakes = 'Too many errors processing variables, error limit reached. Execution aborted.';

/**
 * The one place where an error gets the form GraphQL gives it. What was not foreseen becomes one constant text:
 * Apollo by itself would send the message of any error a resolver throws.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const original = originalOf(error);
  if (original instanceof GatewayError) {
    const ofList = error instanceof ErrorOfList ? extensionsOfList(error) : {};
    return { message: original.message, ...where, extensions: { ...extensionsOf(original), ...ofList } };
  }
  const code = formatted.message === tooManyMistakes ? 'BAD_USER_INPUT' : formatted.extensions?.['code'];
  if (original instanceof GraphQLError && meantCodes.has(code)) {
    const hint = hintFor(formatted.message);
    return {
      message: formatted.message,
      ...where,
      extensions: { code, ...(hint !== undefined && { hint }) },
    };
  }
  return {
    message: 'Internal server error',
    ...where,
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      hint: 'Give the requestId to the operator of this gateway.',
    },
  };
}

/** Whether this error was foreseen; the others are worth a line in the log. */
export function isExpected(error: unknown): boolean {
  const original = originalOf(error);
  return original instanceof GatewayError || original instanceof GraphQLError;
}

/** What was thrown, by a resolver or by a check of ours before any resolver ran. */
function originalOf(error: unknown): unknown {
  const wrapped = error instanceof GraphQLError ? error.originalError : undefined;
  return wrapped instanceof GatewayError ? wrapped : unwrapResolverError(error);
}
