/**
 * Computes a result once for each object, and keeps it as long as the object exists. Use it for objects that never
 * change, such as projections: the reads of a hundred siblings share one projection.
 */
export function memoizeByObject<Key extends object, Result>(
  workOut: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const present = known.get(key);
    if (present !== undefined) return present.result;
    const result = workOut(key);
    known.set(key, { result });
    return result;
  };
}
