import { encodeText } from './encode-text.js';
import { encodeOption } from './odata.js';
import { onceForEach } from './once-for-each.js';
import type { GraphResource } from './resource.js';

/**
 * What a reader wants of an entity: properties of the resource, and related entities to bring along
 * (`$expand`). Two readers of the same entity are served by the union of their wants.
 */
export interface Want<T extends object = object> {
  readonly resource: GraphResource<T>;
  readonly select: ReadonlySet<string>;
  readonly expand: ReadonlyMap<string, Want>;
  /** Which of the resource's `guardedParts` are wanted. All others are taken out of the answer. */
  readonly parts?: ReadonlySet<string>;
  /**
   * For an expanded relationship that leads on to itself, as from a manager to the next: how far it is followed. That
   * makes the read an advanced query. https://learn.microsoft.com/graph/api/user-list-manager
   */
  readonly levels?: number;
  /** For what should come along: whether the read is repeated without it where Graph fails. */
  readonly isDispensable?: boolean;
  /** Whether nothing that is selected of the entity leads on to another read, so that its answer is of use at once. */
  readonly readsEndHere?: boolean;
}

/** The smallest want that serves both; they must be of the same resource. */
export function mergeWants(one: Want, other: Want): Want {
  const expand = new Map(one.expand);
  for (const [name, wanted] of other.expand) {
    const present = expand.get(name);
    expand.set(name, present === undefined ? wanted : mergeWants(present, wanted));
  }
  const isAll = one.resource.isOpen === true && (one.select.size === 0 || other.select.size === 0);
  const levels = Math.max(one.levels ?? 0, other.levels ?? 0);
  const parts = new Set([...(one.parts ?? []), ...(other.parts ?? [])]);
  return {
    resource: one.resource,
    select: new Set(isAll ? [] : [...one.select, ...other.select]),
    expand,
    ...(levels > 0 && { levels }),
    ...(parts.size > 0 && { parts }),
    ...(one.isDispensable === true && other.isDispensable === true && { isDispensable: true }),
    readsEndHere: one.readsEndHere === true && other.readsEndHere === true,
  };
}

/** What should come along, and can be done without. */
export const dispensable = onceForEach(({ expand }: Want): readonly string[] =>
  [...expand].flatMap(([name, inner]) => (inner.isDispensable === true ? [name] : [])),
);

/** Whether Graph takes a want only as an advanced query. */
export function needsAdvanced({ expand }: Want): boolean {
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
 * The query string of a want, with its leading `?`, in one canonical spelling: equal wants give equal text.
 * Names in it come from resources and enums of ours, or were checked to be nothing but letters and digits; what
 * callers wrote is encoded.
 * https://learn.microsoft.com/graph/query-parameters
 */
export function queryString(want: Want, list?: ListOptions): string {
  const options = Object.entries(list?.parameters ?? {}).map(
    ([name, value]) => `${name}=${encodeText(value)}`,
  );
  options.push(...selectAndExpand(want));
  if (list?.filter !== undefined) options.push(`$filter=${encodeOption(list.filter)}`);
  if (list?.search !== undefined) options.push(`$search=${encodeOption(list.search)}`);
  if (list?.orderBy !== undefined && list.orderBy.length > 0) {
    options.push(`$orderby=${list.orderBy.map(orderTerm).join(',')}`);
  }
  if (list?.isAdvanced === true || needsAdvanced(want)) options.push('$count=true');
  if (list?.top !== undefined) options.push(`$top=${list.top}`);
  return options.length > 0 ? `?${options.join('&')}` : '';
}

const selectAndExpand = onceForEach((want: Want): readonly string[] => {
  const options: string[] = [];
  if (want.select.size > 0) options.push(`$select=${selectList(want)}`);
  if (want.expand.size > 0) options.push(`$expand=${expandList(want)}`);
  return options;
});

function selectList(want: Want): string {
  return [...want.select].sort().join(',');
}

function expandList(want: Want): string {
  return [...want.expand]
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

/** The guarded parts a want and what comes along name, as text: equal for equal ones, and empty for none. */
export const partsOf = onceForEach((want: Want): string =>
  [
    ...[...(want.parts ?? [])].sort(),
    ...[...want.expand].flatMap(([name, inner]) => {
      const parts = partsOf(inner);
      return parts === '' ? [] : [`${name}(${parts})`];
    }),
  ].join(),
);

/** A want without its resource, as plain data. */
export interface WantShape {
  readonly select: readonly string[];
  readonly expand: Readonly<Record<string, WantShape>>;
}

export function shapeOf(want: Want): WantShape {
  return {
    select: [...want.select].sort(),
    expand: Object.fromEntries([...want.expand].map(([name, inner]) => [name, shapeOf(inner)])),
  };
}

/** Whether an answer of this shape has everything that is wanted. */
export function covers(shape: WantShape, want: Want): boolean {
  const selected = new Set(shape.select);
  const hasAll = want.resource.isOpen === true && selected.size === 0;
  const wantsAll = want.resource.isOpen === true && want.select.size === 0;
  return (
    (hasAll || (!wantsAll && [...want.select].every((property) => selected.has(property)))) &&
    [...want.expand].every(([name, inner]) => {
      const expanded = Object.hasOwn(shape.expand, name) ? shape.expand[name] : undefined;
      return expanded !== undefined && covers(expanded, inner);
    })
  );
}
