import type { PropertyPath } from '../../odata/filter-syntax.js';

/** `default` works in every query, `advanced` only with ConsistencyLevel and $count. */
export type Support = 'default' | 'advanced';

export interface FilterSupport {
  readonly equals?: Support;
  readonly startsWith?: Support;
  readonly endsWith?: Support;
  readonly compare?: Support;
  readonly equalsNull?: Support;
}

/** What a filter may compare a property with. */
export type LiteralType = 'string' | 'boolean' | 'dateTime' | 'guid';

export interface Filterable {
  readonly type: LiteralType;
  readonly support: FilterSupport;
}

export interface LambdaMember extends Filterable {
  /** Works only without ConsistencyLevel. */
  readonly defaultOnly?: true;
}

export type PropertyType = 'string' | 'boolean' | 'dateTime' | 'strings' | 'object' | 'objects';

export interface DirectoryProperty {
  readonly type: PropertyType;
  readonly filter?: FilterSupport;
  /** Kept outside Entra: only a single object shows it. */
  readonly singleOnly?: true;
}

/** What can be asked of lists of one type of directory object. */
export interface DirectoryType {
  /** As in `microsoft.graph.user`. */
  readonly name: string;
  /** As errors about filters call it. */
  readonly title: string;
  readonly properties: Readonly<Record<string, DirectoryProperty>>;
  /** What is returned when nothing is selected. */
  readonly defaults: readonly string[];
  /** What may stand inside `any(x: ...)` by collection, then by the path below the variable; '' is the element itself. */
  readonly lambdas: Readonly<Record<string, Readonly<Record<string, LambdaMember>>>>;
  /** Collections whose `$count` may be compared with 0. */
  readonly countable: ReadonlySet<string>;
  /** Properties inside complex ones. */
  readonly nested: (path: PropertyPath) => Filterable | undefined;
  /** What a list is sorted by. https://learn.microsoft.com/graph/aad-advanced-queries#support-for-sorting-by-properties */
  readonly orders: Readonly<Record<Support, readonly string[]>>;
}

const plainEquals = { equals: 'default' } as const;
const equalsOrNull = { equals: 'default', equalsNull: 'advanced' } as const;

/** The kinds of filters that many properties share. */
export const supports = {
  text: { equals: 'default', startsWith: 'default', equalsNull: 'advanced' },
  plainEquals,
  equalsOrNull,
  advancedText: { equals: 'advanced', startsWith: 'advanced', equalsNull: 'advanced' },
} as const;

export const property = {
  string: (filter?: FilterSupport): DirectoryProperty => ({ type: 'string', ...(filter && { filter }) }),
  dateTime: (filter?: FilterSupport): DirectoryProperty => ({ type: 'dateTime', ...(filter && { filter }) }),
  boolean: (filter?: FilterSupport): DirectoryProperty => ({ type: 'boolean', ...(filter && { filter }) }),
  single: (type: PropertyType): DirectoryProperty => ({ type, singleOnly: true }),
  strings: { type: 'strings' },
  objects: { type: 'objects' },
  object: { type: 'object' },
} as const;

export const member = (support: FilterSupport, type: LiteralType = 'string'): LambdaMember => ({
  type,
  support,
});
