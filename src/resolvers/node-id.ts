import { BadUserInputError } from '../errors.js';
import type { Sealer } from '../sealing.js';

/** What a `nodeId` says: the type, the tenant, and Graph's id, with those of the containers in front. */
export interface NodeReference {
  readonly typeName: string;
  readonly tenantId: string;
  readonly ids: readonly string[];
}

const purpose = 'node-id';

/** The global id of an object: the same object has the same one, and nobody but a gateway can make one. */
export function encodeNodeId(sealer: Sealer, { typeName, tenantId, ids }: NodeReference): string {
  return sealer.sign(purpose, JSON.stringify([typeName, tenantId, ...ids]));
}

/** Undefined for anything a gateway did not make. */
export function decodeNodeId(sealer: Sealer, nodeId: string): NodeReference | undefined {
  const payload = sealer.verify(purpose, nodeId);
  if (payload === undefined) return undefined;
  const [typeName, tenantId, ...ids] = JSON.parse(payload) as [string, string, ...string[]];
  return { typeName, tenantId, ids };
}

/** One text for every nodeId that leads nowhere, so that a probe cannot tell why. */
export function foreignNodeId(): BadUserInputError {
  return new BadUserInputError('This nodeId is not known here.', {
    hint: 'Pass a nodeId as this gateway returned it to you. It is not Graph’s id.',
  });
}
