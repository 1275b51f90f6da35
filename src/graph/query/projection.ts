import { encodeText } from './encode-text.js';
import { encodeOption } from './odata.js';
import { memoizeByObject } from '../memoize-by-object.js';
import type { GraphResource } from './resource.js';

/**
 * What is read of an entity: properties of the resource, and related entities to bring along
 * (`$expand`). Two readers of the same entity are served by the union of their projections.
 */
export interface Projection<T extends object = object> {
  readonly resource: GraphResource<T>;
  readonly select: ReadonlySet<string>;
  readonly expand: ReadonlyMap<string, Projection>;
  /** Which of the resource's `guardedParts` are wanted. All others are taken out of the answer. */
  readonly parts?: ReadonlySet<string>;
  /**
   * For an expanded relationship that leads on to itself, as from a manager to the next: how far it is followed. That
   * makes the read an advanced query. https://learn.microsoft.com/graph/api/user-list-manager
   */
  readonly levels?: number;
  /** For what should come along: whether the read is retried without it where Graph fails. */
  readonly isOptional?: boolean;
  /** Whether nothing that is selected of the entity leads to another read, so that its answer is of use at once. */
  readonly isLeaf?: boolean;
}

/** The smallest projection that serves both; they must be of the same resource. */
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

/** What should come along, and can be done without. */
export const optionalExpansions = memoizeByObject(({ expand }: Projection): readonly string[] =>
  [...expand].flatMap(([name, inner]) => (inner.isOptional === true ? [name] : [])),
);

/** Whether Graph takes a projection only as an advanced query. */
export function needsAdvanced({ expand }: Projection): boolean {
  return [...expand.values()].some(({ levels }) => levels !== undefined);
}

/** How a list is sorted, as Graph property names in order of weight. */
export type OrderBy = readonly { readonly property: string; readonly descending: boolean }[];

export interface ListOptions {
  /** How many entries Graph may put on a page; left out for lists it does not page. */
  readonly top?: number;
  readonly orderBy?: OrderBy;
  /** A condition in OData, as `condition.ts` and its readers write it, not encoded. */
  readonly filter?: string | undefined;
  /** Search clauses in OData, not encoded. */
  readonly search?: string | undefined;
  /**
   * Whether it is an advanced query: counted, and eventually consistent. Graph takes many conditions only so.
   * https://learn.microsoft.com/graph/aad-advanced-queries
   */
  readonly isAdvanced?: boolean;
  /** Graph's resource units of this list before what the options change; 2 unless given. */
  readonly units?: number | undefined;
  /** Options besides OData's, by name, such as `search` of `/sites?search=`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/**
 * The query string of a projection, with its leading `?`, in one canonical spelling: equal projections give equal text.
 * Names in it come from resources and enums of ours, or were checked to be nothing but letters and digits; what
 * callers wrote is encoded.
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

/** The guarded parts a projection and what comes along name, as text: equal for equal ones, and empty for none. */
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

/** Whether an answer of this shape has everything the projection names. */
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
