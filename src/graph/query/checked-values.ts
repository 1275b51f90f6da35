import { unexpectedValue } from '../errors/errors.js';
import { isRecord } from '../client/request.js';

// Graph may send a value of any type. If a resolver computes something from a value, these functions first check that
// the value has the type in Microsoft's documentation. A value that a resolver only returns is checked in the answer.

/** @throws GraphError GRAPH_BAD_RESPONSE for a value that is not null and not a text */
export function checkedText(value: string | null | undefined): string | undefined {
  if (value == null) return undefined;
  if (typeof value === 'string') return value;
  throw unexpectedValue();
}

/** @throws GraphError GRAPH_BAD_RESPONSE for a value that is not null and not an object */
export function checkedObject<T extends object>(value: T | null | undefined): T | undefined {
  if (value == null) return undefined;
  if (isRecord(value)) return value;
  throw unexpectedValue();
}

/** @throws GraphError GRAPH_BAD_RESPONSE for a value that is not null and not a list of objects */
export function checkedObjects<T extends object>(
  value: readonly T[] | null | undefined,
): readonly T[] | undefined {
  if (value == null) return undefined;
  if (Array.isArray(value) && value.every(isRecord)) return value as readonly T[];
  throw unexpectedValue();
}

/** @throws GraphError GRAPH_BAD_RESPONSE for a value that is not null and not a list of texts */
export function checkedTexts(
  value: readonly (string | null)[] | null | undefined,
): readonly string[] | undefined {
  if (value == null) return undefined;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  throw unexpectedValue();
}
