import type { Path } from '../config-error.js';

/**
 * A file in which every value of the wrong shape has become `undefined`. What is left can be trusted, so
 * references are checked, and reported, even while other values are wrong.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** A copy of `value` without what is at the given paths. List items keep their positions. */
export function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const below = (step: string | number) =>
    paths.filter(([first]) => String(first) === String(step)).map((path) => path.slice(1));
  if (Array.isArray(value)) return value.map((item: unknown, index) => without(item, below(index)));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item, below(key))]));
}

/** The value at a path, `undefined` when the way there ends early. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((parent, step) => {
    if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, step)) return undefined;
    return (parent as Record<string | number, unknown>)[step];
  }, value);
}
