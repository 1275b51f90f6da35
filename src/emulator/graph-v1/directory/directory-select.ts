import type { GraphCall, JsonObject } from '../http/call.js';
import { holds } from '../http/permissions.js';
import type { DirectoryType } from './directory-type.js';
import { basicUserProperties } from '../people/user-properties.js';
import { userDescription } from '../people/user-type.js';
import type { UserRecord } from '../../data/people/user-record.js';
import { badRequest, GraphError, unknownProperty } from '../../graph-errors.js';

/** The selected properties, or the default ones; an unknown name fails the request. */
export function checkSelect(
  select: readonly string[] | undefined,
  single: boolean,
  { name: typeName, properties, defaults }: DirectoryType,
): readonly string[] {
  if (select === undefined || select.includes('*')) return defaults;
  for (const name of select) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!property) throw unknownProperty(name, typeName);
    if (property.singleOnly && !single) {
      throw new GraphError(501, 'NotImplemented', 'This operation target is not yet supported.');
    }
  }
  if (new Set(select).size < select.length)
    throw badRequest('Parsing OData Select and Expand failed: duplicate name.');
  return select;
}

export function checkUserSelect(select: readonly string[] | undefined, single: boolean): readonly string[] {
  return checkSelect(select, single, userDescription);
}

/** Properties that need more than the right to read users. */
export function demandSelected(call: GraphCall, select: readonly string[]): void {
  if (select.includes('signInActivity') && !call.roles.has('AuditLog.Read.All')) {
    throw new GraphError(
      403,
      'Authentication_MSGraphPermissionMissing',
      'The principal does not have required Microsoft Graph permission(s): AuditLog.Read.All to call this API.',
    );
  }
  if (select.includes('mailboxSettings')) {
    throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  }
}

/** The directory writes selected but unset properties as null, and so also those the app may not read. */
export function projectUser(call: GraphCall, user: UserRecord, select: readonly string[]): JsonObject {
  const readsAll = holds(call, 'userRelations');
  return Object.fromEntries(
    select.map((name) => [name, readsAll || basicUserProperties.has(name) ? (user[name] ?? null) : null]),
  );
}
