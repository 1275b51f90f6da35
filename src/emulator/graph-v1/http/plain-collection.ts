import { contextUrl, type GraphCall, type JsonObject } from './call.js';
import { directoryUnits } from '../directory/directory-units.js';
import type { Segment } from './path.js';
import type { Permission } from './permissions.js';
import type { Route } from './route.js';
import { directoryObjectNotFound, unknownProperty, unknownSegment } from '../../graph-errors.js';
import { readSelect } from '../../odata/query-options.js';

/** A short list that Graph neither pages, filters nor sorts. */
export interface PlainCollection {
  /** As in the path and in the context URL. */
  readonly name: string;
  /** As in `microsoft.graph.domain`. */
  readonly typeName: string;
  readonly permission: Permission;
  /** Resource units before what the options change. */
  readonly units: number;
  readonly listOptions: readonly string[];
  readonly entries: (call: GraphCall) => readonly (JsonObject & { readonly id: string })[];
}

/** The list, and each entry by its id. */
export function plainCollectionRoute(collection: PlainCollection, [key, ...rest]: readonly Segment[]): Route {
  if (rest[0]) throw unknownSegment(rest[0].text);
  const { name, permission, units, listOptions, entries } = collection;
  const common = {
    workload: 'directory',
    method: 'GET',
    permission,
    units: ({ options }: GraphCall) => directoryUnits(units, options),
  } as const;
  if (!key) {
    return {
      ...common,
      options: listOptions,
      handle: (call) => ({
        status: 200,
        body: {
          '@odata.context': contextUrl(call, shape(call, name)),
          value: entries(call).map((entry) => selected(call, collection, entry)),
        },
      }),
    };
  }
  return {
    ...common,
    options: ['$select'],
    handle: (call) => {
      const entry = entries(call).find(({ id }) => id.toLowerCase() === key.text.toLowerCase());
      if (!entry) throw directoryObjectNotFound(key.text);
      return {
        status: 200,
        body: {
          '@odata.context': contextUrl(call, `${shape(call, name)}/$entity`),
          ...selected(call, collection, entry),
        },
      };
    },
  };
}

function shape(call: GraphCall, name: string): string {
  const select = readSelect(call.options);
  return select ? `${name}(${select.join(',')})` : name;
}

function selected(call: GraphCall, { typeName }: PlainCollection, entry: JsonObject): JsonObject {
  const select = readSelect(call.options);
  if (!select) return entry;
  return Object.fromEntries(
    select.map((name) => {
      if (!Object.hasOwn(entry, name)) throw unknownProperty(name, typeName);
      return [name, entry[name]];
    }),
  );
}
