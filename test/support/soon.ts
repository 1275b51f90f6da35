/** A date a month ahead: when keys in configurations that are loaded for real expire. */
export const soon = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
