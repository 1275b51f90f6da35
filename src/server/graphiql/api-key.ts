/** An API key as typed or linked to; it lives in memory only and is gone with the page. */
export interface ApiKey {
  /** The part that names the key and is no secret. */
  id: string;
  value: string;
}

export function parseApiKey(text: string): ApiKey | undefined {
  const value = text.trim();
  const id = /^ggw_([A-Za-z0-9.-]+)_[A-Za-z0-9_-]+$/.exec(value)?.[1];
  return id === undefined ? undefined : { id, value };
}

/** Reads `#key=ggw_...` once and removes it, so that it is not bookmarked, shared or shown on a screen. */
export function takeKeyFromAddress(): ApiKey | undefined {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith('#key=')) return undefined;
  window.history.replaceState(null, '', pathname + search);
  return parseApiKey(hash.slice('#key='.length));
}
