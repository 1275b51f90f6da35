import { randomBytes } from 'node:crypto';
import type { Sealer } from '../../sealing.js';

/** What was agreed when a consent was started. */
interface StartedConsent {
  readonly tenantId: string;
  /** The caller who started it. */
  readonly operator: string;
}

export interface ConsentStates {
  /** A text for Entra to hand back: sealed, for one tenant, good once and for ten minutes. */
  issue(started: StartedConsent): string;
  /** What was started, the first time a state comes back in time; undefined for everything else. */
  redeem(state: string): StartedConsent | undefined;
}

interface Content extends StartedConsent {
  readonly nonce: string;
  readonly expiresAtMs: number;
}

const purpose = 'consent-state';
const lifeMs = 10 * 60 * 1000;
const mostRedeemed = 10_000;

/** @param nowMs milliseconds since the epoch: a state opens in every gateway with the same key */
export function createConsentStates(sealer: Sealer, nowMs: () => number): ConsentStates {
  // Only what an operator was given gets in here, and it leaves when it would have expired anyway.
  const redeemed = new Map<string, number>();
  const forgetExpired = (): void => {
    for (const [nonce, expiresAtMs] of redeemed) {
      if (expiresAtMs >= nowMs() && redeemed.size <= mostRedeemed) return;
      redeemed.delete(nonce);
    }
  };
  return {
    issue: ({ tenantId, operator }) => {
      const nonce = randomBytes(16).toString('base64url');
      const content: Content = { tenantId, operator, nonce, expiresAtMs: nowMs() + lifeMs };
      return sealer.seal(purpose, [], JSON.stringify(content));
    },
    redeem: (state) => {
      const opened = sealer.open(purpose, [], state);
      if (opened === undefined) return undefined;
      const { tenantId, operator, nonce, expiresAtMs } = JSON.parse(opened) as Content;
      if (expiresAtMs < nowMs() || redeemed.has(nonce)) return undefined;
      forgetExpired();
      redeemed.set(nonce, expiresAtMs);
      return { tenantId, operator };
    },
  };
}
