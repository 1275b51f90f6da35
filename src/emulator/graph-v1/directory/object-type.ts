import type { GraphSession, JsonObject } from '../http/call.js';

/**
 * The `@odata.type` of a directory object.
 * @param usual what it is; undefined where Graph does not say, since it is of the type the list is of
 */
export function objectType(
  { misbehaviour: { objectTypes } }: Pick<GraphSession, 'misbehaviour'>,
  id: string,
  usual: string | undefined,
): JsonObject {
  const type = objectTypes.has(id) ? objectTypes.get(id) : usual;
  return type === undefined ? {} : { '@odata.type': type };
}
