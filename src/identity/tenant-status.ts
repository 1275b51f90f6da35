/** Whether a tenant can be read, and if not, what stands in the way. */
export const tenantStatuses = [
  'READY',
  'CONSENT_REQUIRED',
  'PERMISSIONS_MISSING',
  'CREDENTIAL_REJECTED',
  'TENANT_UNKNOWN',
  'UNREACHABLE',
] as const;

export type TenantStatus = (typeof tenantStatuses)[number];

/** What a failed token request says about its tenant. */
export type FailedStatus = Exclude<TenantStatus, 'READY' | 'PERMISSIONS_MISSING'>;
