import type { ExecutionResult } from 'graphql';
import type { Ask } from '../requests/question.js';

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
    lastError: { code: string; hint: string | null } | null;
  };
  /** Undefined where this key may not know them. */
  details: AccessDetails | undefined;
}

interface AccessDetails {
  grantedPermissions: string[];
  missingPermissions: string[];
  /** Those that single fields need. */
  missingOptionalPermissions: { permission: string; fields: string[] }[];
  adminConsentUrl: string;
}

type GrantEntry = Pick<TenantEntry, 'capabilities' | 'isFiltered'> & {
  tenant: Pick<TenantEntry, 'id' | 'name' | 'domains' | 'access'>;
};

interface DetailsEntry {
  id: string;
  access: { [Name in keyof AccessDetails]: AccessDetails[Name] | null };
}

export interface TenantsAnswer {
  /** Undefined when there is no answer. */
  tenants: TenantEntry[] | undefined;
  /** What went wrong. */
  answer: ExecutionResult;
}

/** The tenants of a key and how they stand. It asks Entra at most, and nothing of Microsoft Graph. */
export async function askForTenants(ask: Ask): Promise<TenantsAnswer> {
  const answer = await ask({
    operationName: 'Access',
    query: `query Access { viewer { grants { capabilities isFiltered tenant { id name domains access {
      status lastError { code hint } } } } } }`,
  });
  const grants = (answer.data?.['viewer'] as { grants: GrantEntry[] } | null | undefined)?.grants;
  // Nothing is asked that is refused for every tenant.
  const mayKnow = grants?.some(({ capabilities }) => capabilities.includes('explain')) === true;
  const { details, errors } = mayKnow
    ? await askForDetails(ask)
    : { details: new Map<string, never>(), errors: [] };
  return {
    tenants: grants?.map(({ tenant, ...grant }) => ({
      ...tenant,
      ...grant,
      details: details.get(tenant.id),
    })),
    answer: { ...answer, errors: [...(answer.errors ?? []), ...errors] },
  };
}

async function askForDetails(
  ask: Ask,
): Promise<{ details: Map<string, AccessDetails>; errors: NonNullable<ExecutionResult['errors']> }> {
  const { data, errors = [] } = await ask({
    operationName: 'AccessDetails',
    query: `query AccessDetails { tenants { id access {
      grantedPermissions missingPermissions missingOptionalPermissions { permission fields }
      adminConsentUrl } } }`,
  });
  const tenants = (data?.['tenants'] as DetailsEntry[] | null | undefined) ?? [];
  const known = tenants.flatMap(({ id, access }): [string, AccessDetails][] => {
    const { grantedPermissions, missingPermissions, missingOptionalPermissions, adminConsentUrl } = access;
    return grantedPermissions === null ||
      missingPermissions === null ||
      missingOptionalPermissions === null ||
      adminConsentUrl === null
      ? []
      : [[id, { grantedPermissions, missingPermissions, missingOptionalPermissions, adminConsentUrl }]];
  });
  // For some of its tenants a key may lack the capability. The panel says so beside them.
  return {
    details: new Map(known),
    errors: errors.filter(({ extensions }) => extensions?.['code'] !== 'FORBIDDEN'),
  };
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
