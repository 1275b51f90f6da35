import { type ApiKey, parseApiKey } from './api-key';

/** Reads `#key=ggw_...` once and removes it, so that it is not bookmarked, shared or shown on a screen. */
export function takeKeyFromAddress(): ApiKey | undefined {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith('#key=')) return undefined;
  window.history.replaceState(null, '', pathname + search);
  return parseApiKey(hash.slice('#key='.length));
}
