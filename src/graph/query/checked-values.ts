import { unexpectedValue } from '../errors/errors.js';
import { isRecord } from '../client/request.js';

// What resolvers make something of has to be of the type that Microsoft's types promise: Graph may send anything. What
// they only hand on is checked where it is answered.

/** @throws GraphError GRAPH_BAD_RESPONSE for what is there and no text */
export function checkedText(value: string | null | undefined): string | undefined {
  if (value == null) return undefined;
  if (typeof value === 'string') return value;
  throw unexpectedValue();
}

/** @throws GraphError GRAPH_BAD_RESPONSE for what is there and no object */
export function checkedObject<T extends object>(value: T | null | undefined): T | undefined {
  if (value == null) return undefined;
  if (isRecord(value)) return value;
  throw unexpectedValue();
}

/** @throws GraphError GRAPH_BAD_RESPONSE for what is there and no list of objects */
export function checkedObjects<T extends object>(
  value: readonly T[] | null | undefined,
): readonly T[] | undefined {
  if (value == null) return undefined;
  if (Array.isArray(value) && value.every(isRecord)) return value as readonly T[];
  throw unexpectedValue();
}

/** @throws GraphError GRAPH_BAD_RESPONSE for what is there and no list of texts */
export function checkedTexts(
  value: readonly (string | null)[] | null | undefined,
): readonly string[] | undefined {
  if (value == null) return undefined;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  throw unexpectedValue();
}
