import type { GraphCall, JsonObject } from './call.js';

/** An identity set naming one person. https://learn.microsoft.com/graph/api/resources/identityset */
export function identityOf({ tenant }: GraphCall, place: number): JsonObject {
  const { id, displayName, mail } = tenant.user(place);
  return { user: { ...(mail !== null && { email: mail }), id, displayName } };
}
