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

/** Whether roles include an application permission, by its own name or by that of a wider one. */
export function isGranted(permission: string, roles: ReadonlySet<string>): boolean {
  const enough = [permission, permission.replace('.Read.', '.ReadWrite.'), ...(wider[permission] ?? [])];
  return enough.some((name) => roles.has(name));
}

/** Those of the permissions that roles do not include, sorted. */
export function missingFrom(roles: ReadonlySet<string>, permissions: Iterable<string>): string[] {
  return [...new Set(permissions)].filter((permission) => !isGranted(permission, roles)).sort();
}
