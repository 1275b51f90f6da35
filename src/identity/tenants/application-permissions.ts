import type { TokenRoles } from '../tokens/access-token.js';

const directoryReaders = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const siteReaders = ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];

/**
 * What includes a permission, besides itself. A name with ReadWrite instead of Read always does.
 * https://learn.microsoft.com/graph/permissions-reference
 */
const wider: Readonly<Record<string, readonly string[]>> = {
  'User.ReadBasic.All': ['User.Read.All', 'User.ReadWrite.All', ...directoryReaders],
  'User.Read.All': directoryReaders,
  'Group.Read.All': directoryReaders,
  'GroupMember.Read.All': ['Group.Read.All', 'Group.ReadWrite.All', ...directoryReaders],
  'Organization.Read.All': directoryReaders,
  'Domain.Read.All': directoryReaders,
  'LicenseAssignment.Read.All': directoryReaders,
  'Files.Read.All': ['Sites.Read.All', ...siteReaders],
  'Sites.Read.All': siteReaders,
};

/** Whether a token has an application permission neither by its own name nor by that of a wider one. */
export function lacks({ roles, isOpaque }: TokenRoles, permission: string): boolean {
  if (isOpaque) return false;
  const enough = [permission, permission.replace('.Read.', '.ReadWrite.'), ...(wider[permission] ?? [])];
  return !enough.some((name) => roles.has(name));
}

/** Those of the permissions that a token lacks, sorted. */
export function missingFrom(token: TokenRoles, permissions: Iterable<string>): string[] {
  return [...new Set(permissions)].filter((permission) => lacks(token, permission)).sort();
}
