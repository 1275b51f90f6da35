import type { ExecutionResult } from 'graphql';
import type { Question } from './gateway';

export interface TenantEntry {
  id: string;
  name: string;
  domains: string[];
  access: {
    status: string;
    grantedPermissions: string[];
    missingPermissions: string[];
    adminConsentUrl: string;
    lastError: { code: string; hint: string | null } | null;
  };
}

/** It asks Entra at most, and nothing of Microsoft Graph. */
export const tenantsQuery: Question = {
  operationName: 'Access',
  query: `query Access { tenants { id name domains access {
    status grantedPermissions missingPermissions adminConsentUrl lastError { code hint } } } }`,
};

/** Undefined when there is no answer. */
export function tenantsIn({ data }: ExecutionResult): TenantEntry[] | undefined {
  return data?.['tenants'] as TenantEntry[] | undefined;
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
