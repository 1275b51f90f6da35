/**
 * Works out something of an object once, and remembers it for as long as the object is there. For objects that are
 * never changed, such as projections, of which the reads of a hundred siblings share one.
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
