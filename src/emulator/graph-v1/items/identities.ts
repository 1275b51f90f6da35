import type { GraphCall, JsonObject } from '../http/call.js';

/** An identity set naming one person. https://learn.microsoft.com/graph/api/resources/identityset */
export function identityOf({ tenant }: GraphCall, ordinal: number): JsonObject {
  const { id, displayName, mail } = tenant.user(ordinal);
  return { user: { ...(mail !== null && { email: mail }), id, displayName } };
}

/** An identity set naming a group, as the owner of its library. */
export function identityOfGroup({ tenant }: GraphCall, index: number): JsonObject {
  const { id, displayName, mail } = tenant.groups.group(index);
  return { group: { ...(mail !== null && { email: mail }), id, displayName } };
}
