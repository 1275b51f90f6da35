import { type GraphCall, type GraphRequest, type GraphSession } from './call.js';
import { directoryObjectsRoute } from '../directory/directory-objects.js';
import { domainsRoute } from '../people/domains.js';
import { drivesRoute } from '../drives/drives.js';
import { groupsRoute } from '../people/groups.js';
import { organizationRoute } from '../people/organization.js';
import { parsePath, type Segment } from './path.js';
import { followRoute, type Route, type RoutedResult } from './route.js';
import { searchRoute } from '../drives/search-query.js';
import { sitesRoute } from '../sites/sites.js';
import { subscribedSkusRoute } from '../people/subscribed-skus.js';
import { usersRoute } from '../people/users.js';
import { badRequest, methodNotAllowed, notEmulated, unknownSegment } from '../../graph-errors.js';
import { parseQueryOptions } from '../../odata/query-options.js';

/** The entities of the emulator: a new one is a file with a route function, and a line here. */
const entities: Readonly<Record<string, (segments: readonly Segment[]) => Route>> = {
  users: usersRoute,
  drives: drivesRoute,
  organization: organizationRoute,
  sites: sitesRoute,
  search: searchRoute,
  directoryObjects: directoryObjectsRoute,
  groups: groupsRoute,
  subscribedSkus: subscribedSkusRoute,
  domains: domainsRoute,
};

/** Parts of Microsoft Graph that exist, but not here. */
const elsewhere = ['shares', 'subscriptions', '$metadata'];

export function answerCall(session: GraphSession, request: GraphRequest): RoutedResult {
  const [first, ...rest] = parsePath(request.path);
  if (!first) throw notEmulated('the service document');
  if (first.text === 'me') throw badRequest('/me request is only valid with delegated authentication flow.');
  const entity = Object.hasOwn(entities, first.text) ? entities[first.text] : undefined;
  if (!entity) {
    if (first.text === '$batch') throw methodNotAllowed();
    throw elsewhere.includes(first.text) ? notEmulated(`'${first.text}'`) : unknownSegment(first.text);
  }
  const call: GraphCall = { ...session, request, options: parseQueryOptions(request.query) };
  return followRoute(entity(rest), call);
}
