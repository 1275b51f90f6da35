/** Whether a tenant can be read, and if not, what stands in the way. */
export type TenantStatus =
  | 'READY'
  | 'CONSENT_REQUIRED'
  | 'PERMISSIONS_MISSING'
  | 'CREDENTIAL_REJECTED'
  | 'TENANT_UNKNOWN'
  | 'REFUSED'
  | 'UNREACHABLE';

/** What a failed token request says about its tenant. */
export type FailedStatus = Exclude<TenantStatus, 'READY' | 'PERMISSIONS_MISSING'>;
