import type { GraphSession } from './call.js';
import { GraphError } from '../../graph-errors.js';

const readSites = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const directoryReaders = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const readUsers = ['User.Read.All', 'User.ReadWrite.All', ...directoryReaders];
const readGroups = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  ...directoryReaders,
];

/** Any one of these opens the door. https://learn.microsoft.com/graph/permissions-reference */
const sufficient = {
  users: ['User.ReadBasic.All', ...readUsers],
  userRelations: readUsers,
  photos: ['ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All', ...readUsers],
  groups: readGroups,
  usersOrGroups: [...readUsers, ...readGroups],
  directoryRoles: [
    'RoleManagement.Read.Directory',
    'RoleManagement.Read.All',
    'RoleManagement.ReadWrite.Directory',
    ...directoryReaders,
  ],
  administrativeUnits: [
    'AdministrativeUnit.Read.All',
    'AdministrativeUnit.ReadWrite.All',
    ...directoryReaders,
  ],
  directoryObjects: directoryReaders,
  organization: ['Organization.Read.All', 'Organization.ReadWrite.All', ...readUsers],
  skus: [
    'LicenseAssignment.Read.All',
    'LicenseAssignment.ReadWrite.All',
    'Organization.Read.All',
    'Organization.ReadWrite.All',
    ...directoryReaders,
  ],
  domains: ['Domain.Read.All', 'Domain.ReadWrite.All', ...directoryReaders],
  files: ['Files.Read.All', 'Files.ReadWrite.All', ...readSites],
  sites: readSites,
} as const;

export type Permission = keyof typeof sufficient;

export function holds(session: Pick<GraphSession, 'roles'>, permission: Permission): boolean {
  return sufficient[permission].some((role) => session.roles.has(role));
}

/** Each workload refuses in its own words. */
export function demand(session: Pick<GraphSession, 'roles'>, permission: Permission): void {
  if (holds(session, permission)) return;
  if (permission !== 'files' && permission !== 'sites') {
    throw new GraphError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  }
  if (session.roles.size === 0) {
    throw new GraphError(403, 'AccessDenied', 'Either scp or roles claim need to be present in the token.');
  }
  throw new GraphError(403, 'accessDenied', 'Access denied');
}
