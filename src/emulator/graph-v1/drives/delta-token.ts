import { createHmac } from 'node:crypto';
import type { GraphCall } from '../http/call.js';

/** Where a client stands in the changes of a drive. */
export interface DeltaPosition {
  /** The change number up to which everything is known; undefined while enumerating for the first time. */
  readonly since: number | undefined;
  /** The change number this round leads up to; undefined between two rounds. */
  readonly until: number | undefined;
  /** Entries of this round that were answered already. */
  readonly offset: number;
}

function sign(call: GraphCall, driveId: string, text: string): string {
  return createHmac('sha256', `delta|${call.tenant.tenantId}|${driveId}`)
    .update(text)
    .digest('base64url')
    .slice(0, 22);
}

export function sealDeltaToken(
  call: GraphCall,
  driveId: string,
  { since, until, offset }: DeltaPosition,
): string {
  const text = `${since ?? ''};${until ?? ''};${offset}`;
  return Buffer.from(`${text};${sign(call, driveId, text)}`).toString('base64url');
}

/** Undefined for a token of another drive, or one that was made up. */
export function openDeltaToken(call: GraphCall, driveId: string, token: string): DeltaPosition | undefined {
  const [since = '', until = '', offset = ''] = Buffer.from(token, 'base64url').toString().split(';');
  const position = { since: numberIn(since), until: numberIn(until), offset: Number(offset) };
  return sealDeltaToken(call, driveId, position) === token ? position : undefined;
}

function numberIn(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
