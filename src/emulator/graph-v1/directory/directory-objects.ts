import { contextUrl, type GraphCall, type GraphResult } from '../http/call.js';
import { checkSelect, demandSelected } from './directory-select.js';
import { directoryUnits } from './directory-units.js';
import { groupDescription } from '../people/group-type.js';
import type { Segment } from '../http/path.js';
import { mixedDescription, objectJson, type ObjectReference } from './related-objects.js';
import type { Route } from '../http/route.js';
import { userDescription } from '../people/user-type.js';
import { isGuid } from '../../data/hash.js';
import { directoryBadRequest, directoryObjectNotFound, unknownSegment } from '../../graph-errors.js';
import { readSelect } from '../../odata/query-options.js';

const mostIds = 1000;

/** https://learn.microsoft.com/graph/api/directoryobject-getbyids */
function getByIds(call: GraphCall): GraphResult {
  const { ids, types } = readBody(call.request.body);
  const select = readSelect(call.options);
  checkSelected(call, select, types);
  const found = new Map<string, ObjectReference>();
  for (const id of ids) {
    const object = types.map((type) => finders[type](call, id)).find((reference) => reference !== undefined);
    if (object) found.set(id.toLowerCase(), object);
  }
  // The order of the answer is not that of the request, and nothing says so more clearly than a shuffle.
  const value = call.random.shuffle([...found.values()]).map((object) => objectJson(call, object, select));
  return { status: 200, body: { '@odata.context': contextUrl(call, 'directoryObjects'), value } };
}

const finders = {
  user: ({ tenant }: GraphCall, id: string): ObjectReference | undefined => {
    const ordinal = tenant.placeOfId(id);
    return ordinal === undefined ? undefined : { kind: 'user', ordinal };
  },
  group: ({ tenant }: GraphCall, id: string): ObjectReference | undefined => {
    const index = tenant.groups.indexOf(id);
    return index === undefined ? undefined : { kind: 'group', index };
  },
} as const;

type FoundType = keyof typeof finders;

const descriptions = { user: userDescription, group: groupDescription } as const;

/** Each name must be one of the types asked for; of a single type it must be its own. */
function checkSelected(
  call: GraphCall,
  select: readonly string[] | undefined,
  types: readonly FoundType[],
): void {
  if (select === undefined) return;
  demandSelected(call, select);
  const [only, ...others] = types;
  if (only !== undefined && others.length === 0) checkSelect(select, false, descriptions[only]);
  else checkSelect(select, false, mixedDescription);
}

function readBody(body: unknown): { ids: readonly string[]; types: readonly FoundType[] } {
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
  const wanted = types.map((type) => type.toLowerCase());
  const all = Object.keys(finders) as FoundType[];
  return {
    ids,
    types: wanted.includes('directoryobject') ? all : all.filter((type) => wanted.includes(type)),
  };
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
      const object = finders.user(call, key.text) ?? finders.group(call, key.text);
      if (!object) throw directoryObjectNotFound(key.text);
      const select = readSelect(call.options);
      if (select) checkSelect(select, true, descriptions[object.kind as FoundType]);
      return {
        status: 200,
        body: {
          '@odata.context': contextUrl(call, 'directoryObjects/$entity'),
          ...objectJson(call, object, select),
        },
      };
    },
  };
}
