import type { GraphSession } from './call.js';
import { GraphError } from '../graph-errors.js';

export type Permission = 'users' | 'userRelations' | 'directoryObjects' | 'organization' | 'files' | 'sites';

const readSites = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const readUsers = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];

/** Any one of these opens the door. https://learn.microsoft.com/graph/permissions-reference */
const sufficient: Readonly<Record<Permission, readonly string[]>> = {
  users: ['User.ReadBasic.All', ...readUsers],
  userRelations: readUsers,
  directoryObjects: ['Directory.Read.All', 'Directory.ReadWrite.All'],
  organization: ['Organization.Read.All', 'Organization.ReadWrite.All', ...readUsers],
  files: ['Files.Read.All', 'Files.ReadWrite.All', ...readSites],
  sites: readSites,
};

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
