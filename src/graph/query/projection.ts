import { encodeText } from './encode-text.js';
import { encodeOption } from './odata.js';
import { memoizeByObject } from '../memoize-by-object.js';
import type { GraphResource } from './resource.js';

/**
 * The part of an entity that is read: properties of the resource (`$select`) and related entities (`$expand`). One
 * read with the union of two projections answers two readers of the same entity.
 */
export interface Projection<T extends object = object> {
  readonly resource: GraphResource<T>;
  readonly select: ReadonlySet<string>;
  readonly expand: ReadonlyMap<string, Projection>;
  /** The requested parts among the `guardedParts` of the resource. All others are removed from the answer. */
  readonly parts?: ReadonlySet<string>;
  /**
   * For an expanded relationship that can be followed again, as from a manager to the next manager: the number of
   * steps. It makes the read an advanced query. https://learn.microsoft.com/graph/api/user-list-manager
   */
  readonly levels?: number;
  /** For an expanded entity: whether the read is retried without it if Graph fails. */
  readonly isOptional?: boolean;
  /** Whether no selected field of the entity causes another read. Then its answer is used at once. */
  readonly isLeaf?: boolean;
}

/** The smallest projection that contains both. Both must have the same resource. */
export function mergeProjections(one: Projection, other: Projection): Projection {
  const expand = new Map(one.expand);
  for (const [name, related] of other.expand) {
    const present = expand.get(name);
    expand.set(name, present === undefined ? related : mergeProjections(present, related));
  }
  const hasEverything = one.resource.isOpen === true && (one.select.size === 0 || other.select.size === 0);
  const levels = Math.max(one.levels ?? 0, other.levels ?? 0);
  const parts = new Set([...(one.parts ?? []), ...(other.parts ?? [])]);
  return {
    resource: one.resource,
    select: new Set(hasEverything ? [] : [...one.select, ...other.select]),
    expand,
    ...(levels > 0 && { levels }),
    ...(parts.size > 0 && { parts }),
    ...(one.isOptional === true && other.isOptional === true && { isOptional: true }),
    isLeaf: one.isLeaf === true && other.isLeaf === true,
  };
}

/** The names of the expanded entities without which the read is still useful. */
export const optionalExpansions = memoizeByObject(({ expand }: Projection): readonly string[] =>
  [...expand].flatMap(([name, inner]) => (inner.isOptional === true ? [name] : [])),
);

/** Whether Graph accepts a projection only in an advanced query. */
export function needsAdvanced({ expand }: Projection): boolean {
  return [...expand.values()].some(({ levels }) => levels !== undefined);
}

/** The order of a list: names of Graph properties. The first one has the most weight. */
export type OrderBy = readonly { readonly property: string; readonly descending: boolean }[];

export interface ListOptions {
  /** The largest number of entries of a page. Left out for lists without pages. */
  readonly top?: number;
  readonly orderBy?: OrderBy;
  /** A condition in OData, as `condition.ts` writes it. It is not encoded. */
  readonly filter?: string | undefined;
  /** Search clauses in OData. They are not encoded. */
  readonly search?: string | undefined;
  /**
   * Whether it is an advanced query: Graph counts the entries, and the answer is eventually consistent. Graph accepts
   * many conditions only in such queries.
   * https://learn.microsoft.com/graph/aad-advanced-queries
   */
  readonly isAdvanced?: boolean;
  /** Graph's resource units for this list without the effect of the options. 2 unless given. */
  readonly units?: number | undefined;
  /** Options that are not part of OData, by name, such as `search` of `/sites?search=`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/**
 * The query string of a projection, with `?` at the beginning. Equal projections give equal text. The names in it come
 * from our resources and enums, or were checked and contain only letters and digits. The text of callers is encoded.
 * https://learn.microsoft.com/graph/query-parameters
 */
export function queryString(projection: Projection, list?: ListOptions): string {
  const options = Object.entries(list?.parameters ?? {}).map(
    ([name, value]) => `${name}=${encodeText(value)}`,
  );
  options.push(...selectAndExpand(projection));
  if (list?.filter !== undefined) options.push(`$filter=${encodeOption(list.filter)}`);
  if (list?.search !== undefined) options.push(`$search=${encodeOption(list.search)}`);
  if (list?.orderBy !== undefined && list.orderBy.length > 0) {
    options.push(`$orderby=${list.orderBy.map(orderTerm).join(',')}`);
  }
  if (list?.isAdvanced === true || needsAdvanced(projection)) options.push('$count=true');
  if (list?.top !== undefined) options.push(`$top=${list.top}`);
  return options.length > 0 ? `?${options.join('&')}` : '';
}

const selectAndExpand = memoizeByObject((projection: Projection): readonly string[] => {
  const options: string[] = [];
  if (projection.select.size > 0) options.push(`$select=${selectList(projection)}`);
  if (projection.expand.size > 0) options.push(`$expand=${expandList(projection)}`);
  return options;
});

function selectList(projection: Projection): string {
  return [...projection.select].sort().join(',');
}

function expandList(projection: Projection): string {
  return [...projection.expand]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => {
      const nested = [
        ...(inner.levels === undefined ? [] : [`$levels=${inner.levels}`]),
        ...(inner.select.size > 0 ? [`$select=${selectList(inner)}`] : []),
      ];
      return nested.length === 0 ? name : `${name}(${nested.join(';')})`;
    })
    .join(',');
}

function orderTerm(term: OrderBy[number]): string {
  return term.descending ? `${term.property}%20desc` : term.property;
}

/** The guarded parts of a projection and its expanded entities, as text. Equal parts give equal text. */
export const partsOf = memoizeByObject((projection: Projection): string =>
  [
    ...[...(projection.parts ?? [])].sort(),
    ...[...projection.expand].flatMap(([name, inner]) => {
      const parts = partsOf(inner);
      return parts === '' ? [] : [`${name}(${parts})`];
    }),
  ].join(),
);

/** A projection without its resource, as plain data. */
export interface ProjectionShape {
  readonly select: readonly string[];
  readonly expand: Readonly<Record<string, ProjectionShape>>;
}

export function projectionShape(projection: Projection): ProjectionShape {
  return {
    select: [...projection.select].sort(),
    expand: Object.fromEntries([...projection.expand].map(([name, inner]) => [name, projectionShape(inner)])),
  };
}

/** Whether an answer of this shape contains everything that the projection needs. */
export function isCoveredBy(projection: Projection, shape: ProjectionShape): boolean {
  const selected = new Set(shape.select);
  const hasAll = projection.resource.isOpen === true && selected.size === 0;
  const needsAll = projection.resource.isOpen === true && projection.select.size === 0;
  return (
    (hasAll || (!needsAll && [...projection.select].every((property) => selected.has(property)))) &&
    [...projection.expand].every(([name, inner]) => {
      const expanded = Object.hasOwn(shape.expand, name) ? shape.expand[name] : undefined;
      return expanded !== undefined && isCoveredBy(inner, expanded);
    })
  );
}
