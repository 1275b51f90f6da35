import type { TenantConfig } from '../../config/config.js';
import { TokenUnavailableError } from '../../errors.js';
import type { GraphClock } from '../../graph/client/client.js';
import { missingFrom } from '../../identity/tenants/application-permissions.js';
import { statusAfter } from '../../identity/tokens/token-errors.js';
import type { TenantTokens } from '../../identity/tokens/token-provider.js';

/** What a token of the tenant says about a consent. */
export type ConsentProof =
  | { readonly kind: 'complete' }
  /** There is a token, and it lacks these application permissions. */
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'no-token'; readonly error: TokenUnavailableError };

export interface ProofOptions {
  readonly tokens: TenantTokens;
  /** The application permissions that are needed. */
  readonly expected: readonly string[];
  readonly clock: GraphClock;
}

/** A grant takes seconds to minutes to spread; Microsoft names no figure. */
const pausesMs = [5_000, 10_000, 20_000, 40_000, 60_000];

/**
 * Proves a consent by what only the tenant itself can give: a token with the roles. Asks again for some minutes
 * while they are not there, unless `patient` is false or nobody waits any more.
 */
export async function proveConsent(
  tenant: TenantConfig,
  { tokens, expected, clock }: ProofOptions,
  { patient, signal }: { patient: boolean; signal: AbortSignal },
): Promise<ConsentProof> {
  for (const pauseMs of [...(patient ? pausesMs : []), undefined]) {
    const proof = await look(tenant, tokens, expected);
    if (pauseMs === undefined || !mayChange(proof) || signal.aborted) return proof;
    await clock.sleep(pauseMs, signal);
  }
  return look(tenant, tokens, expected);
}

async function look(
  tenant: TenantConfig,
  tokens: TenantTokens,
  expected: readonly string[],
): Promise<ConsentProof> {
  try {
    const missing = missingFrom(await tokens.renew(tenant), expected);
    return missing.length === 0 ? { kind: 'complete' } : { kind: 'incomplete', missing };
  } catch (error) {
    if (error instanceof TokenUnavailableError) return { kind: 'no-token', error };
    throw error;
  }
}

/** Time heals a consent that spreads, and an outage; not a wrong secret or a wrong tenant id. */
function mayChange(proof: ConsentProof): boolean {
  if (proof.kind !== 'no-token') return proof.kind === 'incomplete';
  return ['CONSENT_REQUIRED', 'UNREACHABLE'].includes(statusAfter(proof.error));
}
