/** An API key as typed or linked to; it lives in memory only and is gone with the page. */
export interface ApiKey {
  /** The part that names the key and is no secret. */
  id: string;
  value: string;
}

export function parseApiKey(text: string): ApiKey | undefined {
  // People paste the whole header as well.
  const value = text.trim().replace(/^(authorization:\s*)?bearer\s+/i, '');
  const id = /^ggw_([A-Za-z0-9.-]+)_[A-Za-z0-9_-]+$/.exec(value)?.[1];
  return id === undefined ? undefined : { id, value };
}
