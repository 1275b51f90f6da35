import type { ExecutionResult } from 'graphql';
import type { Question } from './question.js';

export interface TenantEntry {
  id: string;
  name: string;
  domains: string[];
  /** What this key was granted in it. */
  capabilities: string[];
  /** Whether some of that is narrowed to single objects. */
  isFiltered: boolean;
  access: {
    status: string;
    grantedPermissions: string[];
    missingPermissions: string[];
    adminConsentUrl: string;
    lastError: { code: string; hint: string | null } | null;
  };
}

type GrantEntry = Pick<TenantEntry, 'capabilities' | 'isFiltered'> & {
  tenant: Omit<TenantEntry, 'capabilities' | 'isFiltered'>;
};

/** It asks Entra at most, and nothing of Microsoft Graph. */
export const tenantsQuery: Question = {
  operationName: 'Access',
  query: `query Access { viewer { grants { capabilities isFiltered tenant { id name domains access {
    status grantedPermissions missingPermissions adminConsentUrl lastError { code hint } } } } } }`,
};

/** Undefined when there is no answer. */
export function tenantsIn({ data }: ExecutionResult): TenantEntry[] | undefined {
  const viewer = data?.['viewer'] as { grants: GrantEntry[] } | null | undefined;
  return viewer?.grants.map(({ tenant, ...grant }) => ({ ...tenant, ...grant }));
}

/** `TenantStatus` for people. */
export const statusTexts: Readonly<Record<string, string>> = {
  READY: 'ready',
  CONSENT_REQUIRED: 'consent required',
  PERMISSIONS_MISSING: 'permissions missing',
  CREDENTIAL_REJECTED: 'credential rejected',
  TENANT_UNKNOWN: 'unknown to Entra',
  REFUSED: 'refused by Entra',
  UNREACHABLE: 'unreachable',
};
