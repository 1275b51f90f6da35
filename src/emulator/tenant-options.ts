/** What a user's OneDrive holds; `none` was never provisioned. */
export type DriveContent = 'ordinary' | 'none' | 'demo' | 'workspace' | 'archive';

/** A person with a fixed name, placed at the end of the generated directory. */
export interface PersonOptions {
  /** The part of the userPrincipalName before the domain. */
  readonly userName: string;
  readonly displayName: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly jobTitle?: string;
  readonly userType?: 'Member' | 'Guest';
  readonly drive?: DriveContent;
}

export interface TenantOptions {
  /** How the programmatic API names the tenant. */
  readonly name: string;
  readonly tenantId: string;
  /** The initial domain, such as contoso.onmicrosoft.com. */
  readonly domain: string;
  /** All users, `people` included. */
  readonly userCount: number;
  /** Application permissions the tenant's administrator has granted. */
  readonly roles?: readonly string[];
  readonly displayName?: string;
  /** Where its SharePoint data lies; `NAM` unless stated otherwise. */
  readonly region?: string;
  readonly people?: readonly PersonOptions[];
}

/**
 * What the gateway needs to read everything it serves. Directory.Read.All and AuditLog.Read.All are left to those who
 * opt in.
 */
export const defaultRoles: readonly string[] = [
  'User.Read.All',
  'GroupMember.Read.All',
  'Organization.Read.All',
  'Domain.Read.All',
  'Files.Read.All',
  'Sites.Read.All',
];
