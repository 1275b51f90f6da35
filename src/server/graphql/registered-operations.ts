import { operationHash } from '../../config/sections/registered-operations.js';
import { ForbiddenError } from '../../errors.js';
import type { KnownCaller } from '../admission/callers.js';

/**
 * Looks at the text of an operation before it is validated.
 * @throws ForbiddenError when the caller may run registered operations only, and this is none of them
 */
export function requireRegistered({ operations }: KnownCaller, body: unknown): void {
  if (operations === undefined || operations.has(hashOf(body) ?? '')) return;
  throw new ForbiddenError('This operation is not one of those registered for this caller.', {
    hint: 'Send the text of a registered document as "query", or add the document to the caller’s "operations".',
  });
}

function hashOf(body: unknown): string | undefined {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  try {
    return typeof query === 'string' ? operationHash(query) : undefined;
  } catch {
    return undefined;
  }
}
