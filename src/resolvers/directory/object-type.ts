import type { TenantLoaders } from '../../loaders/tenant-loaders.js';
import type { RequestContext } from '../context.js';
import { noteNoUsers } from '../notes.js';
import { users } from './user-resource.js';

// What a directory object is, by the `@odata.type` that Graph sends of it. Graph has newer types than this gateway knows,
// types that inherit from others, and answers without a type.

/** Graph's type without its namespace, such as `agentUser`; null where Graph does not say. */
export function graphTypeOf(object: object): string | null {
  const type: unknown = '@odata.type' in object ? object['@odata.type'] : undefined;
  return typeof type === 'string' ? type.replace(/^#?microsoft\.graph\./, '') : null;
}

/**
 * Whether a type is a user's, or inherits from it. Graph calls such types after what they inherit from.
 * https://learn.microsoft.com/graph/api/resources/agentuser
 */
export function isTypeOfUsers(type: string): boolean {
  return /user$/i.test(type);
}

/** Types of the directory that are no users: https://learn.microsoft.com/graph/api/resources/directoryobject */
const otherTypes: ReadonlySet<string> = new Set([
  'administrativeUnit',
  'application',
  'device',
  'directoryRole',
  'group',
  'orgContact',
  'servicePrincipal',
]);

/**
 * Whether a manager or a report is a user. Graph documents users and organisational contacts there, so a type that is
 * not known is taken for one that inherits from a user.
 */
function isUser(object: object): boolean {
  const type = graphTypeOf(object);
  return type === null || !otherTypes.has(type);
}

/** As `isUser`. A note tells of what is left out, unless that would tell of what is hidden from the caller. */
export function isUserOrNoted(object: object, context: RequestContext, loaders: TenantLoaders): boolean {
  const isOne = isUser(object);
  if (!isOne && !loaders.hidesSomeOf(users)) noteNoUsers(context);
  return isOne;
}
