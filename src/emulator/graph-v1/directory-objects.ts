import { contextUrl, type GraphCall, type GraphResult, type JsonObject } from './call.js';
import { checkUserSelect, demandSelected, projectUser } from './directory-select.js';
import { directoryUnits } from './directory-units.js';
import type { Segment } from './path.js';
import type { Route } from './route.js';
import { isGuid } from '../data/hash.js';
import { directoryBadRequest, directoryObjectNotFound, unknownSegment } from '../graph-errors.js';
import { readSelect } from '../odata/query-options.js';

const mostIds = 1000;

export const userType = { '@odata.type': '#microsoft.graph.user' } as const;

/** https://learn.microsoft.com/graph/api/directoryobject-getbyids */
function getByIds(call: GraphCall): GraphResult {
  const { ids, wantsUsers } = readBody(call.request.body);
  const select = checkUserSelect(readSelect(call.options), false);
  demandSelected(call, select);
  const places = wantsUsers ? ids.map((id) => call.tenant.placeOfId(id)) : [];
  const found = [...new Set(places)].filter((place) => place !== undefined);
  // The order of the answer is not that of the request, and nothing says so more clearly than a shuffle.
  const value = call.random.shuffle(found).map((place): JsonObject => {
    const user = call.tenant.user(place);
    return {
      ...userType,
      ...(call.options.has('$select') ? {} : { id: user.id }),
      ...projectUser(call, user, select),
    };
  });
  return { status: 200, body: { '@odata.context': contextUrl(call, 'directoryObjects'), value } };
}

function readBody(body: unknown): { ids: readonly string[]; wantsUsers: boolean } {
  const { ids, types = ['directoryObject'] } = (body ?? {}) as { ids?: unknown; types?: unknown };
  if (!isStrings(ids)) throw directoryBadRequest("The parameter 'ids' must be a collection of strings.");
  if (!isStrings(types)) throw directoryBadRequest("The parameter 'types' must be a collection of strings.");
  if (ids.length > mostIds) {
    throw directoryBadRequest(
      `Too many ids specified: ${ids.length}. The maximum number of ids is ${mostIds}.`,
    );
  }
  const malformed = ids.find((id) => !isGuid(id));
  if (malformed !== undefined) throw directoryBadRequest(`Invalid object identifier '${malformed}'.`);
  const wantsUsers = types.some((type) => ['user', 'directoryobject'].includes(type.toLowerCase()));
  return { ids, wantsUsers };
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

export function directoryObjectsRoute([key, ...rest]: readonly Segment[]): Route {
  if (rest[0] || !key) throw unknownSegment(rest[0]?.text ?? 'directoryObjects');
  const common = { workload: 'directory', permission: 'directoryObjects', options: ['$select'] } as const;
  if (key.text === 'getByIds' || key.text === 'microsoft.graph.getByIds') {
    return {
      ...common,
      method: 'POST',
      units: ({ options }) => (options.has('$select') ? 2 : 5),
      handle: getByIds,
    };
  }
  return {
    ...common,
    method: 'GET',
    units: ({ options }) => directoryUnits(1, options),
    handle: (call) => {
      const place = call.tenant.placeOfId(key.text);
      if (place === undefined) throw directoryObjectNotFound(key.text);
      const user = projectUser(
        call,
        call.tenant.user(place),
        checkUserSelect(readSelect(call.options), true),
      );
      return {
        status: 200,
        body: { '@odata.context': contextUrl(call, 'directoryObjects/$entity'), ...userType, ...user },
      };
    },
  };
}
