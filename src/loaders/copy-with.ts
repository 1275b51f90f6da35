/** A copy with more to it. Node 20 takes over ten times as long to spread an object and add to it. */
export function copyWith<T extends object, More extends object>(object: T, more: More): T & More {
  return Object.assign({}, object, more);
}
