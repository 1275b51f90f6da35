/** Whether a resolver answers later. Its promise may be of another realm, as in tests. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
