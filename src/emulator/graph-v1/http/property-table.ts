import type { GraphCall, JsonObject } from './call.js';
import { unknownProperty } from '../../graph-errors.js';
import { readSelect } from '../../odata/query-options.js';

/** The properties of a type, and how each is read. One that does not apply is absent, never null. */
export interface PropertyTable<View> {
  readonly type: string;
  readonly properties: Readonly<Record<string, (view: View) => unknown>>;
  /** Those that are shown only when they are selected. */
  readonly onRequest?: readonly string[];
}

/** The names to show: those of `$select`, or all that are shown without it. */
export function selectedBy<View>(
  { type, properties, onRequest = [] }: PropertyTable<View>,
  { options }: GraphCall,
): readonly string[] {
  const select = readSelect(options);
  for (const name of select ?? []) {
    if (!Object.hasOwn(properties, name)) throw unknownProperty(name, type);
  }
  return select ?? Object.keys(properties).filter((name) => !onRequest.includes(name));
}

export function jsonOf<View>(
  { properties }: PropertyTable<View>,
  view: View,
  names: readonly string[],
): JsonObject {
  const json: JsonObject = {};
  for (const name of names) {
    const value = properties[name]?.(view);
    if (value !== undefined) json[name] = value;
  }
  return json;
}
